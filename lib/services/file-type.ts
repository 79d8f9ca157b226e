/** What a file is by its first bytes, not by its name: PDF and pictures are taken. Pure. */
const signatures = [
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const

export type FileType = (typeof signatures)[number]['type']

export const fileTypeOf = (bytes: Uint8Array): FileType | null =>
  signatures.find(({ at, bytes: head }) => head.every((byte, index) => bytes[at + index] === byte))?.type ?? null

/** Accepted in a form's file field. */
export const acceptedFiles = signatures.map(({ type }) => type).join(',')

/** The longest file, bytes. */
export const longestFile = 8 * 1024 * 1024
