import 'server-only'
import { and, asc, desc, eq, getTableColumns, getViewSelectedFields, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { openProposalStates } from '@/db/lists'
import {
  type CardHead,
  cardHeads,
  type Deregistration,
  type DraftHead,
  deregistrations,
  draftHeads,
  type Proposal,
  type ProposalHead,
  proposalHeads,
  unemploymentProposals,
  type VisitHead,
  visitHeads,
} from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import { inPlaces } from '@/lib/core/places'
import { maySomewhere, type User } from '@/lib/core/policy'
import { asAis } from '@/lib/core/tx'
import { noteTaking } from '@/lib/documents/taking'
import type { RuleResult } from './rules'
import { judge } from './write'

const pageSize = 30
const page = <R>(rows: R[], idOf: (row: R) => string) => ({
  rows: rows.slice(0, pageSize),
  next: rows.length > pageSize ? idOf(rows[pageSize - 1]!) : null,
})

const seesUnemployed = (user: User) => maySomewhere(user, 'card.open')

export const proposalFilters = ['open', 'proposed', 'confirmed', 'approved', 'declined'] as const
export type ProposalFilter = (typeof proposalFilters)[number]
export type ProposalRow = { proposal: ProposalHead; head: CardHead }

/** Proposals of the own scope, those that wait longest first. Null: not for this person. */
export async function proposalsOnDesk(user: User, { state, after }: { state: ProposalFilter; after?: string }) {
  if (!seesUnemployed(user)) return null
  return asAis(user, async (tx) => {
    const states = state === 'open' ? [...openProposalStates] : [state]
    const rows = await tx
      .select({ proposal: getViewSelectedFields(proposalHeads), head: cardHeads })
      .from(proposalHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, proposalHeads.cardId))
      .where(and(inArray(proposalHeads.state, states), inPlaces(user, proposalHeads), after ? gt(proposalHeads.id, after) : undefined))
      .orderBy(asc(proposalHeads.id))
      .limit(pageSize + 1)
    return page<ProposalRow>(rows, ({ proposal }) => proposal.id)
  })
}

/** What is shown of a proposal before its card is opened. Null: none in the own scope. */
export const proposalHead = (user: User, id: string): Promise<ProposalRow | null> =>
  asAis(user, async (tx) => {
    if (!seesUnemployed(user)) return null
    const [row] = await tx
      .select({ proposal: getViewSelectedFields(proposalHeads), head: cardHeads })
      .from(proposalHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, proposalHeads.cardId))
      .where(eq(proposalHeads.id, id))
    return row ?? null
  })

type OpenProposal = { proposal: Proposal; head: CardHead; results: RuleResult[] }

/** A proposal of an open card with each exclusion as it stands now, or as it stood when it was decided. Null: none in the own scope, or not open for him. */
export const proposalOnDesk = (user: User, id: string, now: Date): Promise<OpenProposal | null> =>
  asAis(user, async (tx) => {
    if (!seesUnemployed(user)) return null
    const [row] = await tx
      .select({ proposal: unemploymentProposals, head: cardHeads })
      .from(unemploymentProposals)
      .innerJoin(cardHeads, eq(cardHeads.id, unemploymentProposals.cardId))
      .where(eq(unemploymentProposals.id, id))
    if (!row) return null
    const { results } = await judge(tx, row.proposal.cardId, await readLaw(tx), dayOf(now))
    return { ...row, results }
  })

export const visitFilters = ['today', 'late', 'due', 'missed', 'done'] as const
export type VisitFilter = (typeof visitFilters)[number]
export type VisitRow = { visit: VisitHead; head: CardHead }

const visitWheres = (today: Day): Record<VisitFilter, SQL | undefined> => ({
  today: and(eq(visitHeads.state, 'due'), eq(visitHeads.dueOn, today)),
  late: and(eq(visitHeads.state, 'due'), lt(visitHeads.dueOn, today)),
  due: and(eq(visitHeads.state, 'due'), gt(visitHeads.dueOn, today)),
  missed: eq(visitHeads.state, 'missed'),
  done: inArray(visitHeads.state, ['done', 'excused']),
})

/** Visits of the own scope: those that end today, are late, come later, or were kept. A page of 30 by the day on which they end. */
export async function visitsOnDesk(user: User, { state, after }: { state: VisitFilter; after?: string }, today: Day) {
  if (!seesUnemployed(user)) return null
  const where = visitWheres(today)[state]
  const backwards = state === 'missed' || state === 'done'
  return asAis(user, async (tx) => {
    const [last] = after ? await tx.select({ dueOn: visitHeads.dueOn }).from(visitHeads).where(eq(visitHeads.id, after)) : []
    const beyond = backwards ? lt : gt
    const rows = await tx
      .select({ visit: getViewSelectedFields(visitHeads), head: cardHeads })
      .from(visitHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, visitHeads.cardId))
      .where(
        and(
          where,
          inPlaces(user, visitHeads),
          last && after
            ? or(beyond(visitHeads.dueOn, last.dueOn), and(eq(visitHeads.dueOn, last.dueOn), beyond(visitHeads.id, after)))
            : undefined,
        ),
      )
      .orderBy(...(backwards ? [desc(visitHeads.dueOn), desc(visitHeads.id)] : [asc(visitHeads.dueOn), asc(visitHeads.id)]))
      .limit(pageSize + 1)
    return page<VisitRow>(rows, ({ visit }) => visit.id)
  })
}

export const draftFilters = ['explaining', 'decidable', 'deregistered', 'dismissed'] as const
export type DraftFilter = (typeof draftFilters)[number]
export type DraftRow = { draft: DraftHead; head: CardHead }

const explained = sql`(${draftHeads.explainedAt} is not null or ${draftHeads.explainBy} < now() or not ${draftHeads.explains})`
const draftWheres: Record<DraftFilter, SQL | undefined> = {
  explaining: and(eq(draftHeads.state, 'explaining'), sql`not ${explained}`),
  decidable: and(eq(draftHeads.state, 'explaining'), explained),
  deregistered: eq(draftHeads.state, 'deregistered'),
  dismissed: inArray(draftHeads.state, ['dismissed', 'moot']),
}

/** Drafts of deregistration of the own scope: those whose person may still explain, those that may be decided, and the decided ones. */
export async function draftsOnDesk(user: User, { state, after }: { state: DraftFilter; after?: string }) {
  if (!seesUnemployed(user)) return null
  const where = draftWheres[state]
  return asAis(user, async (tx) => {
    const rows = await tx
      .select({ draft: getViewSelectedFields(draftHeads), head: cardHeads })
      .from(draftHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, draftHeads.cardId))
      .where(and(where, inPlaces(user, draftHeads), after ? gt(draftHeads.id, after) : undefined))
      .orderBy(asc(draftHeads.id))
      .limit(pageSize + 1)
    return page<DraftRow>(rows, ({ draft }) => draft.id)
  })
}

/** What is shown of a draft before its card is opened. Null: none in the own scope. */
export const draftHead = (user: User, id: string): Promise<DraftRow | null> =>
  asAis(user, async (tx) => {
    if (!seesUnemployed(user)) return null
    const [row] = await tx
      .select({ draft: getViewSelectedFields(draftHeads), head: cardHeads })
      .from(draftHeads)
      .innerJoin(cardHeads, eq(cardHeads.id, draftHeads.cardId))
      .where(eq(draftHeads.id, id))
    return row ?? null
  })

const { file: _file, ...draftColumns } = getTableColumns(deregistrations)

/** A draft of an open card. Null: none in the own scope, or not open for him. */
export const draftOnDesk = (user: User, id: string): Promise<{ draft: Omit<Deregistration, 'file'>; head: CardHead } | null> =>
  asAis(user, async (tx) => {
    if (!seesUnemployed(user)) return null
    const [row] = await tx
      .select({ draft: draftColumns, head: cardHeads })
      .from(deregistrations)
      .innerJoin(cardHeads, eq(cardHeads.id, deregistrations.cardId))
      .where(eq(deregistrations.id, id))
    return row ?? null
  })

/** The document that a person sent with an explanation; for whoever sees the draft. Each taking is journalled. */
export async function explanationFile(user: User, id: string): Promise<Pick<Deregistration, 'file' | 'fileName' | 'fileType'> | null> {
  if (!seesUnemployed(user)) return null
  return asAis(user, async (tx) => {
    const { file, fileName, fileType } = deregistrations
    const [row] = await tx.select({ file, fileName, fileType }).from(deregistrations).where(eq(deregistrations.id, id))
    if (!row?.file) return null
    await noteTaking(tx, user, id, 'explanation')
    return row
  })
}

/** How many drafts may be decided, and how many people report today, in the own scope. Null: not for this person. */
export const waitingUnemployed = (user: User, today: Day): Promise<{ drafts: number; visits: number } | null> =>
  seesUnemployed(user)
    ? asAis(user, async (tx) => ({
        drafts: await tx.$count(draftHeads, and(draftWheres.decidable, inPlaces(user, draftHeads))),
        visits: await tx.$count(visitHeads, and(visitWheres(today).today, inPlaces(user, visitHeads))),
      }))
    : Promise.resolve(null)
