'use server'

import type { Tx } from '@/db/client'
import { action } from '@/lib/core/action'
import { dayOf } from '@/lib/core/calendar'
import { Refusal } from '@/lib/core/refusal'
import { holdVacancy, limitOf, mustBeAllowed, mustBeOpen, mustBeProposable, mustOwnResume, noteOf, obstacleToSend, refused } from './checks'
import { detach, keepFiles, takeFiles } from './files'
import { answering, detaching, hiring, inviting, offering, proposing, recording, rejecting, sending, withdrawing } from './input'
import { interviewProblem, startProblem } from './rules'
import { lockResponse, lockResponseTo, makeMove, openResponse } from './write'

const mine = (id: string, what: string) => `/cabinet/responses/${id}?done=${what}`
const desk = (id: string, what: string) => `/cabinet/candidates/${id}?done=${what}`

/** A person responds to an open vacancy, or again after an end (E4, O206-10.C3). From now on the employer sees who it is. */
export const sendResponse = action({
  can: 'response.send',
  input: sending,
  prepare: async ({ input, user }) => {
    await limitOf('send', user.id)
    return takeFiles(input.files)
  },
  run: async ({ input: { vacancyId, resumeId = null, message = null, expectedPay = null }, ready: files, user, tx, now, today }) => {
    const { employerId } = mustBeOpen(await holdVacancy(tx, vacancyId), today)
    const before = await lockResponseTo(tx, vacancyId, user.id)
    const from = before?.response.state ?? null
    mustBeAllowed('send', 'citizen', before?.response ?? null, now, refused.already)
    const obstacle = await obstacleToSend(tx, user, employerId)
    if (obstacle) throw new Refusal(refused[obstacle])
    if (resumeId) await mustOwnResume(tx, user, resumeId)
    const fresh = { vacancyId, employerId, userId: user.id, resumeId, origin: 'citizen', shared: true, state: 'sent' } as const
    const of = before ?? (await openResponse(tx, fresh))
    if (!of) throw new Refusal(refused.already)
    const set = { resumeId, message, expectedPay, origin: 'citizen', interview: null, hired: null, reason: null, reasonText: null } as const
    const { id } = of.response
    await keepFiles(tx, of.response, files)
    await makeMove(tx, of, { name: 'send', from, set, note: noteOf({ text: message }) }, today)
    return { subject: id, next: mine(id, 'send') }
  },
})

/** A verified employer proposes a vacancy to the person behind a public résumé; who it is stays hidden until the person agrees (E3, E4). */
export const proposeVacancy = action({
  can: 'response.propose',
  input: proposing,
  prepare: ({ user }) => limitOf('propose', user.id),
  load: ({ vacancyId }, tx) => holdVacancy(tx, vacancyId),
  run: async ({ input: { resumeId, message = null }, resource, user, tx, today }) => {
    const { id: vacancyId, employerId, employer } = mustBeOpen(resource, today)
    const userId = await mustBeProposable(tx, user, employerId, employer, resumeId)
    const of = await openResponse(tx, { vacancyId, employerId, userId, resumeId, origin: 'employer', shared: false, state: 'proposed' })
    if (!of) throw new Refusal(refused.proposed)
    const { id } = of.response
    await makeMove(tx, of, { name: 'propose', from: null, set: { message }, note: noteOf({ text: message }) }, today)
    return { subject: id, next: desk(id, 'propose') }
  },
})

/** What the right is checked against: both sides' names of the held row. */
const load = async ({ id }: { id: string }, tx: Tx) => {
  const of = await lockResponse(tx, id)
  return of && { ...of, userId: of.response.userId, employerId: of.response.employerId }
}

/** A person agrees to a proposal, an invitation or a job offer, or declines it. */
export const answerResponse = action({
  can: 'response.answer',
  input: answering,
  load,
  run: async ({ input: { id, answer, text }, resource: of, tx, now, today }) => {
    mustBeAllowed(answer, 'citizen', of.response, now)
    await makeMove(tx, of, { name: answer, from: of.response.state, note: noteOf({ text }) }, today)
    return { subject: id, next: mine(id, answer) }
  },
})

export const withdrawResponse = action({
  can: 'response.withdraw',
  input: withdrawing,
  load,
  run: async ({ input: { id }, resource: of, tx, now, today }) => {
    mustBeAllowed('withdraw', 'citizen', of.response, now)
    await makeMove(tx, of, { name: 'withdraw', from: of.response.state }, today)
    return { subject: id, next: mine(id, 'withdraw') }
  },
})

/** A person takes one attached file away; the response itself stays. */
export const detachFile = action({
  can: 'response.detach',
  input: detaching,
  load,
  run: async ({ input: { id, fileId }, resource: { response }, tx }) => {
    await detach(tx, response, fileId)
    return { subject: id }
  },
})

/** Time, place and contact; again when the time changes. */
export const inviteCandidate = action({
  can: 'response.move',
  input: inviting,
  load,
  run: async ({ input: { id, at, place, contact, text }, resource: of, tx, now, today }) => {
    mustBeAllowed('invite', 'employer', of.response, now)
    const problem = interviewProblem(at, now)
    if (problem) throw new Refusal(problem, { at: problem })
    const interview = { at: at.toISOString(), place, contact }
    await makeMove(tx, of, { name: 'invite', from: of.response.state, set: { interview }, note: noteOf({ ...interview, text }) }, today)
    return { subject: id, next: desk(id, 'invite') }
  },
})

/** Every refusal has a reason (features 3.1-1). */
export const rejectCandidate = action({
  can: 'response.move',
  input: rejecting,
  load,
  run: async ({ input: { id, reason, text = null }, resource: of, tx, now, today }) => {
    mustBeAllowed('reject', 'employer', of.response, now)
    await makeMove(
      tx,
      of,
      { name: 'reject', from: of.response.state, set: { reason, reasonText: text }, note: noteOf({ reason, text }) },
      today,
    )
    return { subject: id, next: desk(id, 'reject') }
  },
})

export const offerJob = action({
  can: 'response.move',
  input: offering,
  load,
  run: async ({ input: { id, text }, resource: of, tx, now, today }) => {
    mustBeAllowed('offer', 'employer', of.response, now)
    await makeMove(tx, of, { name: 'offer', from: of.response.state, note: noteOf({ text }) }, today)
    return { subject: id, next: desk(id, 'offer') }
  },
})

/** After the time of the interview: it took place, or the person did not come. */
export const recordInterview = action({
  can: 'response.move',
  input: recording,
  load,
  run: async ({ input: { id, outcome }, resource: of, tx, now, today }) => {
    mustBeAllowed(outcome, 'employer', of.response, now)
    await makeMove(tx, of, { name: outcome, from: of.response.state }, today)
    return { subject: id, next: desk(id, outcome) }
  },
})

/** The result: first day, kind of the job, number of the contract when it is known (E4; O206-33.X2 reads the event). */
export const hireCandidate = action({
  can: 'response.move',
  input: hiring,
  load,
  run: async ({ input: { id, startOn, kind, contractNo = '' }, resource: of, tx, now, today }) => {
    mustBeAllowed('hire', 'employer', of.response, now)
    const problem = startProblem(startOn, dayOf(of.response.createdAt), today)
    if (problem) throw new Refusal(problem, { startOn: problem })
    const hired = { startOn, kind, contractNo }
    await makeMove(tx, of, { name: 'hire', from: of.response.state, set: { hired }, note: noteOf(hired) }, today)
    return { subject: id, next: desk(id, 'hire') }
  },
})
