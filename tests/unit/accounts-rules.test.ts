import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { demoPassword as seeded } from '@/db/seed/accounts'
import { agreementClauses, agreementVersion } from '@/lib/accounts/agreement'
import { demoPassword } from '@/lib/accounts/demo'
import { deviceOf } from '@/lib/accounts/device'
import { registration } from '@/lib/accounts/input'
import { alreadyLetter, codeLetter, invitationLetter } from '@/lib/accounts/letters'
import { networkOf } from '@/lib/accounts/limits'
import { leavesOwnerless } from '@/lib/accounts/members/rules'
import { contradictionsOf, weaknessOf } from '@/lib/accounts/rules'
import { seal, unseal } from '@/lib/accounts/seal'
import { noticeIn, noticeTexts, paramsOf } from '@/lib/core/notice-texts'
import { placeOfNotice } from '@/lib/core/notices'
import { problemsOf } from '@/lib/core/problems'
import { locales } from '@/lib/core/text'

describe('a password (O206-17.F1, P1)', () => {
  test.each(['correct horse battery', 'ұзын жол 27 қадам', 'Tau-men-teniz-kok', 'мама мыла раму 8', 'x9#Lk2!vQp'])(
    '%s is good',
    (password) => expect(weaknessOf(password, 'aigerim@mail.kz')).toBeNull(),
  )
  test.each([
    '1234567890',
    'qwertyuiop',
    'QWERTYUIOP',
    'йцукенгшщз',
    'Password123',
    'password2024',
    'aaaaaaaaaaaa',
    'abababababab',
    '0987654321',
    'Қазақстан1',
    'astana2026',
    'qwerty!1234',
    'пароль2025',
    'almaty1234',
  ])('%s is refused', (password) => expect(weaknessOf(password, 'someone@mail.kz')?.kk).toContain('оңай'))
  test.each([
    ['my-Aigerim-2', 'aigerim@mail.kz'],
    ['tel7011234567', '+77011234567'],
  ])('%s contains the login %s', (password, login) => expect(weaknessOf(password, login)?.ru).toContain('логин'))
  it('a short name before the @ is not held against it', () => expect(weaknessOf('ali kok tau aspan', 'ali@mail.kz')).toBeNull())
})

describe('registration', () => {
  const good = {
    login: 'a@b.kz',
    password: 'ұзын жол 27 қадам',
    firstName: 'Айгерім',
    lastName: 'Сынақова',
    agree: 'on',
    agreement: agreementVersion,
  }
  const wrong = (change: Record<string, string | undefined>) => {
    const parsed = registration.safeParse({ ...good, ...change })
    return parsed.success ? [] : Object.keys(problemsOf(parsed.error))
  }
  test.each([
    [{}, []],
    [{ login: '8 701 123 45 67' }, []],
    [{ login: 'x' }, ['login']],
    [{ password: 'short' }, ['password']],
    [{ password: 'x'.repeat(129) }, ['password']],
    [{ password: '1234567890' }, ['password']],
    [{ agree: undefined }, ['agree']],
    [{ agreement: '2020-01-01' }, ['agreement']],
    [{ agree: undefined, login: 'x', password: 'qwertyuiop' }, ['login', 'password', 'agree']],
    [{ login: 'bolatbek77@b.kz', password: 'Bolatbek77-tau' }, ['password']],
    [{ firstName: undefined }, ['firstName']],
    [{ lastName: '123' }, ['lastName']],
  ])('%o → %o', (change, fields) => expect(wrong(change)).toEqual(fields))
})

describe('a person (domain 1.1)', () => {
  const today = '2026-11-21'
  test.each([
    [{}, []],
    [{ iin: '900512300001' }, []],
    [{ iin: '900512300001', birthDate: '1990-05-12', sex: 'M' as const }, []],
    [{ iin: '900512300001', birthDate: '1990-05-13' }, ['birthDate']],
    [{ iin: '900512300001', sex: 'F' as const }, ['sex']],
    [{ birthDate: '2026-11-22' }, ['birthDate']],
    [{ birthDate: '1850-01-01' }, ['birthDate']],
    [{ iin: '990101100000' }, ['iin']],
    [{ birthDate: today }, []],
  ])('%o contradicts itself at %o', (given, fields) => expect(Object.keys(contradictionsOf(given, today))).toEqual(fields))
})

describe('an organisation is never left without an owner (E1)', () => {
  const [a, b, c] = [
    { userId: 'a', role: 'owner' as const },
    { userId: 'b', role: 'owner' as const },
    { userId: 'c', role: 'hr' as const },
  ]
  test.each([
    [[a], 'a', true],
    [[a, b], 'a', false],
    [[a, c], 'a', true],
    [[a, c], 'c', false],
    [[c], 'c', true],
  ])('%o without %s: %s', (members, leaver, expected) => expect(leavesOwnerless(members, leaver)).toBe(expected))
})

describe('what travels sealed', () => {
  it('comes back as it was', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.string()), (value) => {
        expect(unseal(seal(value, 60))).toMatchObject(value)
      }),
    ))
  it('is over after its time', () => expect(unseal(seal({ id: 'x' }, 60, 0), 60_001)).toBeNull())
  it('is refused when one bit has changed, and when it is anything else', () => {
    const sealed = seal({ id: 'x' }, 60)
    for (let at = 0; at < sealed.length; at += 3) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      expect(unseal(sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeNull()
    }
    fc.assert(
      fc.property(fc.string(), (anything) => {
        expect(unseal(anything)).toBeNull()
      }),
    )
  })
})

describe('texts', () => {
  test.each(Object.keys(noticeTexts) as (keyof typeof noticeTexts)[])('%s mentions the same things in kk, ru and en', (kind) => {
    const names = (locale: 'kk' | 'ru' | 'en') =>
      [
        ...new Set(
          [...`${noticeTexts[kind].title[locale]} ${noticeTexts[kind].body[locale]}`.matchAll(/\{(\w+)\}/g)].map((found) => found[1]),
        ),
      ].sort()
    expect(names('ru')).toEqual(names('kk'))
    expect(names('en')).toEqual(names('kk'))
    const filled = noticeIn('kk', { kind, params: Object.fromEntries(paramsOf(kind).map((name) => [name, 'X'])) })
    expect(`${filled.title}${filled.body}`).not.toMatch(/[{}…]/)
  })
  it('a parameter may have a form in each language', () => {
    const params = { 'vacancy.kk': 'Аспаз', 'vacancy.ru': 'Повар' }
    expect(noticeIn('kk', { kind: 'response.viewed', params }).title).toContain('Аспаз')
    expect(noticeIn('ru', { kind: 'response.viewed', params }).title).toContain('Повар')
  })
  it('a kind of another version does no harm', () => {
    expect(noticeIn('kk', { kind: 'toString', params: {} })).toEqual({ title: 'toString', body: '' })
  })
  test.each([
    ['/cabinet/responses', { portal: 'enbek', path: '/cabinet/responses' }],
    ['passport:/security', { portal: 'passport', path: '/security' }],
    ['http://evil.kz/', { portal: 'enbek', path: '/' }],
    ['unknown:/x', { portal: 'enbek', path: '/x' }],
  ])('a notice at %s leads to %o', (path, place) => expect(placeOfNotice(path)).toEqual(place))
  it('a code stands once in a letter, and never in its subject', () => {
    for (const purpose of ['confirm', 'recover', 'login-old', 'login-new'] as const)
      for (const locale of locales) {
        const letter = codeLetter(purpose, '042117')
        expect(letter.body[locale].match(/042117/g)).toHaveLength(1)
        expect(letter.sms?.[locale].match(/042117/g)).toHaveLength(1)
        expect(letter.subject[locale]).not.toContain('042117')
      }
  })
  it('letters with links carry them in every language', () => {
    for (const locale of locales) {
      expect(alreadyLetter('http://a/in', 'http://a/re').body[locale]).toMatch(/http:\/\/a\/in[\s\S]*http:\/\/a\/re/)
      expect(invitationLetter({ employer: { kk: 'Ә', ru: 'А', en: 'A' }, link: 'http://a/j' }).body[locale]).toContain('http://a/j')
    }
  })
  it('the agreement says everything in three languages (O206-18)', () => {
    for (const { heading, points } of agreementClauses)
      for (const words of [heading, ...points]) for (const locale of locales) expect(words[locale].length).toBeGreaterThan(5)
    expect(agreementVersion).toMatch(/^\d{4}-\d\d-\d\d$/)
  })
})

test('the seed and the page that offers its accounts know the same password', () => expect(demoPassword).toBe(seeded))

describe('devices and networks', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E Safari/604.1', 'Safari, iPhone'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 YaBrowser/25.1 Safari/537.36', 'Yandex, Windows'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['curl/8.0', '?'],
    [null, '?'],
  ])('%s is %s', (agent, name) => {
    expect(deviceOf(agent)).toBe(name)
  })
  test.each([
    [null, 'unknown'],
    ['10.0.0.7', '10.0.0.7'],
    ['2a00:1370:8190:e7a4:1:2:3:4', '2a00:1370:8190:e7a4'],
    ['::ffff:10.0.0.7', '::ffff:10.0.0.7'],
  ])('%s counts as %s', (ip, network) => expect(networkOf(ip)).toBe(network))
})
