import { eq, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import {
  agreements,
  calendarDays,
  cardHeads,
  employers,
  legalParams,
  occupations,
  places,
  registrations,
  responses,
  resumes,
  unemploymentProposals,
  users,
  vacancies,
  vacancySearch,
  visits,
} from '@/db/schema'
import { responseStates } from '@/db/schema/resumes'
import { demoAccounts, demoPassword } from '@/db/seed/accounts'
import { seedDemo } from '@/db/seed/index'
import { dropIndexes, restoreIndexes } from '@/db/seed/indexes'
import { seedVolume } from '@/db/seed/volume'
import { isPassword } from '@/lib/core/password'
import { system } from '@/lib/core/policy'
import { asAisSystem, asUser } from '@/lib/core/tx'

const url = process.env.DATABASE_OWNER_URL!
const now = new Date('2026-11-21T09:00:00Z')
const VACANCIES = 700

/** Rows of a table as the platform sees them, working as the application's role. */
const count = (table: Parameters<ReturnType<typeof db>['$count']>[0]) => asUser(system, (tx) => tx.$count(table))
const open = () => asUser(system, (tx) => tx.$count(vacancies, eq(vacancies.state, 'published')))

describe('the seed on PostgreSQL, by a login that owns the tables and is no superuser', () => {
  const told: string[] = []
  beforeAll(async () => {
    await seedDemo(url, { vacancies: VACANCIES, now, progress: (line) => told.push(line) })
  }, 60_000)
  afterAll(() => db().$client.end())

  test('fills the reference tables', async () => {
    expect(await asUser(system, (tx) => tx.$count(places, eq(places.level, 'region')))).toBe(20)
    expect(await count(occupations)).toBeGreaterThan(800)
    expect(await count(calendarDays)).toBeGreaterThan(60)
    expect(await count(legalParams)).toBeGreaterThan(60)
  })
  test('fills the demonstration and says how far it is', async () => {
    expect(await count(employers)).toBe(300)
    expect(await count(vacancies)).toBe(VACANCIES)
    expect(await count(resumes)).toBe(200)
    expect(await count(agreements)).toBe(await count(users))
    const found = await asUser(system, (tx) => tx.selectDistinct({ state: responses.state }).from(responses))
    expect(found.map(({ state }) => state).sort()).toEqual([...responseStates].sort())
    expect(told.length).toBeGreaterThan(2)
  })
  test('registers job seekers and the unemployed, the same on both sides; three printed citizens stay unregistered', async () => {
    const heads = await asAisSystem((tx) => tx.select().from(cardHeads))
    expect(heads).toHaveLength(120)
    const astana = heads.filter(({ regionCode }) => regionCode === '71')
    expect(astana.length).toBeGreaterThan(60)
    expect(new Set(heads.map(({ centreId }) => centreId)).size).toBeGreaterThan(5)
    expect(heads.filter(({ maskedIin }) => !/^••••••\d{6}$/.test(maskedIin))).toEqual([])
    const copies = await asUser(system, (tx) => tx.select().from(registrations))
    expect(copies.map(({ number }) => number).sort()).toEqual(heads.map(({ number }) => number).sort())
    const kindOf = (iin: string) => copies.find((copy) => copy.iin === iin)?.kind
    expect(['660101300005', '710930400000'].map(kindOf)).toEqual(['job_seeker', 'unemployed'])
    expect(['900512300001', '950317400007', '040707600003'].map(kindOf)).toEqual([undefined, undefined, undefined])
    expect(
      copies
        .flatMap(({ drafts }) => drafts)
        .map(({ explainedAt }) => explainedAt !== null)
        .sort(),
    ).toEqual([false, true])
    expect(await asAisSystem((tx) => tx.$count(unemploymentProposals))).toBeGreaterThan(5)
    expect(await asAisSystem((tx) => tx.$count(visits, eq(visits.state, 'due')))).toBeGreaterThan(20)
  })
  test('puts every open vacancy into the search, in both languages', async () => {
    expect(await count(vacancySearch)).toBe(await open())
    const [found] = await db().execute<{ ru: number; region: number }>(sql`
      select count(*) filter (where doc @@ to_tsquery('russian', 'бухгалтеру'))::int as ru, count(*) filter (where doc @@ $$'=region:75'$$::tsquery)::int as region
      from vacancy_search`)
    expect(found!.ru).toBeGreaterThan(0)
    expect(found!.region).toBeGreaterThan(0)
  })
  test('opens the printed accounts with the printed password', async () => {
    for (const { login } of demoAccounts) {
      const [user] = await asUser(system, (tx) => tx.select().from(users).where(eq(users.email, login)))
      expect(user).toMatchObject({ isDemo: true, blockedAt: null })
    }
    const [first] = await asUser(system, (tx) => tx.select().from(users).where(eq(users.email, demoAccounts[0]!.login)))
    expect(await isPassword(first!.passwordHash, demoPassword)).toBe(true)
  })
  test('does nothing the second time, and leaves what an administrator has changed', async () => {
    const by = '00000000-0000-7000-8000-000000000001'
    await db().update(legalParams).set({ value: 45, changedBy: by }).where(eq(legalParams.key, 'vacancy.valid_for'))
    await db().update(legalParams).set({ value: 99 }).where(eq(legalParams.key, 'grant.max'))
    await seedDemo(url, { vacancies: VACANCIES, now: new Date('2026-12-01T09:00:00Z') })
    expect([await count(users), await count(vacancies), await count(employers)]).toEqual([516, VACANCIES, 300])
    const value = async (key: string) => (await db().select().from(legalParams).where(eq(legalParams.key, key)))[0]?.value
    expect(await value('vacancy.valid_for')).toBe(45)
    expect(await value('grant.max')).toBe(400)
  })
  test('volume: fills up to a number of open vacancies, and adds nothing when there are as many', async () => {
    const wanted = (await open()) + 250
    expect(await seedVolume({ url, vacancies: wanted, now })).toEqual({ added: 250 })
    expect([await open(), await count(vacancySearch)]).toEqual([wanted, wanted])
    expect(await seedVolume({ url, vacancies: wanted, now: new Date('2026-12-01T09:00:00Z') })).toEqual({ added: 0 })
  }, 60_000)
  test('indexes that were dropped for volume come back as they were, even after a killed run', async () => {
    const client = postgres(url, { max: 2, onnotice: () => {} })
    try {
      const indexes = () =>
        client`select indexdef from pg_indexes where schemaname = 'public' and tablename in ('vacancies', 'vacancy_search') order by indexname`
      const before = await indexes()
      await dropIndexes(client)
      expect((await indexes()).length).toBe(2)
      await dropIndexes(client)
      await restoreIndexes(client)
      expect(await indexes()).toEqual(before)
    } finally {
      await client.end()
    }
  })
})
