import type { NewVacancy, VacancyState } from '@/db/schema/vacancies'
import { addDays, type Day } from '@/lib/core/calendar'
import { isLate } from '@/lib/vacancies/rules'
import { dayAt, type Random, weighted } from './random'
import { fileCalendar } from './reference-files'
import type { World } from './world'

/** What is to become of an advertisement. `printed`: of which employer with a printed account (0, 1, 2). */
export type Plan = { state: VacancyState; printed: number | null; forbidden: boolean; late: boolean }

const VALID_FOR = 30
const DAY = 86_400_000

/** The first advertisements belong to the printed employers: one in every state, the rest open. */
const shown: readonly VacancyState[] = ['on_moderation', 'draft', 'paused', 'closed', 'expired', 'rejected', 'published']
const SHOWN = 32
/** The third employer is not verified yet and may only prepare. */
const PREPARED = 3

/** Out of a hundred. */
const shares: readonly (readonly [VacancyState, number])[] = [
  ['published', 88],
  ['expired', 3.5],
  ['closed', 3],
  ['paused', 2],
  ['draft', 2],
  ['on_moderation', 1],
  ['rejected', 0.5],
]
const pickState = weighted(shares, ([, share]) => share)

export function planOf(n: number, at: Random): Plan {
  const planned = (state: VacancyState, printed: number | null, late: boolean): Plan => ({
    state,
    printed,
    forbidden: state === 'on_moderation' || state === 'rejected',
    late,
  })
  const [state] = pickState(at)
  if (n < SHOWN) return planned(shown[Math.floor(n / 2)] ?? 'published', n % 2, n >= 12 && n < 16)
  if (n < SHOWN + PREPARED) return planned('draft', 2, false)
  return planned(state, null, at.chance(0.03))
}

type Times = Pick<
  NewVacancy,
  | 'state'
  | 'appearedOn'
  | 'publishedAt'
  | 'validUntil'
  | 'late'
  | 'closedAt'
  | 'closedReason'
  | 'createdAt'
  | 'updatedAt'
  | 'refusalGround'
  | 'refusalText'
>

/** A moment of working hours some days ago; never later than now. */
function momentOf(at: Random, now: Date, daysAgo: number): Date {
  const morning = Date.parse(`${addDays(dayAt(now), -daysAgo)}T04:00:00Z`)
  const wanted = morning + at.int(0, 9 * 3_600) * 1_000
  return new Date(Math.min(wanted, now.getTime() - at.int(1, 45) * 60_000))
}

const ageOf: Readonly<Record<VacancyState, readonly [low: number, high: number]>> = {
  draft: [0, 6],
  on_moderation: [0, 1],
  rejected: [1, 9],
  published: [0, VALID_FOR - 1],
  paused: [2, 20],
  closed: [5, VALID_FOR - 2],
  expired: [VALID_FOR + 1, 40],
}

/** Days, moments and marks that agree with each other and with the rules of `lib/vacancies/rules.ts`. */
export function timesOf(at: Random, { state, late }: Plan, { now, today }: World, notBefore: Date): Times {
  const [low, high] = ageOf[state]
  const renewed = state === 'published' && at.chance(0.05)
  const age = renewed ? at.int(VALID_FOR + 1, 40) : low + Math.floor((high - low + 1) * at.next() ** 1.4)
  const moment = momentOf(at, now, age)
  const publishedAt = moment < notBefore ? notBefore : moment
  const day = dayAt(publishedAt)
  const appearedOn = addDays(day, late ? -at.int(10, 18) : -at.int(0, 4))
  const createdAt = new Date(publishedAt.getTime() - at.int(10, 600) * 60_000)
  const unpublished = { state, appearedOn, publishedAt: null, validUntil: null, late: false, createdAt, updatedAt: publishedAt }
  if (state === 'draft' || state === 'on_moderation') return unpublished
  if (state === 'rejected')
    return {
      ...unpublished,
      refusalGround: 'discriminatory',
      refusalText: 'Жас пен жынысқа қойылған талапты алып тастаңыз. Уберите требования к возрасту и полу.',
    }
  const validUntil: Day = addDays(day, renewed ? VALID_FOR * 2 : VALID_FOR)
  const closedAt =
    state === 'closed' ? new Date(publishedAt.getTime() + (now.getTime() - publishedAt.getTime()) * (0.4 + at.next() * 0.5)) : null
  return {
    state,
    appearedOn,
    publishedAt,
    validUntil: state === 'expired' && validUntil >= today ? addDays(today, -1) : validUntil,
    late: isLate(appearedOn, { calendar: fileCalendar, postWithin: 5 }, day),
    closedAt,
    closedReason: state === 'closed' ? at.pick(['filled_by_portal', 'filled_by_portal', 'filled_otherwise', 'cancelled']) : null,
    createdAt,
    updatedAt: closedAt ?? (state === 'expired' ? new Date(publishedAt.getTime() + (VALID_FOR + 1) * DAY) : publishedAt),
  }
}
