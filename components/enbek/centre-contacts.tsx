import type { ReactNode } from 'react'
import { linker, type View } from '@/components/layout/shell'
import { Alert, Card, Facts } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import type { Contacts } from '@/lib/centres/queries'
import { dayOf } from '@/lib/core/calendar'
import { day, phone } from '@/lib/core/format'
import { say } from '@/lib/messages'

const dial = (number: string) => (
  <a className="link whitespace-nowrap tabular-nums" href={`tel:${number}`}>
    {phone(number)}
  </a>
)

/** Telephones of departments or of those responsible, a line each. */
function Phones({ rows, view }: { rows: Contacts['departments']; view: View }) {
  if (rows.length === 0) return null
  return (
    <ul className="grid gap-1">
      {rows.map(({ who, number }) => (
        <li key={number} className="flex flex-wrap justify-between gap-x-4">
          <span>{who[view.place.locale]}</span>
          {dial(number)}
        </li>
      ))}
    </ul>
  )
}

/** The first telephone of a centre, for lists. */
export const mainPhone = ({ departments }: Pick<Contacts, 'departments'>): ReactNode => departments[0] && dial(departments[0].number)

/** All contacts of a centre (O206-10.L1) and when it works. */
export function CentreContacts({ view, centre }: { view: View; centre: Contacts }) {
  const { locale } = view.place
  const t = say(locale)
  const { address, postcode, hours, site } = centre
  if (!address) return <Alert tone="neutral" title={t('centres.noContacts')} />
  return (
    <Card className="grid gap-5">
      {centre.isDemo && <Alert tone="warn">{t('centres.demo')}</Alert>}
      <Facts
        items={[
          [t('centres.address'), [postcode, address[locale]].filter(Boolean).join(', ')],
          [t('centres.departments'), centre.departments.length > 0 && <Phones rows={centre.departments} view={view} />],
          [t('centres.responsible'), centre.responsible.length > 0 && <Phones rows={centre.responsible} view={view} />],
          [
            t('centres.emails'),
            centre.emails.length > 0 && (
              <ul>
                {centre.emails.map((email) => (
                  <li key={email}>
                    <a className="link break-all" href={`mailto:${email}`}>
                      {email}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          ],
          [t('centres.site'), site && (centre.isDemo ? <span className="break-all">{site}</span> : <Site address={site} />)],
          [
            t('centres.hours'),
            hours && (
              <ul>
                <li>{t('centres.weekdays', hours)}</li>
                {hours.break && <li>{t('centres.break', hours.break)}</li>}
                {hours.saturday && <li>{t('centres.saturday', hours.saturday)}</li>}
                <li className="text-sm text-muted">{t('centres.dayOff')}</li>
              </ul>
            ),
          ],
        ]}
      />
      {centre.changedAt && <p className="text-sm text-muted">{t('centres.changed', { day: day(locale, dayOf(centre.changedAt)) })}</p>}
    </Card>
  )
}

const Site = ({ address }: { address: string }) => (
  <a className="link break-all" href={address} rel="noopener noreferrer external">
    {address.replace(/^https?:\/\//, '')}
  </a>
)

/** The two ways to register as a job seeker (GJS-5, GJS-10). */
export function HowToRegister({ view }: { view: View }) {
  const t = say(view.place.locale)
  return (
    <section aria-labelledby="register" className="rounded-lg border border-line bg-card p-5 sm:p-6">
      <h2 id="register" className="text-lg">
        {t('centres.register.title')}
      </h2>
      <ol className="mt-3 grid list-decimal gap-2 pl-5">
        <li>{t('centres.register.online')}</li>
        <li>
          {t('centres.register.office')} {t('centres.register.papers')}
        </li>
      </ol>
      <div className="mt-5">
        <ButtonLink href={linker(view)('/services/job-seeker')} look="secondary" icon="doc">
          {t('centres.register.action')}
        </ButtonLink>
      </div>
    </section>
  )
}
