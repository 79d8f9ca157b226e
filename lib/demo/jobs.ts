import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { aisEmployers, aisMeasurePapers, aisMeasures, aisOffers, aisVacancies, type Card, cards } from '@/db/schema'
import { addDays, dayOf } from '@/lib/core/calendar'
import { env } from '@/lib/core/env'
import type { JobModule } from '@/lib/core/job'
import { enqueue } from '@/lib/core/outbox'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { sha256 } from '@/lib/core/uploads'
import { makeMeasureRow } from '@/lib/measures/make'
import { contractPaper } from '@/lib/measures/paper'
import { moveMeasure } from '@/lib/measures/write'
import { makeOfferRow } from '@/lib/mediation/make'
import { seekerOfCard, termsOf } from '@/lib/mediation/matching'
import { issueReferralPaper } from '@/lib/mediation/paper'
import { workOf } from '@/lib/mediation/seeker'
import { suitable } from '@/lib/mediation/suitable'
import { type By, moveOffer } from '@/lib/mediation/write'
import { applyForAccess } from './access'
import { receiveVisitors } from './cases'

/** The printed citizens of the demonstration who are registered (`db/seed/people.ts`): a job seeker and an unemployed person. */
const registered = { seeker: '660101300005', unemployed: '710930400000' }
const by: By = { id: 'system', name: 'Демонстрация' }
const desk = { via: 'desk', by } as const

/** Open vacancies of the person's region that the engine does not speak against: those that suit first, then those that need his consent; the newest first. */
async function suitableFor(tx: Tx, card: Card, most: number, today: string) {
  const { seeker } = await seekerOfCard(tx, card, today)
  const terms = await termsOf(tx, today, card.centreId)
  const rows = await tx
    .select({ vacancy: aisVacancies })
    .from(aisVacancies)
    .innerJoin(aisEmployers, eq(aisEmployers.id, aisVacancies.employerId))
    .where(and(eq(aisVacancies.state, 'open'), eq(aisVacancies.regionCode, card.regionCode)))
    .orderBy(desc(aisVacancies.publishedAt))
    .limit(2000)
  const weighed = rows.map(({ vacancy }) => ({ vacancy, verdict: suitable(seeker, workOf(vacancy), terms).verdict }))
  return (['suitable', 'needs_consent'] as const).flatMap((wanted) => weighed.filter(({ verdict }) => verdict === wanted)).slice(0, most)
}

/** One offer that waits for an answer, and one referral. False: the AIS does not know enough vacancies yet. */
async function offersFor(tx: Tx, card: Card, now: Date): Promise<boolean> {
  const today = dayOf(now)
  if ((await tx.$count(aisOffers, eq(aisOffers.cardId, card.id))) > 0) return true
  const [open, agreed] = await suitableFor(tx, card, 2, today)
  if (!open || !agreed) return false
  const given = { card, by, now }
  await makeOfferRow(tx, { ...given, vacancyId: open.vacancy.id, verdict: open.verdict, told: false })
  const made = await makeOfferRow(tx, { ...given, vacancyId: agreed.vacancy.id, verdict: agreed.verdict, told: true })
  const set = { answeredAt: now, answerVia: 'desk' } as const
  const yes = await moveOffer(tx, made, { ...desk, name: 'agree', actor: 'specialist', now, set })
  const paper = await issueReferralPaper(tx, yes, { by, now, today })
  const referral = { referralNumber: paper.number, referredOn: today, referralDocumentId: paper.id }
  await moveOffer(tx, yes, { ...desk, name: 'refer', actor: 'specialist', now, set: referral, note: { number: paper.number } })
  return true
}

/** A subsidised job whose contract the person has signed by hand; the director's signature is left to whoever tries it out. */
async function measureFor(tx: Tx, card: Card, now: Date): Promise<void> {
  const today = dayOf(now)
  if ((await tx.$count(aisMeasures, eq(aisMeasures.cardId, card.id))) > 0) return
  const move = { ...desk, actor: 'specialist', now } as const
  const offered = await makeMeasureRow(tx, card, {
    kind: 'subsidised',
    subsidy: 'silver_age',
    provider: '«Достық асханасы» ЖШС (демо)',
    place: 'Алматы',
    occupation: 'Аспазшы',
    from: addDays(today, 3),
    to: addDays(today, 363),
    pay: 170_000,
    checked: true,
    by,
    now,
  })
  const consent = { at: now.toISOString(), via: 'desk', representative: null } as const
  const consented = await moveMeasure(tx, offered, { ...move, name: 'consent', set: { consent } })
  const referred = await moveMeasure(tx, consented, {
    ...move,
    name: 'refer',
    set: { referredOn: today },
    note: { number: offered.number },
  })
  const contract = await contractPaper(tx, referred, { by, now, today, byHand: true })
  const printed = await moveMeasure(tx, referred, { ...move, name: 'printContract', set: { contractId: contract.id, signsOn: 'paper' } })
  const scan = { name: 'demo-scan.pdf', type: 'application/pdf', content: contract.paper!, sha256: sha256(contract.paper!) }
  await moveMeasure(tx, printed, {
    ...move,
    name: 'signPaper',
    set: { signedPersonAt: now },
    note: { signedOn: today, sha256: scan.sha256 },
  })
  await tx
    .insert(aisMeasurePapers)
    .values({ ...scan, measureId: offered.id, contractId: contract.id, signedOn: today, authorId: by.id, authorName: by.name, at: now })
}

const cardOf = async (tx: Tx, iin: string) => (await tx.select().from(cards).where(eq(cards.iin, iin)).for('update'))[0]

/** Gives the registered citizens of the demonstration something to see, by the modules' own functions. False: look again later. */
export const enliven = (now: Date, iins = registered): Promise<boolean> =>
  asAisSystem(async (tx) => {
    const [seeker, unemployed] = [await cardOf(tx, iins.seeker), await cardOf(tx, iins.unemployed)]
    if (unemployed) await measureFor(tx, unemployed, now)
    return seeker ? offersFor(tx, seeker, now) : true
  })

/** The market reaches the AIS in the first minutes of a new demonstration. */
const pause = 20_000
const mostTries = 15

export const jobs: JobModule['jobs'] = {
  'demo.enliven': async (payload) => {
    if (!env().demo) return
    const { tries = 0 } = z.object({ tries: z.int().optional() }).parse(payload)
    const now = new Date()
    if (tries === 0) {
      await receiveVisitors(now)
      await applyForAccess(now)
    }
    if ((await enliven(now)) || tries >= mostTries) return
    await asSystem((tx) => enqueue(tx, 'demo.enliven', { tries: tries + 1 }, { runAt: new Date(now.getTime() + pause) }))
  },
}
