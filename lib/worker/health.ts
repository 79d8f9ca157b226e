import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import journal from '@/db/migrations/meta/_journal.json' with { type: 'json' }
import { dayOf } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { face } from '@/lib/core/face'
import { log } from '@/lib/core/log'
import { asSystem } from '@/lib/core/tx'
import { inlineWorker } from './slot'

/** Name of a check → did it pass. */
export type Checks = Record<string, boolean>

type Facts = { role: string; version: string; trigrams: boolean; zone: boolean; beat: boolean }

const newest = Math.max(...journal.entries.map(({ when }) => when))
const patience = 3_000

/** What must be true before requests are sent here. Every name is always there; nothing but yes and no is told to a stranger. */
export async function readiness(): Promise<Checks> {
  const worker = inlineWorker()
  const facts = await Promise.race([read(worker?.id ?? ''), pause(patience).then(() => null)]).catch((error: unknown) => {
    log.warn({ err: error }, 'not ready')
    return null
  })
  return {
    database: facts?.role === 'enbek_app',
    migrations: facts !== null && Number(facts.version) >= newest,
    trigrams: facts?.trigrams ?? false,
    timeZone: (facts?.zone ?? false) && inKazakhstan(),
    ...(env().WORKER === 'inline' && face !== 'public' ? { worker: facts?.beat ?? false } : {}),
  }
}

/** `--locale=C` leaves pg_trgm without Cyrillic; a time-zone table of before 2024 counts the days of Almaty from UTC+6. */
const read = (worker: string): Promise<Facts | null> =>
  asSystem(async (tx) => {
    const [facts] = await tx.execute<Facts>(sql`
      select current_user as role, schema_version() as version, cardinality(show_trgm('қызметкер')) > 0 as trigrams,
        timestamp '2026-01-15 00:00' at time zone 'Asia/Almaty' = '2026-01-14T19:00:00Z' as zone,
        exists (select from workers where id = ${worker} and seen_at > now() - interval '45 seconds') as beat`)
    return facts ?? null
  })

const inKazakhstan = () =>
  dayOf(new Date('2026-01-14T18:59:59Z')) === '2026-01-14' && dayOf(new Date('2026-01-14T19:00:00Z')) === '2026-01-15'
