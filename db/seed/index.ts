import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import type { Tx } from '@/db/client'
import * as schema from '@/db/schema'
import { agreementVersion } from '@/lib/accounts/agreement'
import { hashPassword } from '@/lib/core/password'
import { searchRow } from '@/lib/search/doc'
import { insertSearchRows, insertWords } from '@/lib/search/write'
import { addAbsentees } from './absentees'
import { demoPassword } from './accounts'
import { seedCards } from './ais'
import { demoContacts } from './centres'
import { type Demo, makeDemo, VACANCIES } from './demo'
import { addDemoFactors } from './factors'
import { factsOf } from './facts'
import { addOfficers } from './officers'
import type { Account } from './people'
import { loadReference } from './reference'
import { fileCalendar } from './reference-files'
import { insertRows, reserveIds } from './write'

type Options = {
  /** Told how far it is. */
  progress?: (line: string) => void
  vacancies?: number
  now?: Date
}

const SEARCH_ROWS_AT_ONCE = 1_000

/**
 * Loads the reference tables and, into a database that has none yet, the demonstration: all in one transaction, so it is there whole or not at all.
 * A second run only brings the reference tables up to date. The login must own the tables; row-level security is told that the platform writes.
 */
export async function seedDemo(url: string, { progress = () => {}, vacancies = VACANCIES, now = new Date() }: Options = {}): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  const database = drizzle(client, { schema, casing: 'snake_case' })
  try {
    const added = await database.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.scope', 'system', true), pg_advisory_xact_lock(hashtext('enbek.seed'))`)
      await loadReference(tx)
      const [known] = await tx.execute(sql`select from users where is_demo limit 1`)
      await demoContacts(tx)
      if (known) {
        await addOfficers(tx, now)
        await addAbsentees(tx, now)
        await addDemoFactors(tx, now)
        return false
      }
      progress('inventing people, employers and vacancies')
      const demo = makeDemo(now, vacancies, await reserveIds(tx, vacancies))
      await writeDemo(tx, demo, progress)
      progress('registering job seekers and the unemployed')
      await seedCards(tx, demo.resumes, fileCalendar, now)
      await addOfficers(tx, now)
      await addAbsentees(tx, now)
      await addDemoFactors(tx, now)
      return true
    })
    if (added) await client`analyze`
    // the AIS is told of the market at once, not at the next turn of the clock
    if (added) await client`select enqueue('market.tell', '{}', 'cron:market.tell')`
    // visitors at a desk, offers and a measure: made by the AIS itself, the latter two once it knows vacancies
    if (added) await client`select enqueue('demo.enliven', '{}', 'demo.enliven', now() + interval '20 seconds')`
  } finally {
    await client.end()
  }
}

async function writeDemo(tx: Tx, demo: Demo, progress: (line: string) => void): Promise<void> {
  const { owners, staff, citizens, resumes, vacancies, responses, notices, world } = demo
  const accounts: Account[] = [...owners, ...Object.values(staff), ...citizens]
  const passwordHash = await hashPassword(demoPassword)
  await insertRows(
    tx,
    schema.users,
    accounts.map(({ user }) => ({ ...user, passwordHash })),
  )
  await insertRows(
    tx,
    schema.people,
    accounts.map(({ person }) => person),
  )
  await insertRows(
    tx,
    schema.agreements,
    accounts.map(({ user: { userId, locale, createdAt } }) => ({ userId, locale, version: agreementVersion, acceptedAt: createdAt })),
  )
  await insertRows(tx, schema.staffRoles, [
    { userId: staff.administrator.user.userId, role: 'administrator', regionCode: '*' },
    { userId: staff.centre.user.userId, role: 'centre_specialist', regionCode: '*' },
  ])
  await insertRows(
    tx,
    schema.employers,
    world.employers.map(({ row }) => row),
  )
  await insertRows(tx, schema.members, [
    ...world.employers.map(({ n, row }) => ({
      employerId: row.id,
      userId: owners[n]!.user.userId,
      role: 'owner' as const,
      createdAt: row.createdAt,
    })),
    { employerId: world.employers[0]!.row.id, userId: staff.hr.user.userId, role: 'hr', createdAt: staff.hr.user.createdAt },
  ])
  progress(`writing ${vacancies.length} vacancies`)
  await insertRows(
    tx,
    schema.vacancies,
    vacancies.map(({ row }) => row),
  )
  const open = vacancies.filter(({ row }) => row.state === 'published')
  const words = new Set<string>()
  for (let from = 0; from < open.length; from += SEARCH_ROWS_AT_ONCE) {
    const some = open.slice(from, from + SEARCH_ROWS_AT_ONCE)
    await insertSearchRows(
      tx,
      some.map((vacancy) => searchRow(factsOf(vacancy, vacancy.row.id))),
      words,
    )
    progress(`vacancies in the search: ${Math.min(from + SEARCH_ROWS_AT_ONCE, open.length)} of ${open.length}`)
  }
  await insertWords(tx, words)
  progress('writing résumés and responses')
  await insertRows(
    tx,
    schema.resumes,
    resumes.map(({ row }) => row),
  )
  await insertRows(
    tx,
    schema.responses,
    responses.map(({ row }) => row),
  )
  await insertRows(
    tx,
    schema.responseSteps,
    responses.flatMap(({ steps }) => steps),
  )
  await insertRows(
    tx,
    schema.dataViews,
    responses.flatMap(({ views }) => views),
  )
  await insertRows(tx, schema.notices, notices)
}
