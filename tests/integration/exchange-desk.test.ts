import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aisExchangeInbox, exchangeCounts, exchangeOutbox, journal } from '@/db/schema'
import { Hopeless } from '@/lib/core/job'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { againOfPlatform, replayOfAis, replayOfPlatform, skipOfPlatform } from '@/lib/exchange/actions'
import { differencesOf, reconcile, sendAgain } from '@/lib/exchange/count'
import { exchangeFigures, lastCounts, oneMessage, sentMessages } from '@/lib/exchange/queries'
import type { Receivers } from '@/lib/exchange/receivers'
import { laneOf } from '@/lib/exchange/seal'
import { send } from '@/lib/exchange/send'
import { transferOf } from '@/lib/exchange/transfer'
import { actAs, newVisit, submit } from '../support/act'
import { deliverAll, outboxOf, sendCase } from '../support/exchange'
import { person, staff } from '../support/people'
import { owner } from '../support/worker'

const administrator = staff({ role: 'administrator', regionCode: '*' })
const ministry = staff({ role: 'ministry', regionCode: '*' })
let citizen: User
let heard: number[] = []
const receivers: Receivers = { 'case.v1': async ({ n }) => void heard.push(n as number) }
const broken: Receivers = { 'case.v1': () => Promise.reject(new Hopeless('no such service')) }
const reason = 'Қызмет жойылған, хабар керек емес'

beforeAll(async () => {
  citizen = await person()
})
afterAll(() => owner.end())

const as = (user: User) => {
  newVisit({ host: 'staff.enbek.localhost:3000', origin: 'http://staff.enbek.localhost:3000' })
  actAs(user)
}
const mine = async (caseId: string) => (await outboxOf('platform')).filter(({ lane }) => lane === laneOf(`case:${caseId}`))

async function deadLetter() {
  const caseId = randomUUID()
  const id = await sendCase(1, caseId)
  await sendCase(2, caseId)
  await deliverAll('platform', broken)
  heard = []
  return { caseId, id }
}

describe('a dead letter', () => {
  test('replayed, it goes with those behind it, in order; the journal and the log keep it', async () => {
    const { caseId, id } = await deadLetter()
    as(administrator)
    expect(await submit(replayOfPlatform, { id })).toMatchObject({ ok: true })
    await deliverAll('platform', receivers)
    expect(heard).toEqual([1, 2])
    expect((await mine(caseId)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    const [entry] = await asSystem((tx) =>
      tx
        .select()
        .from(journal)
        .where(eq(journal.subject, `message:${id}`)),
    )
    expect(entry).toMatchObject({ action: 'exchange.replay', actorId: administrator.id, outcome: 'done' })
    const found = await oneMessage(administrator, 'platform', id)
    expect(found!.log.map(({ outcome }) => outcome)).toEqual(['refused', 'dead', 'replayed', 'applied', 'applied'])
    expect(await submit(replayOfPlatform, { id })).toMatchObject({ ok: false })
  })

  test('skipped with a reason, it is not sent and those behind it go on', async () => {
    const { caseId, id } = await deadLetter()
    as(administrator)
    expect(await submit(skipOfPlatform, { id, reason: 'коротко' })).toMatchObject({ ok: false, fields: { reason: expect.anything() } })
    expect(await submit(skipOfPlatform, { id, reason })).toMatchObject({ ok: true })
    await deliverAll('platform', receivers)
    expect(heard).toEqual([2])
    expect((await mine(caseId)).map(({ state }) => state)).toEqual(['skipped', 'delivered'])
    const [entry] = await asSystem((tx) =>
      tx
        .select()
        .from(journal)
        .where(eq(journal.subject, `message:${id}`)),
    )
    expect(entry).toMatchObject({ action: 'exchange.skip', reason })
    expect(await submit(skipOfPlatform, { id, reason })).toMatchObject({ ok: false })
  })

  test('of the AIS is replayed on its side', async () => {
    const caseId = randomUUID()
    const id = await asAisSystem((tx) =>
      send(tx, 'ais', { type: 'case-status.v1', subject: `case:${caseId}`, data: { caseId, state: 'x' } }),
    )
    await deliverAll('ais', { 'case-status.v1': () => Promise.reject(new Hopeless('no')) })
    as(administrator)
    expect(await submit(replayOfAis, { id })).toMatchObject({ ok: true })
    expect((await outboxOf('ais')).find((row) => row.id === id)).toMatchObject({ state: 'waiting', tries: 0 })
    expect(await submit(replayOfPlatform, { id })).toMatchObject({ ok: false })
  })

  test.each<[string, () => User]>([
    ['a guest', () => guest],
    ['a citizen', () => citizen],
    ['the ministry', () => ministry],
    ['a specialist', () => staff({ role: 'centre_specialist', regionCode: '71' })],
  ])('is nothing for %s', async (_name, who) => {
    const { caseId, id } = await deadLetter()
    as(who())
    for (const act of [replayOfPlatform, skipOfPlatform, replayOfAis])
      expect(await submit(act, { id, reason })).toMatchObject({ ok: false })
    expect(await submit(againOfPlatform, { type: 'case.v1' })).toMatchObject({ ok: false })
    expect((await mine(caseId))[0]!.state).toBe('dead')
    expect(await exchangeFigures(who())).toBeNull()
    expect(await sentMessages(who(), 'platform', {})).toBeNull()
    expect(await oneMessage(who(), 'platform', id)).toBeNull()
    expect(await lastCounts(who(), 'platform')).toBeNull()
  })
})

test('the administrator sees figures and messages, IINs masked, and finds them by filters', async () => {
  const { caseId, id } = await deadLetter()
  const data = { iin: '950317400007', kind: 'x' }
  await asAisSystem((tx) => send(tx, 'ais', { type: 'notice.v1', subject: 'person:950317400007', data }))
  const figures = await exchangeFigures(administrator)
  const outbox = await outboxOf('platform')
  expect(figures![0]).toMatchObject({ side: 'platform', sent: outbox.length, dead: outbox.filter(({ state }) => state === 'dead').length })
  expect(figures![0]!.oldest).toBeInstanceOf(Date)
  const found = await sentMessages(administrator, 'platform', { subject: `case:${caseId}`, state: 'dead', type: 'case.v1' })
  expect(found!.rows.map((row) => row.id)).toEqual([id])
  expect((await sentMessages(administrator, 'platform', { subject: '%' }))!.rows).toEqual([])
  expect((await sentMessages(administrator, 'ais', { type: 'notice.v1' }))!.rows[0]!.subject).toBe('person:••••••400007')
})

test('a person is told when the case was given and accepted', async () => {
  const caseId = randomUUID()
  expect(await transferOf({ caseId })).toBeNull()
  await sendCase(1, caseId)
  expect(await transferOf({ caseId })).toMatchObject({ sentAt: expect.any(Date), acceptedAt: null })
  await deliverAll('platform', receivers)
  expect(await transferOf({ caseId })).toMatchObject({ acceptedAt: expect.any(Date) })
})

test.each([
  ['the same', [['a', 1]], [['a', 1]], []],
  ['missing there', [['a', 1]], [], [{ lane: 'a', sent: 1, held: null }]],
  ['older there', [['a', 2]], [['a', 1]], [{ lane: 'a', sent: 2, held: 1 }]],
  ['newer there: it came while counting', [['a', 1]], [['a', 2]], []],
  ['more there: it came while counting', [], [['b', 1]], []],
] as const)('a count finds %s', (_name, sent, held, differences) => {
  expect(differencesOf(sent, held)).toEqual(differences)
})

test('the nightly count finds what the other side has lost, and it is sent again', async () => {
  const caseId = randomUUID()
  const id = await sendCase(7, caseId)
  await deliverAll('platform', receivers)
  const later = new Date(Date.now() + 3_600_000)
  const counted = async () => {
    await reconcile({}, later)
    const counts = await lastCounts(administrator, 'platform')
    return counts!.find(({ type }) => type === 'case.v1')!.differences.filter(({ lane }) => lane === laneOf(`case:${caseId}`))
  }
  expect(await counted()).toEqual([])
  // as after a backup from before: what had come is not there
  await asAisSystem((tx) =>
    tx.update(aisExchangeInbox).set({ id: randomUUID(), lane: 'lost', subject: 'lost' }).where(eq(aisExchangeInbox.id, id)),
  )
  expect(await counted()).toEqual([{ lane: laneOf(`case:${caseId}`), sent: expect.any(Number), held: null }])
  as(administrator)
  expect(await submit(againOfPlatform, { type: 'case.v1' })).toMatchObject({ ok: true })
  expect(await submit(againOfPlatform, { type: 'notice.v1' })).toMatchObject({ ok: false })
  heard = []
  await sendAgain('platform', 'case.v1', {})
  await deliverAll('platform', receivers)
  expect(heard).toContain(7)
  await asSystem((tx) => tx.delete(exchangeCounts).where(sql`true`))
  expect(await counted()).toEqual([])
  expect((await asSystem((tx) => tx.select().from(exchangeOutbox).where(eq(exchangeOutbox.id, id))))[0]!.state).toBe('delivered')
})
