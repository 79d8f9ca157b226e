import 'server-only'
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { patternStates } from '@/db/lists'
import { journal, type Opening, type OpeningPattern, openingPatterns, openings } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'

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

/** An opening, or a question whose `purpose` there is none for. `person` tells people of one finding apart and says nothing more. */
type Shown = Pick<Opening, 'id' | 'at' | 'about' | 'centreId'> & { purpose: Opening['purpose'] | null; person: number }

/** A finding with what it rests on: of whom is not said, for whoever looks after the staff needs no person's data. */
export async function pattern(user: User, id: string): Promise<{ pattern: OpeningPattern; shown: Shown[] } | null> {
  if (!may(user, 'pattern.read')) return null
  const [found] = await asAisSystem((tx) => tx.select().from(openingPatterns).where(eq(openingPatterns.id, id)))
  if (!found) return null
  return { pattern: found, shown: found.kind === 'asked' ? await questionsIn(found) : await openingsIn(found) }
}

const openingsIn = ({ seenIds }: OpeningPattern): Promise<Shown[]> =>
  asAisSystem((tx) =>
    tx
      .select({
        id: openings.id,
        at: openings.at,
        purpose: openings.purpose,
        about: openings.about,
        centreId: openings.centreId,
        person: sql<number>`dense_rank() over (order by coalesce(${openings.iin}, ${openings.subjectId}::text))::int`,
      })
      .from(openings)
      .where(inArray(openings.id, seenIds))
      .orderBy(openings.at)
      .limit(mostShown),
  )

/** Refused questions stand in the journal of acts, one of each person here. */
async function questionsIn({ seenIds }: OpeningPattern): Promise<Shown[]> {
  const asked = { id: journal.id, at: journal.at }
  const rows = await asSystem((tx) =>
    tx.select(asked).from(journal).where(inArray(journal.id, seenIds)).orderBy(journal.at).limit(mostShown),
  )
  return rows.map((row, n) => ({ ...row, purpose: null, about: null, centreId: null, person: n + 1 }))
}
