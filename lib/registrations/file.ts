import 'server-only'
import { takeFile } from '@/lib/core/uploads'

/** A file as it goes to the AIS; refused when its first bytes are neither a PDF nor a picture, whatever it is called. */
export async function acceptedBytes(file: File): Promise<{ name: string; type: string; content: string }> {
  const { name, type, content } = await takeFile(file)
  return { name, type, content: content.toString('base64') }
}
