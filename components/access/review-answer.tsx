import { ActionForm } from '@/components/form/action-form'
import { Choices, TextArea } from '@/components/form/fields'
import { Submit } from '@/components/form/submit'
import type { View } from '@/components/layout/shell'
import { Card } from '@/components/ui/basics'
import { reviewAnswers } from '@/db/lists'
import { answerReview } from '@/lib/access/block/actions'
import type { Reviewed } from '@/lib/access/block/queries'
import { reviewNames } from '@/lib/access/block/words'
import { day, moment } from '@/lib/core/format'
import { say } from '@/lib/messages'
import { type Places, Rights } from './rights'
import { WatchedName } from './watched-table'

/** One of the head's people with what he may do; the head says keep, change or end (A349-22). */
export function ReviewAnswer({ view, row: { review, member }, places }: { view: View; row: Reviewed; places: Places }) {
  const { locale } = view.place
  const t = say(locale)
  const hints = { keep: t('block.review.keepHint'), change: t('block.review.changeHint'), end: t('block.review.endHint') }
  return (
    <Card as="li" className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="grid content-start gap-3">
        <WatchedName view={view} row={member} />
        <Rights view={view} rights={member.roles} places={places} />
        <p className="text-sm text-muted">
          {t('block.blocked.lastEntry')}: {member.lastEntryAt ? moment(locale, member.lastEntryAt) : t('block.blocked.never')}
        </p>
        <p className="text-sm font-semibold">{t('block.review.due', { day: day(locale, review.dueOn) })}</p>
      </div>
      <ActionForm action={answerReview} locale={locale} className="grid gap-4">
        <input type="hidden" name="id" value={review.id} readOnly />
        <Choices
          name="answer"
          label={t('block.review.answer')}
          choices={reviewAnswers.map((value) => ({ value, label: reviewNames[value][locale], hint: hints[value] }))}
        />
        <TextArea name="word" label={t('block.review.word')} hint={t('block.review.wordHint')} rows={2} maxLength={2000} optional />
        <div>
          <Submit>{t('block.review.send')}</Submit>
        </div>
      </ActionForm>
    </Card>
  )
}
