import { eq } from 'drizzle-orm'
import { employers, vacancies } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { employerOf, person } from './people'

export const loadTables = () => asSystem(loadReference)

/** An employer that a centre has verified, with an owner who acts for it. */
export async function verifiedEmployer() {
  const owner = await person()
  const { id, acting } = await employerOf([owner, 'owner'])
  await asSystem((tx) =>
    tx
      .update(employers)
      .set({ state: 'verified_by_centre', contactPerson: 'Асан', contactPhone: '+77012345678' })
      .where(eq(employers.id, id)),
  )
  return { id, owner: acting[0]! }
}

/** What an employer fills in. */
export const vacancyForm = {
  titleKk: 'Аспазшы',
  titleRu: 'Повар горячего цеха',
  occupation: 'Аспазшы · 5120-01',
  place: 'Астана · 710000000',
  openings: '2',
  appearedOn: '2026-11-20',
  payFrom: '250 000',
  payTo: '320 000',
  employment: 'permanent',
  schedule: 'shift',
  conditions: 'normal',
  experience: '1-3',
  education: 'vocational',
  dutiesKk: 'Ыстық тағамдар дайындау',
  dutiesRu: 'Готовить горячие блюда',
  skills: 'ХАССП, банкет',
} as const

export const vacancyRow = async (id: number) => (await asSystem((tx) => tx.select().from(vacancies).where(eq(vacancies.id, id))))[0]!
