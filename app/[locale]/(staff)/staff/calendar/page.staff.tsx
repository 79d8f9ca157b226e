import { notFound } from 'next/navigation'
import { getView } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { one, type Query, withQuery } from '@/components/staff/address'
import { CalendarDayForm, FillYearForm } from '@/components/staff/calendar-forms'
import { CalendarRows } from '@/components/staff/calendar-rows'
import { StaffPage } from '@/components/staff/frame'
import { ChangeJournal, WaitingChanges } from '@/components/staff/param-changes'
import { Year } from '@/components/staff/year'
import { Alert, Card, Heading } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { dayOf } from '@/lib/core/calendar'
import { day as dayWords } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { calendarOf, changesFor } from '@/lib/reference/queries'

/** The working-day calendar, a year at a time (domain 3). */
export default async function CalendarPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const today = dayOf(new Date())
  const asked = Number(one(query, 'year'))
  const year = asked >= 2020 && asked <= 2100 ? Math.floor(asked) : Number(today.slice(0, 4))
  const [found, changes] = await Promise.all([calendarOf(view.user, year), changesFor(view.user, { year })])
  if (!found || !changes) notFound()
  const { locale } = view.place
  const t = say(locale)
  const { rows, version } = found
  const day = one(query, 'day')
  const chosen = day?.startsWith(`${year}-`) && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
  const row = rows.find((each) => each.day === chosen)
  return (
    <StaffPage view={view} title={t('staff.calendar.title')}>
      <Heading title={t('staff.calendar.title')} lead={<Lead view={view} version={version} />}>
        {rows.length > 0 && (
          <ButtonLink href="#day" look="secondary" icon="plus">
            {t('staff.calendar.addTitle')}
          </ButtonLink>
        )}
      </Heading>
      <Years view={view} years={found.years} year={year} thisYear={Number(today.slice(0, 4))} />
      <WaitingChanges view={view} changes={changes} />
      {rows.length === 0 ? (
        <div className="grid max-w-2xl gap-6">
          <Alert tone="warn" title={t('staff.calendar.missingTitle', { year: String(year) })}>
            {t('staff.calendar.missingText')}
          </Alert>
          {!changes.some(({ state }) => state === 'proposed') && <FillYearForm view={view} year={year} />}
        </div>
      ) : (
        <>
          <Year view={view} year={year} rows={rows} today={today} chosen={chosen} />
          <div className="mt-8 grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
            <section>
              <h2 className="mb-4 text-xl">{t('staff.calendar.rows')}</h2>
              <CalendarRows view={view} rows={rows} />
            </section>
            <Card id="day" className="scroll-mt-6 lg:sticky lg:top-6">
              <h2 className="mb-4 text-lg">
                {chosen ? t('staff.calendar.editTitle', { day: dayWords(locale, chosen) }) : t('staff.calendar.addTitle')}
              </h2>
              <CalendarDayForm key={chosen} view={view} year={year} day={chosen} row={row} />
            </Card>
          </div>
        </>
      )}
      <ChangeJournal view={view} changes={changes} />
    </StaffPage>
  )
}

function Lead({ view, version }: { view: View; version: number }) {
  const t = say(view.place.locale)
  return (
    <>
      <p>{t('staff.calendar.lead')}</p>
      <p className="text-sm">{t('law.version', { version: String(version) })}</p>
    </>
  )
}

/** The filled years and the two that follow the last, so that an empty one is seen. */
function Years({ view, years, year, thisYear }: { view: View; years: readonly number[]; year: number; thisYear: number }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const shown = [...new Set([...years, thisYear, thisYear + 1, thisYear + 2, year])].sort((a, b) => a - b)
  return (
    <nav aria-label={t('staff.calendar.years')} className="mb-6">
      <ul className="flex flex-wrap gap-2">
        {shown.map((each) => (
          <li key={each}>
            <a
              href={to(withQuery('/calendar', { year: each }))}
              aria-current={each === year ? 'page' : undefined}
              className={`inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-sm no-underline hover:border-accent aria-[current]:bg-accent aria-[current]:font-bold aria-[current]:text-on-accent ${years.includes(each) ? 'border-edge bg-card' : 'border-dashed border-warn text-warn'}`}
            >
              {each}
              {!years.includes(each) && <span className="text-xs">{t('staff.calendar.missingMark')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
