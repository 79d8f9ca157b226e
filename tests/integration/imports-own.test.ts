import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadReference } from '@/db/seed/reference'
import type { User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { importOf, importsOf, issueCounts, issuesOf } from '@/lib/imports/queries'
import { receiveImport } from '@/lib/imports/receive'
import { ownSource } from '@/lib/imports/source'
import { actAs, newVisit } from '../support/act'
import { importText, sql, state } from '../support/imports'
import { employerOf, person, staff } from '../support/people'
import { jsonl } from '../support/vacancy-files'

let owner: User
let signatory: User
let other: User
let administrator: User
let employerId: string
let source: string

beforeAll(async () => {
  await asSystem(loadReference)
  const mine = await employerOf([await person(), 'hr'], [await person(), 'signatory'])
  const theirs = await employerOf([await person(), 'owner'])
  ;[owner, signatory] = mine.acting
  ;[other] = theirs.acting
  employerId = mine.id
  source = ownSource(employerId)
  administrator = staff({ role: 'administrator', regionCode: '*' })
})
afterAll(() => sql.end())

const own = (content: string, partial = true) => importText(content, { actor: owner, employerId, partial })
const stored = async (sourceId: string) => (await sql`select * from vacancies where source = ${source} and source_id = ${sourceId}`)[0]!
const row = (over: object = {}) =>
  jsonl({ salary: { from: 300_000, to: 400_000, currency: 'KZT', gross: true }, snippet: { responsibility: 'Есеп жүргізу' }, ...over })

describe('an employer’s own file', () => {
  it('becomes drafts of the employer, whoever the file names; nothing is public', async () => {
    const figures = await own(row({ id: '10' }) + row({ id: '11', salary: { from: 10, currency: 'KZT' }, name: 'Только мужчины' }))
    expect(figures).toMatchObject({ read: 2, added: 2, source })
    for (const id of ['10', '11'])
      expect(await stored(id)).toMatchObject({ state: 'draft', employer_id: employerId, published_at: null, created_by: owner.id })
    expect((await sql`select count(*)::int as n from vacancy_search`)[0]).toEqual({ n: 0 })
    expect((await sql`select count(*)::int as n from employers where source is not null`)[0]).toEqual({ n: 0 })
  })

  it('fields of card E2 in a table: stored, kept where a cell is empty, named where they are not understood', async () => {
    const head =
      'title,company,location,salary,description,link,requirements,education,industry,languages,openings,conditions,driver_licence'
    const table = (cells: string) => `${head}\nПовар,Кафе,Астана,"300 000 ₸",Готовить,https://example.kz/vacancy/7001,${cells}\n`
    // rows with and without the new columns stand in one batch
    const plain = 'Сварщик,Завод,Астана,"400 000 ₸",Варить,https://example.kz/vacancy/7002,,,,,,,\n'
    const full = `${table('Стаж,Среднее специальное,56.10,"қазақ тілі C1; de A2",3,тяжёлые,"B, C"')}${plain}`
    expect(await own(full)).toMatchObject({ read: 2, added: 2, quarantined: 0 })
    const filled = {
      state: 'draft',
      requirements_ru: 'Стаж',
      education: 'vocational',
      industry: 'I',
      languages: [
        { lang: 'kk', level: 'C1' },
        { lang: 'de', level: 'A2' },
      ],
      openings: 3,
      conditions: 'heavy',
      driver_categories: ['B', 'C'],
    }
    expect(await stored('7001')).toMatchObject(filled)
    expect(await stored('7002')).toMatchObject({ industry: null, languages: [], openings: 1, conditions: 'normal', driver_categories: [] })
    expect(await own(full)).toMatchObject({ same: 2, changed: 0 })
    // an empty cell says nothing, a bad one is a remark; what is stored stays
    const bad = await own(table(',,торговля,эльфийский B2,0,хорошие,есть'))
    expect(bad).toMatchObject({ changed: 1, quarantined: 0 })
    expect(await stored('7001')).toMatchObject(filled)
    const { rows } = await issuesOf(bad.id, 'field', { line: 0, skip: 0 })
    expect(rows.map(({ sample }) => sample).sort()).toEqual(['0', 'есть', 'торговля', 'хорошие', 'эльфийский B2'].sort())
    expect(rows[0]).toMatchObject({ line: 2, ru: expect.stringMatching(/^Значение столбца «\w+» не понято/) })
    expect((await issueCounts(bad.id)).get('field')).toBe(5)
  })

  it('cannot bring pay below the minimum or forbidden wording into an open vacancy', async () => {
    await own(row({ id: '20' }))
    await sql`update vacancies set state = 'published', published_at = now(), valid_until = '2026-12-31', occupation_code = '3313-01', duties_ru = 'Учёт' where source_id = '20'`
    const low = await own(row({ id: '20', salary: { from: 50_000, currency: 'KZT' } }))
    expect(low).toMatchObject({ changed: 0, quarantined: 1, same: 0 })
    expect(await stored('20')).toMatchObject({ state: 'published', pay_from: 300_000 })
    const { rows } = await issuesOf(low.id, 'quarantined', { line: 0, skip: 0 })
    expect(rows).toMatchObject([{ line: 1, en: expect.stringContaining('minimum wage') }])
    const fair = await own(row({ id: '20', salary: { from: 500_000, currency: 'KZT', gross: true } }))
    expect(fair).toMatchObject({ changed: 1, quarantined: 0 })
    // what the file does not say stays as it was filled in
    expect(await stored('20')).toMatchObject({
      state: 'published',
      pay_from: 500_000,
      pay_to: null,
      occupation_code: '3313-01',
      duties_ru: 'Учёт',
    })
    await own(row({ id: '20', name: 'Бухгалтер, требуется девушка', salary: { from: 500_000, currency: 'KZT', gross: true } }))
    expect(await stored('20')).toMatchObject({ state: 'on_moderation' })
  })

  it('a change sends an expired or waiting vacancy back to the drafts; one closed by hand stays closed', async () => {
    await own(row({ id: '30' }) + row({ id: '31' }) + row({ id: '32' }))
    await sql`update vacancies set state = 'expired' where source_id = '30'`
    await sql`update vacancies set state = 'on_moderation' where source_id = '31'`
    await sql`update vacancies set state = 'closed', closed_reason = 'filled_otherwise' where source_id = '32'`
    const changed = await own(['30', '31', '32'].map((id) => row({ id, name: 'Басқа атау' })).join(''))
    expect(changed).toMatchObject({ changed: 2, same: 1 })
    expect(await Promise.all(['30', '31', '32'].map(async (id) => (await stored(id)).state))).toEqual(['draft', 'draft', 'closed'])
  })

  it('a complete list closes the others, and what comes back is a draft', async () => {
    await own(row({ id: '40' }))
    const figures = await own(row({ id: '41' }), false)
    expect(figures.closed).toBeGreaterThan(0)
    expect(await stored('40')).toMatchObject({ state: 'closed', closed_reason: 'vanished' })
    await own(row({ id: '40' }))
    expect(await stored('40')).toMatchObject({ state: 'draft', closed_reason: null })
  })
})

describe('who may', () => {
  it.each([
    ['a guest', () => importText(jsonl({}), { actor: { ...owner, id: 'guest', employerId: null, employerRole: null }, employerId })],
    ['another employer', () => importText(jsonl({}), { actor: other, employerId })],
    ['a signatory', () => importText(jsonl({}), { actor: signatory, employerId })],
    ['an employer as an outside source', () => importText(jsonl({}), { actor: owner, source: 'site' })],
    ['a wrong name of a source', () => importText(jsonl({}), { actor: administrator, source: 'employer:1' })],
  ])('%s is refused, and nothing changes', async (_name, attempt) => {
    const before = [await state(), await sql`select count(*) from imports`]
    await expect(attempt()).rejects.toMatchObject({ name: 'Refusal' })
    expect([await state(), await sql`select count(*) from imports`]).toEqual(before)
  })

  it('sees its own imports only; the administrator all', async () => {
    const mine = await own(row({ id: '50' }) + row({ id: '50' }))
    expect((await importsOf(owner)).rows.every((each) => each.employerId === employerId)).toBe(true)
    expect(await importOf(owner, mine.id)).toMatchObject({ id: mine.id, employerId, employerRu: expect.stringContaining('Проба') })
    for (const user of [other, signatory]) expect(await importOf(user, mine.id)).toBeUndefined()
    expect(await importOf(administrator, mine.id)).toMatchObject({ id: mine.id })
    expect(await importOf(owner, 'nonsense')).toBeUndefined()
    expect((await importsOf(other)).rows).toEqual([])
    expect((await issueCounts(mine.id)).get('duplicate')).toBe(1)
  })

  it('pages through remarks, also where many stand in one line', async () => {
    const many = Array.from(
      { length: 130 },
      (_, at) => JSON.parse(jsonl({ id: at, salary: { from: 5, to: 4, currency: 'KZT' } })) as object,
    )
    const good = Array.from({ length: 1 }, () => JSON.parse(row({ id: 'x' })) as object)
    const lines = `${[...many, ...good].map((each) => JSON.stringify(each)).join('\n')}\n`
    const { id } = await importText(lines, { actor: administrator, source: 'paged' })
    await sql`update import_issues set line = line / 60 where import_id = ${id}`
    const seen: string[] = []
    for (let next: string | null = '0.0'; next; ) {
      const [line, skip] = next.split('.').map(Number)
      const page = await issuesOf(id, 'quarantined', { line: line!, skip: skip! })
      seen.push(...page.rows.map(({ key }) => key))
      next = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([130, 130])
  })
})

describe('the form of the page', () => {
  beforeEach(() => newVisit({ host: 'enbek.localhost:3000', origin: 'http://enbek.localhost:3000' }))

  function send(fields: Record<string, string | File>, { origin = 'http://enbek.localhost:3000', locale = 'ru' } = {}) {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const headers = origin ? { origin } : undefined
    return receiveImport(new Request(`http://enbek.localhost:3000/api/imports?locale=${locale}`, { method: 'POST', body, headers }))
  }
  const file = (content = jsonl({ id: '900' })) => new File([content], 'C:\\folder\\тізім.jsonl')

  it('imports for the administrator and leads to the result', async () => {
    actAs(administrator)
    const answer = await send({ source: 'site.kz', file: file(), partial: 'on' })
    expect(answer.status).toBe(303)
    const [, id] = /^\/ru\/cabinet\/imports\/([\w-]+)$/.exec(answer.headers.get('location') ?? '') ?? []
    expect(await importOf(administrator, id ?? '')).toMatchObject({
      source: 'site.kz',
      added: 1,
      fileName: 'тізім.jsonl',
      actorId: administrator.id,
    })
    const [noted] = await sql`select outcome, ip from journal where subject = ${id ?? ''}`
    expect(noted).toEqual({ outcome: 'done', ip: '127.0.0.1' })
  })

  it('imports an employer’s file to him, whatever source the form says; by path where the host names no portal', async () => {
    actAs(owner)
    globalThis.visit.host = '127.0.0.1:3000'
    const answer = await send({ source: 'site.kz', file: file(), partial: 'on' }, { origin: 'http://127.0.0.1:3000', locale: 'kk' })
    expect(answer.headers.get('location')).toMatch(/^\/enbek\/kk\/cabinet\/imports\//)
    expect(await stored('900')).toMatchObject({ employer_id: employerId, state: 'draft' })
  })

  it('a refused file leads to its page too', async () => {
    actAs(owner)
    const answer = await send({ file: file('{') })
    const [, id] = /imports\/([\w-]+)$/.exec(answer.headers.get('location') ?? '') ?? []
    expect(await importOf(owner, id ?? '')).toMatchObject({ state: 'refused' })
  })

  it.each([
    ['no file', { source: 'x' }, 'file'],
    ['no source', { file: file() }, 'source'],
    ['a bad source', { source: 'a:b', file: file() }, 'source'],
  ] as const)('%s leads back with the problem', async (_name, fields, problem) => {
    actAs(administrator)
    const answer = await send(fields)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/ru/cabinet/imports?problem=${problem}#upload`])
  })

  it.each([
    ['a guest', null, 'http://enbek.localhost:3000'],
    ['a signatory', 'signatory', 'http://enbek.localhost:3000'],
    ['another site', 'owner', 'https://evil.example'],
    ['a form without origin', 'owner', ''],
  ])('%s is stopped with 403 and stands in the journal', async (_name, who, origin) => {
    if (who) actAs(who === 'owner' ? owner : signatory)
    const before = await state()
    const [{ n }] = (await sql`select count(*)::int as n from journal where outcome = 'refused'`) as unknown as [{ n: number }]
    const answer = await send({ file: file() }, { origin })
    expect(answer.status).toBe(403)
    expect(await state()).toEqual(before)
    expect((await sql`select count(*)::int as n from journal where outcome = 'refused'`)[0]).toEqual({ n: n + 1 })
  })

  it('the sample of the page is a file that can be imported', async () => {
    const { template } = await import('@/lib/imports/template')
    const figures = await own(Buffer.from(await template().arrayBuffer()).toString('utf8'))
    expect(figures).toMatchObject({ read: 2, added: 2, quarantined: 0, unresolved: 0 })
  })
})
