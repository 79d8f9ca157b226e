import 'server-only'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { fileTypeOf, longestFile } from '@/lib/services/file-type'

const wrong = text(
  'Файл PDF не сурет болуы керек, 8 МБ-қа дейін',
  'Файл должен быть PDF или изображением, до 8 МБ',
  'The file must be a PDF or a picture, up to 8 MB',
)

/** A file as it goes to the AIS; refused when its first bytes are neither a PDF nor a picture, whatever it is called. */
export async function acceptedBytes(file: File): Promise<{ name: string; type: string; content: string }> {
  if (file.size > longestFile) throw new Refusal(wrong, { file: wrong })
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = fileTypeOf(bytes)
  if (!type) throw new Refusal(wrong, { file: wrong })
  return { name: file.name.slice(-200), type, content: bytes.toString('base64') }
}
