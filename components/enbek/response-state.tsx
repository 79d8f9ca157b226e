import { Tag, type Tone } from '@/components/ui/basics'
import type { ResponseState } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import { stateNames } from '@/lib/responses/words'

const tones: Record<ResponseState, Tone> = {
  sent: 'accent',
  viewed: 'accent',
  proposed: 'accent',
  invited: 'good',
  confirmed: 'good',
  interviewed: 'accent',
  offered: 'good',
  hired: 'good',
  rejected: 'bad',
  declined: 'neutral',
  withdrawn: 'neutral',
  no_show: 'warn',
  closed: 'neutral',
}

/** The same word on both sides. */
export const ResponseStateTag = ({ state, locale }: { state: ResponseState; locale: Locale }) => (
  <Tag tone={tones[state]}>{stateNames[state][locale]}</Tag>
)
