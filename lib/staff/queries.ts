import 'server-only'
import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Employer, employers, type Vacancy, vacancies } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { regionsOf } from '@/lib/core/regions'
import { waitingEmployers } from '@/lib/employers/queries'
import { importsOf } from '@/lib/imports/queries'
import { failuresToday } from '@/lib/journal/queries'
import { mediationQueue } from '@/lib/mediation/queries'
import { queueFigures } from '@/lib/queue/queries'
import { changesToDecide, filledYears, paramsEnding } from '@/lib/reference/queries'
import { queue as caseQueue } from '@/lib/services/desk/queries'
import { waitingUnemployed } from '@/lib/unemployed/queries'

// ——— Vacancies that wait for a person's eye (E2) ———

export type ModerationRow = Vacancy & { employer: Pick<Employer, 'id' | 'nameKk' | 'nameRu' | 'state' | 'bin'> }
const employerPart = { id: employers.id, nameKk: employers.nameKk, nameRu: employers.nameRu, state: employers.state, bin: employers.bin }

const pageSize = 25

const inRegions = (user: User): SQL | undefined => {
  const regions = regionsOf(user)
  return regions === '*' ? undefined : regions.length ? inArray(vacancies.regionCode, regions) : sql`false`
}

const waiting = (user: User) => and(eq(vacancies.state, 'on_moderation'), inRegions(user))

/** Vacancies on moderation in the regions this person answers for, the oldest first. Null: not for this person. */
export async function moderationQueue(user: User, after: number | null): Promise<{ rows: ModerationRow[]; next: number | null } | null> {
  if (!may(user, 'staff.enter')) return null
  const rows = await db()
    .select({ vacancy: vacancies, employer: employerPart })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(and(waiting(user), after ? gt(vacancies.id, after) : undefined))
    .orderBy(asc(vacancies.id))
    .limit(pageSize + 1)
  const shown = rows.slice(0, pageSize).map(({ vacancy, employer }) => ({ ...vacancy, employer }))
  return { rows: shown, next: rows.length > pageSize ? shown.at(-1)!.id : null }
}

/** One of them. Null: none, another region's, or decided already. */
export async function moderationCase(user: User, id: number): Promise<ModerationRow | null> {
  if (!may(user, 'staff.enter')) return null
  const [row] = await db()
    .select({ vacancy: vacancies, employer: employerPart })
    .from(vacancies)
    .innerJoin(employers, eq(employers.id, vacancies.employerId))
    .where(eq(vacancies.id, id))
  if (row?.vacancy.state !== 'on_moderation' || !may(user, 'vacancy.moderate', row.vacancy)) return null
  return { ...row.vacancy, employer: row.employer }
}

export const waitingVacancies = (user: User): Promise<number> => db().$count(vacancies, waiting(user))

// ——— The front page ———

/** What waits for this person. Figures that are none of his business are null. Null: no member of staff. */
export async function deskOf(user: User, now: Date) {
  if (!may(user, 'staff.enter')) return null
  const administrator = may(user, 'param.save')
  const [employersWaiting, vacanciesWaiting, queue, failures, years, ending, changes, run] = await Promise.all([
    waitingEmployers(user),
    waitingVacancies(user),
    queueFigures(user),
    may(user, 'journal.read') ? failuresToday() : null,
    administrator ? filledYears() : null,
    administrator ? paramsEnding(dayOf(now), noticeDays) : null,
    administrator ? changesToDecide(user) : null,
    administrator ? importsOf(user) : null,
  ])
  return { employersWaiting, vacanciesWaiting, queue, failures, years, ending, changes, lastImport: run?.rows[0] ?? null }
}

/** What waits in the AIS, counted by the queues themselves, so that the front page and a queue never differ. A part that is not this person's is null. */
export async function waitingInAis(user: User, now: Date) {
  const [cases, offers, unemployed] = await Promise.all([
    caseQueue(user, { tab: 'new' }, now),
    mediationQueue(user, { queue: 'first' }, now),
    waitingUnemployed(user, dayOf(now)),
  ])
  return { cases: cases?.counts ?? null, offers: offers?.counts ?? null, unemployed }
}

/** How long before a parameter ends the administrator is reminded to enter the next one. */
const noticeDays = 60
