import { and, eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accessBreaches, accessDepartures, accessReviews, messages, notices, sessions, staffAccounts, staffRoles, users } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { answerReview, decideBreach, fileBreach, reportDeparture } from '@/lib/access/block/actions'
import { watchAbsences } from '@/lib/access/block/idle'
import { listeners } from '@/lib/access/block/jobs'
import { endReviews, openReviews, remindReviews } from '@/lib/access/block/review'
import { idleOn } from '@/lib/access/block/rules'
import { recordBreach } from '@/lib/access/breaches'
import { recover, signIn } from '@/lib/accounts/actions'
import { addDays, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import type { StaffRole } from '@/lib/core/policy'
import { hashOf, userOfToken } from '@/lib/core/session'
import { idleDays, isIdle, markEntry } from '@/lib/core/staff-entry'
import { asSystem } from '@/lib/core/tx'
import { memberOfStaff } from '@/lib/services/desk/queries'
import { actAs, newVisit, submit } from '../support/act'
import { at } from '../support/clock'
import { again, goodPassword, person } from '../support/people'

beforeAll(() => asSystem(loadReference))
beforeEach(() => {
  newVisit()
})

const esil = { regionCode: '71', centreId: 'cc-711210000' }
const specialist: StaffRole = { role: 'centre_specialist', ...esil }
const director: StaffRole = { role: 'centre_director', ...esil }
const mobility: StaffRole = { role: 'lmc_director', regionCode: '71', centreId: null }
const almaty: StaffRole = { role: 'lmc_director', regionCode: '75', centreId: null }
const administrator: StaffRole = { role: 'administrator', regionCode: '*', centreId: null }

type Given = Partial<typeof staffAccounts.$inferInsert>
let count = 0
/** A member of staff with an open session in which the second factor was shown. */
async function officer(role: StaffRole | null, given: Given = {}) {
  count += 1
  const made = await person({ firstName: 'Бота', lastName: `Қызметкер${count}` })
  await asSystem(async (tx) => {
    const iin = syntheticIin(addDays('1970-01-01', count), 'F', 1)
    const stateAt = at('2026-01-10')
    await tx.insert(staffAccounts).values({
      userId: made.id,
      iin,
      state: 'active',
      stateAt,
      issuedAt: stateAt,
      completedAt: stateAt,
      lastEntryAt: new Date(),
      ...given,
    })
    if (role) await tx.insert(staffRoles).values({ userId: made.id, ...role })
    await tx.update(sessions).set({ factor: 'totp', factorAt: new Date() }).where(eq(sessions.userId, made.id))
  })
  // whoever is over the term today is nobody to a request of today
  return { ...made, ...(await again(made)), id: made.id, token: made.token, email: made.email }
}
const accountOf = async (userId: string) =>
  (await asSystem((tx) => tx.select().from(staffAccounts).where(eq(staffAccounts.userId, userId))))[0]!
const stateOf = async (userId: string) => {
  const { state, stateReason } = await accountOf(userId)
  return `${state} ${stateReason}`
}
const toldTo = async (userId: string) =>
  (
    await asSystem((tx) => tx.select({ kind: notices.kind }).from(notices).where(eq(notices.userId, userId)).orderBy(notices.createdAt))
  ).map(({ kind }) => kind)
const clear = () =>
  asSystem(async (tx) => {
    await tx.delete(users).where(inArray(users.userId, tx.select({ userId: staffAccounts.userId }).from(staffAccounts)))
  })

describe('day 61: nobody comes in, whether or not the job has run (A349-23)', () => {
  const entered = at('2026-03-01 09:00')
  const asked = (token: string, words: string) => userOfToken(token, 'ru', at(words))

  test('an open session goes on through day 60 and ends at the first minute of day 61 by the clock of Almaty', async () => {
    const { token, id } = await officer(specialist, { issuedAt: null, lastEntryAt: entered })
    expect(await asked(token, '2026-04-30 23:59')).toMatchObject({ id, standing: 'open', roles: [{ role: 'centre_specialist' }] })
    expect(await asked(token, '2026-05-01 00:00')).toBeNull()
    expect(await asked(token, '2026-05-01 04:59')).toBeNull()
    // the job has done nothing yet
    expect(await stateOf(id)).toMatch(/^active/)
    expect(
      await asSystem((tx) =>
        tx
          .select()
          .from(sessions)
          .where(eq(sessions.id, hashOf(token))),
      ),
    ).toHaveLength(1)
  })
  test('C-15: a temporary password that nobody has used is counted from its issue', async () => {
    const { token, id } = await officer(specialist, { state: 'issued', lastEntryAt: null, issuedAt: entered, completedAt: null })
    expect(await asked(token, '2026-04-30 23:59')).toMatchObject({ id, standing: 'temporary' })
    expect(await asked(token, '2026-05-01 00:00')).toBeNull()
  })
  test('a citizen is never counted', async () => {
    const citizen = await person()
    expect(await asked(citizen.token, '2036-01-01')).toMatchObject({ id: citizen.id })
  })
  test('an entry begins the count anew; one that comes over the term does not', async () => {
    const { id } = await officer(specialist, { issuedAt: null, lastEntryAt: entered })
    await asSystem((tx) => markEntry(tx, id, at('2026-05-01 00:00')))
    expect((await accountOf(id)).lastEntryAt).toEqual(entered)
    await asSystem((tx) => markEntry(tx, id, at('2026-04-30 23:59')))
    expect((await accountOf(id)).lastEntryAt).toEqual(at('2026-04-30 23:59'))
  })
  test('property: the condition of the database and the rule say the same of any moments', async () => {
    const { id } = await officer(specialist)
    const moment = fc.integer({ min: Date.parse('2024-03-02T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') })
    const from = fc.option(moment.map((ms) => new Date(ms)))
    await fc.assert(
      fc.asyncProperty(from, from, moment, fc.integer({ min: 0, max: 70 * 86_400_000 }), async (lastEntryAt, issuedAt, start, later) => {
        const now = new Date(Math.max(start, lastEntryAt?.getTime() ?? 0, issuedAt?.getTime() ?? 0) + later)
        const row = { lastEntryAt, issuedAt, createdAt: new Date(start) }
        const said = await asSystem(async (tx) => {
          await tx.update(staffAccounts).set(row).where(eq(staffAccounts.userId, id))
          return (
            await tx
              .select({ days: idleDays(now), idle: isIdle(now) })
              .from(staffAccounts)
              .where(eq(staffAccounts.userId, id))
          )[0]
        })
        const { days, act } = idleOn(row, now, { block: 60, warnings: [45, 55] })
        expect(said).toEqual({ days, idle: act === 'block' })
      }),
      { numRuns: 60 },
    )
  })
})

describe('at sign-in', () => {
  const wayBack = 'Откроет её только новая заявка: её подаёт ваша организация по приложению 1 (пункт 24 приказа № 349)'
  test.each<[string, Given, string]>([
    [
      'over the term, before the job',
      { issuedAt: null, lastEntryAt: at('2026-03-01') },
      'Учётная запись сотрудника заблокирована: вы слишком долго не входили',
    ],
    [
      'blocked for a breach',
      { state: 'blocked', stateReason: 'breach' },
      'Учётная запись сотрудника заблокирована: нарушена информационная безопасность',
    ],
    [
      'frozen by a silent review',
      { state: 'frozen', stateReason: 'silence' },
      'Учётная запись сотрудника приостановлена: руководитель не ответил на квартальную сверку',
    ],
    ['ended', { state: 'ended', stateReason: 'application' }, 'Учётная запись сотрудника закрыта'],
  ])('%s: the right password is told why and what to do, a wrong one what everybody is told', async (_, given, why) => {
    const { id, email } = await officer(specialist, given)
    await asSystem((tx) => tx.delete(sessions).where(eq(sessions.userId, id)))
    expect(await submit(signIn, { login: email, password: 'бөтен құпиясөз 9' })).toMatchObject({
      ok: false,
      text: { ru: 'Неверный логин или пароль' },
    })
    expect(await submit(signIn, { login: email, password: goodPassword })).toMatchObject({ ok: false, text: { ru: `${why}. ${wayBack}` } })
    expect(await asSystem((tx) => tx.select().from(sessions).where(eq(sessions.userId, id)))).toEqual([])
  })
  test('a recovered password opens nothing either: it is lost for good until a new application (A349-24)', async () => {
    const { id, email } = await officer(specialist, { state: 'blocked', stateReason: 'idle' })
    await submit(recover, { login: email })
    const [letter] = await asSystem((tx) => tx.select().from(messages).where(eq(messages.to, email)))
    expect(letter!.body).toContain('заявку на доступ')
    expect(letter!.body).not.toMatch(/(?<!\d)\d{6}(?!\d)/)
    expect(await stateOf(id)).toBe('blocked idle')
  })
})

describe('nothing but an approved application opens an account (A349-24)', () => {
  test('every act of the block, tried on a closed account, leaves it closed', async () => {
    const security = await officer(administrator)
    actAs(security)
    for (const state of ['blocked', 'frozen', 'ended'] as const) {
      const { id } = await officer(specialist, { state, stateReason: 'breach' })
      const today = dayOf(new Date())
      const [review] = await asSystem((tx) =>
        tx.insert(accessReviews).values({ quarter: '2026-Q0', userId: id, openedOn: today, dueOn: today }).returning(),
      )
      const breach = await asSystem((tx) => recordBreach(tx, { userId: id, kind: 'other', source: 'soc', now: new Date(), sure: false }))
      const order = { userId: id, kind: 'transfer', orderNumber: '1', orderDate: '2026-03-02', effectiveOn: '2026-03-02' }
      expect(await submit(answerReview, { id: review!.id, answer: 'keep' })).toMatchObject({ ok: true })
      expect(await submit(decideBreach, { id: breach, decision: 'unfounded', note: 'Не подтвердилось' })).toMatchObject({ ok: true })
      expect(await submit(reportDeparture, order)).toMatchObject({ ok: false })
      await watchAbsences(new Date())
      await asSystem((tx) => markEntry(tx, id, new Date()))
      expect(await stateOf(id)).toBe(`${state} breach`)
      // the database itself refuses it, whoever asks
      const byHand = asSystem((tx) => tx.update(staffAccounts).set({ state: 'active' }).where(eq(staffAccounts.userId, id)))
      await expect(byHand).rejects.toThrow()
    }
  })
})

describe('the nightly job', () => {
  test('warns once at 45 and once at 55 days, blocks on day 61, and does nothing twice', async () => {
    const { id, email, token } = await officer(specialist, { issuedAt: null, lastEntryAt: at('2026-03-01 09:00') })
    const nights: [words: string, told: string[]][] = [
      ['2026-04-14 00:02', []],
      ['2026-04-15 00:02', ['access.idleSoon']],
      ['2026-04-15 00:02', ['access.idleSoon']],
      ['2026-04-20 00:02', ['access.idleSoon']],
      ['2026-04-25 00:02', ['access.idleSoon', 'access.idleSoon']],
      ['2026-04-30 00:02', ['access.idleSoon', 'access.idleSoon']],
      ['2026-05-01 00:02', ['access.idleSoon', 'access.idleSoon', 'access.blocked']],
      ['2026-05-02 00:02', ['access.idleSoon', 'access.idleSoon', 'access.blocked']],
    ]
    for (const [words, told] of nights) {
      await watchAbsences(at(words))
      expect(await toldTo(id), words).toEqual(told)
    }
    expect(await stateOf(id)).toBe('blocked idle')
    expect(await again({ token })).toMatchObject({ id: 'guest' })
    const letters = await asSystem((tx) => tx.select().from(messages).where(eq(messages.to, email)).orderBy(messages.createdAt))
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Ваша учётная запись скоро будет заблокирована',
      'Ваша учётная запись скоро будет заблокирована',
      'Учётная запись заблокирована: Не входил более 60 дней',
    ])
    expect(letters[0]!.body).toContain('до 30 апреля 2026 г. включительно')
    expect(letters[2]!.body).toContain('новую заявку')
  })
  test('a night that was missed warns of the last only; a new absence is warned of anew', async () => {
    const { id } = await officer(specialist, { issuedAt: null, lastEntryAt: at('2026-03-01 09:00') })
    await watchAbsences(at('2026-04-27 00:02'))
    await watchAbsences(at('2026-04-28 00:02'))
    expect(await toldTo(id)).toEqual(['access.idleSoon'])
    await asSystem((tx) => markEntry(tx, id, at('2026-04-28 09:00')))
    await watchAbsences(at('2026-06-11 00:02'))
    expect(await toldTo(id)).toEqual(['access.idleSoon'])
    await watchAbsences(at('2026-06-12 00:02'))
    expect(await toldTo(id)).toEqual(['access.idleSoon', 'access.idleSoon'])
  })
  test('a frozen account stays frozen', async () => {
    const { id } = await officer(specialist, { state: 'frozen', stateReason: 'transfer', issuedAt: null, lastEntryAt: at('2026-03-01') })
    await watchAbsences(at('2026-09-01 00:02'))
    expect(await stateOf(id)).toBe('frozen transfer')
  })
})

describe('a dismissal or a transfer freezes at once (A349-22, C-14)', () => {
  const order = { kind: 'dismissal', orderNumber: '17-к', orderDate: '2026-03-02', effectiveOn: '2026-03-09', note: '' }

  test('reported by the director of the centre; sessions end, the person is told, the order is kept', async () => {
    const [head, other] = [await officer(director), await officer(specialist)]
    actAs(head)
    expect(await submit(reportDeparture, { ...order, userId: other.id })).toMatchObject({ ok: true })
    expect(await stateOf(other.id)).toBe('frozen dismissal')
    expect(await again(other)).toMatchObject({ id: 'guest' })
    expect(await toldTo(other.id)).toEqual(['access.frozen'])
    // no case can be handed to him any more
    expect(await memberOfStaff(other.id)).toBeUndefined()
    expect(await memberOfStaff(head.id)).toMatchObject({ id: head.id })
    expect(await asSystem((tx) => tx.select().from(accessDepartures).where(eq(accessDepartures.userId, other.id)))).toMatchObject([
      { kind: 'dismissal', orderNumber: '17-к', orderDate: '2026-03-02', effectiveOn: '2026-03-09', reportedBy: head.id },
    ])
    expect(await submit(reportDeparture, { ...order, userId: other.id })).toMatchObject({
      ok: false,
      text: { ru: expect.stringContaining('уже закрыта') },
    })
    expect(await asSystem((tx) => tx.select().from(accessDepartures).where(eq(accessDepartures.userId, other.id)))).toHaveLength(1)
  })
  test.each<[string, StaffRole, boolean]>([
    ['the director of the mobility centre above', mobility, true],
    ['an administrator', administrator, true],
    ['a director of another region', almaty, false],
    ['a director of another centre', { role: 'centre_director', regionCode: '71', centreId: 'cc-711110000' }, false],
    ['a colleague', specialist, false],
  ])('%s: may %s', async (_, role, may) => {
    const [actor, other] = [await officer(role), await officer(specialist)]
    actAs(actor)
    expect(await submit(reportDeparture, { ...order, kind: 'transfer', userId: other.id })).toMatchObject({ ok: may })
    expect(await stateOf(other.id)).toBe(may ? 'frozen transfer' : 'active null')
  })
  test('not oneself, not one’s own head, not by an order of tomorrow', async () => {
    const [head, above, under] = [await officer(director), await officer(mobility), await officer(specialist)]
    actAs(head)
    for (const userId of [head.id, above.id]) expect(await submit(reportDeparture, { ...order, userId })).toMatchObject({ ok: false })
    const orderDate = addDays(dayOf(new Date()), 1)
    expect(await submit(reportDeparture, { ...order, orderDate, userId: under.id })).toMatchObject({ ok: false, fields: { orderDate: {} } })
    for (const { id } of [head, above, under]) expect(await stateOf(id)).toMatch(/^active/)
    actAs(await officer(administrator))
    expect(await submit(reportDeparture, { ...order, userId: globalThis.visit.user.id })).toMatchObject({ ok: false })
  })
})

describe('breaches (A349-21, A349-23)', () => {
  const breach = { kind: 'password_given', source: 'administrator', happenedOn: '2026-03-02', note: 'Логин и пароль на стикере у соседа' }

  test('a found one blocks at once; a decision closes it once and opens nothing', async () => {
    const [security, other] = [await officer(administrator), await officer(specialist)]
    actAs(security)
    expect(await submit(fileBreach, { ...breach, userId: other.id })).toMatchObject({ ok: true })
    expect(await stateOf(other.id)).toBe('blocked breach')
    expect(await again(other)).toMatchObject({ id: 'guest' })
    const [row] = await asSystem((tx) => tx.select().from(accessBreaches).where(eq(accessBreaches.userId, other.id)))
    expect(row).toMatchObject({ state: 'found', foundBy: security.id, happenedAt: at('2026-03-02 00:00') })
    const decision = { id: row!.id, decision: 'unfounded', note: 'Проверка не подтвердила' }
    expect(await submit(decideBreach, decision)).toMatchObject({ ok: true })
    expect(await stateOf(other.id)).toBe('blocked breach')
    expect(await submit(decideBreach, decision)).toMatchObject({ ok: false })
    const rewrite = asSystem((tx) => tx.update(accessBreaches).set({ decisionNote: 'иначе' }).where(eq(accessBreaches.id, row!.id)))
    await expect(rewrite).rejects.toThrow()
    await expect(asSystem((tx) => tx.delete(accessBreaches).where(eq(accessBreaches.id, row!.id)))).rejects.toThrow()
  })
  test('only an administrator records one, and never decides his own', async () => {
    const [head, other, security] = [await officer(director), await officer(specialist), await officer(administrator)]
    actAs(head)
    expect(await submit(fileBreach, { ...breach, userId: other.id })).toMatchObject({ ok: false })
    const id = await asSystem((tx) =>
      recordBreach(tx, { userId: security.id, kind: 'other', source: 'monitoring', now: new Date(), sure: false }),
    )
    actAs(security)
    expect(await submit(decideBreach, { id, decision: 'unfounded', note: 'Это был не я, точно' })).toMatchObject({ ok: false })
  })
  test('a sign blocks nobody: administrators are told once, and one of them decides', async () => {
    const [security, other] = [await officer(administrator), await officer(specialist)]
    const sign = { userId: other.id, kind: 'two_places' as const, ip: '10.1.2.3', note: 'at once', at: new Date().toISOString() }
    for (const _ of [1, 2]) await asSystem((tx) => listeners['staff.suspected']!(sign, tx))
    expect(await stateOf(other.id)).toMatch(/^active/)
    expect(await toldTo(security.id)).toEqual(['access.breachSuspected'])
    const rows = await asSystem((tx) => tx.select().from(accessBreaches).where(eq(accessBreaches.userId, other.id)))
    expect(rows).toMatchObject([{ state: 'suspected', kind: 'two_places', ip: '10.1.2.3', foundBy: 'system' }])
    actAs(security)
    expect(await submit(decideBreach, { id: rows[0]!.id, decision: 'confirmed', note: 'Признал, что дал пароль' })).toMatchObject({
      ok: true,
    })
    expect(await stateOf(other.id)).toBe('blocked breach')
    expect(await again(other)).toMatchObject({ id: 'guest' })
  })
})

describe('the quarterly review (A349-22)', () => {
  const opening = at('2027-01-01 00:04')
  const reviewsOf = (userId: string) => asSystem((tx) => tx.select().from(accessReviews).where(eq(accessReviews.userId, userId)))

  beforeEach(clear)
  const house = async () => ({
    head: await officer(director),
    one: await officer(specialist),
    two: await officer(specialist),
    security: await officer(administrator),
  })

  test('opens on the first day of the quarter for whoever was at work before it, once; each head hears once how many', async () => {
    const { head, one, security } = await house()
    const late = await officer(specialist, { stateAt: at('2027-01-01 00:01') })
    await openReviews(at('2026-12-31 23:00'))
    expect(await reviewsOf(one.id)).toEqual([])
    await openReviews(opening)
    await openReviews(opening)
    await openReviews(at('2027-01-20 00:04'))
    const [review, ...rest] = await reviewsOf(one.id)
    expect(rest).toEqual([])
    expect(review).toMatchObject({ quarter: '2027-Q1', state: 'open', openedOn: '2027-01-01' })
    expect(await reviewsOf(late.id)).toEqual([])
    expect(await toldTo(head.id)).toEqual(['access.reviewOpened'])
    const [told] = await asSystem((tx) =>
      tx
        .select()
        .from(notices)
        .where(and(eq(notices.userId, head.id), eq(notices.kind, 'access.reviewOpened'))),
    )
    expect(told!.params.count).toBe('2')
    // the director is the administrator's; the only administrator is nobody's
    expect(await reviewsOf(head.id)).toHaveLength(1)
    expect(await reviewsOf(security.id)).toEqual([])
    expect(await toldTo(security.id)).toEqual(['access.reviewOpened'])
  })
  test('keep leaves, change and end freeze and need a word; an answer is given once and by a head', async () => {
    const { head, one, two, security } = await house()
    const stranger = await officer(almaty)
    await openReviews(at(`${dayOf(new Date()).slice(0, 4)}-01-01 00:04`))
    const id = async (userId: string) => {
      const today = dayOf(new Date())
      const rows = await asSystem((tx) =>
        tx.insert(accessReviews).values({ quarter: '2026-Q9', userId, openedOn: today, dueOn: today }).returning(),
      )
      return rows[0]!.id
    }
    const [ofOne, ofTwo, ofHead] = [await id(one.id), await id(two.id), await id(head.id)]
    actAs(stranger)
    expect(await submit(answerReview, { id: ofOne, answer: 'keep' })).toMatchObject({ ok: false })
    actAs(one)
    expect(await submit(answerReview, { id: ofTwo, answer: 'keep' })).toMatchObject({ ok: false })
    actAs(head)
    expect(await submit(answerReview, { id: ofHead, answer: 'keep' })).toMatchObject({ ok: false })
    expect(await submit(answerReview, { id: ofOne, answer: 'keep' })).toMatchObject({ ok: true })
    expect(await stateOf(one.id)).toMatch(/^active/)
    expect(await submit(answerReview, { id: ofOne, answer: 'end', word: 'передумал' })).toMatchObject({ ok: false })
    expect(await submit(answerReview, { id: ofTwo, answer: 'end' })).toMatchObject({ ok: false, fields: { word: {} } })
    expect(await submit(answerReview, { id: ofTwo, answer: 'change', word: 'Теперь только приём' })).toMatchObject({ ok: true })
    expect(await stateOf(two.id)).toBe('frozen review')
    expect(await again(two)).toMatchObject({ id: 'guest' })
    actAs(security)
    expect(await submit(answerReview, { id: ofHead, answer: 'keep' })).toMatchObject({ ok: true })
  })
  test('silence reminds once, and freezes after the last day: not on it', async () => {
    const { head, one, two } = await house()
    await openReviews(opening)
    const { dueOn, id } = (await reviewsOf(one.id))[0]!
    await remindReviews(at('2027-01-05 09:15'))
    expect(await toldTo(head.id)).toEqual(['access.reviewOpened'])
    for (const _ of [1, 2]) await remindReviews(at(`${dueOn} 09:15`))
    expect(await toldTo(head.id)).toEqual(['access.reviewOpened', 'access.reviewDue'])
    await endReviews(at(`${dueOn} 23:59`))
    expect(await stateOf(one.id)).toMatch(/^active/)
    // an application that was approved meanwhile has answered
    await asSystem((tx) =>
      tx
        .update(staffAccounts)
        .set({ stateAt: at('2027-01-12'), stateReason: 'application' })
        .where(eq(staffAccounts.userId, two.id)),
    )
    for (const _ of [1, 2]) await endReviews(at(`${addDays(dueOn, 1)} 00:04`))
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['frozen silence', 'active application'])
    expect(await reviewsOf(one.id)).toMatchObject([{ id, state: 'silent', decidedBy: 'system' }])
    expect(await toldTo(one.id)).toEqual(['access.frozen'])
  })
  test('an answer after the last day is refused', async () => {
    const { head, one } = await house()
    const yesterday = addDays(dayOf(new Date()), -1)
    const [row] = await asSystem((tx) =>
      tx.insert(accessReviews).values({ quarter: '2026-Q9', userId: one.id, openedOn: yesterday, dueOn: yesterday }).returning(),
    )
    actAs(head)
    expect(await submit(answerReview, { id: row!.id, answer: 'keep' })).toMatchObject({
      ok: false,
      text: { ru: expect.stringContaining('Срок ответа прошёл') },
    })
  })
})
