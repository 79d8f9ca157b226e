import { notFound } from 'next/navigation'
import { Back } from '@/components/access/back'
import { placesIn } from '@/components/access/places'
import { placeWords } from '@/components/access/rights'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { one, type Query, withQuery } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Empty, Heading } from '@/components/ui/basics'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { roleNames } from '@/lib/centres/words'
import { type Day, dayOf } from '@/lib/core/calendar'
import { day as dayWords } from '@/lib/core/format'
import { maskIin } from '@/lib/core/identifiers'
import { dayField } from '@/lib/core/shapes'
import { say } from '@/lib/messages'
import { personsWithAccess } from '@/lib/personal-data/queries'

/** A day of the address that has come already; else today. */
function dayIn(query: Query, today: Day): Day {
  const asked = dayField.safeParse(one(query, 'day'))
  return asked.success && asked.data <= today ? asked.data : today
}

/** (1) The list of persons with access to personal data, as of any day; made to be printed. IINs stay masked on paper as well. */
export default async function Persons({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, view] = await Promise.all([searchParams, getView()])
  const today = dayOf(new Date())
  const day = dayIn(query, today)
  const found = await personsWithAccess(view.user, day)
  if (!found) notFound()
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const places = await placesIn(locale)
  return (
    <StaffPage view={view} title={t('desk.persons.title')}>
      <Heading
        above={<Back view={view} path="/access/personal-data" label={t('desk.data.back')} />}
        title={t('desk.persons.title')}
        lead={t('desk.persons.lead', { day: dayWords(locale, day) })}
      >
        <ButtonLink href={to(withQuery('/access/personal-data/persons/file', { day }))} look="secondary">
          {t('desk.data.export')}
        </ButtonLink>
      </Heading>
      <form method="get" action={to('/access/personal-data/persons')} className="no-print mb-5 flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-sm">
          <span className="font-semibold">{t('desk.persons.day')}</span>
          <input type="date" name="day" defaultValue={day} max={today} className="field" />
        </label>
        <button type="submit" className={buttonClass('secondary')}>
          {t('staff.list.find')}
        </button>
      </form>
      {found.length === 0 ? (
        <Empty title={t('desk.persons.empty')}>{t('desk.persons.emptyText')}</Empty>
      ) : (
        <>
          <p className="mb-3 text-sm text-muted">{t('desk.persons.count', { count: found.length })}</p>
          <Table
            stack
            caption={t('desk.persons.title')}
            head={[t('desk.users.name'), t('desk.users.iin'), t('desk.persons.post'), t('desk.users.rights'), t('desk.persons.since')]}
            rows={found.map((person) => ({
              key: person.userId,
              cells: [
                <a key="name" className="link font-semibold" href={to(`/access/users/${person.userId}`)}>
                  {person.name}
                </a>,
                <span key="iin" className="tabular-nums whitespace-nowrap">
                  {maskIin(person.iin)}
                </span>,
                [person.post, person.unit].filter(Boolean).join(', ') || '—',
                <ul key="rights" className="grid gap-1">
                  {person.rights.map((right) => (
                    <li key={right.value + right.regionCode}>
                      {Object.hasOwn(roleNames, right.value) ? roleNames[right.value as keyof typeof roleNames][locale] : right.value}
                      <span className="block text-xs text-muted">
                        {placeWords(view, places, { regionCode: right.regionCode ?? '*', centreId: right.centreId })}
                      </span>
                    </li>
                  ))}
                </ul>,
                dayWords(locale, dayOf(person.since)),
              ],
            }))}
          />
        </>
      )}
    </StaffPage>
  )
}
