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

/** `person` tells people of one finding apart and says nothing more. */
type Shown = Pick<Opening, 'id' | 'at' | 'purpose' | 'about' | 'centreId'> & { person: number }
/** A question that was refused, one about each person; the answer is Russian, as the journal of acts has it. */
type Question = { id: string; at: Date; answer: string | null }
type Found = { pattern: OpeningPattern; openings: Shown[]; questions: Question[] }

/** A finding with what it rests on: of whom is not said, for whoever looks after the staff needs no person's data. */
export async function pattern(user: User, id: string): Promise<Found | null> {
  if (!may(user, 'pattern.read')) return null
  const [found] = await asAisSystem((tx) => tx.select().from(openingPatterns).where(eq(openingPatterns.id, id)))
  if (!found) return null
  if (found.kind === 'asked') return { pattern: found, openings: [], questions: await questionsIn(found) }
  return { pattern: found, openings: await openingsIn(found), questions: [] }
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

const questionsIn = ({ seenIds }: OpeningPattern): Promise<Question[]> =>
  asSystem((tx) =>
    tx
      .select({ id: journal.id, at: journal.at, answer: journal.reason })
      .from(journal)
      .where(inArray(journal.id, seenIds))
      .orderBy(journal.at)
      .limit(mostShown),
  )
