import type { Cluster } from '@/scripts/lib/postgres'
import { say } from '@/scripts/lib/steps'
import { asPostgres, nameOf } from './database'
import { measure, type Stage } from './measure'
import type { Options } from './options'
import { clearWrites, prepareUsers, respondable, samplesOf } from './people'
import { environment, type Server, startOurs } from './servers'
import type { Request, Row, Scene } from './types'
import { barePosts, bareWork, formsOf, postsOf, searchWork, sendings, vacancyWork } from './work'

type Given = { size: number; cluster: Cluster; postmaster: number; url: string; log: number; ours: Server; bare: Server; options: Options }
/** What a scene sends to whom. `ours` and `driver` are made anew for each stage, because a write happens once. */
type Work = {
  ours: (server: Server) => readonly Request[]
  driver: () => readonly string[]
  bare: readonly Request[]
  expect: number
  once: boolean
}

const WARM_UP = { connections: 16, seconds: 3 }
/** A stage sends no more responses than these. */
const MOST_WRITES = 30_000
const SEE_OTHER = 303

/** All stages at one size: each scene by us, by the driver and by the bare application, at each number of connections. */
export async function measureSize(given: Given): Promise<{ rows: Row[]; vacancy: string }> {
  const { size, cluster, url, ours, options } = given
  const sql = asPostgres(cluster, nameOf(size))
  try {
    const tokens = await prepareUsers(sql)
    const samples = await samplesOf(sql)
    const vacancies = await respondable(sql)
    const env = environment(url, ours.port)
    const makers: Record<Scene, () => Promise<Omit<Work, 'bare'> & { bare: () => Promise<readonly Request[]> }>> = {
      search: async () => reading(given, await searchWork(samples, env)),
      vacancy: async () => reading(given, vacancyWork(samples)),
      response: async () => {
        const forms = await formsOf(ours, tokens, vacancies)
        const next = () => sendings(tokens, vacancies, MOST_WRITES)
        return {
          ours: (server) => postsOf(server, forms, next()),
          driver: () => next().map((one) => JSON.stringify(one)),
          bare: () => barePosts(given.bare),
          expect: SEE_OTHER,
          once: true,
        }
      },
    }
    const rows: Row[] = []
    for (const scene of options.scenes) {
      const made = await makers[scene]()
      rows.push(...(await measureScene(given, scene, { ...made, bare: await made.bare() }, env, () => clearWrites(sql))))
    }
    await clearWrites(sql)
    return { rows, vacancy: samples[0]!.id }
  } finally {
    await sql.end()
  }
}

/** A page: any number of times. The bare one weighs what ours weighs on average, found by a short run. */
const reading = ({ size, ours, bare, postmaster }: Given, work: { requests: Request[]; items: string[] }) => ({
  ours: () => work.requests,
  driver: () => work.items,
  bare: async () => {
    const target = { servers: [ours], requests: () => work.requests, expect: 200 }
    const { bytes } = await measure({ ...WARM_UP, size, scene: 'search', subject: 'ours', once: false, postmaster, target })
    return bareWork(bare, bytes)
  },
  expect: 200,
  once: false,
})

async function measureScene(given: Given, scene: Scene, work: Work, env: NodeJS.ProcessEnv, clear: () => Promise<void>): Promise<Row[]> {
  const { size, ours, bare, postmaster, options } = given
  const targets: Record<Row['subject'], () => Stage['target']> = {
    ours: () => ({ servers: [ours], requests: work.ours, expect: work.expect }),
    driver: () => ({ items: work.driver(), env }),
    bare: () => ({ servers: [bare], requests: () => work.bare, expect: work.expect }),
  }
  const rows: Row[] = []
  const stage = async (subject: Row['subject'], load: { connections: number; seconds: number }, target: Stage['target']) => {
    if (work.once) await clear()
    // the bare action's one form may be sent again and again
    const once = work.once && subject !== 'bare'
    return measure({ size, scene, subject, ...load, once, postmaster, target })
  }
  for (const subject of ['driver', 'ours', 'bare'] as const) {
    await stage(subject, WARM_UP, targets[subject]())
    for (const connections of options.connections) {
      const row = await stage(subject, { connections, seconds: options.seconds }, targets[subject]())
      rows.push(row)
      tell(row)
    }
  }
  if (!work.once) {
    const second = await startOurs(given.url, given.log)
    const target = { servers: [ours, second], requests: work.ours, expect: work.expect }
    const connections = Math.max(...options.connections)
    await stage('ours', WARM_UP, target)
    const row = await stage('ours', { connections, seconds: options.seconds }, target)
    rows.push(row)
    tell(row)
    await second.stop()
  }
  return rows
}

const tell = ({ scene, subject, processes, connections, perSecond, p50, p99, errors }: Row) =>
  say(
    `  ${scene}, ${subject}${processes > 1 ? ` × ${processes}` : ''}, ${connections} connections: ${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${errors ? `, ${errors} ERRORS` : ''}`,
  )
