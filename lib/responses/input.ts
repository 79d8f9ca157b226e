/** What the forms of responses send (E4). Pure: the rules of the clock stand in `rules.ts`. */
import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { dayField, line, lines, rowId, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { refusalCodes } from './words'

export const messageLength = 2000
const noteLength = 1000

const notAMoment = text('Күні мен уақытын көрсетіңіз', 'Укажите дату и время', 'Give the day and the time')
const needsText = text('Себебін өз сөзіңізбен жазыңыз', 'Напишите причину своими словами', 'Give the reason in your own words')

/** `2026-11-21T10:00` on the clock of Kazakhstan (UTC+5 everywhere) → the moment. */
const moment = z.string().transform((value, context) => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value) ? new Date(`${value.slice(0, 16)}:00+05:00`) : null
  if (at && !Number.isNaN(at.getTime())) return at
  context.addIssue({ code: 'custom', ...said(notAMoment) })
  return z.NEVER
})

const one = { id: z.uuid() }
const note = lines(noteLength).optional()

export const sending = z.object({
  vacancyId: rowId,
  resumeId: z.uuid().optional(),
  message: lines(messageLength).optional(),
  /** Whole tenge a month before tax. */
  expectedPay: whole(1, 100_000_000).optional(),
})
export const proposing = z.object({ vacancyId: rowId, resumeId: z.uuid(), message: lines(messageLength).optional() })
export const answering = z.object({ ...one, answer: z.enum(['accept', 'decline']), text: note })
export const withdrawing = z.object(one)
export const inviting = z.object({ ...one, at: moment, place: line(2, 300), contact: line(2, 200), text: note })
export const rejecting = z
  .object({ ...one, reason: z.enum(refusalCodes), text: note })
  .refine(({ reason, text: own }) => reason !== 'other' || Boolean(own), { path: ['text'], ...said(needsText) })
export const offering = z.object({ ...one, text: note })
export const recording = z.object({ ...one, outcome: z.enum(['held', 'missed']) })
export const hiring = z.object({
  ...one,
  startOn: dayField,
  kind: z.enum(['permanent', 'temporary', 'subsidised']),
  contractNo: line(1, 50).optional(),
})
