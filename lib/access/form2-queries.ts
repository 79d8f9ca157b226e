import 'server-only'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type AccessJournalRow, accessJournal, journal } from '@/db/schema'
import { placeNames } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { may, mayNow, type User } from '@/lib/core/policy'
import { csv, sheetTypes, xlsx } from '@/lib/core/spreadsheet'
import type { Locale } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { form2Cells, form2Columns, form2Title } from './form2'

type Form2Filter = { region?: string; year?: string }
export type Form2Row = { number: number; cells: readonly string[] }

const pageSize = 200
const inYear = (year: string) => sql`extract(year from ${accessJournal.registeredOn}) = ${Number(year)}`
const where = ({ region, year }: Form2Filter) =>
  and(region ? eq(accessJournal.regionCode, region) : undefined, year ? inYear(year) : undefined)

async function told(rows: readonly AccessJournalRow[], locale: Locale): Promise<Form2Row[]> {
  const places = await placeNames()
  const region = (code: string) => places.get(`${code}0000000`)?.name[locale] ?? code
  return rows.map((row) => ({ number: row.number, cells: form2Cells(row, locale, region(row.regionCode)) }))
}

/** The journal of form 2 in the order of its numbers, and the years it has rows of. Null: not for this person. */
export async function form2(user: User, locale: Locale, filter: Form2Filter & { after?: number }) {
  if (!may(user, 'journal.read')) return null
  const { rows, years } = await asSystem(async (tx) => ({
    rows: await tx
      .select()
      .from(accessJournal)
      .where(and(where(filter), gt(accessJournal.number, filter.after ?? 0)))
      .orderBy(asc(accessJournal.number))
      .limit(pageSize + 1),
    years: await tx.execute<{ year: string }>(
      sql`select distinct extract(year from registered_on)::text as year from access_journal order by 1 desc`,
    ),
  }))
  const shown = rows.slice(0, pageSize)
  return {
    rows: await told(shown, locale),
    years: years.map(({ year }) => year),
    next: rows.length > pageSize ? shown.at(-1)!.number : null,
  }
}

export const form2Formats = ['xlsx', 'csv'] as const
type Format = (typeof form2Formats)[number]

/** Rows of one printing: more than the country issues logins in a year, and no more than a browser lays out as one paper. */
export const mostPrinted = 3_000

type Asked = { ip: string | null }
/** Each taking of the journal, as a file or on paper, stands in the journal of acts. */
const noteTaken = (tx: Tx, user: User, what: string, { year, region }: Form2Filter, ip: string | null) =>
  tx.insert(journal).values({
    actorId: user.id,
    action: 'journal.export',
    subject: 'access_journal',
    outcome: 'done',
    reason: [what, year, region].filter(Boolean).join(' '),
    ip,
  })

const mayTake = (user: User) => mayNow(user, 'journal.export') && may(user, 'journal.export')

/** The journal of this filter to be printed whole, `mostPrinted` rows at most, and how many it has; `next`: after which row the next part begins. Null: not for this person. */
export async function form2Print(user: User, locale: Locale, asked: Form2Filter & { after?: number } & Asked) {
  if (!mayTake(user)) return null
  const { ip, after = 0, ...filter } = asked
  const { rows, total } = await asSystem(async (tx) => {
    await noteTaken(tx, user, 'print', filter, ip)
    return {
      rows: await tx
        .select()
        .from(accessJournal)
        .where(and(where(filter), gt(accessJournal.number, after)))
        .orderBy(asc(accessJournal.number))
        .limit(mostPrinted + 1),
      total: await tx.$count(accessJournal, where(filter)),
    }
  })
  const shown = rows.slice(0, mostPrinted)
  return { rows: await told(shown, locale), total, next: rows.length > mostPrinted ? shown.at(-1)!.number : null }
}

/** The whole journal of this filter as a file. Null: not for this person. */
export async function form2File(user: User, locale: Locale, asked: Form2Filter & Asked & { format: Format; now: Date }) {
  if (!mayTake(user)) return null
  const { format, ip, now, ...filter } = asked
  const rows = await asSystem(async (tx) => {
    await noteTaken(tx, user, format, filter, ip)
    return tx.select().from(accessJournal).where(where(filter)).orderBy(asc(accessJournal.number))
  })
  const sheet = {
    title: form2Title[locale],
    head: form2Columns.map((name) => name[locale]),
    rows: [form2Columns.map((_, index) => String(index + 1)), ...(await told(rows, locale)).map(({ cells }) => cells)],
  }
  const content = format === 'xlsx' ? await xlsx(sheet) : csv(sheet)
  return { name: `form-2-${filter.year ?? dayOf(now)}-${locale}.${format}`, type: sheetTypes[format], size: content.length, content }
}
