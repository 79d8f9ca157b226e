import { fileResponse } from '@/lib/core/file-response'
import { getUser } from '@/lib/core/session'
import { candidateFile } from '@/lib/responses/files'

/** A file that a candidate attached; each opening is recorded. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string; file: string }> }): Promise<Response> => {
  const { id, file } = await params
  return fileResponse(await candidateFile(await getUser(), id, file))
}
