import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Response } from '@/db/schema'
import { workingDaysBetween } from '@/lib/core/calendar'
import { dayTo } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { TermsToday } from '@/lib/responses/queries'
import { ballWith, urgencyOf } from '@/lib/responses/rules'
import { reasonName } from '@/lib/responses/words'

type Props = {
  response: Pick<Response, 'state' | 'answerBy' | 'interview' | 'reason' | 'reasonText'>
  side: 'citizen' | 'employer'
  locale: Locale
  terms: TermsToday
  /** What the state means for whoever reads. */
  words: string
  children?: ReactNode
}

const looks = {
  mine: 'border-accent bg-accent-soft',
  theirs: 'border-line bg-card',
  late: 'border-bad bg-bad-soft',
  over: 'border-line bg-raised',
}

/** Who has the ball and until when: the first thing both sides see. */
export function ResponseTurn({ response, side, locale, terms, words, children }: Props) {
  const t = say(locale)
  const ball = ballWith(response.state)
  const late = ball === side && urgencyOf(response.answerBy, terms.today, terms) === 'last'
  const look = ball === null ? 'over' : late ? 'late' : ball === side ? 'mine' : 'theirs'
  const title =
    ball === null
      ? t('responses.one.over')
      : ball === side
        ? t('responses.one.ballMine')
        : t(ball === 'employer' ? 'responses.one.ballEmployer' : 'responses.one.ballCitizen')
  const why = reasonName(response.reason)
  return (
    <section className={`rounded-lg border-2 p-5 sm:p-6 ${looks[look]}`}>
      <h2 className="flex items-center gap-2 text-lg">
        <Icon name={ball === null ? 'check' : ball === side ? 'person' : 'clock'} />
        {title}
      </h2>
      <p className="mt-2">{words}</p>
      {why && ball === null && (
        <p className="mt-2">
          <span className="text-muted">{t('responses.one.reason')}:</span> <strong>{why[locale]}</strong>
          {response.reasonText && <span className="prose mt-1 block">{response.reasonText}</span>}
        </p>
      )}
      <Term response={response} side={side} locale={locale} terms={terms} />
      {children && <div className="mt-5">{children}</div>}
    </section>
  )
}

function Term({ response: { state, answerBy }, locale, terms }: Omit<Props, 'words'>) {
  const t = say(locale)
  if (!answerBy) return null
  const day = dayTo(locale, answerBy, terms.today)
  if (ballWith(state) !== 'employer') return <p className="mt-2 text-sm text-muted">{t('responses.one.afterInterview', { day })}</p>
  const left = answerBy > terms.today ? workingDaysBetween(terms.today, answerBy, terms.calendar) : 0
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <strong>{t('responses.one.answerBy', { day })}</strong>
      <span className="text-muted">{t('responses.one.daysLeft', { count: left })}</span>
    </p>
  )
}
