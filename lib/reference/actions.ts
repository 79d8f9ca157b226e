'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type LawChange, lawChanges } from '@/db/schema'
import { action } from '@/lib/core/action'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { noteOf, pageOf } from './change-words'
import { applyChange, checkDay, checkParam, checkRemoval, checkWithdrawal, checkYear } from './changes'
import { calendarDayInput, calendarDayKey, calendarYearInput, changeKey, declineInput, paramInput, paramRowKey } from './input'
import { lockChange, subjects } from './queries'

const waits = text(
  'Бұл бойынша растауды күтіп тұрған өзгеріс бар: алдымен соны шешіңіз',
  'Здесь уже есть изменение, которое ждёт подтверждения: сначала решите его',
  'A change of this waits for confirmation already: decide that one first',
)
const decided = text(
  'Бұл өзгеріс бойынша шешім қабылданған. Бетті жаңартыңыз',
  'По этому изменению решение уже принято. Обновите страницу',
  'This change has been decided already. Reload the page',
)
const removal = 'the day goes back to the five-day week'

/** Writes down what a person asks for: nothing is in force yet. One open proposal about one thing. */
async function propose(tx: Tx, user: User, subject: string, data: LawChange['data'], source: string) {
  const change = { subject, data, source, enteredBy: user.id, enteredByName: user.name || user.id }
  const [row] = await tx.insert(lawChanges).values(change).onConflictDoNothing().returning()
  if (!row) throw new Refusal(waits)
  return { subject: subject.slice(subject.indexOf(':') + 1), note: noteOf(row), next: pageOf(data) }
}

/** Adds or changes one day. Once confirmed, new clocks count by it; running ones keep the calendar they were born under. */
export const saveCalendarDay = action({
  can: 'calendar.save',
  input: calendarDayInput,
  run: async ({ input: { day, kind, kk, ru, source }, tx, user }) => {
    const before = await checkDay(tx, day)
    return propose(tx, user, subjects.day(day), { kind: 'day', day, off: kind === 'off', kk, ru, before: before?.off ?? null }, source)
  },
})

export const removeCalendarDay = action({
  can: 'calendar.save',
  input: calendarDayKey,
  run: async ({ input: { day }, tx, user }) => {
    const { off } = await checkRemoval(tx, day)
    return propose(tx, user, subjects.day(day), { kind: 'day_remove', day, before: off }, removal)
  },
})

/** Fills an empty year by the law (LC 84-85). */
export const fillCalendarYear = action({
  can: 'calendar.save',
  input: calendarYearInput,
  run: async ({ input: { year, kurbanAit, source }, tx, user }) => {
    const rows = await checkYear(tx, { year, kurbanAit })
    return propose(tx, user, subjects.year(year), { kind: 'year', year, kurbanAit, days: rows.length }, source)
  },
})

/** A new dated value; once confirmed, the row before it ends the day before. What runs already keeps its term. */
export const addParam = action({
  can: 'param.save',
  input: paramInput,
  stepUp: true,
  run: async ({ input: { key, value, validFrom, source }, tx, user, today }) => {
    const { before, unit } = await checkParam(tx, { key, value, validFrom }, today)
    const data = { kind: 'param', key, value, unit, validFrom, before: before?.value ?? null } as const
    return propose(tx, user, subjects.param(key), data, source)
  },
})

/** Takes back a row that has not begun; the one before it goes on. */
export const withdrawParam = action({
  can: 'param.save',
  input: paramRowKey,
  stepUp: true,
  run: async ({ input: { key, validFrom }, tx, user, today }) => {
    const { row } = await checkWithdrawal(tx, { key, validFrom }, today)
    const data = { kind: 'param_withdraw', key, value: row.value, unit: row.unit, validFrom } as const
    return propose(tx, user, subjects.param(key), data, row.source)
  },
})

const open = (change: LawChange) => {
  if (change.state !== 'proposed') throw new Refusal(decided)
  return change
}
const subjectOf = ({ subject }: LawChange) => subject.slice(subject.indexOf(':') + 1)

/** The second person: only now it is in force. Everything is checked again, because days have passed and other changes may have come between. */
export const confirmChange = action({
  can: 'law.decide',
  input: changeKey,
  stepUp: true,
  load: ({ id }, tx) => lockChange(tx, id),
  run: async ({ resource, tx, user, now, today }) => {
    const change = open(resource)
    const calendarVersion = await applyChange(tx, change, now, today)
    await tx
      .update(lawChanges)
      .set({ state: 'confirmed', decidedBy: user.id, decidedByName: user.name || user.id, decidedAt: now, calendarVersion })
      .where(eq(lawChanges.id, change.id))
    return { subject: subjectOf(change), note: `confirmed ${noteOf(change)}`, next: pageOf(change.data) }
  },
})

export const declineChange = action({
  can: 'law.decide',
  input: declineInput,
  load: ({ id }, tx) => lockChange(tx, id),
  run: async ({ input: { reason }, resource, tx, user, now }) => {
    const change = open(resource)
    await tx
      .update(lawChanges)
      .set({ state: 'declined', decidedBy: user.id, decidedByName: user.name || user.id, decidedAt: now, reason })
      .where(eq(lawChanges.id, change.id))
    return { subject: subjectOf(change), note: `declined ${noteOf(change)}`, next: pageOf(change.data) }
  },
})

/** Whoever entered a change may take it back until it is decided. */
export const takeBackChange = action({
  can: 'law.takeBack',
  input: changeKey,
  load: ({ id }, tx) => lockChange(tx, id),
  run: async ({ resource, tx, now }) => {
    const change = open(resource)
    await tx.update(lawChanges).set({ state: 'taken_back', decidedAt: now }).where(eq(lawChanges.id, change.id))
    return { subject: subjectOf(change), note: `taken back ${noteOf(change)}`, next: pageOf(change.data) }
  },
})
