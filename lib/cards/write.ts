import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { openDeregistrationStates, openProposalStates } from '@/db/lists'
import { type Card, cardFacts, cards, deregistrations, type Episode, episodes, unemploymentProposals, visits } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { sexOf } from '@/lib/core/identifiers'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { type Author, changed, type NewFact, newest, type Section, systemAuthor } from './facts'
import { tellPerson, tellRegistration, tellResume } from './tell'

export type Person = {
  iin: string
  lastName: string
  firstName: string
  middleName?: string | null
  birthDate: Day
  sex?: 'M' | 'F' | null
  locale?: 'kk' | 'ru' | 'en'
  phone?: string | null
  email?: string | null
}
export type Place = { regionCode: string; centreId: string; placeCode?: string | null }

/**
 * The card of a person, found or made (one for an IIN, O206-24.1), kept from now on by the centre of `place`. What was known and is not given stays.
 * Like everything here it writes with the AIS's own scope: whoever calls has decided that it may, inside `asAis` or `asAisSystem`.
 */
export const cardFor = (tx: Tx, person: Person, place: Place, author: Author = systemAuthor): Promise<Card> =>
  lifted(tx, async () => {
    const identity = {
      lastName: person.lastName,
      firstName: person.firstName,
      birthDate: person.birthDate,
      sex: person.sex ?? sexOf(person.iin),
      ...(person.middleName === undefined ? {} : { middleName: person.middleName }),
      ...(person.locale ? { locale: person.locale } : {}),
      ...(person.phone ? { phone: person.phone } : {}),
      ...(person.email ? { email: person.email } : {}),
    }
    const where = { regionCode: place.regionCode, centreId: place.centreId, ...(place.placeCode ? { placeCode: place.placeCode } : {}) }
    await tx
      .insert(cards)
      .values({ ...identity, ...where, iin: person.iin })
      .onConflictDoNothing()
    const [before] = await tx.select().from(cards).where(eq(cards.iin, person.iin)).for('update')
    const [card] = await tx
      .update(cards)
      .set({ ...identity, ...where, updatedAt: sql`now()` })
      .where(eq(cards.id, before!.id))
      .returning()
    if (before!.centreId !== card!.centreId) {
      const value = { from: before!.centreId, to: card!.centreId }
      await addFacts(tx, card!, [{ section: 'contacts', key: 'centre', value, source: 'officer', author }])
      await tx
        .update(episodes)
        .set({ centreId: card!.centreId, regionCode: card!.regionCode })
        .where(and(eq(episodes.cardId, card!.id), isNull(episodes.until)))
    }
    return card!
  })

/** Sections whose change changes the résumé. */
const inResume: ReadonlySet<Section> = new Set(['consent', 'education', 'experience', 'wishes'])

/** Adds what is new; the earlier fact of the same key stays in the history. A fact that repeats what is known from the same source is left out. */
export const addFacts = (tx: Tx, card: Pick<Card, 'id'>, facts: readonly NewFact[]): Promise<void> =>
  lifted(tx, async () => {
    if (facts.length === 0) return
    await tx.select({ id: cards.id }).from(cards).where(eq(cards.id, card.id)).for('update')
    const current = await tx
      .select()
      .from(cardFacts)
      .where(and(eq(cardFacts.cardId, card.id), isNull(cardFacts.supersededAt)))
    const fresh = changed(newest(current), facts)
    if (fresh.length === 0) return
    const replaced = current.filter(({ section, key }) => fresh.some((fact) => fact.section === section && fact.key === key))
    if (replaced.length > 0)
      await tx
        .update(cardFacts)
        .set({ supersededAt: sql`now()` })
        .where(
          inArray(
            cardFacts.id,
            replaced.map(({ id }) => id),
          ),
        )
    await tx
      .insert(cardFacts)
      .values(fresh.map(({ author, ...fact }) => ({ ...fact, cardId: card.id, authorId: author.id, authorName: author.name })))
    if (!fresh.some(({ section }) => inResume.has(section))) return
    const [whole] = await tx.select().from(cards).where(eq(cards.id, card.id))
    const consent = fresh.some(({ section }) => section === 'consent')
    await tellResume(tx, whole!, dayOf(new Date()), consent)
  })

const alreadyOpen = text('Бұл адам қазірдің өзінде тіркелген', 'Этот человек уже состоит на учёте', 'This person is already registered')

const letters = { job_seeker: 'JS', unemployed: 'UN' } as const

/** Registers a person of a card (O206-24.2) and tells the platform. Refused when a registration of that kind, or as unemployed, is open (JS3). */
export const openEpisode = (
  tx: Tx,
  {
    card,
    kind,
    since,
    by,
    publishConsent = false,
    caseId = null,
    documentId = null,
  }: {
    card: Card
    kind: Episode['kind']
    /** The day from which it holds. */
    since: Day
    by: Author
    /** The person agreed that the résumé formed from the card is published. */
    publishConsent?: boolean
    caseId?: string | null
    documentId?: string | null
  },
): Promise<Episode> =>
  lifted(tx, async () => {
    await tx.select({ id: cards.id }).from(cards).where(eq(cards.id, card.id)).for('update')
    const open = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.cardId, card.id), isNull(episodes.until)))
    if (open.some((episode) => episode.kind === kind || episode.kind === 'unemployed')) throw new Refusal(alreadyOpen)
    const [next] = await tx.execute<{ n: string }>(sql`select nextval('ais.episode_numbers') as n`)
    const [episode] = await tx
      .insert(episodes)
      .values({
        cardId: card.id,
        kind,
        number: `${letters[kind]}${card.regionCode}-${since.slice(0, 4)}-${next!.n.padStart(6, '0')}`,
        centreId: card.centreId,
        regionCode: card.regionCode,
        since,
        caseId,
        documentId,
        publishConsent,
        decidedBy: by.id,
        decidedByName: by.name,
      })
      .returning()
    await tellRegistration(tx, card, episode!)
    if (publishConsent) await tellResume(tx, card, since)
    return episode!
  })

const notOpen = text('Бұл тіркеу аяқталған', 'Эта регистрация уже завершена', 'This registration has already ended')

/** What waited for somebody in a registration that has ended has lost its object. */
async function settle(tx: Tx, episodeId: string): Promise<void> {
  await tx
    .update(visits)
    .set({ state: 'cancelled' })
    .where(and(eq(visits.episodeId, episodeId), eq(visits.state, 'due')))
  await tx
    .update(deregistrations)
    .set({ state: 'moot' })
    .where(and(eq(deregistrations.episodeId, episodeId), inArray(deregistrations.state, [...openDeregistrationStates])))
  await tx
    .update(unemploymentProposals)
    .set({ state: 'lapsed' })
    .where(and(eq(unemploymentProposals.episodeId, episodeId), inArray(unemploymentProposals.state, [...openProposalStates])))
}

/** Ends a registration with its ground (`D1` … `D9`, or `unemployed`) and tells the platform. Refused when it has ended. */
export const closeEpisode = (
  tx: Tx,
  episode: Pick<Episode, 'id'>,
  { ground, groundText = null, until }: { ground: string; groundText?: string | null; until: Day },
): Promise<Episode> =>
  lifted(tx, async () => {
    const [closed] = await tx
      .update(episodes)
      .set({ until, ground, groundText })
      .where(and(eq(episodes.id, episode.id), isNull(episodes.until)))
      .returning()
    if (!closed) throw new Refusal(notOpen)
    await settle(tx, closed.id)
    const [card] = await tx.select().from(cards).where(eq(cards.id, closed.cardId))
    await tellRegistration(tx, card!, closed)
    if (closed.publishConsent) await tellResume(tx, card!, until, true)
    // a hire ends it by itself (scenario 8); every other ground is told by whoever decides
    if (ground === 'D8') await tellPerson(tx, card!, 'registration.hired', { employer: groundText ?? '…' })
    return closed
  })
