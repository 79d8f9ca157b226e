/** How the calendar and the legal parameters may be edited: only forward, and nothing that a file of the law brings back. Pure. */
import { addDays, type Day } from '@/lib/core/calendar'
import type { Param } from '@/lib/core/params'
import { type Text, text } from '@/lib/core/text'

type Change = { fields: Readonly<Record<string, Text>> } | { fields?: undefined; close: Day | null }

const past = text(
  'Өткен күнге енгізілмейді: бүгіннен немесе кейінгі күннен бастаңыз',
  'Прошлое не меняют: начните с сегодняшнего дня или позже',
  'The past is not edited: begin today or later',
)
const notLater = (day: Day) =>
  text(
    `Бұл параметрдің ${day} күнінен басталатын жолы бар: одан кейінгі күнді көрсетіңіз`,
    `У этого параметра уже есть строка с ${day}: укажите более позднюю дату`,
    `This parameter has a row from ${day} already: give a later date`,
  )
const sameValue = text('Бұл мән қазір де қолданылып тұр', 'Это значение действует и сейчас', 'This value is in force already')

/** The latest row of a key. */
export const latest = <P extends Pick<Param, 'validFrom'>>(rows: readonly P[]): P | undefined =>
  [...rows].sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]

/**
 * A new row of one key: from today on and after every other row. `close`: the day on which the row before it ends, null when it has ended already.
 * What began under the old row keeps it, because terms are stored as days.
 */
export function addParam(rows: readonly Param[], next: Pick<Param, 'validFrom' | 'value'>, today: Day): Change {
  const before = latest(rows)
  if (next.validFrom < today) return { fields: { validFrom: past } }
  if (before && next.validFrom <= before.validFrom) return { fields: { validFrom: notLater(before.validFrom) } }
  const continues = before && (before.validTo === null || before.validTo >= next.validFrom)
  if (continues && before.value === next.value) return { fields: { value: sameValue } }
  return { close: continues ? addDays(next.validFrom, -1) : null }
}

const tomorrow = text(
  'Жұмыс уақыты ертеңнен бұрын өзгермейді: бүгін басталған мерзімдер бүгінгі уақытпен аяқталады',
  'Рабочее время меняется не раньше завтрашнего дня: сроки, начатые сегодня, заканчиваются по сегодняшнему',
  'Office hours change from tomorrow at the earliest: terms that began today end by today’s',
)
const hours = text(
  'Тәуліктің минуты: 0–1440, ашылу жабылудан бұрын (9:00 = 540, 18:00 = 1080)',
  'Минута суток: 0–1440, открытие раньше закрытия (9:00 = 540, 18:00 = 1080)',
  'A minute of the day: 0–1440, opening before closing (9:00 = 540, 18:00 = 1080)',
)

/** Office hours move the due moment of every clock: they open before they close, and clocks find theirs by the day they started, which is not edited any more. */
export function officeProblem(
  next: Pick<Param, 'key' | 'value' | 'validFrom'>,
  others: readonly Param[],
  today: Day,
): Readonly<Record<string, Text>> | null {
  if (!next.key.startsWith('office.')) return null
  if (next.validFrom <= today) return { validFrom: tomorrow }
  const opens = next.key === 'office.opens'
  const end = others.filter(({ validTo }) => validTo === null || validTo >= next.validFrom)
  const crossed = end.some(({ value }) => (opens ? next.value >= value : next.value <= value))
  return next.value > 1440 || crossed ? { value: hours } : null
}

type Entered = Param & { changedBy: string | null }

/** A row that has not begun yet and was entered by hand may be taken back; the files of the law would only bring theirs again. */
export const mayWithdraw = (row: Entered, rows: readonly Entered[], today: Day): boolean =>
  row.validFrom > today && row.changedBy !== null && latest(rows)?.validFrom === row.validFrom

/** The row that goes on when `row` is taken back: the one that was ended by hand the day before it. An end that a file of the law says stays. */
export const reopened = (row: Entered, rows: readonly Entered[]): Entered | undefined =>
  rows.find(({ validTo, changedBy }) => changedBy !== null && validTo === addDays(row.validFrom, -1))

/** A parameter that stops answering: its last row ends within so many days, or ended already. */
export function endingParams(
  rows: readonly Param[],
  keys: readonly string[],
  today: Day,
  days: number,
): { key: string; lastDay: Day | null }[] {
  const limit = addDays(today, days)
  return keys.flatMap((key) => {
    const last = latest(rows.filter((row) => row.key === key))
    return last && (last.validTo === null || last.validTo > limit) ? [] : [{ key, lastDay: last?.validTo ?? null }]
  })
}

/** Rows of a file of the law come back at the next start: they may be changed, not removed. The last row of a year keeps the year from being a gap. */
export const mayRemoveDay = (row: { changedBy: string | null }, rowsInYear: number): boolean => row.changedBy !== null && rowsInYear > 1
