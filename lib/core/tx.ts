import 'server-only'
import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { guest, type User } from './policy'

type Work<T> = (tx: Tx) => Promise<T>

const begin = <T>(settings: { user: string; employer: string; scope: string }, work: Work<T>): Promise<T> =>
  db().transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.user_id', ${settings.user}, true), set_config('app.employer_id', ${settings.employer}, true), set_config('app.scope', ${settings.scope}, true)`,
    )
    return work(tx)
  })

/** A transaction in which row-level security shows only what this person may see. */
export const asUser = <T>(user: User, work: Work<T>): Promise<T> =>
  begin(
    {
      user: user.id === guest.id || user.id === 'system' ? '' : user.id,
      employer: user.employerId ?? '',
      scope: user.id === 'system' ? 'system' : 'user',
    },
    work,
  )

/** A transaction of the platform itself: signing in, jobs, imports. Never with a value that a visitor chose as the row's key alone. */
export const asSystem = <T>(work: Work<T>): Promise<T> => begin({ user: '', employer: '', scope: 'system' }, work)

/** Lifts the current transaction to the platform's scope for one piece of work, e.g. to notify another person. */
export async function lifted<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const [before] = await tx.execute<{ scope: string }>(sql`select current_setting('app.scope', true) as scope`)
  await tx.execute(sql`select set_config('app.scope', 'system', true)`)
  const result = await work()
  await tx.execute(sql`select set_config('app.scope', ${before?.scope ?? ''}, true)`)
  return result
}
