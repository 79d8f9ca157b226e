import { Tag } from '@/components/ui/basics'
import type { Day } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { isLateStep, type StepState, type StepValue } from '@/lib/plans/rules'
import { stepKindNames, stepStateNames } from '@/lib/plans/words'

const tones: Readonly<Record<StepState, 'accent' | 'good' | 'bad' | 'neutral'>> = {
  planned: 'accent',
  done: 'good',
  not_done: 'bad',
  dropped: 'neutral',
}

/** One step of a plan: what, who, until when, and how it went. `who` is said by the page: the citizen reads "you". */
export function PlanStepLine({ step, who, today, locale }: { step: StepValue; who: string; today: Day; locale: Locale }) {
  const t = say(locale)
  const late = isLateStep(step, today)
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <p className="min-w-0 font-semibold [overflow-wrap:anywhere]">{step.what}</p>
        <Tag tone={late ? 'warn' : tones[step.state]}>{late ? t('plans.late') : stepStateNames[step.state][locale]}</Tag>
      </div>
      <p className="text-sm text-muted">
        {stepKindNames[step.kind][locale]} · {who} · {day(locale, step.due)}
      </p>
      {step.note && <p className="text-sm">{step.note}</p>}
    </div>
  )
}
