import { desc, eq } from 'drizzle-orm'
import { notices, people } from '@/db/schema'
import { syntheticIin } from '@/lib/core/identifiers'
import { asSystem } from '@/lib/core/tx'
import * as base from './people'

let count = 0

/** A signed-in person who has an IIN. */
export async function person(given: Parameters<typeof base.person>[0] = {}) {
  const user = await base.person(given)
  const iin = syntheticIin('1990-05-12', 'F', count++)
  await asSystem((tx) => tx.update(people).set({ iin }).where(eq(people.userId, user.id)))
  return { ...user, iin }
}

export const employerOf = base.employerOf

export const noticesFor = ({ id }: { id: string }) =>
  asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, id)).orderBy(desc(notices.createdAt)))
