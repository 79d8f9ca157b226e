import { Facts, Tag, type Tone } from '@/components/ui/basics'
import type { Timer, WorkCalendar } from '@/lib/core/clock'
import { type ClockWords, clockWords } from '@/lib/core/clock-words'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

type Props = { timer: Timer; law: { calendarOf: (version: number) => WorkCalendar }; locale: Locale; now: Date }

const tone = ({ state, late }: ClockWords): Tone =>
  late ? 'bad' : state === 'stopped' ? 'good' : state === 'paused' || state === 'unknown' ? 'neutral' : 'accent'

/** In one mark: how much is left, by how much it is late, that it stands still or has ended. For lists and headings. */
export function ClockTag({ timer, law, locale, now }: Props) {
  const t = say(locale)
  const words = clockWords(locale, timer, law, now)
  const short =
    words.state === 'paused' ? t('law.clock.paused') : words.state === 'stopped' ? t('law.clock.stopped') : (words.left ?? words.due)
  return (
    <Tag tone={tone(words)} icon="clock">
      {short}
    </Tag>
  )
}

/** A term of the law as both sides see it: how much is left, until when, by which clause, and why it stands still. */
export function Clock(props: Props) {
  const t = say(props.locale)
  const words = clockWords(props.locale, props.timer, props.law, props.now)
  return (
    <section aria-label={t('law.clock.title')} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <ClockTag {...props} />
        {words.state === 'paused' && <span className="text-sm">{words.left}</span>}
      </div>
      <Facts
        columns
        items={[
          [t('law.clock.due'), words.due && <b>{words.due}</b>],
          [t('law.clock.paused'), words.pause && `${words.pause.reason}, ${words.pause.since}`],
          [t('law.clock.stopped'), words.stopped],
          [t('law.clock.length'), words.length],
          [t('law.clock.ground'), words.clause],
          [t('law.clock.started'), words.started],
        ]}
      />
    </section>
  )
}
