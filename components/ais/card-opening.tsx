import { ActionForm } from '@/components/form/action-form'
import { Select, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { openingPurposes } from '@/db/lists'
import type { CardHead } from '@/db/schema'
import { openCard } from '@/lib/cards/actions'
import { openMinutes } from '@/lib/cards/rules'
import { purposeNames } from '@/lib/cards/words'
import { say } from '@/lib/messages'

/** Before a card opens: what for (E6, O206-28.B3). */
export function CardOpening({ view, head }: { view: View; head: CardHead }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card className="max-w-xl">
      <h2 className="text-lg">{t('cards.openTitle')}</h2>
      <p className="mb-4 mt-1 text-sm text-muted">{t('cards.openText', { minutes: String(openMinutes) })}</p>
      <ActionForm action={openCard} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={head.id} readOnly />
        <Select
          name="purpose"
          label={t('cards.purpose')}
          empty=""
          choices={openingPurposes.map((value) => ({ value, label: purposeNames[value][locale] }))}
        />
        <TextField name="about" label={t('cards.about')} optional maxLength={60} />
        <Submit>{t('cards.open')}</Submit>
      </ActionForm>
    </Card>
  )
}
