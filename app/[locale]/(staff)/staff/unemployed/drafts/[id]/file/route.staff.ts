import { isUuid } from '@/components/staff/address'
import { getUser } from '@/lib/core/session'
import { explanationFile } from '@/lib/unemployed/queries'

/** The document that came with an explanation, to be saved; nothing of it is shown inside our pages. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  const found = isUuid(id) ? await explanationFile(await getUser(), id) : null
  if (!found?.file) return new Response('Not found', { status: 404, headers })
  const name = encodeURIComponent(found.fileName ?? 'file')
  return new Response(new Uint8Array(found.file), {
    headers: {
      ...headers,
      'content-type': found.fileType ?? 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
  })
}
