import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { rateLimits } from '@/db/schema'
import { Refusal } from './refusal'
import { text } from './text'

export type Limit = {
  /** How many are free in a window. */
  hits: number
  /** The window, and the quiet time after which all is forgiven. */
  seconds: number
  /** The longest wait between two tries, in seconds; the window when not said. */
  longest?: number
}

/** The first wait after the free hits; each further hit doubles it. */
const firstWait = 5

/**
 * Counts one hit in a transaction of its own, so that it counts even when the caller rolls back: call it from an action's `prepare`, never inside a transaction.
 * After the free hits each further one must wait twice as long as the one before. A try during the wait is refused without lengthening it: nobody is locked out for good.
 */
export async function limit(key: string, { hits, seconds, longest = seconds }: Limit): Promise<void> {
  const row = rateLimits
  const quiet = sql`${row.until} + case when ${row.hits} >= ${hits} then make_interval(secs => ${seconds}) else interval '0' end < clock_timestamp()`
  const next = sql`case when ${quiet} then 1 else ${row.hits} + 1 end`
  const waiting = sql`${row.hits} >= ${hits} and ${row.until} > clock_timestamp()`
  const wait = (count: typeof next) =>
    sql`make_interval(secs => least(${longest}::float8, ${firstWait} * 2 ^ least(30, (${count}) - ${hits})))`
  const counted = await db().execute(sql`
    insert into ${row} (key, hits, until) values (${key}, 1, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (key) do update set
      hits = ${next},
      until = case
        when (${next}) >= ${hits} then clock_timestamp() + ${wait(next)}
        when ${quiet} then clock_timestamp() + make_interval(secs => ${seconds})
        else ${row.until} end
    where not (${waiting})
    returning hits`)
  if (counted.length > 0) return
  const [held] = await db().select({ until: row.until }).from(row).where(eq(row.key, key))
  throw new Refusal(tooOften(held ? held.until.getTime() - Date.now() : 0))
}

/** After a success: this hit was no attack. */
export const forgive = (key: string) =>
  db()
    .update(rateLimits)
    .set({ hits: sql`greatest(0, ${rateLimits.hits} - 1)` })
    .where(eq(rateLimits.key, key))

/** After a success: the person is known, all hits are forgotten. */
export const forget = (key: string) => db().delete(rateLimits).where(eq(rateLimits.key, key))

/** How long to wait, in words a person can use. */
function tooOften(milliseconds: number) {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  const minutes = Math.ceil(seconds / 60)
  return seconds < 100
    ? text(
        `Әрекет тым көп. ${seconds} секундтан кейін қайталаңыз`,
        `Слишком много попыток. Повторите через ${seconds} сек.`,
        `Too many attempts. Try again in ${seconds} seconds`,
      )
    : text(
        `Әрекет тым көп. ${minutes} минуттан кейін қайталаңыз`,
        `Слишком много попыток. Повторите через ${minutes} мин.`,
        `Too many attempts. Try again in ${minutes} minutes`,
      )
}
