import { Tag } from '@/components/ui/basics'
import type { Day } from '@/lib/core/calendar'
import { clauseWords } from '@/lib/core/clock-words'
import type { Law } from '@/lib/core/law'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { Act } from '@/lib/services/rules'

/** Acts with real minutes beside their norm (GJS-5): over the norm is marked, and no more than that (C-03). */
export function Acts({ acts, law, today, now, locale }: { acts: readonly Act[]; law: Law; today: Day; now: Date; locale: Locale }) {
  const t = say(locale)
  return (
    <ol className="grid gap-2 text-sm">
      {acts.map((act) => {
        const real = Math.max(0, Math.round(((act.to ?? now).getTime() - act.from.getTime()) / 60_000))
        const norm = law.value(act.norm, today)
        return (
          <li key={`${act.id}${act.from.toISOString()}`} className="grid gap-0.5">
            <span>{act.label[locale]}</span>
            <span className="flex flex-wrap items-center gap-2 text-xs text-muted">
              {t('services.desk.minutes', { real: String(real), norm: String(norm) })} · {clauseWords(act.clause)[locale]}
              {real > norm && <Tag tone="warn">{t('services.desk.over')}</Tag>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
