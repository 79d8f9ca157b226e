import { linker, type View } from '@/components/layout/shell'
import { addDays, type Calendar, type Day, isWorkingDay } from '@/lib/core/calendar'
import { number } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { isWeekend } from '@/lib/reference/holidays'
import type { CalendarDay } from '@/lib/reference/queries'
import { monthName, weekHead, weeksOf } from './days'

type Look = 'off' | 'worked' | 'weekend' | 'plain'
const looks: Record<Look, string> = {
  off: 'bg-bad-soft text-bad font-bold',
  worked: 'bg-accent-soft text-accent-strong font-bold',
  weekend: 'text-muted bg-raised',
  plain: '',
}

/** A year at a glance: twelve months, every day that differs from the five-day week marked and named; a day leads to its form. */
export function Year(props: { view: View; year: number; rows: readonly CalendarDay[]; today: Day; chosen: Day | null }) {
  const { view, year, rows } = props
  const { locale } = view.place
  const t = say(locale)
  const { working, off } = countDays(year, rows)
  return (
    <section aria-label={String(year)}>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <p>
          <b className="text-lg tabular-nums">{number(locale, working)}</b> {t('staff.calendar.working', { count: working })}
        </p>
        <p>
          <b className="text-lg tabular-nums">{number(locale, off)}</b> {t('staff.calendar.off', { count: off })}
        </p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
          <Legend look="off" words={t('staff.calendar.legendOff')} />
          <Legend look="worked" words={t('staff.calendar.legendWork')} />
          <Legend look="weekend" words={t('staff.calendar.legendWeekend')} />
        </ul>
      </div>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {Array.from({ length: 12 }, (_, index) => (
          <Month key={monthName(locale, index + 1)} {...props} month={index + 1} />
        ))}
      </div>
    </section>
  )
}

function Month({ view, year, month, rows, today, chosen }: Parameters<typeof Year>[0] & { month: number }) {
  const { locale } = view.place
  const to = linker(view)
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5 rounded-lg border border-line bg-card p-3 text-center text-sm">
      <caption className="pb-1 pl-1 text-left font-semibold">{monthName(locale, month)}</caption>
      <WeekHead locale={locale} />
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week[0]}>
            {week.map((day) =>
              Number(day.slice(5, 7)) === month ? (
                <td key={day} className="p-0">
                  <a
                    href={`${to(`/calendar?year=${year}&day=${day}`)}#day`}
                    title={titleOf(rows, day, locale)}
                    aria-current={day === today ? 'date' : undefined}
                    className={`flex min-h-9 items-center justify-center rounded-sm tabular-nums no-underline hover:outline-2 hover:outline-accent aria-[current]:underline aria-[current]:decoration-sun aria-[current]:decoration-3 aria-[current]:underline-offset-4 ${looks[lookOf(rows, day)]} ${day === chosen ? 'outline-2 outline-accent' : ''}`}
                  >
                    {Number(day.slice(8))}
                  </a>
                </td>
              ) : (
                <td key={day} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WeekHead = ({ locale }: { locale: Locale }) => (
  <thead>
    <tr>
      {weekHead(locale).map(({ short, long }) => (
        <th key={long} scope="col" abbr={long} className="pb-1 text-xs font-normal text-muted">
          {short}
        </th>
      ))}
    </tr>
  </thead>
)

const Legend = ({ look, words }: { look: Look; words: string }) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden="true" className={`size-4 rounded-sm ${looks[look]}`} />
    {words}
  </li>
)

const rowOf = (rows: readonly CalendarDay[], day: Day) => rows.find((row) => row.day === day)

function lookOf(rows: readonly CalendarDay[], day: Day): Look {
  const row = rowOf(rows, day)
  if (row) return row.off ? 'off' : isWeekend(day) ? 'worked' : 'plain'
  return isWeekend(day) ? 'weekend' : 'plain'
}

function titleOf(rows: readonly CalendarDay[], day: Day, locale: Locale): string | undefined {
  const row = rowOf(rows, day)
  return row && (locale === 'kk' ? row.kk : row.ru)
}

/** By the same rule that counts the terms. */
function countDays(year: number, rows: readonly CalendarDay[]) {
  const calendar: Calendar = { days: new Map(rows.map(({ day, off }) => [day, { off }])), years: new Set([String(year)]) }
  let working = 0
  let all = 0
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    all += 1
    if (isWorkingDay(day, calendar)) working += 1
  }
  return { working, off: all - working }
}
