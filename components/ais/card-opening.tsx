import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { Select, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { StaffPage } from '@/components/staff/frame'
import { Card, Heading } from '@/components/ui/basics'
import type { CardHead } from '@/db/schema'
import { purposeNames } from '@/lib/cards/words'
import { openCard } from '@/lib/lookups/actions'
import { openNumbers } from '@/lib/lookups/queries'
import { cardPurposes, openMinutes, type Purpose } from '@/lib/lookups/rules'
import { say } from '@/lib/messages'

type Props = {
  view: View
  head: CardHead
  /** What the page is for; another may be chosen. */
  purpose?: Purpose
  /** Number of what the page shows. */
  about?: string
  /** The page that shows it once it is open, without language. */
  back?: string
}

/** Before a card opens: what for, and about which of the person's matters or which letter (E6, O206-28.B3). */
export async function CardOpening({ view, head, purpose, about, back }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const numbers = await openNumbers(view.user, head)
  return (
    <Card className="max-w-xl">
      <h2 className="text-lg">{t('cards.openTitle')}</h2>
      <p className="mb-4 mt-1 text-sm text-muted">{t('cards.openText', { minutes: String(openMinutes) })}</p>
      <ActionForm action={openCard} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={head.id} readOnly />
        {back && <input type="hidden" name="back" value={back} readOnly />}
        <Select
          name="purpose"
          label={t('cards.purpose')}
          empty=""
          value={purpose}
          choices={cardPurposes.map((value) => ({ value, label: purposeNames[value][locale] }))}
        />
        <TextField
          name="about"
          label={t('cards.about')}
          hint={numbers.length > 0 ? t('cards.aboutOwn', { numbers: numbers.join(', ') }) : t('cards.aboutLetter')}
          optional
          maxLength={60}
          list="open-numbers"
          autoComplete="off"
          value={about}
        />
        <datalist id="open-numbers">
          {numbers.map((number) => (
            <option key={number} value={number} />
          ))}
        </datalist>
        <Submit>{t('cards.open')}</Submit>
      </ActionForm>
    </Card>
  )
}

/** A page about something on a card that is not open: whose it is, masked, and the question what for. */
export function OpenFirst({ above, ...props }: Props & { above?: ReactNode }) {
  const { view, head } = props
  return (
    <StaffPage view={view} title={head.shortName}>
      <Heading above={above} title={head.shortName} lead={<span className="tabular-nums">{head.maskedIin}</span>} />
      <CardOpening {...props} />
    </StaffPage>
  )
}
