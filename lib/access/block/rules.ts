/** When an account of a member of staff is warned, blocked and reviewed (A349-22, A349-23, C-14, C-15). Pure. */
import { addWorkingDays, type Calendar, type Day, dayOf, daysBetween } from '@/lib/core/calendar'
import type { StaffRole } from '@/lib/core/policy'

/** What the absence of an account is counted from. */
export type Absence = { lastEntryAt: Date | null; issuedAt: Date | null; createdAt: Date }

/** The law's numbers on a day, in calendar days of Kazakhstan. */
export type IdleTerms = { block: number; warnings: readonly number[] }

/** The last entry or, where a temporary password was issued later or nobody has entered yet, its issue (C-15). */
export function idleFrom({ lastEntryAt, issuedAt, createdAt }: Absence): Date {
  const known = [lastEntryAt, issuedAt].filter((at) => at !== null).map((at) => at.getTime())
  return known.length > 0 ? new Date(Math.max(...known)) : createdAt
}

/** Calendar days of Kazakhstan without an entry; the day of the entry itself is not counted. */
export const idleDays = (absence: Absence, now: Date): number => daysBetween(dayOf(idleFrom(absence)), dayOf(now))

/** `left`: days after this one on which an entry still saves the account; 0 = today is the last. `threshold`: the warning that has been reached. */
export type Idle = { days: number; left: number; act: 'block' | 'warn' | null; threshold: number | null }

/** What is due for an absence: a block when it has lasted for more than the term (on day 60 one still enters, on day 61 not), else the highest warning reached. */
export function idleOn(absence: Absence, now: Date, { block, warnings }: IdleTerms): Idle {
  const days = idleDays(absence, now)
  const left = Math.max(0, block - days)
  if (days > block) return { days, left, act: 'block', threshold: null }
  const reached = warnings.filter((threshold) => days >= threshold)
  return reached.length > 0 ? { days, left, act: 'warn', threshold: Math.max(...reached) } : { days, left, act: null, threshold: null }
}

/** `2026-11-27` → `2026-Q4`. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The first day of a quarter. */
export const quarterStart = (quarter: string): Day =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`

/** A review opens on the first day of the quarter or, where nothing worked that day, within the quarter's first month; later it waits for the next one. */
export const isReviewMonth = (today: Day): boolean => today.slice(0, 7) === quarterStart(quarterOf(today)).slice(0, 7)

/** The last day of an answer, and the day on which a head who has not answered is reminded. */
export function reviewDays(openedOn: Day, terms: { within: number; remind: number }, calendar: Calendar): { dueOn: Day; remindOn: Day } {
  const dueOn = addWorkingDays(openedOn, terms.within, calendar)
  return { dueOn, remindOn: addWorkingDays(openedOn, Math.max(0, terms.within - terms.remind), calendar) }
}

/** An answer is given until the end of the last day. */
export const isSilent = (dueOn: Day, today: Day): boolean => today > dueOn

type Head = { readonly roles: readonly StaffRole[] }

/** Whose work a director answers for: of his own centre; of a mobility centre, that of its region's career centres as well. */
const under: Readonly<Partial<Record<StaffRole['role'], readonly StaffRole['role'][]>>> = {
  lmc_director: ['lmc_specialist', 'centre_director', 'centre_specialist', 'centre_consultant'],
  centre_director: ['centre_specialist', 'centre_consultant'],
}

/** The place at which a director heads somebody with these roles; null: he does not. Everybody else's head is the administrator. */
export function headedAt(head: Head, roles: readonly StaffRole[]): { regionCode: string; centreId: string | null } | null {
  for (const { role, regionCode, centreId = null } of roles)
    for (const own of head.roles)
      if (
        under[own.role]?.includes(role) &&
        (own.regionCode === '*' || own.regionCode === regionCode) &&
        (own.role === 'lmc_director' ? !own.centreId || own.centreId === centreId : centreId !== null && own.centreId === centreId)
      )
        return { regionCode, centreId }
  return null
}

type Placed = Head & { readonly userId: string }

/** Who answers for somebody first: the director of his centre, else that of the mobility centre, else the administrators. Nobody answers for himself. */
export function nearestHeads<H extends Placed>(person: Placed, heads: readonly H[]): H[] {
  const others = heads.filter(({ userId }) => userId !== person.userId)
  for (const rank of ['centre_director', 'lmc_director', 'administrator'] as const) {
    const found = others.filter(({ roles }) => {
      const ranked = roles.filter(({ role }) => role === rank)
      return rank === 'administrator' ? ranked.length > 0 : headedAt({ roles: ranked }, person.roles) !== null
    })
    if (found.length > 0) return found
  }
  return []
}
