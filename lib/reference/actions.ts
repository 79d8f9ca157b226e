'use server'

import { and, eq, sql } from 'drizzle-orm'
import { calendarDays, legalParams } from '@/db/schema'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { holidaysOf } from './holidays'
import { calendarDayInput, calendarDayKey, calendarYearInput, paramInput, paramRowKey } from './input'
import { daysInYear, lockParam } from './queries'
import { addParam as added, latest, mayRemoveDay, mayWithdraw, reopened } from './rules'
import { isUsed, paramInfo } from './words'

const check = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')
const absent = text('Мұндай жол жоқ. Бетті жаңартыңыз', 'Такой строки нет. Обновите страницу', 'There is no such row. Reload the page')
const filled = text(
  'Бұл жыл толтырылып қойған: күндерді жеке-жеке өзгертіңіз',
  'Этот год уже заполнен: меняйте отдельные дни',
  'This year is filled already: change single days',
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

const word = (off: boolean) => (off ? 'off' : 'work')
const calendarPage = (year: number) => ({ path: `/calendar?year=${year}` })

/** Adds or changes one day. Deadlines that were set before keep their day; new ones count by the new calendar. */
export const saveCalendarDay = action({
  can: 'calendar.save',
  input: calendarDayInput,
  run: async ({ input: { day, kind, ...rest }, tx, user }) => {
    const [before] = await tx.select().from(calendarDays).where(eq(calendarDays.day, day)).for('update')
    const row = { day, off: kind === 'off', ...rest, changedBy: user.id }
    await tx.insert(calendarDays).values(row).onConflictDoUpdate({ target: calendarDays.day, set: row })
    return {
      subject: day,
      note: `${before ? word(before.off) : '—'} → ${kind}: ${rest.source}`,
      next: calendarPage(Number(day.slice(0, 4))),
    }
  },
})

export const removeCalendarDay = action({
  can: 'calendar.save',
  input: calendarDayKey,
  run: async ({ input: { day }, tx }) => {
    const [row] = await tx.select().from(calendarDays).where(eq(calendarDays.day, day)).for('update')
    if (!row) throw new Refusal(absent)
    const year = Number(day.slice(0, 4))
    if (!mayRemoveDay(row, await daysInYear(tx, year))) throw new Refusal(fromFile)
    await tx.delete(calendarDays).where(eq(calendarDays.day, day))
    return { subject: day, note: `${word(row.off)} → —`, next: calendarPage(year) }
  },
})

/** Fills an empty year by the law (LC 84-85); two at once fill it once. */
export const fillCalendarYear = action({
  can: 'calendar.save',
  input: calendarYearInput,
  run: async ({ input: { year, kurbanAit, source }, tx, user }) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`calendar:${year}`}, 0))`)
    if ((await daysInYear(tx, year)) > 0) throw new Refusal(filled)
    const rows = holidaysOf(year, kurbanAit)
    await tx.insert(calendarDays).values(rows.map((row) => ({ ...row, source: `${row.source}; ${source}`, changedBy: user.id })))
    return { subject: String(year), note: `${rows.length} days: ${source}`, next: calendarPage(year) }
  },
})

/** A new dated value; the row before it ends the day before. What runs already keeps its term. */
export const addParam = action({
  can: 'param.save',
  input: paramInput,
  run: async ({ input: { key, value, validFrom, source }, tx, user, today, now }) => {
    const rows = await lockParam(tx, key)
    const before = latest(rows)
    const unit = before?.unit ?? (isUsed(key) ? paramInfo[key].unit : null)
    if (!unit) throw new Refusal(absent)
    const change = added(rows, { value, validFrom }, today)
    if (change.fields) throw new Refusal(check, change.fields)
    const changed = { changedBy: user.id, changedAt: now }
    if (before && change.close)
      await tx
        .update(legalParams)
        .set({ validTo: change.close, ...changed })
        .where(and(eq(legalParams.key, key), eq(legalParams.validFrom, before.validFrom)))
    await tx.insert(legalParams).values({ key, value, unit, validFrom, source, ...changed })
    return { subject: key, note: `${before?.value ?? '—'} → ${value} from ${validFrom}: ${source}`, next: `/params/${key}` }
  },
})

/** Takes back a row that has not begun; the one before it goes on. */
export const withdrawParam = action({
  can: 'param.save',
  input: paramRowKey,
  run: async ({ input: { key, validFrom }, tx, user, today, now }) => {
    const rows = await lockParam(tx, key)
    const row = rows.find((each) => each.validFrom === validFrom)
    if (!row) throw new Refusal(absent)
    if (!mayWithdraw(row, rows, today)) throw new Refusal(begun)
    const one = (from: string) => and(eq(legalParams.key, key), eq(legalParams.validFrom, from))
    await tx.delete(legalParams).where(one(validFrom))
    const previous = reopened(row, rows)
    if (previous) await tx.update(legalParams).set({ validTo: null, changedBy: user.id, changedAt: now }).where(one(previous.validFrom))
    return { subject: key, note: `${row.value} from ${validFrom} → —`, next: `/params/${key}` }
  },
})
