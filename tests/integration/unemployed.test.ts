import { and, desc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aisDocuments,
  calendarDays,
  cards,
  deregistrations,
  episodes,
  exchangeOf,
  notices,
  registrations,
  unemploymentProposals,
  visits,
} from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { addFacts } from '@/lib/cards/write'
import { addDays, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { guest } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import {
  askRegisters,
  checkProposal,
  confirmProposal,
  decideDeregistration,
  decideProposal,
  draftByHand,
  markAttendance,
} from '@/lib/unemployed/actions'
import { draftDeregistration } from '@/lib/unemployed/drafts'
import { missAll, proposeAll } from '@/lib/unemployed/jobs'
import { draftsOnDesk, proposalOnDesk, proposalsOnDesk, visitsOnDesk } from '@/lib/unemployed/queries'
import { exclusionChecks } from '@/lib/unemployed/rules'
import { schedule } from '@/lib/unemployed/write'
import { actAs, newVisit, submit } from '../support/act'
import { actWithCard } from '../support/lookups'
import { person, staff } from '../support/people'
import { author, bostandyq, director, esil, exchangeAll, giveIin, seeker, specialist, unemployedSince } from '../support/registrations'

const today = dayOf(new Date())
const longAgo = addDays(today, -20)

beforeAll(() => asSystem(loadReference))
beforeEach(() => newVisit())

const system = asAisSystem
const proposalsOf = (cardId: string) =>
  system((tx) => tx.select().from(unemploymentProposals).where(eq(unemploymentProposals.cardId, cardId)))
const episodesOf = (cardId: string) =>
  system((tx) => tx.select().from(episodes).where(eq(episodes.cardId, cardId)).orderBy(desc(episodes.kind)))
const draftsOf = (cardId: string) => system((tx) => tx.select().from(deregistrations).where(eq(deregistrations.cardId, cardId)))
const visitsOf = (cardId: string) => system((tx) => tx.select().from(visits).where(eq(visits.cardId, cardId)).orderBy(visits.dueOn))

async function checked(
  cardId: string,
  answers: Partial<Record<(typeof exclusionChecks)[number], 'confirmed' | 'refuted' | 'unavailable'>> = {},
) {
  const facts = exclusionChecks.map((key) => ({
    section: 'checks' as const,
    key,
    value: { outcome: answers[key] ?? 'confirmed', source: 'officer', at: new Date().toISOString(), by: 'x' },
    source: 'officer',
    author,
  }))
  await system((tx) => addFacts(tx, { id: cardId }, facts))
}

/** A proposed job seeker of whom everything is known. */
async function proposed(given: Parameters<typeof seeker>[1] = {}, answers: Parameters<typeof checked>[1] = {}) {
  const made = await seeker(longAgo, given)
  await checked(made.card.id, answers)
  await proposeAll(new Date())
  const [proposal] = await proposalsOf(made.card.id)
  return { ...made, proposal: proposal! }
}

describe('proposals (E8, scenario 4)', () => {
  test('registered on Thursday 19.03.2026: nothing on 26.03, a proposal on 27.03, one only', async () => {
    const { card } = await seeker('2026-03-19')
    await proposeAll(new Date('2026-03-26T15:00:00+05:00'))
    expect(await proposalsOf(card.id)).toEqual([])
    await proposeAll(new Date('2026-03-27T00:30:00+05:00'))
    await proposeAll(new Date('2026-03-28T00:30:00+05:00'))
    expect(await proposalsOf(card.id)).toMatchObject([{ state: 'proposed', since: '2026-03-27', centreId: esil.centreId }])
    // nothing has been decided
    expect(await episodesOf(card.id)).toMatchObject([{ kind: 'job_seeker', until: null }])
  })
  test.each([
    ['U1', { birthDate: addDays(today, -15 * 365), sex: 'M' as const }, {}],
    ['U3', { birthDate: '1955-01-01', sex: 'M' as const }, {}],
    ['U2', {}, { founder: 'refuted' as const }],
    ['U5', {}, { student: 'refuted' as const }],
    ['U6', {}, { court: 'unavailable' as const }],
  ])('%s stops or is still to be checked: it cannot be confirmed', async (code, given, answers) => {
    const { proposal, card } = await proposed(given, answers)
    const user = await actWithCard(specialist(), card.id)
    const refused = await submit(confirmProposal, { id: proposal.id })
    expect(refused.ok).toBe(false)
    expect(refused.text?.ru).toContain('Подтвердить нельзя')
    const { results } = (await proposalOnDesk(user, proposal.id, new Date()))!
    expect(results.filter(({ verdict }) => verdict !== 'clear').map((result) => result.code)).toEqual([code])
  })
  test('what is found out by hand becomes a fact and clears the rule', async () => {
    const { proposal, card } = await proposed({}, { student: 'unavailable' })
    await actWithCard(specialist(), card.id)
    expect(await submit(checkProposal, { id: proposal.id, check: 'student', outcome: 'confirmed', seen: 'еңбек кітапшасы' })).toMatchObject(
      { ok: true },
    )
    expect(await submit(confirmProposal, { id: proposal.id })).toMatchObject({ ok: true })
    const [row] = await system((tx) => tx.select().from(unemploymentProposals).where(eq(unemploymentProposals.id, proposal.id)))
    expect(row).toMatchObject({ state: 'confirmed' })
    expect(row!.rules).toHaveLength(7)
  })
  test('a silent register leaves the question to a person, and takes back nothing found by hand (L 1)', async () => {
    const made = await seeker(longAgo)
    await proposeAll(new Date())
    const [proposal] = await proposalsOf(made.card.id)
    await actWithCard(staff({ role: 'centre_consultant', ...esil }), made.card.id)
    expect((await submit(askRegisters, { id: proposal!.id })).text?.ru).toContain('нет права')
    const user = await actWithCard(specialist(), made.card.id)
    await submit(checkProposal, { id: proposal!.id, check: 'founder', outcome: 'confirmed', seen: 'анықтама көрдім' })
    expect(await submit(askRegisters, { id: proposal!.id })).toMatchObject({ ok: true })
    const { results } = (await proposalOnDesk(user, proposal!.id, new Date()))!
    expect(results.filter(({ verdict }) => verdict === 'by_hand').map(({ code }) => code)).toEqual(['U2', 'U5', 'U6'])
    expect(results.find(({ code }) => code === 'U2')!.data).toMatchObject({
      employment: expect.stringContaining('unavailable'),
      founder: expect.stringContaining('confirmed'),
    })
    expect(await submit(confirmProposal, { id: proposal!.id })).toMatchObject({ ok: false })
  })
  test('confirmed by one, approved by another: registered, with certificate, first visit, and told to the person', async () => {
    const { proposal, card } = await proposed()
    const citizen = await person({ locale: 'kk' })
    await giveIin(citizen, card.iin)
    await actWithCard(director(), card.id)
    expect(await submit(decideProposal, { id: proposal.id, decision: 'approve' })).toMatchObject({ ok: false })
    expect(await submit(confirmProposal, { id: proposal.id })).toMatchObject({ ok: true })
    expect((await submit(decideProposal, { id: proposal.id, decision: 'approve' })).text?.ru).toContain('второй человек')
    actAs(director())
    // whoever has not opened the card is told so, and nothing is decided (O206-28.B3)
    expect((await submit(decideProposal, { id: proposal.id, decision: 'approve' })).text?.ru).toContain('не открыты')
    await actWithCard(director(), card.id)
    expect(await submit(decideProposal, { id: proposal.id, decision: 'approve' })).toMatchObject({ ok: true })
    const [unemployed, jobSeeker] = await episodesOf(card.id)
    expect(unemployed).toMatchObject({ kind: 'unemployed', since: today, until: null })
    expect(jobSeeker).toMatchObject({ kind: 'job_seeker', until: today, ground: 'unemployed' })
    expect(await visitsOf(card.id)).toMatchObject([{ state: 'due' }])
    expect(await system((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.subjectIin, card.iin)))).toMatchObject([
      { id: unemployed!.documentId, kind: 'unemployed.certificate', state: 'issued', validUntil: today },
    ])
    await exchangeAll()
    const told = await asSystem((tx) => tx.select().from(registrations).where(eq(registrations.iin, card.iin)))
    expect(told).toHaveLength(2)
    expect(told.find(({ kind }) => kind === 'unemployed')).toMatchObject({
      number: unemployed!.number,
      state: 'open',
      visits: [{ state: 'due' }],
    })
    expect(await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, citizen.id)))).toMatchObject([
      { kind: 'registration.unemployed', path: '/cabinet/registration' },
    ])
    // a second approval finds it done
    expect(await submit(decideProposal, { id: proposal.id, decision: 'approve' })).toMatchObject({ ok: false })
  })
  test('after D1 the proposal waits for day 31 (U7, scenario 5)', async () => {
    const { card, episode } = await unemployedSince('2026-01-12')
    await system((tx) => tx.update(episodes).set({ until: '2026-03-02', ground: 'D1' }).where(eq(episodes.id, episode.id)))
    const { card: again } = await system(async (tx) => {
      const { openEpisode } = await import('@/lib/cards/write')
      return { card, episode: await openEpisode(tx, { card, kind: 'job_seeker', since: '2026-03-03', by: author }) }
    })
    await proposeAll(new Date('2026-04-01T12:00:00+05:00'))
    expect(await proposalsOf(again.id)).toEqual([])
    await proposeAll(new Date('2026-04-02T00:30:00+05:00'))
    expect(await proposalsOf(again.id)).toMatchObject([{ since: '2026-04-02' }])
  })
  test('declined with a reason, and refusals by right', async () => {
    const { proposal, card } = await proposed()
    for (const [who, words] of [
      [guest, 'сеанс закончился'],
      [specialist(bostandyq), 'нет права'],
      [staff({ role: 'lmc_director', regionCode: '75' }), 'Не найдено'],
      [staff({ role: 'centre_consultant', ...esil }), 'нет права'],
      [specialist(), 'нет права'],
    ] as const) {
      await actWithCard(who, card.id)
      expect((await submit(decideProposal, { id: proposal.id, decision: 'decline', reason: 'табылды' })).text?.ru).toContain(words)
    }
    await actWithCard(staff({ role: 'lmc_director', regionCode: '71' }), card.id)
    expect(await submit(decideProposal, { id: proposal.id, decision: 'decline' })).toMatchObject({ ok: false })
    expect(await submit(decideProposal, { id: proposal.id, decision: 'decline', reason: 'жұмыс табылды' })).toMatchObject({ ok: true })
    expect(await proposalsOnDesk(guest, { state: 'open' })).toBeNull()
    expect((await proposalsOnDesk(specialist(bostandyq), { state: 'declined' }))?.rows).toEqual([])
    const found = await proposalsOnDesk(specialist(), { state: 'declined' })
    expect(found!.rows.map(({ proposal: { id } }) => id)).toEqual([proposal.id])
  })
})

describe('visits (L SC 99(4)(2))', () => {
  async function due(dueOn: string) {
    const made = await unemployedSince(addDays(dueOn, -14))
    const visit = await system(async (tx) => {
      const first = await schedule(tx, made.card, made.episode, made.episode.since, await readLaw(tx))
      return (await tx.update(visits).set({ dueOn }).where(eq(visits.id, first.id)).returning())[0]!
    })
    return { ...made, visit }
  }
  test('marked at the centre, and the next one is set', async () => {
    const { visit, card } = await due(today)
    actAs(specialist(bostandyq))
    expect((await submit(markAttendance, { id: visit.id, mark: 'visit' })).text?.ru).toBe('Не найдено')
    actAs(staff({ role: 'leb', regionCode: '71' }))
    expect((await submit(markAttendance, { id: visit.id, mark: 'visit' })).text?.ru).toContain('нет права')
    actAs(staff({ role: 'centre_consultant', ...esil }))
    expect(await submit(markAttendance, { id: visit.id, mark: 'visit' })).toMatchObject({ ok: true })
    expect(await submit(markAttendance, { id: visit.id, mark: 'visit' })).toMatchObject({ ok: false })
    expect(await visitsOf(card.id)).toMatchObject([{ state: 'done', mode: 'visit' }, { state: 'due' }])
    expect((await visitsOnDesk(specialist(), { state: 'done' }, today))!.rows.map((row) => row.visit.id)).toContain(visit.id)
  })
  test('missed: a draft of D4 for a person to decide, never more; the order of visits goes on', async () => {
    const { visit, card } = await due(addDays(today, -1))
    await missAll(new Date())
    await missAll(new Date())
    expect(await draftsOf(card.id)).toMatchObject([
      { ground: 'D4', state: 'explaining', evidence: [{ kind: 'missed_visit', ref: visit.id }] },
    ])
    expect((await episodesOf(card.id))[0]!.until).toBeNull()
    expect(await visitsOf(card.id)).toMatchObject([{ state: 'missed' }, { state: 'due' }])
    actAs(specialist())
    expect(await submit(markAttendance, { id: visit.id, mark: 'excused', reason: 'ауруханада болды, анықтама' })).toMatchObject({
      ok: true,
    })
    expect(await visitsOf(card.id)).toMatchObject([{ state: 'excused' }, { state: 'due' }])
  })
  test('a year without a calendar is no guess', async () => {
    const { card, episode } = await unemployedSince(today)
    await expect(system(async (tx) => schedule(tx, card, episode, '2039-12-30', await readLaw(tx)))).rejects.toThrow()
    expect(await asSystem((tx) => tx.$count(calendarDays, sql`day >= '2039-01-01'`))).toBe(0)
  })
})

describe('deregistration (E9, scenario 5)', () => {
  const refusals = (n: number) =>
    Array.from({ length: n }, (_, at) => ({ kind: 'refusal', ref: `offer ${at}`, at: new Date().toISOString(), text: null }))
  const drafted = async (now = new Date()) => {
    const made = await unemployedSince(addDays(today, -30))
    const draft = await system((tx) => draftDeregistration(tx, { episodeId: made.episode.id, ground: 'D1', evidence: refusals(3), now }))
    return { ...made, draft }
  }
  test('two refusals make no draft, three do; a second call finds the first one', async () => {
    const { episode, card } = await unemployedSince(addDays(today, -30))
    const make = (n: number) =>
      system((tx) => draftDeregistration(tx, { episodeId: episode.id, ground: 'D1', evidence: refusals(n), now: new Date() }))
    await expect(make(2)).rejects.toThrow('не создаётся')
    expect((await make(3)).id).toBe((await make(3)).id)
    expect(await draftsOf(card.id)).toHaveLength(1)
  })
  test('three working days to explain: Thursday 19.03.2026 → 27.03 at 18:00', async () => {
    const { draft } = await drafted(new Date('2026-03-19T10:00:00+05:00'))
    expect(draft.explainBy.toISOString()).toBe('2026-03-27T13:00:00.000Z')
  })
  test('not before the person could explain; then ground, text, appeal, and the person is told', async () => {
    const { draft, card } = await drafted()
    const citizen = await person()
    await giveIin(citizen, card.iin)
    const text = 'Үш лайықты жұмыстан дәлелді себепсіз бас тартқан'
    await actWithCard(specialist(), card.id)
    expect((await submit(decideDeregistration, { id: draft.id, decision: 'deregister', text })).text?.ru).toContain('нет права')
    await actWithCard(director(bostandyq), card.id)
    expect((await submit(decideDeregistration, { id: draft.id, decision: 'deregister', text })).text?.ru).toBe('Не найдено')
    await actWithCard(director(), card.id)
    expect((await submit(decideDeregistration, { id: draft.id, decision: 'deregister', text })).text?.ru).toContain('ещё не истёк')
    await system((tx) =>
      tx.update(deregistrations).set({ explanation: 'ауырдым', explainedAt: new Date() }).where(eq(deregistrations.id, draft.id)),
    )
    expect((await submit(decideDeregistration, { id: draft.id, decision: 'deregister', text: 'қысқа' })).ok).toBe(false)
    expect(await submit(decideDeregistration, { id: draft.id, decision: 'deregister', text })).toMatchObject({ ok: true })
    expect(await submit(decideDeregistration, { id: draft.id, decision: 'dismiss', text })).toMatchObject({ ok: false })
    expect(await episodesOf(card.id)).toMatchObject([{ ground: 'D1', until: today, groundText: text }])
    await exchangeAll()
    const [copy] = await asSystem((tx) => tx.select().from(registrations).where(eq(registrations.iin, card.iin)))
    expect(copy).toMatchObject({ state: 'closed', ground: 'D1', drafts: [{ state: 'deregistered', decisionText: text }] })
    const kinds = (await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, citizen.id)))).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual(['registration.deregistered', 'registration.draft'])
    expect(await system((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.subjectIin, card.iin)))).toMatchObject([
      { kind: 'unemployed.deregistration', state: 'issued' },
    ])
  })
  test('dismissed: the person stays', async () => {
    const { draft, card } = await drafted()
    await actWithCard(director(), card.id)
    expect(await submit(decideDeregistration, { id: draft.id, decision: 'dismiss', text: 'себебі дәлелді' })).toMatchObject({ ok: true })
    expect((await episodesOf(card.id))[0]!.until).toBeNull()
    expect((await draftsOnDesk(specialist(), { state: 'dismissed' }))!.rows.map((row) => row.draft.id)).toContain(draft.id)
  })
  test('a specialist drafts from a card that is open, with evidence, and does not decide', async () => {
    const { card } = await unemployedSince(addDays(today, -5))
    const [user, head] = [specialist(), director()]
    const values = { id: card.id, ground: 'D5', kind: 'court_act', ref: 'сот актісі № 12' }
    actAs(user)
    expect((await submit(draftByHand, values)).text?.ru).toContain('не открыты')
    await actWithCard(user, card.id)
    expect((await submit(draftByHand, { ...values, kind: 'statement' })).text?.ru).toContain('не создаётся')
    expect(await submit(draftByHand, values)).toMatchObject({ ok: true })
    expect(await draftsOf(card.id)).toMatchObject([{ ground: 'D5', draftedBy: user.id }])
    await actWithCard(head, card.id)
    await submit(draftByHand, { ...values, ground: 'D9', kind: 'statement' })
    const own = (await draftsOf(card.id)).find(({ ground }) => ground === 'D9')!
    expect(
      (await submit(decideDeregistration, { id: own.id, decision: 'deregister', text: 'Өз өтініші бойынша шығады' })).text?.ru,
    ).toContain('второй')
  })
  test('a job seeker is not deregistered under the grounds of the unemployed', async () => {
    const { episode } = await seeker(today)
    const evidence = refusals(3)
    await expect(
      system((tx) => draftDeregistration(tx, { episodeId: episode.id, ground: 'D1', evidence, now: new Date() })),
    ).rejects.toThrow('только к безработным')
  })
  test('no personal data leave in the subject of a lane', async () => {
    const { exchangeOutbox: outbox } = exchangeOf('ais')
    const rows = await system((tx) => tx.select({ lane: outbox.lane }).from(outbox).limit(5))
    for (const { lane } of rows) expect(lane).not.toMatch(/\d{12}/)
    expect(await system((tx) => tx.$count(cards, and(eq(cards.centreId, esil.centreId))))).toBeGreaterThan(0)
  })
})
