import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { linkId } from '@/lib/imports/format-csv'
import { detectFormat, readVacancies } from '@/lib/imports/formats'
import { reasons } from '@/lib/imports/row'
import { isRead } from '@/lib/imports/salary'
import { bytes, csv, csvRow, feed, feedRow, HEADER, jsonl, now, readAll } from '../support/vacancy-files'

describe('three formats', () => {
  it('reads a line of the API', async () => {
    const { rows, items } = await readAll(`\ufeff${jsonl({})}\r\n`)
    expect(rows[0]).toEqual({
      sourceId: '1',
      url: 'https://hh.ru/vacancy/1',
      title: 'Бухгалтер',
      employerName: 'ТОО «Рога»',
      place: 'Астана',
      address: null,
      salary: { from: 300_000, to: null, currency: 'KZT', gross: true, period: 'month', note: null },
      experience: '1-3',
      employment: 'permanent',
      schedule: 'remote',
      remote: true,
      duties: null,
      requirements: '1С & учёт',
      description: '',
      skills: [],
      education: null,
      postedAt: '2024-12-17T05:49:16.000Z',
      archived: false,
      unread: [],
    })
    expect(items[0]?.bytes).toBeGreaterThan(100)
  })

  it.each([',', ';', '\t'])('reads CSV with «%s», a byte order mark and CRLF', async (delimiter) => {
    const text = [HEADER.replaceAll(',', delimiter), csvRow().replaceAll('","', `"${delimiter}"`), ''].join('\r\n')
    const { rows, refused } = await readAll(`\ufeff${text}`)
    expect(refused).toBeNull()
    expect(rows[0]).toMatchObject({
      sourceId: '119',
      url: 'https://hh.kz/vacancy/119',
      title: 'Аналитик',
      place: 'Нур-Султан (Астана)',
      experience: '3-6',
      employment: 'permanent',
      schedule: 'full_day',
      remote: false,
      description: 'Первая строка\n\nВторая, с "кавычками"',
      skills: ['sql', 'Python'],
      postedAt: '2025-04-29',
      unread: [],
    })
  })

  it('reads a feed and names the line of each record', async () => {
    const { rows, items } = await readAll(
      feed({}, { id: 'f-2', active: false, publishedAt: null, schedule: 'Как получится', experience: 'Навыки ПК и 1С' }),
    )
    expect(rows[0]).toMatchObject({
      sourceId: 'f-1',
      schedule: 'shift',
      experience: '1-3',
      place: 'Приморский край',
      postedAt: '2026-06-18',
      description: 'Варить {сталь} [и "чугун"]',
      education: null,
    })
    expect(rows[1]).toMatchObject({ archived: true, postedAt: null, schedule: null, experience: null, unread: ['experience', 'schedule'] })
    expect(items.map(({ line }) => line)).toEqual([2, 18])
    expect((await readAll('[]')).refused).toBeNull()
  })

  it('gives an id without a number in the link by the company, title and place', () => {
    expect(linkId('https://hh.kz/vacancy/119265661?query=5', 'А', 'Б', 'В')).toBe('119265661')
    expect(linkId('https://site.kz/job?id=77', 'А', 'Б', 'В')).toBe('77')
    expect(linkId('https://site.kz/jobs/', 'ТОО  А', 'Б', 'В')).toBe(linkId('', 'тоо а', 'б', 'в'))
    expect(linkId('', 'А', 'Б', 'В')).toMatch(/^h-[\da-f]{32}$/)
    expect(linkId('', 'А', 'Б', 'В')).not.toBe(linkId('', 'А', 'БВ', ''))
  })

  it('tells the formats by their first bytes', () => {
    expect([' \n[', '\ufeff{"a":1}', HEADER, `x\n\n${HEADER}`, 'hello', '', '%PDF'].map((head) => detectFormat(bytes(head)))).toEqual([
      'feed',
      'jsonl',
      'csv',
      'csv',
      null,
      null,
      null,
    ])
  })
})

describe('rows set aside', () => {
  it.each([
    [{ id: '' }, reasons.id],
    [{ id: 1e308 }, reasons.id],
    [{ name: ' <b></b> ' }, reasons.title],
    [{ employer: { name: 'Не указано' } }, reasons.employer],
    [{ name: 'я'.repeat(501) }, reasons.long],
    [{ experience: { name: '36 лет' } }, reasons.experience],
    [{ experience: { name: '13 года' } }, reasons.experience],
    [{ salary: { from: 0, currency: 'KZT' } }, reasons.pay],
    [{ salary: { from: -5, currency: 'KZT' } }, reasons.pay],
    [{ salary: { to: 1e308, currency: 'KZT' } }, reasons.pay],
    [{ salary: { from: 100_000_001, currency: 'RUR' } }, reasons.pay],
    [{ salary: { from: 5, to: 4, currency: 'KZT' } }, reasons.payOrder],
    [{ published_at: '2026-12-01T00:00:00Z' }, reasons.date],
    [{ published_at: '1970-01-01T00:00:00Z' }, reasons.date],
  ])('API: case %#', async (over, reason) => {
    const { rows, rejected } = await readAll(jsonl({}, over, { id: '3' }))
    expect(rows.map(({ sourceId }) => sourceId)).toEqual(['1', '3'])
    expect(rejected).toMatchObject([{ line: 2, reason }])
  })

  it.each([
    [csvRow({ experience: '36 лет' }), reasons.experience],
    [csvRow({ salary: 'до 0 ₸' }), reasons.pay],
    [csvRow({ salary: `${'9'.repeat(50)} ₸` }), reasons.pay],
    [csvRow({ company: 'Не указано' }), reasons.employer],
    [csvRow({ published_date: '1 января 2030' }), reasons.date],
    ['a,b,c', reasons.columns],
    [`${csvRow()},extra`, reasons.columns],
    [csvRow().replace('"Аналитик"', '"Аналитик"!'), reasons.broken],
  ])('CSV: case %#', async (row, reason) => {
    const { rows, rejected } = await readAll(csv(csvRow(), row, csvRow()))
    expect(rows.length).toBe(2)
    expect(rejected).toMatchObject([{ reason, line: 6 }])
  })

  it('a damaged line or record between good ones', async () => {
    const lines = await readAll(`${jsonl({})}{"id": \n[1]\n\n${jsonl({ id: '9' })}`)
    expect(lines.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, reasons.broken],
      [3, reasons.broken],
    ])
    const array = await readAll(
      `[${JSON.stringify(feedRow())},\n5,"a]",{"id":}],null,\n${JSON.stringify(feedRow())}]`.replace('}],null', '},null'),
    )
    expect([array.rows.length, array.rejected.length, array.refused]).toEqual([2, 4, null])
  })

  it('a record over the limit is skipped, the next is read', async () => {
    const long = 'я'.repeat(5000)
    for (const content of [jsonl({ description: long }, {}), csv(`${long},${csvRow()}`, csvRow()), feed({ description: long }, {})]) {
      const { rows, rejected } = await readAll(content, { maxRow: 3000, size: 700 })
      expect([rows.length, rejected.map(({ reason }) => reason)]).toEqual([1, [reasons.tooLong]])
    }
    expect((await readAll(jsonl({}, { description: 'x'.repeat(1_048_577) }))).rejected[0]?.reason).toBe(reasons.tooLong)
  })

  it('hides markup, controls and foreign addresses', async () => {
    const { rows } = await readAll(
      csv(
        csvRow({
          description: '<p>Опыт &lt;3 лет</p><script>alert(1)</script>&lt;img src=x onerror=1&gt;<<b>b>\u202eR&D &amp;nbsp; C&B',
          link: 'javascript:alert(1)//vacancy/5',
        }),
      ),
    )
    expect(rows[0]?.description).toBe('Опыт <3 лет\nR&D &nbsp; C&B')
    expect(rows[0]).toMatchObject({ url: null, unread: ['url'] })
    const nul = await readAll(jsonl({ name: 'А\u0000Б\ud800' }))
    expect(nul.rows[0]?.title).toBe('АБ\ufffd')
  })
})

const DATA = '../shared/data'
const present = existsSync(DATA)
if (!present) console.info(`${DATA} is absent: the real files are skipped`)

describe.skipIf(!present)('the real files', () => {
  async function figures(files: readonly string[]) {
    const ids = new Set<string>()
    const count = {
      records: 0,
      rows: 0,
      rejected: 0,
      repeated: 0,
      salaries: 0,
      negotiable: 0,
      salaryUnread: 0,
      withPlace: 0,
      experience: 0,
      schedule: 0,
      posted: 0,
      unread: 0,
    }
    for (const file of files) {
      for await (const item of readVacancies(createReadStream(file), { now })) {
        count.records++
        if ('rejected' in item) {
          count.rejected++
          expect(item.rejected.reason).toBe(reasons.employer)
          continue
        }
        const { row } = item
        if (ids.has(row.sourceId)) count.repeated++
        ids.add(row.sourceId)
        count.rows++
        if (row.salary && isRead(row.salary)) count.salaries++
        else if (row.salary) count[row.salary.reason === 'negotiable' ? 'negotiable' : 'salaryUnread']++
        count.withPlace += Number(row.place !== null)
        count.experience += Number(row.experience !== null)
        count.schedule += Number(row.schedule !== null)
        count.posted += Number(row.postedAt !== null)
        count.unread += row.unread.length
        expect([row.title, row.description, row.duties, row.requirements].join('\n')).not.toMatch(
          /<\/?[a-z]|highlighttext|\u200b|[^\P{Cc}\n]/iu,
        )
      }
    }
    console.info(files[0], count)
    return count
  }

  it('format 1: a thousand vacancies of Astana, one id twice', async () => {
    expect(await figures([`${DATA}/vac-kz-astana-2024/snapshot_1.jsonl`])).toMatchObject({
      records: 1000,
      rows: 1000,
      rejected: 0,
      repeated: 1,
      salaries: 658,
      salaryUnread: 0,
      experience: 1000,
      unread: 0,
    })
  })

  it('format 2: thirteen CSV files that repeat each other', async () => {
    const folder = `${DATA}/vac-kz-it-2025`
    const files = readdirSync(folder)
      .sort()
      .map((name) => `${folder}/${name}`)
    expect(await figures(files)).toMatchObject({
      records: 913,
      rows: 910,
      rejected: 3,
      salaries: 174,
      salaryUnread: 0,
      experience: 910,
      unread: 0,
    })
  })

  it('format 3: the feed of a town', async () => {
    expect(await figures([`${DATA}/vac-ru-town-feed-2026/latest.json`])).toMatchObject({
      records: 360,
      rows: 347,
      rejected: 13,
      repeated: 0,
      salaries: 337,
      negotiable: 1,
      salaryUnread: 0,
      unread: 4,
    })
  })
})
