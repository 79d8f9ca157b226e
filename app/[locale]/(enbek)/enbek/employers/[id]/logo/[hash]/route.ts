import { logoResponse } from '@/lib/employers/logo'

/** The logo of an employer. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string; hash: string }> }): Promise<Response> => {
  const { id, hash } = await params
  return logoResponse(id, hash)
}
