import 'server-only'
import { and, desc, eq, gte, inArray, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { openOfferStates } from '@/db/lists'
import {
  aisEmployers,
  aisOffers,
  aisResumes,
  aisVacancies,
  type Card,
  type CardFact,
  cardFacts,
  cardHeads,
  cards,
  centres,
} from '@/db/schema'
import { currentFacts } from '@/lib/cards/queries'
import { type Day, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { may, type User } from '@/lib/core/policy'
import { asAis, lifted } from '@/lib/core/tx'
import type { CardFilter, VacancyFilter } from './filter'
import { scoreOf, seekerOf, wishesOf, workOf } from './seeker'
import { type Assessment, nearness, type Seeker, suitable, type Terms } from './suitable'

/** So many candidates are weighed for one list: the newest that pass the filters. */
const weighed = 400
const pageSize = 25

const employer = {
  nameKk: aisEmployers.nameKk,
  nameRu: aisEmployers.nameRu,
  address: aisEmployers.address,
  contactPerson: aisEmployers.contactPerson,
  contactPhone: aisEmployers.contactPhone,
}
const withEmployer = (tx: Tx) =>
  tx.select({ vacancy: aisVacancies, employer }).from(aisVacancies).leftJoin(aisEmployers, eq(aisEmployers.id, aisVacancies.employerId))
export type MarketRow = Awaited<ReturnType<typeof withEmployer>>[number]

const isOpenOn = (today: Day): SQL | undefined =>
  and(eq(aisVacancies.state, 'open'), or(isNull(aisVacancies.validUntil), gte(aisVacancies.validUntil, today)))

/** The AIS's copy of a vacancy that is open. */
export async function openVacancy(tx: Tx, id: number, today: Day): Promise<MarketRow | undefined> {
  const [row] = await withEmployer(tx).where(and(eq(aisVacancies.id, id), isOpenOn(today)))
  return row
}

/** Transport access is set by the centre of the person, or by the mobility centre above it (L SC 101(2)); where neither has, by the country's parameter. */
export async function termsOf(tx: Tx, today: Day, centreId: string, minutesToWork: number | null = null): Promise<Terms> {
  const law = await readLaw(tx)
  const above = alias(centres, 'above')
  const [own] = await tx
    .select({ minutes: centres.maxMinutes, above: above.maxMinutes })
    .from(centres)
    .leftJoin(above, eq(above.id, centres.parentId))
    .where(eq(centres.id, centreId))
  return { today, transportMinutes: own?.minutes ?? own?.above ?? law.value('suitable.max_minutes', today), minutesToWork }
}

/** The newest résumé that the person has on the platform. */
async function resumeOf(tx: Tx, iin: string) {
  const [row] = await tx
    .select()
    .from(aisResumes)
    .where(and(eq(aisResumes.iin, iin), eq(aisResumes.state, 'open')))
    .orderBy(desc(aisResumes.version))
    .limit(1)
  return row ?? null
}

/** A card as the rule of suitable work sees it; its reader has the card open, or is the AIS itself. */
export async function seekerOfCard(tx: Tx, card: Card, today: Day) {
  const [facts, resume] = [await currentFacts(tx, card.id), await resumeOf(tx, card.iin)]
  return { seeker: seekerOf(card, facts, resume, today), wishes: wishesOf(facts, resume), facts }
}

type Wishes = ReturnType<typeof wishesOf>
export type Match = MarketRow & Assessment & { score: number }

function weigh(row: MarketRow, seeker: Seeker, wishes: Wishes, terms: Terms): Match {
  const { vacancy } = row
  const found = suitable(seeker, workOf(vacancy), terms)
  const codes = [...seeker.occupations, ...(wishes.occupation ? [wishes.occupation] : [])]
  const score = scoreOf({
    nearWork: nearness(vacancy.occupationCode, codes),
    samePlace: vacancy.remote || (vacancy.placeCode !== null && vacancy.placeCode.slice(0, 4) === seeker.placeCode?.slice(0, 4)),
    sameRegion: vacancy.regionCode === seeker.regionCode,
    regime: seeker.schedules.length === 0 || (vacancy.schedule !== null && seeker.schedules.includes(vacancy.schedule)),
    experience: !found.reasons.some(({ code }) => code === 'experienceShort'),
    pay: wishes.payFrom === null || (vacancy.payTo ?? vacancy.payFrom ?? 0) >= wishes.payFrom,
  })
  return { ...row, ...found, score }
}

const order = { suitable: 0, needs_consent: 1, not_suitable: 2 } as const
const ranked = <M extends { verdict: Match['verdict']; score: number }>(rows: M[]): M[] =>
  rows.sort((a, b) => order[a.verdict] - order[b.verdict] || b.score - a.score)
const page = <M>(rows: readonly M[], at: number) => ({
  rows: rows.slice((at - 1) * pageSize, at * pageSize),
  found: rows.length,
  more: rows.length > at * pageSize,
})

/** Occupations nearest to the person's by ISCO group; all, where he has none. */
const nearWork = (codes: readonly string[]): SQL | undefined =>
  codes.length === 0
    ? undefined
    : or(...[...new Set(codes.map((code) => code.slice(0, 2)))].map((group) => like(aisVacancies.occupationCode, `${group}%`)))

/**
 * Open vacancies for a card, the suitable and nearest first, each with its reasons (E10). `closed`: the reader has not opened the card; undefined: it is not his.
 */
export async function vacanciesFor(user: User, cardId: string, filter: CardFilter, now: Date) {
  const today = dayOf(now)
  return asAis(user, async (tx) => {
    const [head] = await tx.select().from(cardHeads).where(eq(cardHeads.id, cardId))
    if (!head || !may(user, 'offer.make', head)) return undefined
    const [card] = await tx.select().from(cards).where(eq(cards.id, cardId))
    if (!card) return { head, card: null }
    const { seeker, wishes, facts } = await seekerOfCard(tx, card, today)
    const codes = [...seeker.occupations, ...(wishes.occupation ? [wishes.occupation] : [])]
    const region = filter.region ?? card.regionCode
    const rows = await withEmployer(tx)
      .where(
        and(
          isOpenOn(today),
          region === 'all' ? undefined : or(eq(aisVacancies.regionCode, region), eq(aisVacancies.remote, true)),
          filter.work === 'any' ? undefined : nearWork(codes),
          filter.schedule ? eq(aisVacancies.schedule, filter.schedule) : undefined,
        ),
      )
      .orderBy(desc(aisVacancies.publishedAt), desc(aisVacancies.id))
      .limit(weighed)
    const terms = await termsOf(tx, today, card.centreId)
    const offered = await tx
      .select({ vacancyId: aisOffers.vacancyId, id: aisOffers.id })
      .from(aisOffers)
      .where(and(eq(aisOffers.cardId, cardId), inArray(aisOffers.state, [...openOfferStates])))
    const matches = ranked(rows.map((row) => weigh(row, seeker, wishes, terms))).filter(
      ({ verdict }) => !filter.verdict || verdict === filter.verdict,
    )
    return {
      head,
      card,
      facts,
      seeker,
      offered: new Map(offered.map(({ vacancyId, id }) => [vacancyId, id])),
      ...page(matches, filter.page),
    }
  })
}

/** One vacancy weighed for one card, for the page of the offer. */
export async function matchOf(user: User, cardId: string, vacancyId: number, minutes: number | null, now: Date) {
  const today = dayOf(now)
  return asAis(user, async (tx) => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, cardId))
    const row = await openVacancy(tx, vacancyId, today)
    if (!card || !row || !may(user, 'offer.make', card)) return undefined
    const { seeker, wishes } = await seekerOfCard(tx, card, today)
    const terms = await termsOf(tx, today, card.centreId, minutes)
    return { card, seeker, terms, match: weigh(row, seeker, wishes, terms) }
  })
}

/**
 * Registered persons for a vacancy, masked: initials and the last digits of the IIN (L 8). Cards are weighed by the AIS itself and not shown, nor why:
 * reasons tell of health, disability and children. To see them, the specialist opens the card. Undefined: no such open vacancy.
 */
export async function personsFor(user: User, vacancyId: number, filter: VacancyFilter, now: Date) {
  if (!user.roles.some((role) => may(user, 'offer.make', { regionCode: role.regionCode, centreId: role.centreId ?? undefined })))
    return undefined
  const today = dayOf(now)
  return asAis(user, async (tx) => {
    const row = await openVacancy(tx, vacancyId, today)
    if (!row) return undefined
    const heads = await tx
      .select()
      .from(cardHeads)
      .where(inArray(cardHeads.status, filter.status ? [filter.status] : ['job_seeker', 'unemployed']))
      .orderBy(desc(cardHeads.since), desc(cardHeads.id))
      .limit(weighed)
    const known = await lifted(tx, () =>
      cardsWithFacts(
        tx,
        heads.map(({ id }) => id),
      ),
    )
    const terms = new Map<string, Terms>()
    for (const { centreId } of heads) if (!terms.has(centreId)) terms.set(centreId, await termsOf(tx, today, centreId))
    const matches = heads.flatMap((head) => {
      const found = known.get(head.id)
      const ofCentre = terms.get(head.centreId)
      if (!found || !ofCentre) return []
      const seeker = seekerOf(found.card, found.facts, null, today)
      const { verdict, score } = weigh(row, seeker, wishesOf(found.facts, null), ofCentre)
      return verdict === 'not_suitable' && filter.verdict !== 'not_suitable' ? [] : [{ head, verdict, score }]
    })
    return {
      row,
      ...page(
        ranked(matches).filter(({ verdict }) => !filter.verdict || verdict === filter.verdict),
        filter.page,
      ),
    }
  })
}

async function cardsWithFacts(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { card: Card; facts: CardFact[] }>> {
  if (ids.length === 0) return new Map()
  const known = await tx
    .select()
    .from(cards)
    .where(inArray(cards.id, [...ids]))
  const facts = await tx
    .select()
    .from(cardFacts)
    .where(
      and(
        inArray(cardFacts.cardId, [...ids]),
        isNull(cardFacts.supersededAt),
        sql`${cardFacts.section} in ('education', 'experience', 'wishes', 'categories')`,
      ),
    )
  const found = new Map(known.map((card) => [card.id, { card, facts: [] as CardFact[] }]))
  for (const fact of facts) found.get(fact.cardId)?.facts.push(fact)
  return found
}
