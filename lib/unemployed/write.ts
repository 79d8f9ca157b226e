import 'server-only'
import { and, desc, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  type Card,
  type CardFact,
  type Check,
  cards,
  type Episode,
  episodes,
  type Proposal,
  unemploymentProposals,
  type Visit,
  visits,
} from '@/db/schema'
import { type Author, isRural } from '@/lib/cards/facts'
import { currentFacts } from '@/lib/cards/queries'
import { tellOf, tellPerson } from '@/lib/cards/tell'
import { closeEpisode, openEpisode } from '@/lib/cards/write'
import { type Day, dayOf } from '@/lib/core/calendar'
import type { Law } from '@/lib/core/law'
import { lifted } from '@/lib/core/tx'
import { draftDeregistration } from './drafts'
import { issueCertificate } from './papers'
import {
  type ExclusionCheck,
  exclusionChecks,
  exclusions,
  type LastDeregistration,
  type Limits,
  nextVisit,
  proposedOn,
  type RuleResult,
  waitsUntil,
} from './rules'
import { untilWords } from './words'

/** The latest ended registration as unemployed of a card. */
async function lastDeregistration(tx: Tx, cardId: string): Promise<LastDeregistration | null> {
  const [row] = await tx
    .select({ ground: episodes.ground, until: episodes.until })
    .from(episodes)
    .where(and(eq(episodes.cardId, cardId), eq(episodes.kind, 'unemployed'), isNotNull(episodes.until)))
    .orderBy(desc(episodes.until))
    .limit(1)
  return row?.until && row.ground ? { ground: row.ground, until: row.until } : null
}

const limitsOn = (law: Law, today: Day, sex: Card['sex']): Limits => ({
  minAge: law.value('unemployed.min_age', today),
  pensionMonths: law.value(sex === 'M' ? 'pension.age_men' : 'pension.age_women', today),
  reregisterAfter: law.value('unemployed.reregister_after', today),
})

/** Answers of registers, or by hand, as the card's facts hold them. */
const checksOf = (facts: readonly Pick<CardFact, 'section' | 'key' | 'value'>[]): Partial<Record<ExclusionCheck, Check>> =>
  Object.fromEntries(
    facts
      .filter(({ section, key }) => section === 'checks' && exclusionChecks.some((name) => name === key))
      // what is written under `checks` is always a Check: by the services' effect, or by `checkProposal`
      .map(({ key, value }) => [key, value as Check]),
  )

/** The answers that a card holds now; read with the AIS's own scope. */
export const checksNow = (tx: Tx, cardId: string): Promise<Partial<Record<ExclusionCheck, Check>>> =>
  lifted(tx, async () => checksOf(await currentFacts(tx, cardId)))

/** The exclusions of a person on a day. Reads the card with the AIS's own scope: what comes back is about the rules only. */
export const judge = (tx: Tx, cardId: string, law: Law, today: Day): Promise<{ card: Card; results: RuleResult[] }> =>
  lifted(tx, async () => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, cardId))
    const checks = checksOf(await currentFacts(tx, cardId))
    const last = await lastDeregistration(tx, cardId)
    return { card: card!, results: exclusions({ birthDate: card!.birthDate, checks, last, today }, limitsOn(law, today, card!.sex)) }
  })

/** Proposes every job seeker whose term without a suitable job has ended (E8). Proposes only; a second run finds nothing to do. Answers how many. */
export async function propose(tx: Tx, law: Law, today: Day): Promise<number> {
  const proposed = tx
    .select({ id: unemploymentProposals.id })
    .from(unemploymentProposals)
    .where(eq(unemploymentProposals.episodeId, episodes.id))
  const seekers = await tx
    .select()
    .from(episodes)
    .where(and(eq(episodes.kind, 'job_seeker'), isNull(episodes.until), notExists(proposed)))
    .orderBy(episodes.id)
  let count = 0
  for (const episode of seekers) {
    const waits = waitsUntil(await lastDeregistration(tx, episode.cardId), law.value('unemployed.reregister_after', today))
    const since = proposedOn(episode.since, law.value('unemployed.register_after', episode.since), law.calendar, waits)
    if (since > today) continue
    const { cardId, centreId, regionCode, id: episodeId } = episode
    await tx.insert(unemploymentProposals).values({ cardId, episodeId, centreId, regionCode, since }).onConflictDoNothing()
    count += 1
  }
  return count
}

/** The head has approved: the registration as a job seeker gives way to that as unemployed, with its certificate, the first visit and the person's duties. */
export const register = (tx: Tx, proposal: Proposal, { by, law, now }: { by: Author; law: Law; now: Date }): Promise<Episode> =>
  lifted(tx, async () => {
    const today = dayOf(now)
    const [card] = await tx.select().from(cards).where(eq(cards.id, proposal.cardId))
    const [before] = await tx.select().from(episodes).where(eq(episodes.id, proposal.episodeId))
    const { publishConsent } = before!
    const episode = await openEpisode(tx, { card: card!, kind: 'unemployed', since: today, by, publishConsent })
    await closeEpisode(tx, before!, { ground: 'unemployed', until: today })
    const visit = await schedule(tx, card!, episode, today, law)
    const terms = {
      contactEmployer: law.value('unemployed.contact_employer', today),
      reportChange: law.value('unemployed.report_change', today),
    }
    const certificate = await issueCertificate(tx, { card: card!, episode, by, today, now }, terms)
    await tx.update(episodes).set({ documentId: certificate.id }).where(eq(episodes.id, episode.id))
    await tellOf(tx, episode.id)
    await tellPerson(tx, card!, 'registration.unemployed', { number: episode.number, due: untilWords(visit.dueOn) })
    return episode
  })

/** The next visit or notice, counted from a day: rarer in a village (E8 attendance). */
export async function schedule(tx: Tx, card: Card, episode: Episode, from: Day, law: Law): Promise<Visit> {
  const term = law.term(isRural(card.placeCode) ? 'unemployed.attendance_rural' : 'unemployed.attendance_city', from)
  const { cardId, centreId, regionCode, id: episodeId } = episode
  const dueOn = nextVisit(from, term, law.calendar)
  const [visit] = await tx.insert(visits).values({ cardId, episodeId, centreId, regionCode, dueOn }).returning()
  return visit!
}

type Mark = { state: 'done' | 'excused'; mode: 'visit' | 'cabinet' | 'akim' | null; reason?: string | null; by: Author; at: Date }

/** A visit was kept, or there was a valid reason; the next one is set, and the person sees it. */
export const markVisit = (tx: Tx, visit: Visit, { state, mode, reason = null, by, at }: Mark, law: Law): Promise<void> =>
  lifted(tx, async () => {
    await tx.update(visits).set({ state, mode, reason, doneAt: at, markedBy: by.id, markedByName: by.name }).where(eq(visits.id, visit.id))
    await follow(tx, visit, dayOf(at), law)
    await tellOf(tx, visit.episodeId)
  })

/** Sets the next visit of a registration that still holds, unless one is set already. */
async function follow(tx: Tx, visit: Visit, from: Day, law: Law) {
  const [row] = await tx
    .select({ card: cards, episode: episodes })
    .from(episodes)
    .innerJoin(cards, eq(cards.id, episodes.cardId))
    .where(and(eq(episodes.id, visit.episodeId), isNull(episodes.until)))
  const due = await tx.$count(visits, and(eq(visits.episodeId, visit.episodeId), eq(visits.state, 'due')))
  if (row && due === 0) await schedule(tx, row.card, row.episode, from, law)
}

/** A visit whose last day has passed without a mark opens a draft of deregistration D4, never more (E8); the order of visits goes on. */
export async function missVisit(tx: Tx, visit: Visit, law: Law, now: Date): Promise<void> {
  await tx.update(visits).set({ state: 'missed' }).where(eq(visits.id, visit.id))
  await follow(tx, visit, dayOf(now), law)
  const evidence = [{ kind: 'missed_visit', ref: visit.id, at: visit.dueOn, text: visit.dueOn }]
  await draftDeregistration(tx, { episodeId: visit.episodeId, ground: 'D4', evidence, now, law })
}

/** Visits that end today in this transaction's scope, to be reminded of. */
export const visitsEndingOn = (tx: Tx, day: Day) =>
  tx
    .select({ visit: visits, card: cards })
    .from(visits)
    .innerJoin(cards, eq(cards.id, visits.cardId))
    .where(and(eq(visits.state, 'due'), sql`${visits.dueOn} = ${day}`))
