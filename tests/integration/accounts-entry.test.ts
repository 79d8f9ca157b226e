import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { agreements, codes, journal, messages, notices, people, rateLimits, sessions, users } from '@/db/schema'
import { confirm, recover, register, resend, reset, signIn, signOut } from '@/lib/accounts/actions'
import { agreementVersion } from '@/lib/accounts/agreement'
import { hashPassword, isPassword } from '@/lib/core/password'
import { guest } from '@/lib/core/policy'
import { redeem } from '@/lib/core/tickets'
import { asSystem } from '@/lib/core/tx'
import { actAs, newVisit, submit } from '../support/act'
import { again, codeTo, goodPassword, mailTo, person } from '../support/people'

vi.mock('@/lib/core/password', async (original) => {
  const real = await original<typeof import('@/lib/core/password')>()
  return { ...real, isPassword: vi.fn(real.isPassword) }
})

let count = 0
const newLogin = () => `new${++count}@example.kz`
const form = (login: string, rest: Record<string, string> = {}) => ({
  login,
  password: goodPassword,
  lastName: 'Сынақова',
  firstName: 'Айгерім',
  agree: 'on',
  agreement: agreementVersion,
  ...rest,
})
const stepOf = (next?: string) => new URL(next!, 'http://x').searchParams.get('step')!
const accountOf = async (email: string) => (await asSystem((tx) => tx.select().from(users).where(eq(users.email, email))))[0]
const lastRefusal = async () =>
  (await asSystem((tx) => tx.select().from(journal).where(eq(journal.outcome, 'refused')).orderBy(sql`${journal.at} desc`).limit(1)))[0]
const registered = async (login = newLogin(), rest: Record<string, string> = {}) => {
  const answer = await submit(register, form(login, rest))
  return { login, answer, step: stepOf(answer.next) }
}

beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('registering (O206-17, O206-18, P1)', () => {
  test('makes an account that waits for its code; the code signs in', async () => {
    const { login, answer, step } = await registered()
    expect(answer.next).toMatch(/^\/ru\/confirm\?step=/)
    const account = (await accountOf(login))!
    expect(account).toMatchObject({ emailConfirmedAt: null, locale: 'ru' })
    expect(account.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await asSystem((tx) => tx.select().from(agreements).where(eq(agreements.userId, account.userId)))).toMatchObject([
      { version: agreementVersion, locale: 'ru', ip: '127.0.0.1' },
    ])
    const code = await codeTo(login)
    expect(JSON.stringify(await asSystem((tx) => tx.select().from(codes).where(eq(codes.userId, account.userId))))).not.toContain(code)
    expect(await submit(confirm, { step, code: `${code.slice(0, 3)} ${code.slice(3)}` })).toMatchObject({ ok: true, next: '/ru' })
    expect((await accountOf(login))!.emailConfirmedAt).toBeInstanceOf(Date)
    expect(await again(globalThis.visit)).toMatchObject({ id: account.userId, name: 'Айгерім Сынақова' })
  })
  test('by a mobile number sends an SMS', async () => {
    const { step } = await registered('8 701 555 44 33')
    expect(await mailTo('+77015554433')).toMatchObject([{ channel: 'sms', locale: 'ru' }])
    expect(await submit(confirm, { step, code: await codeTo('+77015554433') })).toMatchObject({ ok: true })
    expect(await again(globalThis.visit)).toMatchObject({ name: 'Айгерім Сынақова' })
  })
  test('ends where the person came from, if that is ours', async () => {
    const { login, step } = await registered(newLogin(), { to: '/kk/cabinet/vacancies?x=1', from: 'enbek' })
    expect(await submit(confirm, { step, code: await codeTo(login) })).toMatchObject({
      next: 'http://enbek.localhost:3000/ru/cabinet/vacancies?x=1',
    })
  })
  test('of a login that is somebody’s looks the same; the owner is told, nothing changes', async () => {
    const owner = await person()
    const [taken, free] = [await registered(owner.email), await registered()]
    expect(taken.answer.next!.replace(/=.*/, '')).toBe(free.answer.next!.replace(/=.*/, ''))
    const [letter, ...rest] = await mailTo(owner.email)
    expect(rest).toEqual([])
    expect(letter!.body).toContain('http://passport.enbek.localhost:3000/ru/recover')
    expect(letter!.body).not.toMatch(/(?<!\d)\d{6}(?!\d)/)
    const [wrong, late] = [
      await submit(confirm, { step: taken.step, code: '123456' }),
      await submit(confirm, { step: free.step, code: 'x' }),
    ]
    expect(wrong).toMatchObject({ ok: false, text: { ru: expect.stringMatching('Код неверный') } })
    expect(late).toMatchObject({ ok: false, fields: { code: { ru: expect.stringMatching('шести цифр') } } })
    expect((await submit(resend, { step: taken.step })).next).toMatch(/^\/ru\/confirm\?step=.*&sent=1$/)
    expect(await mailTo(owner.email)).toHaveLength(1)
  })
  test('answers no sooner than a fixed moment, whether the login is free or not', async () => {
    const owner = await person()
    for (const login of [owner.email, newLogin()]) {
      const start = performance.now()
      await registered(login)
      expect(performance.now() - start).toBeGreaterThan(345)
    }
  })
  test('twice before confirming: each code brings its own password, and only one of them wins', async () => {
    const login = newLogin()
    const mine = await registered(login, { password: 'менің өз құпиясөзім', firstName: 'Менікі' })
    const myCode = await codeTo(login)
    await registered(login, { password: 'бөтеннің құпиясөзі', firstName: 'Бөтен' })
    const strangersCode = await codeTo(login)
    expect(await submit(confirm, { step: mine.step, code: strangersCode })).toMatchObject({ ok: strangersCode === myCode })
    expect(await submit(confirm, { step: mine.step, code: myCode })).toMatchObject({ ok: true })
    expect(await submit(signIn, { login, password: 'бөтеннің құпиясөзі' })).toMatchObject({ ok: false })
    expect(await submit(signIn, { login, password: 'менің өз құпиясөзім' })).toMatchObject({ ok: true })
    expect(await asSystem((tx) => tx.select().from(people).where(eq(people.firstName, 'Менікі')))).toHaveLength(1)
    expect(await asSystem((tx) => tx.select().from(codes).where(sql`contact = ${login} and payload ? 'passwordHash'`))).toEqual([])
  })
  test.each([
    [{ password: 'short' }, 'password'],
    [{ password: 'qwertyuiop' }, 'password'],
    [{ agree: '' }, 'agree'],
    [{ agreement: '1999-01-01' }, 'agreement'],
    [{ login: 'nobody' }, 'login'],
    [{ firstName: '' }, 'firstName'],
  ])('with %o is refused at %s, and no password is echoed', async (change, field) => {
    const answer = await submit(register, { ...form(newLogin()), ...change })
    expect(answer).toMatchObject({ ok: false, fields: { [field]: { kk: expect.any(String) } } })
    expect(answer.values).not.toHaveProperty('password')
  })
  test('from another site, or from none, is refused', async () => {
    for (const origin of ['http://evil.kz', 'null', null, 'http://enbek.localhost:3000']) {
      newVisit({ origin })
      expect(await submit(register, form(newLogin()))).toMatchObject({ ok: false, text: { ru: expect.stringMatching('другого сайта') } })
    }
  })
  test('floods no mailbox: four letters in a quarter of an hour', async () => {
    const login = newLogin()
    for (let n = 0; n < 4; n += 1) await registered(login)
    expect(await submit(register, form(login))).toMatchObject({ ok: false, text: { ru: expect.stringMatching('Слишком много') } })
    expect(await mailTo(login)).toHaveLength(4)
  })
})

describe('a code', () => {
  const wrong = { ok: false, text: { ru: expect.stringMatching('Код неверный или устарел') } }
  test('has five tries, also when five come at once', async () => {
    const { login, step } = await registered()
    const code = await codeTo(login)
    const bad = code === '000000' ? '000001' : '000000'
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => submit(confirm, { step, code: bad })))
    for (const answer of answers) expect(answer).toMatchObject(wrong)
    expect(await submit(confirm, { step, code })).toMatchObject(wrong)
    expect(await accountOf(login)).toMatchObject({ emailConfirmedAt: null })
    expect(await lastRefusal()).toMatchObject({ action: 'account.confirm', actorId: 'guest', outcome: 'refused' })
  })
  test('lives fifteen minutes', async () => {
    const { login, step } = await registered()
    await asSystem((tx) => tx.update(codes).set({ expiresAt: sql`now() - interval '1 second'` }))
    expect(await submit(confirm, { step, code: await codeTo(login) })).toMatchObject(wrong)
  })
  test('works once, and once for two forms at the same moment', async () => {
    const { login, step } = await registered()
    const code = await codeTo(login)
    const answers = await Promise.all([1, 2, 3].map(() => submit(confirm, { step, code })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await submit(confirm, { step, code })).toMatchObject(wrong)
  })
  test('of another purpose opens nothing', async () => {
    const owner = await person()
    const { next } = await submit(recover, { login: owner.email })
    expect(await submit(confirm, { step: stepOf(next), code: await codeTo(owner.email) })).toMatchObject(wrong)
  })
  test('that is asked for again replaces the old one and keeps the chosen password', async () => {
    const { login, step } = await registered()
    const old = await codeTo(login)
    const { next } = await submit(resend, { step })
    const fresh = await codeTo(login)
    if (old !== fresh) expect(await submit(confirm, { step, code: old })).toMatchObject(wrong)
    expect(await submit(confirm, { step: stepOf(next), code: fresh })).toMatchObject({ ok: true })
    expect(await submit(signIn, { login, password: goodPassword })).toMatchObject({ ok: true })
  })
  test('with a forged step is refused', async () => {
    expect(await submit(confirm, { step: 'eyJpZCI6IjEifQ', code: '123456' })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching('слишком долго') },
    })
  })
})

describe('signing in (O206-17.F1)', () => {
  const no = { ok: false, text: { ru: 'Неверный логин или пароль' } }
  test('opens a session of one’s own and leads to the cabinet', async () => {
    const owner = await person()
    expect(await submit(signIn, { login: ` ${owner.email.toUpperCase()} `, password: goodPassword })).toEqual({
      ok: true,
      next: 'http://enbek.localhost:3000/ru/cabinet',
    })
    expect(await again(globalThis.visit)).toMatchObject({ id: owner.id })
    expect(await again(owner)).toMatchObject({ id: owner.id })
  })
  test.each([
    ['/ru/security', 'passport', '/ru/security'],
    ['/ru/cabinet/responses', 'enbek', 'http://enbek.localhost:3000/ru/cabinet/responses'],
    ['https://evil.kz/', 'enbek', 'http://enbek.localhost:3000/ru/cabinet'],
    ['//evil.kz', 'enbek', 'http://enbek.localhost:3000/ru/cabinet'],
  ])('asked back to %s of %s ends at %s', async (to, from, next) => {
    const { email } = await person()
    expect(await submit(signIn, { login: email, password: goodPassword, to, from })).toEqual({ ok: true, next })
  })
  test('with a wrong password or an unknown login says the same', async () => {
    const { email } = await person()
    expect(await submit(signIn, { login: email, password: 'wrong password' })).toMatchObject(no)
    expect(await submit(signIn, { login: newLogin(), password: 'wrong password' })).toMatchObject(no)
    expect(globalThis.visit.token).toBeNull()
  })
  test('hashes once for a known and for an unknown login, and that costs the same', async () => {
    const { email } = await person()
    for (const login of [email, newLogin()]) {
      vi.mocked(isPassword).mockClear()
      await submit(signIn, { login, password: 'wrong password' })
      expect(isPassword).toHaveBeenCalledTimes(1)
    }
    const best = async (hash: string | null) => {
      const times: number[] = []
      for (let n = 0; n < 7; n += 1) {
        const start = performance.now()
        await isPassword(hash, 'wrong password')
        times.push(performance.now() - start)
      }
      return Math.min(...times)
    }
    const [known, unknown] = [await best(await hashPassword(goodPassword)), await best(null)]
    expect(Math.abs(known - unknown) / Math.max(known, unknown)).toBeLessThan(0.5)
  })
  test('to a blocked account is refused only to who knows the password', async () => {
    const owner = await person()
    await asSystem((tx) => tx.update(users).set({ blockedAt: new Date() }).where(eq(users.userId, owner.id)))
    expect(await submit(signIn, { login: owner.email, password: 'wrong password' })).toMatchObject(no)
    expect(await submit(signIn, { login: owner.email, password: goodPassword })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching('заблокирован') },
    })
    expect(await again(owner)).toBe(guest)
  })
  test('before the code was entered sends a new code', async () => {
    const { email } = await person({ confirmed: false })
    const { next } = await submit(signIn, { login: email, password: goodPassword })
    expect(next).toMatch('/ru/confirm?step=')
    expect(globalThis.visit.token).toBeNull()
    expect(await submit(confirm, { step: stepOf(next), code: await codeTo(email) })).toMatchObject({ ok: true })
    expect(await again(globalThis.visit)).toMatchObject({ name: 'Айгерім Сынақова' })
  })
  test('from a browser never met before is told to the owner, by notice and by letter', async () => {
    const owner = await person()
    const told = () => asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, owner.id)))
    await submit(signIn, { login: owner.email, password: goodPassword })
    expect(await told()).toEqual([])
    await submit(signIn, { login: owner.email, password: goodPassword })
    expect(await told()).toEqual([])
    newVisit({ agent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', ip: '10.1.2.3' })
    await submit(signIn, { login: owner.email, password: goodPassword })
    expect(await told()).toMatchObject([
      { kind: 'account.newSignIn', params: { device: 'Safari, iPhone', ip: '10.1.2.3' }, path: 'passport:/security' },
    ])
    expect((await mailTo(owner.email))[0]!.body).toContain('http://passport.enbek.localhost:3000/ru/security')
  })
  test('a ticket works once, and for a minute', async () => {
    const owner = await person()
    const { issueTicket } = await import('@/lib/accounts/codes')
    const ticket = () => asSystem((tx) => issueTicket(tx, owner.id, owner.email, 'agent'))
    const one = await ticket()
    expect(await Promise.all([redeem(one), redeem(one)])).toEqual(expect.arrayContaining([{ id: owner.id }, null]))
    expect(await redeem(one)).toBeNull()
    const two = await ticket()
    await asSystem((tx) => tx.update(codes).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(codes.purpose, 'ticket')))
    expect(await redeem(two)).toBeNull()
    expect(await redeem('')).toBeNull()
  })
  test('out ends the session at once', async () => {
    const owner = await person()
    actAs(owner)
    expect(await submit(signOut)).toEqual({ ok: true, next: 'http://enbek.localhost:3000/ru' })
    expect(await again(owner)).toBe(guest)
    actAs(guest)
    expect(await submit(signOut)).toMatchObject({ ok: false })
  })
})

describe('guessing passwords', () => {
  test('is slowed down after five for one login from one address, before any hash; the owner elsewhere is not shut out', async () => {
    const { email } = await person()
    for (let n = 0; n < 5; n += 1) await submit(signIn, { login: email, password: 'wrong password' })
    vi.mocked(isPassword).mockClear()
    expect(await submit(signIn, { login: email, password: goodPassword })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching('Слишком много попыток') },
    })
    expect(isPassword).not.toHaveBeenCalled()
    newVisit({ ip: '10.9.9.9' })
    expect(await submit(signIn, { login: email, password: goodPassword })).toMatchObject({ ok: true })
  })
  test('waits longer each time, and the wait does not grow while one waits', async () => {
    const { limit } = await import('@/lib/core/rate-limit')
    const rule = { hits: 2, seconds: 100 }
    const waitOf = async () =>
      (await asSystem((tx) => tx.select({ s: sql<number>`extract(epoch from until - now())::float` }).from(rateLimits)))[0]!.s
    const over = () => asSystem((tx) => tx.update(rateLimits).set({ until: sql`now() - interval '1 second'` }))
    const waits: number[] = []
    await limit('k', rule)
    for (let n = 0; n < 7; n += 1) {
      await limit('k', rule)
      waits.push(Math.round(await waitOf()))
      await expect(limit('k', rule)).rejects.toThrow('Слишком много')
      expect(Math.round(await waitOf())).toBe(waits.at(-1))
      await over()
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 100, 100])
    await asSystem((tx) => tx.update(rateLimits).set({ until: sql`now() - interval '101 seconds'` }))
    await limit('k', rule)
    expect(await asSystem((tx) => tx.select().from(rateLimits))).toMatchObject([{ hits: 1 }])
  })
  test('counts exactly when many come at once', async () => {
    const { limit } = await import('@/lib/core/rate-limit')
    const answers = await Promise.allSettled(Array.from({ length: 60 }, () => limit('many', { hits: 20, seconds: 60 })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
  })
})

describe('a forgotten password', () => {
  test('is renewed by a code; every session ends and this browser is let in', async () => {
    const owner = await person()
    const { next } = await submit(recover, { login: owner.email })
    expect(next).toMatch('/ru/reset?step=')
    const code = await codeTo(owner.email)
    const step = stepOf(next)
    expect(await submit(reset, { step, code, password: 'astana2026' })).toMatchObject({
      ok: false,
      fields: { password: expect.anything() },
    })
    expect(await submit(reset, { step, code, password: 'жаңа ұзын құпиясөз' })).toEqual({
      ok: true,
      next: 'http://enbek.localhost:3000/ru/cabinet',
    })
    expect(await again(owner)).toBe(guest)
    expect(await again(globalThis.visit)).toMatchObject({ id: owner.id })
    expect(await asSystem((tx) => tx.select().from(sessions).where(eq(sessions.userId, owner.id)))).toHaveLength(1)
    expect(await submit(signIn, { login: owner.email, password: goodPassword })).toMatchObject({ ok: false })
    expect(await submit(signIn, { login: owner.email, password: 'жаңа ұзын құпиясөз' })).toMatchObject({ ok: true })
  })
  test('of an unknown or blocked login looks the same and sends nothing', async () => {
    const blocked = await person()
    await asSystem((tx) => tx.update(users).set({ blockedAt: new Date() }).where(eq(users.userId, blocked.id)))
    for (const login of [newLogin(), blocked.email]) {
      const { next } = await submit(recover, { login })
      expect(next).toMatch(/^\/ru\/reset\?step=/)
      expect(await asSystem((tx) => tx.select().from(messages).where(eq(messages.to, login)))).toEqual([])
      expect(await submit(reset, { step: stepOf(next), code: '123456', password: goodPassword })).toMatchObject({
        ok: false,
        text: { ru: expect.stringMatching('Код неверный') },
      })
    }
  })
  test('by five wrong codes is not renewed', async () => {
    const owner = await person()
    const { next } = await submit(recover, { login: owner.email })
    const code = await codeTo(owner.email)
    const bad = code === '111111' ? '111112' : '111111'
    for (let n = 0; n < 5; n += 1) await submit(reset, { step: stepOf(next), code: bad, password: 'жаңа ұзын құпиясөз' })
    expect(await submit(reset, { step: stepOf(next), code, password: 'жаңа ұзын құпиясөз' })).toMatchObject({ ok: false })
    expect(await again(owner)).toMatchObject({ id: owner.id })
  })
})
