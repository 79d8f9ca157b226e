import 'server-only'
import { and, desc, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { dataViews, employers, occupations, people, type Resume, responses, resumes, users } from '@/db/schema'
import { codeOf } from '@/lib/classifiers/pick'
import { dayOf } from '@/lib/core/calendar'
import { guest, may, type User } from '@/lib/core/policy'
import { asUser, lifted } from '@/lib/core/tx'
import { words } from '@/lib/search/keys'
import type { ListInput } from './input'
import { masked } from './personal-data'
import { type Card, fullCard, publicCard } from './public-card'
import { experienceSpans } from './rules'

/** People who do not want to be seen by an employer of this user, whether he acts for it at this moment or not (E3). */
async function hiddenFrom(tx: Tx, user: User): Promise<string[]> {
  if (user.id === guest.id) return []
  const rows = await lifted(tx, () =>
    tx.execute<{ user_id: string }>(sql`
      select distinct user_id from resume_blocks
      where employer_id = ${user.employerId}::uuid or employer_id in (select employer_id from members where user_id = ${user.id}::uuid)`),
  )
  return rows.map((row) => row.user_id)
}

const isPublic = (resume: Pick<Resume, 'state' | 'visibility'>) => resume.state === 'published' && resume.visibility === 'public'

export type Person = {
  lastName: string
  firstName: string
  middleName: string | null
  birthDate: string | null
  email: string | null
  phone: string | null
}
export type Opened = { card: Card; person: Person | null; own: boolean; mayPropose: boolean }

/**
 * A résumé as this user may see it; null for "none" and "not for you" alike. The person behind it is there only for a verified employer
 * to whom he has responded. That an employer has opened it is written down in the same transaction, for the owner to see.
 */
export async function openResume(user: User, id: string, now: Date): Promise<Opened | null> {
  if (!z.uuid().safeParse(id).success) return null
  return asUser(user, async (tx) => {
    const [row] = await tx.select().from(resumes).where(eq(resumes.id, id))
    if (!row) return null
    const today = dayOf(now)
    const own = row.userId === user.id
    if (own && !user.employerId)
      return { card: isPublic(row) ? publicCard(row, today) : fullCard(row, today), person: null, own, mayPropose: false }
    if ((await hiddenFrom(tx, user)).includes(row.userId)) return null
    const { employerId } = user
    const recruits = employerId !== null && may(user, 'response.view', { employerId })
    const shown = recruits && (await hasShown(tx, row.userId, employerId))
    if (!isPublic(row) && !shown) return null
    if (employerId && !own)
      await tx
        .insert(dataViews)
        .values({ userId: row.userId, viewerId: user.id, employerId, what: shown ? 'contacts' : 'resume', purpose: `resume:${id}` })
    return {
      card: shown ? fullCard(row, today) : publicCard(row, today),
      person: shown ? await personOf(tx, row.userId) : null,
      own,
      mayPropose: recruits && !own,
    }
  })
}

/** Has the person shown himself to this employer, and is it one that has been verified? */
async function hasShown(tx: Tx, userId: string, employerId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: responses.id })
    .from(responses)
    .innerJoin(employers, eq(employers.id, responses.employerId))
    .where(
      and(
        eq(responses.userId, userId),
        eq(responses.employerId, employerId),
        eq(responses.shared, true),
        inArray(employers.state, ['verified_by_signature', 'verified_by_centre']),
      ),
    )
    .limit(1)
  return rows.length > 0
}

const personOf = (tx: Tx, userId: string): Promise<Person | null> =>
  lifted(tx, async () => {
    const [row] = await tx
      .select({
        lastName: people.lastName,
        firstName: people.firstName,
        middleName: people.middleName,
        birthDate: people.birthDate,
        email: users.email,
        phone: users.phone,
      })
      .from(people)
      .innerJoin(users, eq(users.userId, people.userId))
      .where(eq(people.userId, userId))
    return row ?? null
  })

export type ListRow = Pick<
  Resume,
  | 'id'
  | 'title'
  | 'occupationCodes'
  | 'regionCode'
  | 'placeCode'
  | 'payFrom'
  | 'educationLevel'
  | 'experienceMonths'
  | 'skills'
  | 'schedules'
  | 'updatedAt'
>
export type Found = { rows: ListRow[]; next: string | null }

const page = 20

const names = sql`lower(kk || ' ' || ru || ' ' || en)`

/** What a word is looked for in, beside the names of the occupations. */
const haystack = sql`lower(${resumes.title} || ' ' || array_to_string(${resumes.skills}, ' '))`

/** The word without what is probably its ending: `аспазшылар` and `поварами` find `аспазшы` and `повар`. */
const stemOf = (word: string) => (word.length < 6 ? word : word.slice(0, word.length < 8 ? -1 : -3))

const contains = (text: SQL, part: string): SQL => sql`${text} like ${`%${part.replace(/[\\%_]/g, '\\$&')}%`}`

/** One condition for each word: it stands in the résumé, or in the name of its occupation in any language, where typing errors are forgiven. */
async function saying(tx: Tx, sought: readonly string[]): Promise<SQL[]> {
  return Promise.all(
    sought.map(async (word) => {
      const named = await tx
        .select({ code: occupations.code })
        .from(occupations)
        .where(sql`${contains(names, stemOf(word))} or (${word.length >= 5} and ${word} <% ${names})`)
      return sql`(${contains(haystack, stemOf(word))} or ${resumes.occupationCodes} && ${sql.param(`{${named.map(({ code }) => code).join(',')}}`)}::text[])`
    }),
  )
}

/** Published public résumés, the newest first, without anything that names a person. `next` is the address of the next page. */
export async function searchResumes(user: User, input: ListInput): Promise<Found> {
  const code = codeOf(input.occupation)
  const sought = words(`${input.q} ${code ? '' : input.occupation}`).slice(0, 6)
  const [from, below] = input.experience ? experienceSpans[input.experience] : []
  const [, micros, id] = /^(\d{1,16})_([\da-f-]{36})$/.exec(input.after ?? '') ?? []
  return asUser(user, async (tx) => {
    const hidden = await hiddenFrom(tx, user)
    const said = await saying(tx, sought)
    const found = await tx
      .select({
        id: resumes.id,
        title: resumes.title,
        occupationCodes: resumes.occupationCodes,
        regionCode: resumes.regionCode,
        placeCode: resumes.placeCode,
        payFrom: resumes.payFrom,
        educationLevel: resumes.educationLevel,
        experienceMonths: resumes.experienceMonths,
        skills: resumes.skills,
        schedules: resumes.schedules,
        updatedAt: resumes.updatedAt,
        micros: sql<string>`(extract(epoch from ${resumes.updatedAt}) * 1000000)::bigint::text`,
      })
      .from(resumes)
      .where(
        and(
          eq(resumes.state, 'published'),
          eq(resumes.visibility, 'public'),
          hidden.length ? notInArray(resumes.userId, hidden) : undefined,
          input.region ? eq(resumes.regionCode, input.region) : undefined,
          code ? sql`exists (select from unnest(${resumes.occupationCodes}) c where c = ${code} or c like ${`${code}-%`})` : undefined,
          from !== undefined && below !== undefined
            ? sql`${resumes.experienceMonths} >= ${from} and ${resumes.experienceMonths} < ${below}`
            : undefined,
          ...said,
          micros && id
            ? sql`(${resumes.updatedAt}, ${resumes.id}) < (timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond', ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(resumes.updatedAt), desc(resumes.id))
      .limit(page + 1)
    const last = found.length > page ? found[page - 1] : undefined
    return {
      rows: found.slice(0, page).map(({ micros: _, ...row }) => ({ ...row, title: masked(row.title), skills: row.skills.map(masked) })),
      next: last ? `${last.micros}_${last.id}` : null,
    }
  })
}

/** The same filters for the cards of registered persons without an account (`lib/registrations/resumes.ts`). */
export function registeredFilter(input: ListInput) {
  const code = codeOf(input.occupation)
  const [from, below] = input.experience ? experienceSpans[input.experience] : []
  return {
    region: input.region,
    occupation: code,
    experience: from !== undefined && below !== undefined ? ([from, below] as const) : undefined,
    words: words(`${input.q} ${code ? '' : input.occupation}`)
      .slice(0, 6)
      .map(stemOf),
  }
}
