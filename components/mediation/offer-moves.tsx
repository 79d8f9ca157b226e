import { ActionForm } from '@/components/form/action-form'
import { Select, TextArea, TextField } from '@/components/form/fields'
import { ActionButton, Submit } from '@/components/form/submit'
import { Card } from '@/components/ui/basics'
import { offerRefusals } from '@/db/lists'
import type { Locale } from '@/lib/core/text'
import {
  cancelOffer,
  issueReferral,
  lapseOffer,
  recordAnswer,
  recordResult,
  resendOffer,
  reviewRefusal,
  tellAtDesk,
} from '@/lib/mediation/actions'
import type { MoveName, OfferState } from '@/lib/mediation/rules'
import { refusalReasonNames } from '@/lib/mediation/words'
import { say } from '@/lib/messages'
import { refusals } from '@/lib/responses/words'

type Offer = { id: string; state: OfferState; deliveredAt: Date | null; hasAccount: boolean | null; review: string | null; origin: string }
type Props = { offer: Offer; possible: readonly MoveName[]; locale: Locale }

/** What a specialist can do with an offer now; what the person or the employer said at the desk he writes down. */
export function OfferMoves({ offer, possible, locale }: Props) {
  const t = say(locale)
  const { id } = offer
  const can = (name: MoveName) => offer.origin === 'centre' && possible.includes(name)
  const answers = can('agree') || can('refuse')
  const results = (['invite', 'hire', 'reject', 'miss'] as const).filter((name) => can(name) && (offer.state !== 'made' || name === 'hire'))
  return (
    <>
      {can('refer') && (
        <Card>
          <ActionButton action={issueReferral} locale={locale} values={{ id }} wide>
            {t('mediation.issueReferral')}
          </ActionButton>
          <p className="mt-2 text-sm text-muted">{t('mediation.issueReferralHint')}</p>
        </Card>
      )}
      {offer.state === 'made' && !offer.deliveredAt && (
        <Card className="grid gap-3">
          <ActionButton action={tellAtDesk} locale={locale} values={{ id }} look="secondary" wide>
            {t('mediation.toldNow')}
          </ActionButton>
          <ActionButton action={resendOffer} locale={locale} values={{ id }} look="quiet" wide>
            {t('mediation.resend')}
          </ActionButton>
        </Card>
      )}
      {answers && (
        <Card>
          <h2 className="mb-3 text-lg">{t('mediation.recordAnswer')}</h2>
          <ActionForm action={recordAnswer} locale={locale} className="grid gap-4">
            <input type="hidden" name="id" value={id} readOnly />
            <Select
              name="answer"
              label={t('mediation.answer')}
              empty=""
              choices={(['agree', 'refuse'] as const).filter(can).map((value) => ({ value, label: t(`mediation.answers.${value}`) }))}
            />
            <Select
              name="reason"
              label={t('mediation.answerReason')}
              hint={t('mediation.whenRefused')}
              empty=""
              choices={offerRefusals.map((value) => ({ value, label: refusalReasonNames[value][locale] }))}
              optional
            />
            <TextArea name="text" label={t('mediation.answerText')} rows={2} maxLength={1000} optional />
            <Submit look="secondary">{t('mediation.record')}</Submit>
          </ActionForm>
        </Card>
      )}
      {can('lapse') && (
        <Card>
          <ActionButton action={lapseOffer} locale={locale} values={{ id }} look="danger" wide>
            {t('mediation.lapse')}
          </ActionButton>
          <p className="mt-2 text-sm text-muted">{t('mediation.lapseHint')}</p>
        </Card>
      )}
      {offer.state === 'refused' && (
        <Card>
          <h2 className="mb-3 text-lg">{t('mediation.review')}</h2>
          <ActionForm action={reviewRefusal} locale={locale} className="grid gap-4">
            <input type="hidden" name="id" value={id} readOnly />
            <Select
              name="review"
              label={t('mediation.reviewIs')}
              value={offer.review}
              empty=""
              choices={(['justified', 'unjustified'] as const).map((value) => ({ value, label: t(`mediation.reviews.${value}`) }))}
            />
            <TextArea name="text" label={t('mediation.reviewText')} rows={2} maxLength={1000} />
            <Submit look="secondary">{t('mediation.record')}</Submit>
          </ActionForm>
        </Card>
      )}
      {results.length > 0 && (
        <Card>
          <h2 className="mb-3 text-lg">{t('mediation.recordResult')}</h2>
          <ActionForm action={recordResult} locale={locale} className="grid gap-4">
            <input type="hidden" name="id" value={id} readOnly />
            <Select
              name="result"
              label={t('mediation.result')}
              empty=""
              choices={results.map((value) => ({ value, label: t(`mediation.results.${value}`) }))}
            />
            <TextField name="startOn" type="date" label={t('mediation.startOn')} hint={t('mediation.whenHired')} short optional />
            <Select
              name="reason"
              label={t('mediation.rejectReason')}
              hint={t('mediation.whenRejected')}
              empty=""
              choices={Object.entries(refusals).map(([value, words]) => ({ value, label: words[locale] }))}
              optional
            />
            <Submit look="secondary">{t('mediation.record')}</Submit>
          </ActionForm>
        </Card>
      )}
      {can('cancel') && (
        <Card>
          <ActionForm action={cancelOffer} locale={locale} className="grid gap-4">
            <input type="hidden" name="id" value={id} readOnly />
            <TextField name="text" label={t('mediation.cancelText')} maxLength={500} />
            <Submit look="danger">{t('mediation.cancel')}</Submit>
          </ActionForm>
        </Card>
      )}
    </>
  )
}
