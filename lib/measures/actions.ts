'use server'

import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisDocuments, aisMeasureDays, aisMeasurePapers, cards, measureHeads } from '@/db/schema'
import { mayOpenCard } from '@/lib/cards/queries'
import { action } from '@/lib/core/action'
import { dayOf } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { asUser } from '@/lib/core/tx'
import { takeFile } from '@/lib/core/uploads'
import { enactPaper } from '@/lib/documents/issue'
import { sendDocument } from '@/lib/documents/send'
import { openedOr } from '@/lib/lookups/write'
import { ageOn } from '@/lib/mediation/seeker'
import { readSignature, takeSignature } from '@/lib/signatures/handed'
import { signingIin } from '@/lib/signatures/queries'
import { aboutMeasure, completing, consenting, marking, offering, signing, signingOnPaper, terminating } from './input'
import { makeMeasureRow } from './make'
import { contractPaper } from './paper'
import { refused } from './refusals'
import { obstacleTo } from './rules'
import { lockMeasure, moveMeasure, situationOf } from './write'

const page = (id: string, done: string) => `/measures/${id}?done=${done}`
const byOf = ({ id, name }: User) => ({ id, name })
/** The measure, when its card is open for the visitor; locked. */
const load = async ({ id }: { id: string }, tx: Tx, user: User) =>
  openedOr(await lockMeasure(tx, id), async () => {
    const [head] = await tx.select().from(measureHeads).where(eq(measureHeads.id, id))
    return head !== undefined && may(user, 'measure.mark', head)
  })
const desk = (user: User, now: Date) => ({ actor: 'specialist', via: 'desk', by: byOf(user), now }) as const

/** A specialist offers a measure to the person of an open card; the conditions are kept as they were (E12). */
export const offerMeasure = action({
  can: 'measure.offer',
  scope: 'ais',
  input: offering,
  load: async ({ cardId }, tx, user) => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, cardId)).for('update')
    return openedOr(card, () => mayOpenCard(tx, user, cardId))
  },
  run: async ({ input, resource: card, user, tx, now }) => {
    const measure = await makeMeasureRow(tx, card, { ...input, by: byOf(user), now })
    return { subject: measure.id, next: page(measure.id, 'offer') }
  },
})

/** The person's yes or no at the desk; under 18 with the legal representative's consent (L SC 111(6)). */
export const recordConsent = action({
  can: 'measure.move',
  scope: 'ais',
  input: consenting,
  load,
  run: async ({ input: { answer, representative = null }, resource: measure, user, tx, now, today }) => {
    const [card] = await tx.select({ birthDate: cards.birthDate }).from(cards).where(eq(cards.id, measure.cardId))
    // without the card open nobody knows the age: then the representative is asked for as well
    const minor = !card || ageOn(card.birthDate, today) < 18
    if (answer === 'consent' && minor && !representative)
      throw new Refusal(refused.representative, { representative: refused.representative })
    const set = answer === 'consent' ? { consent: { at: now.toISOString(), via: 'desk' as const, representative } } : {}
    await moveMeasure(tx, measure, { name: answer, ...desk(user, now), set, note: { representative } })
    return { subject: measure.id, next: page(measure.id, answer) }
  },
})

export const referToMeasure = action({
  can: 'measure.move',
  scope: 'ais',
  input: aboutMeasure,
  load,
  run: async ({ resource: measure, user, tx, now, today }) => {
    await moveMeasure(tx, measure, { name: 'refer', ...desk(user, now), set: { referredOn: today }, note: { number: measure.number } })
    return { subject: measure.id, next: page(measure.id, 'refer') }
  },
})

/** Makes the social contract and sends it into the cabinet for signature (O206-10.C4). */
export const sendContract = action({
  can: 'measure.move',
  scope: 'ais',
  input: aboutMeasure,
  load,
  run: async ({ resource: measure, user, tx, now, today }) => {
    if (measure.state !== 'referral_issued') throw new Refusal(refused.noPaper)
    const paper = await contractPaper(tx, measure, { by: byOf(user), now, today })
    await moveMeasure(tx, measure, {
      name: 'sendContract',
      ...desk(user, now),
      set: { contractId: paper.id },
      note: { number: paper.number },
    })
    return { subject: measure.id, next: page(measure.id, 'sendContract') }
  },
})

/** Makes the contract for a signature by hand: of a person without an account or a key. It gives way to one that was sent into the cabinet. */
export const printContract = action({
  can: 'measure.move',
  scope: 'ais',
  input: aboutMeasure,
  load,
  run: async ({ resource: measure, user, tx, now, today }) => {
    if (obstacleTo('printContract', 'specialist', { ...situationOf(measure), begun: true })) throw new Refusal(refused.noPaper)
    const paper = await contractPaper(tx, measure, { by: byOf(user), now, today, byHand: true })
    await moveMeasure(tx, measure, {
      name: 'printContract',
      ...desk(user, now),
      set: { contractId: paper.id, signsOn: 'paper' },
      note: { number: paper.number },
    })
    return { subject: measure.id, next: page(measure.id, 'printContract') }
  },
})

/** The person has signed the printed contract at the centre: the scan is kept with the day of the signature, and the director signs as ever (O206-10.C4). */
export const signOnPaper = action({
  can: 'measure.move',
  scope: 'ais',
  input: signingOnPaper,
  prepare: ({ input }) => takeFile(input.file),
  load,
  run: async ({ input: { signedOn }, resource: measure, ready: scan, user, tx, now, today }) => {
    const [contract] = await tx
      .select({ id: aisDocuments.id, day: aisDocuments.day })
      .from(aisDocuments)
      .where(and(eq(aisDocuments.id, measure.contractId ?? measure.id), eq(aisDocuments.state, 'draft')))
    if (!contract) throw new Refusal(refused.noPaper)
    if (signedOn < contract.day || signedOn > today) throw new Refusal(refused.signedOn, { signedOn: refused.signedOn })
    await moveMeasure(tx, measure, {
      name: 'signPaper',
      ...desk(user, now),
      set: { signedPersonAt: now },
      note: { signedOn, file: scan.name, sha256: scan.sha256 },
    })
    const { name, type, sha256, content } = scan
    const author = { authorId: user.id, authorName: user.name, at: now }
    await tx
      .insert(aisMeasurePapers)
      .values({ measureId: measure.id, contractId: contract.id, signedOn, name, type, sha256, content, ...author })
    return { subject: measure.id, note: `on paper ${signedOn}, scan ${sha256}`, next: page(measure.id, 'signPaper') }
  },
})

/** The director signs the same bytes that the person has signed; from now on the contract holds. */
export const signForCentre = action({
  can: 'measure.signCentre',
  scope: 'ais',
  input: signing,
  prepare: async ({ input, user, now }) => {
    if (input.provider === 'code') throw new Refusal(refused.codes)
    const iin = await asUser(user, (tx) => signingIin(tx, user.id))
    if (!iin) throw new Refusal(refused.noIin)
    return { handed: await readSignature(input, user, input.id, now), iin, cms: input.cms, provider: input.provider }
  },
  load,
  run: async ({ resource: measure, ready, user, tx, now }) => {
    const [row] = await tx
      .select()
      .from(aisDocuments)
      .where(and(eq(aisDocuments.id, measure.contractId ?? measure.id), eq(aisDocuments.state, 'draft')))
    if (!row?.paper || !row.paperSha256) throw new Refusal(refused.noPaper)
    const moved = {
      name: 'signCentre',
      actor: 'director',
      via: 'desk',
      by: byOf(user),
      now,
      set: { signedCentreAt: now },
      signature: { provider: ready.provider, cms: ready.cms, iin: ready.iin, name: user.name },
    } as const
    await moveMeasure(tx, measure, moved)
    const document = { id: row.id, sha256: row.paperSha256, bytes: row.paper }
    await takeSignature(tx, 'ais', { handed: ready.handed, document, signer: { userId: user.id, iin: ready.iin, name: user.name }, now })
    await sendDocument(tx, 'ais', await enactPaper(tx, 'ais', row.id))
    return { subject: measure.id, next: page(measure.id, 'signCentre') }
  },
})

export const beginMeasure = action({
  can: 'measure.move',
  scope: 'ais',
  input: aboutMeasure,
  load,
  run: async ({ resource: measure, user, tx, now }) => {
    await moveMeasure(tx, measure, { name: 'begin', ...desk(user, now) })
    return { subject: measure.id, next: page(measure.id, 'begin') }
  },
})

/** Attendance or a note of a day; a later mark of the same day stands, the earlier one stays in the history. */
export const markDay = action({
  can: 'measure.mark',
  scope: 'ais',
  input: marking,
  load,
  run: async ({ input: { day, mark, text = null }, resource: measure, user, tx, now }) => {
    if (measure.state !== 'in_progress') throw new Refusal(refused.notRunning)
    if (day < measure.terms.from || day > measure.terms.to || day > dayOf(now)) throw new Refusal(refused.day, { day: refused.day })
    await tx.insert(aisMeasureDays).values({ measureId: measure.id, day, mark, text, authorId: user.id, authorName: user.name, at: now })
    return { subject: measure.id, next: page(measure.id, 'mark') }
  },
})

export const completeMeasure = action({
  can: 'measure.move',
  scope: 'ais',
  input: completing,
  load,
  run: async ({ input: { result, text = null }, resource: measure, user, tx, now, today }) => {
    await moveMeasure(tx, measure, {
      name: 'complete',
      ...desk(user, now),
      set: { result, endedOn: today, groundText: text },
      note: { result, text },
    })
    return { subject: measure.id, next: page(measure.id, 'complete') }
  },
})

/** Ends a measure early. Leaving at will without a valid reason is drafted as D3 for the director (L 4). */
export const terminateMeasure = action({
  can: 'measure.move',
  scope: 'ais',
  input: terminating,
  load,
  run: async ({ input: { ground, valid, text }, resource: measure, user, tx, now, today }) => {
    const set = {
      ground,
      validReason: valid === 'yes',
      groundText: text,
      endedOn: today,
      result: ground === 'employed' ? ('employed' as const) : null,
    }
    await moveMeasure(tx, measure, { name: 'terminate', ...desk(user, now), set, note: { ground, valid, text } })
    return { subject: measure.id, next: page(measure.id, 'terminate') }
  },
})
