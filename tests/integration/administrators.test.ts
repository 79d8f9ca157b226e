import { and, eq, inArray, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { accessJournal, aisCases, journal, notices, rateLimits, staffAccounts, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { showPassword } from '@/lib/access/first/actions'
import { type Naming, naming } from '@/lib/access/installation/input'
import { nameAdministrators } from '@/lib/access/installation/run'
import { signIn } from '@/lib/accounts/actions'
import { addDays, dayOf } from '@/lib/core/calendar'
import { guest } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { signHeads } from '@/lib/journal/seal/sign'
import { verifyJournals } from '@/lib/journal/seal/verify'
import { accountOfIin, administrator, caseOf, member, newIin, rolesOf, row } from '../support/access'
import { actAs, newVisit, submit } from '../support/act'
import { pdf } from '../support/cases'
import { mailTo } from '../support/people'
import { newKeeping } from '../support/seal'

vi.setConfig({ testTimeout: 120_000 })
const now = new Date()
const today = dayOf(now)
const long = new Date(now.getTime() - 70 * 86_400_000)

type Fields = Record<string, string>
/** What the command is given: a letter and as many persons. */
const asked = (iins: readonly string[], change: { identity?: Fields; order?: Fields; letter?: Fields } = {}): Naming => {
  const common = row(iins[0]!) as Record<string, Fields>
  return naming.parse({
    executor: 'Оспанов Серік Маратұлы',
    letter: { ...common.letter, ...change.letter },
    letterFile: pdf('letter.pdf'),
    head: { ...common.head, email: `head-${iins[0]}@demo.enbek.localhost` },
    persons: iins.map((iin) => {
      const { identity, post, order } = row(iin) as Record<string, Fields>
      return { identity: { ...identity, ...change.identity }, post, order: { ...order, ...change.order }, orderFile: pdf('order.pdf') }
    }),
  })
}
const run = (input: Naming) => nameAdministrators(input, 'root@server', now)
const refusalOf = async (input: Naming) => {
  const error = await run(input).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw error ?? new Error('was not refused')
  return error.text.ru
}
const rows = () => asSystem((tx) => tx.select().from(journal).where(eq(journal.actorId, 'command')).orderBy(journal.at, journal.id))
const form2 = () => asSystem((tx) => tx.select().from(accessJournal).orderBy(accessJournal.number))
const set = (iins: readonly string[], values: Partial<typeof staffAccounts.$inferInsert>) =>
  asSystem((tx) => tx.update(staffAccounts).set(values).where(inArray(staffAccounts.iin, iins)))
/** No administrator is left, whatever the test before has made. */
const none = () =>
  asSystem(async (tx) => {
    await tx.delete(rateLimits)
    await tx.delete(staffRoles).where(eq(staffRoles.role, 'administrator'))
  })

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(none)

describe('the first administrators of an installation (A349-16, decision 0013)', () => {
  test('two are named, enter by their links and can work; the ministry hears of it', async () => {
    const ministry = await member({ role: 'ministry', regionCode: '*' })
    const iins = [newIin(), newIin()]
    const named = await run(asked(iins))
    expect(named.map(({ kind, login }) => [kind, login])).toEqual(iins.map((iin) => ['create', `w-${iin}@demo.enbek.localhost`]))

    for (const [at, iin] of iins.entries()) {
      const account = (await accountOfIin(iin))!
      expect(account).toMatchObject({ state: 'issued', stateReason: 'application', passwordUntil: null })
      expect(await rolesOf(account.userId)).toEqual([{ role: 'administrator', regionCode: '*', centreId: null, caseId: account.caseId }])
      expect(await caseOf(account.caseId!)).toMatchObject({ state: 'approved', iin, channel: 'office', filledBy: 'command' })
      // no letter carries the link, and no journal
      const link = named[at]!.link.kk.split('link=')[1]!
      expect(link).toMatch(/^[\w-]{43}$/)
      const letters = (await mailTo(named[at]!.login)).map(({ body }) => body).join('\n')
      expect(letters).toContain('Оспанов Серік')
      expect(letters).not.toContain(link)
      expect(JSON.stringify([await rows(), await form2()])).not.toContain(link)
    }
    const written = await form2()
    expect(written).toHaveLength(2)
    expect(written[0]).toMatchObject({
      way: 'letter',
      outgoingNumber: '12-3/45',
      administrator: 'Оспанов Серік Маратұлы',
      administratorId: 'command',
      ground: { ru: expect.stringMatching(/^Первые администраторы.+приказ № 17-ж/) },
    })
    const told = await asSystem((tx) => tx.select().from(notices).where(eq(notices.kind, 'access.named')))
    const accounts = await Promise.all(iins.map(async (iin) => (await accountOfIin(iin))!.userId))
    expect(new Set(told.map(({ userId }) => userId))).toEqual(new Set([ministry.id, ...accounts]))
    expect((await rows()).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual(
      expect.arrayContaining(['access.issued done', 'access.named done']),
    )

    // the person himself: link → password once → own password → active
    newVisit()
    actAs(guest)
    const shown = await submit(showPassword, { link: named[0]!.link.kk.split('link=')[1]! })
    expect(shown).toMatchObject({ ok: true, secret: expect.any(String) })
    expect(await submit(showPassword, { link: named[0]!.link.kk.split('link=')[1]! })).toMatchObject({ ok: false })
    expect(await submit(signIn, { login: named[0]!.login, password: String(shown.secret) })).toMatchObject({ ok: true })
    // while they are awaited and once they are in, nobody else is named
    expect(await refusalOf(asked([newIin(), newIin()]))).toContain('Два администратора уже работают')
    const keeping = newKeeping()
    await signHeads(new Date(), keeping)
    expect((await verifyJournals(keeping)).problems()).toEqual([])
  })

  test('two work already: refused, and the refusal is journalled', async () => {
    await member(administrator)
    await member(administrator)
    const iin = newIin()
    expect(await refusalOf(asked([iin, newIin()]))).toContain('Два администратора уже работают')
    expect(await accountOfIin(iin)).toBeUndefined()
    expect((await rows()).at(-1)).toMatchObject({
      action: 'access.named',
      outcome: 'refused',
      reason: expect.stringContaining('root@server'),
    })
  })

  test('one works: one is named, never two; none works: never one alone', async () => {
    expect(await refusalOf(asked([newIin()]))).toContain('ровно столько: 2')
    const one = await member(administrator)
    expect(await refusalOf(asked([newIin(), newIin()]))).toContain('ровно столько: 1')
    expect(await run(asked([newIin()]))).toHaveLength(1)
    const told = await asSystem((tx) =>
      tx
        .select()
        .from(notices)
        .where(and(eq(notices.kind, 'access.named'), eq(notices.userId, one.id))),
    )
    expect(told).toHaveLength(1)
  })

  test.each([
    ['one person twice', (iin: string) => asked([iin, `${iin.slice(0, 6)} ${iin.slice(6)}`]), 'дважды'],
    ['one login twice', (iin: string) => asked([iin, newIin()], { identity: { login: 'one@demo.enbek.localhost' } }), 'дважды'],
    ['an order of 366 days (A349-18)', (iin: string) => asked([iin, newIin()], { order: { orderDay: addDays(today, -366) } }), 'пункт 18'],
    ['an order of tomorrow', (iin: string) => asked([iin, newIin()], { order: { orderDay: addDays(today, 1) } }), 'пункт 18'],
    ['a letter of tomorrow', (iin: string) => asked([iin, newIin()], { letter: { inDay: addDays(today, 1) } }), 'Входящая дата'],
    ['a wrong IIN', (iin: string) => asked([iin, `${iin.slice(0, 11)}${(Number(iin[11]) + 1) % 10}`]), 'Проверьте'],
    ['no scan of the order', (iin: string) => withoutScan(asked([iin, newIin()])), 'неполное'],
  ])('%s is refused, and nothing is left behind', async (_, input, words) => {
    const iin = newIin()
    expect(await refusalOf(input(iin))).toContain(words)
    expect(await accountOfIin(iin)).toBeUndefined()
    expect(await asAisSystem((tx) => tx.$count(aisCases, eq(aisCases.iin, iin)))).toBe(0)
  })

  test('an IIN that has an account of the staff already is refused', async () => {
    const officer = await member({ role: 'ministry', regionCode: '*' })
    expect(await refusalOf(asked([officer.iin, newIin()]))).toContain('уже есть учётная запись')
    expect((await accountOfIin(officer.iin))!.state).toBe('active')
  })

  test('all are away for 70 days: the law blocks them first, a new application unblocks (A349-23, A349-24)', async () => {
    const away = [await member(administrator), await member(administrator)]
    const iins = away.map(({ iin }) => iin)
    await set(iins, { lastEntryAt: long, issuedAt: long })
    const before = (await accountOfIin(iins[0]!))!.caseId
    const input = asked(iins)
    for (const [at, { email }] of away.entries()) input.persons[at]!.identity.login = email
    // their logins are no corporate mail
    expect(await refusalOf(input)).toContain('корпоративную почту')
    await asSystem((tx) => tx.execute(sql`insert into access_domains (domain) values ('example.kz') on conflict do nothing`))
    const named = await run({ ...input, persons: input.persons.map(({ order: _, orderFile: __, ...person }) => person) })
    expect(named.map(({ kind }) => kind)).toEqual(['unblock', 'unblock'])
    const after = (await accountOfIin(iins[0]!))!
    expect(after.state).toBe('issued')
    expect(after.caseId).not.toBe(before)
    const steps = (await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, after.userId)))).map(({ reason }) => reason)
    expect(steps).toEqual(
      expect.arrayContaining([expect.stringContaining('active → blocked'), expect.stringContaining('blocked → issued')]),
    )
  })

  test('links that have lapsed are given anew', async () => {
    const iins = [newIin(), newIin()]
    await run(asked(iins))
    await asSystem((tx) => tx.execute(sql`update access_links set expires_at = now() - interval '1 minute'`))
    expect((await run(asked(iins))).map(({ kind }) => kind)).toEqual(['lost', 'lost'])
    expect(await rolesOf((await accountOfIin(iins[0]!))!.userId)).toHaveLength(1)
  })

  test('of two commands at once one names, the other is refused', async () => {
    const done = await Promise.allSettled([run(asked([newIin(), newIin()])), run(asked([newIin(), newIin()]))])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

function withoutScan(input: Naming): Naming {
  return { ...input, persons: input.persons.map(({ orderFile: _, ...person }) => person) }
}
