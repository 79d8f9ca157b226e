import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { aisEmployers, aisResumes, aisVacancies, employers, marketSent, resumes, vacancies } from '@/db/schema'
import { seedDemo } from '@/db/seed'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { employer as employerShape, vacancy as vacancyShape } from '@/lib/exchange/shapes/market'
import { keepEmployers } from '@/lib/market/copies'
import { receivers, tellAll } from '@/lib/market/jobs'
import { employerData, vacancyData } from '@/lib/market/rows'
import { tell } from '@/lib/market/tell'
import { deliverAll, outboxOf } from '../support/exchange'
import { openedIinFor } from '../support/lookups'
import { staff } from '../support/people'
import { owner } from '../support/worker'

afterAll(() => owner.end())

const market = { ...receivers }
const pass = () => deliverAll('platform', market)
const count = async (table: typeof aisVacancies | typeof aisEmployers | typeof aisResumes) =>
  asAisSystem(async (tx) => (await tx.select({ n: sql<number>`count(*)::int` }).from(table))[0]!.n)

test('the first filling: what is public, in few messages, once', { timeout: 120_000 }, async () => {
  await seedDemo(process.env.DATABASE_OWNER_URL!, { vacancies: 600 })
  const [want] = await asSystem((tx) =>
    tx.execute<{ vacancies: number; open: number; employers: number; resumes: number }>(sql`
      select (select count(*)::int from vacancies where published_at is not null) as vacancies,
        (select count(*)::int from vacancies where state = 'published') as open,
        (select count(*)::int from employers) as employers,
        (select count(*)::int from resumes where state = 'published' and visibility <> 'hidden') as resumes`),
  )
  await tellAll(0)
  expect((await outboxOf('platform')).length).toBeLessThan(12)
  await pass()
  expect([await count(aisVacancies), await count(aisEmployers), await count(aisResumes)]).toEqual([
    want!.vacancies,
    want!.employers,
    want!.resumes,
  ])
  const open = await asAisSystem((tx) => tx.select().from(aisVacancies).where(eq(aisVacancies.state, 'open')))
  expect(open).toHaveLength(want!.open)
  const [same] = await asSystem((tx) => tx.select().from(vacancies).where(eq(vacancies.id, open[0]!.id)))
  expect(open[0]).toMatchObject({
    titleKk: same!.titleKk,
    payFrom: same!.payFrom,
    contactPhone: same!.contactPhone,
    validUntil: same!.validUntil,
    publishedAt: same!.publishedAt,
  })
  expect(await tellAll(0)).toBe(0)
})

const published = async () => {
  const [row] = await asSystem((tx) => tx.select().from(vacancies).where(eq(vacancies.state, 'published')).limit(1))
  return row!
}
const copy = async (id: number) => (await asAisSystem((tx) => tx.select().from(aisVacancies).where(eq(aisVacancies.id, id))))[0]!

test('a change goes alone, many changes are told once, and a late batch does not undo them', async () => {
  const { id } = await published()
  const change = (titleRu: string, state?: 'closed') =>
    asSystem((tx) =>
      tx
        .update(vacancies)
        .set({ titleRu, updatedAt: new Date(), ...(state ? { state } : {}) })
        .where(eq(vacancies.id, id)),
    )
  // an older message of many rows is on its way while newer ones pass it
  await asSystem((tx) =>
    tx
      .delete(marketSent)
      .where(
        sql`kind = 'vacancy' and key in (${String(id)}, (select id::text from vacancies where state = 'published' and id <> ${id} limit 1))`,
      ),
  )
  expect(await asSystem((tx) => tell(tx, 'vacancy'))).toBe(2)
  const late = (await outboxOf('platform')).at(-1)!
  await change('Новое название')
  expect(await asSystem((tx) => tell(tx, 'vacancy', [String(id)]))).toBe(1)
  expect(await asSystem((tx) => tell(tx, 'vacancy', [String(id)]))).toBe(0)
  const postpone = (until: string) =>
    asSystem((tx) => tx.execute(sql`update exchange_outbox set due_at = now() + ${until}::interval where id = ${late.id} returning id`))
  expect(await postpone('1 hour')).toHaveLength(1)
  await pass()
  expect(await copy(id)).toMatchObject({ titleRu: 'Новое название', state: 'open' })
  await change('Новое название', 'closed')
  await asSystem((tx) => tell(tx, 'vacancy', [String(id)]))
  await pass()
  await postpone('0 seconds')
  await pass()
  expect((await outboxOf('platform')).find((message) => message.id === late.id)?.state).toBe('delivered')
  expect(await copy(id)).toMatchObject({ titleRu: 'Новое название', state: 'closed' })
})

test('a row that ended by the clock, with no event, is found', async () => {
  const { id } = await published()
  await asSystem((tx) => tx.update(vacancies).set({ state: 'expired', updatedAt: new Date() }).where(eq(vacancies.id, id)))
  expect(await tellAll(0)).toBe(1)
  await pass()
  expect((await copy(id)).state).toBe('closed')
})

test('a draft is told to nobody; an employer that is blocked is', async () => {
  const [employer] = await asSystem((tx) => tx.select().from(employers).limit(1))
  const [draft] = await asSystem((tx) => tx.insert(vacancies).values({ employerId: employer!.id, titleRu: 'Черновик' }).returning())
  expect(await asSystem((tx) => tell(tx, 'vacancy', [String(draft!.id)]))).toBe(0)
  await asSystem((tx) => tx.update(employers).set({ state: 'blocked' }).where(eq(employers.id, employer!.id)))
  expect(await tellAll(0)).toBe(1)
  await pass()
  const [told] = await asAisSystem((tx) => tx.select().from(aisEmployers).where(eq(aisEmployers.id, employer!.id)))
  expect(told!.state).toBe('blocked')
})

test('requisites and the industry are told; a message of before they were there still fits (O206-31.E1)', async () => {
  const [employer] = await asSystem((tx) => tx.select().from(employers).limit(1))
  const requisites = { iban: 'KZ16999KZT0000000017', bik: 'DEMOKZKA', bankName: 'Демо Банк' }
  await asSystem((tx) => tx.update(employers).set(requisites).where(eq(employers.id, employer!.id)))
  const { id } = await published()
  await asSystem((tx) => tx.update(vacancies).set({ industry: 'U', updatedAt: new Date() }).where(eq(vacancies.id, id)))
  expect(await tellAll(0)).toBe(2)
  await pass()
  const told = async () => (await asAisSystem((tx) => tx.select().from(aisEmployers).where(eq(aisEmployers.id, employer!.id))))[0]!
  expect(await told()).toMatchObject(requisites)
  expect((await copy(id)).industry).toBe('U')
  const { iban: _iban, bik: _bik, bankName: _bankName, ...older } = employerData(employer!)
  const version = (await told()).version + 1
  await asAisSystem((tx) => keepEmployers(tx, [employerShape.parse(older)], version, new Date()))
  expect(await told()).toMatchObject({ version, iban: null, bik: null, bankName: null })
  const [row] = await asSystem((tx) => tx.select().from(vacancies).where(eq(vacancies.id, id)))
  const { industry: _industry, ...olderVacancy } = vacancyData(row!)
  expect(vacancyShape.safeParse(olderVacancy).success).toBe(true)
})

test('a hidden résumé takes its contents along; staff see only open ones, while the person is opened', async () => {
  const [shown] = await asAisSystem((tx) => tx.select().from(aisResumes).where(eq(aisResumes.state, 'open')).limit(1))
  expect(shown!.name).not.toBe('')
  const officer = staff({ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' })
  const seen = () => asAis(officer, (tx) => tx.select({ id: aisResumes.id }).from(aisResumes).where(eq(aisResumes.id, shown!.id)))
  expect(await seen()).toHaveLength(0)
  await openedIinFor(officer, shown!.iin!)
  expect(await seen()).toHaveLength(1)
  await asSystem((tx) => tx.update(resumes).set({ state: 'hidden' }).where(eq(resumes.id, shown!.id)))
  await tellAll(0)
  await pass()
  const [hidden] = await asAisSystem((tx) => tx.select().from(aisResumes).where(eq(aisResumes.id, shown!.id)))
  expect(hidden).toMatchObject({ state: 'closed', name: '', about: null, phone: null, jobs: [] })
  expect(await seen()).toHaveLength(0)
})
