'use server'

import { and, count, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { employers, occupations, people, type Resume, resumeBlocks, resumes } from '@/db/schema'
import { resolveOccupation, resolvePlace } from '@/lib/classifiers/resolve'
import { action } from '@/lib/core/action'
import type { Day } from '@/lib/core/calendar'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { locales } from '@/lib/core/text'
import { publicationStopped } from '@/lib/personal-data/blocks'
import { newResume, type ResumeInput, renumbered, resumeInput } from './input'
import { fromJsonResume } from './json-resume'
import { readFile } from './read-file'
import { listed, refusals } from './refusals'
import { ageOn, canMove, experienceMonths, mostResumes, publicAge, publicationProblems, type ResumeFields } from './rules'
import { regionOf } from './words'

const lock = async (id: string, tx: Tx): Promise<Resume | undefined> =>
  (await tx.select().from(resumes).where(eq(resumes.id, id)).for('update'))[0]

/** One more is allowed; a person's résumés are few. */
async function makeRoom(tx: Tx, user: User) {
  const [row] = await tx.select({ all: count() }).from(resumes).where(eq(resumes.userId, user.id))
  if (row && row.all >= mostResumes) throw new Refusal(refusals.tooMany)
}

async function mayPublish(resume: ResumeFields, { tx, user, today }: { tx: Tx; user: User; today: Day }, form?: ResumeInput) {
  const [person] = await tx.select().from(people).where(eq(people.userId, user.id))
  if (person?.birthDate && ageOn(person.birthDate, today) < publicAge) throw new Refusal(refusals.tooYoung)
  if (await publicationStopped(tx, user.id)) throw new Refusal(refusals.stopped)
  const problems = publicationProblems(resume, { today, lastName: person?.lastName ?? null })
  if (Object.keys(problems).length > 0) throw new Refusal(listed(refusals.notYet, problems), form ? renumbered(problems, form) : problems)
}

type Wanted = { occupation1?: string; occupation2?: string; occupation3?: string; place?: string }

/** The classifiers' codes behind what was typed; a question goes back to the field. */
async function codesOf(wanted: Wanted, tx: Tx) {
  const codes: string[] = []
  for (const field of ['occupation1', 'occupation2', 'occupation3'] as const) {
    const typed = wanted[field]
    if (typed) codes.push(await resolveOccupation(tx, typed, field))
  }
  const placeCode = wanted.place ? await resolvePlace(tx, wanted.place, 'place') : null
  return { occupationCodes: [...new Set(codes)], placeCode, regionCode: placeCode && regionOf(placeCode) }
}

const unnumbered = <T extends { row: number }>(rows: readonly T[]) => rows.map(({ row: _row, ...rest }) => rest)

async function fieldsOf(input: ResumeInput, tx: Tx): Promise<ResumeFields> {
  const { id: _id, publish: _publish, occupation1, occupation2, occupation3, place, jobs, studies, courses, languages, ...rest } = input
  return {
    ...rest,
    ...(await codesOf({ occupation1, occupation2, occupation3, place }, tx)),
    about: rest.about || null,
    jobs: unnumbered(jobs),
    studies: unnumbered(studies),
    courses: unnumbered(courses),
    languages: unnumbered(languages),
  }
}

/** A draft with its title, occupation and place; the rest is filled in on its page. */
export const createResume = action({
  can: 'resume.create',
  input: newResume,
  run: async ({ input: { title, locale, ...wanted }, user, tx }) => {
    await makeRoom(tx, user)
    const [row] = await tx
      .insert(resumes)
      .values({ userId: user.id, title, locale, ...(await codesOf(wanted, tx)) })
      .returning({ id: resumes.id })
    return { subject: row!.id, next: `/cabinet/resumes/${row!.id}?saved=created` }
  },
})

/** Saves all fields; a published résumé stays public, so it is checked like at publishing, and is confirmed by being edited. */
export const saveResume = action({
  can: 'resume.save',
  input: resumeInput,
  load: ({ id }, tx) => lock(id, tx),
  run: async ({ input, resource, user, tx, now, today, emit }) => {
    const fields = await fieldsOf(input, tx)
    const publishing = input.publish === 'yes'
    if (publishing && !canMove(resource.state, 'published')) throw new Refusal(refusals.restoreFirst)
    const shown = publishing || resource.state === 'published'
    if (shown) await mayPublish(fields, { tx, user, today }, input)
    await tx
      .update(resumes)
      .set({
        ...fields,
        experienceMonths: experienceMonths(fields.jobs, today),
        updatedAt: now,
        ...(shown ? { state: 'published' as const, confirmedAt: now } : {}),
      })
      .where(eq(resumes.id, input.id))
    if (publishing && resource.state !== 'published') {
      await emit('resume.published', { resumeId: input.id, userId: user.id })
      return { subject: input.id, next: '/cabinet/resumes?done=published' }
    }
    // another address each time, so that the page is shown from its top again
    return { subject: input.id, next: `/cabinet/resumes/${input.id}?saved=${now.getTime()}` }
  },
})

/** Shows, hides, archives or restores; "published" again confirms that it is still true. */
export const setResumeState = action({
  can: 'resume.setState',
  input: z.object({ id: z.uuid(), to: z.enum(['draft', 'published', 'hidden', 'archived']) }),
  load: ({ id }, tx) => lock(id, tx),
  run: async ({ input: { id, to }, resource, user, tx, now, today, emit }) => {
    if (!canMove(resource.state, to)) throw new Refusal(refusals.noSuchMove)
    if (to === 'published') await mayPublish(resource, { tx, user, today })
    const appears = to === 'published' && resource.state !== 'published'
    await tx
      .update(resumes)
      .set({
        state: to,
        experienceMonths: experienceMonths(resource.jobs, today),
        ...(to === 'published' ? { confirmedAt: now } : {}),
        ...(appears ? { updatedAt: now } : {}),
      })
      .where(eq(resumes.id, id))
    if (appears) await emit('resume.published', { resumeId: id, userId: user.id })
    return { subject: id, next: `/cabinet/resumes?done=${resource.state === to ? 'confirmed' : to}` }
  },
})

/** A draft from a file or text of JSON Resume; what was not taken is told on the draft's page. */
export const importResume = action({
  can: 'resume.import',
  input: z.object({ file: z.instanceof(File).optional(), text: z.string().optional(), locale: z.enum(locales) }),
  prepare: async ({ input }) => fromJsonResume(await readFile(input), input.locale),
  run: async ({ ready: { fields, city, left }, user, tx, today }) => {
    await makeRoom(tx, user)
    const occupationCodes = await knownOccupations(tx, fields.occupationCodes)
    if (occupationCodes.length < fields.occupationCodes.length) left.add('x-enbek.occupationCodes')
    const placeCode = await placeOf(tx, fields.placeCode ?? city)
    if (!placeCode && fields.placeCode) left.add('x-enbek.placeCode')
    if (!placeCode && city) left.add('basics.location.city')
    const [row] = await tx
      .insert(resumes)
      .values({
        ...fields,
        userId: user.id,
        occupationCodes,
        placeCode,
        regionCode: placeCode && regionOf(placeCode),
        experienceMonths: experienceMonths(fields.jobs, today),
      })
      .returning({ id: resumes.id })
    return { subject: row!.id, next: `/cabinet/resumes/${row!.id}?saved=imported&left=${encodeURIComponent(left.toQuery())}` }
  },
})

async function knownOccupations(tx: Tx, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const known = await tx
    .select({ code: occupations.code })
    .from(occupations)
    .where(inArray(occupations.code, [...codes]))
  return codes.filter((code) => known.some((row) => row.code === code))
}

/** A file's place when it is certain which one is meant; nobody is asked back here. */
async function placeOf(tx: Tx, typed: string | null): Promise<string | null> {
  if (!typed) return null
  try {
    return await resolvePlace(tx, typed, 'place')
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Hides all résumés of a person from an employer. */
export const blockEmployer = action({
  can: 'resume.block',
  input: z.object({ employerId: z.uuid() }),
  run: async ({ input: { employerId }, user, tx }) => {
    const [employer] = await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId))
    if (!employer) throw new Refusal(refusals.noEmployer)
    await tx.insert(resumeBlocks).values({ userId: user.id, employerId }).onConflictDoNothing()
    return { subject: employerId, next: '/cabinet/resumes/blocks' }
  },
})

export const unblockEmployer = action({
  can: 'resume.unblock',
  input: z.object({ employerId: z.uuid() }),
  load: async ({ employerId }, tx, user) =>
    (
      await tx
        .select()
        .from(resumeBlocks)
        .where(and(eq(resumeBlocks.userId, user.id), eq(resumeBlocks.employerId, employerId)))
        .for('update')
    )[0],
  run: async ({ input: { employerId }, user, tx }) => {
    await tx.delete(resumeBlocks).where(and(eq(resumeBlocks.userId, user.id), eq(resumeBlocks.employerId, employerId)))
    return { subject: employerId, next: '/cabinet/resumes/blocks' }
  },
})
