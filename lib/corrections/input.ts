import { z } from 'zod'
import { personName } from '@/lib/core/fields'
import { said } from '@/lib/core/problems'
import { dayField, line, lines } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { readTarget } from './rules'
import { refusalGrounds } from './words'

const noTarget = text('Жазбаны тізімнен таңдаңыз', 'Выберите запись из списка', 'Choose the record from the list')
const noFile = text(
  'Хаттың файлын қосыңыз (PDF не сурет)',
  'Приложите файл письма (PDF или изображение)',
  'Attach the file of the letter (PDF or a picture)',
)
const largeFile = text('Файл 8 МБ-тан аспауы керек', 'Файл должен быть не больше 8 МБ', 'The file may not exceed 8 MB')
const notEmpty = (max: number) => lines(max).pipe(z.string().min(10))

const longestLetter = 8 * 1024 * 1024

/** What the local body files: the three contents that the law asks for (O206-26.F1-F3). */
export const correctionInput = z.object({
  cardId: z.uuid(),
  target: z.string().transform((value, context) => {
    const target = readTarget(value)
    if (target) return target
    context.addIssue({ code: 'custom', ...said(noTarget) })
    return z.NEVER
  }),
  rightValue: z.string().max(500).optional().default(''),
  proof: notEmpty(2000),
  lastName: personName,
  firstName: personName,
  middleName: personName.optional(),
  measuresTaken: notEmpty(2000),
  measuresPrevent: notEmpty(2000),
})

export const correctionId = z.object({ id: z.uuid() })

/** The ministry's positive decision: an official letter (O206-26.F4). */
export const approvalInput = z.object({
  id: z.uuid(),
  letterNumber: line(1, 60),
  letterDate: dayField,
  letter: z.custom<File>((value) => value instanceof File, said(noFile)).refine((file) => file.size <= longestLetter, said(largeFile)),
})

export const refusalInput = z.object({ id: z.uuid(), ground: z.enum(refusalGrounds), text: notEmpty(2000) })
