import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { calendarDays, type LawChange, legalParams } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { holidaysOf } from './holidays'
import { calendarRow, calendarRowsOf, lockCalendar, lockParam, otherHours } from './queries'
import { addParam, latest, mayRemoveDay, mayWithdraw, officeProblem, reopened } from './rules'
import { isUsed, paramInfo } from './words'

/** What a change does, checked against the tables as they stand: asked when it is entered and again when it is confirmed. */

const check = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')
const absent = text('Мұндай жол жоқ. Бетті жаңартыңыз', 'Такой строки нет. Обновите страницу', 'There is no such row. Reload the page')
const filled = text(
  'Бұл жыл толтырылып қойған: күндерді жеке-жеке өзгертіңіз',
  'Этот год уже заполнен: меняйте отдельные дни',
  'This year is filled already: change single days',
)
const unfilled = text(
  'Алдымен бүкіл жылды заң бойынша толтырыңыз',
  'Сначала заполните весь год по закону',
  'Fill the whole year by the law first',
)
const fromFile = text(
  'Заң файлынан келген күн алып тасталмайды: оны «жұмыс күні» деп өзгертіңіз. Жылдың соңғы жолы да қалады',
  'День из файла закона не удаляют: измените его на рабочий. Последняя строка года тоже остаётся',
  'A day from the files of the law is not removed: change it to a working day. The last row of a year stays as well',
)
const begun = text(
  'Күшіне енген немесе заң файлынан келген жол алып тасталмайды: жаңа жол қосыңыз',
  'Действующую строку и строку из файла закона не удаляют: добавьте новую',
  'A row in force, or from the files of the law, is not removed: add a new one',
)

type Data = LawChange['data']
type Of<K extends Data['kind']> = Extract<Data, { kind: K }>

export async function checkParam(tx: Tx, next: Pick<Of<'param'>, 'key' | 'value' | 'validFrom'>, today: Day) {
  const rows = await lockParam(tx, next.key)
  const before = latest(rows)
  const unit = before?.unit ?? (isUsed(next.key) ? paramInfo[next.key].unit : null)
  if (!unit) throw new Refusal(absent)
  const change = addParam(rows, next, today)
  const fields = change.fields ?? officeProblem(next, await otherHours(tx, next.key), today)
  if (fields) throw new Refusal(check, fields)
  return { before, unit, close: change.fields ? null : change.close }
}

export async function checkWithdrawal(tx: Tx, { key, validFrom }: Pick<Of<'param_withdraw'>, 'key' | 'validFrom'>, today: Day) {
  const rows = await lockParam(tx, key)
  const row = rows.find((each) => each.validFrom === validFrom)
  if (!row) throw new Refusal(absent)
  if (!mayWithdraw(row, rows, today)) throw new Refusal(begun)
  return { row, previous: reopened(row, rows) }
}

/** A day alone does not make a year: its holidays would be missing, and no deadline may be guessed (C-05). */
export async function checkDay(tx: Tx, day: Day) {
  const rows = await calendarRowsOf(tx, Number(day.slice(0, 4)))
  if (rows.length === 0) throw new Refusal(unfilled)
  return rows.find((row) => row.day === day)
}

export async function checkRemoval(tx: Tx, day: Day) {
  const row = await calendarRow(tx, day)
  if (!row) throw new Refusal(absent)
  if (!mayRemoveDay(row, (await calendarRowsOf(tx, Number(day.slice(0, 4)))).length)) throw new Refusal(fromFile)
  return row
}

export async function checkYear(tx: Tx, { year, kurbanAit }: Pick<Of<'year'>, 'year' | 'kurbanAit'>) {
  if ((await calendarRowsOf(tx, year)).length > 0) throw new Refusal(filled)
  return holidaysOf(year, kurbanAit)
}

/** Brings a confirmed change into force. Rows name who entered it. Returns the version of the calendar that it made. */
export async function applyChange(tx: Tx, change: LawChange, now: Date, today: Day): Promise<number | null> {
  const { data, source, enteredBy } = change
  const changed = { changedBy: enteredBy, changedAt: now }
  const one = (key: string, from: string) => and(eq(legalParams.key, key), eq(legalParams.validFrom, from))
  switch (data.kind) {
    case 'param': {
      const { key, value, validFrom } = data
      const { before, unit, close } = await checkParam(tx, data, today)
      if (before && close)
        await tx
          .update(legalParams)
          .set({ validTo: close, ...changed })
          .where(one(key, before.validFrom))
      await tx.insert(legalParams).values({ key, value, unit, validFrom, source, ...changed })
      return null
    }
    case 'param_withdraw': {
      const { previous } = await checkWithdrawal(tx, data, today)
      await tx.delete(legalParams).where(one(data.key, data.validFrom))
      if (previous)
        await tx
          .update(legalParams)
          .set({ validTo: null, ...changed })
          .where(one(data.key, previous.validFrom))
      return null
    }
    case 'day': {
      const { day, off, kk, ru } = data
      await checkDay(tx, day)
      return addRows(tx, async () => [{ day, off, kk, ru, source }], enteredBy)
    }
    case 'day_remove': {
      const { day } = data
      return addRows(tx, async () => [{ ...(await checkRemoval(tx, day)), off: null, source }], enteredBy)
    }
    case 'year': {
      const rows = async () => (await checkYear(tx, data)).map((row) => ({ ...row, source: `${row.source}; ${source}` }))
      return addRows(tx, rows, enteredBy)
    }
  }
}

type NewDay = Omit<typeof calendarDays.$inferInsert, 'version' | 'changedBy'>

/** The next version of the calendar: one at a time, so that the rows are checked against the version before it. */
async function addRows(tx: Tx, rows: () => Promise<NewDay[]>, changedBy: string): Promise<number> {
  await lockCalendar(tx)
  const added = await rows()
  const [last] = await tx.select({ version: sql<number>`coalesce(max(${calendarDays.version}), 0)` }).from(calendarDays)
  const version = last!.version + 1
  await tx.insert(calendarDays).values(added.map((row) => ({ ...row, version, changedBy })))
  return version
}
