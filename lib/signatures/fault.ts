import type { FaultCode } from './words'

/** What is wrong with a signature. Everything that the verifier finds is one of these. */
export class SignatureFault extends Error {
  constructor(
    readonly code: FaultCode,
    /** For the log. */
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
    this.name = 'SignatureFault'
  }
}

export const fault = (code: FaultCode, detail?: string): never => {
  throw new SignatureFault(code, detail)
}
