import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { safeReturn } from '@/lib/accounts/return'
import { address } from '@/lib/core/portals'

const ours = { baseUrl: 'https://enbek.kz', baseDomain: 'enbek.kz' }
const byHost = { named: 'by-host' as const }
const byPath = { named: 'by-path' as const }

describe('where a sign-in ends', () => {
  test.each([
    ['/kk/cabinet/vacancies?state=draft', 'enbek', byHost, { portal: 'enbek', path: '/cabinet/vacancies?state=draft' }],
    ['/ru/security', 'passport', byHost, { portal: 'passport', path: '/security' }],
    ['/ru/security', undefined, byHost, { portal: 'passport', path: '/security' }],
    ['/kk', 'career', byHost, { portal: 'career', path: '/' }],
    ['https://enbek.kz/kk/cabinet', undefined, byHost, { portal: 'enbek', path: '/cabinet' }],
    ['https://career.enbek.kz/en/5120', 'enbek', byHost, { portal: 'career', path: '/5120' }],
    ['/enbek/kk/cabinet?x=1', 'enbek', byPath, { portal: 'enbek', path: '/cabinet?x=1' }],
    ['/staff/ru', 'staff', byPath, { portal: 'staff', path: '/' }],
    ['/kk/vacancies/%D0%B0', 'enbek', byHost, { portal: 'enbek', path: '/vacancies/%D0%B0' }],
  ])('%s from %s is ours', (to, from, here, expected) => expect(safeReturn(to, from, here, ours)).toEqual(expected))

  test.each([
    [undefined],
    [''],
    ['//evil.kz/kk'],
    ['///evil.kz/kk'],
    ['/\\evil.kz/kk'],
    ['\\\\evil.kz'],
    ['/\t/evil.kz/kk'],
    ['/\n/evil.kz'],
    ['https://evil.kz/kk'],
    ['https://enbek.kz.evil.kz/kk'],
    ['https://evilenbek.kz/kk'],
    ['https://enbek.kz@evil.kz/kk'],
    ['https://user:pass@enbek.kz/kk'],
    ['https:enbek.kz/kk'],
    ['http://enbek.kz/kk'],
    ['https://enbek.kz:444/kk'],
    ['https://unknown.enbek.kz/kk'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['kk/cabinet'],
    ['/cabinet-without-language'],
    ['/kk/../../evil'],
    [`/kk/${'x'.repeat(3000)}`],
  ])('%j is not', (to) => expect(safeReturn(to, 'enbek', byHost, ours)).toBeNull())

  it('whatever it is given, the address it leads to is ours', () => {
    const origins = [
      'https://enbek.kz',
      ...['skills', 'business', 'hr', 'career', 'migration', 'passport', 'staff'].map((name) => `https://${name}.enbek.kz`),
    ]
    const pieces = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        'kk',
        'ru',
        '..',
        '.',
        '//',
        'evil.kz',
        'enbek.kz',
        'https:',
        '@',
        ':',
        '?',
        '#',
        '%2f',
        '%5c',
        '\t',
        'staff',
        'cabinet',
      ),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc.string(),
          fc.webUrl(),
        ),
        fc.constantFrom('enbek', 'passport', 'x'),
        (to, from) => {
          const found = safeReturn(to, from, byHost, ours)
          if (!found) return
          const made = address({ portal: 'passport', locale: 'kk', named: 'by-host' }, found, ours.baseUrl)
          expect(origins).toContain(new URL(made, 'https://passport.enbek.kz').origin)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
