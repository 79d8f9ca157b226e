import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, type NewVacancy, vacancies } from '@/db/schema'
import { resolveOccupation, resolvePlace } from '@/lib/classifiers/resolve'
import type { Day } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { indexVacancies } from '@/lib/search/write'
import type { VacancyInput } from './input'
import type { Terms } from './rules'

/** The vacancy and its employer's state, locked until the transaction ends. */
export async function lockVacancy(tx: Tx, id: number) {
  const [vacancy] = await tx.select().from(vacancies).where(eq(vacancies.id, id)).for('update')
  if (!vacancy) return undefined
  const [employer] = await tx
    .select({ state: employers.state, regionCode: employers.regionCode })
    .from(employers)
    .where(eq(employers.id, vacancy.employerId))
  return { ...vacancy, employerState: employer!.state, employerRegion: employer!.regionCode }
}

export async function termsOn(tx: Tx, today: Day): Promise<Terms> {
  const law = await readLaw(tx)
  return {
    calendar: law.calendar,
    minimumWage: law.value('rate.min_wage', today),
    postWithin: law.value('vacancy.post_within', today),
    validFor: law.value('vacancy.valid_for', today),
  }
}

/** The row of a form: codes instead of typed names, absent fields emptied. */
export async function rowOf(tx: Tx, { occupation, place, ...rest }: VacancyInput) {
  const occupationCode = await resolveOccupation(tx, occupation, 'occupation')
  const placeCode = place ? await resolvePlace(tx, place, 'place') : null
  const cleared = Object.fromEntries(optional.map((name) => [name, rest[name] ?? null]))
  return { ...rest, ...cleared, occupationCode, placeCode, regionCode: placeCode?.slice(0, 2) ?? null } as Omit<
    NewVacancy,
    'id' | 'employerId'
  >
}

const optional = [
  'titleKk',
  'titleRu',
  'address',
  'industry',
  'payFrom',
  'payTo',
  'dutiesKk',
  'dutiesRu',
  'requirementsKk',
  'requirementsRu',
  'offersKk',
  'offersRu',
  'accessNote',
  'subsidised',
  'contactPerson',
  'contactPhone',
  'contactEmail',
] as const satisfies (keyof VacancyInput)[]

/** Writes a change and brings the search up to date with it. */
export async function store(tx: Tx, id: number, change: Partial<NewVacancy>, now: Date): Promise<void> {
  await tx
    .update(vacancies)
    .set({ ...change, updatedAt: now })
    .where(eq(vacancies.id, id))
  await indexVacancies(tx, [id])
}
