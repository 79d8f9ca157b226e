import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Tx } from '@/db/client'
import { cardFacts, cardHeads, cards, episodes, openings, users } from '@/db/schema'
import { currentFacts, factHistory } from '@/lib/cards/queries'
import { addFacts, cardFor, closeEpisode, openEpisode } from '@/lib/cards/write'
import { syntheticIin } from '@/lib/core/identifiers'
import type { User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { openedFor } from '../support/lookups'
import { staff } from '../support/people'

let count = 0
const author = { id: 'officer', name: 'Маман' }
const somebody = (rest: object = {}) => ({
  iin: syntheticIin('1995-03-17', 'F', ++count),
  lastName: 'Сынақова',
  firstName: 'Айгерім',
  middleName: 'Маратқызы',
  birthDate: '1995-03-17',
  ...rest,
})
const astana = { regionCode: '71', centreId: 'cc-711210000' }
const almaty = { regionCode: '75', centreId: 'cc-751110000' }
const specialist = () => staff({ role: 'centre_specialist', regionCode: '71', centreId: astana.centreId })
const made = (place = astana) => asAisSystem((tx) => cardFor(tx, somebody(), place))
const opened = (user: User, cardId: string, minutes = 30) => openedFor(user, 'card', cardId, minutes)
/** Drizzle wraps the database's own words. */
const because = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ''}`,
  )

describe('a card (E6, O206-24.1)', () => {
  test('there is one for an IIN; what is not given again stays', async () => {
    const person = somebody({ phone: '+77010000001' })
    const first = await asAisSystem((tx) => cardFor(tx, person, astana))
    const second = await asAisSystem((tx) => cardFor(tx, { ...person, phone: null, lastName: 'Жаңа' }, astana))
    expect(second).toMatchObject({ id: first.id, lastName: 'Жаңа', phone: '+77010000001', sex: 'F', middleName: 'Маратқызы' })
  })
  test('another centre takes it over, with the open registration and a fact of it', async () => {
    const person = somebody()
    const card = await asAisSystem((tx) => cardFor(tx, person, astana))
    await asAisSystem((tx) => openEpisode(tx, { card, kind: 'job_seeker', since: '2026-03-19', by: author }))
    await asAisSystem((tx) => cardFor(tx, person, almaty, author))
    const found = await asAisSystem(async (tx) => ({
      facts: await currentFacts(tx, card.id),
      episodes: await tx.select().from(episodes).where(eq(episodes.cardId, card.id)),
    }))
    expect(found.facts).toMatchObject([{ section: 'contacts', key: 'centre', value: { from: astana.centreId, to: almaty.centreId } }])
    expect(found.episodes).toMatchObject([almaty])
  })
  test('facts: newest of a key, the earlier ones on demand, repeated ones once', async () => {
    const card = await made()
    const say = (pay: number) =>
      asAisSystem((tx) => addFacts(tx, card, [{ section: 'wishes', key: 'pay', value: { min: pay }, source: 'form', author }]))
    await say(200_000)
    await say(200_000)
    await say(250_000)
    const [current, history] = await asAisSystem(async (tx) => [
      await currentFacts(tx, card.id),
      await factHistory(tx, card.id, 'wishes', 'pay'),
    ])
    expect(current).toMatchObject([{ value: { min: 250_000 }, authorName: 'Маман' }])
    expect(history.map(({ value }) => value)).toEqual([{ min: 250_000 }, { min: 200_000 }])
  })
  test('what was said is never changed nor erased', async () => {
    const card = await made()
    await asAisSystem((tx) => addFacts(tx, card, [{ section: 'notes', key: 'n1', value: 'x', source: 'officer', author }]))
    const change = (work: (tx: Tx) => Promise<unknown>) => because(asAisSystem(work))
    expect(await change((tx) => tx.update(cardFacts).set({ value: 'y' }))).toContain('permission denied')
    expect(await change((tx) => tx.delete(cardFacts))).toContain('permission denied')
    expect(await change((tx) => tx.delete(cards))).toContain('permission denied')
    expect(await change((tx) => tx.update(openings).set({ purpose: 'check' }))).toContain('permission denied')
  })
})

describe('registrations (O206-24.2)', () => {
  test('one of a kind is open; a job seeker may become unemployed, not the other way round (JS3)', async () => {
    const card = await made()
    const open = (kind: 'job_seeker' | 'unemployed') =>
      asAisSystem((tx) => openEpisode(tx, { card, kind, since: '2026-03-19', by: author }))
    const seeker = await open('job_seeker')
    expect(seeker.number).toMatch(/^JS71-2026-\d{6}$/)
    expect(await because(open('job_seeker'))).toContain('уже состоит')
    const unemployed = await open('unemployed')
    await asAisSystem((tx) => closeEpisode(tx, seeker, { ground: 'unemployed', until: '2026-03-27' }))
    expect(await because(open('job_seeker'))).toContain('уже состоит')
    await asAisSystem((tx) => closeEpisode(tx, unemployed, { ground: 'D9', groundText: 'Өтініші бойынша', until: '2026-04-01' }))
    expect(await because(asAisSystem((tx) => closeEpisode(tx, unemployed, { ground: 'D9', until: '2026-04-02' })))).toContain('завершена')
    expect((await open('job_seeker')).until).toBeNull()
  })
  test('two officers at once register once', async () => {
    const card = await made()
    const tries = await Promise.all(
      [1, 2, 3].map(() => because(asAisSystem((tx) => openEpisode(tx, { card, kind: 'job_seeker', since: '2026-03-19', by: author })))),
    )
    expect(tries.filter((answer) => answer === 'done')).toHaveLength(1)
  })
})

describe('nobody reads a card without an opening (E6, O206-28.B3)', () => {
  const seen = (user: User, id: string) =>
    asAis(user, async (tx) => ({
      cards: (await tx.select().from(cards).where(eq(cards.id, id))).length,
      facts: (await currentFacts(tx, id)).length,
      heads: await tx.select().from(cardHeads).where(eq(cardHeads.id, id)),
    }))
  async function filled(place = astana) {
    const card = await made(place)
    await asAisSystem((tx) => addFacts(tx, card, [{ section: 'wishes', key: 'pay', value: 1, source: 'form', author }]))
    await asAisSystem((tx) => openEpisode(tx, { card, kind: 'job_seeker', since: '2026-03-19', by: author }))
    return card
  }
  test('in the list: initials, a masked IIN and the status, in the own centre only', async () => {
    const card = await filled()
    const { heads, ...rest } = await seen(specialist(), card.id)
    expect(rest).toEqual({ cards: 0, facts: 0 })
    expect(heads).toMatchObject([
      { shortName: 'Сынақова А. М.', maskedIin: `••••••${card.iin.slice(6)}`, status: 'job_seeker', since: '2026-03-19' },
    ])
    expect(JSON.stringify(heads)).not.toContain(card.iin)
    expect((await seen(staff({ role: 'centre_specialist', regionCode: '75', centreId: almaty.centreId }), card.id)).heads).toEqual([])
    expect((await seen(staff({ role: 'leb', regionCode: '71' }), card.id)).heads).toHaveLength(1)
  })
  test('with a live opening of one’s own, and not a minute longer', async () => {
    const card = await filled()
    const [one, other] = [specialist(), specialist()]
    await opened(one, card.id)
    await opened(other, card.id, -1)
    expect(await seen(one, card.id)).toMatchObject({ cards: 1, facts: 1 })
    expect(await seen(other, card.id)).toMatchObject({ cards: 0, facts: 0 })
  })
  test('an opening does not lead to another centre’s card', async () => {
    const card = await filled(almaty)
    const user = specialist()
    await opened(user, card.id)
    expect(await seen(user, card.id)).toMatchObject({ cards: 0, facts: 0, heads: [] })
  })
  test('deciding staff write through the functions without reading the card', async () => {
    const user = specialist()
    const person = somebody()
    const card = await asAis(user, (tx) => cardFor(tx, person, astana, user))
    await asAis(user, (tx) => addFacts(tx, card, [{ section: 'notes', key: 'n', value: 'y', source: 'officer', author: user }]))
    expect(await seen(user, card.id)).toMatchObject({ cards: 0, facts: 0 })
  })
  test('the platform reads nothing of it', async () => {
    expect(await because(asSystem((tx) => tx.select().from(cards)))).toContain('permission denied')
    expect(await because(asSystem((tx) => tx.select().from(cardHeads)))).toContain('permission denied')
  })
  test('the AIS reads no password of an account', async () => {
    expect(await because(asAisSystem((tx) => tx.select({ hash: users.passwordHash }).from(users)))).toContain('permission denied')
    expect(await because(asAisSystem((tx) => tx.select({ phone: users.phone }).from(users)))).toContain('permission denied')
  })
})
