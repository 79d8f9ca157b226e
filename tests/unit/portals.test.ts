import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { address, originOf, portals, route } from '@/lib/core/portals'
import { config } from '@/middleware'

const base = 'enbek.kz'
const at = (host: string, path: string) => route(host, path, base)

describe('the middleware', () => {
  const [matcher] = config.matcher
  test.each([
    ['/icon.svg', false],
    ['/enhance.js', false],
    ['/robots.txt', false],
    ['/sitemap.xml', false],
    ['/sitemaps/0.xml', false],
    ['/assets/styles-1.css', false],
    ['/_next/static/chunk.js', false],
    ['/api/health', false],
    ['/', true],
    ['/kk/vacancies', true],
    // a folder of a portal is reached through its door only, and no page is served without a policy
    ['/kk/enbek/resumes/foo.svg', true],
    ['/kk/staff/params/x.txt', true],
    ['/kk/staff/cases/x/files/y.png', true],
  ])('%s: %s', (path, passes) => {
    expect(new RegExp(`^${matcher}$`).test(path)).toBe(passes)
  })
})

describe('route(): host and path → inner route', () => {
  test.each([
    ['enbek.kz', '/kk/vacancies', '/kk/enbek/vacancies'],
    ['enbek.kz:3000', '/ru', '/ru/enbek'],
    ['ENBEK.KZ', '/ru/', '/ru/enbek'],
    ['passport.enbek.kz', '/en/sign-in', '/en/passport/sign-in'],
    ['staff.enbek.kz', '/kk', '/kk/staff'],
    ['localhost:3000', '/passport/ru/register', '/ru/passport/register'],
    ['preview-7.example.org', '/career/kk', '/kk/career'],
  ])('%s%s is answered by %s', (host, path, rewrite) => {
    expect(at(host, path)).toMatchObject({ rewrite })
  })
  test.each([
    ['enbek.kz', '/', '/kk'],
    ['enbek.kz', '/vacancies/7', '/kk/vacancies/7'],
    ['passport.enbek.kz', '/sign-in', '/kk/sign-in'],
    ['localhost:3000', '/', '/enbek/kk'],
    ['localhost:3000', '/ru/vacancies', '/enbek/ru/vacancies'],
    ['localhost:3000', '/staff', '/staff/kk'],
    ['127.0.0.1', '/vacancies', '/enbek/kk/vacancies'],
    // a host that only looks like ours is nobody's
    ['evil-enbek.kz', '/kk', '/enbek/kk'],
    ['enbek.kz.evil.com', '/kk', '/enbek/kk'],
    ['unknown.enbek.kz', '/kk', '/enbek/kk'],
    // what cannot be read is taken out of the address
    ['enbek.kz', '/kk/vacancies/%E0%A4%A', '/kk/vacancies'],
    ['enbek.kz', '/ru/employers/%00', '/ru/employers'],
    ['enbek.kz', '/ru/%2e%2e/staff', '/ru/staff'],
    ['localhost:3000', '/passport/kk/%5c..', '/passport/kk'],
  ])('%s%s leads to %s', (host, path, redirect) => {
    expect(at(host, path)).toEqual({ redirect })
  })
  test('keeps the language a person has chosen', () => {
    expect(route('enbek.kz', '/vacancies', base, 'ru')).toEqual({ redirect: '/ru/vacancies' })
  })
  test('says what the pages need to know', () => {
    expect(at('passport.enbek.kz', '/ru/security/x')).toEqual({
      rewrite: '/ru/passport/security/x',
      path: '/security/x',
      portal: 'passport',
      locale: 'ru',
      named: 'by-host',
    })
  })
  test('never leaves the folder of the portal, whatever the path', () => {
    const segment = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '%2e%2e', '%2E%2e%2f', '..%2fstaff', 'staff', '', '%00', '%5c..', 'kk', '%'),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('enbek.kz', 'passport.enbek.kz', 'localhost', 'evil'),
        fc.array(segment, { maxLength: 8 }),
        (host, segments) => {
          const answer = at(host, `/${segments.join('/')}`)
          if ('refused' in answer) throw new Error('every portal is served')
          if ('redirect' in answer) {
            expect(answer.redirect).toMatch(/^\/(?!\/)/)
            return
          }
          expect(new URL(answer.rewrite, 'http://x').pathname).toMatch(new RegExp(`^/${answer.locale}/${answer.portal}(/|$)`))
          expect(portals).toContain(answer.portal)
        },
      ),
      { numRuns: 2000 },
    )
  })
  test('a redirect is answered in one more step, never in a circle', () => {
    fc.assert(
      fc.property(fc.constantFrom('enbek.kz', 'staff.enbek.kz', 'localhost'), fc.webPath(), (host, path) => {
        const first = at(host, path)
        if ('redirect' in first) expect(at(host, first.redirect)).toHaveProperty('rewrite')
      }),
    )
  })
})

describe('address(): where links lead', () => {
  const here = { portal: 'enbek', locale: 'kk', named: 'by-host' } as const
  test.each([
    [here, '/vacancies', '/kk/vacancies'],
    [here, '/', '/kk'],
    [here, { path: '/vacancies', locale: 'ru' }, '/ru/vacancies'],
    [here, { portal: 'passport', path: '/' }, 'http://passport.enbek.localhost:3000/kk'],
    [{ ...here, named: 'by-path' }, '/vacancies', '/enbek/kk/vacancies'],
    [{ ...here, named: 'by-path' }, { portal: 'passport', path: '/sign-in' }, '/passport/kk/sign-in'],
  ] as const)('from %o to %o', (from, to, expected) => {
    expect(address(from, to, 'http://enbek.localhost:3000')).toBe(expected)
  })
  test('the origin of a portal comes from the configuration', () => {
    expect(originOf('enbek', 'https://enbek.kz')).toBe('https://enbek.kz')
    expect(originOf('staff', 'https://enbek.kz')).toBe('https://staff.enbek.kz')
  })
})
