/** What a person reads of his own résumés. Every query names the owner beside the row-level security. */
import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dataViews, employers, people, type Resume, resumeBlocks, resumes, users } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import type { User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'
import type { Person } from './json-resume'
import { shownUntil } from './rules'

export type Mine = Resume & { views: number; until: string | null }

/** All résumés of a person, what is shown first; with how often employers have opened each. */
export async function myResumes(user: User, now: Date): Promise<Mine[]> {
  const [rows, law] = await Promise.all([
    asUser(user, (tx) =>
      tx
        .select({
          resume: resumes,
          views: sql<number>`(select count(*)::int from ${dataViews} v where v.user_id = resumes.user_id and v.purpose = 'resume:' || resumes.id)`,
        })
        .from(resumes)
        .where(eq(resumes.userId, user.id))
        .orderBy(sql`array_position(array['published', 'draft', 'hidden', 'archived'], ${resumes.state})`, desc(resumes.updatedAt)),
    ),
    readLaw(),
  ])
  return rows.map(({ resume, views }) => ({
    ...resume,
    views,
    until: resume.state === 'published' ? shownUntil(resume.confirmedAt, law.value('resume.confirm_within', dayOf(now))) : null,
  }))
}

/** One of his own, with the name that its public text must not tell; null for "none" and "not yours" alike. */
export async function myResume(
  user: User,
  id: string,
): Promise<{ resume: Resume; lastName: string | null; person: Person; birthDate: string | null } | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [row] = await asUser(user, (tx) =>
    tx
      .select({ resume: resumes, person: people, email: users.email, phone: users.phone })
      .from(resumes)
      .innerJoin(users, eq(users.userId, resumes.userId))
      .leftJoin(people, eq(people.userId, resumes.userId))
      .where(and(eq(resumes.id, id), eq(resumes.userId, user.id))),
  )
  if (!row) return null
  const { resume, person, email, phone } = row
  const name = [person?.lastName, person?.firstName, person?.middleName].filter(Boolean).join(' ')
  return { resume, lastName: person?.lastName ?? null, birthDate: person?.birthDate ?? null, person: { name, email, phone } }
}

export type ViewOfMine = {
  id: string
  at: Date
  what: 'resume' | 'contacts' | 'file'
  employerKk: string | null
  employerRu: string | null
  resumeId: string | null
  title: string | null
}

/** Who has opened his data, the newest first (E3 "who saw my data"). */
export async function myViews(user: User, limit = 100): Promise<ViewOfMine[]> {
  const rows = await asUser(user, (tx) =>
    tx
      .select({ view: dataViews, employerKk: employers.nameKk, employerRu: employers.nameRu, resumeId: resumes.id, title: resumes.title })
      .from(dataViews)
      .leftJoin(employers, eq(employers.id, dataViews.employerId))
      .leftJoin(resumes, sql`${dataViews.purpose} = 'resume:' || ${resumes.id} and ${resumes.userId} = ${dataViews.userId}`)
      .where(eq(dataViews.userId, user.id))
      .orderBy(desc(dataViews.at))
      .limit(limit),
  )
  return rows.map(({ view: { id, at, what }, ...rest }) => ({ id, at, what, ...rest }))
}

export type EmployerRow = { id: string; nameKk: string; nameRu: string; bin: string | null; regionCode: string | null }

/** What tells an employer apart. An entrepreneur's number is an IIN and stays out. */
const named = {
  id: employers.id,
  nameKk: employers.nameKk,
  nameRu: employers.nameRu,
  bin: sql<string | null>`case when ${employers.kind} in ('legal_entity', 'branch') then ${employers.bin} end`,
  regionCode: employers.regionCode,
}

/** Employers from whom he hides. */
export const myBlocks = (user: User): Promise<EmployerRow[]> =>
  asUser(user, (tx) =>
    tx
      .select(named)
      .from(resumeBlocks)
      .innerJoin(employers, eq(employers.id, resumeBlocks.employerId))
      .where(eq(resumeBlocks.userId, user.id))
      .orderBy(asc(employers.nameRu)),
  )

/** Employers by a part of the name, or by the whole BIN; those he hides from already are left out. */
export async function findEmployers(user: User, typed: string): Promise<EmployerRow[]> {
  const q = typed.trim().slice(0, 100)
  if (q.length < 2) return []
  const digits = q.replace(/[\s-]/g, '')
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return asUser(user, (tx) =>
    tx
      .select(named)
      .from(employers)
      .where(
        and(
          /^\d{12}$/.test(digits)
            ? and(eq(employers.bin, digits), inArray(employers.kind, ['legal_entity', 'branch']))
            : sql`(${employers.nameKk} ilike ${like} or ${employers.nameRu} ilike ${like})`,
          sql`not exists (select from ${resumeBlocks} b where b.employer_id = ${employers.id} and b.user_id = ${user.id}::uuid)`,
        ),
      )
      .orderBy(sql`length(${employers.nameRu})`, asc(employers.nameRu))
      .limit(20),
  )
}
