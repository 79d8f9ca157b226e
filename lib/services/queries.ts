import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { notFound } from 'next/navigation'
import { cases, documents, people, resumes, users } from '@/db/schema'
import { picked } from '@/lib/classifiers/pick'
import { occupationNames } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import type { User } from '@/lib/core/policy'
import { guest } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import { findCentreService } from './catalogue'
import type { Given, Service } from './definition'
import type { ProfileKey } from './names'
import { personIn } from './person'
import { fileContent, type Held, readCase } from './store'

/** A service of an address; a stranger's word is "not found". */
export function serviceAt(id: string): Service {
  const service = findCentreService(id)
  if (!service) notFound()
  return service
}

/** A person's applications, the newest first. */
export const myCases = (user: User) =>
  asUser(user, (tx) => tx.select().from(cases).where(eq(cases.userId, user.id)).orderBy(desc(cases.updatedAt)).limit(100))

/** One of them with its history, files and papers; undefined for a stranger. */
export const myCase = (user: User, id: string) =>
  asUser(user, async (tx): Promise<(Held & { papers: Paper[]; person: Person }) | undefined> => {
    const held = await readCase(tx, 'platform', id)
    if (!held || held.of.userId !== user.id) return undefined
    const papers = await tx.select(paperColumns).from(documents).where(eq(documents.caseId, id)).orderBy(desc(documents.createdAt))
    return { ...held, papers, person: await personIn(tx, user.id) }
  })

type Person = Given['person']
const paperColumns = {
  id: documents.id,
  code: documents.code,
  number: documents.number,
  kind: documents.kind,
  title: documents.title,
  state: documents.state,
  paperSha256: documents.paperSha256,
  createdAt: documents.createdAt,
}
export type Paper = { [K in keyof typeof paperColumns]: (typeof documents.$inferSelect)[K] }

/** What is known of the visitor for the check before applying; nothing of a guest. */
export const personOf = (user: User): Promise<Person> =>
  user.id === guest.id ? Promise.resolve({}) : asUser(user, (tx) => personIn(tx, user.id))

/** Without an IIN in the account nobody can be found in the AIS: the page leads there first. */
export const hasIin = async (user: User): Promise<boolean> => (await personOf(user)).registered !== undefined

/** First values of a form from the account and the newest résumé; the form says where each comes from. */
export const profileOf = (user: User): Promise<Partial<Record<ProfileKey, string>>> =>
  asUser(user, async (tx) => {
    const [row] = await tx.select().from(users).leftJoin(people, eq(people.userId, users.userId)).where(eq(users.userId, user.id))
    const [resume] = await tx.select().from(resumes).where(eq(resumes.userId, user.id)).orderBy(desc(resumes.updatedAt)).limit(1)
    const code = resume?.occupationCodes[0]
    const occupation = code ? (await occupationNames([code])).get(code)?.name[user.locale] : undefined
    const { people: person, users: account } = row ?? {}
    const known: Partial<Record<ProfileKey, string | null | undefined>> = {
      iin: person?.iin,
      lastName: person?.lastName,
      firstName: person?.firstName,
      middleName: person?.middleName,
      birthDate: person?.birthDate,
      phone: account?.phone,
      email: account?.email,
      'resume.title': resume?.title,
      'resume.occupation': code && occupation ? picked(occupation, code) : undefined,
      'resume.pay': resume?.payFrom ? String(resume.payFrom) : undefined,
      'resume.skills': resume?.skills.join(', '),
    }
    return Object.fromEntries(Object.entries(known).filter(([, value]) => value)) as Partial<Record<ProfileKey, string>>
  })

/** A file of one's own case. */
export const myFile = (user: User, caseId: string, fileId: string) =>
  asUser(user, async (tx) =>
    (await readCase(tx, 'platform', caseId))?.of.userId === user.id ? fileContent(tx, 'platform', caseId, fileId) : undefined,
  )

export const givenOf = (held: Held & { person: Person }, now: Date): Given => ({
  answers: held.of.answers,
  person: held.person,
  checks: held.of.checks,
  today: dayOf(now),
})
