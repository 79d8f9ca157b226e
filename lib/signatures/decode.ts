import 'server-only'

/** The DER values of a file: the binary itself, PEM (one or several), or bare base64. */
export function derValues(file: Uint8Array): Uint8Array[] {
  if (file[0] === 0x30) return [file]
  const text = Buffer.from(file).toString('latin1')
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g)].map(([, , body]) => body!)
  const bodies = blocks.length > 0 ? blocks : /^[A-Za-z0-9+/=\s]+$/.test(text) ? [text] : []
  return bodies.map((body) => new Uint8Array(Buffer.from(body, 'base64'))).filter((der) => der.length > 0)
}
