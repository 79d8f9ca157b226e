import { ActionForm } from '@/components/form/action-form'
import { Select, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { purposeNames } from '@/lib/cards/words'
import { accountPurposes, openMinutes } from '@/lib/lookups/rules'
import { say } from '@/lib/messages'
import { openAccount } from '@/lib/personal-data/opening-actions'

/** Before an account of the platform opens: what for (O206-28.B3). */
export function AccountOpening({ view, id }: { view: View; id: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card className="max-w-xl">
      <h2 className="text-lg">{t('lookups.accountTitle')}</h2>
      <p className="mb-4 mt-1 text-sm text-muted">{t('lookups.accountText', { minutes: String(openMinutes) })}</p>
      <ActionForm action={openAccount} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={id} readOnly />
        <Select
          name="purpose"
          label={t('cards.purpose')}
          empty=""
          choices={accountPurposes.map((value) => ({ value, label: purposeNames[value][locale] }))}
        />
        <TextField name="about" label={t('lookups.accountAbout')} optional maxLength={60} />
        <Submit>{t('lookups.account')}</Submit>
      </ActionForm>
    </Card>
  )
}
