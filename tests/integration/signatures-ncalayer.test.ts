import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { employers } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'
import { acceptSignature } from '@/lib/signatures/accept'
import { NcalayerError, type Socket, signatureIn, signByNcalayer } from '@/lib/signatures/ncalayer'
import { oids } from '@/lib/signatures/oids'
import { keysOf } from '@/lib/signatures/queries'
import { startNcalayer, type Wanted } from '@/scripts/lib/ncalayer'
import { keyOfAccount } from '@/scripts/lib/ncalayer-keys'
import { employerOf, person } from '../support/signatures-people'

/** The client of NCALayer against our stand-in, over a real WebSocket. */
const bytes = new TextEncoder().encode('%PDF құжат')
const document = { id: randomUUID(), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
const base64 = Buffer.from(bytes).toString('base64')
const connect = (url: string): Socket => new WebSocket(url)

let mock: Awaited<ReturnType<typeof startNcalayer>>
let answer: 'cancelled' | 'key' = 'key'
const wanted: Wanted[] = []
beforeAll(async () => {
  mock = await startNcalayer({
    port: 0,
    keyFor: async (one) => {
      wanted.push(one)
      return answer === 'cancelled' ? answer : keyOfAccount(one)
    },
  })
})
afterAll(() => mock.stop())

const sign = (iin: string | null, more: Partial<Parameters<typeof signByNcalayer>[0]> = {}) =>
  signByNcalayer({ url: mock.url, document: base64, iin, locale: 'kk', connect, ...more })
const problem = (name: string, detail?: string) => expect.objectContaining({ problem: name, ...(detail ? { detail } : {}) })

describe('NCALayer', () => {
  test('a person’s key signs, the platform accepts: a test authority’s, no legal force', async () => {
    const user = await person()
    const cms = new Uint8Array(Buffer.from(await sign(user.iin), 'base64'))
    const signer = { userId: user.id, iin: user.iin }
    const row = await asSystem((tx) => acceptSignature(tx, 'platform', { document, provider: 'ncalayer', cms, signer, now: new Date() }))
    expect(row).toMatchObject({ provider: 'ncalayer', authority: 'test', legal: false, iin: user.iin })
    expect(await keysOf(user)).toMatchObject([{ holder: 'ncalayer' }])
    expect(wanted.at(-1)).toMatchObject({ iin: user.iin, bin: null, purposes: expect.arrayContaining([oids.emailProtection]) })
  })
  test('an organisation’s key is asked for by its BIN, and only who may sign for it has one', async () => {
    const [owner, hr] = [await person(), await person()]
    const { id } = await employerOf([owner, 'owner'], [hr, 'hr'])
    const [employer] = await asSystem((tx) => tx.select().from(employers).where(eq(employers.id, id)))
    const { bin } = employer!
    expect(await sign(owner.iin, { bin })).toMatch(/^MII/)
    await expect(sign(hr.iin, { bin })).rejects.toEqual(problem('refused', 'SIGNING_FAILURE no.matching.keys'))
  })
  test('nobody’s key, a closed window, no program, a broken line: each has a word', async () => {
    await expect(sign('900512300001')).rejects.toEqual(problem('refused'))
    answer = 'cancelled'
    await expect(sign((await person()).iin)).rejects.toEqual(problem('cancelled'))
    answer = 'key'
    await expect(sign(null, { url: 'ws://127.0.0.1:9' })).rejects.toEqual(problem('absent'))
    await expect(
      sign(null, {
        connect: () => {
          throw new Error('blocked by the policy')
        },
      }),
    ).rejects.toEqual(problem('absent'))
    const silent: Socket = { send: () => {}, close: () => {}, addEventListener: () => {} }
    await expect(sign(null, { connect: () => silent, patience: 20 })).rejects.toEqual(problem('absent'))
    await expect(sign(null, { connect: () => dropping() })).rejects.toEqual(problem('interrupted'))
  })
  test('another module, method or format is answered as the program does', async () => {
    const ask = (text: string) =>
      new Promise<unknown>((resolve) => {
        const socket = new WebSocket(mock.url)
        let first = true
        socket.on('message', (data) => {
          if (first) socket.send(text)
          else {
            resolve(text.startsWith('--') ? String(data) : JSON.parse(String(data)))
            socket.close()
          }
          first = false
        })
      })
    expect(await ask('--heartbeat--')).toBe('--heartbeat--')
    expect(await ask('{"module":"kz.gov.pki.knca.commonUtils","method":"getActiveTokens"}')).toMatchObject({
      errorCode: 'MODULE_NOT_FOUND',
    })
    expect(await ask('{"module":"kz.gov.pki.knca.basics","method":"encrypt","args":{"format":"cms","data":""}}')).toMatchObject({
      status: false,
      code: 'UNKNOWN_METHOD',
    })
    expect(await ask('{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"format":"xml","data":""}}')).toMatchObject({
      status: false,
    })
    expect(await ask('rubbish')).toMatchObject({ status: false, code: 'INVOCATION_ERROR' })
  })
  test.each([
    [{ status: true, body: { result: ['-----BEGIN CMS-----\nTUlJ\nQQ==\n-----END CMS-----\n'] } }, 'TUlJQQ=='],
    [{ status: true, body: { result: 'TUlJQQ==' } }, 'TUlJQQ=='],
  ])('reads a result in a list or alone, wrapped or bare', (said, expected) => {
    expect(signatureIn(said)).toBe(expected)
  })
  test.each([[null], [{}], [{ status: false, code: 'GENERAL_ERROR' }], [{ status: true }], [{ status: true, body: { result: [] } }]])(
    '%o is no signature',
    (said) => {
      expect(() => signatureIn(said)).toThrow(NcalayerError)
    },
  )
})

/** A program that greets and then falls over. */
function dropping(): Socket {
  const listeners = new Map<string, (event: { data: unknown }) => void>()
  const say = (type: string, data?: unknown) => listeners.get(type)?.({ data })
  setTimeout(() => say('message', '{"result":{"version":"1.4"}}'), 1)
  return {
    send: () => say('close'),
    close: () => {},
    addEventListener: (type: string, listener: (event: { data: unknown }) => void) => listeners.set(type, listener),
  }
}
