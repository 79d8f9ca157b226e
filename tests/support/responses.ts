import { and, desc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect } from 'vitest'
import { db } from '@/db/client'
import { calendarDays, employers, legalParams, notices, responseSteps, responses, resumes, vacancies } from '@/db/schema'
import { addDays, dayOf } from '@/lib/core/calendar'
import type { User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { sendResponse } from '@/lib/responses/actions'
import { actAs, newVisit, submit } from './act'
import { employerOf, person } from './people'

type Person = Awaited<ReturnType<typeof person>>
export const today = dayOf(new Date())
export const hours = (count: number, from = new Date()) => new Date(from.getTime() + count * 3_600_000)
/** As a `datetime-local` field sends it: the clock of Kazakhstan. */
export const local = (moment: Date) => hours(5, moment).toISOString().slice(0, 16)

export let owner: User
export let hr: User
export let signatory: User
export let rival: User
export let employerId: string
export let citizen: Person
export let vacancyId: number

/** An employer with its staff, a rival, and for each test a person and an open vacancy; the law's terms and calendar. */
export function prepare() {
  beforeAll(async () => {
    const years = [0, 1, 2].map((add) => Number(today.slice(0, 4)) + add)
    await asSystem(async (tx) => {
      await tx
        .insert(calendarDays)
        .values(years.map((year) => ({ day: `${year}-01-01`, off: true, kk: 'Жаңа жыл', ru: 'Новый год', source: 'test' })))
      const param = { validFrom: '2023-07-01', unit: 'working_day', source: 'test' } as const
      await tx.insert(legalParams).values([
        { ...param, key: 'response.answer_within', value: 10 },
        { ...param, key: 'response.remind_after', value: 3 },
      ])
    })
    const [a, b, c, d] = await Promise.all([person({ locale: 'kk' }), person(), person(), person()])
    const ours = await employerOf([a, 'owner'], [b, 'hr'], [c, 'signatory'])
    const theirs = await employerOf([d, 'owner'])
    employerId = ours.id
    ;[owner, hr, signatory] = ours.acting as [User, User, User]
    rival = theirs.acting[0]!
    await asSystem((tx) => tx.update(employers).set({ state: 'verified_by_centre' }).where(sql`true`))
  })

  beforeEach(async () => {
    newVisit({
      host: 'enbek.localhost:3000',
      origin: 'http://enbek.localhost:3000',
      place: { portal: 'enbek', locale: 'ru', named: 'by-host', path: '/', query: '' },
    })
    citizen = await person({ locale: 'kk', lastName: 'Ахметова', firstName: 'Гүлнар' })
    vacancyId = await newVacancy()
  })
}

/** From here the test is about this vacancy. */
export const about = (id: number) => {
  vacancyId = id
}

export async function newVacancy(values: Partial<typeof vacancies.$inferInsert> = {}): Promise<number> {
  const [row] = await db()
    .insert(vacancies)
    .values({
      employerId,
      state: 'published',
      titleKk: 'Аспаз',
      titleRu: 'Повар',
      publishedAt: new Date(),
      validUntil: addDays(today, 30),
      ...values,
    })
    .returning({ id: vacancies.id })
  return row!.id
}

export const newResume = async (userId: string, values: Partial<typeof resumes.$inferInsert> = {}) => {
  const [row] = await asSystem((tx) =>
    tx
      .insert(resumes)
      .values({ userId, title: 'Аспаз', state: 'published', ...values })
      .returning({ id: resumes.id }),
  )
  return row!.id
}

export const rowOf = async (user: { id: string } = citizen) => {
  const [row] = await asSystem((tx) =>
    tx
      .select()
      .from(responses)
      .where(and(eq(responses.userId, user.id), eq(responses.vacancyId, vacancyId))),
  )
  return row!
}
export const kindsOf = async (user: { id: string }) =>
  (
    await asSystem((tx) =>
      tx.select({ kind: notices.kind }).from(notices).where(eq(notices.userId, user.id)).orderBy(notices.createdAt, notices.id),
    )
  ).map(({ kind }) => kind)
export const lastNotice = async (user: { id: string }) =>
  (
    await asSystem((tx) =>
      tx.select().from(notices).where(eq(notices.userId, user.id)).orderBy(desc(notices.createdAt), desc(notices.id)).limit(1),
    )
  )[0]!
export const stepsOf = (id: string) =>
  asSystem((tx) => tx.select().from(responseSteps).where(eq(responseSteps.responseId, id)).orderBy(responseSteps.at, responseSteps.id))
export const path = async (id: string) => (await stepsOf(id)).map(({ to }) => to)

export const send = (values: Record<string, string | number | undefined> = {}) => submit(sendResponse, { vacancyId, ...values })

/** A response that has been sent by `citizen`; the employer acts from here. */
export async function sent(values: Record<string, string | number | undefined> = {}) {
  actAs(citizen)
  expect(await send(values)).toMatchObject({ ok: true })
  actAs(hr)
  return (await rowOf()).id
}
export const invitation = (id: string) => ({ id, at: local(hours(48)), place: 'Абай 1', contact: 'Айгүл, +7 701 000 00 00' })
/** Acts as somebody. */
export async function as<T>(user: User, work: () => Promise<T>): Promise<T> {
  actAs(user)
  return work()
}
/** The interview's time has come. */
export const pass = (id: string) =>
  asSystem((tx) =>
    tx
      .update(responses)
      .set({ interview: { at: hours(-1).toISOString(), place: 'Абай 1', contact: 'Айгүл' } })
      .where(eq(responses.id, id)),
  )
