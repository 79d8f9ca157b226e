import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { purposeNames } from '@/lib/cards/words'
import { cardPurposes } from '@/lib/lookups/rules'
import { say } from '@/lib/messages'
import { breakGlass } from '@/lib/protection/break'

/** Under a search for a whole IIN that found nothing: it looks the same for a protected person and for one who is not there (M6). */
export function GlassBreak({ view, iin }: { view: View; iin: string }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card className="mt-6 max-w-xl">
      <details>
        <summary className="link inline-flex min-h-11 cursor-pointer items-center font-semibold">{t('oversight.protection.glass')}</summary>
        <p className="mt-2 mb-4 text-sm text-muted">{t('oversight.protection.glassText')}</p>
        <ActionForm action={breakGlass} locale={locale} className="grid gap-4">
          <input type="hidden" name="iin" value={iin} readOnly />
          <Select
            name="purpose"
            label={t('oversight.questions.purpose')}
            empty=""
            choices={cardPurposes.map((value) => ({ value, label: purposeNames[value][locale] }))}
          />
          <TextArea name="reason" label={t('oversight.protection.glassReason')} rows={4} maxLength={1000} />
          <div>
            <Submit look="secondary">{t('oversight.protection.glassOpen')}</Submit>
          </div>
        </ActionForm>
      </details>
    </Card>
  )
}
