import type { NewVacancy, Vacancy } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { Refusal } from '@/lib/core/refusal'
import type { Text } from '@/lib/core/text'
import { amend, type Terms } from '@/lib/vacancies/rules'
import type { Prepared } from './prepare'

/** What becomes of one row. `kept`: nothing but its fingerprint is written. `refused`: why the row is set aside. */
export type Verdict = { write: Partial<NewVacancy> } | { kept: true } | { refused: Text }

/** When the source posted it; a day begins at midnight in Kazakhstan; nothing is posted after now. */
export function postedMoment(postedAt: string | null, now: Date): Date {
  if (!postedAt) return now
  const moment = new Date(postedAt.length === 10 ? `${postedAt}T00:00:00+05:00` : postedAt)
  return moment < now ? moment : now
}

const vanished = (now: Date) => ({ state: 'closed', closedAt: now, closedReason: 'vanished' }) as const
const isVanished = (of: Vacancy) => of.state === 'closed' && of.closedReason === 'vanished'

/**
 * A row of an outside source. New ones are public at once and live as long as their source shows them (no `validUntil`);
 * one that came back is open again; what a moderator or an employer closed stays so. `silent`: its employer is blocked.
 */
export function outsideRow(before: Vacancy | undefined, row: Prepared, now: Date, silent = false): Verdict {
  const { values, archived } = row
  const publishedAt = postedMoment(row.postedAt, now)
  const open = { state: silent ? 'draft' : 'published', publishedAt, validUntil: null, closedAt: null, closedReason: null } as const
  if (!before) return { write: { ...values, ...(archived ? { publishedAt, ...vanished(now) } : open) } }
  if (archived) return { write: { ...values, ...(before.state === 'closed' ? {} : vanished(now)) } }
  if (isVanished(before)) return { write: { ...values, ...open } }
  return { write: { ...values, ...(before.state === 'published' && row.postedAt ? { publishedAt } : {}) } }
}

/**
 * A row of an employer's own file. Nothing of it is public by itself: new rows and returned ones are drafts, and a change of an open vacancy
 * passes the same check as the form (E2: minimum wage, completeness, wording). What the file leaves empty stays as the employer filled it in.
 */
export function ownRow(before: Vacancy | undefined, row: Prepared, terms: Terms, now: Date, today: Day): Verdict {
  const { archived } = row
  const values = before ? stated(row.values, before) : row.values
  if (!before) return { write: { ...values, ...(archived ? vanished(now) : { state: 'draft' }) } }
  if (isVanished(before)) return { write: archived ? values : { ...values, state: 'draft', closedAt: null, closedReason: null } }
  if (before.state === 'closed') return { kept: true }
  if (archived) return { write: vanished(now) }
  if (before.state === 'on_moderation' || before.state === 'expired') return { write: { ...values, state: 'draft' } }
  try {
    return { write: amend(before, values, terms, today) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.text }
    throw error
  }
}

/** Pay is one thing: a file that names it replaces it wholly. */
const payNames = ['payFrom', 'payTo', 'currency', 'gross', 'payPeriod', 'payNote'] as const

function stated(values: Prepared['values'], before: Vacancy): Partial<Vacancy> {
  const filled = Object.entries(values).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  // the occupation is our reading of a title: one that a person has chosen is better
  const named: Partial<Vacancy> = {
    ...Object.fromEntries(filled),
    ...(before.occupationCode ? { occupationCode: before.occupationCode } : {}),
  }
  const paid = values.payFrom != null || values.payTo != null || values.payNote != null
  const pay = Object.fromEntries(payNames.map((name) => [name, (paid ? values : before)[name]])) as Partial<Vacancy>
  return { ...named, ...pay }
}
