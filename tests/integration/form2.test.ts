import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import Printed from '@/app/[locale]/(staff)/staff/access/journal/print/page.staff'
import { accessJournal } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { form2, form2File, form2Print, mostPrinted } from '@/lib/access/form2-queries'
import { addToJournal2 } from '@/lib/access/journal'
import { text } from '@/lib/core/text'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { journalFor } from '@/lib/journal/queries'
import { say } from '@/lib/messages'
import { newVisit } from '../support/act'
import { staff } from '../support/people'
import { entry } from '../support/seal'

vi.mock('@/lib/core/env', async (original) => {
  const real = await original<typeof import('@/lib/core/env')>()
  return { ...real, env: () => ({ ...real.env(), baseUrl: 'http://enbek.localhost:3000' }) }
})

const administrator = staff({ role: 'administrator', regionCode: '*' })
const asked = { ip: '10.0.0.1', now: new Date('2026-11-27T07:00:00Z') }
/** What a spreadsheet would calculate, or take for a command. */
const dangerous = ['=1+1', '+77011234567', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x', '=HYPERLINK("http://evil";"x")']
const same = (words: string) => text(words, words, words)

beforeAll(async () => {
  await asSystem((tx) => addToJournal2(tx, { ...entry(), issuedOn: '2026-11-28' }))
  await asAisSystem((tx) => addToJournal2(tx, { ...entry(), way: 'acms', outgoing: null, incoming: null, regionCode: '75' }))
  for (const words of dangerous)
    await asSystem((tx) =>
      addToJournal2(tx, {
        ...entry(),
        registeredOn: '2025-02-03',
        issuedOn: '2025-02-03',
        ground: same(words),
        note: same(words),
        administrator: { id: 'x', name: words },
      }),
    )
})

describe('form 2 (A349-20, appendix 2)', () => {
  test('has the seven columns of the form, in the order of its numbers', async () => {
    const found = await form2(administrator, 'ru', { year: '2026' })
    expect(found?.years).toEqual(['2026', '2025'])
    expect(found?.rows.map(({ cells }) => cells)).toEqual([
      [
        '1',
        expect.stringMatching(/^.+\nисх\. № 12-3\/45, 20 ноября 2026 г\.\nвх\. № 678, 21 ноября 2026 г\.$/),
        'Рынок труда',
        '27 ноября 2026 г.\nлогин: 28 ноября 2026 г.',
        'приказ от 15.11.2026 № 7',
        'Сейітова Гүлнар Маратқызы',
        '',
      ],
      [
        '2',
        expect.stringMatching(/\nчерез СКУД$/),
        'Рынок труда',
        '27 ноября 2026 г.',
        'приказ от 15.11.2026 № 7',
        expect.any(String),
        expect.stringContaining('СКУД (пункт 20)'),
      ],
    ])
    expect((await form2(administrator, 'kk', { region: '75' }))?.rows).toMatchObject([{ number: 2 }])
    expect((await form2(administrator, 'kk', { after: 2 }))?.rows[0]).toMatchObject({ number: 3 })
  })

  test('is seen and taken by the administrator only', async () => {
    for (const role of ['ministry', 'leb', 'lmc_director', 'centre_specialist'] as const) {
      const user = staff({ role, regionCode: '71' })
      expect(await form2(user, 'kk', {})).toBeNull()
      expect(await form2File(user, 'kk', { ...asked, format: 'csv' })).toBeNull()
    }
    expect(await form2File({ ...administrator, standing: 'factor' }, 'kk', { ...asked, format: 'csv' })).toBeNull()
  })

  test('a workbook holds text only: nothing in it is a formula', async () => {
    const file = (await form2File(administrator, 'kk', { ...asked, format: 'xlsx', year: '2025' }))!
    expect(file.name).toBe('form-2-2025-kk.xlsx')
    const rows = await readSheet(file.content)
    expect(rows[0]).toHaveLength(7)
    expect(rows[1]).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(rows.slice(2).map((row) => row[4])).toEqual(dangerous.map((words) => words.trim()))
    // cells of a formula are written <f>, numbers without t="s"
    const parts = unzipSync(new Uint8Array(file.content))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toMatch(/<f[\s>/]/)
    expect([...sheet.matchAll(/<c [^>]*>/g)].filter(([cell]) => !/t="(s|inlineStr)"/.test(cell!)).map(([cell]) => cell)).toEqual([])
    expect(Object.keys(parts).filter((name) => /external|vba|macro/i.test(name))).toEqual([])
  })

  test('in CSV what looks like a formula begins with an apostrophe', async () => {
    const file = (await form2File(administrator, 'ru', { ...asked, format: 'csv', year: '2025' }))!
    const lines = file.content.toString()
    expect(lines.startsWith('\uFEFF"№",')).toBe(true)
    const cells = [...lines.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!)
    expect(cells).toHaveLength((2 + dangerous.length) * 7)
    expect(cells.filter((cell) => /^[\s]*[=+\-@]/.test(cell))).toEqual([])
    expect(lines).toContain(`"'=HYPERLINK(""http://evil"";""x"")"`)
  })

  test('each taking stands in the journal of acts', async () => {
    const found = await journalFor(administrator, { action: 'journal.export' })
    expect(found?.rows.map(({ reason, ip, subject }) => ({ reason, ip, subject }))).toEqual([
      { reason: 'csv 2025', ip: '10.0.0.1', subject: 'access_journal' },
      { reason: 'xlsx 2025', ip: '10.0.0.1', subject: 'access_journal' },
    ])
  })
})

describe('the journal on paper (A349-20)', () => {
  const { outgoing: _out, incoming: _in, administrator: by, ...rest } = entry()
  const row = { ...rest, id: sql`uuidv7()`, number: 0, administrator: by.name, administratorId: by.id }
  const many = (count: number, year: string) =>
    asSystem(async (tx) => {
      for (let left = count; left > 0; left -= 500)
        await tx.insert(accessJournal).values(
          Array.from({ length: Math.min(left, 500) }, () => ({
            ...row,
            number: 0,
            registeredOn: `${year}-02-03`,
            issuedOn: `${year}-02-03`,
          })),
        )
    })
  const page = async (query: Record<string, string>) => {
    newVisit({ user: administrator, place: { portal: 'staff', locale: 'ru', named: 'by-host', path: '/access/journal/print', query: '' } })
    const { prelude } = await prerender((await Printed({ searchParams: Promise.resolve(query) })) as ReactElement)
    return (await new Response(prelude).text()).replaceAll('<!-- -->', '')
  }
  const t = say('ru')
  const lines = (html: string) => [...html.matchAll(/<tr/g)].length - 2

  beforeAll(async () => {
    await asSystem((tx) => loadReference(tx))
    await many(450, '2023')
    await many(mostPrinted + 5, '2024')
  }, 120_000)

  test('holds every row of the period, also of more than a page of the list, and says which period it is', async () => {
    expect((await form2(administrator, 'ru', { year: '2023' }))?.next).not.toBeNull()
    const html = await page({ year: '2023' })
    expect(lines(html)).toBe(450)
    expect(html).toContain(`2023, ${t('journals.form2.allRegions')}. ${t('journals.form2.rows', { count: 450 })}`)
    expect(html).not.toContain(t('journals.form2.nextPart'))
  })

  test('of more rows than one printing holds it says so, and its parts are the whole', async () => {
    const first = await page({ year: '2024' })
    expect(lines(first)).toBe(mostPrinted)
    expect(first).toContain(t('journals.form2.rows', { count: mostPrinted + 5 }))
    expect(first).toContain(t('journals.form2.moreHint'))
    const after = /journal\/print\?year=2024&amp;after=(\d+)/.exec(first)![1]!
    const second = await page({ year: '2024', after })
    expect(lines(second)).toBe(5)
    expect(second).toContain(t('journals.form2.firstPart'))
    expect(second).not.toContain(t('journals.form2.nextPart'))
    const asked = { year: '2024', ip: null }
    const [one, two] = [
      await form2Print(administrator, 'ru', asked),
      await form2Print(administrator, 'ru', { ...asked, after: Number(after) }),
    ]
    const numbers = [...one!.rows, ...two!.rows].map(({ number }) => number)
    expect(new Set(numbers).size).toBe(mostPrinted + 5)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  })

  test('is printed by whoever may take it, and each printing stands in the journal of acts', async () => {
    for (const user of [staff({ role: 'ministry', regionCode: '*' }), { ...administrator, standing: 'factor' as const }])
      expect(await form2Print(user, 'kk', { ip: null })).toBeNull()
    await form2Print(administrator, 'kk', { year: '2023', region: '71', ip: '10.0.0.9' })
    const found = await journalFor(administrator, { action: 'journal.export' })
    expect(found?.rows[0]).toMatchObject({ reason: 'print 2023 71', ip: '10.0.0.9', subject: 'access_journal' })
  })
})
