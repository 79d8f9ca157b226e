import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { box, dayField, line, lines, someOf, whole } from '@/lib/core/shapes'
import { locales, text } from '@/lib/core/text'
import { employmentWords, scheduleWords } from '@/lib/vacancies/terms'
import { isLater, readPartial } from './partial-date'
import { driverCategories, educationNames, keysOf, languageNames, levelNames, visibilityNames } from './words'

const words = {
  date: text(
    'Ай мен жылды жазыңыз, мысалы: 03.2019, не тек жылды: 2019',
    'Напишите месяц и год, например 03.2019, или только год: 2019',
    'Write month and year, for example 03.2019, or the year alone: 2019',
  ),
  order: text('Аяқталғаны басталғанынан бұрын болмайды', 'Окончание не может быть раньше начала', 'The end cannot be before the beginning'),
  rows: (most: number) =>
    text(`Мұнда ең көбі ${most} жол болады`, `Здесь может быть не больше ${most} строк`, `There can be at most ${most} rows here`),
  skills: text(
    'Ең көбі 50 дағды, әрқайсысы 60 таңбаға дейін',
    'Не больше 50 навыков, каждый до 60 знаков',
    'At most 50 skills of up to 60 characters each',
  ),
}

/** How much a résumé may hold. */
export const limits = {
  title: 200,
  name: 200,
  duties: 3000,
  about: 5000,
  skill: 60,
  skills: 50,
  jobs: 30,
  studies: 15,
  courses: 30,
  languages: 12,
} as const

const partialDate = z.string().transform((value, context) => {
  const date = readPartial(value)
  if (date) return date
  context.addIssue({ code: 'custom', ...said(words.date) })
  return z.NEVER
})

/** Rows of a form. Each carries a hidden `row`, so that an emptied row keeps its number; it is left out, and the others say theirs. */
const rows = <T extends z.ZodType<object>>(row: T, most: number) =>
  z
    .array(z.preprocess((value) => (isEmptyRow(value) ? null : value), row.nullable()))
    .default([])
    .transform((all) => all.flatMap((one, at) => (one === null ? [] : [{ ...one, row: at }])))
    .refine((all) => all.length <= most, said(words.rows(most)))

const isEmptyRow = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).every((key) => key === 'row')

const inOrder = { params: said(words.order).params, path: ['to'] }
const ordered = ({ from, to }: { from: string | null; to: string | null }) => !from || !to || !isLater(from, to)
const absent = <T extends z.ZodType>(of: T) => of.optional().transform((value) => value ?? null)

const job = z
  .object({
    employer: line(1, limits.name),
    post: line(1, limits.name),
    from: partialDate,
    to: absent(partialDate),
    duties: lines(limits.duties).default(''),
  })
  .refine(ordered, inOrder)
const study = z
  .object({
    level: z.enum(keysOf(educationNames)),
    institution: line(1, limits.name),
    speciality: line(1, limits.name).default(''),
    from: absent(partialDate),
    to: absent(partialDate),
  })
  .refine(ordered, inOrder)
const year = z.string().regex(/^(19|20)\d\d$/)
const course = z.object({ name: line(1, limits.name), provider: line(1, limits.name).default(''), year: absent(year) })
const language = z.object({ lang: z.enum(keysOf(languageNames)), level: z.enum(keysOf(levelNames)) })

/** `Word, 1С, кассамен жұмыс` → three skills; line breaks and semicolons divide as well, repetitions are dropped. */
export const readSkills = (value: string): string[] => {
  const found = value.split(/[,;\n]/).map((skill) => skill.trim().replace(/\s+/g, ' '))
  return [...new Map(found.filter(Boolean).map((skill) => [skill.toLowerCase(), skill])).values()]
}
const skills = z
  .string()
  .default('')
  .transform(readSkills)
  .refine((all) => all.length <= limits.skills && all.every((skill) => skill.length <= limits.skill), said(words.skills))

const picker = z.string().trim().max(300).optional()

/** A new résumé: enough to find the person; the rest is filled in on its page. */
export const newResume = z.object({ title: line(3, limits.title), occupation1: picker, place: picker, locale: z.enum(locales) })

export const resumeInput = newResume.extend({
  id: z.uuid(),
  /** The button that was pressed. */
  publish: z.literal('yes').optional(),
  occupation2: picker,
  occupation3: picker,
  payFrom: absent(whole(1, 99_999_999)),
  employments: someOf(keysOf(employmentWords)),
  schedules: someOf(keysOf(scheduleWords)),
  relocate: box,
  trips: box,
  startOn: absent(dayField),
  educationLevel: absent(z.enum(keysOf(educationNames))),
  jobs: rows(job, limits.jobs),
  studies: rows(study, limits.studies),
  courses: rows(course, limits.courses),
  languages: rows(language, limits.languages),
  skills,
  driverCategories: someOf(driverCategories),
  about: absent(lines(limits.about)),
  visibility: z.enum(keysOf(visibilityNames)),
  hideEmployers: box,
})

export type ResumeInput = z.output<typeof resumeInput>

const lists = ['jobs', 'studies', 'courses', 'languages'] as const

/** `jobs.0.post` of what was kept → `jobs.2.post` of the form, whose emptied rows were left out. */
export const renumbered = <T>(problems: Readonly<Record<string, T>>, input: Pick<ResumeInput, (typeof lists)[number]>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => {
      const [name, at, ...rest] = field.split('.')
      const list = lists.find((one) => one === name)
      const row = list && input[list][Number(at)]?.row
      return [row === undefined ? field : [name, row, ...rest].join('.'), problem]
    }),
  )

/** Filters of the public list, from its address; what cannot be read is ignored. */
export const listInput = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  occupation: z.string().trim().max(300).catch('').default(''),
  experience: z.enum(['none', 'lt1', '1-3', '3-6', 'gt6']).optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
})
export type ListInput = z.output<typeof listInput>
