import { and, eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  journal,
  messages,
  notices,
  outbox,
  rateLimits,
  recoveryCodes,
  sessions,
  staffAccounts,
  staffDevices,
  totpFactors,
} from '@/db/schema'
import { recover, signIn } from '@/lib/accounts/actions'
import { askNewLogin } from '@/lib/accounts/self/login'
import { env } from '@/lib/core/env'
import { guest } from '@/lib/core/policy'
import { hashOf } from '@/lib/core/session'
import { asSystem, asUser } from '@/lib/core/tx'
import { showCode } from '@/lib/factors/actions'
import { demoCode } from '@/lib/factors/demo'
import { beginTotp, confirmTotp, keepCodes, removeFactor } from '@/lib/factors/own/actions'
import { myFactors, myPending } from '@/lib/factors/queries'
import { newCodes, sealSet } from '@/lib/factors/recovery'
import { resetFactors } from '@/lib/factors/reset'
import { addParam } from '@/lib/reference/actions'
import { actAs, newVisit, submit } from '../support/act'
import { allowSessions, codeNow, here, officer, password, sessionRow } from '../support/factors'
import { again, goodPassword, mailTo, person } from '../support/people'
import { loadTables } from '../support/vacancies'

const said = (ru: RegExp) => ({ ok: false, text: { ru: expect.stringMatching(ru) } })
const noticesOf = async (userId: string) =>
  (await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, userId)).orderBy(notices.createdAt))).map(({ kind }) => kind)
const suspected = (userId: string) =>
  asSystem((tx) =>
    tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.name, 'staff.suspected'), sql`${outbox.payload}->>'userId' = ${userId}`)),
  )
/** The whole entry of an officer in this browser. */
async function entered(who: Awaited<ReturnType<typeof officer>>, later = 0) {
  await password(who)
  const answer = await submit(showCode, { code: codeNow(who.secret, later) })
  return { answer, user: await here() }
}

beforeAll(loadTables)
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
  // in the middle of a half-minute, so that no code of a test grows old while it runs
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 })
})
afterEach(() => vi.useRealTimers())

describe('the entry of a member of staff (A349-21.B1, P1)', () => {
  test('the password opens half of it: no roles, nothing but showing the factor and leaving', async () => {
    const who = await officer()
    const { answer, user } = await password(who)
    expect(answer).toEqual({ ok: true, next: '/ru/second-factor' })
    expect(user).toMatchObject({ id: who.userId, standing: 'factor', roles: [], factorAt: null })
    expect(await submit(addParam, { key: 'rate.mci', value: '1', validFrom: '2030-01-01', source: 'x' })).toMatchObject(
      said(/Сначала завершите вход/),
    )
    expect(await submit(removeFactor, { factor: 'totp' })).toMatchObject(said(/Сначала завершите вход/))
  })
  test('the code completes it: roles, another token, the entry dated, and the desk', async () => {
    const who = await officer()
    const { user: half } = await password(who)
    const answer = await submit(showCode, { code: ` ${codeNow(who.secret).slice(0, 3)} ${codeNow(who.secret).slice(3)}` })
    expect(answer).toEqual({ ok: true, next: 'http://staff.enbek.localhost:3000/ru' })
    const whole = await here()
    expect(whole).toMatchObject({ standing: 'open', roles: [{ role: 'administrator' }] })
    expect(whole.token).not.toBe(half.token)
    expect(await again(half)).toBe(guest)
    expect(await sessionRow(whole.token)).toMatchObject({ factor: 'totp', device: hashOf(globalThis.visit.cookies.get('enbek.device')!) })
    const [account] = await asSystem((tx) => tx.select().from(staffAccounts).where(eq(staffAccounts.userId, who.userId)))
    expect(Date.now() - account!.lastEntryAt!.getTime()).toBeLessThan(60_000)
    const [row] = await asSystem((tx) =>
      tx
        .select()
        .from(journal)
        .where(and(eq(journal.actorId, who.userId), eq(journal.action, 'factor.show'))),
    )
    expect(row).toMatchObject({ outcome: 'done', reason: 'totp' })
  })
  test('ends where the person wanted, and nowhere else', async () => {
    for (const [to, next] of [
      ['http://staff.enbek.localhost:3000/kk/cards?x=1', 'http://staff.enbek.localhost:3000/ru/cards?x=1'],
      ['https://evil.kz/', 'http://staff.enbek.localhost:3000/ru'],
    ] as const) {
      const who = await officer()
      const { answer } = await password(who, { to, from: 'staff' })
      expect(answer.next).toBe(`/ru/second-factor?${new URLSearchParams({ to, from: 'staff' })}`)
      expect(await submit(showCode, { code: codeNow(who.secret), to, from: 'staff' })).toEqual({ ok: true, next })
    }
  })
  test.each([-1, 1])('a telephone half a minute off (%i) is forgiven, two are not', async (off) => {
    const who = await officer()
    await password(who)
    expect(await submit(showCode, { code: codeNow(who.secret, off * 3) })).toMatchObject(said(/Код неверный/))
    expect(await submit(showCode, { code: codeNow(who.secret, off) })).toMatchObject({ ok: true })
  })
  test('a used code is refused, and so are those before it; of two forms at once one enters', async () => {
    const who = await officer()
    await password(who)
    const both = await Promise.all([1, 2].map(() => submit(showCode, { code: codeNow(who.secret) })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    await password(who)
    expect(await submit(showCode, { code: codeNow(who.secret) })).toMatchObject(said(/уже использован/))
    expect(await submit(showCode, { code: codeNow(who.secret, -1) })).toMatchObject(said(/уже использован/))
    expect(await submit(showCode, { code: codeNow(who.secret, 1) })).toMatchObject({ ok: true })
  })
  test('guessing is slowed down after five, before the code is looked at', async () => {
    const who = await officer()
    await password(who)
    const wrong = codeNow(who.secret) === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n += 1) expect(await submit(showCode, { code: wrong })).toMatchObject(said(/Код неверный/))
    expect(await submit(showCode, { code: codeNow(who.secret) })).toMatchObject(said(/Слишком много/))
    expect((await here()).standing).toBe('factor')
  })
  test.each(['12345', 'abc', '', '1234567'])('“%s” is no code', async (code) => {
    await password(await officer())
    expect(await submit(showCode, { code })).toMatchObject({ ok: false, fields: { code: { kk: expect.any(String) } } })
  })
  test('the secret is kept encrypted, and another account’s row opens nothing', async () => {
    const [one, other] = [await officer(), await officer()]
    const [row] = await asSystem((tx) => tx.select().from(totpFactors).where(eq(totpFactors.userId, one.userId)))
    expect(row!.secret).not.toContain(one.secret)
    await asSystem((tx) => tx.update(totpFactors).set({ secret: row!.secret }).where(eq(totpFactors.userId, other.userId)))
    await password(other)
    expect(await submit(showCode, { code: codeNow(one.secret) })).toMatchObject(said(/Код неверный/))
  })
  test('a citizen has none and is not asked', async () => {
    const { email } = await person()
    expect(await submit(signIn, { login: email, password: goodPassword })).toMatchObject({ next: 'http://enbek.localhost:3000/ru/cabinet' })
    const user = await here()
    expect(user.standing).toBe('open')
    expect(await submit(showCode, { code: '123456' })).toMatchObject(said(/только у аккаунтов сотрудников/))
    expect(await submit(beginTotp)).toMatchObject(said(/только у аккаунтов сотрудников/))
  })
  test.each([
    ['frozen', /приостановлена/],
    ['blocked', /заблокирована/],
    ['ended', /закрыта/],
  ] as const)('an account that is %s says so to whoever knows the password (A349-22 to 24)', async (state, words) => {
    const who = await officer({ state })
    const { answer, user } = await password(who)
    expect(answer).toMatchObject(said(words))
    expect(user.id).toBe('guest')
  })
  test('with a temporary password the change of it goes first (A349-19)', async () => {
    const { answer, user } = await password(await officer({ state: 'issued' }))
    expect(answer.next).toBe('/ru/first-password')
    expect(user.standing).toBe('temporary')
    expect(await submit(showCode, { code: '123456' })).toMatchObject(said(/Сначала завершите вход/))
  })
  test('a lost password is a new application: no code is sent, and the answer tells nobody (A349-24)', async () => {
    const who = await officer()
    expect((await submit(recover, { login: who.email })).next).toMatch(/^\/ru\/reset\?step=/)
    const [letter] = await mailTo(who.email)
    expect(letter!.body).toContain('новую заявку на доступ')
    expect(letter!.body).not.toMatch(/(?<!\d)\d{6}(?!\d)/)
  })
})

describe('the first factor', () => {
  test('is made at the first entry: a picture, its first code, then recovery codes', async () => {
    const who = await officer({ secret: null })
    await password(who)
    expect(await submit(confirmTotp, { code: '123456' })).toMatchObject(said(/слишком долго/))
    expect((await submit(beginTotp, { to: '/kk/cards', from: 'staff' })).next).toBe('/ru/second-factor?to=%2Fkk%2Fcards&from=staff')
    const user = await here()
    const secret = (await myPending(user))!
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    // what has only been shown opens nothing
    expect(await submit(showCode, { code: codeNow(secret) })).toMatchObject(said(/Код неверный/))
    const wrong = await submit(confirmTotp, { code: codeNow(secret, 5) })
    expect(wrong).toMatchObject(said(/Код неверный/))
    // no recovery code exists yet, so none is asked for
    expect(JSON.stringify(wrong)).not.toMatch(/қалпына|восстановлен|recovery/)
    expect(await submit(confirmTotp, { code: codeNow(secret), to: '/kk/cards', from: 'staff' })).toMatchObject({
      ok: true,
      next: '/ru/security/codes?to=%2Fkk%2Fcards&from=staff',
    })
    expect(await here()).toMatchObject({ standing: 'open', roles: [{ role: 'administrator' }] })
    expect(await noticesOf(who.userId)).toEqual(['staff.factorAdded'])
  })
  test('cannot be made by whoever knows only the password of an account that has one', async () => {
    const who = await officer()
    await password(who)
    expect(await submit(beginTotp)).toMatchObject(said(/уже есть второй фактор/))
    expect(await submit(confirmTotp, { code: codeNow(who.secret) })).toMatchObject(said(/уже есть второй фактор/))
    expect((await here()).standing).toBe('factor')
  })
  test('lost with everything else is made anew after a new application (A349-24)', async () => {
    const who = await officer()
    const { user } = await entered(who)
    await asSystem((tx) => resetFactors(tx, who.userId))
    expect(await again(user)).toBe(guest)
    await password(who)
    expect(await submit(beginTotp)).toMatchObject({ ok: true })
  })
})

test('the login of a member of staff changes by an application alone (A349-24)', async () => {
  const who = await officer()
  await entered(who)
  const ask = { login: `other-${who.email}`, password: goodPassword }
  expect(await submit(askNewLogin, ask)).toMatchObject(said(/только по новой заявке/))
})

describe('recovery codes', () => {
  async function kept(who: Awaited<ReturnType<typeof officer>>) {
    const codes = newCodes()
    const form = { codes: sealSet(who.userId, codes, new Date()) }
    expect(await submit(keepCodes, form)).toMatchObject({ ok: true })
    return { codes, form }
  }
  test('ten, hashed, each once; written as they may be; the owner is told how many are left', async () => {
    const who = await officer()
    await entered(who)
    const { codes } = await kept(who)
    expect(new Set(codes).size).toBe(10)
    const rows = await asSystem((tx) => tx.select().from(recoveryCodes).where(eq(recoveryCodes.userId, who.userId)))
    expect(rows).toHaveLength(10)
    for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code)
    await password(who)
    expect(await submit(showCode, { code: codes[0]!.toLowerCase().replace('-', ' ') })).toMatchObject({ ok: true })
    expect(await sessionRow((await here()).token)).toMatchObject({ factor: 'recovery' })
    await password(who)
    expect(await submit(showCode, { code: codes[0]! })).toMatchObject(said(/Код неверный/))
    expect((await submit(showCode, { code: codes[1]! })).ok).toBe(true)
    expect(await noticesOf(who.userId)).toEqual(expect.arrayContaining(['staff.codesMade', 'staff.recoveryUsed']))
    expect((await myFactors(await here()))!.codesLeft).toBe(8)
  })
  test('a new set ends the old one, and the old form does not bring it back', async () => {
    const who = await officer()
    await entered(who)
    const first = await kept(who)
    expect(await submit(keepCodes, first.form)).toMatchObject(said(/слишком долго/))
    await kept(who)
    await password(who)
    expect(await submit(showCode, { code: first.codes[3]! })).toMatchObject(said(/Код неверный/))
  })
  test('another person’s codes, or invented ones, are not kept', async () => {
    const [one, other] = [await officer(), await officer()]
    await entered(one)
    for (const codes of [sealSet(other.userId, newCodes(), new Date()), 'AAAA'])
      expect(await submit(keepCodes, { codes })).toMatchObject(said(/слишком долго/))
  })
})

describe('one login, one place (A349-21.B1, B2)', () => {
  test('a new entry ends the older session and tells the person; half an entry ends nothing', async () => {
    const who = await officer()
    const first = await entered(who)
    newVisit({ agent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' })
    await password(who)
    expect(await again(first.user)).toMatchObject({ standing: 'open' })
    await submit(showCode, { code: codeNow(who.secret, 1) })
    expect(await again(first.user)).toBe(guest)
    expect(await noticesOf(who.userId)).toEqual(['staff.newDevice', 'staff.sessionEnded'])
    expect((await asSystem((tx) => tx.select().from(messages).where(eq(messages.to, who.email)))).length).toBe(2)
    expect(await suspected(who.userId)).toEqual([])
  })
  test('how many there may be is a dated parameter', async () => {
    await allowSessions(2)
    const who = await officer()
    const first = await entered(who, -1)
    newVisit()
    const second = await entered(who)
    expect(await again(first.user)).toMatchObject({ standing: 'open' })
    newVisit()
    await entered(who, 1)
    expect(await again(first.user)).toBe(guest)
    expect(await again(second.user)).toMatchObject({ standing: 'open' })
    await allowSessions(1)
  })
  test('two places at once: suspected, told, and the older one shows its factor again where it may stay', async () => {
    await allowSessions(2)
    const who = await officer()
    newVisit({ ip: '10.1.1.1' })
    const first = await entered(who)
    newVisit({ ip: '10.2.2.2' })
    await entered(who, 1)
    expect(await again(first.user)).toMatchObject({ standing: 'factor', roles: [] })
    expect(await suspected(who.userId)).toMatchObject([{ payload: { kind: 'two_places', ip: '10.2.2.2' } }])
    expect(await noticesOf(who.userId)).toContain('staff.twoPlaces')
    await allowSessions(1)
  })
  test('an old session elsewhere is no second place', async () => {
    const who = await officer()
    newVisit({ ip: '10.1.1.1' })
    const { user } = await entered(who)
    await asSystem((tx) =>
      tx
        .update(sessions)
        .set({ seenAt: sql`now() - interval '16 minutes'` })
        .where(eq(sessions.id, hashOf(user.token))),
    )
    newVisit({ ip: '10.2.2.2' })
    await entered(who, 1)
    expect(await suspected(who.userId)).toEqual([])
  })
  test('a known browser is not told again', async () => {
    const who = await officer()
    await entered(who)
    const device = globalThis.visit.cookies.get('enbek.device')!
    newVisit()
    globalThis.visit.cookies.set('enbek.device', device)
    await entered(who, 1)
    expect(await noticesOf(who.userId)).not.toContain('staff.newDevice')
    expect(await asSystem((tx) => tx.select().from(staffDevices).where(eq(staffDevices.userId, who.userId)))).toHaveLength(1)
  })
})

describe('the addresses of the application (appendix 1, column 2)', () => {
  test('another computer is told and suspected; one of the list is not', async () => {
    const who = await officer({ addresses: ['10.1.0.0/16', '192.0.2.7'] })
    newVisit({ ip: '10.1.200.3' })
    await entered(who)
    expect(await suspected(who.userId)).toEqual([])
    newVisit({ ip: '203.0.113.9' })
    await entered(who, 1)
    const kinds = (await suspected(who.userId)).map(({ payload }) => (payload as { kind: string }).kind)
    expect(kinds).toContain('unknown_address')
    expect(await noticesOf(who.userId)).toContain('staff.unknownAddress')
  })
  test('where it is enforced, another computer is not let in; where it is off, nobody is told', async () => {
    const who = await officer({ addresses: ['10.1.0.0/16'] })
    newVisit({ ip: '203.0.113.9' })
    const settings = env()
    try {
      settings.STAFF_ADDRESSES = 'enforce'
      expect((await password(who)).answer).toMatchObject(said(/нет в вашей заявке/))
      settings.STAFF_ADDRESSES = 'off'
      await entered(who)
      expect(await suspected(who.userId)).toEqual([])
    } finally {
      settings.STAFF_ADDRESSES = 'warn'
    }
  })
})

describe('what is dangerous asks for a fresh factor', () => {
  test('after ten minutes the form says so and leads there and back; shown anew, it goes through', async () => {
    const who = await officer()
    const { user } = await entered(who)
    await asSystem((tx) =>
      tx
        .update(sessions)
        .set({ factorAt: sql`now() - interval '11 minutes'` })
        .where(eq(sessions.id, hashOf(user.token))),
    )
    await here()
    const form = { codes: sealSet(who.userId, newCodes(), new Date()) }
    const refused = await submit(keepCodes, form)
    expect(refused).toMatchObject(said(/покажите второй фактор ещё раз/))
    expect(refused.link?.href).toMatch(/^\/ru\/second-factor\?to=/)
    expect(await submit(beginTotp)).toMatchObject(said(/уже есть второй фактор/))
    expect(await submit(showCode, { code: codeNow(who.secret, 1) })).toMatchObject({ ok: true })
    const fresh = await here()
    expect(fresh.token).toBe(user.token)
    expect(await submit(keepCodes, form)).toMatchObject({ ok: true })
  })
  test('the last factor stays', async () => {
    const who = await officer()
    await entered(who)
    expect(await submit(removeFactor, { factor: 'totp' })).toMatchObject(said(/Последний фактор удалить нельзя/))
    expect(await submit(removeFactor, { factor: 'nobody’s' })).toMatchObject(said(/слишком долго/))
  })
})

test('the demonstration’s code is told nowhere else', async () => {
  const who = await officer()
  const { user } = await password(who)
  const settings = env()
  const before = settings.demo
  try {
    settings.demo = false
    expect(await demoCode(user, new Date())).toBeNull()
    settings.demo = true
    expect(await demoCode(user, new Date())).toBe(codeNow(who.secret))
    await submit(showCode, { code: codeNow(who.secret) })
    expect(await demoCode(await here(), new Date())).toBe(codeNow(who.secret, 1))
  } finally {
    settings.demo = before
  }
})

test('a stranger sees no factor of another (row-level security)', async () => {
  const [one, other] = [await officer(), await officer()]
  const { user } = await entered(other)
  actAs(user)
  const seen = await asUser(user, (tx) => tx.select().from(totpFactors))
  expect(seen.map(({ userId }) => userId)).toEqual([other.userId])
  expect(seen.map(({ userId }) => userId)).not.toContain(one.userId)
})
