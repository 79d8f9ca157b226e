/** Who may sign what. Pure. */
import type { CertificateRole } from './oids'
import type { FaultCode } from './words'

/** Who has to have signed. */
export type Expected = {
  /** The IIN of the account. */
  iin: string
  /** The organisation in whose name; null = the person for himself. */
  organisation: { bin: string; roles: readonly CertificateRole[] } | null
}

/** Who may sign an organisation's applications and contracts; an officer of human resources only what concerns labour. */
export const signatories = ['head', 'canSign'] as const satisfies readonly CertificateRole[]
export const labourSignatories = ['head', 'canSign', 'hr'] as const satisfies readonly CertificateRole[]

type Bearer = { iin: string | null; bin: string | null; roles: readonly CertificateRole[] }

/** Is the certificate that of the one who has to sign? The fault, or null. */
export function strangerTo({ iin, organisation }: Expected, bearer: Bearer): FaultCode | null {
  if (bearer.iin === null) return 'iinMissing'
  if (bearer.iin !== iin) return 'iin'
  if (organisation === null) return bearer.roles.includes('individual') ? null : 'personal'
  if (bearer.bin !== organisation.bin) return 'bin'
  const mayAct = bearer.roles.includes('organisation') && organisation.roles.some((role) => bearer.roles.includes(role))
  return mayAct ? null : 'role'
}

/** How far the time in a signature may lie from ours, milliseconds. */
const clockSkew = 15 * 60_000

export const isTimely = (signingTime: Date | null, now: Date): boolean =>
  signingTime !== null && Math.abs(now.getTime() - signingTime.getTime()) <= clockSkew

/** `a•••@mail.kz`, `+7•••4567`: enough for its owner to know it, too little for anybody else. */
export const maskContact = (contact: string): string =>
  contact.includes('@') ? contact.replace(/^(.).*(?=@)/, '$1•••') : contact.replace(/^(\+\d).*(?=\d{4}$)/, '$1•••')

/** Who may have a key in the name of an organisation, and as what: its owner as the head, its signatory by the right to sign. */
export const keyRoleOf = (memberRole: string | null): 'head' | 'canSign' | null =>
  memberRole === 'owner' ? 'head' : memberRole === 'signatory' ? 'canSign' : null
