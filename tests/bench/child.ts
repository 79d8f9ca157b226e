import { Agent, request } from 'node:http'
import type { Plan, Request, Tally } from './types'

/** A request that takes longer is an error. */
const PATIENCE = 30_000
/** No run keeps more requests than this in memory. */
const MOST_REQUESTS = 500_000

type Http = Extract<Plan, { kind: 'http' }>

/** Sends one request over a connection that stays open; gives the bytes of the answer's body. */
function sender({ port, host, expect, connections }: Http): (what: Request) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return ({ path, body, headers }) =>
    new Promise((resolve, reject) => {
      const method = body === undefined ? 'GET' : 'POST'
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
      const call = request(
        { agent, host: '127.0.0.1', port, path, method, timeout: PATIENCE, headers: { host, ...headers, ...length } },
        (answer) => {
          let bytes = 0
          answer.on('data', (chunk: Buffer) => {
            bytes += chunk.length
          })
          answer.on('end', () => (answer.statusCode === expect ? resolve(bytes) : reject(new Error(`${answer.statusCode} ${path}`))))
          answer.on('error', reject)
        },
      )
      call.once('timeout', () => call.destroy(new Error(`no answer in ${PATIENCE / 1000} s: ${path}`)))
      call.once('error', reject)
      call.end(body)
    })
}

/** As many lanes as connections, each sending the next item as soon as its last one is answered. */
async function drive(plan: Plan, count: number, one: (index: number) => Promise<number>): Promise<Tally> {
  const limit = plan.once ? count : MOST_REQUESTS
  const latencies: number[] = []
  const tally = { bytes: 0, errors: 0, firstError: null as string | null }
  const begun = performance.now()
  const until = begun + plan.seconds * 1000
  let next = 0
  const lane = async () => {
    while (next < limit && performance.now() < until) {
      const index = next++ % count
      const sent = performance.now()
      try {
        const bytes = await one(index)
        tally.bytes += bytes
        latencies.push(performance.now() - sent)
      } catch (error) {
        tally.errors += 1
        tally.firstError ??= String(error)
      }
    }
  }
  await Promise.all(Array.from({ length: plan.connections }, lane))
  return { ...tally, latencies: Float64Array.from(latencies), seconds: (performance.now() - begun) / 1000 }
}

async function work(plan: Plan): Promise<Tally> {
  if (plan.kind === 'http') {
    const send = sender(plan)
    return drive(plan, plan.requests.length, (index) => send(plan.requests[index]!))
  }
  const { doScene } = await import('./driver')
  const run = doScene(plan.scene)
  return drive(plan, plan.items.length, async (index) => {
    await run(plan.items[index]!)
    return 0
  })
}

process.once('message', (plan: Plan) => {
  void work(plan).then((tally) => process.send!(tally, () => process.exit(0)))
})
