import { applicationFile } from '@/lib/access/applications/queries'
import { fileResponse } from '@/lib/core/file-response'
import { getUser } from '@/lib/core/session'

/** A copy of the order or the scan of the letter. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string; file: string }> }): Promise<Response> => {
  const { id, file } = await params
  return fileResponse(await applicationFile(await getUser(), id, file))
}
