import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { accessJournal, accessSystems, aisCases, journal, legalParams, rateLimits, sessions, staffAccounts, users } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { blockAccount, freezeAccount } from '@/lib/access/accounts'
import { beginAnother, beginApplication, preparePaper, registerLetter, saveStep } from '@/lib/access/applications/actions'
import { judgedBy } from '@/lib/access/applications/check'
import { decideApplication } from '@/lib/access/applications/desk-actions'
import { application, applicationFile, applications } from '@/lib/access/applications/queries'
import { setFirstPassword, showPassword } from '@/lib/access/first/actions'
import { recover, signIn } from '@/lib/accounts/actions'
import { addDays, dayOf } from '@/lib/core/calendar'
import { isPassword } from '@/lib/core/password'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { serviceOf } from '@/lib/services/catalogue'
import { moveCase } from '@/lib/services/desk/actions'
import { deskFile, openedCase, queue } from '@/lib/services/desk/queries'
import { judge } from '@/lib/services/rules'
import {
  accountOfIin,
  administrator,
  atStaff,
  caseOf,
  decide,
  director,
  filled,
  idOf,
  lettered,
  member,
  nameOf,
  newIin,
  rolesOf,
  row,
  settled,
  signAndSend,
} from '../support/access'
import { actAs, newVisit, submit } from '../support/act'
import { again, browserOf, goodPassword, mailTo, person, staff } from '../support/people'

// whole journeys of several people, each form a transaction of its own
vi.setConfig({ testTimeout: 120_000 })

const today = dayOf(new Date())
let admin: Awaited<ReturnType<typeof member>>
/** Enters letters: who has entered one does not decide it. */
let clerk: Awaited<ReturnType<typeof member>>
let head: Awaited<ReturnType<typeof member>>
beforeAll(async () => {
  await asSystem((tx) => loadReference(tx))
  admin = await member(administrator)
  clerk = await member(administrator)
  head = await member(director)
})
beforeEach(() =>
  asSystem(async (tx) => {
    await tx.delete(rateLimits)
    await tx.update(accessSystems).set({ kind: 'ordinary' })
  }),
)

const because = (...grounds: string[]) => ({ grounds, text: 'Бұйрықты қарадық, себебі төмендегідей жазылды.' })
const linkTo = async (email: string) => /first-entry\?link=([\w-]{43})/.exec((await mailTo(email))[0]?.body ?? '')?.[1] ?? ''
const mailOf = (iin: string) => `head-${iin}@demo.enbek.localhost`

/** The person opens the link and presses the button. */
async function shown(link: string) {
  newVisit()
  return submit(showPassword, { link })
}

/** An approved application by letter, as far as its link. */
async function granted(iin: string, answers = row(iin)) {
  const id = await lettered(clerk, answers)
  expect(await decide(admin, id, 'approve')).toMatchObject({ ok: true })
  await settled()
  return { id, account: (await accountOfIin(iin))!, link: await linkTo(mailOf(iin)) }
}

/** Signs in with the temporary password and changes it. */
async function completed(userId: string, password = 'жеті төбе 93 бұлақ') {
  const browser = await browserOf(userId)
  newVisit()
  actAs(browser)
  expect(await submit(setFirstPassword, { password })).toMatchObject({ ok: true })
  return browser
}

describe('from the application to the first own password (A349-14 … 19, scenario 17)', () => {
  test('a head files and signs, the administrator approves, the link shows a password once, which opens only its change', async () => {
    const iin = newIin()
    const id = await filled(head, 'acms', row(iin))
    expect(await signAndSend(head, id)).toMatchObject({ ok: true })
    const filed = await caseOf(id)
    expect(filed).toMatchObject({
      state: 'review',
      number: expect.stringMatching(/^AC-\d{4}-\d+$/),
      desk: 'access',
      iin,
      dueAt: expect.any(Date),
    })
    expect(await decide(admin, id, 'approve')).toMatchObject({ ok: true })
    expect(await accountOfIin(iin)).toBeUndefined()
    await settled()
    await settled()

    const account = (await accountOfIin(iin))!
    expect(account).toMatchObject({
      state: 'issued',
      caseId: id,
      post: 'Маман',
      unit: 'Есіл мансап орталығы',
      mobilePhone: '+77011234567',
      addresses: ['10.20.30.40', '2001:db8::1'],
      completedAt: null,
    })
    expect(await rolesOf(account.userId)).toEqual([{ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000', caseId: id }])
    expect(await nameOf(account.userId)).toMatchObject({ lastName: 'Сынақова', firstName: 'Дана', iin: null })
    const letters = await mailTo(mailOf(iin))
    expect(letters).toHaveLength(1)
    // the languages are equal: both in one letter, Kazakh first
    expect(letters[0]!.subject).toBe('Логин мен уақытша құпиясөз дайын / Логин и временный пароль готовы')
    expect(letters[0]!.body).toMatch(
      new RegExp(
        `Логин: w-${iin}@[^]+/kk/first-entry[?]link=[^]+Электрондық еңбек биржасы[^]+Логин: w-${iin}@[^]+/ru/first-entry[?]link=[^]+Электронная биржа труда`,
      ),
    )
    expect(await asSystem((tx) => tx.select().from(accessJournal).where(eq(accessJournal.caseId, id)))).toMatchObject([
      { accountId: account.userId, administratorId: admin.id, way: 'acms', regionCode: '71' },
    ])

    const link = await linkTo(mailOf(iin))
    const first = await shown(link)
    expect(first).toMatchObject({ ok: true, secret: expect.stringMatching(/^([2-9a-km-np-z]{5}-){3}[2-9a-km-np-z]{5}$/) })
    expect(await shown(link)).toMatchObject({ ok: false, text: { ru: expect.stringContaining('уже использована') } })
    const secret = first.secret!
    const [{ passwordHash } = { passwordHash: '' }] = await asSystem((tx) =>
      tx.select().from(users).where(eq(users.userId, account.userId)),
    )
    expect(passwordHash).toMatch(/^\$argon2id\$/)
    expect(await isPassword(passwordHash, secret)).toBe(true)
    // nothing of it stands anywhere in the database: neither in messages nor in journals, answers of forms, cases or the exchange
    const tables = await asSystem((tx) =>
      tx.execute<{ name: string }>(sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('public', 'ais') and table_type = 'BASE TABLE'`),
    )
    const readable = await asSystem(async (tx) => {
      const may = await tx.execute<{ name: string }>(
        sql`select name from jsonb_array_elements_text(${JSON.stringify(tables.map(({ name }) => name))}::jsonb) as name where has_table_privilege(name, 'select')`,
      )
      const signs = secret.replaceAll('-', '')
      const parts = may.map(({ name }) => `select '${name}' as name from ${name} t where replace(t::text, '-', '') like '%${signs}%'`)
      return tx.execute<{ name: string }>(sql.raw(parts.join(' union all ')))
    })
    expect(tables.length).toBeGreaterThan(40)
    expect([...readable]).toEqual([])

    newVisit()
    expect(await submit(signIn, { login: `w-${iin}@demo.enbek.localhost`, password: secret })).toMatchObject({ ok: true })
    const browser = await browserOf(account.userId)
    expect(browser).toMatchObject({ standing: 'temporary', roles: [] })
    atStaff(browser)
    expect(await submit(beginApplication, { kind: 'create', way: 'acms' })).toMatchObject({ ok: false })
    newVisit()
    actAs(browser)
    expect(await submit(setFirstPassword, { password: secret })).toMatchObject({ ok: false, fields: { password: expect.anything() } })
    expect(await submit(setFirstPassword, { password: `w-${iin} ұзын` })).toMatchObject({ ok: false })
    expect(await submit(setFirstPassword, { password: goodPassword })).toMatchObject({ ok: true })
    expect(await accountOfIin(iin)).toMatchObject({ state: 'active', completedAt: expect.any(Date), passwordUntil: null })
    // rights come with the second factor, which is the next page
    expect(await again(browser)).toMatchObject({ id: account.userId, standing: 'factor', roles: [] })
    expect(await submit(setFirstPassword, { password: goodPassword })).toMatchObject({ ok: false })
  })

  test('by letter: outgoing and incoming numbers, the scan; the answer is reckoned from the receipt, and one more person is copied from it', async () => {
    const iin = newIin()
    const received = addDays(today, -1)
    const id = await lettered(clerk, { ...row(iin), letter: { outNumber: '5', outDay: received, inNumber: '6', inDay: received } })
    const filed = await caseOf(id)
    const answer = filed.timers.answer!
    expect(dayOf(new Date(answer.startedAt))).toBe(received)
    const other = idOf((await submit(beginAnother, { id })).next)
    expect((await caseOf(other)).answers).toMatchObject({
      letter: { outNumber: '5' },
      head: { headPost: 'Директор' },
      begun: { way: 'letter' },
    })
    expect((await caseOf(other)).answers.identity).toBeUndefined()
    await granted(newIin())
  })

  test('nobody decides about himself or on his own application; another administrator does', async () => {
    const second = await member(administrator)
    const mine = { ...row(second.iin, second.email), purpose: { kind: 'change', why: 'Міндеттері кеңейтілді' } }
    const about = await lettered(clerk, mine)
    expect(await decide(second, about, 'approve')).toMatchObject({ ok: false, text: { ru: 'У вас нет права на это действие' } })
    expect(await decide(admin, about, 'approve')).toMatchObject({ ok: true })
    const own = await filled(admin, 'acms', row(newIin()))
    expect(await signAndSend(admin, own)).toMatchObject({ ok: true })
    expect(await decide(admin, own, 'approve')).toMatchObject({ ok: false })
    expect(await decide(second, own, 'refuse', because('noGround'))).toMatchObject({ ok: true })
  })

  test('no administrator alone takes an account over by a letter of his own: another decides, no answer goes to administrators, its login hears of it', async () => {
    const iin = newIin()
    const { account, link } = await granted(iin)
    await shown(link)
    await completed(account.userId)
    const { labour: _labour, order: _order, ...rest } = row(iin)
    const lost = { ...rest, purpose: { kind: 'lost', why: 'Құпиясөзін ұмытып қалды' } }
    const mine = await lettered(clerk, { ...lost, head: { ...rest.head!, email: `w-${iin}@demo.enbek.localhost` } })
    expect(await decide(clerk, mine, 'approve')).toMatchObject({ ok: false, text: { ru: 'У вас нет права на это действие' } })
    const [{ email } = { email: '' }] = await asSystem((tx) =>
      tx.select({ email: users.email }).from(users).where(eq(users.userId, clerk.id)),
    )
    await asSystem((tx) => tx.update(users).set({ email: 'clerk@demo.enbek.localhost' }).where(eq(users.userId, clerk.id)))
    expect(await decide(admin, mine, 'refuse', because('noGround'))).toMatchObject({ ok: true })
    const own = await lettered(clerk, { ...lost, head: { ...rest.head!, email: 'Clerk@demo.enbek.localhost' } })
    expect((await decide(admin, own, 'approve')).text?.ru).toContain('не отправляется на почту администратора')
    await asSystem((tx) => tx.update(users).set({ email }).where(eq(users.userId, clerk.id)))
    await decide(admin, own, 'refuse', because('noGround'))
    const heard = async () =>
      (await mailTo(`w-${iin}@demo.enbek.localhost`)).filter(
        ({ body }) => body.includes('если об этом не просили') || body.includes('сұрамаған болсаңыз'),
      )
    const before = (await heard()).length
    await granted(iin, lost)
    expect((await heard()).length).toBe(before + 1)
  })

  test('a decision on systems of other owners is recorded and answered, and makes no account', async () => {
    const iin = newIin()
    const { labour: _labour, ...rest } = row(iin)
    const id = await lettered(clerk, { ...rest, systems: { systems: ['8', '10'] }, others: { functions: 'Қандас: тіркеу' } })
    expect(await decide(admin, id, 'approve')).toMatchObject({ ok: true })
    await settled()
    expect(await accountOfIin(iin)).toBeUndefined()
    expect((await mailTo(mailOf(iin)))[0]!.body).toContain('«Кандас»')
  })
})

describe('refusals', () => {
  test('a refusal is a person’s, with a ground and words, sent to the corporate e-mail; no account is made (A349-17.R)', async () => {
    const iin = newIin()
    const id = await lettered(clerk, row(iin))
    expect(await decide(admin, id, 'refuse')).toMatchObject({ ok: false, fields: { grounds: expect.anything() } })
    expect(await decide(admin, id, 'refuse', because('functions'))).toMatchObject({ ok: true })
    await settled()
    expect(await accountOfIin(iin)).toBeUndefined()
    expect((await mailTo(mailOf(iin)))[0]!.body).toContain('Бұйрықты қарадық')
    expect(await decide(admin, id, 'approve')).toMatchObject({ ok: false })
  })
  test.each([
    [-365, true],
    [-366, false],
    [1, false],
  ] as const)('an order of %i days from the application can be approved: %s (A349-18)', async (days, can) => {
    const iin = newIin()
    const id = await lettered(clerk, { ...row(iin), order: { orderKind: 'hiring', orderNumber: '1', orderDay: addDays(today, days) } })
    const answer = await decide(admin, id, 'approve')
    expect(answer.ok).toBe(can)
    if (can) return
    expect(answer).toMatchObject({ text: { ru: expect.stringContaining('пункт 18') } })
    expect(await decide(admin, id, 'refuse', because('order'))).toMatchObject({ ok: true })
  })
  test('the verdict on the page is measured by the parameter, as the decision is (A349-18)', async () => {
    const order = { orderKind: 'hiring', orderNumber: '1', orderDay: addDays(today, -400) }
    const answers = { ...row(newIin()), begun: { way: 'acms' }, order }
    const verdict = async (submittedAt = new Date()) =>
      judge(serviceOf('staff-access'), await judgedBy({ answers, submittedAt }, today)).find(({ code }) => code === 'order')!.verdict
    const years = (value: number) =>
      asSystem((tx) => tx.update(legalParams).set({ value }).where(eq(legalParams.key, 'access.order_max_age')))
    expect(await verdict()).toBe('unmet')
    await years(2)
    expect(await verdict()).toBe('met')
    await years(1)
    // a letter dated before the Rules has no measure
    expect(await verdict(new Date('2010-01-01T00:00:00Z'))).toBe('unknown')
  })
  test('a terminal system is not asked for by letter, but in the system it is (A349-14.b)', async () => {
    await asSystem((tx) => tx.update(accessSystems).set({ kind: 'terminal' }).where(eq(accessSystems.code, '5')))
    const id = await filled(admin, 'letter', row(newIin()))
    expect(await submit(registerLetter, { id })).toMatchObject({ ok: false, text: { ru: expect.stringContaining('пункт 14') } })
    const own = await filled(head, 'acms', row(newIin()))
    expect(await submit(preparePaper, { id: own })).toMatchObject({ ok: true, next: expect.stringContaining('/sign') })
  })
  test('a mail that is not corporate, an IIN with a wrong digit, an address that is none, a system outside the list', async () => {
    const iin = newIin()
    const base = row(iin)
    const id = await filled(admin, 'letter', { ...base, head: { ...base.head!, email: 'somebody@mail.example' } })
    expect(await submit(registerLetter, { id })).toMatchObject({ ok: false, text: { ru: expect.stringContaining('корпоративную') } })
    const wrong = { ...base.identity, iin: `${iin.slice(0, 11)}${(Number(iin[11]) + 1) % 10}` }
    const fields = (values: object) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [`answers.${name}`, value as string]))
    expect(await submit(saveStep, { id, step: 'identity', ...fields(wrong) })).toMatchObject({
      fields: { 'answers.iin': expect.anything() },
    })
    const nowhere = { ...base.identity, addresses: '10.20.30.400' }
    expect(await submit(saveStep, { id, step: 'identity', ...fields(nowhere) })).toMatchObject({
      fields: { 'answers.addresses': expect.anything() },
    })
    const { labour: _labour, ...rest } = row(newIin())
    const unlisted = await lettered(clerk, { ...rest, systems: { systems: ['other'] }, others: { functions: 'Басқа жүйе' } })
    expect(await decide(admin, unlisted, 'approve')).toMatchObject({ ok: false, text: { ru: expect.stringContaining('перечня') } })
  })
  test('a head asks for nothing above himself or elsewhere', async () => {
    const id = await filled(head, 'acms', { ...row(newIin()), labour: { functions: ['leadRegion'] } })
    expect(await submit(preparePaper, { id })).toMatchObject({ ok: false, text: { ru: expect.stringContaining('не можете просить') } })
    atStaff(head)
    expect(await submit(beginApplication, { kind: 'create', way: 'letter' })).toMatchObject({ ok: false })
  })
  test('one person, one login: a second account of an IIN, a login of another account (A349-21.B1)', async () => {
    const iin = newIin()
    await granted(iin)
    const twice = await lettered(clerk, row(iin, `other-${iin}@demo.enbek.localhost`))
    expect(await decide(admin, twice, 'approve')).toMatchObject({ ok: false, text: { ru: expect.stringContaining('один логин') } })
    const citizen = await person()
    const taken = await lettered(clerk, row(newIin(), citizen.email))
    expect(await decide(admin, taken, 'approve')).toMatchObject({ ok: false, text: { ru: expect.stringContaining('занят') } })
  })
})

describe('the way back is a new application (A349-22 … 24)', () => {
  test('blocked: sessions end at once, nothing but an approved application opens it, which means a new password', async () => {
    const iin = newIin()
    const { account, link } = await granted(iin)
    await shown(link)
    const browser = await completed(account.userId)
    await asSystem((tx) => blockAccount(tx, account.userId, 'idle', null, new Date()))
    expect((await again(browser)).id).toBe(guest.id)
    const open = (caseId: string | null) =>
      asSystem((tx) => tx.update(staffAccounts).set({ state: 'active', caseId }).where(eq(staffAccounts.userId, account.userId)))
    await expect(open(account.caseId)).rejects.toThrow()
    await expect(open(null)).rejects.toThrow()
    const change = await lettered(clerk, { ...row(iin), purpose: { kind: 'change', why: 'Міндеттері кеңейтілді' } })
    expect(await decide(admin, change, 'approve')).toMatchObject({ ok: false, text: { ru: expect.stringContaining('Заблокирована') } })
    await granted(iin, { ...row(iin), purpose: { kind: 'unblock', why: 'Демалыстан оралды, жұмысын жалғастырады' } })
    expect(await accountOfIin(iin)).toMatchObject({ state: 'issued', userId: account.userId, completedAt: null })
    const [{ passwordHash } = { passwordHash: '' }] = await asSystem((tx) =>
      tx.select().from(users).where(eq(users.userId, account.userId)),
    )
    expect(await isPassword(passwordHash, 'жеті төбе 93 бұлақ')).toBe(false)
  })
  test('frozen by a transfer: the application that changes the rights opens it with the password it has', async () => {
    const iin = newIin()
    const { account, link } = await granted(iin)
    await shown(link)
    await completed(account.userId)
    await asSystem((tx) => freezeAccount(tx, account.userId, 'transfer', null, new Date()))
    const order = { orderKind: 'transfer', orderNumber: '9', orderDay: today }
    const { id } = await granted(iin, {
      ...row(iin),
      purpose: { kind: 'change', why: 'Басқа лауазымға ауысты' },
      order,
      labour: { functions: ['consult'] },
    })
    expect(await accountOfIin(iin)).toMatchObject({ state: 'active', caseId: id })
    expect(await rolesOf(account.userId)).toEqual([{ role: 'centre_consultant', regionCode: '71', centreId: 'cc-711210000', caseId: id }])
  })
  test('a lost password is a new application, never the recovery of the portals; the end of work closes the account', async () => {
    const iin = newIin()
    const { account, link } = await granted(iin)
    await shown(link)
    await completed(account.userId)
    newVisit()
    expect(await submit(recover, { login: `w-${iin}@demo.enbek.localhost` })).toMatchObject({ ok: true })
    expect((await mailTo(`w-${iin}@demo.enbek.localhost`)).some(({ body }) => /(?<!\d)\d{6}(?!\d)/.test(body))).toBe(false)
    const { labour: _labour, order: _order, ...lost } = row(iin)
    const again = await granted(iin, { ...lost, purpose: { kind: 'lost', why: 'Құпиясөзін ұмытып қалды' } })
    expect(again.account).toMatchObject({ state: 'issued' })
    expect(await rolesOf(account.userId)).toHaveLength(1)
    expect(again.link).not.toBe(link)
    await granted(iin, {
      ...lost,
      order: { orderKind: 'dismissal', orderNumber: '3', orderDay: today },
      purpose: { kind: 'end', why: 'Жұмыстан шығарылды' },
    })
    expect(await accountOfIin(iin)).toMatchObject({ state: 'ended' })
    expect(await rolesOf(account.userId)).toEqual([])
    expect(await shown(again.link)).toMatchObject({ ok: false })
  })
  test('the link and the password have a term of 72 hours (A349-15)', async () => {
    const { account, link } = await granted(newIin())
    await asSystem((tx) =>
      tx.execute(sql`update access_links set expires_at = now() - interval '1 minute' where user_id = ${account.userId}`),
    )
    expect(await shown(link)).toMatchObject({ ok: false })
    const other = await granted(newIin())
    await shown(other.link)
    await asSystem((tx) =>
      tx
        .update(staffAccounts)
        .set({ passwordUntil: new Date(Date.now() - 1000) })
        .where(eq(staffAccounts.userId, other.account.userId)),
    )
    newVisit()
    actAs(await browserOf(other.account.userId))
    expect(await submit(setFirstPassword, { password: goodPassword })).toMatchObject({
      ok: false,
      text: { ru: expect.stringContaining('истёк') },
    })
  })
})

describe('who sees access applications', () => {
  test('the administrators and whoever filed it; centres, other heads and strangers neither list nor open nor move it', async () => {
    const id = await filled(head, 'acms', row(newIin()))
    await signAndSend(head, id)
    const centre = staff({ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' })
    const country = staff({ role: 'centre_specialist', regionCode: '*', centreId: null })
    const otherHead = await member({ role: 'lmc_director', regionCode: '71', centreId: null })
    for (const user of [admin, head]) expect((await application(user, id))?.of.id).toBe(id)
    for (const user of [centre, country, otherHead, guest] satisfies User[]) {
      expect(await application(user, id)).toBeUndefined()
      expect(await openedCase(user, id)).toBeUndefined()
      const file = await asAisSystem(
        async (tx) => (await tx.execute<{ id: string }>(sql`select id from ais.case_files where case_id = ${id}`))[0]!,
      )
      expect(await applicationFile(user, id, file.id)).toBeUndefined()
      expect(await deskFile(user, id, file.id)).toBeUndefined()
      atStaff(user)
      expect(await submit(moveCase, { id, move: 'approve', revision: (await caseOf(id)).revision })).toMatchObject({ ok: false })
      expect(await submit(decideApplication, { id, move: 'approve', revision: (await caseOf(id)).revision })).toMatchObject({ ok: false })
    }
    expect(await applications(centre, 'waiting', new Date())).toBeNull()
    expect((await applications(otherHead, 'waiting', new Date()))?.rows).toEqual([])
    expect((await applications(head, 'waiting', new Date()))?.rows.map((one) => one.id)).toContain(id)
    for (const user of [country, centre])
      expect((await queue(user, { tab: 'all' }, new Date()))?.rows.map((one) => one.id)).not.toContain(id)
    expect(await caseOf(id)).toMatchObject({ state: 'review' })
    expect(await asAisSystem((tx) => tx.$count(aisCases, eq(aisCases.id, id)))).toBe(1)
  })
  test('each change of an account stands in the journal', async () => {
    const { account } = await granted(newIin())
    await asSystem((tx) => freezeAccount(tx, account.userId, 'dismissal', null, new Date()))
    const rows = await asSystem((tx) => tx.select({ action: journal.action }).from(journal).where(eq(journal.subject, account.userId)))
    expect(rows.map(({ action }) => action)).toEqual(expect.arrayContaining(['access.issued', 'access.frozen']))
    expect(await asSystem((tx) => tx.$count(sessions, eq(sessions.userId, account.userId)))).toBe(0)
  })
})
