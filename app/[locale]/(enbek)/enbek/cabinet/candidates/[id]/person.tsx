import { Card } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import type { Response } from '@/db/schema'
import { phone } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Contacts } from '@/lib/responses/opening'

type Props = { person: Contacts | null; response: Pick<Response, 'state' | 'shared'>; verified: boolean; locale: Locale }

/** Contacts of a person who shares them, or why they are hidden (E3, O206-19). */
export function PersonCard({ person, response, verified, locale }: Props) {
  const t = say(locale)
  if (!person) {
    const why = response.shared && !verified ? 'hiddenUnverified' : response.state === 'proposed' ? 'hiddenProposal' : 'hiddenTakenBack'
    return (
      <Card className="flex gap-3">
        <Icon name="lock" className="mt-0.5 size-6 text-accent" />
        <div>
          <h2 className="text-base">{t('responses.desk.nameless')}</h2>
          <p className="mt-1 text-sm text-muted">{t(`responses.card.${why}`)}</p>
        </div>
      </Card>
    )
  }
  return (
    <Card>
      <h2 className="mb-2 text-lg">{t('responses.card.contacts')}</h2>
      {!person.phone && !person.email && <p>{t('responses.card.noContacts')}</p>}
      {person.phone && (
        <a className="link flex min-h-11 items-center gap-2 font-semibold" href={`tel:${person.phone}`}>
          {phone(person.phone)}
        </a>
      )}
      {person.email && (
        <a className="link flex min-h-11 items-center gap-2 break-all" href={`mailto:${person.email}`}>
          <Icon name="mail" />
          {person.email}
        </a>
      )}
      <p className="mt-2 text-xs text-muted">{t('responses.card.contactsLogged')}</p>
    </Card>
  )
}
