import { ActionForm } from '@/components/form/action-form'
import { Choices, Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import type { Proposal } from '@/db/schema'
import { may } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { askRegisters, checkProposal, confirmProposal, decideProposal } from '@/lib/unemployed/actions'
import { allClear, exclusionChecks, type RuleResult } from '@/lib/unemployed/rules'
import { checkNames } from '@/lib/unemployed/words'

/** What may be done with a proposal: check by hand, confirm, approve or decline; two people (E8). */
export function ProposalDecision({ view, proposal, results }: { view: View; proposal: Proposal; results: readonly RuleResult[] }) {
  const { locale } = view.place
  const t = say(locale)
  const { user } = view
  const { id, state } = proposal
  const clear = allClear(results)
  return (
    <div className="grid gap-4">
      {state === 'proposed' && may(user, 'unemployed.check', proposal) && (
        <Card>
          <div className="mb-5 border-b border-line pb-5">
            <ActionButton action={askRegisters} locale={locale} values={{ id }} look="secondary" wide>
              {t('cards.unemployed.ask')}
            </ActionButton>
          </div>
          <ActionForm action={checkProposal} locale={locale} className="grid gap-3">
            <input type="hidden" name="id" value={id} readOnly />
            <Select
              name="check"
              label={t('cards.unemployed.check')}
              empty=""
              choices={exclusionChecks.map((value) => ({ value, label: checkNames[value][locale] }))}
            />
            <Choices
              name="outcome"
              label={t('cards.unemployed.outcome')}
              choices={[
                { value: 'confirmed', label: t('cards.unemployed.confirmed') },
                { value: 'refuted', label: t('cards.unemployed.refuted') },
              ]}
            />
            <TextField name="seen" label={t('cards.unemployed.seen')} maxLength={300} />
            <Submit look="secondary">{t('cards.unemployed.saveCheck')}</Submit>
          </ActionForm>
        </Card>
      )}
      {state === 'proposed' && clear && may(user, 'unemployed.confirm', proposal) && (
        <ActionButton action={confirmProposal} locale={locale} values={{ id }} wide>
          {t('cards.unemployed.confirm')}
        </ActionButton>
      )}
      {(state === 'proposed' || state === 'confirmed') && may(user, 'unemployed.decide', proposal) && (
        <Card>
          <div className="grid gap-4">
            {state === 'confirmed' && (
              <ActionButton action={decideProposal} locale={locale} values={{ id, decision: 'approve' }} wide>
                {t('cards.unemployed.approve')}
              </ActionButton>
            )}
            <ActionForm action={decideProposal} locale={locale} className="grid gap-3">
              <input type="hidden" name="id" value={id} readOnly />
              <input type="hidden" name="decision" value="decline" readOnly />
              <TextArea name="reason" label={t('cards.unemployed.reason')} rows={3} maxLength={1000} />
              <Submit look="danger" wide>
                {t('cards.unemployed.decline')}
              </Submit>
            </ActionForm>
          </div>
        </Card>
      )}
    </div>
  )
}
