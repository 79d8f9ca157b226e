import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { build } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** `exchange-child.ts` as one file that starts in a moment. */
export async function childFile(): Promise<string> {
  const outDir = join(here('../../node_modules/.cache'), `exchange-child-${process.pid}`)
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: [
        { find: /^@\//, replacement: here('../../') },
        { find: 'server-only', replacement: here('./empty.ts') },
      ],
    },
    build: { ssr: here('./exchange-child.ts'), outDir, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'child.mjs' } } },
  })
  return join(outDir, 'child.mjs')
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

export type Slot = { env: Record<string, string>; kills: number; over?: boolean; child?: ChildProcess }

/** A process is started, works for a moment, is killed with SIGKILL, and so on. The last one lives on, and is started again when it breaks, as by a supervisor. */
export async function killAgain(file: string, slot: Slot, times: number): Promise<void> {
  while (slot.kills < times) {
    const child = start(file, slot)
    await Promise.race([once(child, 'message'), once(child, 'exit')])
    await pause(30 + Math.random() * 250)
    if (child.exitCode !== null || !child.kill('SIGKILL')) continue
    await once(child, 'exit')
    if (child.signalCode === 'SIGKILL') slot.kills += 1
  }
  const keep = () => {
    if (!slot.over) start(file, slot).once('exit', keep)
  }
  keep()
}

function start(file: string, slot: Slot): ChildProcess {
  slot.child = fork(file, { env: { ...process.env, ...slot.env }, stdio: 'ignore' })
  return slot.child
}

/** Ends connections at random in the middle of what they do, whatever statement that is. */
export async function cutAgain(databases: readonly postgres.Sql[], times: number): Promise<number> {
  let cuts = 0
  while (cuts < times) {
    const sql = databases[Math.floor(Math.random() * databases.length)]!
    const gone = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and usename <> current_user
      order by state = 'idle', random() limit 1`
    cuts += gone.length
    await pause(gone.length > 0 ? 40 : 5)
  }
  return cuts
}

/** Where the test's processes say and hear; as the owner, so that each side's role may use its own. */
export async function tables(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  for (const schema of ['public', 'ais'])
    for (const table of ['test_said', 'test_heard'])
      await sql.unsafe(
        `create table ${schema}.${table} (at bigint generated always as identity primary key, subject text not null, n int not null)`,
      )
  await sql.end()
}

export type Figures = {
  said: number
  sent: number
  waiting: number
  dead: number
  received: number
  heard: number
  inOrder: boolean
  same: boolean
}

/** What one side has said beside what the other has heard. */
export async function figures(from: postgres.Sql, fromSchema: string, to: postgres.Sql, toSchema: string): Promise<Figures> {
  const [out] = await from.unsafe(`select (select count(*)::int from ${fromSchema}.test_said) as said,
    (select count(*)::int from ${fromSchema}.exchange_outbox) as sent,
    (select count(*)::int from ${fromSchema}.exchange_outbox where state = 'waiting') as waiting,
    (select count(*)::int from ${fromSchema}.exchange_outbox where state = 'dead') as dead`)
  const said = await from.unsafe(
    `select subject, array_agg(n order by n) as n from ${fromSchema}.test_said group by subject order by subject`,
  )
  const heard = await to.unsafe(
    `select subject, array_agg(n order by at) as n from ${toSchema}.test_heard group by subject order by subject`,
  )
  const [inbox] = await to.unsafe(`select (select count(*)::int from ${toSchema}.exchange_inbox) as received,
    (select count(*)::int from ${toSchema}.test_heard) as heard`)
  const inOrder = heard.every(({ n }) => (n as number[]).every((each, i, all) => i === 0 || each > all[i - 1]!))
  return { ...(out as unknown as Figures), ...(inbox as unknown as Figures), inOrder, same: JSON.stringify(said) === JSON.stringify(heard) }
}
