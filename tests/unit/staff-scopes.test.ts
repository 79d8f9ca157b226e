import { describe, expect, test } from 'vitest'
import { staffRoleNames } from '@/db/lists'
import { officers } from '@/db/seed/officers'
import { roleNames } from '@/lib/centres/words'
import { guest, may, maySomewhere, type StaffRole, type User } from '@/lib/core/policy'

/** O206-23, 26: role × region × centre → may or may not. */
const esil = { regionCode: '71', centreId: 'cc-711210000' }
const saryarqa = { regionCode: '71', centreId: 'cc-711310000' }
const mobility = { regionCode: '71', centreId: 'lmc-71' }
const almaty = { regionCode: '75', centreId: 'cc-751410000' }
const places = { esil, saryarqa, mobility, almaty }
type PlaceName = keyof typeof places

const who = {
  administrator: { role: 'administrator', regionCode: '*' },
  ministry: { role: 'ministry', regionCode: '*' },
  leb: { role: 'leb', regionCode: '71' },
  lmcDirector: { role: 'lmc_director', regionCode: '71' },
  lmcSpecialist: { role: 'lmc_specialist', regionCode: '71' },
  director: { role: 'centre_director', ...esil },
  specialist: { role: 'centre_specialist', ...esil },
  consultant: { role: 'centre_consultant', ...esil },
  otherSpecialist: { role: 'centre_specialist', ...almaty },
} as const satisfies Record<string, StaffRole>
type Who = keyof typeof who
const user = (name: Who): User => ({ ...guest, id: name, roles: [who[name]] })

const everywhere: readonly PlaceName[] = ['esil', 'saryarqa', 'mobility', 'almaty']
const astana: readonly PlaceName[] = ['esil', 'saryarqa', 'mobility']
type Allowed = Readonly<Partial<Record<Who, readonly PlaceName[]>>>

const table: Readonly<Record<'centre.save' | 'correction.file' | 'correction.decide' | 'correction.read' | 'vacancy.moderate', Allowed>> = {
  'centre.save': { administrator: everywhere, lmcDirector: astana, director: ['esil'] },
  'correction.file': { leb: astana },
  'correction.decide': { ministry: everywhere },
  'correction.read': { administrator: everywhere, ministry: everywhere, leb: astana, lmcDirector: astana, director: ['esil'] },
  // advertisements belong to a region, not to a centre
  'vacancy.moderate': {
    administrator: everywhere,
    lmcDirector: astana,
    lmcSpecialist: astana,
    director: ['esil'],
    specialist: ['esil'],
    otherSpecialist: ['almaty'],
  },
}
const names = Object.keys(who) as Who[]
const rights = Object.keys(table) as (keyof typeof table)[]

describe.each(rights)('%s', (right) => {
  test.each(names)('%s', (name) => {
    const allowed = everywhere.filter((place) => may(user(name), right, places[place]))
    expect(allowed).toEqual(table[right][name] ?? [])
    expect(maySomewhere(user(name), right)).toBe(allowed.length > 0)
  })
  test('nobody without a role', () => {
    for (const place of everywhere) expect(may(guest, right, places[place])).toBe(false)
    expect(maySomewhere(guest, right)).toBe(false)
  })
})

test('a matter without a centre is seen by every centre of its region, and by no other region', () => {
  expect(may(user('specialist'), 'vacancy.moderate', { regionCode: '71' })).toBe(true)
  expect(may(user('specialist'), 'vacancy.moderate', { regionCode: '75' })).toBe(false)
  expect(may(user('specialist'), 'vacancy.moderate', { regionCode: null })).toBe(false)
})

test.each(['correction.execute', 'correction.verify'] as const)('%s: administrators only', (right) => {
  expect(names.filter((name) => may(user(name), right))).toEqual(['administrator'])
})

test('every role is named and can be tried out in the demonstration', () => {
  expect(Object.keys(roleNames).sort()).toEqual([...staffRoleNames].sort())
  expect([...new Set(officers.map(({ role }) => role))].sort()).toEqual([...staffRoleNames].sort())
  // a centre's people belong to it; a mobility centre's and a body's to their whole region
  for (const { role, centreId } of officers) expect(Boolean(centreId)).toBe(role.startsWith('centre_'))
})
