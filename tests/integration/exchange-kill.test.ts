import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, afterEach, expect, inject, test } from 'vitest'
import { newKey } from '@/lib/exchange/seal'
import { childFile, cutAgain, figures, freePort, killAgain, type Slot, tables } from '../support/exchange-kill'
import { until } from '../support/worker'

/** Two hundred kills: each end is killed with SIGKILL, the rest are connections ended in the middle of a statement or commit. */
const kills = 200
const atEachEnd = 20

const { admin, template } = inject('postgres')
const file = await childFile()
const slots: Slot[] = []
const opened: postgres.Sql[] = []
const superuser = (url: string) => {
  const at = new URL(admin)
  at.pathname = new URL(url).pathname
  const sql = postgres(at.href, { max: 1, onnotice: () => {} })
  opened.push(sql)
  return sql
}
const clock = () => ({ EPOCH: String(Date.now()), SPEED: '40', DATABASE_POOL: '6', AUTH_SECRET: 'x'.repeat(32) })
const end = () => {
  for (const slot of slots.splice(0)) {
    slot.over = true
    slot.child?.kill('SIGKILL')
  }
}
afterEach(end)
afterAll(() => Promise.all(opened.map((sql) => sql.end())))

const whole = (target: number) => ({ waiting: 0, dead: 0, inOrder: true, same: true, said: expect.toSatisfy((n: number) => n >= target) })

test('inside one process: 200 kills lose and double nothing, and order is kept', { timeout: 400_000 }, async () => {
  const started = Date.now()
  const url = process.env.DATABASE_URL!
  await tables(url)
  const sql = superuser(url)
  const env = { ...clock(), LOSS: '0.05', TARGET: '120', SIDES: 'platform,ais' }
  slots.push({ env, kills: 0 }, { env, kills: 0 })
  const [cuts] = await Promise.all([cutAgain([sql], kills - 2 * atEachEnd), ...slots.map((slot) => killAgain(file, slot, atEachEnd))])
  const both = async () => [await figures(sql, 'public', sql, 'ais'), await figures(sql, 'ais', sql, 'public')]
  await until(async () => (await both()).every(({ said, waiting }) => said >= 120 && waiting === 0), 200_000)
  end()
  const [out, back] = await both()
  console.log(`one process: ${cuts} cuts, ${2 * atEachEnd} SIGKILL, ${Date.now() - started} ms`, JSON.stringify([out, back]))
  for (const figure of [out!, back!]) {
    expect(figure).toMatchObject(whole(120))
    expect([figure.sent, figure.received, figure.heard]).toEqual([figure.said, figure.said, figure.said])
  }
})

test('between two databases over HTTP, with lost requests and answers: 200 kills of either end', { timeout: 400_000 }, async () => {
  const started = Date.now()
  const make = async () => {
    const name = `t${randomUUID().replaceAll('-', '')}`
    await superuser(admin).unsafe(`create database ${name} template template owner enbek`)
    const url = template.replace(/template$/, name)
    await tables(url)
    return { url, sql: superuser(url), port: await freePort(), key: newKey() }
  }
  const [platform, ais] = [await make(), await make()]
  const ends = { ...clock(), LOSS: '0.15', TARGET: '100' }
  const envOf = (side: string, own: typeof ais, peer: typeof ais) => ({
    ...ends,
    SIDES: side,
    DATABASE_URL: own.url,
    DATABASE_OWNER_URL: own.url,
    LISTEN: String(own.port),
    EXCHANGE_PEER_URL: `http://127.0.0.1:${peer.port}`,
    [`EXCHANGE_KEY_${side.toUpperCase()}`]: own.key.privateKey,
    EXCHANGE_PEER_KEY: peer.key.publicKey,
  })
  slots.push({ env: envOf('platform', platform, ais), kills: 0 }, { env: envOf('ais', ais, platform), kills: 0 })
  const [cuts] = await Promise.all([
    cutAgain([platform.sql, ais.sql], kills - 2 * atEachEnd),
    ...slots.map((slot) => killAgain(file, slot, atEachEnd)),
  ])
  const both = async () => [await figures(platform.sql, 'public', ais.sql, 'ais'), await figures(ais.sql, 'ais', platform.sql, 'public')]
  await until(async () => (await both()).every(({ said, waiting }) => said >= 100 && waiting === 0), 200_000)
  end()
  const [out, back] = await both()
  console.log(`two databases: ${cuts} cuts, ${2 * atEachEnd} SIGKILL, ${Date.now() - started} ms`, JSON.stringify([out, back]))
  for (const figure of [out!, back!]) {
    expect(figure).toMatchObject(whole(100))
    expect([figure.sent, figure.received, figure.heard]).toEqual([figure.said, figure.said, figure.said])
  }
})
