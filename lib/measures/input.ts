/** What the forms of measures send (E12). Pure. */
import { z } from 'zod'
import { attendanceMarks, measureEndings, measureKinds, subsidies } from '@/db/lists'
import { said } from '@/lib/core/problems'
import { box, dayField, line, lines, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { signatureFields } from '@/lib/signatures/input'

const order = text('Аяқталатын күн басталатын күннен кейін болады', 'Окончание — после начала', 'The end comes after the beginning')
const whichJob = text('Жұмыс орнының түрін таңдаңыз', 'Выберите вид рабочего места', 'Choose the kind of the job')
const one = { id: z.uuid() }

export const offering = z
  .object({
    cardId: z.uuid(),
    kind: z.enum(measureKinds),
    subsidy: z.enum(subsidies).optional(),
    provider: line(2, 200),
    providerBin: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    occupation: line(2, 200).optional(),
    place: line(2, 300),
    from: dayField,
    to: dayField,
    pay: whole(0, 100_000_000).optional(),
    ground: lines(500).optional(),
    /** The specialist has looked at what the rules ask about. */
    checked: box,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], ...said(order) })
  .refine(({ kind, subsidy }) => kind !== 'subsidised' || subsidy !== undefined, { path: ['subsidy'], ...said(whichJob) })

export const aboutMeasure = z.object(one)
/** `representative`: name of the legal representative of somebody under 18, whose written consent is at hand (L SC 111(6)). */
export const consenting = z.object({ ...one, answer: z.enum(['consent', 'decline']), representative: line(3, 200).optional() })
export const signing = signatureFields.and(z.object(one))
/** The printed contract as the person has signed it: its scan, and the day written beside the signature. */
export const signingOnPaper = z.object({ ...one, signedOn: dayField, file: z.instanceof(File) })
export const marking = z.object({ ...one, day: dayField, mark: z.enum(attendanceMarks), text: lines(500).optional() })
export const completing = z.object({ ...one, result: z.enum(['employed', 'not_employed']), text: lines(1000).optional() })
export const terminating = z.object({ ...one, ground: z.enum(measureEndings), valid: z.enum(['yes', 'no']), text: line(3, 1000) })
