import { answerPeer } from '@/lib/exchange/door'
import { modules } from '@/lib/worker/tasks'

export const dynamic = 'force-dynamic'

/** Messages of the other side, where the platform and the Labour Market AIS are two deployments (docs/exchange.md). */
export const POST = (request: Request): Promise<Response> => answerPeer(request, modules)
