import { z } from 'zod'
import { takeReport } from '@/lib/canary/report'
import { sameOrigin } from '@/lib/core/origin'
import { may } from '@/lib/core/policy'
import { getHost, getIp, getUser } from '@/lib/core/session'

const shape = z.object({ answered: z.boolean() })

/** What the browser of a member of staff found out about its computer (O206-28.B1). Answers what follows: `fine`, `warned` or `closed`. */
export async function POST(request: Request): Promise<Response> {
  const [user, ip, host] = await Promise.all([getUser(), getIp(), getHost()])
  if (!sameOrigin(request.headers.get('origin'), host)) return new Response(null, { status: 403 })
  if (!may(user, 'staff.checkComputer')) return new Response(null, { status: 401 })
  const report = shape.safeParse(await request.json().catch(() => null))
  if (!report.success) return new Response(null, { status: 400 })
  const verdict = await takeReport({ user, answered: report.data.answered, ip, now: new Date() })
  return Response.json({ verdict }, { headers: { 'cache-control': 'no-store' } })
}
