import { fileResponse } from '@/lib/core/file-response'
import { getUser } from '@/lib/core/session'
import { deskFile } from '@/lib/services/desk/queries'

/** A document of a case in the officer's scope. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string; file: string }> }): Promise<Response> => {
  const { id, file } = await params
  return fileResponse(await deskFile(await getUser(), id, file))
}
