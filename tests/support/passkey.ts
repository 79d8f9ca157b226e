import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const origin = 'http://passport.enbek.localhost:3000'
const rpId = 'enbek.localhost'

const sha = (value: string | Uint8Array) => createHash('sha256').update(value).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** As much of CBOR as an attestation needs. */
const head = (major: number, n: number) =>
  Buffer.from(n < 24 ? [(major << 5) | n] : n < 256 ? [(major << 5) | 24, n] : [(major << 5) | 25, n >> 8, n & 255])
const int = (n: number) => (n < 0 ? head(1, -1 - n) : head(0, n))
const blob = (bytes: Uint8Array) => Buffer.concat([head(2, bytes.length), bytes])
const word = (text: string) => Buffer.concat([head(3, text.length), Buffer.from(text)])
const map = (...pairs: (readonly [Buffer, Buffer])[]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

type Flaw = { origin?: string; rpId?: string; unverified?: boolean }

/** An authenticator in software (WebAuthn, ES256): makes a passkey and answers questions with it. `flaw`: what it says falsely. */
export function authenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0
  const client = (type: string, challenge: string, flaw: Flaw) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: flaw.origin ?? origin, crossOrigin: false }))
  const data = (flags: number, flaw: Flaw, more = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha(flaw.rpId ?? rpId), Buffer.from([flaw.unverified ? flags & ~4 : flags]), count, more])
  }
  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {}, response })

  return {
    id: base64url(id),
    make(challenge: string, flaw: Flaw = {}): string {
      const key = map(
        [int(1), int(2)],
        [int(3), int(-7)],
        [int(-1), int(1)],
        [int(-2), blob(Buffer.from(x!, 'base64url'))],
        [int(-3), blob(Buffer.from(y!, 'base64url'))],
      )
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const authData = data(0x45, flaw, credential)
      const object = map([word('fmt'), word('none')], [word('attStmt'), map()], [word('authData'), blob(authData)])
      return answer({
        clientDataJSON: base64url(client('webauthn.create', challenge, flaw)),
        attestationObject: base64url(object),
        transports: ['internal'],
      })
    },
    show(challenge: string, flaw: Flaw = {}): string {
      counter += 1
      const clientData = client('webauthn.get', challenge, flaw)
      const authenticatorData = data(0x05, flaw)
      const signature = createSign('sha256')
        .update(Buffer.concat([authenticatorData, sha(clientData)]))
        .sign(privateKey)
      return answer({
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(signature),
      })
    },
  }
}
