import 'server-only'
import { legalParams } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import { type Param, type ParamKey, paramOn } from '@/lib/core/params'
import { may, type User } from '@/lib/core/policy'
import { longestHours, sessionHours } from '@/lib/core/session'
import type { Text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { canaryMode } from '@/lib/core/zone'
import { revealMinutes } from '@/lib/personal-data/rules'
import { paramInfo, type Unit, usedKeys } from '@/lib/reference/words'

/** Parameters of the law that decide about access and about personal data. */
const isOurs = (key: ParamKey) =>
  /^(access|lookups)\./.test(key) || ['card.opening_shown', 'consent.stop_processing', 'data_incident.tell_within'].includes(key)

export type LegalRow = { key: ParamKey; name: Text; unit: Unit; param: Param | null }

/** Terms of the law as of today, and settings of the installation. Null: not for this person. */
export async function accessSettings(user: User, now: Date) {
  if (!may(user, 'access.desk')) return null
  const rows = await asSystem((tx) => tx.select().from(legalParams))
  const today = dayOf(now)
  const inForce = (key: ParamKey): Param | null => {
    try {
      return paramOn(rows, key, today)
    } catch {
      return null
    }
  }
  const legal: LegalRow[] = usedKeys.filter(isOurs).map((key) => ({ key, ...paramInfo[key], param: inForce(key) }))
  return {
    legal,
    session: { idle: sessionHours, longest: longestHours },
    addresses: env().STAFF_ADDRESSES,
    canary: canaryMode(),
    revealMinutes,
  }
}
