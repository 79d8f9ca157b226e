import { ActionForm } from '@/components/form/action-form'
import { Choices, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { say } from '@/lib/messages'
import { fillCalendarYear, saveCalendarDay } from '@/lib/reference/actions'
import type { CalendarDay } from '@/lib/reference/queries'

/** One day that differs from the five-day week: a new one, or the one chosen in the year. */
export function CalendarDayForm({ view, year, day, row }: { view: View; year: number; day: string | null; row?: CalendarDay }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <ActionForm action={saveCalendarDay} locale={locale}>
      <TextField name="day" label={t('staff.calendar.day')} type="date" value={day} min={`${year}-01-01`} max={`${year}-12-31`} />
      <Choices
        name="kind"
        label={t('staff.calendar.kind')}
        choices={[
          { value: 'off', label: t('staff.calendar.kindOff') },
          { value: 'work', label: t('staff.calendar.kindWork') },
        ]}
        values={[row && !row.off ? 'work' : 'off']}
      />
      <TextField name="kk" label={t('staff.calendar.nameKk')} value={row?.kk} maxLength={200} />
      <TextField name="ru" label={t('staff.calendar.nameRu')} value={row?.ru} maxLength={200} />
      <TextField
        name="source"
        label={t('staff.calendar.source')}
        hint={t('staff.calendar.sourceHint')}
        value={row?.source}
        maxLength={300}
      />
      <div className="flex flex-wrap gap-3">
        <Submit>{t('staff.calendar.save')}</Submit>
        {day && (
          <ButtonLink href={linker(view)(`/calendar?year=${year}`)} look="quiet">
            {t('staff.calendar.cancel')}
          </ButtonLink>
        )}
      </div>
    </ActionForm>
  )
}

/** An empty year is filled by the law in one step; only the moon has to be asked. */
export function FillYearForm({ view, year }: { view: View; year: number }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="text-lg">{t('staff.calendar.fill', { year: String(year) })}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('staff.calendar.fillHint')}</p>
      <ActionForm action={fillCalendarYear} locale={locale}>
        <input type="hidden" name="year" value={year} readOnly />
        <TextField name="kurbanAit" label={t('staff.calendar.kurbanAit')} type="date" min={`${year}-01-01`} max={`${year}-12-31`} short />
        <TextField name="source" label={t('staff.calendar.source')} hint={t('staff.calendar.sourceHint')} maxLength={300} />
        <div>
          <Submit>{t('staff.calendar.fill', { year: String(year) })}</Submit>
        </div>
      </ActionForm>
    </Card>
  )
}
