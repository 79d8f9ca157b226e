import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hasLapsed, one } from '@/components/staff/address'
import { syntheticBin, syntheticIin } from '@/lib/core/identifiers'
import { searchInput } from '@/lib/staff/input'
import { hidden, shown, withQuery } from '@/lib/staff/typed'

const iin = '950317400007'
const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://staff.enbek.localhost').searchParams)

describe('an IIN that was typed does not stand in an address (O206-28.B3, L 8)', () => {
  test.each([
    ['an IIN', iin],
    ['with spaces', '950317 400 007'],
    ['with hyphens', '950317-400007'],
    ['as the exchange names a person', `person:${iin}`],
    ['among words', `Сынақова ${iin}`],
  ])('%s', (_, typed) => {
    const address = withQuery('/cards', { q: typed, status: 'open' })
    expect(address).not.toMatch(/950317|400007|400/)
    expect(address).toContain('status=open')
    expect(one(queryOf(address), 'q')).toBe(typed)
    expect(hasLapsed(queryOf(address))).toBe(false)
  })
  test.each([
    ['a name', 'Сынақова Айгерім'],
    ['the end of an IIN', '400007'],
    ['the number of an organisation', syntheticBin(5)],
    ['the number of a case', 'JS-2026-1000003'],
    ['a telephone', '+77010000000'],
    ['an id whose end is digits', '01a20064-101f-75ee-b753-950317400007'],
  ])('%s stays readable', (_, typed) => {
    expect(withQuery('/cards', { q: typed })).toBe(`/cards?${new URLSearchParams({ q: typed })}`)
    expect(one({ q: typed }, 'q')).toBe(typed)
  })
  test('every IIN is hidden, and comes back', () => {
    const born = fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(born, fc.constantFrom('F' as const, 'M' as const), fc.nat(900), (date, sex, n) => {
        const typed = syntheticIin(date.toISOString().slice(0, 10), sex, n)
        expect(hidden(typed)).not.toContain(typed.slice(6))
        expect(shown(hidden(typed))).toBe(typed)
      }),
    )
  })
  test('a plain one, one of another key and one of an hour ago are no filters, and the page says so', () => {
    for (const q of [iin, '~abc', `~${'A'.repeat(80)}`]) {
      expect(one({ q }, 'q')).toBeUndefined()
      expect(hasLapsed({ q })).toBe(true)
    }
    const sealed = hidden(iin)
    vi.useFakeTimers({ now: Date.now() + 31 * 60_000 })
    expect(shown(sealed)).toBeNull()
    vi.useRealTimers()
    expect(shown(sealed)).toBe(iin)
  })
  test('the longest that may be typed comes back', () => {
    const typed = `${'Ұ'.repeat(287)} ${iin}`
    expect(one(queryOf(withQuery('/cards', { q: typed })), 'q')).toBe(typed)
  })
})

test.each([
  ['/cards', true],
  ['/access/personal-data/consents', true],
  ['//evil.example', false],
  ['/cards?x=1', false],
  ['cards', false],
  ['/cards/../x', false],
])('a search leads to a list of ours: %s → %s', (path, fine) => {
  expect(searchInput.safeParse({ path, q: 'x' }).success).toBe(fine)
})
