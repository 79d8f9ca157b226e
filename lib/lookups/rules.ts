/** Who opens what of a person, for what, and for how long (O206-28.B3). Pure. */
import type { openingKinds, openingPurposes } from '@/db/lists'
import { dayOf } from '@/lib/core/calendar'
import type { StaffRole, User } from '@/lib/core/policy'

export type Kind = (typeof openingKinds)[number]
export type Purpose = (typeof openingPurposes)[number]

/** Purposes for which a card is opened by hand; a case and a correction bring their own. */
export const cardPurposes = ['registering', 'mediation', 'measures', 'visit', 'deregistration', 'correction', 'complaint', 'check'] as const

/** Purposes for which an administrator opens an account of the platform by hand; a request about personal data brings its own number. */
export const accountPurposes = ['personal_data', 'complaint', 'check'] as const

/** Minutes for which a thing stays open for the browser that opened it. */
export const openMinutes = 30

export const inHalfAnHour = (now: Date): Date => new Date(now.getTime() + openMinutes * 60_000)

/** Hours of the longest opening: the database refuses one that holds for longer (`ais.check_opening`). */
const longestHours = 16

/** Whoever works on a case has it open until the evening of the day, half an hour at least; whoever begins in the night, for as long as the longest opening. */
export const caseOpenUntil = (now: Date, isAssignee: boolean): Date => {
  const soon = inHalfAnHour(now)
  const evening = new Date(`${dayOf(now)}T20:00:00+05:00`)
  if (!isAssignee || evening <= soon) return soon
  const latest = new Date(now.getTime() + longestHours * 3_600_000)
  return evening < latest ? evening : latest
}

type Place = { regionCode: string; centreId: string | null }

/** The role in which somebody acts on a matter: the nearest one, its centre's before its region's before the country's. Throws for whoever has none. */
export function roleIn({ roles }: Pick<User, 'roles'>, { regionCode, centreId }: Place): StaffRole {
  const near = (role: StaffRole) =>
    role.centreId && role.centreId === centreId ? 0 : !role.centreId && role.regionCode === regionCode ? 1 : 2
  const [first] = [...roles].sort((one, other) => near(one) - near(other))
  if (!first) throw new TypeError('without a role nobody acts on a matter')
  return first
}
