import { Tag, type Tone } from '@/components/ui/basics'
import { Icon, type IconName } from '@/components/ui/icon'
import { clauseWords } from '@/lib/core/clock-words'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Verdict } from '@/lib/services/definition'
import type { Judged } from '@/lib/services/rules'

const looks: Record<Verdict, { tone: Tone; icon: IconName }> = {
  met: { tone: 'good', icon: 'check' },
  unmet: { tone: 'bad', icon: 'cross' },
  unknown: { tone: 'neutral', icon: 'info' },
}

/** Each condition with its verdict; a "no" and a "maybe" are explained, with the clause. */
export function Verdicts({ judged, locale }: { judged: readonly Judged[]; locale: Locale }) {
  const t = say(locale)
  return (
    <ul className="grid gap-3">
      {judged.map(({ code, condition, verdict }) => (
        <li key={code} className="flex gap-3">
          <Icon
            name={looks[verdict].icon}
            className={`mt-0.5 size-5 ${verdict === 'met' ? 'text-good' : verdict === 'unmet' ? 'text-bad' : 'text-muted'}`}
          />
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-semibold">{condition.title[locale]}</span>
              <Tag tone={looks[verdict].tone}>{t(`services.check.${verdict}`)}</Tag>
            </p>
            {verdict !== 'met' && <p className="text-sm">{(verdict === 'unmet' ? condition.no : condition.maybe)[locale]}</p>}
            <p className="text-xs text-muted">{clauseWords(condition.clause)[locale]}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
