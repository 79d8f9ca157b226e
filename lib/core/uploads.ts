import 'server-only'
import { createHash } from 'node:crypto'
import { type FileType, fileTypeOf, longestFile } from './file-type'
import { Refusal } from './refusal'
import { text } from './text'

const empty = text('Файлды таңдаңыз', 'Выберите файл', 'Choose a file')
const large = text('Файл 8 МБ-тан үлкен', 'Файл больше 8 МБ', 'The file is larger than 8 MB')
const foreign = text(
  'Бұл PDF те, сурет те емес: файлдың мазмұны атына сәйкес келмейді',
  'Это не PDF и не изображение: содержимое файла не такое, как его имя',
  'This is neither a PDF nor a picture: the content is not what the name says',
)

/** A file that was handed in and is what it says; `size` in bytes, `sha256` in hex. */
export type Taken = { name: string; type: FileType; size: number; sha256: string; content: Buffer }

/** Reads an uploaded file. Refuses one that is empty, longer than `longestFile`, or by its first bytes neither a PDF nor a picture; said at `field`. */
export async function takeFile(file: File, field = 'file'): Promise<Taken> {
  if (file.size === 0) throw new Refusal(empty, { [field]: empty })
  if (file.size > longestFile) throw new Refusal(large, { [field]: large })
  const content = Buffer.from(await file.arrayBuffer())
  const type = fileTypeOf(content)
  if (!type) throw new Refusal(foreign, { [field]: foreign })
  return { name: nameOfFile(file.name), type, size: content.length, sha256: sha256(content), content }
}

export const sha256 = (content: Uint8Array | ''): string => createHash('sha256').update(content).digest('hex')

/** A file's name for people: no folders, no control characters, at most 120 characters. */
export const nameOfFile = (name: string): string =>
  name
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(-120) || 'file'
