/** What the law asks of an access application (A349-14 … 24; P4). Pure. */
import { z } from 'zod'
import type { Answers } from '@/db/schema/cases'
import type { Day } from '@/lib/core/calendar'
import type { StaffRole, StaffRoleName } from '@/lib/core/policy'
import type { Verdict } from '../definition'
import { exchangeFunctions, isOurs, labourFunctions, type SystemCode, systemCodes } from './staff-access-systems'

/** What is asked: the kinds of appendix 1, and the end of work (A349-22). */
export const accessKinds = ['create', 'change', 'block', 'unblock', 'lost', 'end'] as const
export type AccessKind = (typeof accessKinds)[number]

export const kindOf = ({ purpose }: Answers): AccessKind | null => accessKinds.find((kind) => kind === purpose?.kind) ?? null

/** Kinds that stand on an order of hiring, transfer or dismissal (A349-18). */
export const needsOrder = (answers: Answers): boolean => ['create', 'change', 'end'].includes(kindOf(answers) ?? '')
/** Kinds that give rights, so that functions are named. */
export const givesRights = (answers: Answers): boolean => ['create', 'change', 'unblock'].includes(kindOf(answers) ?? '')
/** Kinds that end in a new temporary password (A349-15, A349-24). */
export const givesPassword = (kind: AccessKind): boolean => kind === 'create' || kind === 'unblock' || kind === 'lost'

export type Way = 'acms' | 'letter'
export const wayOf = ({ begun }: Answers): Way => (begun?.way === 'letter' ? 'letter' : 'acms')

/** The same day of another year; 29 February becomes 28 where there is none. */
export function yearsBefore(day: Day, years: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year - years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year - years, month - 1, Math.min(date, last))).toISOString().slice(0, 10)
}

/** An order approved within the year before the application (A349-18): not earlier than the same day a year ago, not later than the application. */
export const isOrderInTime = (order: Day, applied: Day, years: number): boolean => yearsBefore(applied, years) <= order && order <= applied

/** `years`: how old the order may be on the day of the application; unknown, nothing is judged. */
export function orderVerdict(answers: Answers, applied: Day, years: number | undefined): Verdict {
  if (!needsOrder(answers)) return 'met'
  const day = answers.order?.orderDay
  return typeof day === 'string' && years !== undefined ? (isOrderInTime(day, applied, years) ? 'met' : 'unmet') : 'unknown'
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [])

/** The systems that are asked for; `other` stands for one that the law does not list. */
export const systemsOf = ({ systems }: Answers): string[] => listed(systems?.systems)
export const lawfulSystemsOf = (answers: Answers): SystemCode[] => systemCodes.filter((code) => systemsOf(answers).includes(code))
export const asksOurs = (answers: Answers): boolean => systemsOf(answers).some(isOurs)
export const asksOthers = (answers: Answers): boolean => systemsOf(answers).some((code) => !isOurs(code))

const place = (role: StaffRoleName, district: string): StaffRole =>
  role === 'administrator' || role === 'ministry'
    ? { role, regionCode: '*', centreId: null }
    : { role, regionCode: district.slice(0, 2), centreId: role.startsWith('centre_') ? `cc-${district}` : null }

/** The rights behind the functions that are asked for, in the place where the person works (KATO of its district). Functions of other systems give none here. */
export function rolesAsked(answers: Answers): StaffRole[] {
  const district = /\d{9}/.exec(String(answers.post?.district ?? ''))?.[0] ?? ''
  const functions = [
    ...listed(answers.labour?.functions).flatMap((key) => (Object.hasOwn(labourFunctions, key) ? labourFunctions[key as 'serve'] : [])),
    ...listed(answers.exchange?.functions).flatMap((key) =>
      Object.hasOwn(exchangeFunctions, key) ? exchangeFunctions[key as 'moderate'] : [],
    ),
  ]
  return [...new Set(functions.map(({ role }) => role))].map((role) => place(role, district))
}

/** Whether a head may ask for this right: his own region or centre, and nothing above himself. */
export function maySign(head: readonly StaffRole[], asked: StaffRole): boolean {
  const below: Readonly<Partial<Record<StaffRoleName, (role: StaffRoleName) => boolean>>> = {
    administrator: () => true,
    ministry: (role) => role !== 'administrator',
    leb: (role) => role === 'leb' || role.startsWith('lmc_') || role.startsWith('centre_'),
    lmc_director: (role) => role.startsWith('lmc_') || role.startsWith('centre_'),
    centre_director: (role) => role.startsWith('centre_'),
  }
  return head.some(
    ({ role, regionCode, centreId }) =>
      (below[role]?.(asked.role) ?? false) &&
      (regionCode === '*' || regionCode === asked.regionCode) &&
      (!centreId || centreId === asked.centreId),
  )
}

/** Is the signatory the right one? Of a letter the administrator judges, who has it before him. */
export function signatoryVerdict(answers: Answers): Verdict {
  if (wayOf(answers) === 'letter') return 'unknown'
  const head = answers.begun?.roles
  if (!Array.isArray(head)) return 'unknown'
  return rolesAsked(answers).every((asked) => maySign(head as StaffRole[], asked)) ? 'met' : 'unmet'
}

const ip = z.union([z.ipv4(), z.ipv6()])

/** Addresses of computers, IPv4 or IPv6, one a line or apart by commas; null when one of them is none. */
export function readAddresses(value: string): string[] | null {
  const all = [
    ...new Set(
      value
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((address) => address.toLowerCase()),
    ),
  ]
  return all.length > 0 && all.length <= 20 && all.every((address) => ip.safeParse(address).success) ? all : null
}
