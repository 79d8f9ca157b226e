import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea, TextField } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { departureKinds } from '@/db/lists'
import { reportDeparture } from '@/lib/access/block/actions'
import { departureNames } from '@/lib/access/block/words'
import { say } from '@/lib/messages'

/** A head reports that somebody leaves or moves on: the account is frozen at once (A349-22, C-14). */
export function DepartureForm({ view, userId }: { view: View; userId: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <h2 className="text-lg">{t('block.one.departure')}</h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t('block.one.departureHint')}</p>
      <ActionForm action={reportDeparture} locale={locale}>
        <input type="hidden" name="userId" value={userId} readOnly />
        <Choices
          name="kind"
          label={t('block.one.kind')}
          choices={departureKinds.map((value) => ({ value, label: departureNames[value][locale] }))}
        />
        <TextField name="orderNumber" label={t('block.one.orderNumber')} maxLength={60} />
        <TextField name="orderDate" label={t('block.one.orderDate')} type="date" short />
        <TextField name="effectiveOn" label={t('block.one.effectiveOn')} type="date" short />
        <TextArea name="note" label={t('block.one.note')} rows={2} maxLength={2000} optional />
        <Submit look="danger" wide>
          {t('block.one.freeze')}
        </Submit>
      </ActionForm>
    </Card>
  )
}
