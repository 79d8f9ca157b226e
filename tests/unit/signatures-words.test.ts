import { describe, expect, test } from 'vitest'
import { keyRoleOf, maskContact, strangerTo } from '@/lib/signatures/rules'
import { forceOf, providerNames } from '@/lib/signatures/words'

describe('what a signature is worth (domain 1.4)', () => {
  const ways = ['browser-key', 'ncalayer', 'code'] as const
  test.each(ways)('%s without legal force is never called an EDS, and says so in each language', (provider) => {
    const { kk, ru, en } = forceOf({ provider, legal: false })
    expect(kk).toMatch('Заңдық күші жоқ')
    expect(ru).toMatch('Юридической силы не имеет')
    expect(en).toMatch('no legal force')
    expect(`${kk} ${ru} ${en} ${Object.values(providerNames[provider]).join(' ')}`).not.toMatch(/ЭЦҚ|ЭЦП|EDS/)
  })
  test('a code is no EDS in production either', () => {
    expect(forceOf({ provider: 'code', legal: true }).ru).toMatch('не ЭЦП')
    expect(forceOf({ provider: 'ncalayer', legal: true }).ru).toBe('Подписано ЭЦП.')
  })
})

describe('who may sign', () => {
  const head = { iin: '900512300001', bin: '490140000008', roles: ['organisation', 'head'] as const }
  test.each([
    [{ iin: '900512300001', organisation: { bin: '490140000008', roles: ['head'] as const } }, null],
    [{ iin: '900512300001', organisation: { bin: '490140000008', roles: ['canSign'] as const } }, 'role'],
    [{ iin: '900512300001', organisation: { bin: '490240000007', roles: ['head'] as const } }, 'bin'],
    [{ iin: '900512300001', organisation: null }, 'personal'],
    [{ iin: '950317400007', organisation: null }, 'iin'],
  ])('%o → %s', (expected, fault) => {
    expect(strangerTo(expected, head)).toBe(fault)
  })
  test.each([
    ['owner', 'head'],
    ['signatory', 'canSign'],
    ['hr', null],
    [null, null],
  ])('a member who is %s has a key as %s', (role, expected) => {
    expect(keyRoleOf(role)).toBe(expected)
  })
  test.each([
    ['aigerim@mail.kz', 'a•••@mail.kz'],
    ['+77011234567', '+7•••4567'],
  ])('%s is shown as %s', (contact, expected) => {
    expect(maskContact(contact)).toBe(expected)
  })
})
