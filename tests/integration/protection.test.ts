import '../support/act'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  aisCases,
  type Card,
  cardHeads,
  glassBreaks,
  notices,
  openings,
  protectedPersons,
  registeredResumes,
  staffAccounts,
  staffRoles,
} from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { cardsOnDesk, headOf, readCard } from '@/lib/cards/queries'
import { addFacts } from '@/lib/cards/write'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type StaffRole, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { openCard } from '@/lib/lookups/actions'
import { askEnd, decideEnd, nameStaff, protect, unnameStaff } from '@/lib/protection/actions'
import { breakGlass } from '@/lib/protection/break'
import { protection, protections } from '@/lib/protection/queries'
import { ownOpenings } from '@/lib/questions/queries'
import { receiveVisitor } from '@/lib/services/desk/intake'
import { actAs, newVisit, submit } from '../support/act'
import { openedFor } from '../support/lookups'
import { person } from '../support/people'
import { author, bostandyq, director, esil, exchangeAll, giveIin, seeker, specialist } from '../support/registrations'

/** Tables of the AIS that know a person, and by which column; what has no row-level security holds no person's data. */
const knowing = () =>
  asSystem((tx) =>
    tx.execute<{ name: string; col: string; held: boolean }>(sql`
      select c.relname as name, a.attname as col,
        exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'protected_' || a.attname and not p.polpermissive) as held
      from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
      where c.relnamespace = 'ais'::regnamespace and c.relkind = 'r' and a.attname in ('iin', 'subject_iin', 'card_id')
        and c.relname not in ('protected_persons', 'opening_questions', 'hidden_cards')`),
  )

let count = 300
async function officer(role: StaffRole): Promise<User & { email: string }> {
  const account = await person()
  await asSystem(async (tx) => {
    await tx.insert(staffAccounts).values({ userId: account.id, iin: syntheticIin('1980-01-01', 'M', ++count), state: 'active' })
    await tx
      .insert(staffRoles)
      .values({ userId: account.id, role: role.role, regionCode: role.regionCode, centreId: role.centreId ?? null })
  })
  // the second factor has just been shown: naming staff and ending a protection ask for it anew
  return { ...account, roles: [role], factorAt: new Date() }
}

let administrator: User
let second: User
let head: User
let named: User & { email: string }
beforeAll(async () => {
  await asSystem(loadReference)
  administrator = await officer({ role: 'administrator', regionCode: '*' })
  second = await officer({ role: 'administrator', regionCode: '*' })
  head = await officer({ role: 'centre_director', ...esil })
  named = await officer({ role: 'centre_specialist', ...esil })
})

const reason = 'Адам орталықта отыр, құжаты бүгін керек'
/** A registered person with facts, an opening, a case and a published résumé, then protected. */
async function hidden({ naming = true } = {}): Promise<{ card: Card; iin: string; id: string }> {
  newVisit()
  const { card, person: of } = await seeker('2026-03-19', { publishConsent: true })
  const wish = { section: 'wishes', key: 'occupation', value: 'Бағдарламашы · 2512', source: 'form', author } as const
  await asAisSystem(async (tx) => {
    await addFacts(tx, card, [wish, { section: 'notes', key: 'n', value: 'Құпия жазба', source: 'officer', author }])
    await tx.insert(aisCases).values({ service: 'job-seeker', version: 1, state: 'sent', iin: of.iin, name: 'Сынақова Айгерім', ...esil })
  })
  actAs(named)
  await submit(openCard, { id: card.id, purpose: 'registering' })
  await exchangeAll()
  actAs(administrator)
  const marked = await submit(protect, { iin: of.iin, kind: 'asylum', since: '2026-04-01', ground: 'Куәлік № 12, 2026-04-01' })
  const id = marked.next!.split('/').at(-1)!
  if (naming) await submit(nameStaff, { id, login: named.email })
  return { card, iin: of.iin, id }
}
const brokenBy = (user: User, iin: string, rest: object = {}) => {
  actAs(user)
  return submit(breakGlass, { iin, purpose: 'registering', reason, ...rest })
}
const casesOf = async (iin: string): Promise<string[]> =>
  (await asAisSystem((tx) => tx.select({ id: aisCases.id }).from(aisCases).where(eq(aisCases.iin, iin)))).map(({ id }) => id)
/** Notices to somebody about a page; that somebody was named for the person is asked for by its own test. */
const told = (user: User, path: string, kind?: string) =>
  asSystem((tx) =>
    tx
      .select()
      .from(notices)
      .where(and(eq(notices.userId, user.id), eq(notices.path, path), kind ? eq(notices.kind, kind) : undefined)),
  )

test('every table of the AIS that knows a person, by IIN or by card, is held to the protection (M6)', async () => {
  const tables = await knowing()
  expect(tables.length).toBeGreaterThan(8)
  expect(tables.filter(({ held }) => !held)).toEqual([])
})

describe('others see nothing of a protected person, in no list, count or search (M6)', () => {
  const others = [
    ['a specialist of the centre', () => specialist()],
    ['its director', () => director()],
    ['the administrator', () => administrator],
    ['the ministry', () => ({ ...specialist(), roles: [{ role: 'ministry' as const, regionCode: '*' }] })],
  ] as const
  test.each(others)('%s', async (_, who) => {
    const { card, iin } = await hidden()
    const user = who()
    // not for want of an opening: what stands between them is the protection
    await openedFor(user, 'card', card.id)
    for (const id of await casesOf(iin)) await openedFor(user, 'case', id)
    for (const { name, col } of await knowing()) {
      const value = col === 'card_id' ? card.id : iin
      const rows = await asAis(user, (tx) =>
        tx.execute(sql`select 1 from ais.${sql.identifier(name)} where ${sql.identifier(col)}::text = ${value}`),
      )
      expect({ name, rows: rows.length }).toEqual({ name, rows: 0 })
    }
    const counted = () => asAis(user, (tx) => tx.$count(cardHeads, eq(cardHeads.id, card.id)))
    expect(await counted()).toBe(0)
    for (const q of [undefined, iin, iin.slice(6), 'Сынақова']) {
      const found = await cardsOnDesk(user, { ...(q ? { q } : {}) })
      expect(found?.rows.map(({ id }) => id) ?? []).not.toContain(card.id)
    }
    expect(await headOf(user, card.id)).toBeNull()
    actAs(user)
    expect((await submit(openCard, { id: card.id, purpose: 'check' })).ok).toBe(false)
  })
  test('the same rows are there, and the named member of staff sees them', async () => {
    const { card, iin } = await hidden()
    for (const id of await casesOf(iin)) await openedFor(named, 'case', id)
    const seen = await asAis(named, async (tx) => ({
      heads: await tx.$count(cardHeads, eq(cardHeads.id, card.id)),
      cases: await tx.$count(aisCases, eq(aisCases.iin, iin)),
    }))
    expect(seen).toEqual({ heads: 1, cases: 1 })
    expect((await readCard(named, card.id))?.card.iin).toBe(iin)
    expect(await asAis(specialist(), (tx) => tx.execute<{ may: boolean }>(sql`select ais.may_see(${iin}) as may`))).toMatchObject([
      { may: false },
    ])
    expect(await asAis(named, (tx) => tx.execute<{ may: boolean }>(sql`select ais.may_see(${iin}) as may`))).toMatchObject([{ may: true }])
  })
  test('a card that was open is open no more, and a name taken off sees nothing', async () => {
    const { card, id } = await hidden()
    expect(await readCard(named, card.id)).not.toBeNull()
    actAs(administrator)
    await submit(unnameStaff, { id, user: named.id })
    expect(await readCard(named, card.id)).toBeNull()
    expect(await headOf(named, card.id)).toBeNull()
  })
  test('the public résumé is withdrawn, and does not come back with the next change of the card (O206-32)', async () => {
    const { card, iin } = await hidden()
    const state = async () => {
      await exchangeAll()
      return (await asSystem((tx) => tx.select().from(registeredResumes).where(eq(registeredResumes.iin, iin))))[0]?.state
    }
    expect(await state()).toBe('withdrawn')
    await asAisSystem((tx) => addFacts(tx, card, [{ section: 'wishes', key: 'payFrom', value: 300_000, source: 'officer', author }]))
    expect(await state()).toBe('withdrawn')
  })
})

describe('break-glass', () => {
  test('opens for half an hour for whoever asked, in this browser alone, and is written everywhere', async () => {
    const { card, iin, id } = await hidden()
    const owner = await person()
    await giveIin(owner, iin)
    const by = { ...specialist(), sessionId: 'browser' }
    expect(await brokenBy(by, iin)).toMatchObject({ ok: true, next: expect.stringContaining(`/cards/${card.id}`) })
    expect((await readCard(by, card.id))?.card.iin).toBe(iin)
    expect(await readCard({ ...by, sessionId: 'another' }, card.id)).toBeNull()
    expect(await headOf(specialist(), card.id)).toBeNull()
    const [glass] = await asAisSystem((tx) => tx.select().from(glassBreaks).where(eq(glassBreaks.personId, id)))
    const [opening] = await asAisSystem((tx) => tx.select().from(openings).where(eq(openings.id, glass!.openingId)))
    expect(glass).toMatchObject({ staffId: by.id, reason, role: 'centre_specialist' })
    expect(opening!.expiresAt.getTime() - opening!.at.getTime()).toBeLessThanOrEqual(31 * 60_000)
    expect(await told(head, 'staff:/access/questions')).toMatchObject([{ kind: 'protection.broken' }])
    for (const each of [administrator, second])
      expect(await told(each, `staff:/access/protected/${id}`, 'protection.broken')).toHaveLength(1)
    await exchangeAll()
    expect((await ownOpenings(owner, {}, new Date())).rows).toMatchObject([{ id: opening!.id, emergency: true }, { emergency: false }])
    expect((await protection(administrator, id))?.broken).toMatchObject([{ reason }])
  })
  test('after its half hour the person is gone again', async () => {
    const { card, id } = await hidden()
    const by = specialist()
    const broke = (minutes: number) =>
      asAisSystem((tx) =>
        tx.insert(glassBreaks).values({
          ...esil,
          personId: id,
          openingId: crypto.randomUUID(),
          staffId: by.id,
          staffName: by.name,
          role: 'centre_specialist',
          reason,
          expiresAt: sql`now() + make_interval(mins => ${minutes}::int)`,
        }),
      )
    await broke(-1)
    expect(await headOf(by, card.id)).toBeNull()
    await broke(1)
    expect(await headOf(by, card.id)).not.toBeNull()
  })
  test('for who is not protected, is not there, or is kept elsewhere the answer is one and the same', async () => {
    newVisit()
    const open = await seeker('2026-03-19')
    const { iin } = await hidden()
    const answers = [
      await brokenBy(specialist(), open.person.iin),
      await brokenBy(specialist(), syntheticIin('1971-01-01', 'M', 5)),
      await brokenBy(specialist(bostandyq), iin),
      await brokenBy(named, iin),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    expect(await asAisSystem((tx) => tx.$count(glassBreaks, eq(glassBreaks.staffId, named.id)))).toBe(0)
  })
  test.each([
    ['a short reason', { reason: 'керек' }, 'reason'],
    ['no purpose', { purpose: '' }, 'purpose'],
    ['the end of an IIN', { iin: '400007' }, 'iin'],
  ])('%s does not do', async (_, wrong, field) => {
    const { iin } = await hidden()
    expect((await brokenBy(specialist(), iin, wrong)).fields).toHaveProperty(field)
  })
  test('a citizen or a guest breaks nothing', async () => {
    const { iin } = await hidden()
    for (const who of [await person(), guest]) expect((await brokenBy(who, iin)).ok).toBe(false)
  })
})

test('at the desk an officer who is not named is sent to the head, without a word of why; a named one takes the person in', async () => {
  const iin = syntheticIin('1984-05-06', 'M', ++count)
  const visit = { service: 'job-seeker', iin, why: 'came', locale: 'ru' }
  actAs(administrator)
  const id = (await submit(protect, { iin, kind: 'witness', since: '2026-04-01', ground: 'Қаулы № 7' })).next!.split('/').at(-1)!
  actAs(specialist())
  const refused = await submit(receiveVisitor, visit)
  expect(refused).toMatchObject({ ok: false, fields: { iin: { ru: expect.stringContaining('принимает руководитель центра') } } })
  expect(JSON.stringify(refused)).not.toMatch(/қорға|защи|protect/i)
  expect(await casesOf(iin)).toEqual([])
  actAs(administrator)
  await submit(nameStaff, { id, login: named.email })
  actAs(named)
  expect(await submit(receiveVisitor, visit)).toMatchObject({ ok: true })
  expect(await casesOf(iin)).toHaveLength(1)
})

describe('the administrator marks, names, and two of them end it', () => {
  test('lists show a masked IIN, and nobody else reads them', async () => {
    const { iin, id } = await hidden()
    const list = await protections(administrator, 'now')
    expect(list?.rows.find((row) => row.id === id)).toMatchObject({ iin: `••••••${iin.slice(6)}`, named: 1 })
    expect(JSON.stringify(list)).not.toContain(iin)
    for (const who of [director(), specialist(), guest]) {
      expect(await protections(who, 'now')).toBeNull()
      expect(await protection(who, id)).toBeNull()
    }
    expect(await asAis(administrator, (tx) => tx.select().from(protectedPersons))).toEqual([])
  })
  test('only staff at work are named, once; a person is protected once', async () => {
    const { iin, id } = await hidden()
    expect((await submit(nameStaff, { id, login: named.email })).ok).toBe(false)
    expect((await submit(nameStaff, { id, login: (await person()).email })).fields).toHaveProperty('login')
    expect((await submit(protect, { iin, kind: 'court', since: '2026-04-01', ground: 'Сот актісі № 5' })).ok).toBe(false)
  })
  test('whoever asked does not end it; the second administrator does, and then the person is like everybody', async () => {
    const { card, id } = await hidden()
    actAs(second)
    expect((await submit(decideEnd, { id, decision: 'end' })).ok).toBe(false)
    actAs(administrator)
    expect((await submit(askEnd, { id, reason: 'Мәртебесі аяқталды, қауіп жоқ' })).ok).toBe(true)
    expect((await submit(askEnd, { id, reason: 'Мәртебесі аяқталды, қауіп жоқ' })).ok).toBe(false)
    expect((await submit(decideEnd, { id, decision: 'end' })).ok).toBe(false)
    expect(await told(second, `staff:/access/protected/${id}`, 'protection.endAsked')).toHaveLength(1)
    expect(await told(second, `staff:/access/protected/${id}`, 'protection.named')).toHaveLength(1)
    actAs(second)
    expect((await submit(decideEnd, { id, decision: 'keep' })).ok).toBe(true)
    expect(await headOf(specialist(), card.id)).toBeNull()
    await submit(askEnd, { id, reason: 'Мәртебесі аяқталды, қауіп жоқ' })
    actAs(administrator)
    expect((await submit(decideEnd, { id, decision: 'end' })).ok).toBe(true)
    expect(await headOf(specialist(), card.id)).not.toBeNull()
    expect((await submit(nameStaff, { id, login: named.email })).ok).toBe(false)
  })
  test('nobody else marks, names, asks or ends', async () => {
    const { iin, id } = await hidden()
    for (const who of [director(), specialist(), guest, await person()]) {
      actAs(who)
      for (const [act, values] of [
        [protect, { iin: syntheticIin('1970-01-01', 'F', 9), kind: 'other', since: '2026-04-01', ground: 'Құжат № 1' }],
        [nameStaff, { id, login: named.email }],
        [unnameStaff, { id, user: named.id }],
        [askEnd, { id, reason: 'Мәртебесі аяқталды, қауіп жоқ' }],
        [decideEnd, { id, decision: 'end' }],
      ] as const)
        expect((await submit(act, values)).ok).toBe(false)
    }
    expect(await asAisSystem((tx) => tx.$count(protectedPersons, and(eq(protectedPersons.iin, iin), sql`ended_at is null`)))).toBe(1)
  })
})
