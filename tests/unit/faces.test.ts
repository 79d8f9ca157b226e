import { describe, expect, test } from 'vitest'
import { type Face, faces, homePortal, servedPortals } from '@/lib/core/face'
import { portals, route } from '@/lib/core/portals'
import { locales } from '@/lib/core/text'
import { namespaces, publicFiles, staffOnly } from '../support/faces'
import { isActions, reach, source } from '../support/source'

const base = 'enbek.kz'
const at = (face: Face, host: string, path: string) => route(host, path, base, 'kk', servedPortals(face))

describe('a face answers for its portals only (O206-28.B1)', () => {
  test.each([
    ['public', 'staff.enbek.kz', '/kk', { refused: 'staff' }],
    ['public', 'STAFF.enbek.kz:443', '/ru/cases', { refused: 'staff' }],
    ['public', 'staff.enbek.kz', '/', { refused: 'staff' }],
    ['public', 'localhost', '/staff/kk', { refused: 'staff' }],
    ['public', 'localhost', '/staff', { refused: 'staff' }],
    ['public', 'enbek.kz', '/kk/vacancies', { rewrite: '/kk/enbek/vacancies' }],
    ['public', 'localhost', '/', { redirect: '/enbek/kk' }],
    ['staff', 'enbek.kz', '/kk/vacancies', { refused: 'enbek' }],
    ['staff', 'career.enbek.kz', '/kk', { refused: 'career' }],
    ['staff', 'localhost', '/enbek/kk/vacancies', { refused: 'enbek' }],
    ['staff', 'localhost', '/', { redirect: '/staff/kk' }],
    ['staff', 'staff.enbek.kz', '/kk/cases', { rewrite: '/kk/staff/cases' }],
    ['staff', 'passport.enbek.kz', '/kk/sign-in', { rewrite: '/kk/passport/sign-in' }],
    ['all', 'staff.enbek.kz', '/kk', { rewrite: '/kk/staff' }],
    ['all', 'enbek.kz', '/kk', { rewrite: '/kk/enbek' }],
  ] as const)('%s: %s%s', (face, host, path, answer) => {
    expect(at(face, host, path)).toMatchObject(answer)
  })
  test('each has a home among its portals', () => {
    for (const face of faces) expect(servedPortals(face)).toContain(homePortal(face))
    expect(servedPortals('all')).toEqual(portals)
    expect(new Set([...servedPortals('public'), ...servedPortals('staff')])).toEqual(new Set(portals))
  })
})

describe('what only the staff has stays out of the public face', () => {
  test('no action of the staff is pulled in by a public page', () => {
    expect(staffOnly.filter(isActions).length).toBeGreaterThan(10)
    expect([...publicFiles].filter((file) => /^(app\/\[locale\]\/\(staff\)|components\/(staff|ais)\/)/.test(file))).toEqual([])
  })
  test.each(locales)('texts that only the staff reads stand in internal.ts (%s)', (locale) => {
    const folder = `lib/messages/${locale}`
    const internal = [...reach([`${folder}/internal.ts`])].map((file) => file.slice(folder.length + 1, -3))
    const unsaid = [...namespaces(folder)].filter(([, isPublic]) => !isPublic).map(([name]) => name)
    expect(unsaid.filter((name) => !internal.includes(name))).toEqual([])
    const said = [...publicFiles].flatMap((file) =>
      [...source.get(file)!.matchAll(/\bt\(\s*['"`](\w+)\./g)].map(([, name]) => name!).filter((name) => internal.includes(name)),
    )
    expect(said).toEqual([])
  })
})
