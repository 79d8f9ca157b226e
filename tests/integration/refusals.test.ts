import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { staffRoleNames } from '@/db/lists'
import { staffAccounts } from '@/db/schema'
import { declarationOf, type Result } from '@/lib/core/action'
import { doorsOf } from '@/lib/core/doors'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, mayEver, mayNow, type Permission, policy, type StaffRoleName, type User } from '@/lib/core/policy'
import { portals } from '@/lib/core/portals'
import { asSystem } from '@/lib/core/tx'
import { newVisit, submit } from '../support/act'
import { again, person } from '../support/people'
import { files, isActions } from '../support/source'

/**
 * The eight refusals of security.md, asked of every action there is: without a session, in a wrong role, for another's thing, for another region, blocked,
 * with a temporary password, through another portal, from another site. What an action would read and do is replaced by a trap; the way to it is the real one.
 */
type Action = (previous: Result | null, form: FormData) => Promise<Result>
type Declared = { can: Permission; input: z.ZodType; stepUp?: boolean; load?: unknown; prepare?: unknown; run: unknown }

const loaders = import.meta.glob<Record<string, Action>>('../../lib/**/*.ts')
const actions = new Map<string, { action: Action; declared: Declared }>()
for (const file of files.filter(isActions)) {
  const made = await loaders[`../../${file}`]!()
  for (const [name, action] of Object.entries(made)) actions.set(`${file}#${name}`, { action, declared: declarationOf(action) as Declared })
}

/** What nobody may reach here. */
const reached = vi.fn(() => {
  throw new Error('the action ran')
})
const given = { id: '01a20064-101f-75ee-b753-0e2a0ad21f13' }

/** Rights over a whole region: its centres share them. */
const byRegion = new Set<Permission>(['employer.verify', 'vacancy.moderate'])

/** Sends the form to an action whose reading is open wide and whose deed is a trap. */
async function ask({ action, declared }: { action: Action; declared: Declared }, resource?: object) {
  const { input, load, prepare, run } = declared
  Object.assign(declared, { input: z.any(), prepare: undefined, run: reached })
  if (load) declared.load = async () => resource
  try {
    return await submit(action, given)
  } finally {
    Object.assign(declared, { input, load, prepare, run })
  }
}

const cases = [...actions].map(([name, it]) => [name, it] as const)
const open = cases.filter(([, { declared }]) => mayEver(guest, declared.can))
const closed = cases.filter((one) => !open.includes(one))
const refused = (answer: Partial<Result>, why: RegExp) => {
  expect(answer.ok).toBe(false)
  expect(answer.text?.ru).toMatch(why)
  expect(reached).not.toHaveBeenCalled()
}

const me = '01a20064-0000-75ee-b753-000000000001'
const here = { regionCode: '71', centreId: 'cc-711210000' }
/** Somebody of one centre in these roles, who also owns an employer and came in wholly. */
const mighty = (roles: readonly StaffRoleName[] = staffRoleNames): User => ({
  ...guest,
  id: me,
  name: 'Сынақ',
  factorAt: new Date(),
  employerId: '01a20064-0000-75ee-b753-000000000002',
  employerRole: 'owner',
  roles: roles.map((role) => ({ role, ...here })),
})
/** What belongs to somebody else, at another centre of the same region. */
const another = {
  id: given.id,
  userId: '01a20064-0000-75ee-b753-00000000000a',
  employerId: '01a20064-0000-75ee-b753-00000000000b',
  regionCode: '71',
  centreId: 'cc-711310000',
}
const elsewhere = { ...another, regionCode: '75', centreId: 'cc-751410000' }
const local = staffRoleNames.filter((role) => role !== 'administrator')

const able = (roles: readonly StaffRoleName[], can: Permission) => mayEver({ ...mighty(roles), employerId: null, employerRole: null }, can)
const asksWhose = ({ can, load }: Declared) => Boolean(load) && policy[can].length > 1

/** Each way asks the action and expects its refusal before anything is read or done. */
const ways: Readonly<Record<string, (it: { action: Action; declared: Declared }) => Promise<void>>> = {
  '1. without a session': async (it) => {
    if (open.some(([, { declared }]) => declared === it.declared)) return
    newVisit({ user: guest })
    refused(await ask(it, another), /сеанс закончился/)
  },
  '2. in a role that never has the right': async (it) => {
    const citizen = { ...mighty([]), employerId: null, employerRole: null }
    const strangers = [citizen, mighty([]), ...staffRoleNames.map((role) => ({ ...citizen, roles: mighty([role]).roles }))]
    for (const user of strangers.filter((one) => !mayEver(one, it.declared.can))) {
      newVisit({ user })
      refused(await ask(it, { ...another, ...here }), /нет права/)
    }
  },
  '3. for what is not there, or is somebody else’s': async (it) => {
    if (it.declared.load) {
      newVisit({ user: mighty() })
      refused(await ask(it), /Не найдено/)
    }
    if (!asksWhose(it.declared) || byRegion.has(it.declared.can)) return
    newVisit({ user: mighty(local) })
    refused(await ask(it, another), /нет права/)
  },
  '4. for another region': async (it) => {
    if (!asksWhose(it.declared)) return
    newVisit({ user: mighty(local) })
    refused(await ask(it, elsewhere), /нет права/)
  },
  '6. with a temporary password, or before the second factor (A349-19)': async (it) => {
    for (const standing of ['temporary', 'factor'] as const) {
      const user = { ...mighty(), standing }
      if (mayNow(user, it.declared.can)) continue
      newVisit({ user })
      refused(await ask(it, another), /завершите вход/)
    }
  },
  '7. through a portal that has no such form': async (it) => {
    for (const door of portals.filter((portal) => !doorsOf(it.declared.can).includes(portal)).slice(-2)) {
      newVisit({ user: mighty(), door })
      refused(await ask(it, another), /нет права/)
    }
  },
  '8. from another site, from a sibling, from nowhere': async (it) => {
    for (const origin of ['http://passport.enbek.localhost:3000.evil.kz', 'http://career.enbek.localhost:3000', 'null', null]) {
      newVisit({ user: mighty(), origin })
      refused(await ask(it, another), /с другого сайта/)
    }
  },
}

describe('every action is refused', () => {
  test.each(cases)('%s', async (_, it) => {
    for (const [way, refuses] of Object.entries(ways)) {
      try {
        await refuses(it)
      } catch (error) {
        throw new Error(`not refused ${way}: ${(error as Error).message}`)
      }
    }
  })

  test('5. of an account that is blocked, frozen or ended, whose session is open (A349-23)', async () => {
    const officer = await person()
    const account = { userId: officer.id, iin: syntheticIin('1980-01-01', 'M', 1), state: 'active' as const, lastEntryAt: new Date() }
    await asSystem((tx) => tx.insert(staffAccounts).values(account))
    expect((await again(officer)).id).toBe(officer.id)
    for (const state of ['blocked', 'frozen', 'ended'] as const) {
      await asSystem((tx) => tx.update(staffAccounts).set({ state }).where(eq(staffAccounts.userId, officer.id)))
      newVisit({ user: await again(officer) })
      for (const [, it] of closed) refused(await ask(it, another), /сеанс закончился/)
    }
  })
})

describe('what is open is known by name', () => {
  test('to whoever has not signed in: eight, and twelve would be the most', () => {
    expect(cases.filter(([, { declared }]) => !declared)).toEqual([])
    expect(open.map(([name]) => name.split('#')[1]).sort()).toEqual([
      'confirm',
      'recover',
      'register',
      'reportFailure',
      'resend',
      'reset',
      'showPassword',
      'signIn',
    ])
  })
  test('and dangerous acts ask for the second factor anew (A349-21.B1)', () => {
    expect(
      cases
        .filter(([, { declared }]) => declared.stepUp)
        .map(([name]) => name.split('#')[1])
        .sort(),
    ).toEqual([
      'addDomain',
      'addParam',
      'confirmChange',
      'decideApplication',
      'decideEnd',
      'executeCorrection',
      'keepCodes',
      'nameStaff',
      'removeDomain',
      'removeFactor',
      'saveSystem',
      'withdrawParam',
    ])
  })
  test('to whoever has not come in wholly', () => {
    const left = (standing: 'temporary' | 'factor') =>
      [...new Set(cases.map(([, { declared }]) => declared.can))].filter((can) => mayNow({ ...guest, standing }, can)).sort()
    expect(left('temporary')).toEqual(['access.setPassword', 'account.signOut'])
    expect(left('factor')).toEqual(['account.signOut', 'factor.enrol', 'factor.show'])
  })
  test('to every citizen, of his own: the right asks whose it is of nobody', () => {
    const free = closed.filter(([, { declared }]) => !asksWhose(declared) && able([], declared.can))
    expect(free.map(([name]) => name.split('#')[1]!).sort()).toEqual([
      'addPasskey',
      'agreePlan',
      'askExtract',
      'askNewLogin',
      'askSigningCode',
      'askWhy',
      'beginTotp',
      'blockEmployer',
      'changeLogin',
      'changePassword',
      'confirmTotp',
      'createEmployer',
      'createResume',
      'endOtherSessions',
      'explain',
      'importResume',
      'issueKey',
      'join',
      'keepCodes',
      'removeFactor',
      'reportVisit',
      'requestStop',
      'savePerson',
      'sendResponse',
      'setLocale',
      'showCode',
      'showPasskey',
      'signOut',
      'startApplication',
    ])
  })
  test('to the staff of any place: IINs, which are shown by a row that row-level security finds for them, and a search, which only leads to a list', () => {
    const free = closed.filter(([, { declared }]) => !asksWhose(declared) && !able([], declared.can) && able(local, declared.can))
    expect(free.map(([name]) => name.split('#')[1]!).sort()).toEqual([
      'revealOnAccount',
      'revealOnCard',
      'revealOnCase',
      'revealOnPerson',
      'search',
    ])
  })
})
