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
