import { Tag, type Tone } from '@/components/ui/basics'
import { Icon, type IconName } from '@/components/ui/icon'
import { clauseWords } from '@/lib/core/clock-words'
import type { Locale, Text } from '@/lib/core/text'
import { offerStateNames, verdictNames } from '@/lib/mediation/words'

type Reason = { text: Text; clause: string; outcome: string }

const icons: Readonly<Record<string, IconName>> = { fits: 'check', against: 'warn', consent: 'info' }
const colours: Readonly<Record<string, string>> = { fits: 'text-good', against: 'text-bad', consent: 'text-warn' }

/** Why work suits a person or does not, each reason with its clause (E11). */
export function Reasons({ reasons, locale }: { reasons: readonly Reason[]; locale: Locale }) {
  return (
    <ul className="grid gap-2 text-sm">
      {reasons.map(({ text, clause, outcome }) => (
        <li key={`${clause} ${text.kk}`} className="flex gap-2">
          <Icon name={icons[outcome] ?? 'info'} className={`mt-0.5 size-4 shrink-0 ${colours[outcome] ?? ''}`} />
          <span>
            {text[locale]} <span className="text-xs text-muted">{clauseWords(clause)[locale]}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

const verdictTones = { suitable: 'good', needs_consent: 'warn', not_suitable: 'bad' } as const
export const VerdictTag = ({ verdict, locale }: { verdict: keyof typeof verdictTones; locale: Locale }) => (
  <Tag tone={verdictTones[verdict]}>{verdictNames[verdict][locale]}</Tag>
)

const stateTones: Readonly<Record<keyof typeof offerStateNames, Tone>> = {
  made: 'accent',
  agreed: 'good',
  refused: 'neutral',
  lapsed: 'warn',
  referred: 'accent',
  invited: 'accent',
  hired: 'good',
  rejected: 'neutral',
  no_show: 'warn',
  cancelled: 'neutral',
}
export const OfferStateTag = ({ state, locale }: { state: keyof typeof offerStateNames; locale: Locale }) => (
  <Tag tone={stateTones[state]}>{offerStateNames[state][locale]}</Tag>
)
