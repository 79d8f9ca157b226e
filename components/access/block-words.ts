import type { Watched } from '@/lib/access/block/queries'
import { type StateReason, stateReasons } from '@/lib/access/words'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

const isReason = (code: string | null): code is StateReason => code !== null && Object.hasOwn(stateReasons, code)

/** Why an account is closed, in words; of one over the term that the nightly job has not seen yet, how long nobody entered. */
export function whyClosed({ state, stateReason, idle }: Pick<Watched, 'state' | 'stateReason' | 'idle'>, locale: Locale): string {
  if (idle.act === 'block' && state !== 'blocked' && state !== 'frozen') return say(locale)('block.blocked.idle', { days: idle.days })
  return isReason(stateReason) ? stateReasons[stateReason][locale] : (stateReason ?? '—')
}
