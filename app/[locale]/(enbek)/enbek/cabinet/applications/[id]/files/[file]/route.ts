import { fileResponse } from '@/lib/core/file-response'
import { getUser } from '@/lib/core/session'
import { myFile } from '@/lib/services/queries'

/** A file of one's own application. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string; file: string }> }): Promise<Response> => {
  const { id, file } = await params
  return fileResponse(await myFile(await getUser(), id, file))
}
