import 'server-only'
import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { aisCases, cardHeads, cards, journal, openingPatterns, openings, people, staffAccounts, users } from '@/db/schema'
import { isRefusedIntake } from '@/db/schema/journal'
import { recordBreach } from '@/lib/access/breaches'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { administrators, notifyAll } from '@/lib/core/heads'
import type { JobModule } from '@/lib/core/job'
import { type Law, readLaw } from '@/lib/core/law'
import { spokenName } from '@/lib/core/names'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { hasNumber } from '@/lib/lookups/numbers'
import { type Asked, askedMany, type Finding, grouped, type Limits, type Officer, type Opened, oddities } from './rules'
import { patternNames } from './words'

const midnight = (day: Day) => new Date(`${day}T00:00:00+05:00`)

const numberExists = hasNumber({ number: openings.about, iin: openings.iin, cardId: openings.subjectId })

/** The openings of a day of Almaty: cards, applications, corrections; each with the person, and the place of his card in the list of its centre. */
const openedOn = (tx: Tx, day: Day): Promise<Opened[]> =>
  tx
    .select({
      id: openings.id,
      at: openings.at,
      staffId: openings.staffId,
      staffName: openings.staffName,
      // a visitor who has not said who he is, is somebody
      iin: sql<string>`coalesce(${openings.iin}, ${openings.subjectId}::text)`,
      lastName: sql<string>`coalesce(${cards.lastName}, split_part(${aisCases.name}, ' ', 1), '')`,
      // an application is its own case; of a card a number counts that something of this person has; of an account the number of a request or letter
      about: sql<
        string | null
      >`case when ${openings.kind} = 'account' then ${openings.about} when ${openings.kind} <> 'card' then ${openings.subjectId}::text when ${numberExists} then ${openings.about} end`,
      centreId: cards.centreId,
      place: sql<number | null>`case when ${cards.id} is not null
        then (select count(*)::int from ${cardHeads} h where h.centre_id = ${cards.centreId} and h.id < ${cards.id}) end`,
    })
    .from(openings)
    .leftJoin(cards, eq(cards.iin, openings.iin))
    .leftJoin(aisCases, and(eq(openings.kind, 'case'), eq(aisCases.id, openings.subjectId)))
    .where(and(gte(openings.at, midnight(day)), lt(openings.at, midnight(addDays(day, 1)))))

/** The questions of that day about visitors who were not taken in: the journal of acts has whom they were about as a keyed print. */
const askedOn = (day: Day): Promise<Asked[]> =>
  asSystem((tx) =>
    tx
      .select({ id: journal.id, at: journal.at, staffId: journal.actorId, print: sql<string>`${journal.subject}` })
      .from(journal)
      .where(and(isRefusedIntake, gte(journal.at, midnight(day)), lt(journal.at, midnight(addDays(day, 1))))),
  )

/** Who they are: accounts of staff are the house's, and the AIS reads none of the platform's people. */
const officersOf = (ids: readonly string[]): Promise<Map<string, Officer & { name: string }>> =>
  asSystem(async (tx) => {
    const rows = await tx
      .select({ id: staffAccounts.userId, iin: staffAccounts.iin, lastName: people.lastName, name: spokenName })
      .from(staffAccounts)
      .innerJoin(users, eq(users.userId, staffAccounts.userId))
      .innerJoin(people, eq(people.userId, staffAccounts.userId))
      .where(inArray(staffAccounts.userId, [...ids]))
    return new Map(rows.map(({ id, ...officer }) => [id, officer]))
  })

const limitsOf = (law: Law, day: Day): Limits => ({
  perHour: law.value('lookups.per_hour', day),
  perDay: law.value('lookups.per_day', day),
  offMargin: law.value('lookups.off_margin', day),
  noCase: law.value('lookups.no_case', day),
  neighbours: law.value('lookups.neighbours', day),
  surname: law.value('lookups.surname', day),
})

/** Writes a finding down; what is known and not decided yet only grows, and what is decided stays. True: it is new. */
async function keep(tx: Tx, { key, kind, staffId, staffName, day, seen: of }: Finding): Promise<{ id: string } | null> {
  const seen = {
    firstAt: of[0]!.at,
    lastAt: of.at(-1)!.at,
    count: of.length,
    seenIds: of.map(({ id }) => id),
  }
  const [known] = await tx
    .update(openingPatterns)
    .set(seen)
    .where(and(eq(openingPatterns.key, key), eq(openingPatterns.state, 'new')))
    .returning({ id: openingPatterns.id })
  if (known) return null
  const [row] = await tx
    .insert(openingPatterns)
    .values({ key, kind, staffId, staffName, day, ...seen })
    .onConflictDoNothing()
    .returning({ id: openingPatterns.id })
  return row ?? null
}

/** Looks through a day's openings and refused questions; the administrators are told once of each new finding, and nothing else happens. Answers how many are new. */
export async function watch(day: Day): Promise<number> {
  const byStaff = grouped(await asAisSystem((tx) => openedOn(tx, day)), ({ staffId }) => staffId)
  const asked = grouped(await askedOn(day), ({ staffId }) => staffId)
  const officers = await officersOf([...byStaff.keys(), ...asked.keys()])
  return asAisSystem(async (tx) => {
    const law = await readLaw(tx)
    const limits = limitsOf(law, day)
    const told = await administrators(tx)
    const findings = [
      ...[...byStaff].flatMap(([staffId, own]) => oddities(own, officers.get(staffId) ?? null, limits, law.calendar)),
      ...[...asked].flatMap(([staffId, own]) => askedMany(own, officers.get(staffId)?.name ?? '', law.value('lookups.asked', day)) ?? []),
    ]
    let fresh = 0
    for (const finding of findings) {
      const row = await keep(tx, finding)
      if (!row) continue
      fresh += 1
      await notifyAll(
        tx,
        told.filter((id) => id !== finding.staffId),
        {
          kind: 'pattern.found',
          params: { what: patternNames[finding.kind], staff: finding.staffName, count: String(finding.seen.length) },
          path: `staff:/access/patterns/${row.id}`,
        },
      )
    }
    return fresh
  })
}

/** What the administrator has found to be a breach closes the account (A349-23). */
export async function passOn(id: string): Promise<void> {
  const [pattern] = await asAisSystem((tx) =>
    tx
      .select()
      .from(openingPatterns)
      .where(and(eq(openingPatterns.id, id), eq(openingPatterns.state, 'breach'))),
  )
  if (!pattern) return
  await asSystem((tx) =>
    recordBreach(tx, {
      userId: pattern.staffId,
      kind: 'needless_lookups',
      source: 'journals',
      now: pattern.decidedAt!,
      by: { id: pattern.decidedBy!, name: pattern.decidedByName! },
      note: pattern.note ?? '',
      happenedAt: pattern.lastAt,
    }),
  )
}

export const jobs: JobModule['jobs'] = {
  // the hour that has just ended belongs to the day in which it began
  'patterns.hour': async () => {
    await watch(dayOf(new Date(Date.now() - 3_600_000)))
  },
  'patterns.night': async () => {
    await watch(addDays(dayOf(new Date()), -1))
  },
  'patterns.breach': (payload) => passOn(z.object({ id: z.uuid() }).parse(payload).id),
}

export const crontab: JobModule['crontab'] = [
  { task: 'patterns.hour', cron: '3 * * * *' },
  { task: 'patterns.night', cron: '50 0 * * *' },
]
