import fc from 'fast-check'
import { NextRequest } from 'next/server'
import { describe, expect, test, vi } from 'vitest'
import { hasLapsed, one } from '@/components/staff/address'
import { seal } from '@/lib/accounts/seal'
import { syntheticBin, syntheticIin } from '@/lib/core/identifiers'
import { searchInput } from '@/lib/staff/input'
import { hidden, shown, withQuery } from '@/lib/staff/typed'
import { middleware } from '@/middleware'

const iin = '950317400007'
const [me, other] = [{ id: 'me' }, { id: 'other' }]
const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://staff.enbek.localhost').searchParams)

describe('an IIN that was typed does not stand in an address (O206-28.B3, L 8)', () => {
  test.each([
    ['an IIN', iin],
    ['with spaces', '950317 400 007'],
    ['with hyphens', '950317-400007'],
    ['as the exchange names a person', `person:${iin}`],
    ['among words', `Сынақова ${iin}`],
    ['with spaces among words', 'Сынақова 950317 400 007 Айгерім'],
    ['behind letters', `ЖСН${iin}`],
    ['behind Latin letters', `IIN-${iin}`],
    ['behind another number', `үй 5 ${iin}`],
  ])('%s', (_, typed) => {
    const address = withQuery('/cards', { q: typed, status: 'open' }, me)
    expect(address).not.toMatch(/950317|400007|400/)
    expect(address).toContain('status=open')
    expect(one(queryOf(address), 'q', me)).toBe(typed)
    expect(hasLapsed(queryOf(address), me)).toBe(false)
  })
  test.each([
    ['a name', 'Сынақова Айгерім'],
    ['the end of an IIN', '400007'],
    ['the number of an organisation', syntheticBin(5)],
    ['the number of a case', 'JS-2026-1000003'],
    ['the number of a document', 'JS-N-2026-1000003'],
    ['the number of a registration', 'J71-2026-10000003'],
    ['a telephone', '+77010000000'],
    ['a moment and an id', '2026-11-27T10:20:30.123456Z~01a20064-101f-75ee-b753-950317400007'],
    ['an id whose end is digits', '01a20064-101f-75ee-b753-950317400007'],
  ])('%s stays readable', (_, typed) => {
    expect(withQuery('/cards', { q: typed }, me)).toBe(`/cards?${new URLSearchParams({ q: typed })}`)
    expect(withQuery('/cards', { q: typed })).toBe(withQuery('/cards', { q: typed }, me))
    expect(one({ q: typed }, 'q')).toBe(typed)
  })
  test('every IIN is hidden, and comes back', () => {
    const born = fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(born, fc.constantFrom('F' as const, 'M' as const), fc.nat(900), (date, sex, n) => {
        const typed = syntheticIin(date.toISOString().slice(0, 10), sex, n)
        expect(hidden(typed, me)).not.toContain(typed.slice(6))
        expect(shown(hidden(typed, me), me)).toBe(typed)
      }),
    )
  })
  test.each([
    ['a plain one', iin],
    ['something broken', '~abc'],
    ['one of another key', `~${'A'.repeat(80)}`],
    ['one that another account has typed', hidden(iin, other)],
    ['a seal for something else', `~${seal({ value: iin, channel: 'email' }, 600)}`],
  ])('%s is no filter, and the page says so', (_, q) => {
    expect(one({ q }, 'q', me)).toBeUndefined()
    expect(hasLapsed({ q }, me)).toBe(true)
  })
  test('half an hour later it holds no longer', () => {
    const sealed = hidden(iin, me)
    vi.useFakeTimers({ now: Date.now() + 31 * 60_000 })
    expect(shown(sealed, me)).toBeNull()
    vi.useRealTimers()
    expect(shown(sealed, me)).toBe(iin)
  })
  test('an address that is nobody’s, and a filter that is not typed, hold none', () => {
    expect(withQuery('/cards', { q: iin, status: 'open' })).toBe('/cards?status=open')
    expect(one({ q: hidden(iin, me) }, 'q')).toBeUndefined()
  })
  test('the longest that may be typed comes back', () => {
    const typed = `${'Ұ'.repeat(287)} ${iin}`
    expect(one(queryOf(withQuery('/cards', { q: typed }, me)), 'q', me)).toBe(typed)
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

describe('the middleware lets no IIN into an address of the staff, nor into the way back from the second factor', () => {
  const asked = (url: string, method = 'GET') => middleware(new NextRequest(url, { method, headers: { host: new URL(url).host } }))
  const leadsTo = (url: string) => asked(url).headers.get('location')
  const staff = 'http://staff.enbek.localhost'
  test.each([
    ['?q=950317400007', '?q=%7E'],
    ['?tab=new&q=950317+400+007', '?tab=new&q=%7E'],
    ['?subject=person%3A950317400007&side=ais', '?subject=%7E&side=ais'],
    ['?950317400007=x&tab=new', '?tab=new'],
    ['?q=~950317400007', '?q=%7E'],
    ['?to=%2Fcards%3Fq%3D950317400007', '?to=%7E'],
  ])('%s → %s', (search, other) => {
    expect(leadsTo(`${staff}/kk/cards${search}`)).toBe(`${staff}/kk/cards${other}`)
    expect(leadsTo(`http://localhost/staff/kk/cards${search}`)).toBe(`http://localhost/staff/kk/cards${other}`)
    expect(leadsTo(`${staff}/kk/cards${other}`)).toBeNull()
  })
  test.each([
    `${staff}/kk/cards?q=%D0%90%D0%B1%D0%B0%D0%B9&after=01a20064-101f-75ee-b753-950317400007`,
    `${staff}/kk${withQuery('/cards', { q: iin }, me)}`,
  ])('others are asked: %s', (url) => {
    expect(leadsTo(url)).toBeNull()
    expect(asked(url).headers.get('x-middleware-request-x-query')).toBe(new URL(url).search)
  })
  test('a form that is sent keeps its address, and the public portals theirs', () => {
    expect(asked(`${staff}/kk/cards?q=${iin}`, 'POST').headers.get('location')).toBeNull()
    expect(leadsTo(`http://enbek.localhost/kk/vacancies?q=${iin}`)).toBeNull()
  })
})
