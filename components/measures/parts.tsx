import { Facts, Tag, type Tone } from '@/components/ui/basics'
import { day, money } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { measureStateNames } from '@/lib/measures/words'
import { say } from '@/lib/messages'

const tones: Readonly<Record<keyof typeof measureStateNames, Tone>> = {
  offered: 'accent',
  consented: 'accent',
  declined: 'neutral',
  referral_issued: 'accent',
  contract_sent: 'accent',
  signed_person: 'accent',
  signed_centre: 'good',
  in_progress: 'good',
  completed: 'good',
  terminated: 'warn',
}
export const MeasureStateTag = ({ state, locale }: { state: keyof typeof measureStateNames; locale: Locale }) => (
  <Tag tone={tones[state]}>{measureStateNames[state][locale]}</Tag>
)

type Terms = {
  provider: string
  providerBin: string | null
  occupation: string | null
  place: string
  from: string
  to: string
  pay: number | null
  ground: string | null
}

/** What a measure is about, as the referral and the contract say it. */
export function MeasureTerms({ terms, number, locale }: { terms: Terms; number: string; locale: Locale }) {
  const t = say(locale)
  return (
    <Facts
      columns
      items={[
        [t('measures.number'), number],
        [t('measures.provider'), [terms.provider, terms.providerBin].filter(Boolean).join(', ')],
        [t('measures.occupation'), terms.occupation],
        [t('measures.place'), terms.place],
        [t('measures.period'), `${day(locale, terms.from)} — ${day(locale, terms.to)}`],
        [t('measures.pay'), terms.pay !== null && money(locale, terms.pay)],
        [t('measures.ground'), terms.ground],
      ]}
    />
  )
}
