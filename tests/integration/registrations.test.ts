import { and, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  aisOffers,
  cardOpeningCopies,
  deregistrations,
  journal,
  openings,
  rateLimits,
  registeredResumes,
  registrations,
  resumes,
  visits,
} from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { addNote, saveConsent, saveContacts } from '@/lib/cards/actions'
import { cardsOnDesk, currentFacts, headOf, openedHistory, readCard } from '@/lib/cards/queries'
import { addFacts, closeEpisode } from '@/lib/cards/write'
import { addDays, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { openCard } from '@/lib/lookups/actions'
import { explain, reportVisit } from '@/lib/registrations/actions'
import { ownRegistration } from '@/lib/registrations/queries'
import { registeredCards } from '@/lib/registrations/resumes'
import { draftDeregistration } from '@/lib/unemployed/drafts'
import { explanationFile } from '@/lib/unemployed/queries'
import { schedule } from '@/lib/unemployed/write'
import { actAs, newVisit, submit } from '../support/act'
import { actWithCard } from '../support/lookups'
import { person, staff } from '../support/people'
import { author, bostandyq, esil, exchangeAll, giveIin, seeker, specialist, unemployedSince } from '../support/registrations'

const today = dayOf(new Date())
beforeAll(() => asSystem(loadReference))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

async function citizenOf(iin: string) {
  const citizen = await person()
  await giveIin(citizen, iin)
  return citizen
}
const openFor = async (user: User, id: string, purpose = 'check') => {
  actAs(user)
  return submit(openCard, { id, purpose })
}
const wishes = (cardId: string, occupation: unknown = 'Аспазшы · 5120-01') =>
  asAisSystem((tx) =>
    addFacts(tx, { id: cardId }, [
      { section: 'wishes', key: 'occupation', value: occupation, source: 'form', author },
      { section: 'wishes', key: 'payFrom', value: 250_000, source: 'form', author },
      { section: 'education', key: 'skills', value: ['тамақ пісіру', '87011234567'], source: 'form', author },
    ]),
  )

describe('a card opens for a purpose, and the person sees it (E6, O206-28.B3)', () => {
  test('nothing before, everything after, nothing for others or another browser', async () => {
    const { card } = await seeker(today)
    await wishes(card.id)
    const user = { ...specialist(), sessionId: 'one' }
    expect(await readCard(user, card.id)).toBeNull()
    expect(await openedHistory(user, card.id, 'wishes', 'payFrom')).toEqual([])
    expect(await openFor(user, card.id, 'mediation')).toEqual({ ok: true, next: `/ru/mediation/cards/${card.id}` })
    const found = (await readCard(user, card.id))!
    expect(found.card.iin).toBe(card.iin)
    expect(found.facts).toHaveLength(3)
    expect(found.opening).toMatchObject({ purpose: 'mediation', role: 'centre_specialist', staffCentreId: esil.centreId })
    expect(await readCard({ ...user, sessionId: 'two' }, card.id)).toBeNull()
    expect(await readCard(specialist(), card.id)).toBeNull()
  })
  test.each([
    ['a guest', () => guest, 'сеанс закончился'],
    ['another centre', () => specialist(bostandyq), 'Не найдено'],
    ['the administrator', () => staff({ role: 'administrator', regionCode: '*' }), 'нет права'],
  ])('%s does not open it', async (_name, who, words) => {
    const { card } = await seeker(today)
    expect((await openFor(who(), card.id)).text?.ru).toContain(words)
    expect(await readCard(who(), card.id)).toBeNull()
  })
  test('no purpose, no opening; the ministry opens with one', async () => {
    const { card } = await seeker(today)
    expect((await openFor(specialist(), card.id, '')).ok).toBe(false)
    expect((await openFor(specialist(), card.id, 'curiosity')).ok).toBe(false)
    const ministry = staff({ role: 'ministry', regionCode: '*' })
    expect(await openFor(ministry, card.id, 'complaint')).toMatchObject({ ok: true })
    expect(await readCard(ministry, card.id)).not.toBeNull()
  })
  test('the person sees role, centre, purpose and time, never who', async () => {
    const { card } = await seeker(today)
    const user = { ...specialist(), name: 'Құпия Қызметкер' }
    await openFor(user, card.id)
    await exchangeAll()
    const citizen = await citizenOf(card.iin)
    const own = await ownRegistration(citizen, new Date())
    expect(own.openings).toMatchObject([{ role: 'centre_specialist', centreId: esil.centreId, purpose: 'check' }])
    expect(JSON.stringify(own.openings)).not.toContain('Құпия')
    expect(JSON.stringify(own.openings)).not.toContain(user.id)
    // a stranger sees none of it
    const stranger = await person()
    await giveIin(stranger, (await seeker(today)).card.iin)
    expect((await ownRegistration(stranger, new Date())).openings).toEqual([])
    await expect(asSystem((tx) => tx.delete(cardOpeningCopies))).rejects.toThrow()
  })
  test('notes and contacts only on an open card; each is a fact', async () => {
    const { card } = await seeker(today)
    const user = specialist()
    actAs(user)
    expect((await submit(addNote, { id: card.id, text: 'Қоңырау шалдым' })).text?.ru).toContain('не открыты')
    await openFor(user, card.id)
    expect(await submit(addNote, { id: card.id, text: 'Қоңырау шалдым' })).toMatchObject({ ok: true })
    expect(await submit(saveContacts, { id: card.id, phone: '8 701 111 22 33' })).toMatchObject({ ok: true })
    const facts = await asAisSystem((tx) => currentFacts(tx, card.id))
    expect(facts.map(({ section, value }) => [section, value])).toEqual([
      ['notes', 'Қоңырау шалдым'],
      ['contacts', '+77011112233'],
    ])
    const leb = staff({ role: 'leb', regionCode: '71' })
    await openFor(leb, card.id)
    expect((await submit(addNote, { id: card.id, text: 'x y' })).text?.ru).toContain('нет права')
  })
})

describe('the list finds by name and IIN in the own scope', () => {
  test('by IIN, its end, surname and first name; never another centre’s', async () => {
    const { card } = await seeker(today)
    const find = async (user: User, q: string) => (await cardsOnDesk(user, { q }))!.rows.map(({ id }) => id)
    for (const q of [card.iin, card.iin.slice(6), 'сынақ айгер', 'СЫНАҚОВА']) expect(await find(specialist(), q)).toContain(card.id)
    for (const q of ['сынақ болат', '%', '_', '000000000000', '; drop']) expect(await find(specialist(), q)).not.toContain(card.id)
    expect(await find(specialist(bostandyq), card.iin)).toEqual([])
    expect(await cardsOnDesk(guest, {})).toBeNull()
    expect(await headOf(specialist(bostandyq), card.id)).toBeNull()
  })
  test('pages by key', async () => {
    const first = (await cardsOnDesk(staff({ role: 'leb', regionCode: '71' }), {}))!
    expect(first.rows.map(({ id }) => id)).toEqual([...first.rows.map(({ id }) => id)].sort().reverse())
  })
})

describe('the résumé of a registered person (O206-32)', () => {
  test('published with the consent as a résumé of the account; withdrawn with the registration', async () => {
    const { card, episode } = await seeker(today, { publishConsent: true })
    const citizen = await citizenOf(card.iin)
    await wishes(card.id)
    await exchangeAll()
    const own = () =>
      asSystem((tx) =>
        tx
          .select()
          .from(resumes)
          .where(and(eq(resumes.userId, citizen.id), eq(resumes.origin, 'ais'))),
      )
    expect(await own()).toMatchObject([
      { state: 'published', title: 'Аспазшы', occupationCodes: ['5120-01'], payFrom: 250_000, hideEmployers: true },
    ])
    await asAisSystem((tx) => closeEpisode(tx, episode, { ground: 'D9', until: today }))
    await exchangeAll()
    expect(await own()).toMatchObject([{ state: 'archived' }])
  })
  test('without an account: a public card without IIN and contacts; withdrawn with the consent', async () => {
    const { card } = await seeker(today, { publishConsent: true })
    await wishes(card.id, 'Тігінші · 7531-01')
    await exchangeAll()
    const [shown] = (await registeredCards()).filter(({ title }) => title === 'Тігінші')
    expect(shown).toMatchObject({ payFrom: 250_000 })
    const { registeredFilter } = await import('@/lib/resumes/queries')
    const found = async (input: Record<string, string>) =>
      (await registeredCards(registeredFilter({ q: '', occupation: '', ...input }))).map(({ title }) => title)
    expect(await found({ q: 'тігінші' })).toEqual(['Тігінші'])
    expect(await found({ occupation: 'Тігінші · 7531-01', region: '71' })).toEqual(['Тігінші'])
    for (const other of [
      { q: 'дәнекерлеуші' },
      { region: '75' },
      { occupation: 'Аспазшы · 5120-01' },
      { q: 'тігінші', experience: 'gt6' },
    ] as Record<string, string>[])
      expect(await found(other)).not.toContain('Тігінші')
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${card.iin}|Сынақова|87011234567`))
    const user = specialist()
    await openFor(user, card.id)
    expect(await submit(saveConsent, { id: card.id })).toMatchObject({ ok: true })
    await exchangeAll()
    expect(await asSystem((tx) => tx.select().from(registeredResumes).where(eq(registeredResumes.iin, card.iin)))).toMatchObject([
      { state: 'withdrawn' },
    ])
  })
  test('without the consent nothing leaves', async () => {
    const { card } = await seeker(today)
    await wishes(card.id)
    await exchangeAll()
    expect(await asSystem((tx) => tx.$count(registeredResumes, eq(registeredResumes.iin, card.iin)))).toBe(0)
  })
})

describe('the cabinet', () => {
  async function unemployedCitizen() {
    const made = await unemployedSince(addDays(today, -3))
    const citizen = await citizenOf(made.card.iin)
    const visit = await asAisSystem(async (tx) => schedule(tx, made.card, made.episode, today, await readLaw(tx)))
    const draft = await asAisSystem((tx) =>
      draftDeregistration(tx, {
        episodeId: made.episode.id,
        ground: 'D4',
        evidence: [{ kind: 'missed_visit', ref: 'v', at: today, text: today }],
        now: new Date(),
      }),
    )
    await exchangeAll()
    return { ...made, citizen, visit, draft }
  }
  test('«Хабарласу» marks the visit in the AIS, which sets the next one', async () => {
    const { citizen, visit, card } = await unemployedCitizen()
    actAs(citizen)
    expect(await submit(reportVisit, { id: visit.id })).toMatchObject({ ok: true })
    expect((await ownRegistration(citizen, new Date())).registrations[0]!.pending).toHaveProperty(visit.id)
    expect((await submit(reportVisit, { id: visit.id })).text?.ru).toContain('уже отправлено')
    await exchangeAll()
    expect(await asAisSystem((tx) => tx.select().from(visits).where(eq(visits.cardId, card.id)).orderBy(visits.createdAt))).toMatchObject([
      { state: 'done', mode: 'cabinet' },
      { state: 'due' },
    ])
    const [own] = (await ownRegistration(citizen, new Date())).registrations
    expect(own!.pending).toEqual({})
    expect(own!.visits.map(({ state }) => state).sort()).toEqual(['done', 'due'])
    expect((await submit(reportVisit, { id: visit.id })).ok).toBe(false)
  })
  test('an explanation with a file reaches the draft; a file that is not what it says does not', async () => {
    const { citizen, draft, card } = await unemployedCitizen()
    actAs(citizen)
    const pdf = new File([Buffer.from('%PDF-1.4 анықтама')], 'анықтама.pdf', { type: 'application/pdf' })
    const fake = new File([Buffer.from('MZ…')], 'анықтама.pdf', { type: 'application/pdf' })
    const text = 'Ауруханада жаттым, анықтамасы бар'
    expect((await submit(explain, { id: draft.id, text, file: fake })).text?.ru).toContain('PDF')
    expect((await submit(explain, { id: draft.id, text: 'қысқа' })).ok).toBe(false)
    expect(await submit(explain, { id: draft.id, text, file: pdf })).toMatchObject({ ok: true })
    await exchangeAll()
    const [row] = await asAisSystem((tx) => tx.select().from(deregistrations).where(eq(deregistrations.id, draft.id)))
    expect(row).toMatchObject({ explanation: text, fileName: 'анықтама.pdf', fileType: 'application/pdf', state: 'explaining' })
    const officer = specialist()
    expect(await explanationFile(officer, draft.id)).toBeNull()
    const neighbour = specialist(bostandyq)
    for (const who of [officer, neighbour]) await actWithCard(who, card.id)
    expect((await explanationFile(officer, draft.id))?.file?.toString()).toContain('%PDF')
    expect(await explanationFile(neighbour, draft.id)).toBeNull()
    expect(await explanationFile(citizen, draft.id)).toBeNull()
    const taken = and(eq(journal.subject, draft.id), eq(journal.action, 'document.read'))
    expect(await asSystem((tx) => tx.select().from(journal).where(taken))).toMatchObject([{ reason: 'explanation', outcome: 'done' }])
    const [own] = (await ownRegistration(citizen, new Date())).registrations
    expect(own!.drafts[0]!.explainedAt).not.toBeNull()
    expect((await submit(explain, { id: draft.id, text })).ok).toBe(false)
  })
  test('strangers and guests act on nothing and see nothing', async () => {
    const { visit, draft, card } = await unemployedCitizen()
    const stranger = await citizenOf((await seeker(today)).card.iin)
    for (const who of [stranger, guest, specialist()]) {
      actAs(who)
      const told = who === guest ? /сеанс закончился/ : /^Не найдено$/
      expect((await submit(reportVisit, { id: visit.id })).text?.ru).toMatch(told)
      expect((await submit(explain, { id: draft.id, text: 'Мен емес, басқа адам' })).text?.ru).toMatch(told)
    }
    expect((await ownRegistration(stranger, new Date())).registrations.every(({ iin }) => iin !== card.iin)).toBe(true)
  })
  test('a late message changes nothing: the newest stands', async () => {
    const { citizen, episode } = await unemployedCitizen()
    await asAisSystem((tx) => closeEpisode(tx, episode, { ground: 'D8', groundText: '«Наубай» ЖШС', until: today }))
    await exchangeAll()
    const own = await ownRegistration(citizen, new Date())
    expect(own.registrations).toMatchObject([{ state: 'closed', ground: 'D8', until: today }])
    // what waited for the person has lost its object (scenario 8)
    expect(own.registrations[0]!.visits.map(({ state }) => state)).toEqual(['cancelled'])
    expect(own.registrations[0]!.drafts.map(({ state }) => state)).toEqual(['moot'])
    expect(await asSystem((tx) => tx.$count(registrations))).toBeGreaterThan(0)
  })
})

test('an opening is for good', async () => {
  expect(await asAisSystem((tx) => tx.$count(openings))).toBeGreaterThan(0)
  await expect(asAisSystem((tx) => tx.update(openings).set({ purpose: 'visit' }))).rejects.toThrow()
  expect(await asAisSystem((tx) => tx.$count(aisOffers))).toBe(0)
})
