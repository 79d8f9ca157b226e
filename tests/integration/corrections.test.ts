import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { aisCases, cardFacts, cards, cases, corrections, episodes, journal, notices } from '@/db/schema'
import { addFacts, cardFor, closeEpisode, openEpisode } from '@/lib/cards/write'
import { dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import {
  approveCorrection,
  executeCorrection,
  fileCorrection,
  refuseCorrection,
  sendCorrection,
  verifyCorrection,
} from '@/lib/corrections/actions'
import { receivers } from '@/lib/corrections/jobs'
import { placesOf } from '@/lib/corrections/places'
import { choicesOf, correctionFor, correctionsOf, letterFor } from '@/lib/corrections/queries'
import { actAs, newVisit, submit } from '../support/act'
import { deliverAll } from '../support/exchange'
import { openedFor } from '../support/lookups'
import { person, staff } from '../support/people'

const centreId = 'cc-711210000'
const place = { regionCode: '71', centreId }
const officer = { id: 'officer', name: 'Маман' }
const leb = staff({ role: 'leb', regionCode: '71' })
const otherLeb = staff({ role: 'leb', regionCode: '75' })
const ministry = staff({ role: 'ministry', regionCode: '*' })
const first = staff({ role: 'administrator', regionCode: '*' })
const second = staff({ role: 'administrator', regionCode: '*' })
const specialist = staff({ role: 'centre_specialist', regionCode: '71', centreId })
const director = staff({ role: 'centre_director', regionCode: '71', centreId })
const no = 'У вас нет права на это действие'
const pdf = () => new File([Buffer.from('%PDF-1.7 хат')], 'hat.pdf', { type: 'application/pdf' })

let count = 0
/** A registered person with a wrong surname in the card. */
async function registered() {
  count += 1
  const iin = syntheticIin('1995-03-17', 'F', count)
  return asAisSystem(async (tx) => {
    const card = await cardFor(tx, { iin, lastName: 'Оспановаа', firstName: 'Мадина', birthDate: '1995-03-17' }, place)
    await addFacts(tx, card, [{ section: 'education', key: 'level', value: 'secondary', source: 'officer', author: officer }])
    const episode = await openEpisode(tx, { card, kind: 'job_seeker', since: '2026-03-19', by: officer })
    return { card, episode }
  })
}
const opened = (user: User, cardId: string) => openedFor(user, 'card', cardId)
/** From now on this member of staff acts, and has the request open. */
const actOn = async (user: User, id: string) => {
  await openedFor(user, 'correction', id)
  actAs(user)
}
const request = (cardId: string, target: string, rightValue: string) => ({
  cardId,
  target,
  rightValue,
  proof: 'Жеке куәлік № 012345678, түбірінде «Оспанова»',
  lastName: 'Есенова',
  firstName: 'Ақмарал',
  middleName: 'Болатқызы',
  measuresTaken: 'Ескерту жасалды, бұйрық № 14',
  measuresPrevent: 'Екінші маман құжатпен салыстырады',
})
const rowOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(corrections).where(eq(corrections.id, id))))[0]!
const cardOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(cards).where(eq(cards.id, id))))[0]!

async function filed(target?: (made: Awaited<ReturnType<typeof registered>>) => [string, string]) {
  const made = await registered()
  await opened(leb, made.card.id)
  actAs(leb)
  const [key, right] = target?.(made) ?? [`card:${made.card.id}:last_name`, 'Оспанова']
  const answer = await submit(fileCorrection, request(made.card.id, key, right))
  expect(answer).toMatchObject({ ok: true })
  return { ...made, id: answer.next!.split('/').at(-1)! }
}
async function approved(target?: Parameters<typeof filed>[0]) {
  const made = await filed(target)
  await submit(sendCorrection, { id: made.id })
  await actOn(ministry, made.id)
  const letter = { id: made.id, letterNumber: '07-12/345', letterDate: '2026-04-02', letter: pdf() }
  expect(await submit(approveCorrection, letter)).toMatchObject({ ok: true })
  return made
}
/** Drizzle wraps the database's own words. */
const because = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ''}`,
  )

beforeEach(() => {
  newVisit()
})

describe('from the request to the checked correction (O206-26, P6, scenario 18)', () => {
  test('a name: letter, two administrators, the wrong value stays in history', async () => {
    const filer = await person()
    await asSystem((tx) => tx.execute(sql`insert into staff_roles (user_id, role, region_code) values (${filer.id}, 'leb', '71')`))
    const body: User = { ...leb, id: filer.id }
    const { card } = await registered()
    await opened(body, card.id)
    actAs(body)
    const { next } = await submit(fileCorrection, request(card.id, `card:${card.id}:last_name`, 'Оспанова'))
    const id = next!.split('/').at(-1)!
    expect(await rowOf(id)).toMatchObject({ state: 'draft', wrongValue: 'Оспановаа', rightValue: 'Оспанова', iin: card.iin, centreId })
    expect(await submit(sendCorrection, { id })).toMatchObject({ ok: true })

    // without the letter nothing can be done; and not before it is opened (O206-28.B3)
    actAs(first)
    expect((await submit(executeCorrection, { id })).text?.ru).toContain('не открыты')
    await actOn(first, id)
    expect(await submit(executeCorrection, { id })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching(/Нет официального письма/) },
    })
    expect(await cardOf(card.id)).toMatchObject({ lastName: 'Оспановаа' })

    await actOn(ministry, id)
    await submit(approveCorrection, { id, letterNumber: '07-12/345', letterDate: '2026-04-02', letter: pdf() })
    expect(await letterFor(ministry, id)).toMatchObject({ name: 'hat.pdf', type: 'application/pdf' })

    actAs(first)
    expect(await submit(executeCorrection, { id })).toMatchObject({ ok: true })
    expect(await cardOf(card.id)).toMatchObject({ lastName: 'Оспанова' })
    expect(await submit(verifyCorrection, { id })).toMatchObject({ ok: false, text: { ru: expect.stringMatching(/не тот администратор/) } })
    expect(await submit(executeCorrection, { id })).toMatchObject({ ok: false })

    await actOn(second, id)
    expect(await submit(verifyCorrection, { id })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'verified', wrongValue: 'Оспановаа', executedBy: first.id, verifiedBy: second.id })
    const history = await asAisSystem((tx) => tx.select().from(cardFacts).where(eq(cardFacts.cardId, card.id)))
    expect(history.find(({ source }) => source === 'correction')?.value).toEqual({ field: 'last_name', from: 'Оспановаа', to: 'Оспанова' })
    const told = await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, filer.id)))
    expect(told.map(({ kind }) => kind).sort()).toEqual(['correction.approved', 'correction.executed'])
    const steps = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, id)))
    expect(steps.filter(({ outcome }) => outcome === 'done').map(({ action }) => action)).toEqual([
      'correction.file',
      'correction.file',
      'correction.decide',
      // the ministry has taken the letter's file
      'document.read',
      'correction.execute',
      'correction.verify',
    ])
  })
  test('the start of a registration', async () => {
    const { id, episode } = await approved(({ episode }) => [`episode:${episode.id}:since`, '2026-03-18'])
    await actOn(first, id)
    expect(await submit(executeCorrection, { id })).toMatchObject({ ok: true })
    expect((await asAisSystem((tx) => tx.select().from(episodes).where(eq(episodes.id, episode.id))))[0]?.since).toBe('2026-03-18')
    const places = await placesOf(first, (await correctionFor(first, id))!)
    expect(places).toMatchObject([{ kind: 'message', ref: 'registration.v1', correctedAt: null }])
  })
  test('a fact: the newer one stands beside the wrong one', async () => {
    const made = await registered()
    const [fact] = await asAisSystem((tx) => tx.select().from(cardFacts).where(eq(cardFacts.cardId, made.card.id)))
    const { id } = await approved(undefined)
    expect(id).toBeTruthy()
    await opened(leb, made.card.id)
    actAs(leb)
    const answer = await submit(fileCorrection, request(made.card.id, `fact:${fact!.id}:value`, 'higher'))
    const own = answer.next!.split('/').at(-1)!
    await submit(sendCorrection, { id: own })
    await actOn(ministry, own)
    await submit(approveCorrection, { id: own, letterNumber: '1', letterDate: '2026-04-02', letter: pdf() })
    await actOn(first, own)
    await submit(executeCorrection, { id: own })
    await actOn(second, own)
    expect(await submit(verifyCorrection, { id: own })).toMatchObject({ ok: true })
    const facts = await asAisSystem((tx) => tx.select().from(cardFacts).where(eq(cardFacts.cardId, made.card.id)).orderBy(cardFacts.at))
    expect(facts.map(({ value, source, supersededAt }) => [value, source, supersededAt === null])).toEqual([
      ['secondary', 'officer', false],
      ['higher', 'correction', true],
    ])
  })
  test('a refusal has a ground and a text, and ends it', async () => {
    const { id } = await filed()
    await submit(sendCorrection, { id })
    await actOn(ministry, id)
    expect((await submit(refuseCorrection, { id, ground: 'not_shown', text: '-' })).fields).toHaveProperty('text')
    expect(await submit(refuseCorrection, { id, ground: 'not_shown', text: 'Құжат көшірмесі жоқ' })).toMatchObject({ ok: true })
    await actOn(first, id)
    expect(await submit(executeCorrection, { id })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching(/Нет официального письма/) },
    })
    actAs(ministry)
    expect(await submit(approveCorrection, { id, letterNumber: '1', letterDate: '2026-04-02', letter: pdf() })).toMatchObject({ ok: false })
  })
  test('what has changed since is not overwritten', async () => {
    const made = await approved()
    const [other] = await asAisSystem((tx) => tx.select().from(corrections).where(eq(corrections.id, made.id)))
    await asAisSystem(async (tx) => {
      await closeEpisode(tx, made.episode, { ground: 'D9', until: '2026-04-01' })
      await tx.update(cards).set({ lastName: 'Жаңа' }).where(eq(cards.id, made.card.id))
    })
    await actOn(first, other!.id)
    expect(await submit(executeCorrection, { id: other!.id })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching(/Запись изменилась/) },
    })
  })
})

describe('where the wrong value had gone', () => {
  const ignore = async () => {}
  const heard = { ...receivers, 'registration.v1': ignore, 'registered-person-resume.v1': ignore, 'notice.v1': ignore }
  const exchange = async () => {
    for (const side of ['ais', 'platform', 'ais'] as const) await deliverAll(side, heard)
  }
  test('the message is followed by a right one; the platform names its copies until they are corrected', async () => {
    const made = await approved(({ episode }) => [`episode:${episode.id}:since`, '2026-03-18'])
    const answers = { home: { movedOn: '2026-03-19' } }
    const [copy] = await asSystem((tx) =>
      tx.insert(cases).values({ service: 's', version: 1, state: 'x', number: 'S-1', iin: made.card.iin, answers }).returning(),
    )
    await actOn(first, made.id)
    await submit(executeCorrection, { id: made.id })
    await exchange()
    const places = async () => placesOf(first, (await correctionFor(first, made.id))!)
    expect(await places()).toMatchObject([
      { kind: 'message', ref: 'registration.v1', correctedAt: expect.any(Date) },
      { kind: 'platform', ref: 'S-1', correctedAt: null },
    ])
    await asSystem((tx) => tx.update(cases).set({ answers: {} }).where(eq(cases.id, copy!.id)))
    await actOn(second, made.id)
    expect(await submit(verifyCorrection, { id: made.id })).toMatchObject({ ok: true })
    await exchange()
    expect(await places()).toMatchObject([
      { kind: 'message', correctedAt: expect.any(Date) },
      { kind: 'platform', ref: 'S-1', correctedAt: expect.any(Date) },
    ])
    expect(JSON.stringify((await places()).map(({ title, ref }) => [title, ref]))).not.toContain(made.card.iin)
  })
})

describe('who may not', () => {
  test.each<[string, () => User | Promise<User>]>([
    ['a guest', () => guest],
    ['a citizen', () => person()],
    ['a specialist', () => specialist],
    ['the director of the centre', () => director],
    ['the ministry', () => ministry],
    ['an administrator', () => first],
  ])('%s files nothing', async (_, who) => {
    const { card } = await registered()
    const user = await who()
    actAs(user)
    expect(await submit(fileCorrection, request(card.id, `card:${card.id}:last_name`, 'Оспанова'))).toMatchObject({ ok: false })
  })
  test('the local body of another region neither files, sends nor sees', async () => {
    const { id, card } = await filed()
    actAs(otherLeb)
    expect(await submit(fileCorrection, request(card.id, `card:${card.id}:first_name`, 'Мәдина'))).toMatchObject({
      ok: false,
      text: { ru: 'Не найдено' },
    })
    expect(await submit(sendCorrection, { id })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    expect(await correctionFor(otherLeb, id)).toBeNull()
    expect((await correctionsOf(otherLeb, {}))?.rows).toEqual([])
    expect(await correctionsOf(specialist, {})).toBeNull()
  })
  test('a draft is its body’s own; what was sent is seen by ministry, administrator and director', async () => {
    const { id } = await filed()
    const seenBy = async (user: User) => {
      await openedFor(user, 'correction', id)
      return (await correctionFor(user, id)) !== null
    }
    expect([await seenBy(leb), await seenBy(ministry), await seenBy(first), await seenBy(director)]).toEqual([true, false, false, false])
    await submit(sendCorrection, { id })
    expect([await seenBy(ministry), await seenBy(first), await seenBy(director), await seenBy(specialist)]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
  test('only the ministry decides, only administrators execute', async () => {
    const { id } = await filed()
    await submit(sendCorrection, { id })
    const letter = { id, letterNumber: '1', letterDate: '2026-04-02', letter: pdf() }
    for (const user of [leb, first, director]) {
      await actOn(user, id)
      expect((await submit(approveCorrection, letter)).text?.ru).toBe(no)
    }
    for (const user of [leb, ministry, director]) {
      await actOn(user, id)
      expect((await submit(executeCorrection, { id })).text?.ru).toBe(no)
      expect((await submit(verifyCorrection, { id })).text?.ru).toBe(no)
    }
  })
  test('nobody files about a card that he has not opened, twice, or with nonsense', async () => {
    const { card, id } = await filed()
    const again = await submit(fileCorrection, request(card.id, `card:${card.id}:last_name`, 'Оспанова'))
    expect(await submit(sendCorrection, { id })).toMatchObject({ ok: true })
    expect((await submit(sendCorrection, { id: again.next!.split('/').at(-1)! })).text?.ru).toMatch(/уже есть заявка/)
    expect(await submit(fileCorrection, request(card.id, `card:${card.id}:last_name`, 'Оспанова'))).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching(/уже есть заявка/) },
    })
    const wrong = (target: string, right: string) => submit(fileCorrection, request(card.id, target, right))
    expect((await wrong(`card:${card.id}:first_name`, 'Мадина')).fields).toHaveProperty('rightValue')
    expect((await wrong(`card:${card.id}:birth_date`, '2099-01-01')).fields).toHaveProperty('rightValue')
    expect((await wrong(`card:${card.id}:iin`, '1')).fields).toHaveProperty('target')
    expect((await wrong(`card:${randomUUID()}:last_name`, 'Оспанова')).fields).toHaveProperty('target')
    const stranger = await registered()
    expect((await submit(fileCorrection, request(stranger.card.id, `card:${stranger.card.id}:last_name`, 'Оспанова'))).text?.ru).toMatch(
      /откройте карту/,
    )
    expect(await choicesOf(leb, stranger.card.id)).toBeNull()
    expect((await choicesOf(leb, card.id))?.map(({ key }) => key)).toContain(`card:${card.id}:last_name`)
    expect(id).toBeTruthy()
  })
  test('a letter must be a document, and not of tomorrow', async () => {
    const { id } = await filed()
    await submit(sendCorrection, { id })
    await actOn(ministry, id)
    const letter = { id, letterNumber: '1', letterDate: '2026-04-02' }
    expect((await submit(approveCorrection, letter)).fields).toHaveProperty('letter')
    expect((await submit(approveCorrection, { ...letter, letter: new File(['<script>'], 'hat.pdf') })).fields).toHaveProperty('letter')
    const tomorrow = dayOf(new Date(Date.now() + 86_400_000))
    expect((await submit(approveCorrection, { ...letter, letterDate: tomorrow, letter: pdf() })).fields).toHaveProperty('letterDate')
    expect(await rowOf(id)).toMatchObject({ state: 'sent', letter: null })
  })
})

describe('the database keeps closed records by itself', () => {
  const inAis = (text: ReturnType<typeof sql>, setting = '') =>
    because(
      asAis(first, async (tx) => {
        await tx.execute(sql`select set_config('app.scope', 'system', true), set_config('app.correction', ${setting}, true)`)
        await tx.execute(text)
      }),
    )
  test('a registered person’s names, an ended registration, a fact, a closed case', async () => {
    const { card, episode } = await registered()
    expect(await inAis(sql`update ais.cards set last_name = 'X' where id = ${card.id}`)).toMatch(/only by an approved correction/)
    expect(await inAis(sql`update ais.cards set phone = '+77010000000' where id = ${card.id}`)).toBe('done')
    expect(await inAis(sql`update ais.episodes set since = '2020-01-01' where id = ${episode.id}`)).toMatch(
      /only by an approved correction/,
    )
    await asAisSystem((tx) => closeEpisode(tx, episode, { ground: 'D9', until: '2026-04-01' }))
    for (const change of ["until = '2026-05-01'", 'until = null', "ground = 'D8'", "centre_id = 'cc-1'"])
      expect(await inAis(sql.raw(`update ais.episodes set ${change} where id = '${episode.id}'`))).toMatch(/only by an approved correction/)
    expect(await inAis(sql`update ais.cards set last_name = 'Жаңа' where id = ${card.id}`)).toBe('done')
    expect(await inAis(sql`update ais.cards set birth_date = '1990-01-01' where id = ${card.id}`)).toMatch(/only by an approved correction/)
    expect(await inAis(sql`update ais.card_facts set value = '"higher"' where card_id = ${card.id}`)).toMatch(/permission denied/)
    expect(await inAis(sql`delete from ais.card_facts where card_id = ${card.id}`)).toMatch(/permission denied/)
    const [closed] = await asAisSystem((tx) =>
      tx.insert(aisCases).values({ service: 's', version: 1, state: 'done', regionCode: '71', closedAt: new Date() }).returning(),
    )
    expect(await inAis(sql`update ais.cases set answers = '{"a":{"b":1}}' where id = ${closed!.id}`)).toMatch(
      /only by an approved correction/,
    )
    expect(await inAis(sql`update ais.cases set assignee_name = 'X' where id = ${closed!.id}`)).toBe('done')
  })
  test('an approved correction opens only its own field of its own row, and only once', async () => {
    const made = await approved()
    const set = (column: string, id = made.card.id) => sql.raw(`update ais.cards set ${column} = 'Оспанова' where id = '${id}'`)
    const other = await registered()
    expect(await inAis(set('first_name'), made.id)).toMatch(/only by an approved correction/)
    expect(await inAis(set('last_name', other.card.id), made.id)).toMatch(/only by an approved correction/)
    expect(await inAis(set('last_name'), randomUUID())).toMatch(/only by an approved correction/)
    await actOn(first, made.id)
    await submit(executeCorrection, { id: made.id })
    expect(await inAis(sql`update ais.cards set last_name = 'Y' where id = ${made.card.id}`, made.id)).toMatch(
      /only by an approved correction/,
    )
  })
  test('a request that waits for the ministry opens nothing, and cannot be pushed past it', async () => {
    const { id, card } = await filed()
    await submit(sendCorrection, { id })
    expect(await inAis(sql`update ais.cards set last_name = 'X' where id = ${card.id}`, id)).toMatch(/only by an approved correction/)
    expect(await inAis(sql`update ais.corrections set state = 'approved' where id = ${id}`)).toMatch(/constraint "letter"/)
    expect(await inAis(sql`update ais.corrections set state = 'executed' where id = ${id}`)).toMatch(/may not go from sent to executed/)
    expect(await inAis(sql`update ais.corrections set right_value = '"X"' where id = ${id}`)).toMatch(/may not be changed/)
    expect(await inAis(sql`delete from ais.corrections where id = ${id}`)).toMatch(/permission denied/)
    const copy = sql`insert into ais.corrections select (jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'number', 'X', 'state', 'approved'))).* from ais.corrections c where id = ${id}`
    expect(await inAis(copy)).toMatch(/begins as a draft/)
  })
  test('one person twice is refused by the table too', async () => {
    const { id } = await approved()
    await actOn(first, id)
    await submit(executeCorrection, { id })
    const same = sql`update ais.corrections set state = 'verified', verified_by = executed_by, verified_at = now() where id = ${id}`
    expect(await inAis(same)).toMatch(/constraint "two_people"/)
  })
})
