import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { linker, type View } from '@/components/layout/shell'
import { buttonClass } from '@/components/ui/button'
import { offerRefusals } from '@/db/lists'
import { answerOffer } from '@/lib/mediation/person-actions'
import type { MoveName } from '@/lib/mediation/rules'
import { refusalReasonNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'

/** Yes, or no with its reason. Which of them is being asked stands in the address, so that it works without JavaScript. */
export function Answer({ id, possible, chosen, view }: { id: string; possible: readonly MoveName[]; chosen?: string; view: View }) {
  const { locale } = view.place
  const t = say(locale)
  const page = linker(view)(`/cabinet/offers/${id}`)
  if (!possible.includes('refuse')) return null
  if (chosen === 'refuse')
    return (
      <div id="step" className="rounded-md border border-line p-4">
        <ActionForm action={answerOffer} locale={locale}>
          <input type="hidden" name="id" value={id} readOnly />
          <input type="hidden" name="answer" value="refuse" readOnly />
          <Choices
            name="reason"
            label={t('mediation.mine.whyNot')}
            hint={t('mediation.mine.whyNotHint')}
            choices={offerRefusals.map((value) => ({ value, label: refusalReasonNames[value][locale] }))}
          />
          <TextArea name="text" label={t('mediation.answerText')} rows={3} maxLength={1000} optional />
          <Submit look="danger">{t('mediation.mine.refuse')}</Submit>
          <a href={page} className={buttonClass('quiet')}>
            {t('common.back')}
          </a>
        </ActionForm>
      </div>
    )
  return (
    <div className="grid gap-3">
      {possible.includes('agree') && (
        <>
          <ActionButton action={answerOffer} locale={locale} values={{ id, answer: 'agree' }} wide>
            {t('mediation.mine.agree')}
          </ActionButton>
          <p className="text-sm text-muted">{t('mediation.mine.agreeHint')}</p>
        </>
      )}
      <a href={`${page}?step=refuse#step`} className={buttonClass('danger', true)}>
        {t('mediation.mine.refuseTitle')}
      </a>
    </div>
  )
}
