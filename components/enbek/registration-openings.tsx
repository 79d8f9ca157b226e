import { linker, type View } from '@/components/layout/shell'
import { Table } from '@/components/ui/table'
import { openedNames, purposeNames } from '@/lib/cards/words'
import { roleNames } from '@/lib/centres/words'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import type { Own } from '@/lib/registrations/queries'

/** «Менің деректерімді кім ашты»: role, centre, purpose, time; never a name (E6). */
export function RegistrationOpenings({ view, openings }: { view: View; openings: Own['openings'] }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <section id="openings">
      <h2 className="text-lg">{t('registration.openings')}</h2>
      <p className="mb-3 text-sm text-muted">{t('registration.openingsText')}</p>
      {openings.length === 0 ? (
        <p>{t('registration.noOpenings')}</p>
      ) : (
        <Table
          stack
          caption={t('registration.openings')}
          head={[t('registration.when'), t('registration.role'), t('registration.purpose')]}
          rows={openings.map((opening) => ({
            key: opening.id,
            cells: [
              moment(locale, opening.at),
              [roleNames[opening.role as keyof typeof roleNames]?.[locale] ?? opening.role, opening.centre?.[locale]]
                .filter(Boolean)
                .join(', '),
              [openedNames[opening.kind][locale], purposeNames[opening.purpose][locale], opening.about].filter(Boolean).join(' · '),
            ],
          }))}
        />
      )}
      <a className="link mt-3 inline-flex min-h-11 items-center font-semibold" href={linker(view)('/cabinet/openings')}>
        {t('openings.see')}
      </a>
    </section>
  )
}
