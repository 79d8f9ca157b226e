import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { people, registrations } from '@/db/schema'
import type { Given } from './definition'

/** What the platform knows of an account's person for the conditions: nothing without an IIN. */
export async function personIn(tx: Tx, userId: string): Promise<Given['person']> {
  const [person] = await tx.select().from(people).where(eq(people.userId, userId))
  if (!person?.iin) return {}
  const open = await tx
    .select({ number: registrations.number })
    .from(registrations)
    .where(and(eq(registrations.iin, person.iin), eq(registrations.state, 'open')))
  return { birthDate: person.birthDate, sex: person.sex, registered: open.map(({ number }) => number) }
}
