import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { ButtonLink } from '@/components/ui/button'
import type { Response } from '@/db/schema'
import { say } from '@/lib/messages'
import { answerResponse, withdrawResponse } from '@/lib/responses/actions'
import { isOpen, type MoveName } from '@/lib/responses/rules'

type Props = { response: Pick<Response, 'id' | 'state' | 'vacancyId'>; possible: readonly MoveName[]; again: boolean; view: View }

const agree = {
  proposed: 'responses.answer.acceptProposal',
  invited: 'responses.answer.acceptInvitation',
  offered: 'responses.answer.acceptOffer',
} as const

/** Yes or no to a proposal, an invitation or a job; or the way to respond again. */
export function Answer({ response: { id, state, vacancyId }, possible, again, view }: Props) {
  const { locale } = view.place
  const t = say(locale)
  if (again) return <ButtonLink href={linker(view)(`/vacancies/${vacancyId}/respond`)}>{t('responses.one.sendAgain')}</ButtonLink>
  if (!isOpen(state) && state !== 'hired')
    return (
      <ButtonLink href={linker(view)('/vacancies')} look="secondary" icon="search">
        {t('responses.mine.find')}
      </ButtonLink>
    )
  if (!possible.includes('accept') || (state !== 'proposed' && state !== 'invited' && state !== 'offered')) return null
  return (
    <div className="grid gap-4">
      <ActionButton action={answerResponse} locale={locale} values={{ id, answer: 'accept' }} wide>
        {t(agree[state])}
      </ActionButton>
      {state === 'proposed' && <p className="text-sm text-muted">{t('responses.answer.acceptProposalHint')}</p>}
      <details>
        <summary className="inline-flex min-h-11 list-none items-center font-semibold text-bad underline underline-offset-4">
          {t('responses.answer.declineTitle')}
        </summary>
        <div className="mt-3">
          <ActionForm action={answerResponse} locale={locale}>
            <input type="hidden" name="id" value={id} readOnly />
            <input type="hidden" name="answer" value="decline" readOnly />
            <TextArea
              name="text"
              label={t('responses.answer.declineText')}
              hint={t('responses.answer.declineHint')}
              rows={3}
              maxLength={1000}
              optional
            />
            <Submit look="danger">{t('responses.answer.decline')}</Submit>
          </ActionForm>
        </div>
      </details>
    </div>
  )
}

export function Withdraw({ id, view }: { id: string; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <Card>
      <details>
        <summary className="inline-flex min-h-11 list-none items-center font-semibold text-bad underline underline-offset-4">
          {t('responses.one.withdrawTitle')}
        </summary>
        <p className="mt-2 mb-4 text-sm text-muted">{t('responses.one.withdrawText')}</p>
        <ActionButton action={withdrawResponse} locale={locale} values={{ id }} look="danger">
          {t('responses.one.withdraw')}
        </ActionButton>
      </details>
    </Card>
  )
}
