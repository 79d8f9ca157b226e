import { cpuOf } from './cpu'
import { percentiles, runPlan, together } from './load'
import type { Server } from './servers'
import type { Plan, Request, Row, Scene, Subject, Tally } from './types'

type Http = { servers: readonly Server[]; requests: (server: Server) => readonly Request[]; expect: number }
type Driver = { items: readonly string[]; env: NodeJS.ProcessEnv }

export type Stage = {
  size: number
  scene: Scene
  subject: Subject
  connections: number
  seconds: number
  once: boolean
  /** The process of PostgreSQL, whose children do its work. */
  postmaster: number
  target: Http | Driver
}

/** One figure: `connections` at work for so many seconds, and what it cost. */
export async function measure(stage: Stage): Promise<Row> {
  const { target, postmaster } = stage
  const servers = 'servers' in target ? target.servers : []
  const busy = () => ({ server: sum(servers.map(({ pid }) => cpuOf(pid))), database: cpuOf(postmaster) })
  const before = busy()
  const tally =
    'servers' in target
      ? together(await Promise.all(plansOf(stage, target).map((plan) => runPlan(plan, process.env))))
      : await driver(stage, target)
  const after = busy()
  const requests = tally.latencies.length
  const each = (from: number | null, to: number | null) => (from === null || to === null || requests === 0 ? null : (to - from) / requests)
  return {
    size: stage.size,
    scene: stage.scene,
    subject: stage.subject,
    processes: Math.max(1, servers.length),
    connections: stage.connections,
    requests,
    errors: tally.errors,
    firstError: tally.firstError,
    perSecond: requests / tally.seconds,
    ...percentiles(tally.latencies),
    bytes: requests ? Math.round(tally.bytes / requests) : 0,
    cpuServer: servers.length ? each(before.server, after.server) : null,
    cpuDatabase: each(before.database, after.database),
  }
}

const sum = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : values.reduce<number>((all, value) => all + (value ?? 0), 0)

/** The connections are spread over the servers, each with a load generator of its own. */
function plansOf({ connections, seconds, once }: Stage, { servers, requests, expect }: Http): Plan[] {
  return servers.map((server) => ({
    kind: 'http',
    connections: Math.ceil(connections / servers.length),
    seconds,
    once,
    port: server.port,
    host: server.host,
    expect,
    requests: requests(server),
  }))
}

const driver = ({ connections, seconds, once, scene }: Stage, { items, env }: Driver): Promise<Tally> =>
  runPlan({ kind: 'driver', scene, connections, seconds, once, items }, env)
