import { describe, expect, test } from 'vitest'
import { kindFor, refusalOf, type Standing } from '@/lib/access/installation/rules'
import { refused } from '@/lib/access/installation/words'

const standing = (iin: string, is: Partial<Standing> = {}): Standing => ({ iin, state: 'active', open: true, awaited: false, ...is })
const works = standing('1')
const blocked = standing('2', { state: 'blocked', open: false })
const awaited = standing('3', { state: 'issued', open: false, awaited: true })
const lapsed = standing('4', { state: 'issued', open: false })
const [a, b] = [
  { iin: '5', login: 'a@gov.kz' },
  { iin: '6', login: 'b@gov.kz' },
]

describe('who may be named by the command of the server (decision 0013)', () => {
  test.each([
    ['a fresh installation, two', [], [a, b], null],
    ['a fresh installation, one', [], [a], refused.count(2)],
    ['one works, one', [works], [a], null],
    ['one works, two', [works], [a, b], refused.count(1)],
    ['two work', [works, standing('7')], [a], refused.enough],
    ['one works, one is awaited', [works, awaited], [a], refused.enough],
    ['blocked and lapsed ones do not count', [blocked, lapsed], [a, b], null],
    ['one IIN twice', [], [a, { ...b, iin: a.iin }], refused.twice],
    ['one login twice, in other letters', [], [a, { ...b, login: 'A@GOV.KZ' }], refused.twice],
  ])('%s', (_, known, persons, refusal) => {
    expect(refusalOf(known, persons)).toEqual(refusal)
  })

  test.each([
    ['no account', null, 'create'],
    ['ended', { state: 'ended', isAdministrator: false }, 'create'],
    ['blocked (A349-24)', { state: 'blocked', isAdministrator: true }, 'unblock'],
    ['frozen', { state: 'frozen', isAdministrator: true }, 'unblock'],
    ['a link that has lapsed', { state: 'issued', isAdministrator: true }, 'lost'],
    ['one who works', { state: 'active', isAdministrator: true }, null],
    ['blocked, and no administrator', { state: 'blocked', isAdministrator: false }, null],
  ] as const)('%s: %s', (_, account, kind) => {
    expect(kindFor(account)).toBe(kind)
  })
})
