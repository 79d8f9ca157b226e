import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/basics'
import { Icon } from '@/components/ui/icon'
import { dayOf } from '@/lib/core/calendar'
import { dayTo, meeting, shortDay } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Item, TermsToday } from '@/lib/responses/queries'
import { ballWith, urgencyOf } from '@/lib/responses/rules'
import { ResponseStateTag } from './response-state'

type Props = {
  row: Item
  side: 'citizen' | 'employer'
  href: string
  locale: Locale
  terms: TermsToday
  title: ReactNode
  under: ReactNode
}

/** One response in a list: who or what, how it stands, whose turn it is and until when. */
export function ResponseItem({ row, side, href, locale, terms, title, under }: Props) {
  const mine = ballWith(row.state) === side
  return (
    <li
      className={`relative overflow-hidden rounded-lg border border-line bg-card p-4 hover:border-accent sm:p-5 ${mine ? 'before:absolute before:inset-y-0 before:left-0 before:w-1.5 before:bg-accent' : ''}`}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="min-w-0 text-lg">
          <a href={href} className="no-underline after:absolute after:inset-0 hover:text-accent">
            {title}
          </a>
        </h2>
        <ResponseStateTag state={row.state} locale={locale} />
      </div>
      <div className="mt-1 text-sm">{under}</div>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-muted">
        <Due row={row} side={side} locale={locale} terms={terms} />
        <time dateTime={row.updatedAt.toISOString()} className="ml-auto text-xs">
          {say(locale)('responses.list.updated', { day: shortDay(locale, dayOf(row.updatedAt)) })}
        </time>
      </p>
    </li>
  )
}

/** What is due: the interview, or the day of the answer; the nearer, the louder. */
function Due({ row, side, locale, terms }: Pick<Props, 'row' | 'side' | 'locale' | 'terms'>) {
  const t = say(locale)
  const { interview, answerBy, state } = row
  if ((state === 'invited' || state === 'confirmed') && interview && new Date(interview.at) > new Date())
    return (
      <span className="flex items-center gap-1.5 font-semibold text-ink">
        <Icon name="clock" className="size-4" />
        {t('responses.list.interview', { when: meeting(locale, new Date(interview.at)) })}
      </span>
    )
  if (!answerBy || ballWith(state) !== 'employer') return null
  const day = dayTo(locale, answerBy, terms.today)
  if (side === 'citizen') return <span>{t('responses.list.waits', { day })}</span>
  const urgency = urgencyOf(answerBy, terms.today, terms)
  if (answerBy <= terms.today) return <Tag tone="bad">{t('responses.list.lastDay')}</Tag>
  if (urgency) return <Tag tone={urgency === 'last' ? 'bad' : 'warn'}>{t('responses.list.answerBy', { day })}</Tag>
  return <span>{t('responses.list.answerBy', { day })}</span>
}
