import { ActionButton } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { PlanStepLine } from '@/components/plans/steps'
import { Card } from '@/components/ui/basics'
import type { EmploymentPlan } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { agreePlan } from '@/lib/plans/person-actions'
import { awaitsPerson, isAgreed } from '@/lib/plans/rules'

/** The person's own plan (L SC 1(65), 106(2)): what is planned, how it went, and the yes to it. */
export function OwnPlan({ view, plan: { data, pending }, now }: { view: View; plan: EmploymentPlan; now: Date }) {
  const { locale } = view.place
  const t = say(locale)
  const { agreed, revision } = data
  const sent = pending === revision
  const shown = isAgreed(data) || data.asked === revision
  return (
    <Card>
      <h2 id="plan" className="mb-1 text-lg">
        {t('plans.title')}
      </h2>
      <p className="mb-4 text-sm text-muted">{t('plans.mine.lead')}</p>
      {!shown && <p className="mb-4">{t('plans.mine.writing')}</p>}
      {data.goal && (
        <p className="mb-4">
          <span className="text-muted">{t('plans.goal')}:</span> <strong>{data.goal}</strong>
        </p>
      )}
      {data.barriers && (
        <p className="mb-4 whitespace-pre-line text-sm">
          <span className="text-muted">{t('plans.barriers')}:</span> {data.barriers}
        </p>
      )}
      <ol className="grid gap-4">
        {data.steps.map((step) => (
          <li key={step.id} className="border-t border-line pt-4">
            <PlanStepLine
              step={step}
              who={t(step.who === 'person' ? 'plans.mine.me' : 'plans.mine.centre')}
              today={dayOf(now)}
              locale={locale}
            />
          </li>
        ))}
      </ol>
      {isAgreed(data) && agreed && (
        <p className="mt-4 text-sm text-muted">
          {t('plans.agreed', {
            revision: String(agreed.revision),
            time: moment(locale, new Date(agreed.at)),
            via: t(`plans.via.${agreed.via}`),
          })}
        </p>
      )}
      {awaitsPerson(data) && sent && <p className="mt-4">{t('plans.mine.sent')}</p>}
      {awaitsPerson(data) && !sent && (
        <div className="mt-5 grid gap-2">
          <ActionButton action={agreePlan} locale={locale} values={{ revision }} wide>
            {t('plans.mine.agree')}
          </ActionButton>
          <p className="text-sm text-muted">{t('plans.mine.disagree')}</p>
        </div>
      )}
    </Card>
  )
}
