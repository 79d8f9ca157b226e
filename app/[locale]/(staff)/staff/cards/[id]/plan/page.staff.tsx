import { notFound } from 'next/navigation'
import { CardOpening } from '@/components/ais/card-opening'
import { getView } from '@/components/layout/page'
import { linker } from '@/components/layout/shell'
import { PlanAgreement, PlanGoal, PlanSteps, StepForm } from '@/components/plans/editor'
import { PlanStepLine } from '@/components/plans/steps'
import { isUuid } from '@/components/staff/address'
import { StaffPage } from '@/components/staff/frame'
import { Card, Empty, Facts, Heading } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { Table } from '@/components/ui/table'
import { headOf, readCard } from '@/lib/cards/queries'
import { dayOf } from '@/lib/core/calendar'
import { may } from '@/lib/core/policy'
import { factOrigin, factTitle, factValue } from '@/lib/extracts/fact-words'
import { say } from '@/lib/messages'
import { planHistory } from '@/lib/plans/queries'
import { planOf } from '@/lib/plans/rules'
import { whoNames } from '@/lib/plans/words'

/** The individual plan of an open card: goal, steps, how they went, the person's agreement, and every earlier version (E6 section 11, E8). */
export default async function PlanPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const view = await getView()
  const { locale } = view.place
  const head = isUuid(id) ? await headOf(view.user, id) : null
  if (!head) notFound()
  const t = say(locale)
  const to = linker(view)
  const found = await readCard(view.user, id)
  const above = (
    <a className="link mb-3 inline-flex min-h-11 items-center gap-2 text-sm" href={to(`/cards/${id}`)}>
      <Icon name="back" />
      {t('plans.back')}
    </a>
  )
  if (!found)
    return (
      <StaffPage view={view} title={t('plans.title')}>
        <Heading above={above} title={head.shortName} />
        <CardOpening view={view} head={head} back={`/cards/${id}/plan`} />
      </StaffPage>
    )
  const { card, facts } = found
  const name = [card.lastName, card.firstName, card.middleName].filter(Boolean).join(' ')
  const plan = planOf(facts)
  const today = dayOf(new Date())
  const writes = may(view.user, 'plan.write', card)
  const history = await planHistory(view.user, id)
  return (
    <StaffPage view={view} title={`${t('plans.title')}: ${name}`}>
      <Heading above={above} title={`${t('plans.title')}: ${name}`} lead={t('plans.lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <div className="grid min-w-0 gap-6">
          {!plan && <Empty title={t('plans.none')}>{t('plans.noneText')}</Empty>}
          {plan && plan.steps.length > 0 && (
            <Card>
              <h2 className="mb-4 text-lg">{t('plans.steps')}</h2>
              {writes ? (
                <PlanSteps cardId={id} plan={plan} today={today} locale={locale} />
              ) : (
                <ul className="grid gap-4">
                  {plan.steps.map((step) => (
                    <li key={step.id}>
                      <PlanStepLine step={step} who={whoNames[step.who][locale]} today={today} locale={locale} />
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          )}
          {writes && plan?.goal && (
            <Card>
              <h2 className="mb-4 text-lg">{t('plans.addStep')}</h2>
              <StepForm cardId={id} locale={locale} />
            </Card>
          )}
          {history.length > 0 && (
            <section>
              <h2 className="mb-2 text-lg">{t('plans.history')}</h2>
              <Table
                stack
                caption={t('plans.history')}
                head={[t('cards.fact'), t('cards.value'), t('cards.source')]}
                rows={history.map((fact) => ({
                  key: fact.id,
                  cells: [factTitle(locale, fact), factValue(locale, fact.key, fact.value), factOrigin(locale, fact)],
                }))}
              />
            </section>
          )}
        </div>
        <div className="grid gap-6">
          {plan && writes && <PlanAgreement cardId={id} plan={plan} locale={locale} />}
          <Card>
            {writes ? (
              <PlanGoal cardId={id} plan={plan} locale={locale} />
            ) : (
              <Facts
                items={[
                  [t('plans.goal'), plan?.goal],
                  [t('plans.barriers'), plan?.barriers],
                ]}
              />
            )}
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
