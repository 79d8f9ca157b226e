import 'server-only'
import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { placesOf } from './places'
import { guest, type User } from './policy'
import type { Side } from './side'

type Work<T> = (tx: Tx) => Promise<T>

type Settings = {
  user?: string
  /** The signed-in browser. */
  session?: string
  employer?: string
  scope: string
  regions?: string
  centres?: string
  desks?: string
  role?: 'enbek_ais'
}

const begin = <T>(
  { user = '', session = '', employer = '', scope, regions = '', centres = '', desks = '', role }: Settings,
  work: Work<T>,
): Promise<T> =>
  db().transaction(async (tx) => {
    if (role) await tx.execute(sql.raw(`set local role ${role}`))
    await tx.execute(
      sql`select set_config('app.user_id', ${user}, true), set_config('app.session', ${session}, true), set_config('app.employer_id', ${employer}, true), set_config('app.scope', ${scope}, true), set_config('app.regions', ${regions}, true), set_config('app.centres', ${centres}, true), set_config('app.desks', ${desks}, true)`,
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

/**
 * A transaction on the platform in which a member of staff sees, besides what is his own, the accounts that he has open in this browser: read only
 * (O206-28.B3, decision 0012).
 */
export const asLooking = <T>(user: User, work: Work<T>): Promise<T> =>
  begin({ user: user.id === guest.id ? '' : user.id, session: user.sessionId ?? '', scope: 'look' }, work)

/** A transaction of the platform itself: signing in, jobs, imports. Never with a value that a visitor chose as the row's key alone. */
export const asSystem = <T>(work: Work<T>): Promise<T> => begin({ scope: 'system' }, work)

/** A transaction on the tables of the Labour Market AIS, in which a member of staff sees what is in his regions and centres. Its role reads none of the platform's. */
export const asAis = <T>(user: User, work: Work<T>): Promise<T> => {
  if (user.id === 'system') return asAisSystem(work)
  const { everywhere, regions, centres } = placesOf(user)
  return begin(
    {
      role: 'enbek_ais',
      user: user.id === guest.id ? '' : user.id,
      session: user.sessionId ?? '',
      scope: 'user',
      regions: everywhere ? '*' : regions.join(','),
      centres: centres.join(','),
      // whoever sits at the desk of the access applications (A349-16)
      desks: user.roles.some(({ role }) => role === 'administrator') ? 'access' : '',
    },
    work,
  )
}

/** The Labour Market AIS itself: its jobs, and what arrives from the platform. */
export const asAisSystem = <T>(work: Work<T>): Promise<T> => begin({ scope: 'system', role: 'enbek_ais' }, work)

/** A side's own work, e.g. its jobs and the messages it receives. */
export const asSide = <T>(side: Side, work: Work<T>): Promise<T> => (side === 'ais' ? asAisSystem(work) : asSystem(work))

/** Lifts the current transaction to the platform's scope for one piece of work, e.g. to notify another person. */
export async function lifted<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  // the columns of a row are worked out from left to right: what it was, then what it is
  const [before] = await tx.execute<{ scope: string }>(
    sql`select current_setting('app.scope', true) as scope, set_config('app.scope', 'system', true)`,
  )
  const result = await work()
  await tx.execute(sql`select set_config('app.scope', ${before?.scope ?? ''}, true)`)
  return result
}

/** The whole database as it is at one moment, read by the platform itself for as long as it takes; `as` turns to the tables of a side. */
export const asSnapshot = <T>(work: (tx: Tx, as: (side: Side) => Promise<unknown>) => Promise<T>): Promise<T> =>
  db().transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('app.scope', 'system', true), set_config('timezone', 'UTC', true)`)
      return work(tx, (side) => tx.execute(sql.raw(`set local role ${side === 'ais' ? 'enbek_ais' : 'enbek_app'}`)))
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
