import { z } from 'zod'
import { audiences, conditions, educations, employments, experiences, industries, schedules, subsidies } from '@/db/lists'

const words = z.string().nullable()
const code = z.string().nullable()
const day = z.iso.date()
const moment = z.iso.datetime({ offset: true })

/** BIN, contacts, requisites (O206-31.E1). What came later is optional: older messages still fit. */
export const employer = z.object({
  id: z.uuid(),
  bin: code,
  kind: z.string(),
  nameKk: z.string(),
  nameRu: z.string(),
  legalForm: words,
  oked: code,
  regionCode: code,
  placeCode: code,
  address: words,
  headName: words,
  contactPerson: words,
  contactPhone: words,
  contactEmail: words,
  site: words,
  iban: code.optional(),
  bik: code.optional(),
  bankName: words.optional(),
  size: code,
  headcount: z.int().nullable(),
  state: z.string(),
  isDemo: z.boolean(),
})

/** All public fields and the contacts. `closed` = it is in no search any more, for whatever reason. */
export const vacancy = z.object({
  id: z.int().positive(),
  employerId: z.uuid(),
  state: z.enum(['open', 'closed']),
  titleKk: words,
  titleRu: words,
  occupationCode: code,
  industry: z.enum(industries).nullable().optional(),
  regionCode: code,
  placeCode: code,
  address: words,
  openings: z.int(),
  payFrom: z.int().nullable(),
  payTo: z.int().nullable(),
  currency: z.string(),
  gross: z.boolean().nullable(),
  payPeriod: z.string(),
  employment: z.enum(employments).nullable(),
  schedule: z.enum(schedules).nullable(),
  remote: z.boolean(),
  conditions: z.enum(conditions),
  experience: z.enum(experiences).nullable(),
  education: z.enum(educations).nullable(),
  dutiesKk: words,
  dutiesRu: words,
  requirementsKk: words,
  requirementsRu: words,
  offersKk: words,
  offersRu: words,
  languages: z.array(z.object({ lang: z.string(), level: z.string() })),
  driverCategories: z.array(z.string()),
  skills: z.array(z.string()),
  internship: z.boolean(),
  suitableFor: z.array(z.enum(audiences)),
  accessNote: words,
  subsidised: z.enum(subsidies).nullable(),
  contactPerson: words,
  contactPhone: words,
  contactEmail: words,
  publishedAt: moment,
  validUntil: day.nullable(),
  closedReason: code,
  isDemo: z.boolean(),
})

/** A résumé with the person behind it, for the centres (O206-31.C1). A hidden or withdrawn one goes as `closed` with nothing but its heading. */
export const resume = z.object({
  id: z.uuid(),
  /** Null: the person has not given it. */
  iin: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
  name: z.string(),
  state: z.enum(['open', 'closed']),
  locale: z.enum(['kk', 'ru', 'en']),
  title: z.string(),
  occupationCodes: z.array(z.string()),
  regionCode: code,
  placeCode: code,
  payFrom: z.int().nullable(),
  employments: z.array(z.enum(employments)),
  schedules: z.array(z.enum(schedules)),
  relocate: z.boolean(),
  trips: z.boolean(),
  startOn: day.nullable(),
  about: words,
  educationLevel: z.enum(educations).nullable(),
  experienceMonths: z.int(),
  jobs: z.array(z.object({ employer: z.string(), post: z.string(), from: z.string(), to: words, duties: z.string() })),
  studies: z.array(z.object({ level: z.string(), institution: z.string(), speciality: z.string(), from: words, to: words })),
  courses: z.array(z.object({ name: z.string(), provider: z.string(), year: words })),
  languages: z.array(z.object({ lang: z.string(), level: z.string() })),
  skills: z.array(z.string()),
  driverCategories: z.array(z.string()),
  phone: words,
  email: words,
  isDemo: z.boolean(),
})

/** Many rows in one message: the first filling, and imports. Each row is as new as the message. */
export const employers = z.object({ items: z.array(employer).min(1).max(500) })
export const vacancies = z.object({ items: z.array(vacancy).min(1).max(500) })
export const resumes = z.object({ items: z.array(resume).min(1).max(500) })

export type EmployerData = z.infer<typeof employer>
export type VacancyData = z.infer<typeof vacancy>
export type ResumeData = z.infer<typeof resume>
