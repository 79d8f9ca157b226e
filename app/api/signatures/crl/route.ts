import { publicLists } from '@/lib/signatures/lists'

export const dynamic = 'force-dynamic'

/** The test authority's list of revoked certificates (DER); `?of=root` is the root's. Not found before there is an authority. */
export async function GET(request: Request): Promise<Response> {
  const of = new URL(request.url).searchParams.get('of') === 'root' ? 'root' : 'issuing'
  const list = await publicLists(of, new Date())
  if (!list) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(list), { headers: { 'content-type': 'application/pkix-crl', 'cache-control': 'public, max-age=300' } })
}
