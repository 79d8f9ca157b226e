import { Tag, type Tone } from '@/components/ui/basics'
import { Table } from '@/components/ui/table'
import { clauseWords } from '@/lib/core/clock-words'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { RuleResult } from '@/lib/unemployed/rules'
import { basisWords, ruleWords } from '@/lib/unemployed/words'

const tones: Record<RuleResult['verdict'], Tone> = { clear: 'good', stops: 'bad', by_hand: 'warn' }

/** Each exclusion with its clause, what it says and the data it stood on (U1-U7). */
export function Exclusions({ locale, results }: { locale: Locale; results: readonly RuleResult[] }) {
  const t = say(locale)
  return (
    <Table
      stack
      caption={t('cards.unemployed.rules')}
      head={[t('cards.unemployed.rules'), t('cards.unemployed.outcome'), t('cards.unemployed.basis')]}
      rows={results.map(({ code, verdict, clause, data }) => ({
        key: code,
        cells: [
          <span key="name">
            <span className="font-semibold">{ruleWords[code].name[locale]}</span>
            <span className="block text-xs text-muted">{clauseWords(clause)[locale]}</span>
            {verdict === 'stops' && <span className="mt-1 block text-bad">{ruleWords[code].stops[locale]}</span>}
            {verdict === 'by_hand' && <span className="mt-1 block text-warn">{t('cards.unemployed.byHand')}</span>}
          </span>,
          <Tag key="verdict" tone={tones[verdict]}>
            {t(`cards.unemployed.verdict.${verdict}`)}
          </Tag>,
          <ul key="data" className="text-xs text-muted">
            {Object.entries(data).map(([name, value]) => value !== null && <li key={name}>{basisWords(locale, name, String(value))}</li>)}
          </ul>,
        ],
      }))}
    />
  )
}
