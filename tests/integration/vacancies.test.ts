import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET as openEmployer } from '@/app/[locale]/(enbek)/enbek/employers/[id]/route'
import { GET as openVacancy } from '@/app/[locale]/(enbek)/enbek/vacancies/[id]/route'
import { employers, journal, notices, outbox, vacancies, vacancySearch } from '@/db/schema'
import { guest } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { closeVacancy, draftVacancy, pauseVacancy, publishVacancy, renewVacancy, saveVacancy } from '@/lib/vacancies/actions'
import { expire, listeners, remind } from '@/lib/vacancies/jobs'
import { ownVacancy, publicVacancy } from '@/lib/vacancies/queries'
import { moderateVacancy } from '@/lib/vacancies/staff-actions'
import { actAs, newVisit, submit } from '../support/act'
import { employerOf, person, staff } from '../support/people'
import { loadTables, vacancyForm, vacancyRow, verifiedEmployer } from '../support/vacancies'

let employer: Awaited<ReturnType<typeof verifiedEmployer>>

beforeAll(async () => {
  await loadTables()
  employer = await verifiedEmployer()
})
beforeEach(() => newVisit({ host: 'enbek.localhost:3000', origin: 'http://enbek.localhost:3000', user: employer.owner }))

const idOf = (next: string | undefined) => Number(/\/(\d+)$/.exec(next ?? '')?.[1])
const drafted = async (rest: Record<string, string> = {}) => idOf((await submit(draftVacancy, { ...vacancyForm, ...rest })).next)
const published = async (rest: Record<string, string> = {}) => {
  const id = await drafted(rest)
  expect(await submit(publishVacancy, { id })).toMatchObject({ ok: true })
  return id
}
const inSearch = async (id: number) =>
  (await asSystem((tx) => tx.select().from(vacancySearch).where(eq(vacancySearch.vacancyId, id)))).length === 1
const events = (id: number) =>
  asSystem((tx) =>
    tx
      .select({ name: outbox.name })
      .from(outbox)
      .where(sql`payload->>'vacancyId' = ${String(id)}`)
      .orderBy(outbox.at),
  )

describe('a vacancy from draft to the search', () => {
  test('is drafted with codes, published, found, journalled and told to others, each once', async () => {
    const id = await drafted()
    expect(await vacancyRow(id)).toMatchObject({
      state: 'draft',
      occupationCode: '5120-01',
      placeCode: '710000000',
      regionCode: '71',
      payFrom: 250_000,
      skills: ['ХАССП', 'банкет'],
    })
    expect(await publicVacancy(id)).toBeUndefined()
    expect(await inSearch(id)).toBe(false)
    expect(await submit(publishVacancy, { id })).toMatchObject({ ok: true })
    expect(await vacancyRow(id)).toMatchObject({ state: 'published', late: false })
    expect(await inSearch(id)).toBe(true)
    expect(await events(id)).toEqual([{ name: 'vacancy.published' }])
    const rows = await asSystem((tx) =>
      tx
        .select()
        .from(journal)
        .where(eq(journal.subject, String(id))),
    )
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual(['vacancy.draft done', 'vacancy.publish done'])
  })
  test('an unknown occupation is asked back and nothing typed is lost', async () => {
    const answer = await submit(draftVacancy, { ...vacancyForm, occupation: 'Ғарышкер-сиқыршы' })
    expect(answer).toMatchObject({
      ok: false,
      fields: { occupation: { ru: expect.stringContaining('нет в списке') } },
      values: { titleKk: ['Аспазшы'] },
    })
  })
  test('industry and languages are stored, shown with the vacancy and emptied again (E2)', async () => {
    const id = await drafted({ industry: 'I', 'languages.kk': 'B2', 'languages.more.r0.lang': 'tr', 'languages.more.r0.level': 'A2' })
    expect(await vacancyRow(id)).toMatchObject({
      industry: 'I',
      languages: [
        { lang: 'kk', level: 'B2' },
        { lang: 'tr', level: 'A2' },
      ],
    })
    expect(await submit(saveVacancy, { ...vacancyForm, id, 'languages.more.r0.lang': 'tr' })).toMatchObject({
      ok: false,
      fields: { 'languages.more.r0.level': { ru: 'Выберите из списка' } },
      values: { 'languages.more.r0.lang': ['tr'] },
    })
    expect(await submit(saveVacancy, { ...vacancyForm, id })).toMatchObject({ ok: true })
    expect(await vacancyRow(id)).toMatchObject({ industry: null, languages: [] })
  })
  test('the public pages say industry and languages, and no requisites, to a stranger and to a signed-in person alike', async () => {
    const requisites = { iban: 'KZ16999KZT0000000017', bik: 'DEMOKZKA', bankName: 'Демо Банк' }
    await asSystem((tx) => tx.update(employers).set(requisites).where(eq(employers.id, employer.id)))
    const id = await published({ industry: 'I', 'languages.en': 'B1' })
    for (const reader of [guest, await person()]) {
      actAs(reader)
      const page = await (await openVacancy(new Request('http://x'), { params: Promise.resolve({ id: String(id) }) })).text()
      expect(page).toContain('Услуги по проживанию и питанию')
      expect(page).toContain('Английский (B1)')
      expect(page).toContain('"qualifications":"Английский (B1)"')
      const profile = await (await openEmployer(new Request('http://x'), { params: Promise.resolve({ id: employer.id }) })).text()
      expect(profile).toContain('Повар горячего цеха')
      for (const value of Object.values(requisites)) expect(page + profile).not.toContain(value)
    }
  })
  test('an exact name needs no code', async () => {
    expect(await vacancyRow(await drafted({ occupation: 'повар' }))).toMatchObject({ occupationCode: expect.stringMatching(/^5120/) })
  })
  test('wording goes to moderation; a centre approves or refuses with ground and text, and the employer hears of it', async () => {
    const id = await drafted({ dutiesRu: 'Повар, возраст до 35 лет' })
    await submit(publishVacancy, { id })
    expect(await vacancyRow(id)).toMatchObject({ state: 'on_moderation', findings: [{ code: 'age' }] })
    expect(await publicVacancy(id)).toBeUndefined()
    const centre = staff({ role: 'centre_specialist', regionCode: '71' })
    actAs(staff({ role: 'centre_specialist', regionCode: '75' }))
    expect(await submit(moderateVacancy, { id, decision: 'approve' })).toMatchObject({ ok: false })
    actAs(centre)
    expect(await submit(moderateVacancy, { id, decision: 'reject' })).toMatchObject({ ok: false, fields: { ground: expect.anything() } })
    expect(await submit(moderateVacancy, { id, decision: 'reject', ground: 'discriminatory', text: 'Уберите возраст' })).toMatchObject({
      ok: true,
    })
    expect(await vacancyRow(id)).toMatchObject({ state: 'rejected', refusalGround: 'discriminatory' })
    await asSystem((tx) => listeners['vacancy.moderated']!({ vacancyId: id, employerId: employer.id, outcome: 'rejected' }, tx))
    const told = await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, employer.owner.id)))
    expect(told.map(({ kind }) => kind)).toContain('vacancy.rejected')
    actAs(employer.owner)
    await submit(saveVacancy, { ...vacancyForm, id })
    expect(await submit(publishVacancy, { id })).toMatchObject({ ok: true })
    expect(await vacancyRow(id)).toMatchObject({ state: 'published' })
  })
  test('a change of an open one is in the search at once; closing takes it out for good', async () => {
    const id = await published()
    await submit(saveVacancy, { ...vacancyForm, id, payFrom: '900 000', payTo: '1 000 000' })
    expect(
      (await asSystem((tx) => tx.select({ pay: vacancySearch.pay }).from(vacancySearch).where(eq(vacancySearch.vacancyId, id))))[0],
    ).toEqual({ pay: 1_000_000 })
    await submit(pauseVacancy, { id })
    expect(await inSearch(id)).toBe(false)
    await submit(publishVacancy, { id })
    expect(await inSearch(id)).toBe(true)
    expect(await submit(closeVacancy, { id, reason: 'filled_by_portal' })).toMatchObject({ ok: true })
    expect(await inSearch(id)).toBe(false)
    expect(await submit(publishVacancy, { id })).toMatchObject({ ok: false })
    expect((await publicVacancy(id))?.vacancy.state).toBe('closed')
  })
  test('the clock closes it after its last day and asks before', async () => {
    const id = await published()
    await asSystem((tx) => tx.update(vacancies).set({ validUntil: '2026-11-24' }).where(eq(vacancies.id, id)))
    expect(await remind(new Date('2026-11-21T04:00:00Z'))).toBeGreaterThanOrEqual(1)
    // the last day still counts, in Kazakhstan's time
    await expire(new Date('2026-11-24T18:59:00Z'))
    expect((await vacancyRow(id)).state).toBe('published')
    await expire(new Date('2026-11-24T19:01:00Z'))
    expect((await vacancyRow(id)).state).toBe('expired')
    expect(await inSearch(id)).toBe(false)
    expect(await submit(renewVacancy, { id })).toMatchObject({ ok: true })
    expect(await inSearch(id)).toBe(true)
  })
})

describe('who may not', () => {
  const acts = () =>
    [
      ['save', saveVacancy, vacancyForm],
      ['publish', publishVacancy, {}],
      ['renew', renewVacancy, {}],
      ['pause', pauseVacancy, {}],
      ['close', closeVacancy, { reason: 'cancelled' }],
      ['moderate', moderateVacancy, { decision: 'approve' }],
    ] as const
  test('a guest, a stranger, another employer, a signatory, a foreign site: each act is refused and changes nothing', async () => {
    const id = await published()
    const before = await vacancyRow(id)
    const signatory = await person()
    const other = await verifiedEmployer()
    const { acting } = await employerOf([signatory, 'signatory'])
    const visits = [
      { user: guest },
      { user: await person() },
      { user: other.owner },
      { user: acting[0]! },
      { user: { ...acting[0]!, employerId: employer.id } },
      { user: employer.owner, origin: 'https://evil.example' },
      { user: employer.owner, origin: null },
      { user: employer.owner, origin: 'null' },
    ]
    for (const visit of visits) {
      for (const [, act, values] of acts()) {
        newVisit({ host: 'enbek.localhost:3000', origin: 'http://enbek.localhost:3000', ...visit })
        expect(await submit(act, { ...values, id })).toMatchObject({ ok: false })
      }
    }
    expect(await vacancyRow(id)).toEqual(before)
    newVisit({ user: other.owner })
    expect(await ownVacancy(other.owner, id)).toBeUndefined()
  })
  test('a recruiter may not approve his own text', async () => {
    const id = await drafted({ dutiesRu: 'Только мужчины' })
    await submit(publishVacancy, { id })
    expect(await submit(moderateVacancy, { id, decision: 'approve' })).toMatchObject({ ok: false })
  })
  test('an unverified employer drafts but does not publish', async () => {
    const owner = await person()
    const { acting } = await employerOf([owner, 'owner'])
    actAs(acting[0]!)
    const id = await drafted()
    expect(await submit(publishVacancy, { id })).toMatchObject({ ok: false })
    expect((await vacancyRow(id)).state).toBe('draft')
  })
})

describe('the same form twice', () => {
  test('thirty parallel sends make one vacancy', async () => {
    const key = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => submit(draftVacancy, { ...vacancyForm, titleKk: 'Бір ғана рет', _key: key })),
    )
    expect(new Set(answers.map(({ next }) => next)).size).toBe(1)
    expect(await asSystem((tx) => tx.select().from(vacancies).where(eq(vacancies.titleKk, 'Бір ғана рет')))).toHaveLength(1)
  })
  test('publishing at the same moment happens once', async () => {
    const id = await drafted()
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(publishVacancy, { id })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await events(id)).toEqual([{ name: 'vacancy.published' }])
  })
})

test('a place whose name is borne by several is asked back with regions, and nothing is guessed', async () => {
  const answer = await submit(draftVacancy, { ...vacancyForm, place: 'Абай ауданы' })
  expect(answer).toMatchObject({ ok: false, fields: { place: { ru: expect.stringMatching(/, .* · \d{9};/) } } })
})

test('the vacancies of a blocked employer leave the search', async () => {
  const blocked = await verifiedEmployer()
  actAs(blocked.owner)
  const id = await published()
  await asSystem((tx) => listeners['employer.blocked']!({ employerId: blocked.id }, tx))
  expect(await inSearch(id)).toBe(false)
  expect((await vacancyRow(id)).state).toBe('paused')
})
