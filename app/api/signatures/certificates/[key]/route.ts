import { getUser } from '@/lib/core/session'
import { bundleOf } from '@/lib/signatures/lists'

export const dynamic = 'force-dynamic'

/** The certificate of one's own key (by the SHA-256 of the public key) and those above it: `SEQUENCE OF Certificate`, the signer's first. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const { key } = await params
  const bundle = /^[0-9a-f]{64}$/.test(key) ? await bundleOf(await getUser(), key) : null
  const headers = { 'cache-control': 'private, no-store' }
  return bundle
    ? new Response(bundle, { headers: { ...headers, 'content-type': 'application/octet-stream' } })
    : new Response(null, { status: 404, headers })
}
