/** The days off of a year by the law (LC 84-85; domain 3). Pure. */
import { addDays, type Day } from '@/lib/core/calendar'

export type CalendarRow = { day: Day; off: boolean; kk: string; ru: string; source: string }
type Named = { kk: string; ru: string }

const named = (kk: string, ru: string): Named => ({ kk, ru })
const newYear = named('Жаңа жыл', 'Новый год')
const nauryz = named('Наурыз мейрамы', 'Наурыз мейрамы')
const constitution = named('Конституция күні', 'День Конституции')

/** Holidays that move to the next working day when they fall on a day off. */
const moving: readonly (readonly [monthDay: string, name: Named, from?: number, to?: number])[] = [
  ['01-01', newYear],
  ['01-02', newYear],
  ['03-08', named('Халықаралық әйелдер күні', 'Международный женский день')],
  ['03-15', constitution, 2027],
  ['03-21', nauryz],
  ['03-22', nauryz],
  ['03-23', nauryz],
  ['05-01', named('Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана')],
  ['05-07', named('Отан қорғаушы күні', 'День защитника Отечества')],
  ['05-09', named('Жеңіс күні', 'День Победы')],
  ['07-06', named('Астана күні', 'День столицы')],
  ['08-30', constitution, undefined, 2025],
  ['10-25', named('Республика күні', 'День Республики')],
  ['12-16', named('Тәуелсіздік күні', 'День Независимости')],
]

export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/**
 * The rows of a year's calendar: holidays, the working days that replace those on a day off, and the two religious days, which do not move (LC 84(5)).
 * The first day of Kurban Ait follows the moon and is told by whoever fills the year.
 */
export function holidaysOf(year: number, kurbanAit: Day): CalendarRow[] {
  const rows = new Map<Day, CalendarRow>()
  const put = (day: Day, { kk, ru }: Named, source: string) => rows.set(day, { day, off: true, kk, ru, source })
  const law = moving.filter(([, , from = year, to = year]) => from <= year && year <= to)
  for (const [monthDay, name] of law) put(`${year}-${monthDay}`, name, 'LC 84(1)')
  put(`${year}-01-07`, named('Православиелік Рождество', 'Православное Рождество'), 'LC 84(1), 84(5)')
  if (!rows.has(kurbanAit)) put(kurbanAit, named('Құрбан айттың бірінші күні', 'Первый день Курбан айта'), 'LC 84(1), 84(5)')
  for (const [monthDay, name] of law) {
    const holiday = `${year}-${monthDay}`
    if (!isWeekend(holiday)) continue
    let day = holiday
    while (isWeekend(day) || rows.has(day)) day = addDays(day, 1)
    put(day, named(`${name.kk}: ауыстырылған демалыс`, `${name.ru}: перенесённый выходной`), 'LC 85(1)')
  }
  return [...rows.values()].sort((a, b) => a.day.localeCompare(b.day))
}
