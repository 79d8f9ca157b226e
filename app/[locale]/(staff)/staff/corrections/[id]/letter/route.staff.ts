import { notFound } from 'next/navigation'
import { isUuid } from '@/components/staff/address'
import { getUser } from '@/lib/core/session'
import { letterFor } from '@/lib/corrections/queries'

/** The ministry's letter as it was attached (O206-26.F4). */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const [{ id }, user] = await Promise.all([params, getUser()])
  const letter = isUuid(id) ? await letterFor(user, id) : null
  if (!letter) notFound()
  return new Response(new Uint8Array(letter.bytes), {
    headers: {
      'content-type': letter.type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(letter.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
