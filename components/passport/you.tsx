import { ActionButton } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Card, Facts, Tag } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { signOut } from '@/lib/accounts/actions'
import type { organisationsOf } from '@/lib/accounts/members/queries'
import { roleNames } from '@/lib/accounts/members/rules'
import type { Self } from '@/lib/accounts/queries'
import { actFor } from '@/lib/accounts/self/actions'
import { dayOf } from '@/lib/core/calendar'
import { shownContact } from '@/lib/core/fields'
import { day } from '@/lib/core/format'
import { say } from '@/lib/messages'

/** A login and whether it is proved. */
export function Login({ view, contact, confirmed }: { view: View; contact: string; confirmed: boolean }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="min-w-0 break-all">{shownContact(contact)}</span>
      {confirmed && (
        <Tag tone="good" icon="check">
          {say(view.place.locale)('passport.security.confirmed')}
        </Tag>
      )}
    </span>
  )
}

/** Only the end of an IIN is shown where it need not be read. */
const masked = (iin: string) => `•••• •••• ${iin.slice(-4)}`

export function You({ view, self }: { view: View; self: Self }) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  const { person, email, phone } = self
  return (
    <Card>
      <h2 className="text-lg">{t('passport.overview.you')}</h2>
      {person && (
        <p className="mt-1 mb-4 font-semibold">{[person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')}</p>
      )}
      <Facts
        items={[
          [t('passport.overview.email'), email && <Login view={view} contact={email} confirmed={self.emailConfirmedAt !== null} />],
          [t('passport.overview.phone'), phone && <Login view={view} contact={phone} confirmed={self.phoneConfirmedAt !== null} />],
          [t('passport.overview.iin'), person?.iin && masked(person.iin)],
          [t('passport.overview.since'), day(locale, dayOf(self.createdAt))],
        ]}
      />
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink href={to('/person')} look="secondary">
          {t('common.edit')}
        </ButtonLink>
        <ActionButton action={signOut} locale={locale} look="quiet">
          <Icon name="exit" />
          {t('passport.security.signOut')}
        </ActionButton>
      </div>
    </Card>
  )
}

type Organisations = Awaited<ReturnType<typeof organisationsOf>>

/** For whom this browser acts now, and the others one press away. */
export function Acting({ view, organisations }: { view: View; organisations: Organisations }) {
  const { user, place } = view
  const t = say(place.locale)
  const others = organisations.filter(({ id }) => id !== user.employerId).slice(0, 3)
  return (
    <section className="rounded-lg border-2 border-accent bg-card p-5 sm:p-6">
      <h2 className="text-sm text-muted">{t('passport.overview.acting')}</h2>
      <p className="mt-3 flex items-start gap-3">
        <Icon name={user.employerId ? 'building' : 'person'} className="size-6 text-accent" />
        <span className="min-w-0">
          <span className="block font-semibold">{user.employerName ?? t('passport.overview.myself')}</span>
          {user.employerRole && (
            <span className="block text-sm text-muted">
              {t('passport.organisations.yourRole', { role: roleNames[user.employerRole][place.locale] })}
            </span>
          )}
        </span>
      </p>
      {organisations.length > 0 && (
        <ul className="mt-4 grid gap-2 border-t border-line pt-4">
          {user.employerId && (
            <li>
              <ActionButton action={actFor} locale={place.locale} look="secondary" wide>
                <Icon name="person" />
                {t('passport.organisations.myself')}
              </ActionButton>
            </li>
          )}
          {others.map(({ id, nameKk, nameRu }) => (
            <li key={id}>
              <ActionButton action={actFor} locale={place.locale} values={{ employerId: id }} look="secondary" wide>
                <Icon name="building" />
                <span className="inline-block first-letter:uppercase">
                  {t('common.actingFor', { name: place.locale === 'kk' ? nameKk : nameRu })}
                </span>
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <a className="link mt-3 inline-flex min-h-11 items-center" href={linker(view)('/organisations')}>
        {t('passport.nav.organisations')}
      </a>
    </section>
  )
}
