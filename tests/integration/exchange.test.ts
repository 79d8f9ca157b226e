import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { Hopeless } from '@/lib/core/job'
import { asAisSystem, asSystem, asUser } from '@/lib/core/tx'
import { answerCount } from '@/lib/exchange/count'
import { ownKey } from '@/lib/exchange/keys'
import { receive } from '@/lib/exchange/receive'
import { type Receivers, receiversOf } from '@/lib/exchange/receivers'
import { laneOf, newKey, openKey, seal } from '@/lib/exchange/seal'
import { send } from '@/lib/exchange/send'
import { caseMessage, deliverAll, hearing, inboxOf, logOf, outboxOf, sendCase, settle } from '../support/exchange'
import { person } from '../support/people'
import { owner, work } from '../support/worker'

let heard: number[] = []
const receivers: Receivers = {
  'case.v1': async ({ n }) => {
    heard.push(n as number)
  },
}
const failing = (error: Error): Receivers => ({ 'case.v1': () => Promise.reject(error) })
const hour = 3_600_000

beforeEach(async () => {
  heard = []
  await settle('platform')
})

const mine = async (caseId: string) => (await outboxOf('platform')).filter(({ lane }) => lane === laneOf(`case:${caseId}`))

describe('one message', () => {
  test('goes once, is answered by a signed receipt, and both sides have the evidence', async () => {
    const caseId = randomUUID()
    const id = await sendCase(1, caseId)
    await deliverAll('platform', receivers)
    await deliverAll('platform', receivers)
    expect(heard).toEqual([1])
    const [message] = await mine(caseId)
    expect(message).toMatchObject({ id, state: 'delivered', receipt: { id, digest: message!.digest, outcome: 'applied' }, attempts: 1 })
    const rows = [...(await logOf('platform')), ...(await logOf('ais'))].filter(({ messageId }) => messageId === id)
    expect(rows.map(({ direction, outcome, digest }) => [direction, outcome, digest])).toEqual([
      ['out', 'applied', message!.digest],
      ['in', 'applied', message!.digest],
    ])
    expect(rows[0]!.receipt).toEqual(rows[1]!.receipt)
  })

  test('is sent by a person’s own transaction, who then reads nothing of the exchange', async () => {
    const user = await person()
    const caseId = randomUUID()
    await asUser(user, (tx) => send(tx, 'platform', caseMessage(1, caseId)))
    expect(await asUser(user, (tx) => tx.execute(sql`select from exchange_outbox`))).toHaveLength(0)
    expect(await mine(caseId)).toHaveLength(1)
  })

  test('is rolled back with the change it tells about', async () => {
    const caseId = randomUUID()
    const broken = asSystem(async (tx) => {
      await send(tx, 'platform', caseMessage(1, caseId))
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    expect(await mine(caseId)).toEqual([])
  })

  test('that does not fit the contract is not sent', async () => {
    const wrong = asSystem((tx) => send(tx, 'platform', { type: 'case.v1', subject: 'case:x', data: { caseId: 'x', service: 'y' } }))
    await expect(wrong).rejects.toThrow()
  })

  test('of the AIS reaches the platform; neither side reads the other’s tables', async () => {
    const data = {
      iin: '950317400007',
      kind: 'job_seeker',
      number: 'JS-1',
      state: 'open',
      since: '2026-03-20',
      centreId: 'cc-711210000',
    } as const
    await asAisSystem((tx) => send(tx, 'ais', { type: 'registration.v1', subject: 'person:950317400007', data }))
    const got: unknown[] = []
    await deliverAll('ais', { 'registration.v1': async (told, { side }) => void got.push([side, told.number]) })
    expect(got).toEqual([['platform', 'JS-1']])
    await expect(asAisSystem((tx) => tx.execute(sql`select from public.exchange_outbox`))).rejects.toThrow()
    await expect(asSystem((tx) => tx.execute(sql`select from ais.exchange_outbox`))).rejects.toThrow()
  })

  test('evidence cannot be changed or removed', async () => {
    for (const change of [
      sql`update exchange_log set outcome = 'applied'`,
      sql`delete from exchange_log`,
      sql`delete from exchange_outbox`,
    ])
      await expect(asSystem((tx) => tx.execute(change))).rejects.toThrow()
  })
})

describe('what the receiver does not take', () => {
  const sealedOnce = async () => {
    const caseId = randomUUID()
    const id = await sendCase(1, caseId)
    const [message] = await mine(caseId)
    return { id, caseId, body: message!.body, key: await ownKey('platform') }
  }
  const inbox = async (id: string) => (await inboxOf('ais')).filter((row) => row.id === id)

  test('the same again is a duplicate, not applied twice', async () => {
    const { body, key, id } = await sealedOnce()
    const answers = [await receive(seal(key, body), hearing(receivers)), await receive(seal(key, body), hearing(receivers))]
    expect(answers.map((answer) => answer.status === 200 && JSON.parse(answer.receipt.body).outcome)).toEqual(['applied', 'duplicate'])
    expect(heard).toEqual([1])
    expect(await inbox(id)).toHaveLength(1)
  })

  test('the same id with another body is refused', async () => {
    const { body, key, id } = await sealedOnce()
    await receive(seal(key, body), hearing(receivers))
    const other = body.replace('"n":1', '"n":2')
    expect(await receive(seal(key, other), hearing(receivers))).toMatchObject({ status: 409 })
    expect(heard).toEqual([1])
    expect(await inbox(id)).toHaveLength(1)
  })

  test.each<[string, number, (body: string) => Promise<{ body: string; signature: string; keyId: string }>]>([
    ['altered bytes', 401, async (body) => ({ ...seal(await ownKey('platform'), body), body: body.replace('"n":1', '"n":9') })],
    ['an unknown key', 401, async (body) => seal(openKey(newKey()), body)],
    [
      'a stranger under a known key’s name',
      401,
      async (body) => ({ ...seal(openKey(newKey()), body), keyId: (await ownKey('platform')).id }),
    ],
    ['the receiver’s own key', 401, async (body) => seal(await ownKey('ais'), body)],
    ['bytes that are not canonical', 400, async (body) => seal(await ownKey('platform'), ` ${body}`)],
    ['no envelope', 400, async () => seal(await ownKey('platform'), '{}')],
    ['a type of the other direction', 400, async (body) => seal(await ownKey('platform'), body.replace('"case.v1"', '"notice.v1"'))],
    ['a type nobody knows', 400, async (body) => seal(await ownKey('platform'), body.replace('"case.v1"', '"case.v9"'))],
    ['data that do not fit', 400, async (body) => seal(await ownKey('platform'), body.replace('"service":"test"', '"service":7'))],
    ['a signature that is no base64', 401, async (body) => ({ ...seal(await ownKey('platform'), body), signature: '%' })],
  ])('%s → %d', async (_name, status, forge) => {
    const { body, id } = await sealedOnce()
    expect(await receive(await forge(body), hearing(receivers))).toMatchObject({ status })
    expect(heard).toEqual([])
    expect(await inbox(id)).toEqual([])
  })

  test('a question that is none, or of a stranger, is not answered and breaks nothing', async () => {
    const stranger = openKey(newKey())
    const now = new Date()
    for (const body of ['{"ask":', '{"ask":"held"}', JSON.stringify({ ask: 'held', of: 'ais', type: 'case.v1', at: now.toISOString() })])
      expect(await answerCount(seal(stranger, body), {}, now)).toBeNull()
  })
  test('what is older than what is known is kept as stale and not applied', async () => {
    const caseId = randomUUID()
    await sendCase(5, caseId, 5)
    await sendCase(4, caseId, 4)
    await sendCase(5, caseId, 5)
    await sendCase(6, caseId, 6)
    await deliverAll('platform', receivers)
    expect(heard).toEqual([5, 6])
    expect((await mine(caseId)).map(({ receipt }) => receipt?.outcome)).toEqual(['applied', 'stale', 'stale', 'applied'])
  })
})

describe('a receiver that fails', () => {
  test('its subject waits in order with a growing pause and ends as a dead letter with the reason; others go on', async () => {
    const [bad, good] = [randomUUID(), randomUUID()]
    let now = new Date()
    await sendCase(1, bad, undefined, now)
    await sendCase(2, bad, undefined, now)
    await sendCase(3, good, undefined, now)
    const some: Receivers = {
      'case.v1': async ({ n, caseId }) => {
        if (caseId === bad) throw new Error('the card 950317400007 is locked')
        heard.push(n as number)
      },
    }
    const pauses: number[] = []
    for (;;) {
      await deliverAll('platform', some, { clock: () => now })
      const [first] = await mine(bad)
      if (first!.state === 'dead') break
      pauses.push((first!.dueAt.getTime() - now.getTime()) / 1000)
      now = new Date(first!.dueAt)
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600])
    expect(heard).toEqual([3])
    expect(await mine(bad)).toMatchObject([
      { state: 'dead', tries: 16, lastError: 'the card [iin] is locked' },
      { state: 'waiting', attempts: 0 },
    ])
    now = new Date(now.getTime() + 24 * hour)
    await deliverAll('platform', receivers, { clock: () => now })
    expect(heard).toEqual([3])
  })

  test('that says "hopeless" is not asked again', async () => {
    const caseId = randomUUID()
    await sendCase(1, caseId)
    await deliverAll('platform', failing(new Hopeless('no such service')))
    expect(await mine(caseId)).toMatchObject([{ state: 'dead', attempts: 1, lastError: 'no such service' }])
  })

  test('leaves nothing of what it had begun', async () => {
    const caseId = randomUUID()
    const id = await sendCase(1, caseId)
    await deliverAll('platform', {
      'case.v1': async (_data, { tx }) => {
        await tx.execute(sql`insert into ais.employers (id, version, kind, name_kk, name_ru, state) values (${id}, 1, 'x', 'x', 'x', 'x')`)
        throw new Error('half way')
      },
    })
    expect(await asAisSystem((tx) => tx.execute(sql`select from ais.employers where id = ${id}`))).toHaveLength(0)
    expect((await inboxOf('ais')).filter((row) => row.id === id)).toEqual([])
    expect((await logOf('ais')).filter(({ messageId }) => messageId === id)).toMatchObject([{ outcome: 'failed', reason: 'half way' }])
  })

  test('a type that nobody receives is said to be one', async () => {
    const caseId = randomUUID()
    await sendCase(1, caseId)
    await deliverAll('platform', {})
    expect(await mine(caseId)).toMatchObject([{ state: 'waiting', lastError: 'nobody receives case.v1' }])
  })
})

test('scenario 20: the AIS stands still for an hour; the outbox holds, order is kept, nothing is lost, no dead letters', async () => {
  const cases = Array.from({ length: 8 }, () => randomUUID())
  const order = new Map<string, number[]>()
  const receiversInOrder: Receivers = {
    'case.v1': async ({ caseId, n }) => void order.set(caseId, [...(order.get(caseId) ?? []), n as number]),
  }
  const start = Date.now()
  let at = start
  const clock = () => new Date(at)
  const gone = async () => Promise.reject(new Error('connect ECONNREFUSED'))
  for (let minute = 0; minute < 60; minute += 1) {
    at = start + minute * 60_000
    await sendCase(minute, cases[minute % cases.length]!, undefined, clock())
    await deliverAll('platform', receiversInOrder, { clock, transport: gone })
  }
  const held = (await outboxOf('platform')).filter(({ state }) => state !== 'skipped')
  expect(held).toHaveLength(60)
  expect(held.filter(({ state, tries }) => state !== 'waiting' || tries > 0)).toEqual([])
  // back again: everything is there after one longest pause
  at = start + hour
  await deliverAll('platform', receiversInOrder, { clock })
  at = start + hour + 300_000
  await deliverAll('platform', receiversInOrder, { clock })
  expect(order).toEqual(new Map(cases.map((id, i) => [id, Array.from({ length: 60 }, (_, n) => n).filter((n) => n % 8 === i)])))
  const after = (await outboxOf('platform')).filter(({ state }) => state !== 'skipped')
  expect(after.map(({ state }) => state)).toEqual(Array(60).fill('delivered'))
})

test('the real worker delivers, and several modules hear one message', async () => {
  const caseId = randomUUID()
  await sendCase(1, caseId)
  await sendCase(2, caseId)
  const other: number[] = []
  const module: { receivers: Receivers } = { receivers: { 'case.v1': async ({ n }) => void other.push(n as number) } }
  await work({ one: { receivers }, two: module })
  expect([heard, other]).toEqual([
    [1, 2],
    [1, 2],
  ])
  expect(receiversOf({ one: { receivers }, two: module }).get('case.v1')).toHaveLength(2)
  await owner.end()
})
