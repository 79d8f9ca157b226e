import { Tag, type Tone } from '@/components/ui/basics'
import type { IconName } from '@/components/ui/icon'
import type { Employer } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { stateNames } from '@/lib/employers/words'

const looks: Record<Employer['state'], { tone: Tone; icon: IconName }> = {
  self_declared: { tone: 'warn', icon: 'clock' },
  verified_by_signature: { tone: 'good', icon: 'shield' },
  verified_by_centre: { tone: 'good', icon: 'shield' },
  blocked: { tone: 'bad', icon: 'lock' },
}

/** The state of an employer in the same words on both sides. */
export const EmployerState = ({ state, locale }: { state: Employer['state']; locale: Locale }) => (
  <Tag {...looks[state]}>{stateNames[state][locale]}</Tag>
)
