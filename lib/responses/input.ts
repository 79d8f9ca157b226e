/** What the forms of responses send (E4). Pure: the rules of the clock stand in `rules.ts`. */
import { z } from 'zod'
import { longestFile } from '@/lib/core/file-type'
import { said } from '@/lib/core/problems'
import { dayField, line, lines, rowId, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { refusalCodes } from './words'

export const messageLength = 2000
const noteLength = 1000

const notAMoment = text('Күні мен уақытын көрсетіңіз', 'Укажите дату и время', 'Give the day and the time')
const needsText = text('Себебін өз сөзіңізбен жазыңыз', 'Напишите причину своими словами', 'Give the reason in your own words')

/** Files of one response (E4); together they are at most `longestFile` bytes, which is what one form can carry. */
export const mostFiles = 5

const tooMany = text(
  `Ең көбі ${mostFiles} файл тіркеуге болады`,
  `Можно приложить не больше ${mostFiles} файлов`,
  `At most ${mostFiles} files can be attached`,
)
const tooLarge = text(
  'Файлдар бірге 8 МБ-тан аспауы керек',
  'Файлы вместе должны быть не больше 8 МБ',
  'The files may not exceed 8 MB together',
)

const attachments = z
  .union([z.instanceof(File).transform((one) => [one]), z.array(z.instanceof(File))])
  .optional()
  .transform((files) => files ?? [])
  .refine((files) => files.length <= mostFiles, said(tooMany))
  .refine((files) => files.reduce((sum, { size }) => sum + size, 0) <= longestFile, said(tooLarge))

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
  files: attachments,
})
export const proposing = z.object({ vacancyId: rowId, resumeId: z.uuid(), message: lines(messageLength).optional() })
export const answering = z.object({ ...one, answer: z.enum(['accept', 'decline']), text: note })
export const withdrawing = z.object(one)
export const detaching = z.object({ ...one, fileId: z.uuid() })
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
