import { fileResponse } from '@/lib/core/file-response'
import { getUser } from '@/lib/core/session'
import { myFile } from '@/lib/responses/files'

/** A file of one’s own response. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string; file: string }> }): Promise<Response> => {
  const { id, file } = await params
  return fileResponse(await myFile(await getUser(), id, file))
}
