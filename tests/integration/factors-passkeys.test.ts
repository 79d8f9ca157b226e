import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { passkeys, rateLimits, sessions } from '@/db/schema'
import { hashOf } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { showCode, showPasskey } from '@/lib/factors/actions'
import { addPasskey, removeFactor } from '@/lib/factors/own/actions'
import { askToMake, askToShow } from '@/lib/factors/passkey'
import { myFactors } from '@/lib/factors/queries'
import { newVisit, submit } from '../support/act'
import { codeNow, here, officer, password, sessionRow } from '../support/factors'
import { authenticator } from '../support/passkey'
import { loadTables } from '../support/vacancies'

const said = (ru: RegExp) => ({ ok: false, text: { ru: expect.stringMatching(ru) } })
const refused = said(/Ключ не подошёл/)
const late = said(/слишком долго/)

/** The question as the page asks it now. */
const toMake = async () => askToMake(await here(), 'login', [], new Date())
const toShow = async () => askToShow(await here(), [], new Date())

/** An officer whose only factor is a passkey made at the first entry. */
async function withPasskey() {
  const who = await officer({ secret: null })
  await password(who)
  const key = authenticator()
  const { options, sealed } = await toMake()
  const answer = await submit(addPasskey, { question: sealed, answer: key.make(options.challenge), name: 'Ноутбук' })
  return { who, key, answer }
}

beforeAll(loadTables)
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('a passkey (WebAuthn, P1)', () => {
  test('made at the first entry completes it', async () => {
    const { who, key, answer } = await withPasskey()
    expect(answer).toEqual({ ok: true, next: '/ru/security/codes?to=%2F&from=staff' })
    const user = await here()
    expect(user).toMatchObject({ id: who.userId, standing: 'open', roles: [{ role: 'administrator' }] })
    expect(await sessionRow(user.token)).toMatchObject({ factor: 'passkey' })
    expect((await myFactors(user))!.passkeys).toMatchObject([{ id: key.id, name: 'Ноутбук', transports: ['internal'] }])
  })
  test('shown at the next one lets in; the same answer does not count twice', async () => {
    const { who, key } = await withPasskey()
    await password(who)
    const { options, sealed } = await toShow()
    const form = { question: sealed, answer: key.show(options.challenge) }
    expect(await submit(showPasskey, form)).toMatchObject({ ok: true, next: 'http://staff.enbek.localhost:3000/ru' })
    const whole = await here()
    expect(whole.standing).toBe('open')
    // sent again within the session that the question belonged to
    await asSystem((tx) =>
      tx
        .update(sessions)
        .set({ id: hashOf('half'.repeat(10)) })
        .where(eq(sessions.id, hashOf(whole.token))),
    )
    globalThis.visit.cookies.set('enbek.session', 'half'.repeat(10))
    await here()
    expect(await submit(showPasskey, form)).toMatchObject(late)
  })
  test('an answer that was caught is of no use in another session of the same person', async () => {
    const { who, key } = await withPasskey()
    await password(who)
    const { options, sealed } = await toShow()
    const form = { question: sealed, answer: key.show(options.challenge) }
    await password(who)
    expect(await submit(showPasskey, form)).toMatchObject(late)
  })
  test('an older question of the same session is not answered after a newer one', async () => {
    const { key } = await withPasskey()
    const old = await toShow()
    const fresh = await toShow()
    expect(await submit(showPasskey, { question: fresh.sealed, answer: key.show(fresh.options.challenge) })).toMatchObject({ ok: true })
    expect(await submit(showPasskey, { question: old.sealed, answer: key.show(old.options.challenge) })).toMatchObject(late)
  })
  test.each([
    ['another site', { origin: 'https://passport.enbek.evil.kz' }],
    ['another portal', { origin: 'http://enbek.localhost:3000' }],
    ['another domain', { rpId: 'evil.kz' }],
    ['nobody verified', { unverified: true }],
  ])('of %s is not accepted, made or shown', async (_name, flaw) => {
    const { who, key } = await withPasskey()
    await password(who)
    const show = await toShow()
    expect(await submit(showPasskey, { question: show.sealed, answer: key.show(show.options.challenge, flaw) })).toMatchObject(refused)
    const other = await officer({ secret: null })
    await password(other)
    const make = await toMake()
    const made = authenticator().make(make.options.challenge, flaw)
    expect(await submit(addPasskey, { question: make.sealed, answer: made })).toMatchObject(refused)
    expect((await here()).standing).toBe('factor')
  })
  test('answers nothing but its own question; what is no answer at all is refused', async () => {
    const { who, key } = await withPasskey()
    await password(who)
    const { sealed, options } = await toShow()
    const other = await toShow()
    expect(await submit(showPasskey, { question: sealed, answer: key.show(other.options.challenge) })).toMatchObject(refused)
    expect(await submit(showPasskey, { question: sealed, answer: authenticator().show(options.challenge) })).toMatchObject(refused)
    await asSystem((tx) => tx.delete(rateLimits))
    for (const answer of ['{}', 'null', '[1]', '{"id":"x","response":{}}'])
      expect(await submit(showPasskey, { question: sealed, answer })).toMatchObject(refused)
    expect(await submit(showPasskey, { question: 'forged', answer: key.show(options.challenge) })).toMatchObject(late)
  })
  test('of a colleague opens nothing', async () => {
    const { key } = await withPasskey()
    const other = await officer()
    await password(other)
    const { sealed, options } = await toShow()
    expect(await submit(showPasskey, { question: sealed, answer: key.show(options.challenge) })).toMatchObject(refused)
  })
  test('cannot be added with the password alone once there is a factor', async () => {
    const who = await officer()
    await password(who)
    const { sealed, options } = await toMake()
    expect(await submit(addPasskey, { question: sealed, answer: authenticator().make(options.challenge) })).toMatchObject(
      said(/уже есть второй фактор/),
    )
  })
  test('stands beside the application; one of two may be taken away, of two forms at once only one', async () => {
    const who = await officer()
    await password(who)
    await submit(showCode, { code: codeNow(who.secret) })
    await here()
    const key = authenticator()
    const { sealed, options } = await toMake()
    expect(await submit(addPasskey, { question: sealed, answer: key.make(options.challenge) })).toMatchObject({ ok: true })
    const again = await toMake()
    expect(await submit(addPasskey, { question: again.sealed, answer: key.make(again.options.challenge) })).toMatchObject(
      said(/уже добавлен/),
    )
    const both = await Promise.all([submit(removeFactor, { factor: 'totp' }), submit(removeFactor, { factor: key.id })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const left = (await myFactors(await here()))!
    expect(left.passkeys.length + Number(left.totp !== null)).toBe(1)
  })
  test('there are five at most', async () => {
    const { who } = await withPasskey()
    await asSystem((tx) =>
      tx
        .insert(passkeys)
        .values([1, 2, 3, 4].map((n) => ({ id: `${who.userId}-${n}`, userId: who.userId, name: `${n}`, publicKey: '', transports: [] }))),
    )
    const { sealed, options } = await toMake()
    expect(await submit(addPasskey, { question: sealed, answer: authenticator().make(options.challenge) })).toMatchObject(
      said(/не больше пяти/),
    )
  })
})
