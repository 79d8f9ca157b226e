import { env } from '@/lib/core/env'
import { isBearer, workOneTurn } from '@/lib/worker/turn'

export const dynamic = 'force-dynamic'
export const maxDuration = 60

/** A turn of the worker for hosts without a long-lived process, called by their cron with `Authorization: Bearer $CRON_SECRET`. */
export async function GET(request: Request): Promise<Response> {
  const secret = env().CRON_SECRET
  if (!secret) return new Response(null, { status: 404 })
  if (!isBearer(request.headers.get('authorization'), secret)) return new Response(null, { status: 401 })
  return Response.json(await workOneTurn(), { headers: { 'cache-control': 'no-store' } })
}
