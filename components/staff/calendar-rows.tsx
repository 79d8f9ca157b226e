import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Tag } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { shortDay } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { removeCalendarDay } from '@/lib/reference/actions'
import type { CalendarDay } from '@/lib/reference/queries'
import { mayRemoveDay } from '@/lib/reference/rules'
import { weekdayName } from './days'

/** The rows of a year with their sources; each can be changed, and those entered by hand removed. */
export function CalendarRows({ view, rows }: { view: View; rows: readonly CalendarDay[] }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  return (
    <Table
      stack
      caption={t('staff.calendar.rows')}
      head={[t('staff.calendar.day'), t('staff.calendar.name'), t('staff.calendar.source'), t('staff.calendar.edit')]}
      rows={rows.map((row) => ({
        key: row.day,
        cells: [
          <span key="day">
            <span className="block font-semibold whitespace-nowrap">{shortDay(locale, row.day)}</span>
            <span className="text-xs text-muted">{weekdayName(locale, row.day)}</span>
          </span>,
          <span key="name" className="grid justify-items-start gap-1">
            {locale === 'kk' ? row.kk : row.ru}
            {!row.off && <Tag tone="accent">{t('staff.calendar.kindWork')}</Tag>}
          </span>,
          <span key="source" className="text-xs text-muted">
            {row.source}
          </span>,
          <div key="edit" className="flex flex-wrap items-center gap-x-3">
            <a
              className="link inline-flex min-h-11 items-center"
              href={`${to(`/calendar?year=${row.day.slice(0, 4)}&day=${row.day}`)}#day`}
            >
              {t('staff.calendar.edit')}
              <span className="sr-only">: {shortDay(locale, row.day)}</span>
            </a>
            {mayRemoveDay(row, rows.length) && (
              <ActionButton action={removeCalendarDay} locale={locale} values={{ day: row.day }} look="quiet">
                {t('staff.calendar.remove')}
              </ActionButton>
            )}
          </div>,
        ],
      }))}
    />
  )
}
