/** The open format JSON Resume 1.0.0 (jsonresume.org), as a file of somebody else's program may have it. Unknown fields are kept, to be reported. */
import { z } from 'zod'
import { said } from '@/lib/core/problems'
import { text } from '@/lib/core/text'
import { readPartial } from './partial-date'

const wrongDate = text(
  'күн 2014, 2014-06 не 2014-06-29 түрінде жазылады',
  'дата пишется как 2014, 2014-06 или 2014-06-29',
  'a date is written as 2014, 2014-06 or 2014-06-29',
)

/** Empty texts stand for "not said" in many files; the format's own sample has them. */
const word = z.string().optional()
const date = z
  .string()
  .refine((value) => value === '' || (/^\d{4}(-\d{2}){0,2}$/.test(value) && readPartial(value) !== null), said(wrongDate))
  .optional()
const list = <T extends z.ZodType>(of: T) => z.array(of).max(500).optional()
const words = list(z.string())

export const jsonResume = z.looseObject({
  $schema: word,
  basics: z
    .looseObject({
      name: word,
      label: word,
      image: word,
      email: word,
      phone: word,
      url: word,
      summary: word,
      location: z.looseObject({ address: word, postalCode: word, city: word, countryCode: word, region: word }).optional(),
      profiles: list(z.looseObject({ network: word, username: word, url: word })),
    })
    .optional(),
  work: list(
    z.looseObject({
      name: word,
      location: word,
      description: word,
      position: word,
      url: word,
      startDate: date,
      endDate: date,
      summary: word,
      highlights: words,
    }),
  ),
  volunteer: list(
    z.looseObject({ organization: word, position: word, url: word, startDate: date, endDate: date, summary: word, highlights: words }),
  ),
  education: list(
    z.looseObject({
      institution: word,
      url: word,
      area: word,
      studyType: word,
      startDate: date,
      endDate: date,
      score: word,
      courses: words,
    }),
  ),
  awards: list(z.looseObject({ title: word, date, awarder: word, summary: word })),
  certificates: list(z.looseObject({ name: word, date, url: word, issuer: word })),
  publications: list(z.looseObject({ name: word, publisher: word, releaseDate: date, url: word, summary: word })),
  skills: list(z.looseObject({ name: word, level: word, keywords: words })),
  languages: list(z.looseObject({ language: word, fluency: word })),
  interests: list(z.looseObject({ name: word, keywords: words })),
  references: list(z.looseObject({ name: word, reference: word })),
  projects: list(
    z.looseObject({
      name: word,
      description: word,
      highlights: words,
      keywords: words,
      startDate: date,
      endDate: date,
      url: word,
      roles: words,
      entity: word,
      type: word,
    }),
  ),
  meta: z.looseObject({ canonical: word, version: word, lastModified: word }).optional(),
})

export type JsonResume = z.output<typeof jsonResume>
