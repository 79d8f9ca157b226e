import { readiness } from '@/lib/worker/health'

export const dynamic = 'force-dynamic'

/** `/api/health/live`: the process answers. `/api/health/ready`: it can serve. `/api/health`: both. 200 or 503 with the checks by name. */
export async function GET(_request: Request, { params }: { params: Promise<{ probe?: string[] }> }): Promise<Response> {
  const probe = (await params).probe?.join('/') ?? 'all'
  if (!['live', 'ready', 'all'].includes(probe)) return new Response(null, { status: 404 })
  const checks = { ...(probe === 'ready' ? {} : { process: true }), ...(probe === 'live' ? {} : await readiness()) }
  const ok = Object.values(checks).every(Boolean)
  return Response.json({ ok, checks }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
