import { eq, inArray, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { codes, journal, notices, people, rateLimits, sessions, users } from '@/db/schema'
import { signIn } from '@/lib/accounts/actions'
import { jobs } from '@/lib/accounts/jobs'
import { demoMailbox, noticesOf, selfOf, sessionsOf, unreadOf } from '@/lib/accounts/queries'
import { actFor, changePassword, endOtherSessions, endSession, readNotice, savePerson, setLocale } from '@/lib/accounts/self/actions'
import { askNewLogin, changeLogin } from '@/lib/accounts/self/login'
import { notify } from '@/lib/core/notices'
import { guest } from '@/lib/core/policy'
import { hashOf } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { actAs, newVisit, submit } from '../support/act'
import { again, browserOf, codeTo, employerOf, goodPassword, mailTo, person } from '../support/people'

const stepOf = (next?: string) => new URL(next!, 'http://x').searchParams.get('step')!
const refused = { ok: false }

beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('nobody signed in', () => {
  test.each([
    ['endSession', endSession, { id: 'a'.repeat(64) }],
    ['endOtherSessions', endOtherSessions, {}],
    ['changePassword', changePassword, { oldPassword: goodPassword, newPassword: 'жаңа ұзын құпиясөз' }],
    ['askNewLogin', askNewLogin, { login: 'a@b.kz', password: goodPassword }],
    ['changeLogin', changeLogin, { step: 'x', oldCode: '123456', newCode: '123456' }],
    ['savePerson', savePerson, { lastName: 'А', firstName: 'Б' }],
    ['setLocale', setLocale, { locale: 'kk' }],
    ['readNotice', readNotice, {}],
    ['actFor', actFor, {}],
    ['actFor an employer', actFor, { employerId: '01a20058-f31d-7577-ab7f-bc45b712a003' }],
  ])('%s is refused and journalled, nothing breaks', async (_, action, values) => {
    expect(await submit(action, values)).toMatchObject(refused)
    const [row] = await asSystem((tx) => tx.select().from(journal).orderBy(sql`at desc`).limit(1))
    expect(row).toMatchObject({ actorId: 'guest', outcome: 'refused' })
  })
})

describe('sessions (security 3)', () => {
  test('one’s own are listed and ended at once; a stranger’s are not there', async () => {
    const [owner, stranger] = [await person(), await person()]
    const phone = await browserOf(owner.id)
    actAs(owner)
    expect((await sessionsOf(owner)).map(({ id }) => id).sort()).toEqual([hashOf(owner.token), hashOf(phone.token)].sort())
    expect(await submit(endSession, { id: hashOf(stranger.token) })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    expect(await again(stranger)).toMatchObject({ id: stranger.id })
    expect(await submit(endSession, { id: hashOf(phone.token) })).toMatchObject({ ok: true })
    expect(await again(phone)).toBe(guest)
    expect(await again(owner)).toMatchObject({ id: owner.id })
  })
  test('one that is used all the time ends a day after it began', async () => {
    const owner = await person()
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000)
    const mine = eq(sessions.id, hashOf(owner.token))
    const createdAt = at(-23)
    await asSystem((tx) =>
      tx
        .update(sessions)
        .set({ createdAt, seenAt: at(-1), expiresAt: at(0.5) })
        .where(mine),
    )
    expect(await again(owner)).toMatchObject({ id: owner.id })
    const [row] = await asSystem((tx) => tx.select().from(sessions).where(mine))
    expect(row?.seenAt.getTime()).toBeGreaterThan(at(-0.5).getTime())
    expect(row?.expiresAt).toEqual(new Date(createdAt.getTime() + 24 * 3_600_000))
  })
  test('all others end together', async () => {
    const owner = await person()
    const others = [await browserOf(owner.id), await browserOf(owner.id)]
    actAs(owner)
    expect(await submit(endOtherSessions)).toMatchObject({ ok: true })
    for (const other of others) expect(await again(other)).toBe(guest)
    expect(await again(owner)).toMatchObject({ id: owner.id })
  })
})

describe('the password', () => {
  const fresh = 'жаңа ұзын құпиясөз'
  test('changes with the old one; other sessions end; the owner is told', async () => {
    const owner = await person()
    const other = await browserOf(owner.id)
    actAs(owner)
    expect(await submit(changePassword, { oldPassword: goodPassword, newPassword: fresh })).toMatchObject({ ok: true })
    expect(await again(other)).toBe(guest)
    expect(await again(owner)).toMatchObject({ id: owner.id })
    expect(await noticesOf(owner)).toMatchObject([{ kind: 'account.passwordChanged' }])
    actAs(guest)
    expect(await submit(signIn, { login: owner.email, password: goodPassword })).toMatchObject(refused)
    expect(await submit(signIn, { login: owner.email, password: fresh })).toMatchObject({ ok: true })
  })
  test('stays when the old one is wrong, and may not be guessed', async () => {
    const owner = await person()
    actAs(owner)
    for (let n = 0; n < 5; n += 1)
      expect(await submit(changePassword, { oldPassword: 'wrong password', newPassword: fresh })).toMatchObject({
        fields: { oldPassword: expect.anything() },
      })
    expect(await submit(changePassword, { oldPassword: goodPassword, newPassword: fresh })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching('Слишком много') },
    })
  })
  test.each([['short'], ['qwertyuiop'], ['1234567890'], ['x'.repeat(129)]])('may not become %s', async (newPassword) => {
    actAs(await person())
    expect(await submit(changePassword, { oldPassword: goodPassword, newPassword })).toMatchObject({
      ok: false,
      fields: { newPassword: expect.anything() },
    })
  })
  test('may not contain the login', async () => {
    actAs(await person({ email: 'bolatbek77@example.kz' }))
    expect(await submit(changePassword, { oldPassword: goodPassword, newPassword: 'Bolatbek77-tau' })).toMatchObject({
      fields: { newPassword: { ru: expect.stringMatching('логин') } },
    })
  })
})

describe('the login (P1: both confirmed)', () => {
  const ask = async (login: string) => stepOf((await submit(askNewLogin, { login, password: goodPassword })).next)
  test('changes with a code to the old and one to the new; other sessions end', async () => {
    const owner = await person()
    const other = await browserOf(owner.id)
    actAs(owner)
    const step = await ask('Fresh.Login@example.kz')
    const [oldCode, newCode] = [await codeTo(owner.email), await codeTo('fresh.login@example.kz')]
    expect(await submit(changeLogin, { step, oldCode, newCode })).toEqual({ ok: true, next: '/ru/security?login=changed' })
    expect(await selfOf(owner)).toMatchObject({ email: 'fresh.login@example.kz' })
    expect(await again(other)).toBe(guest)
    expect((await mailTo(owner.email))[0]!.body).toContain('fresh.login@example.kz')
    expect(await submit(changeLogin, { step, oldCode, newCode })).toMatchObject(refused)
  })
  test('a phone is added beside the e-mail, with codes to both', async () => {
    const owner = await person()
    actAs(owner)
    const step = await ask('8 702 000 11 22')
    expect(await submit(changeLogin, { step, oldCode: await codeTo(owner.email), newCode: await codeTo('+77020001122') })).toMatchObject({
      ok: true,
    })
    expect(await selfOf(owner)).toMatchObject({ email: owner.email, phone: '+77020001122' })
  })
  test('one code is not enough, and each is named', async () => {
    const owner = await person()
    actAs(owner)
    const step = await ask('only-one@example.kz')
    const [oldCode, newCode] = [await codeTo(owner.email), await codeTo('only-one@example.kz')]
    const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect(await submit(changeLogin, { step, oldCode: other(oldCode), newCode })).toMatchObject({
      ok: false,
      fields: { oldCode: expect.anything() },
    })
    expect(await submit(changeLogin, { step, oldCode, newCode: other(newCode) })).toMatchObject({
      ok: false,
      fields: { newCode: expect.anything() },
    })
    expect(await submit(changeLogin, { step, oldCode, newCode: oldCode === newCode ? other(newCode) : oldCode })).toMatchObject(refused)
    expect(await selfOf(owner)).toMatchObject({ email: owner.email })
  })
  test('of another account is not taken: the answer is the same, its owner is told', async () => {
    const [owner, holder] = [await person(), await person()]
    actAs(owner)
    const { next } = await submit(askNewLogin, { login: holder.email, password: goodPassword })
    expect(next).toMatch('/ru/security/login?step=')
    const [letter] = await mailTo(holder.email)
    expect(letter!.body).not.toMatch(/\d{6}/)
    expect(await submit(changeLogin, { step: stepOf(next), oldCode: await codeTo(owner.email), newCode: '123456' })).toMatchObject({
      fields: { newCode: expect.anything() },
    })
    expect(await selfOf(holder)).toMatchObject({ email: holder.email })
  })
  test('of an account that was never confirmed is free', async () => {
    const [owner, empty] = [await person(), await person({ confirmed: false })]
    actAs(owner)
    const step = await ask(empty.email)
    expect(await submit(changeLogin, { step, oldCode: await codeTo(owner.email), newCode: await codeTo(empty.email) })).toMatchObject({
      ok: true,
    })
    expect(await selfOf(owner)).toMatchObject({ email: empty.email })
  })
  test('is refused with a wrong password, the present login, and another person’s step', async () => {
    const [owner, thief] = [await person(), await person()]
    actAs(owner)
    expect(await submit(askNewLogin, { login: 'x1@example.kz', password: 'wrong password' })).toMatchObject({
      fields: { password: expect.anything() },
    })
    expect(await submit(askNewLogin, { login: owner.email, password: goodPassword })).toMatchObject({
      fields: { login: expect.anything() },
    })
    const step = await ask('x2@example.kz')
    actAs(thief)
    expect(await submit(changeLogin, { step, oldCode: await codeTo(owner.email), newCode: await codeTo('x2@example.kz') })).toMatchObject(
      refused,
    )
  })
})

describe('the person (P1, domain 1.1)', () => {
  const names = { lastName: 'Сынақов', firstName: 'Ерлан' }
  test('is saved; what the IIN tells need not be typed', async () => {
    const owner = await person()
    actAs(owner)
    expect(await submit(savePerson, { ...names, iin: '900512 300001', regionCode: '75' })).toMatchObject({ ok: true })
    expect((await selfOf(owner))!.person).toMatchObject({
      ...names,
      iin: '900512300001',
      birthDate: '1990-05-12',
      sex: 'M',
      regionCode: '75',
    })
  })
  test.each([
    [{ iin: '900512300002' }, 'iin'],
    [{ iin: '950317400007', sex: 'M' }, 'sex'],
    [{ iin: '950317400007', birthDate: '1995-03-18' }, 'birthDate'],
    [{ birthDate: '2999-01-01' }, 'birthDate'],
    [{ birthDate: 'yesterday' }, 'birthDate'],
    [{ firstName: '' }, 'firstName'],
  ])('%o is refused at %s', async (change, field) => {
    actAs(await person())
    expect(await submit(savePerson, { ...names, ...change })).toMatchObject({ ok: false, fields: { [field]: { kk: expect.any(String) } } })
  })
  test('an IIN stands in one account only', async () => {
    const [first, second] = [await person(), await person()]
    actAs(first)
    await submit(savePerson, { ...names, iin: '080120500009' })
    actAs(second)
    expect(await submit(savePerson, { ...names, iin: '080120500009' })).toMatchObject({
      ok: false,
      fields: { iin: { ru: expect.stringMatching('другом аккаунте') } },
    })
    expect(await asSystem((tx) => tx.select().from(people).where(eq(people.iin, '080120500009')))).toMatchObject([{ userId: first.id }])
  })
  test('a stranger’s row cannot be read', async () => {
    const [owner, stranger] = [await person(), await person()]
    expect((await selfOf(stranger))!.email).not.toBe(owner.email)
    expect(await selfOf(guest)).toBeNull()
  })
})

describe('notices', () => {
  test('are written for another person from inside one’s own transaction, and mailed in the reader’s language', async () => {
    const reader = await person({ locale: 'kk' })
    await asSystem((tx) =>
      notify(tx, {
        userId: reader.id,
        kind: 'response.viewed',
        params: { vacancy: { kk: 'Аспаз', ru: 'Повар', en: 'Cook' }, employer: 'ЖШС' },
        path: '/cabinet/responses',
      }),
    )
    const [letter] = await mailTo(reader.email)
    expect(letter).toMatchObject({ locale: 'kk', subject: 'Өтінішіңіз қаралды: Аспаз' })
    expect(letter!.body).toContain('http://enbek.localhost:3000/kk/cabinet/responses')
    expect(await unreadOf(reader)).toBe(1)
    expect(await unreadOf(await person())).toBe(0)
  })
  test('a letter carries no whole IIN, whoever typed it into the words; the cabinet keeps them', async () => {
    const reader = await person({ locale: 'ru' })
    const params = { staff: 'Маман', reason: 'Келген адам 950317400007, құжатсыз' }
    await asSystem((tx) => notify(tx, { userId: reader.id, kind: 'protection.broken', params, path: 'staff:/access/questions' }))
    const [letter] = await mailTo(reader.email)
    expect(letter!.body).toContain('Келген адам ••••••400007, құжатсыз')
    expect((await noticesOf(reader))[0]!.params.reason).toContain('950317400007')
  })
  test('are not mailed to a contact that was never proved', async () => {
    const reader = await person({ confirmed: false })
    await asSystem((tx) =>
      notify(tx, { userId: reader.id, kind: 'employer.verified', params: { employer: 'ЖШС' }, path: '/cabinet/employer' }),
    )
    expect(await mailTo(reader.email)).toEqual([])
    expect(await unreadOf(reader)).toBe(1)
  })
  test('are read one by one, leading to their place, or all at once; a stranger’s is not there', async () => {
    const [reader, stranger] = [await person(), await person()]
    for (const path of ['/cabinet/responses', 'passport:/security'])
      await asSystem((tx) => notify(tx, { userId: reader.id, kind: 'account.passwordChanged', path }))
    const [last] = await noticesOf(reader)
    actAs(stranger)
    expect(await submit(readNotice, { id: last!.id })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    actAs(reader)
    expect(await submit(readNotice, { id: last!.id })).toEqual({ ok: true, next: '/ru/security' })
    expect(await unreadOf(reader)).toBe(1)
    expect(await submit(readNotice)).toMatchObject({ ok: true })
    expect(await unreadOf(reader)).toBe(0)
  })
})

describe('language and acting', () => {
  test('the language is kept, and the page opens in it', async () => {
    const owner = await person()
    actAs(owner)
    newVisit({ user: owner, place: { ...globalThis.visit.place, path: '/person' } })
    expect(await submit(setLocale, { locale: 'kk' })).toEqual({ ok: true, next: '/kk/person' })
    expect(await selfOf(owner)).toMatchObject({ locale: 'kk' })
    expect(globalThis.visit.cookies.get('enbek.locale')).toBe('kk')
    expect(await submit(setLocale, { locale: 'de' })).toMatchObject(refused)
  })
  test('one acts for an employer only as its member, and again for oneself', async () => {
    const [owner, stranger] = [await person(), await person()]
    const { id } = await employerOf([owner, 'owner'])
    actAs(stranger)
    expect(await submit(actFor, { employerId: id })).toMatchObject({
      ok: false,
      text: { ru: expect.stringMatching('не можете действовать') },
    })
    expect(await again(stranger)).toMatchObject({ employerId: null })
    actAs(await again(owner))
    expect(await submit(actFor)).toEqual({ ok: true, next: '/ru/organisations' })
    expect(await again(owner)).toMatchObject({ employerId: null, employerRole: null })
    actAs(await again(owner))
    expect(await submit(actFor, { employerId: id })).toEqual({ ok: true, next: 'http://enbek.localhost:3000/ru/cabinet' })
    expect(await again(owner)).toMatchObject({ employerId: id, employerRole: 'owner' })
  })
})

test('the mailbox of the demonstration is empty outside of it', async () => {
  await person()
  expect(await demoMailbox()).toEqual([])
})

test('the sweep forgets accounts that nobody proved and tickets of half a year, nothing else', async () => {
  const [kept, never, young] = [await person(), await person({ confirmed: false }), await person({ confirmed: false })]
  const ticket = (hash: string, age: string) => ({
    userId: kept.id,
    purpose: 'ticket' as const,
    contact: '',
    hash,
    expiresAt: sql`now() - ${age}::interval`,
  })
  await asSystem(async (tx) => {
    await tx
      .update(users)
      .set({ createdAt: sql`now() - interval '8 days'` })
      .where(inArray(users.userId, [kept.id, never.id]))
    await tx.insert(codes).values([ticket('young', '179 days'), ticket('old', '181 days')])
    await tx.insert(notices).values({ userId: never.id, kind: 'x', path: '/' })
  })
  await jobs['accounts.sweep']!(null)
  const left = await asSystem((tx) => tx.select({ id: users.userId }).from(users))
  expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining([kept.id, young.id]))
  expect(left.map(({ id }) => id)).not.toContain(never.id)
  expect(await asSystem((tx) => tx.select({ hash: codes.hash }).from(codes).where(eq(codes.userId, kept.id)))).toEqual([{ hash: 'young' }])
})
