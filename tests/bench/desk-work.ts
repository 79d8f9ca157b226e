import { eq } from 'drizzle-orm'
import type postgres from 'postgres'
import { aisCases, cardHeads, caseHeads } from '@/db/schema'
import { cardsOnDesk, headOf, readCard } from '@/lib/cards/queries'
import { guest, type User } from '@/lib/core/policy'
import { asAis, lifted } from '@/lib/core/tx'
import { caseOpenUntil } from '@/lib/lookups/rules'
import { openCardFor, writeOpening } from '@/lib/lookups/write'
import { measureForStaff, measureQueues, measuresOnDesk } from '@/lib/measures/queries'
import { queues } from '@/lib/mediation/filter'
import { mediationQueue, offerForStaff, offersOfCard } from '@/lib/mediation/queries'
import { caseHead, deskCase, queue, tabs } from '@/lib/services/desk/queries'
import { draftFilters, draftsOnDesk, proposalsOnDesk, visitFilters, visitsOnDesk, waitingUnemployed } from '@/lib/unemployed/queries'
import { centre, officer } from './desk-fill'

export type Work = () => Promise<unknown>
type Line = readonly [what: string, read: Work]

const member = (centreId: string | null): User => ({
  ...guest,
  id: officer.id,
  sessionId: officer.session,
  roles: [{ role: centreId ? 'centre_specialist' : 'lmc_specialist', regionCode: '71', centreId }],
})
export const readers = { centre: member(centre), region: member(null) } as const

/** Opens the case and the card of one person as pressing the buttons does (lib/lookups), so that they may be read. */
async function opened(user: User, ids: { case: string; card: string }, now: Date): Promise<void> {
  await asAis(user, async (tx) => {
    const [head] = await tx.select().from(caseHeads).where(eq(caseHeads.id, ids.case))
    const [of] = await lifted(tx, () => tx.select({ iin: aisCases.iin }).from(aisCases).where(eq(aisCases.id, ids.case)))
    const subject = { kind: 'case' as const, id: ids.case, iin: of!.iin, regionCode: head!.regionCode, centreId: head!.centreId }
    await writeOpening(tx, user, subject, { purpose: 'case', about: head!.number, now, until: caseOpenUntil(now, false) })
    const [card] = await tx.select().from(cardHeads).where(eq(cardHeads.id, ids.card))
    await openCardFor(tx, user, card!, { purpose: 'check', now })
  })
}

/** What staff read of a region, each through the functions of its page. The first is the wall itself: a transaction that finds one head by its key. */
export async function deskWork(sql: postgres.Sql, user: User): Promise<readonly Line[]> {
  const now = new Date()
  const today = now.toISOString().slice(0, 10)
  const [ids] = await sql<{ case: string; card: string; offer: string; measure: string }[]>`
    select c.id as "case", k.id as card, o.id as offer, m.id as measure from ais.cases c join ais.cards k using (iin)
    join ais.offers o on o.card_id = k.id join ais.measures m on m.card_id = k.id where c.state = 'review' and c.centre_id = ${centre} limit 1`
  if (!ids) throw new Error('the data has no case of a person with an offer and a measure')
  await opened(user, ids, now)
  const second = (await queue(user, { tab: 'all' }, now))?.next ?? undefined
  return [
    ['one head by its key', () => caseHead(user, ids.case)],
    ...tabs.map((tab): Line => [`cases: ${tab}`, () => queue(user, { tab }, now)]),
    ['cases: all, page 2', () => queue(user, { tab: 'all', after: second }, now)],
    ['cases: ended, by a name', () => queue(user, { tab: 'done', q: 'Айгерім 7777' }, now)],
    ['cases: ended, a common name', () => queue(user, { tab: 'done', q: 'Айгерім' }, now)],
    ['cases: ended, by number', () => queue(user, { tab: 'done', q: 'JS-2026-0007777' }, now)],
    ['a case', () => deskCase(user, ids.case)],
    ['cards: all', () => cardsOnDesk(user, {})],
    ['cards: unemployed', () => cardsOnDesk(user, { status: 'unemployed' })],
    ['cards: by a name', () => cardsOnDesk(user, { q: 'Сынақова77' })],
    ['cards: by the end of an IIN', () => cardsOnDesk(user, { q: '007777' })],
    ['a card before opening', () => headOf(user, ids.card)],
    ['a card, facts, registrations', () => readCard(user, ids.card)],
    ...queues.map((name): Line => [`mediation: ${name}`, () => mediationQueue(user, { queue: name }, now)]),
    ['offers of a card', () => offersOfCard(user, ids.card)],
    ['an offer', () => offerForStaff(user, ids.offer)],
    ...measureQueues.map((name): Line => [`measures: ${name}`, () => measuresOnDesk(user, name, undefined, now)]),
    ['a measure', () => measureForStaff(user, ids.measure)],
    ['unemployed: proposals', () => proposalsOnDesk(user, { state: 'open' })],
    ['unemployed: approved', () => proposalsOnDesk(user, { state: 'approved' })],
    ...visitFilters.map((state): Line => [`visits: ${state}`, () => visitsOnDesk(user, { state }, today)]),
    ...draftFilters.map((state): Line => [`drafts: ${state}`, () => draftsOnDesk(user, { state })]),
    ['what waits (home)', () => waitingUnemployed(user, today)],
  ]
}
