import { Tag, type Tone } from '@/components/ui/basics'
import type { VacancyState } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { stateWords } from '@/lib/vacancies/terms'

const tones: Record<VacancyState, Tone> = {
  draft: 'neutral',
  on_moderation: 'warn',
  published: 'good',
  paused: 'neutral',
  closed: 'neutral',
  expired: 'warn',
  rejected: 'bad',
}

export const VacancyStateTag = ({ state, locale }: { state: VacancyState; locale: Locale }) => (
  <Tag tone={tones[state]}>{stateWords[state][locale]}</Tag>
)
