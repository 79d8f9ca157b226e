import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { refusals } from '@/lib/imports/refused'
import { ImportRefused } from '@/lib/imports/run'
import { readRefusal } from '@/lib/imports/store'
import { data, find, hasData, importFile, importStream, importText, pieces, sql, state, vacanciesOf } from '../support/imports'
import { csv, csvRow, feed, jsonl, now } from '../support/vacancy-files'

beforeAll(() => asSystem(loadReference))
afterAll(() => sql.end())

const parts = ({ added, changed, same, duplicates, quarantined }: Awaited<ReturnType<typeof importText>>) =>
  added + changed + same + duplicates + quarantined

describe.skipIf(!hasData)('the real files', () => {
  const files = [
    ['vac-kz-astana-2024/snapshot_1.jsonl', { format: 'jsonl', read: 1000, added: 999, duplicates: 1, quarantined: 0, unresolved: 0 }],
    ['vac-kz-it-2025/vacancies.csv', { format: 'csv', read: 559, added: 540, duplicates: 18, quarantined: 1, unresolved: 294 }],
    ['vac-ru-town-feed-2026/latest.json', { format: 'feed', read: 360, added: 347, duplicates: 0, quarantined: 13, unresolved: 347 }],
  ] as const

  it.each(files)('%s: figures, and a second run changes nothing', async (path, figures) => {
    const source = path.split('/')[0]!
    const first = await importFile(path, { source })
    expect(first).toMatchObject({ ...figures, changed: 0, same: 0, closed: 0 })
    expect(parts(first)).toBe(first.read)
    const before = await state()
    const second = await importFile(path, { source, at: new Date(now.getTime() + 86_400_000) })
    expect(second).toMatchObject({ ...figures, added: 0, changed: 0, same: figures.added, closed: 0 })
    expect(second.sha256).toBe(first.sha256)
    expect(await state()).toEqual(before)
  })

  it('keeps pay, places and sources as the files say them', async () => {
    const [row] = await sql`
      select v.*, e.name_ru, e.state as employer_state, e.bin, e.source as employer_source from vacancies v join employers e on e.id = v.employer_id
      where v.source = 'vac-kz-astana-2024' and v.source_id = '113847165'`
    expect(row).toMatchObject({
      title_ru: 'Заместитель Генерального директора',
      state: 'published',
      pay_from: 600_000,
      pay_to: 800_000,
      currency: 'KZT',
      gross: true,
      place_code: '710000000',
      region_code: '71',
      source_url: 'https://hh.ru/vacancy/113847165',
      valid_until: null,
      name_ru: 'Canvas',
      employer_state: 'self_declared',
      bin: null,
      employer_source: 'vac-kz-astana-2024',
    })
    expect(row?.published_at).toEqual(new Date('2024-12-17T05:49:16Z'))
    const [count] = await sql`select count(*)::int as shown from vacancy_search`
    expect(count?.shown).toBe(999 + 540 + 347)
    expect(await find('Заместитель Генерального директора')).toContain(Number(row?.id))
  })

  it('brings a changed snapshot up to date and closes what vanished', async () => {
    const lines = readFileSync(`${data}/vac-kz-astana-2024/snapshot_1.jsonl`, 'utf8').trim().split('\n')
    const edited = lines
      .slice(10)
      .map((line, at) => (at < 25 ? JSON.stringify({ ...JSON.parse(line), name: `Қойма меңгерушісі ${at}` }) : line))
      .join('\n')
    const figures = await importText(`${edited}\n`, { source: 'vac-kz-astana-2024' })
    expect(figures).toMatchObject({ read: 990, added: 0, changed: 25, closed: 10, same: 990 - 25 - figures.duplicates })
    expect(await find('меңгеруші')).toHaveLength(20)
    const [closed] = await sql`select count(*)::int as count, count(s.vacancy_id)::int as shown from vacancies v
      left join vacancy_search s on s.vacancy_id = v.id where v.source = 'vac-kz-astana-2024' and v.closed_reason = 'vanished' and v.closed_at = ${now}`
    expect(closed).toMatchObject({ count: 10, shown: 0 })
    const [told] = await sql`select count(*)::int as closed from outbox where name = 'vacancy.closed' and payload->>'reason' = 'vanished'`
    expect(told?.closed).toBe(10)
    const back = await importFile('vac-kz-astana-2024/snapshot_1.jsonl', { source: 'vac-kz-astana-2024' })
    expect(back).toMatchObject({ added: 0, changed: 35, closed: 0 })
    expect(await find('меңгеруші')).toHaveLength(0)
  })

  it('a day’s file is a part of the list', async () => {
    const before = await vacanciesOf('vac-kz-it-2025')
    const figures = await importFile('vac-kz-it-2025/vacancies_2025-04-30.csv', { source: 'vac-kz-it-2025', partial: true })
    expect(figures.closed).toBe(0)
    expect(figures.read).toBe(parts(figures))
    expect((await vacanciesOf('vac-kz-it-2025')).length).toBe(before.length + figures.added)
  })
})

describe('rows of a file', () => {
  it('says what it set aside, with line and reason, and does not close what stands there', async () => {
    await importText(jsonl({ id: '1' }, { id: '2' }, { id: '3' }), { source: 'aside' })
    const figures = await importText(jsonl({ id: '1' }, { id: '1' }, { id: '2', salary: { from: 5, to: 4, currency: 'KZT' } }), {
      source: 'aside',
    })
    expect(figures).toMatchObject({ read: 3, same: 1, duplicates: 1, quarantined: 1, closed: 1 })
    expect((await vacanciesOf('aside')).map(({ state: is }) => is)).toEqual(['published', 'published', 'closed'])
    const issues = await sql`select line, kind, en from import_issues where import_id = ${figures.id} order by line`
    expect(issues).toMatchObject([
      { line: 2, kind: 'duplicate', en: expect.stringContaining('line 1') },
      { line: 3, kind: 'quarantined', en: 'The pay «from» exceeds «to»' },
    ])
  })

  it('reads pay or leaves it a text; a place is a code or is listed', async () => {
    const figures = await importText(
      csv(
        csvRow({ link: '/vacancy/1', salary: '1 200 000 ₸ за год' }),
        csvRow({ link: '/vacancy/2', salary: '500 или 700', location: 'Атлантида' }),
        csvRow({ link: '/vacancy/3', salary: 'до 300 000 ₸ за месяц, до вычета налогов', location: 'Қарағанды' }),
      ),
      { source: 'pay' },
    )
    const rows =
      await sql`select pay_from, pay_to, gross, pay_note, place_code, address from vacancies where source = 'pay' order by source_id`
    expect(rows).toMatchObject([
      { pay_from: null, pay_note: '1200000 KZT / год', place_code: '710000000' },
      { pay_from: null, pay_note: '500 или 700', place_code: null, address: 'Атлантида' },
      { pay_from: null, pay_to: 300_000, gross: true, pay_note: null, place_code: '351000000' },
    ])
    expect(figures.unresolved).toBe(1)
    const kinds = await sql`select kind, line, sample from import_issues where import_id = ${figures.id} order by kind, line`
    expect(kinds.map(({ kind, sample }) => `${kind} ${sample}`)).toEqual([
      'place Атлантида',
      'salary 1200000 KZT / год',
      'salary 500 или 700',
    ])
  })

  it('knows occupations that are named exactly, and languages', async () => {
    await importText(
      feed(
        { id: 'a', name: 'Сварщик (газовая сварка)', publishedAt: '2026-07-30' },
        { id: 'b', name: 'Сварщик-универсал' },
        { id: 'c', name: 'Дәнекерлеуші', description: 'Құбырларды дәнекерлеу' },
      ),
      { source: 'words' },
    )
    const rows =
      await sql`select title_kk, title_ru, occupation_code, duties_kk, duties_ru, published_at from vacancies where source = 'words' order by source_id`
    expect(rows[0]?.occupation_code).toMatch(/^7212/)
    expect(rows[0]?.published_at).toEqual(new Date('2026-07-29T19:00:00Z'))
    expect(rows[1]).toMatchObject({ occupation_code: null, title_kk: null, title_ru: 'Сварщик-универсал' })
    expect(rows[2]).toMatchObject({ title_kk: 'Дәнекерлеуші', title_ru: null, duties_kk: 'Құбырларды дәнекерлеу', duties_ru: null })
  })

  it.skipIf(!hasData)('takes every string that breaks software for what it is', async () => {
    const strings = (JSON.parse(readFileSync(`${data}/std-naughty-strings/blns.json`, 'utf8')) as string[]).concat(
      '\u0000 500 или 700\ud800',
      'я\u0000',
    )
    const rows = strings.map((each, id) => ({
      id: `n${id}`,
      name: `Х ${each}`,
      employer: `Ұ ${each}`,
      salary: each,
      city: each,
      description: each,
      education: each,
      skills: [each, each.repeat(50)],
    }))
    const figures = await importText(feed(...rows), { source: 'naughty' })
    expect(figures.added + figures.quarantined).toBe(strings.length)
    expect(await importText(feed(...rows), { source: 'naughty' })).toMatchObject({ added: 0, changed: 0, same: figures.added })
    const skilled = await importText(
      jsonl({ id: 'many', key_skills: Array.from({ length: 40_000 }, (_, at) => ({ name: `дағды ${at}` })) }),
      { source: 'skills' },
    )
    expect(skilled.added).toBe(1)
  })

  it('several records in one line are told apart', async () => {
    const figures = await importText(`[${[1, 2, 3].map((id) => JSON.stringify({ ...JSON.parse(feed({}))[0], id })).join(',')}]`, {
      source: 'oneline',
    })
    expect(figures).toMatchObject({ read: 3, added: 3 })
  })

  it('an archived one is closed, and what a moderator rejected stays so', async () => {
    await importText(jsonl({ id: '1' }, { id: '2' }), { source: 'archive' })
    await sql`update vacancies set state = 'rejected' where source = 'archive' and source_id = '2'`
    await importText(jsonl({ id: '1', archived: true }, { id: '2', name: 'Главный бухгалтер' }), { source: 'archive' })
    expect(await vacanciesOf('archive')).toMatchObject([{ state: 'closed' }, { state: 'rejected', titleRu: 'Главный бухгалтер' }])
  })
})

describe('refused as a whole', () => {
  const broken = [
    ['a cut last line', jsonl({ id: '1', name: 'Другое' }, { id: '9' }).slice(0, -20), refusals.cut, 2],
    ['an open quote', csv(csvRow(), '"never closed'), refusals.quote, 6],
    ['a cut array', feed({}, {}).slice(0, -30), refusals.cut, 31],
    ['no format of ours', 'PK?', refusals.unknown, null],
    [
      'bytes that are no UTF-8',
      Uint8Array.from([...new TextEncoder().encode(jsonl({ id: '1', name: 'Другое' })), 0xff]),
      refusals.notUtf8,
      2,
    ],
    ['nothing usable', '[]', null, null],
    ['only rows set aside', jsonl({ id: '' }), null, null],
  ] as const

  it.each(broken)('%s: every table stays as it was', async (_name, content, reason, line) => {
    await importText(jsonl({ id: '1' }, { id: '2' }), { source: 'broken' })
    const before = await state()
    const error = await importText(content, { source: 'broken' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ImportRefused)
    expect(await state()).toEqual(before)
    const [row] =
      await sql`select state, refusal, (select count(*)::int from import_issues i where i.import_id = m.id) as issues from imports m order by id desc limit 1`
    expect(row).toMatchObject({ state: 'refused', issues: 0 })
    const refusal = readRefusal(row?.refusal)
    if (reason) expect(refusal).toEqual({ ...reason, line })
    const [noted] = await sql`select outcome, actor_id, action from journal order by at desc limit 1`
    expect(noted).toEqual({ outcome: 'refused', actor_id: 'system', action: 'import.run' })
  })

  it('a source that breaks off in the middle', async () => {
    const before = await state()
    async function* stream() {
      yield* pieces(jsonl({ id: '1', name: 'Другое' }))
      throw new Error('the network is gone')
    }
    await expect(importStream(stream(), { source: 'broken' })).rejects.toThrow('the network is gone')
    expect(await state()).toEqual(before)
    const [noted] = await sql`select outcome from journal order by at desc limit 1`
    expect(noted?.outcome).toBe('failed')
  })

  it('two imports of one source at once: the second is told so, another source is not in the way', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    async function* slow() {
      yield* pieces(jsonl({ id: '1' }))
      await held
      yield* pieces(jsonl({ id: '2' }))
    }
    const first = importStream(slow(), { source: 'twice' })
    await expect.poll(async () => (await sql`select from pg_locks where locktype = 'advisory'`).length).toBeGreaterThan(0)
    const error = await importText(jsonl({ id: '3' }), { source: 'twice' }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ImportRefused)
    expect((error as ImportRefused).text.en).toContain('still running')
    expect(await importText(jsonl({ id: '3' }), { source: 'beside' })).toMatchObject({ added: 1 })
    release()
    expect(await first).toMatchObject({ added: 2 })
    expect((await vacanciesOf('twice')).map(({ sourceId }) => sourceId)).toEqual(['1', '2'])
  })
})
