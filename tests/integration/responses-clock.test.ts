import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { notices, responses, vacancies } from '@/db/schema'
import { addDays } from '@/lib/core/calendar'
import { asSystem } from '@/lib/core/tx'
import { hireCandidate, inviteCandidate, rejectCandidate } from '@/lib/responses/actions'
import { closeUnanswered, listeners, remindEmployers, remindInterviews } from '@/lib/responses/jobs'
import { openCandidate } from '@/lib/responses/opening'
import { submit } from '../support/act'
import { person } from '../support/people'
import {
  as,
  citizen,
  employerId,
  hr,
  invitation,
  kindsOf,
  lastNotice,
  path,
  prepare,
  rowOf,
  send,
  sent,
  stepsOf,
  today,
  vacancyId,
} from '../support/responses'

prepare()

describe('the clock', () => {
  const at = (day: string) => new Date(`${day}T06:00:00Z`)

  test('reminded twice, closed the day after the term, both told, each once however often the jobs run', async () => {
    const id = await sent()
    const { answerBy } = await rowOf()
    const mine = async () =>
      (
        await asSystem((tx) =>
          tx
            .select()
            .from(notices)
            .where(sql`path like ${`%${id}`}`)
            .orderBy(notices.createdAt),
        )
      ).map(({ kind }) => kind)
    for (let day = today; day <= addDays(answerBy!, 3); day = addDays(day, 1)) {
      for (let run = 0; run < 2; run++) {
        await closeUnanswered(at(day))
        await remindEmployers(at(day))
      }
      if (day === answerBy) expect((await rowOf()).state).toBe('sent')
    }
    expect(await rowOf()).toMatchObject({ state: 'closed', reason: 'unanswered', answerBy: null })
    const kinds = await mine()
    expect(kinds.filter((kind) => kind === 'response.reminder')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'response.unanswered')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'response.overdue')).toHaveLength(2)
    const steps = await stepsOf(id)
    expect(steps.map(({ side, to, note }) => [side, to, note.reminder ?? note.reason])).toEqual([
      ['citizen', 'sent', undefined],
      ['system', 'sent', 'first'],
      ['system', 'sent', 'last'],
      ['system', 'closed', 'unanswered'],
    ])
  })
  test('an answered response is neither reminded nor closed; one of an accepted proposal is', async () => {
    const id = await sent()
    await submit(rejectCandidate, { id, reason: 'experience' })
    await closeUnanswered(at(addDays(today, 60)))
    await remindEmployers(at(addDays(today, 9)))
    expect(await path(id)).toEqual(['sent', 'rejected'])
  })
  test('two workers at once remind and close once', async () => {
    const id = await sent()
    const { answerBy } = await rowOf()
    await Promise.all([1, 2, 3].map(() => remindEmployers(at(answerBy!))))
    await Promise.all([1, 2, 3].map(() => closeUnanswered(at(addDays(answerBy!, 1)))))
    expect((await stepsOf(id)).map(({ note }) => note.reminder ?? note.reason ?? 'sent')).toEqual(['sent', 'last', 'unanswered'])
  })
  test('both sides are reminded on the day before an interview, once; again when it is moved', async () => {
    const id = await sent()
    await submit(inviteCandidate, { ...invitation(id), at: `${addDays(today, 3)}T10:00` })
    await remindInterviews(at(addDays(today, 1)))
    await remindInterviews(at(addDays(today, 2)))
    await remindInterviews(at(addDays(today, 2)))
    expect((await kindsOf(citizen)).filter((kind) => kind === 'interview.tomorrow')).toHaveLength(1)
    expect((await lastNotice(hr)).kind).toBe('interview.tomorrow')
    await submit(inviteCandidate, { ...invitation(id), at: `${addDays(today, 3)}T15:30` })
    await remindInterviews(at(addDays(today, 2)))
    expect((await kindsOf(citizen)).filter((kind) => kind === 'interview.tomorrow')).toHaveLength(2)
    expect((await rowOf()).state).toBe('invited')
  })
  test.each([
    ['filled_by_portal', 'filled'],
    ['cancelled', 'cancelled'],
  ] as const)('a closed vacancy (%s) closes what is open, at once and by the clock', async (closedReason, reason) => {
    const id = await sent()
    const late = await person()
    await as(late, () => send())
    await db().update(vacancies).set({ state: 'closed', closedReason }).where(eq(vacancies.id, vacancyId))
    await asSystem((tx) => listeners['vacancy.closed']!({ vacancyId, employerId, reason: closedReason }, tx))
    expect(await rowOf()).toMatchObject({ state: 'closed', reason })
    expect((await kindsOf(citizen)).at(-1)).toBe('response.closed')
    expect((await stepsOf(id)).at(-1)).toMatchObject({ side: 'system', note: { reason } })
    await asSystem((tx) => tx.update(responses).set({ state: 'viewed' }).where(eq(responses.userId, late.id)))
    await closeUnanswered(new Date())
    expect(await rowOf(late)).toMatchObject({ state: 'closed', reason })
  })
  test('who was hired stays hired when the vacancy is closed', async () => {
    const id = await sent()
    await openCandidate(hr, id)
    await submit(hireCandidate, { id, startOn: today, kind: 'permanent' })
    await db().update(vacancies).set({ state: 'closed', closedReason: 'filled_by_portal' }).where(eq(vacancies.id, vacancyId))
    await closeUnanswered(new Date())
    expect((await rowOf()).state).toBe('hired')
  })
})
