import 'server-only'
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { patternStates } from '@/db/lists'
import { type OpeningPattern, openingPatterns, openings } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import { asAisSystem } from '@/lib/core/tx'

type State = (typeof patternStates)[number]
const pageSize = 30

/** Findings in a state, the newest first. Null: not for this person. Only the AIS reads them: whoever looks is asked here. */
export async function patterns(user: User, state: State, after?: string): Promise<{ rows: OpeningPattern[]; next: string | null } | null> {
  if (!may(user, 'pattern.read')) return null
  return asAisSystem(async (tx) => {
    const rows = await tx
      .select()
      .from(openingPatterns)
      .where(and(eq(openingPatterns.state, state), after ? lt(openingPatterns.id, after) : undefined))
      .orderBy(desc(openingPatterns.id))
      .limit(pageSize + 1)
    return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? rows[pageSize - 1]!.id : null }
  })
}

const mostShown = 200

/** A finding with its openings: of whom is not said, for whoever looks after the staff needs no person's data. */
export async function pattern(user: User, id: string) {
  if (!may(user, 'pattern.read')) return null
  return asAisSystem(async (tx) => {
    const [found] = await tx.select().from(openingPatterns).where(eq(openingPatterns.id, id))
    if (!found) return null
    const shown = await tx
      .select({
        id: openings.id,
        at: openings.at,
        purpose: openings.purpose,
        about: openings.about,
        role: openings.role,
        centreId: openings.centreId,
        kind: openings.kind,
        person: sql<number>`dense_rank() over (order by coalesce(${openings.iin}, ${openings.subjectId}::text))::int`,
      })
      .from(openings)
      .where(inArray(openings.id, found.openingIds))
      .orderBy(openings.at)
      .limit(mostShown)
    return { pattern: found, openings: shown }
  })
}
