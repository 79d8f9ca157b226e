import { Tag, type Tone } from '@/components/ui/basics'
import type { StaffAccount } from '@/db/schema'
import { accountStates } from '@/lib/access/words'
import type { Locale } from '@/lib/core/text'

const tones: Readonly<Record<StaffAccount['state'], Tone>> = {
  issued: 'accent',
  active: 'good',
  frozen: 'warn',
  blocked: 'bad',
  ended: 'neutral',
}

export function AccountState({ state, locale }: { state: StaffAccount['state']; locale: Locale }) {
  return <Tag tone={tones[state]}>{accountStates[state][locale]}</Tag>
}
