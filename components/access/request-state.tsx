import { Tag, type Tone } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import { type IncidentState, incidentStateNames, type RequestState, requestStateNames } from '@/lib/personal-data/words'

const requestTones: Readonly<Record<RequestState, Tone>> = {
  received: 'accent',
  granted: 'good',
  partly: 'good',
  refused: 'warn',
  withdrawn: 'neutral',
}
const incidentTones: Readonly<Record<IncidentState, Tone>> = {
  open: 'bad',
  confirmed: 'bad',
  in_work: 'warn',
  closed: 'good',
  unfounded: 'neutral',
}

export function RequestTag({ state, locale }: { state: RequestState; locale: Locale }) {
  return <Tag tone={requestTones[state]}>{requestStateNames[state][locale]}</Tag>
}

export function IncidentTag({ state, locale }: { state: IncidentState; locale: Locale }) {
  return <Tag tone={incidentTones[state]}>{incidentStateNames[state][locale]}</Tag>
}
