import '../support/act'
import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { accessBreaches, journal, notices, type Opening, openingPatterns, openings, people, staffAccounts, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type StaffRole, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { decidePattern } from '@/lib/patterns/actions'
import { passOn, watch } from '@/lib/patterns/jobs'
import { pattern, patterns } from '@/lib/patterns/queries'
import { receiveVisitor } from '@/lib/services/desk/intake'
import { actAs, newVisit, submit } from '../support/act'
import { person } from '../support/people'
import { director, esil, seeker, specialist } from '../support/registrations'

let count = 500
async function officer(role: StaffRole, iin = syntheticIin('1980-01-01', 'M', ++count)): Promise<User> {
  const account = await person()
  await asSystem(async (tx) => {
    await tx.update(people).set({ lastName: 'Бөлектегі' }).where(eq(people.userId, account.id))
    await tx.insert(staffAccounts).values({ userId: account.id, iin, state: 'active' })
    await tx
      .insert(staffRoles)
      .values({ userId: account.id, role: role.role, regionCode: role.regionCode, centreId: role.centreId ?? null })
  })
  return { ...account, name: 'Маман Байқалған', roles: [role] }
}
/** An opening of that moment of Almaty. */
const openedAt = (by: User, of: { id: string; iin: string }, time: string, kind: Exclude<Opening['kind'], 'account'> = 'card') =>
  asAisSystem((tx) =>
    tx.insert(openings).values({
      ...esil,
      kind,
      subjectId: of.id,
      iin: of.iin,
      staffId: by.id,
      staffName: by.name,
      role: 'centre_specialist',
      purpose: kind === 'card' ? 'registering' : kind,
      about: kind === 'card' ? 'JS-1' : null,
      at: new Date(`${time}:00+05:00`),
      expiresAt: new Date(`${time}:30+05:00`),
    }),
  )
const found = (by: User) => asAisSystem((tx) => tx.select().from(openingPatterns).where(eq(openingPatterns.staffId, by.id)))

let administrator: User
let second: User
beforeAll(async () => {
  newVisit()
  await asSystem(loadReference)
  administrator = await officer({ role: 'administrator', regionCode: '*' })
  second = await officer({ role: 'administrator', regionCode: '*' })
})

/** Opened at three in the night, as the rules have found it. */
async function atNight(by?: User) {
  const who = by ?? (await officer({ role: 'centre_specialist', ...esil }))
  const { card } = await seeker('2026-03-19')
  await openedAt(who, card, '2026-04-01T03:00')
  await watch('2026-04-01')
  return { by: who, card, row: (await found(who))[0]! }
}

describe('the hourly and the nightly look (O206-28)', () => {
  test('a finding is kept once, grows while nobody has decided, and is told to the administrators once', async () => {
    const { by, card, row } = await atNight()
    expect(row).toMatchObject({ kind: 'off_hours', day: '2026-04-01', count: 1, state: 'new' })
    await openedAt(by, card, '2026-04-01T04:00')
    expect(await watch('2026-04-01')).toBe(0)
    expect(await found(by)).toMatchObject([{ id: row.id, count: 2 }])
    const told = await asSystem((tx) =>
      tx
        .select()
        .from(notices)
        .where(eq(notices.path, `staff:/access/patterns/${row.id}`)),
    )
    expect(told.map(({ userId }) => userId).sort()).toEqual([administrator.id, second.id].sort())
  })
  test('an ordinary day has none', async () => {
    const by = await officer({ role: 'centre_specialist', ...esil })
    await openedAt(by, (await seeker('2026-03-19')).card, '2026-04-02T11:00')
    await watch('2026-04-02')
    expect(await found(by)).toEqual([])
  })
  test('the own file is known by the IIN of the staff account', async () => {
    const { card, person: of } = await seeker('2026-03-19')
    const by = await officer({ role: 'centre_specialist', ...esil }, of.iin)
    await openedAt(by, card, '2026-04-02T12:00')
    await watch('2026-04-02')
    expect((await found(by)).map(({ kind }) => kind)).toEqual(['own_file'])
  })
  test('an application of somebody who has no card yet counts like a card, and is its own case', async () => {
    const of = syntheticIin('1990-02-02', 'F', ++count)
    const by = await officer({ role: 'centre_specialist', ...esil }, of)
    await openedAt(by, { id: randomUUID(), iin: of }, '2026-04-02T13:00', 'case')
    await watch('2026-04-02')
    expect((await found(by)).map(({ kind }) => kind)).toEqual(['own_file'])
  })
  test('nothing happens to the account by itself', async () => {
    const { by } = await atNight()
    const [account] = await asSystem((tx) => tx.select().from(staffAccounts).where(eq(staffAccounts.userId, by.id)))
    expect(account?.state).toBe('active')
    expect(await asSystem((tx) => tx.$count(accessBreaches, eq(accessBreaches.userId, by.id)))).toBe(0)
  })
})

describe('asking at the desk about people who are not taken in', () => {
  /** Begins an intake for people who are registered already: refused, and the answer says so. */
  async function ask(by: User, people: readonly string[]) {
    actAs(by)
    for (const iin of people) {
      const answer = await submit(receiveVisitor, { service: 'job-seeker', iin, why: 'came', locale: 'kk' })
      expect(answer.text?.ru).toContain('Человек уже на учёте')
    }
  }
  const today = dayOf(new Date())

  test('more than the threshold in a day is told to the administrators, who see when and not of whom', async () => {
    const by = await officer({ role: 'centre_specialist', ...esil })
    const registered: string[] = []
    for (let n = 0; n < 16; n += 1) registered.push((await seeker('2026-03-19')).card.iin)
    await ask(by, [...registered.slice(0, 15), registered[0]!])
    await watch(today)
    expect(await found(by)).toEqual([])
    await ask(by, registered.slice(15))
    await watch(today)
    const [row] = await found(by)
    expect(row).toMatchObject({ kind: 'asked', staffName: 'Айгерім Бөлектегі', count: 16, state: 'new' })
    const shown = await pattern(administrator, row!.id)
    expect(shown?.questions).toHaveLength(16)
    for (const { answer } of shown!.questions) expect(answer).toContain('Человек уже на учёте')
    for (const iin of registered) expect(JSON.stringify(shown)).not.toContain(iin)
    actAs(administrator)
    expect((await submit(decidePattern, { id: row!.id, state: 'looked', note: 'Тізімді тексерген, тапсырма № 3' })).ok).toBe(true)
  })
})

test('a form that nobody of the staff has sent stands in the journal and does not stop the look', async () => {
  actAs(guest)
  const sent = await submit(receiveVisitor, { id: 'about-nobody', service: 'job-seeker', iin: 'x', why: 'came', locale: 'kk' })
  expect(sent.ok).toBe(false)
  const [row] = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, 'about-nobody')))
  expect(row).toMatchObject({ actorId: 'guest', action: 'case.intake', outcome: 'refused' })
  await expect(watch(dayOf(new Date()))).resolves.toBe(0)
})

describe('a person decides', () => {
  const note = 'Кезекші болған, бұйрық № 7'
  test('looked at: it stays as it was decided', async () => {
    const { by, card, row } = await atNight()
    actAs(administrator)
    expect((await submit(decidePattern, { id: row.id, state: 'looked', note })).ok).toBe(true)
    await openedAt(by, card, '2026-04-01T05:00')
    expect(await watch('2026-04-01')).toBe(0)
    expect(await found(by)).toMatchObject([{ state: 'looked', count: 1, note, decidedBy: administrator.id }])
    actAs(second)
    expect((await submit(decidePattern, { id: row.id, state: 'breach', note })).ok).toBe(false)
  })
  test('a breach blocks the account at once (A349-23)', async () => {
    const { by, row } = await atNight()
    actAs(administrator)
    await submit(decidePattern, { id: row.id, state: 'breach', note })
    await passOn(row.id)
    const [breach] = await asSystem((tx) => tx.select().from(accessBreaches).where(eq(accessBreaches.userId, by.id)))
    expect(breach).toMatchObject({ kind: 'needless_lookups', source: 'journals', state: 'found', foundBy: administrator.id, note })
    const [account] = await asSystem((tx) => tx.select().from(staffAccounts).where(eq(staffAccounts.userId, by.id)))
    expect(account?.state).toBe('blocked')
  })
  test('never about himself, and nobody else reads or decides', async () => {
    const { row } = await atNight(administrator)
    actAs(administrator)
    expect((await submit(decidePattern, { id: row.id, state: 'looked', note })).ok).toBe(false)
    for (const who of [director(), specialist(), guest]) {
      actAs(who)
      expect((await submit(decidePattern, { id: row.id, state: 'looked', note })).ok).toBe(false)
      expect(await patterns(who, 'new')).toBeNull()
      expect(await pattern(who, row.id)).toBeNull()
    }
    actAs(second)
    expect((await submit(decidePattern, { id: row.id, state: 'looked', note: 'жоқ' })).fields).toHaveProperty('note')
    expect((await submit(decidePattern, { id: row.id, state: 'looked', note })).ok).toBe(true)
  })
  test('the administrator sees when, what for and where, and not whom', async () => {
    const { card, row } = await atNight()
    const shown = await pattern(administrator, row.id)
    expect(shown?.openings).toMatchObject([{ purpose: 'registering', about: 'JS-1', person: 1 }])
    expect(JSON.stringify(shown)).not.toContain(card.iin)
    expect((await patterns(administrator, 'new'))?.rows.map(({ id }) => id)).toContain(row.id)
  })
})
