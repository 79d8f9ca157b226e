import 'server-only'
import type { Copies } from './copies'
import { answerCount, isQuestion } from './count'
import { hostedSides } from './place'
import { type Answer, receive } from './receive'
import { type Receivers, receiversOf } from './receivers'
import { sealedShape } from './transport'

/** A message with the documents of a case; more is refused unread. Bytes. */
const largest = 32 * 1024 * 1024

const reply = (answer: Answer) => Response.json(answer, { status: answer.status, headers: { 'cache-control': 'no-store' } })

/** The other deployment's messages by HTTP. Closed where both sides live in one house. */
export async function answerPeer(
  request: Request,
  modules: Readonly<Record<string, { receivers?: Receivers; copies?: Copies }>>,
): Promise<Response> {
  if (hostedSides().length !== 1) return new Response(null, { status: 404 })
  const text = await bounded(request)
  if (text === null) return Response.json({ status: 400, reason: 'too large' }, { status: 413 })
  const sealed = sealedShape.safeParse(parsed(text))
  if (!sealed.success) return reply({ status: 400, reason: 'not a sealed message' })
  if (!isQuestion(sealed.data)) return reply(await receive(sealed.data, receiversOf(modules)))
  const counted = await answerCount(sealed.data, modules, new Date())
  return counted ? Response.json(counted) : reply({ status: 401, reason: 'not to be answered' })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function bounded(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
