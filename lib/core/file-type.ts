/** What a file is by its first bytes, not by its name: PDF and pictures are taken. Pure. */
const signatures = [
  { type: 'application/pdf', head: /^255044462d/ },
  { type: 'image/jpeg', head: /^ffd8ff/ },
  { type: 'image/png', head: /^89504e470d0a1a0a/ },
  { type: 'image/webp', head: /^52494646.{8}57454250/ },
] as const

export type FileType = (typeof signatures)[number]['type']

export function fileTypeOf(bytes: Uint8Array): FileType | null {
  const start = [...bytes.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return signatures.find(({ head }) => head.test(start))?.type ?? null
}

/** Accepted in a form's file field. */
export const acceptedFiles = signatures.map(({ type }) => type).join(',')

/** Accepted where only a picture is asked for. */
export const pictureFiles = signatures.flatMap(({ type }) => (type.startsWith('image/') ? [type] : [])).join(',')

/** The longest file, bytes. */
export const longestFile = 8 * 1024 * 1024
