import postgres from 'postgres'
import { migrateDatabase } from '@/db/migrate'
import { guest, type User } from '@/lib/core/policy'
import { ensureDatabase } from '@/scripts/lib/postgres'
import { onStop, program, stopAll } from '@/scripts/lib/shutdown'
import { say, step } from '@/scripts/lib/steps'
import { temporaryCluster } from '@/scripts/lib/temporary'

const CASES = 100_000
const RUNS = 20

/** `npm run bench:cases`: a region's 100,000 cases of six centres, a tenth of them open; what the queue and a case take to read, p50 and p95 in ms. */
await program(async () => {
  const cluster = await step('Starting a PostgreSQL', () => temporaryCluster())
  onStop(cluster.stop)
  await ensureDatabase(cluster, 'bench')
  process.env.DATABASE_URL = cluster.url('bench')
  await step('Migrating', () => migrateDatabase(cluster.url('bench')))
  const sql = postgres(cluster.url('bench', 'postgres'), { max: 1, onnotice: () => {} })
  await step(`Filling ${CASES.toLocaleString('en')} cases`, async () => {
    await sql`
      insert into ais.cases (service, version, number, iin, name, region_code, centre_id, channel, state, answers, timers, due_at, assignee_id, revision, submitted_at, closed_at)
      select 'job-seeker', 1, 'JS-2026-' || lpad(n::text, 7, '0'), lpad(n::text, 12, '0'), 'Сынақова Айгерім ' || n, '71', 'cc-71' || (1 + n % 6) || '110000',
        case when n % 5 = 0 then 'office' else 'portal' end,
        case when n % 10 = 0 then (array['submitted', 'review', 'entry', 'returned'])[1 + n / 10 % 4] else (array['registered', 'refused', 'withdrawn'])[1 + n % 3] end,
        jsonb_build_object('identity', jsonb_build_object('lastName', 'Сынақова', 'firstName', 'Айгерім ' || n)), '{}',
        case when n % 10 = 0 and n / 10 % 4 <> 3 then now() + make_interval(mins => n % 5000 - 2500) end,
        case when n % 20 = 0 then '00000000-0000-7000-8000-000000000001'::uuid end, 3, now(),
        case when n % 10 <> 0 then now() - make_interval(mins => n) end
      from generate_series(1, ${CASES}) n`
    await sql`
      insert into ais.case_steps (case_id, at, actor, actor_id, move, "from", "to")
      select id, now(), 'officer', 'o', move, null, state from ais.cases, unnest(array['created', 'assigned', 'accept', 'register']) move`
    await sql`analyze`
  })
  const { queue, deskCase, tabs } = await import('@/lib/services/desk/queries')
  const roles = (centreId: string | null) => [
    { role: centreId ? 'centre_specialist' : 'lmc_specialist', regionCode: '71', centreId } as const,
  ]
  const [id] = await sql<{ id: string }[]>`select id from ais.cases where state = 'review' and centre_id = 'cc-711110000' limit 1`
  for (const [who, centreId] of [
    ['a centre', 'cc-711110000'],
    ['the region', null],
  ] as const) {
    const user: User = { ...guest, id: '00000000-0000-7000-8000-000000000001', roles: roles(centreId) }
    const now = new Date()
    for (const tab of tabs) await figure(`${who}: ${tab}`, () => queue(user, { tab }, now))
    const after = (await queue(user, { tab: 'all' }, now))?.next ?? undefined
    await figure(`${who}: all, page 2`, () => queue(user, { tab: 'all', after }, now))
    await figure(`${who}: ended, by name`, () => queue(user, { tab: 'done', q: 'Айгерім 7777' }, now))
    await figure(`${who}: ended, by number`, () => queue(user, { tab: 'done', q: 'JS-2026-0007777' }, now))
    await figure(`${who}: a case`, () => deskCase(user, id!.id))
  }
  await sql.end()
  await stopAll()
  process.exit(0)
})

async function figure(name: string, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let run = 0; run < RUNS + 3; run++) {
    const from = performance.now()
    if (!(await work())) throw new Error(`${name}: nothing was found`)
    if (run >= 3) took.push(performance.now() - from)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)]!.toFixed(0).padStart(5)
  say(`${name.padEnd(30)} p50 ${at(0.5)}  p95 ${at(0.95)}`)
}
