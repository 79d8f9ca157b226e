/** What a document is worth today, and what may be said about its holder in public. Pure. */
import type { Day } from '@/lib/core/calendar'

export type State = 'draft' | 'issued' | 'revoked' | 'replaced'
export type Standing = 'unsigned' | 'holds' | 'expired' | 'revoked' | 'replaced'

/** Whether a document still holds on a day; its last day of validity counts. */
export function standing({ state, validUntil }: { state: State; validUntil: Day | null }, today: Day): Standing {
  if (state === 'draft') return 'unsigned'
  if (state !== 'issued') return state
  return validUntil !== null && validUntil < today ? 'expired' : 'holds'
}

/** `Өтемұратова-Құдайбергенова Айгүл Нұрқызы` → `Ө.-Қ. А. Н.`: enough for whoever has the paper in hand, too little for anybody else. */
export const initials = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .flatMap((part) => (part ? [`${[...part][0]!.toUpperCase()}.`] : []))
        .join('-'),
    )
    .join(' ')
