import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { failures, journal, rateLimits } from '@/db/schema'
import { guest } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { cancelBreak, describeFailure, moveFailure, openFailure, planBreak } from '@/lib/failures/actions'
import { jobs } from '@/lib/failures/jobs'
import { failureRegister, oneFailure, publicState } from '@/lib/failures/queries'
import { reportFailure } from '@/lib/failures/report-action'
import { newVisit, submit } from '../support/act'
import { noRight, person, staff } from '../support/people'

const administrator = staff({ role: 'administrator', regionCode: '*' })
/** A moment as an administrator types it: the clock of Kazakhstan. */
const typed = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 5 * 3_600_000).toISOString().slice(0, 16)
const today = () => typed(0).slice(0, 10)
const newest = async () => (await db().select().from(failures).orderBy(sql`number desc`).limit(1))[0]!

beforeEach(async () => {
  newVisit({ user: administrator })
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('a failure (O206-22, P3)', () => {
  test('is reported by anybody, five times an hour from one address, and shown to nobody before it is confirmed', async () => {
    newVisit({ user: guest })
    const report = { portal: 'enbek', what: 'Іздеу беті ашылмайды, ақ экран' }
    for (let time = 0; time < 5; time += 1) expect(await submit(reportFailure, report)).toMatchObject({ ok: true })
    expect(await submit(reportFailure, report)).toMatchObject({ ok: false })
    expect(await newest()).toMatchObject({ source: 'request', state: 'open', publicKk: null })
    expect((await publicState(new Date())).failures).toEqual([])
    expect(await submit(reportFailure, { portal: 'enbek', what: 'жоқ' })).toMatchObject({ ok: false, fields: { what: expect.anything() } })
  })

  test('goes from one of the five sources to its end, with every step kept', async () => {
    const told = { source: 'soc', portal: 'all', foundAt: typed(-10), beganAt: typed(-30), severity: '2', what: 'Сыртқы шабуыл белгілері' }
    expect(await submit(openFailure, { ...told, foundAt: typed(10) })).toMatchObject({ ok: false, fields: { foundAt: expect.anything() } })
    expect(await submit(openFailure, { ...told, source: 'rumour' })).toMatchObject({ ok: false })
    expect(await submit(openFailure, told)).toMatchObject({ ok: true })
    const { id } = await newest()
    expect(await submit(moveFailure, { id, to: 'closed' })).toMatchObject({ ok: false })
    for (const to of ['confirmed', 'in_work', 'restored']) expect(await submit(moveFailure, { id, to })).toMatchObject({ ok: true })
    expect((await submit(moveFailure, { id, to: 'closed' })).text?.ru).toMatch(/причина, что сделано/)
    const words = { id, severity: '2', cause: 'Маршрут қатесі', done: 'Маршрут түзетілді' }
    expect(await submit(describeFailure, { ...words, publicKk: 'Кіру баяу болды' })).toMatchObject({
      ok: false,
      fields: { publicRu: expect.anything() },
    })
    expect(await submit(describeFailure, { ...words, publicKk: 'Кіру баяу болды', publicRu: 'Вход был медленным' })).toMatchObject({
      ok: true,
    })
    expect((await publicState(new Date())).failures.map((one) => one.id)).toContain(id)
    expect(await submit(moveFailure, { id, to: 'closed' })).toMatchObject({ ok: true })
    const { steps } = (await oneFailure(administrator, id))!
    expect(steps.map(({ to }) => to)).toEqual(['open', 'confirmed', 'in_work', 'restored', null, 'closed'])
    await expect(asSystem((tx) => tx.execute(sql`update failure_steps set words = 'x'`))).rejects.toThrow()
    await expect(asSystem((tx) => tx.delete(failures).where(eq(failures.id, id)))).rejects.toThrow()
  })

  test('is noticed by the journals: five actions that broke in ten minutes, written once while it is open (O206-22.4)', async () => {
    const broken = (count: number) =>
      asSystem((tx) =>
        tx
          .insert(journal)
          .values(Array.from({ length: count }, () => ({ actorId: 'x', action: 'vacancy.save', outcome: 'failed' as const }))),
      )
    const watched = () => db().select().from(failures).where(eq(failures.watch, 'failed-actions'))
    await broken(4)
    await jobs!['failures.watch']!({})
    expect(await watched()).toEqual([])
    await broken(1)
    await jobs!['failures.watch']!({})
    await jobs!['failures.watch']!({})
    expect(await watched()).toMatchObject([{ source: 'journals', state: 'open' }])
  })

  test('is the administrator’s alone', async () => {
    for (const user of [guest, await person(), staff({ role: 'ministry', regionCode: '*' })]) {
      newVisit({ user })
      expect(await submit(openFailure, {})).toMatchObject(noRight(user))
      expect(await submit(planBreak, {})).toMatchObject(noRight(user))
      expect(await failureRegister(user)).toBeNull()
      expect(await oneFailure(user, (await newest()).id)).toBeNull()
    }
  })
})

describe('a break (O206-20.1)', () => {
  const given = () => ({
    startsAt: typed(24 * 60),
    endsAt: typed(26 * 60),
    portal: 'all',
    reasonKk: 'Дерекқорды жаңарту',
    reasonRu: 'Обновление базы данных',
    letterNumber: '12-3/456',
    letterOn: today(),
  })
  test('is told to everybody with the letter that agrees to it, and none is without', async () => {
    expect(await submit(planBreak, { ...given(), letterNumber: '' })).toMatchObject({
      ok: false,
      fields: { letterNumber: expect.anything() },
    })
    expect(await submit(planBreak, { ...given(), startsAt: typed(-5) })).toMatchObject({
      ok: false,
      fields: { startsAt: expect.anything() },
    })
    expect(await submit(planBreak, given())).toMatchObject({ ok: true })
    const [told] = (await publicState(new Date())).breaks
    expect(told).toMatchObject({ letterNumber: '12-3/456', reasonRu: 'Обновление базы данных' })
    expect(await submit(cancelBreak, { id: told!.id })).toMatchObject({ ok: true })
    expect((await publicState(new Date())).breaks).toEqual([])
  })
})
