import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Alert, Card } from '@/components/ui/basics'
import type { Deregistration } from '@/db/schema'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { decideDeregistration } from '@/lib/unemployed/actions'
import { mayDecide } from '@/lib/unemployed/rules'
import { appeal } from '@/lib/unemployed/words'

/** The head's decision: to deregister with reasons and the way to appeal, or to keep the person registered (E9). */
export function DraftDecision({ view, draft, now }: { view: View; draft: Omit<Deregistration, 'file'>; now: Date }) {
  const { locale } = view.place
  const t = say(locale)
  if (draft.state !== 'explaining' || !may(view.user, 'dereg.decide', draft)) return null
  const form = (decision: 'deregister' | 'dismiss') => (
    <ActionForm action={decideDeregistration} locale={locale} className="grid gap-3">
      <input type="hidden" name="id" value={draft.id} readOnly />
      <input type="hidden" name="decision" value={decision} readOnly />
      <TextArea name="text" label={t('cards.draftList.text')} rows={4} maxLength={3000} />
      {decision === 'deregister' && <p className="text-sm text-muted">{appeal[locale]}</p>}
      <Submit look={decision === 'deregister' ? 'danger' : 'secondary'} wide>
        {t(`cards.draftList.${decision}`)}
      </Submit>
    </ActionForm>
  )
  return (
    <>
      <Card>{form('dismiss')}</Card>
      {mayDecide(draft, now) ? <Card>{form('deregister')}</Card> : <Alert tone="warn">{t('cards.draftList.lead')}</Alert>}
    </>
  )
}
