/** What an account must be like for what is asked of it (A349-21 … 24). Pure. */
import { type Text, text } from '@/lib/core/text'
import type { AccessKind } from '@/lib/services/definitions/staff-access-rules'

export type AccountState = 'issued' | 'active' | 'frozen' | 'blocked' | 'ended'

/** From which states of an account each kind of application may be approved; `none` = there is no account yet. */
export const startsFrom: Readonly<Record<AccessKind, readonly (AccountState | 'none')[]>> = {
  create: ['none', 'ended'],
  // a transfer has frozen it and waits for this application (A349-22, C-14)
  change: ['issued', 'active', 'frozen'],
  block: ['issued', 'active', 'frozen'],
  unblock: ['blocked', 'frozen'],
  lost: ['issued', 'active'],
  end: ['issued', 'active', 'frozen', 'blocked'],
}

export type Obstacle = 'taken' | 'noAccount' | 'wrongState'

/** Why an application of this kind cannot be approved for an account in this state; null = it can. */
export function obstacleOf(kind: AccessKind, state: AccountState | 'none'): Obstacle | null {
  if (startsFrom[kind].includes(state)) return null
  if (kind === 'create') return 'taken'
  return state === 'none' ? 'noAccount' : 'wrongState'
}

/** Does an address belong to one of these domains, or to one below it? */
export const isCorporate = (email: string, domains: readonly string[]): boolean => {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domains.some((allowed) => domain === allowed || domain.endsWith(`.${allowed}`))
}

/** A letter is received on the day it was sent or later, and neither is in the future. */
export const areLetterDays = (outDay: string, inDay: string, today: string): boolean => outDay <= inDay && inDay <= today

/** Of several names one list. */
export const joined = (names: readonly Text[]): Text =>
  text(names.map(({ kk }) => kk).join('; '), names.map(({ ru }) => ru).join('; '), names.map(({ en }) => en).join('; '))
