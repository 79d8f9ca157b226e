import { z } from 'zod'
import { audiences, conditions, educations, employments, experiences, industries, schedules, subsidies } from '@/db/lists'
import { said } from '@/lib/core/problems'
import { box, dayField, line, lines, rowId, someOf, tags, whole } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { languagesField } from './languages'
import { refusalGrounds } from './terms'

export const driverCategories = ['A', 'B', 'C', 'D', 'BE', 'CE', 'DE', 'Tm', 'Tb'] as const
const grounds = Object.keys(refusalGrounds) as [keyof typeof refusalGrounds, ...(keyof typeof refusalGrounds)[]]

const needTitle = text(
  'Кемінде бір тілде атауын жазыңыз',
  'Напишите название хотя бы на одном языке',
  'Give a title in at least one language',
)
const wrongRange = text('Жоғарғы шегі төменгісінен аз', 'Верхняя граница меньше нижней', 'The upper end is below the lower one')
const needPlace = text(
  'Орнын көрсетіңіз немесе «қашықтан» деп белгілеңіз',
  'Укажите место или отметьте «удалённо»',
  'Give a place, or mark the job as remote',
)
const needNote = text('Қандай жағдай жасалғанын жазыңыз', 'Опишите, какие условия созданы', 'Say how access is provided')

const fields = z.object({
  titleKk: line(3, 200).optional(),
  titleRu: line(3, 200).optional(),
  occupation: line(2, 250),
  industry: z.enum(industries).optional(),
  place: line(2, 250).optional(),
  address: line(3, 250).optional(),
  remote: box,
  openings: whole(1, 999),
  appearedOn: dayField,
  payFrom: whole(1, 100_000_000).optional(),
  payTo: whole(1, 100_000_000).optional(),
  employment: z.enum(employments),
  schedule: z.enum(schedules),
  conditions: z.enum(conditions),
  experience: z.enum(experiences),
  education: z.enum(educations),
  dutiesKk: lines(5000).optional(),
  dutiesRu: lines(5000).optional(),
  requirementsKk: lines(5000).optional(),
  requirementsRu: lines(5000).optional(),
  offersKk: lines(5000).optional(),
  offersRu: lines(5000).optional(),
  languages: languagesField,
  skills: tags(30),
  driverCategories: someOf(driverCategories),
  internship: box,
  suitableFor: someOf(audiences),
  accessNote: lines(500).optional(),
  subsidised: z.enum(subsidies).optional(),
  contactPerson: line(2, 200).optional(),
  contactPhone: line(5, 40).optional(),
  contactEmail: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
})

/** The form of a vacancy (E2); checked alike in the browser and on the server. */
export const vacancyInput = fields
  .refine((value) => value.titleKk || value.titleRu, { ...said(needTitle), path: ['titleKk'] })
  .refine((value) => !value.payFrom || !value.payTo || value.payFrom <= value.payTo, { ...said(wrongRange), path: ['payTo'] })
  .refine((value) => value.remote || value.place, { ...said(needPlace), path: ['place'] })
  .refine((value) => !value.suitableFor.includes('disability') || value.accessNote, { ...said(needNote), path: ['accessNote'] })
export type VacancyInput = z.output<typeof vacancyInput>

export const savedVacancyInput = z.intersection(z.object({ id: rowId }), vacancyInput)

export const vacancyId = z.object({ id: rowId })
export const closeInput = z.object({ id: rowId, reason: z.enum(['filled_by_portal', 'filled_otherwise', 'cancelled']) })
export const moderateInput = z
  .object({ id: rowId, decision: z.enum(['approve', 'reject']), ground: z.enum(grounds).optional(), text: lines(1000).optional() })
  .refine((value) => value.decision === 'approve' || value.ground, {
    ...said(text('Негізін таңдаңыз', 'Выберите основание', 'Choose a ground')),
    path: ['ground'],
  })
  .refine((value) => value.decision === 'approve' || value.text, {
    ...said(text('Жұмыс берушіге не түзету керегін жазыңыз', 'Напишите работодателю, что исправить', 'Tell the employer what to correct')),
    path: ['text'],
  })
