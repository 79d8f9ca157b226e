/** A résumé as JSON Resume 1.0.0 and back. What the format has no word for travels under `x-enbek`. Pure. */
import { z } from 'zod'
import { type Locale, locales, type Text, text } from '@/lib/core/text'
import { employmentWords, scheduleWords } from '@/lib/vacancies/terms'
import { limits, readSkills } from './input'
import type { JsonResume } from './json-resume-schema'
import { Leftovers } from './leftovers'
import { readPartial } from './partial-date'
import type { ResumeFields } from './rules'
import { driverCategories, educationNames, keysOf, languageNames, levelNames, nameIn, visibilityNames } from './words'

const schemaUrl = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

/** Whose résumé it is: only in the file that its owner takes home. */
export type Person = { name: string; email: string | null; phone: string | null }

const unless = <T>(value: T | null | '' | undefined): T | undefined => (value === null || value === '' ? undefined : value)

export function toJsonResume(resume: ResumeFields, person: Person, { city, savedAt }: { city: string | null; savedAt: Date }): JsonResume {
  const { locale } = resume
  return {
    $schema: schemaUrl,
    basics: {
      name: person.name,
      label: resume.title,
      email: unless(person.email),
      phone: unless(person.phone),
      summary: unless(resume.about),
      ...(city ? { location: { city, countryCode: 'KZ' } } : {}),
    },
    work: resume.jobs.map((job) => ({
      name: unless(job.employer),
      position: unless(job.post),
      startDate: unless(job.from),
      endDate: unless(job.to),
      summary: unless(job.duties),
    })),
    education: resume.studies.map((study) => ({
      institution: unless(study.institution),
      area: unless(study.speciality),
      studyType: unless(nameIn(educationNames, study.level, locale)),
      startDate: unless(study.from),
      endDate: unless(study.to),
    })),
    certificates: resume.courses.map(({ name, provider, year }) => ({ name, issuer: unless(provider), date: unless(year) })),
    languages: resume.languages.map(({ lang, level }) => ({ language: nameIn(languageNames, lang, locale), fluency: unless(level) })),
    skills: resume.skills.map((name) => ({ name })),
    meta: { version: 'v1.0.0', lastModified: savedAt.toISOString().slice(0, 19) },
    'x-enbek': own.parse(resume),
  }
}

/** Everything that JSON Resume has no word for. A value that cannot be read is left out. */
const own = z.object({
  locale: z.enum(locales).optional().catch(undefined),
  occupationCodes: z
    .array(z.string().regex(/^\d{4}(-\d{2})?$/))
    .max(3)
    .catch([]),
  regionCode: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .catch(null),
  placeCode: z
    .string()
    .regex(/^\d{9}$/)
    .nullable()
    .catch(null),
  payFrom: z.int().min(1).max(99_999_999).nullable().catch(null),
  employments: z
    .array(z.enum(keysOf(employmentWords)))
    .max(10)
    .catch([]),
  schedules: z
    .array(z.enum(keysOf(scheduleWords)))
    .max(10)
    .catch([]),
  relocate: z.boolean().catch(false),
  trips: z.boolean().catch(false),
  startOn: z.iso.date().nullable().catch(null),
  educationLevel: z.enum(keysOf(educationNames)).nullable().catch(null),
  driverCategories: z.array(z.enum(driverCategories)).max(9).catch([]),
  visibility: z.enum(keysOf(visibilityNames)).catch('public'),
  hideEmployers: z.boolean().catch(false),
})

export type Imported = {
  fields: ResumeFields
  /** A city in words, when the file tells no code of it. */
  city: string | null
  left: Leftovers
}

const untitled = text('Түйіндеме', 'Резюме', 'Résumé')

/** The résumé in a file. Nothing is invented: what has no place here, or cannot be read, is listed in `left`. */
export function fromJsonResume(file: JsonResume, preferred: Locale): Imported {
  const left = new Leftovers(file)
  const mine = own.parse(isRecord(file['x-enbek']) ? file['x-enbek'] : {})
  const locale = mine.locale ?? preferred
  const title =
    left.line('basics.label', file.basics?.label, limits.title) || left.line('work.position', file.work?.[0]?.position, limits.title)
  const fields: ResumeFields = {
    ...mine,
    locale,
    title: title || untitled[locale],
    about: left.block('basics.summary', file.basics?.summary, limits.about) || null,
    jobs: left.rows('work', file.work, limits.jobs, (job) => ({
      employer: left.line('work.name', job.name, limits.name),
      post: left.line('work.position', job.position, limits.name),
      from: dateOf(job.startDate) ?? '',
      to: dateOf(job.endDate),
      duties: left.block(
        'work.summary',
        [job.summary, ...(job.highlights ?? []).map((one) => `• ${one}`)].filter(Boolean).join('\n'),
        limits.duties,
      ),
    })),
    studies: left.rows('education', file.education, limits.studies, (study) => ({
      level: left.known('education.studyType', study.studyType, studyLevel),
      institution: left.line('education.institution', study.institution, limits.name),
      speciality: left.line('education.area', study.area, limits.name),
      from: dateOf(study.startDate),
      to: dateOf(study.endDate),
    })),
    courses: left
      .rows('certificates', file.certificates, limits.courses, (one) => ({
        name: left.line('certificates.name', one.name, limits.name),
        provider: left.line('certificates.issuer', one.issuer, limits.name),
        year: left.known('certificates.date', one.date, (date) => (date.length === 4 ? date : null)) || one.date?.slice(0, 4) || null,
      }))
      .filter(({ name }) => name !== ''),
    languages: left
      .rows('languages', file.languages, limits.languages, (one) => ({
        lang: left.known('languages.language', one.language, languageOf),
        level: left.known('languages.fluency', one.fluency, levelOf),
      }))
      .filter(({ lang }) => lang !== ''),
    skills: left.skills(readSkills((file.skills ?? []).flatMap(({ name = '', keywords = [] }) => [name, ...keywords]).join('\n'))),
  }
  return { fields, city: mine.placeCode ? null : file.basics?.location?.city?.trim() || null, left }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const dateOf = (value: string | undefined) => (value ? readPartial(value) : null)

/** A key by its name in any language, or by words that other programs use for the same. */
const byName = (names: Readonly<Record<string, Text>>, others: readonly (readonly [RegExp, string])[]) => (value: string) => {
  const word = value.trim().toLowerCase()
  const named = Object.entries(names).find(
    ([key, name]) => key.toLowerCase() === word || Object.values(name).some((one) => one.toLowerCase() === word),
  )
  return named?.[0] ?? others.find(([shape]) => shape.test(word))?.[1] ?? null
}

const studyLevel = byName(educationNames, [
  [/^(ph\.?\s?d|doctor|master|магистр|докторант|докторан|кандидат наук|аспирант|резидентура)/, 'postgraduate'],
  [/^(bachelor|b\.?\s?(sc|a)\b|бакалавр|специалист|маман)/, 'higher'],
  [/^(college|vocational|колледж|техникум|училище)/, 'vocational'],
  [/^(high school|secondary school|school|мектеп|школа)/, 'secondary'],
])
const languageOf = byName(languageNames, [
  [/^(қазақша|казахский язык)$/, 'kk'],
  [/^(орысша|русский язык)$/, 'ru'],
  [/^(ағылшынша|английский язык)$/, 'en'],
])
const levelOf = byName(levelNames, [
  [/^(native|ана тілі|родной)/, 'C2'],
  [/\ba1\b/, 'A1'],
  [/\ba2\b/, 'A2'],
  [/\bb1\b/, 'B1'],
  [/\bb2\b/, 'B2'],
  [/\bc1\b/, 'C1'],
  [/\bc2\b/, 'C2'],
])
