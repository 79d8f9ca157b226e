import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { PlanStepLine } from '@/components/plans/steps'
import { Card } from '@/components/ui/basics'
import { planStepKinds } from '@/db/lists'
import type { Day } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { agreeAtDesk, askPerson, dropStep, markStep, saveGoal, saveStep } from '@/lib/plans/actions'
import { awaitsPerson, canAsk, type Plan, type PlanStep } from '@/lib/plans/rules'
import { stepKindNames, stepStateNames, whoNames } from '@/lib/plans/words'

type Props = { cardId: string; locale: Locale }

/** What the plan is for and what stands in the way. */
export function PlanGoal({ cardId, plan, locale }: Props & { plan: Plan | null }) {
  const t = say(locale)
  return (
    <ActionForm action={saveGoal} locale={locale} className="grid gap-4">
      <input type="hidden" name="id" value={cardId} readOnly />
      <TextField name="goal" label={t('plans.goal')} hint={t('plans.goalHint')} value={plan?.goal} maxLength={300} />
      <TextArea name="barriers" label={t('plans.barriers')} value={plan?.barriers} rows={2} maxLength={1000} optional />
      <Submit look="secondary">{t('plans.saveGoal')}</Submit>
    </ActionForm>
  )
}

/** A new step, or what an existing one is about. */
export function StepForm({ cardId, step, locale }: Props & { step?: PlanStep }) {
  const t = say(locale)
  return (
    <ActionForm action={saveStep} locale={locale} className="grid gap-4">
      <input type="hidden" name="id" value={cardId} readOnly />
      {step && <input type="hidden" name="step" value={step.id} readOnly />}
      <TextField name="what" label={t('plans.what')} value={step?.what} maxLength={300} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          name="kind"
          label={t('plans.kind')}
          value={step?.kind}
          empty=""
          choices={planStepKinds.map((value) => ({ value, label: stepKindNames[value][locale] }))}
        />
        <Select
          name="who"
          label={t('plans.who')}
          value={step?.who ?? 'person'}
          choices={(['person', 'centre'] as const).map((value) => ({ value, label: whoNames[value][locale] }))}
        />
        <TextField name="due" type="date" label={t('plans.due')} value={step?.due} />
      </div>
      <Submit look={step ? 'secondary' : 'primary'}>{t(step ? 'plans.save' : 'plans.addStep')}</Submit>
    </ActionForm>
  )
}

/** The steps, each with what a specialist may do with it. */
export function PlanSteps({ cardId, plan, today, locale }: Props & { plan: Plan; today: Day }) {
  const t = say(locale)
  return (
    <ul className="grid gap-5">
      {plan.steps.map((step) => (
        <li key={step.id} className="border-b border-line pb-5 last:border-0 last:pb-0">
          <PlanStepLine step={step} who={whoNames[step.who][locale]} today={today} locale={locale} />
          <p className="mt-1 text-xs text-muted">{t('plans.by', { author: step.author, time: moment(locale, step.at) })}</p>
          <div className="mt-2 grid gap-2 sm:grid-cols-2">
            <details>
              <summary className="link flex min-h-11 cursor-pointer items-center text-sm">{t('plans.mark')}</summary>
              <ActionForm action={markStep} locale={locale} className="mt-2 grid gap-4">
                <input type="hidden" name="id" value={cardId} readOnly />
                <input type="hidden" name="step" value={step.id} readOnly />
                <Select
                  name="state"
                  label={t('plans.state')}
                  value={step.state}
                  choices={(['planned', 'done', 'not_done'] as const).map((value) => ({ value, label: stepStateNames[value][locale] }))}
                />
                <TextField name="note" label={t('plans.note')} hint={t('plans.noteHint')} value={step.note} maxLength={500} optional />
                <Submit look="secondary">{t('plans.save')}</Submit>
              </ActionForm>
            </details>
            <details>
              <summary className="link flex min-h-11 cursor-pointer items-center text-sm">{t('plans.editStep')}</summary>
              <div className="mt-2 grid gap-3">
                <StepForm cardId={cardId} step={step} locale={locale} />
                <ActionButton action={dropStep} locale={locale} values={{ id: cardId, step: step.id }} look="danger">
                  {t('plans.drop')}
                </ActionButton>
              </div>
            </details>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Whether the person has agreed, and what may be done about it. */
export function PlanAgreement({ cardId, plan, locale }: Props & { plan: Plan }) {
  const t = say(locale)
  const { agreed } = plan
  return (
    <Card className="grid gap-3">
      {agreed && (
        <p>
          {t('plans.agreed', {
            revision: String(agreed.revision),
            time: moment(locale, new Date(agreed.at)),
            via: t(`plans.via.${agreed.via}`),
          })}
        </p>
      )}
      {agreed?.revision !== plan.revision && <p className="font-semibold">{t(awaitsPerson(plan) ? 'plans.asked' : 'plans.notAgreed')}</p>}
      {canAsk(plan) && (
        <>
          <ActionButton action={askPerson} locale={locale} values={{ id: cardId }} wide>
            {t('plans.ask')}
          </ActionButton>
          <p className="text-sm text-muted">{t('plans.askHint')}</p>
        </>
      )}
      {awaitsPerson(plan) && (
        <ActionButton action={agreeAtDesk} locale={locale} values={{ id: cardId }} look="secondary" wide>
          {t('plans.agreeDesk')}
        </ActionButton>
      )}
    </Card>
  )
}
