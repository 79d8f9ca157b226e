import 'server-only'
import { and, desc, eq, gte } from 'drizzle-orm'
import { type CardOpeningCopy, type Centre, cardOpeningCopies, centres, people, type Registration, registrations } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { addMonths } from '@/lib/core/clock'
import { readLaw } from '@/lib/core/law'
import type { User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import type { DutyTerms } from '@/lib/unemployed/words'

export type Own = {
  /** The account holds an IIN; without one nobody can be found. */
  known: boolean
  registrations: Registration[]
  centre: Centre | null
  openings: (CardOpeningCopy & { centre: Centre['name'] | null })[]
  duties: DutyTerms
}

/** Everything about the person's own registration, as the AIS has told it; row-level security shows the own IIN's only. */
export const ownRegistration = (user: User, now: Date): Promise<Own> =>
  asUser(user, async (tx) => {
    const today = dayOf(now)
    const law = await readLaw(tx)
    const duties = {
      contactEmployer: law.value('unemployed.contact_employer', today),
      reportChange: law.value('unemployed.report_change', today),
    }
    const [person] = await tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, user.id))
    if (!person?.iin) return { known: false, registrations: [], centre: null, openings: [], duties }
    const rows = await tx.select().from(registrations).where(eq(registrations.iin, person.iin)).orderBy(desc(registrations.since))
    const [centre = null] = rows[0] ? await tx.select().from(centres).where(eq(centres.id, rows[0].centreId)) : []
    const from = shownFrom(today, law.value('card.opening_shown', today))
    const openings = await tx
      .select({ opening: cardOpeningCopies, centre: centres.name })
      .from(cardOpeningCopies)
      .leftJoin(centres, eq(centres.id, cardOpeningCopies.centreId))
      .where(and(eq(cardOpeningCopies.iin, person.iin), gte(cardOpeningCopies.at, new Date(`${from}T00:00:00+05:00`))))
      .orderBy(desc(cardOpeningCopies.at))
      .limit(100)
    return {
      known: true,
      registrations: rows.sort((one, other) => Number(one.state === 'closed') - Number(other.state === 'closed')),
      centre,
      openings: openings.map(({ opening, centre: name }) => ({ ...opening, centre: name })),
      duties,
    }
  })

const shownFrom = (today: Day, years: number): Day => addMonths(today, -12 * years)
