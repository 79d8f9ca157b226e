import { maskIin } from '@/lib/core/identifiers'
import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { glassBreaks, protectedPersons, protectedStaff } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import { asAisSystem } from '@/lib/core/tx'

export const protectionStates = ['now', 'ended'] as const
const pageSize = 30

const masked = <T extends { iin: string }>(row: T): T => ({ ...row, iin: maskIin(row.iin) })

/** Protected persons with masked IINs, the newest first, and how many members of staff each has. Null: not for this person. */
export async function protections(user: User, state: (typeof protectionStates)[number], after?: string) {
  if (!may(user, 'protection.read')) return null
  return asAisSystem(async (tx) => {
    const rows = await tx
      .select({
        person: protectedPersons,
        named: sql<number>`(select count(*)::int from ${protectedStaff} s where s.person_id = ${protectedPersons.id} and s.removed_at is null)`,
      })
      .from(protectedPersons)
      .where(and((state === 'now' ? isNull : isNotNull)(protectedPersons.endedAt), after ? lt(protectedPersons.id, after) : undefined))
      .orderBy(desc(protectedPersons.id))
      .limit(pageSize + 1)
    return {
      rows: rows.slice(0, pageSize).map(({ person, named }) => ({ ...masked(person), named })),
      next: rows.length > pageSize ? rows[pageSize - 1]!.person.id : null,
    }
  })
}

/** One protection: who is named, and who has opened the person in need. */
export async function protection(user: User, id: string) {
  if (!may(user, 'protection.read')) return null
  return asAisSystem(async (tx) => {
    const [person] = await tx.select().from(protectedPersons).where(eq(protectedPersons.id, id))
    if (!person) return null
    const staff = await tx
      .select()
      .from(protectedStaff)
      .where(and(eq(protectedStaff.personId, id), isNull(protectedStaff.removedAt)))
      .orderBy(asc(protectedStaff.addedAt))
    const broken = await tx.select().from(glassBreaks).where(eq(glassBreaks.personId, id)).orderBy(desc(glassBreaks.at)).limit(50)
    return { person: masked(person), staff, broken }
  })
}
