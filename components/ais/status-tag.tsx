import { Tag, type Tone } from '@/components/ui/basics'
import { type Status, statusNames } from '@/lib/cards/words'
import type { Locale } from '@/lib/core/text'

const tones: Record<Status, Tone> = { job_seeker: 'accent', unemployed: 'warn', ended: 'neutral', none: 'neutral' }

export const StatusTag = ({ status, locale }: { status: Status; locale: Locale }) => (
  <Tag tone={tones[status]}>{statusNames[status][locale]}</Tag>
)
