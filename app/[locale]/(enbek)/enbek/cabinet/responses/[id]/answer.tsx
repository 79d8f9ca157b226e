import { ActionForm } from '@/components/form/action-form'
import { TextArea } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import type { Response } from '@/db/schema'
import { say } from '@/lib/messages'
import { answerResponse, withdrawResponse } from '@/lib/responses/actions'
import { isOpen, type MoveName } from '@/lib/responses/rules'

type Props = {
  response: Pick<Response, 'id' | 'state' | 'vacancyId'>
  possible: readonly MoveName[]
  again: boolean
  view: View
  /** What is being asked about, as the address says: works without JavaScript, and a "no" from the server stays in sight. */
  chosen: string | undefined
}

const agree = {
  proposed: 'responses.answer.acceptProposal',
  invited: 'responses.answer.acceptInvitation',
  offered: 'responses.answer.acceptOffer',
} as const

/** Yes or no to a proposal, an invitation or a job; or the way to respond again. */
export function Answer({ response: { id, state, vacancyId }, possible, again, view, chosen }: Props) {
  const { locale } = view.place
  const t = say(locale)
  const to = linker(view)
  if (again) return <ButtonLink href={to(`/vacancies/${vacancyId}/respond`)}>{t('responses.one.sendAgain')}</ButtonLink>
  if (!isOpen(state) && state !== 'hired')
    return (
      <ButtonLink href={to('/vacancies')} look="secondary" icon="search">
        {t('responses.mine.find')}
      </ButtonLink>
    )
  if (!possible.includes('accept') || (state !== 'proposed' && state !== 'invited' && state !== 'offered')) return null
  if (chosen === 'decline') return <Decline id={id} view={view} />
  return (
    <div className="grid gap-3">
      <ActionButton action={answerResponse} locale={locale} values={{ id, answer: 'accept' }} wide>
        {t(agree[state])}
      </ActionButton>
      {state === 'proposed' && <p className="text-sm text-muted">{t('responses.answer.acceptProposalHint')}</p>}
      <a href={`${to(`/cabinet/responses/${id}`)}?step=decline#step`} className={buttonClass('danger', true)}>
        {t('responses.answer.declineTitle')}
      </a>
    </div>
  )
}

function Decline({ id, view }: { id: string; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  return (
    <div id="step" className="rounded-md border border-line bg-card p-5">
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
        <a href={linker(view)(`/cabinet/responses/${id}`)} className={buttonClass('quiet')}>
          {t('common.back')}
        </a>
      </ActionForm>
    </div>
  )
}

/** Asks once more before it is done: name and contacts are hidden again. */
export function Withdraw({ id, view, asked }: { id: string; view: View; asked: boolean }) {
  const { locale } = view.place
  const t = say(locale)
  const page = linker(view)(`/cabinet/responses/${id}`)
  if (!asked)
    return (
      <a href={`${page}?step=withdraw#step`} className={buttonClass('danger')}>
        {t('responses.one.withdrawTitle')}
      </a>
    )
  return (
    <Card id="step" className="grid gap-4">
      <div>
        <h2 className="text-lg">{t('responses.one.withdrawTitle')}</h2>
        <p className="mt-1 text-sm text-muted">{t('responses.one.withdrawText')}</p>
      </div>
      <ActionButton action={withdrawResponse} locale={locale} values={{ id }} look="danger" wide>
        {t('responses.one.withdraw')}
      </ActionButton>
      <a href={page} className={buttonClass('quiet')}>
        {t('common.back')}
      </a>
    </Card>
  )
}
