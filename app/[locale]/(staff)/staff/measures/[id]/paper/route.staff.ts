import { isUuid } from '@/components/staff/address'
import { getUser } from '@/lib/core/session'
import { contractBytes } from '@/lib/measures/queries'

/** The contract as it is signed, byte for byte. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const bytes = isUuid(id) ? await contractBytes(await getUser(), id) : null
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' },
  })
}
