'use server'

import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  cards,
  deregistrations,
  draftHeads,
  episodes,
  type Proposal,
  proposalHeads,
  unemploymentProposals,
  visitHeads,
  visits,
} from '@/db/schema'
import { mayOpenCard } from '@/lib/cards/queries'
import { tellOf, tellPerson } from '@/lib/cards/tell'
import { addFacts, closeEpisode } from '@/lib/cards/write'
import { action } from '@/lib/core/action'
import { readLaw } from '@/lib/core/law'
import { may, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { openCardFor, openedOr, openingNow } from '@/lib/lookups/write'
import { askRegister } from '@/lib/registers/ask'
import { draftDeregistration } from './drafts'
import { checkInput, decisionInput, deregInput, draftInput, markInput, proposalInput } from './input'
import { issueDeregistration } from './papers'
import { allClear, mayDecide, registerOf } from './rules'
import { groundWords } from './words'
import { checksNow, judge, markVisit, register } from './write'

const moved = text(
  'Күйі өзгеріп қойған. Бетті жаңартыңыз',
  'Состояние уже изменилось. Обновите страницу',
  'It has moved on already. Reload the page',
)
const notClear = text(
  'Барлық тексеру анық болмай растауға болмайды: тоқтататын не қолмен тексерілетін ереже бар',
  'Подтвердить нельзя: есть правило, которое останавливает или ещё не проверено вручную',
  'It cannot be confirmed: a rule stops it, or is still to be checked by hand',
)
const otherEyes = text(
  'Растаған адам өзі бекіте алмайды: екінші адам керек',
  'Подтвердивший не может утвердить сам: нужен второй человек',
  'Whoever confirmed cannot approve: a second person is needed',
)

/** The proposal, when its card is open for the visitor; locked. */
const lockProposal = async ({ id }: { id: string }, tx: Tx, user: User): Promise<Proposal | undefined> => {
  const [row] = await tx.select().from(unemploymentProposals).where(eq(unemploymentProposals.id, id)).for('update')
  return openedOr(row, async () => {
    const [head] = await tx.select().from(proposalHeads).where(eq(proposalHeads.id, id))
    return head !== undefined && may(user, 'unemployed.check', head)
  })
}

/** An exclusion found out by hand, with what was seen; it becomes a fact of the card. */
export const checkProposal = action({
  can: 'unemployed.check',
  scope: 'ais',
  input: checkInput,
  load: lockProposal,
  run: async ({ input, resource: proposal, user, tx, now }) => {
    if (proposal.state !== 'proposed') throw new Refusal(moved)
    const value = { outcome: input.outcome, source: 'officer', at: now.toISOString(), by: user.name, seen: input.seen }
    await addFacts(tx, { id: proposal.cardId }, [{ section: 'checks', key: input.check, value, source: 'officer', author: user, at: now }])
    return { subject: proposal.id, note: `${input.check} ${input.outcome}` }
  },
})

/**
 * Asks the registers what is not confirmed yet; each answer, also that there is none, becomes a fact of the card. What an officer has found out by hand is
 * not lost to a register that is silent (L 1).
 */
export const askRegisters = action({
  can: 'unemployed.check',
  scope: 'ais',
  input: proposalInput,
  load: lockProposal,
  run: async ({ resource: proposal, user, tx, now, today }) => {
    if (proposal.state !== 'proposed') throw new Refusal(moved)
    const { card, results } = await judge(tx, proposal.cardId, await readLaw(tx), today)
    const open = new Set(results.filter(({ verdict }) => verdict === 'by_hand').map(({ code }) => code))
    const asked = registerOf.filter(({ rule }) => open.has(rule))
    const facts = await Promise.all(
      asked.map(async ({ check, register: name }) => {
        const value = await askRegister(name, card.iin, { at: now, by: user, about: proposal.id })
        return { section: 'checks' as const, key: check, value, source: `register:${name}`, author: user, at: now }
      }),
    )
    const known = await checksNow(tx, proposal.cardId)
    await addFacts(
      tx,
      { id: proposal.cardId },
      facts.filter(({ key, value }) => value.outcome !== 'unavailable' || known[key] === undefined),
    )
    return { subject: proposal.id, note: facts.map(({ key, value }) => `${key} ${value.outcome}`).join(', ') }
  },
})

/** E8: a specialist confirms that nothing excludes the person; what each rule stood on is kept. */
export const confirmProposal = action({
  can: 'unemployed.confirm',
  scope: 'ais',
  input: proposalInput,
  load: lockProposal,
  run: async ({ resource: proposal, user, tx, now, today }) => {
    if (proposal.state !== 'proposed') throw new Refusal(moved)
    const { results } = await judge(tx, proposal.cardId, await readLaw(tx), today)
    if (!allClear(results)) throw new Refusal(notClear)
    await tx
      .update(unemploymentProposals)
      .set({ state: 'confirmed', rules: results, confirmedBy: user.id, confirmedByName: user.name, confirmedAt: now })
      .where(eq(unemploymentProposals.id, proposal.id))
    return { subject: proposal.id }
  },
})

const registered = text('Жұмыссыз ретінде тіркелді', 'Зарегистрирован в качестве безработного', 'Registered as unemployed')
const declined = text('Ұсыныс қабылданбады', 'Предложение отклонено', 'The proposal was declined')

/** E8: the head of the centre approves what another person has confirmed, or declines it with a reason. */
export const decideProposal = action({
  can: 'unemployed.decide',
  scope: 'ais',
  input: decisionInput,
  load: lockProposal,
  run: async ({ input, resource: proposal, user, tx, now, today }) => {
    const decided = { decidedBy: user.id, decidedByName: user.name, decidedAt: now }
    const where = eq(unemploymentProposals.id, proposal.id)
    if (proposal.state !== 'proposed' && proposal.state !== 'confirmed') throw new Refusal(moved)
    if (input.decision === 'decline') {
      await tx
        .update(unemploymentProposals)
        .set({ ...decided, state: 'declined', reason: input.reason })
        .where(where)
      return { subject: proposal.id, text: declined, note: 'decline' }
    }
    if (proposal.state !== 'confirmed') throw new Refusal(moved)
    if (proposal.confirmedBy === user.id) throw new Refusal(otherEyes)
    const law = await readLaw(tx)
    // a day may have passed since it was confirmed: the rules are asked again
    const { results } = await judge(tx, proposal.cardId, law, today)
    if (!allClear(results)) throw new Refusal(notClear)
    await tx
      .update(unemploymentProposals)
      .set({ ...decided, state: 'approved', rules: results })
      .where(where)
    const episode = await register(tx, proposal, { by: user, law, now })
    await tx.update(unemploymentProposals).set({ unemployedId: episode.id }).where(where)
    return { subject: proposal.id, text: registered, note: 'approve' }
  },
})

const marked = text('Белгіленді', 'Отмечено', 'Marked')

/** A visit or notice was kept at the centre or before the akim, or there was a valid reason with a document (L SC 99(4)(2)). */
export const markAttendance = action({
  can: 'visit.mark',
  scope: 'ais',
  input: markInput,
  load: async ({ id }, tx) => (await tx.select().from(visitHeads).where(eq(visitHeads.id, id)))[0],
  run: async ({ input, resource: head, user, tx, now }) => {
    // the mark is made from a list: it opens the card itself
    if (!(await openingNow(tx, user, 'card', head.cardId)))
      await openCardFor(tx, user, { ...head, id: head.cardId }, { purpose: 'visit', now })
    const [visit] = await tx.select().from(visits).where(eq(visits.id, head.id)).for('update')
    if (!visit) throw new Refusal(moved)
    if (visit.state !== 'due' && !(visit.state === 'missed' && input.mark === 'excused')) throw new Refusal(moved)
    const excused = input.mark === 'excused'
    await markVisit(
      tx,
      visit,
      { state: excused ? 'excused' : 'done', mode: excused ? null : input.mark, reason: excused ? input.reason : null, by: user, at: now },
      await readLaw(tx),
    )
    return { subject: visit.id, text: marked, note: input.mark }
  },
})

const drafted = text(
  'Жоба жасалды, адамға түсініктеме беру мерзімі хабарланды',
  'Проект создан, человеку сообщён срок для объяснения',
  'The draft was made; the person was told how long he may explain',
)

/** E9: a specialist drafts a deregistration from an open card, with its evidence. */
export const draftByHand = action({
  can: 'dereg.draft',
  scope: 'ais',
  input: draftInput,
  load: async ({ id }, tx, user) => openedOr((await tx.select().from(cards).where(eq(cards.id, id)))[0], () => mayOpenCard(tx, user, id)),
  run: async ({ input, resource: card, user, tx, now }) => {
    const open = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.cardId, card.id), isNull(episodes.until)))
    const [episode] = [...open].sort((one) => (one.kind === 'unemployed' ? -1 : 1))
    if (!episode) throw new Refusal(moved)
    const at = now.toISOString()
    const evidence = [
      { kind: input.kind, ref: input.ref, at, text: input.text ?? null },
      ...(input.kind2 && input.ref2 ? [{ kind: input.kind2, ref: input.ref2, at, text: null }] : []),
    ]
    const draft = await draftDeregistration(tx, { episodeId: episode.id, ground: input.ground, evidence, by: user, now })
    return { subject: draft.id, text: drafted, note: input.ground, next: `/unemployed/drafts/${draft.id}` }
  },
})

const early = text(
  'Адамның түсініктеме беру мерзімі әлі біткен жоқ',
  'Срок для объяснения ещё не истёк',
  'The person’s term to explain has not ended yet',
)
const done = text('Шешім қабылданды, адамға хабарланды', 'Решение принято, человек извещён', 'Decided; the person has been told')

/** E9: the head deregisters with ground, text and the way to appeal, or dismisses the draft. */
export const decideDeregistration = action({
  can: 'dereg.decide',
  scope: 'ais',
  input: deregInput,
  load: async ({ id }, tx, user) => {
    const [row] = await tx.select().from(deregistrations).where(eq(deregistrations.id, id)).for('update')
    return openedOr(row, async () => {
      const [head] = await tx.select().from(draftHeads).where(eq(draftHeads.id, id))
      return head !== undefined && may(user, 'dereg.decide', head)
    })
  },
  run: async ({ input, resource: draft, user, tx, now, today }) => {
    if (draft.state !== 'explaining') throw new Refusal(moved)
    if (draft.draftedBy === user.id) throw new Refusal(otherEyes)
    const deregisters = input.decision === 'deregister'
    if (deregisters && !mayDecide(draft, now)) throw new Refusal(early)
    const state = deregisters ? ('deregistered' as const) : ('dismissed' as const)
    await tx
      .update(deregistrations)
      .set({ state, decisionText: input.text, decidedBy: user.id, decidedByName: user.name, decidedAt: now })
      .where(eq(deregistrations.id, draft.id))
    await lifted(tx, async () => {
      const [card] = await tx.select().from(cards).where(eq(cards.id, draft.cardId))
      const [episode] = await tx.select().from(episodes).where(eq(episodes.id, draft.episodeId))
      if (deregisters) {
        await closeEpisode(tx, episode!, { ground: draft.ground, groundText: input.text, until: today })
        await issueDeregistration(tx, { card: card!, episode: episode!, by: user, today, now }, draft, input.text)
      } else await tellOf(tx, draft.episodeId)
      const kind = deregisters ? 'registration.deregistered' : 'registration.dismissed'
      await tellPerson(tx, card!, kind, { ground: groundWords[draft.ground].name })
    })
    return { subject: draft.id, text: done, note: `${draft.ground} ${input.decision}` }
  },
})
