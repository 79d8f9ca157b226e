import { z } from 'zod'
import type { User } from '@/lib/core/policy'
import { getIp, getUser } from '@/lib/core/session'
import { copies, type myPdf } from './queries'

const asked = z.object({ id: z.uuid(), copy: z.enum(copies as ['kk', 'ru', 'signed']) })

/** The answer to `…/documents/[id]/pdf?lang=kk|ru|signed`: the file to keep, or "not found" for all that is not the visitor's to have. */
export async function pdfResponse(request: Request, id: string, take: typeof myPdf): Promise<Response> {
  const [user, ip] = await Promise.all([getUser(), getIp()])
  const query = new URL(request.url).searchParams
  const read = asked.safeParse({ id, copy: query.get('lang') ?? 'kk' })
  const file = read.success ? await found(user, () => take(user, { ...read.data, ip })) : undefined
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  if (!file) return new Response('Not found', { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...headers, 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${file.name}"` },
  })
}

const found = <T>(user: User, take: () => Promise<T>) => (user.id === 'guest' ? undefined : take())
