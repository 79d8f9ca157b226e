import 'server-only'
import { and, desc, eq, getTableColumns, gte, lt, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type RegisteredResume, registeredResumes, resumes } from '@/db/schema'
import { accountOfIin } from '@/lib/accounts/proven'
import { asSystem } from '@/lib/core/tx'
import { publicationStopped } from '@/lib/personal-data/blocks'
import { masked } from '@/lib/resumes/personal-data'
import type { ReceivedResume } from './shapes'

/** Publishes the résumé of a registered person: as one of the account with that IIN, else as a public card of its own, without name and IIN (O206-32). */
export async function publishRegistered(tx: Tx, { iin, ...resume }: ReceivedResume, now: Date): Promise<void> {
  const userId = await accountOfIin(tx, iin)
  const { jobs, studies, languages, relocate, about, locale, ...brief } = resume
  if (!userId) {
    const row = { ...brief, title: masked(brief.title), skills: brief.skills.map(masked), state: 'published' as const, updatedAt: now }
    await tx
      .insert(registeredResumes)
      .values({ ...row, iin })
      .onConflictDoUpdate({ target: registeredResumes.iin, set: row })
    return
  }
  const row = {
    ...brief,
    locale,
    relocate,
    about,
    jobs: jobs.map((job) => ({ ...job, duties: '' })),
    studies,
    languages,
    hideEmployers: true,
    // the person may have stopped the publication: then it is kept and not shown (PDL 8)
    state: (await publicationStopped(tx, userId)) ? ('hidden' as const) : ('published' as const),
    visibility: 'public' as const,
    confirmedAt: now,
    updatedAt: now,
  }
  const [known] = await tx
    .update(resumes)
    .set(row)
    .where(and(eq(resumes.userId, userId), eq(resumes.origin, 'ais')))
    .returning({ id: resumes.id })
  if (!known) await tx.insert(resumes).values({ ...row, userId, origin: 'ais' })
  await withdrawCard(tx, iin, now)
}

/** The registration or the consent has ended: what was formed from the card is not shown any more. What a person wrote himself stays. */
export async function withdrawRegistered(tx: Tx, iin: string, now: Date): Promise<void> {
  await withdrawCard(tx, iin, now)
  const userId = await accountOfIin(tx, iin)
  if (!userId) return
  await tx
    .update(resumes)
    .set({ state: 'archived', updatedAt: now })
    .where(and(eq(resumes.userId, userId), eq(resumes.origin, 'ais'), ne(resumes.state, 'archived')))
}

const withdrawCard = (tx: Tx, iin: string, now: Date) =>
  tx
    .update(registeredResumes)
    .set({ state: 'withdrawn', updatedAt: now })
    .where(and(eq(registeredResumes.iin, iin), eq(registeredResumes.state, 'published')))

export type RegisteredCard = Omit<RegisteredResume, 'iin' | 'state'>

type RegisteredFilter = {
  region?: string | undefined
  occupation?: string | null
  experience?: readonly [number, number] | undefined
  words?: readonly string[]
}

/** Public cards of registered persons who have no account, the newest first, as they were asked for; nothing in them names a person (O206-19, 32). */
export const registeredCards = (
  { region, occupation, experience, words = [] }: RegisteredFilter = {},
  most = 20,
): Promise<RegisteredCard[]> =>
  asSystem(async (tx) => {
    const { iin: _iin, state: _state, ...shown } = getTableColumns(registeredResumes)
    const { title, skills, occupationCodes, experienceMonths } = registeredResumes
    const said = sql`lower(${title} || ' ' || array_to_string(${skills}, ' '))`
    return tx
      .select(shown)
      .from(registeredResumes)
      .where(
        and(
          eq(registeredResumes.state, 'published'),
          region ? eq(registeredResumes.regionCode, region) : undefined,
          occupation
            ? sql`exists (select from unnest(${occupationCodes}) c where c = ${occupation} or c like ${`${occupation}-%`})`
            : undefined,
          experience ? and(gte(experienceMonths, experience[0]), lt(experienceMonths, experience[1])) : undefined,
          ...words.map((word) => sql`position(${word} in ${said}) > 0`),
        ),
      )
      .orderBy(desc(registeredResumes.updatedAt))
      .limit(most)
  })
