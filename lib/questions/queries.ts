import 'server-only'
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { openingPurposes } from '@/db/lists'
import {
  type AisOpeningQuestion,
  aisOpeningQuestions,
  type CardOpeningCopy,
  type Centre,
  cardHeads,
  cardOpeningCopies,
  cards,
  caseHeads,
  centres,
  type GlassBreak,
  glassBreaks,
  type OpeningQuestion,
  openingQuestions,
  openings,
  people,
} from '@/db/schema'
import { isInScope } from '@/db/schema/common'
import { dayOf } from '@/lib/core/calendar'
import { addMonths } from '@/lib/core/clock'
import { readLaw } from '@/lib/core/law'
import { may, type User } from '@/lib/core/policy'
import { asAis, asUser, lifted } from '@/lib/core/tx'
import { type AccountHead, accountHeadOf } from '@/lib/personal-data/accounts'

// ——— The person's cabinet ———

export type Opening = CardOpeningCopy & { centre: Centre['name'] | null; question: OpeningQuestion | null }
type OpeningFilter = { purpose?: (typeof openingPurposes)[number] | undefined; before?: Date | undefined }

const ownPage = 20

const copies = (user: User, where: SQL | undefined, most: number): Promise<Opening[]> =>
  asUser(user, async (tx) => {
    const rows = await tx
      .select({ opening: cardOpeningCopies, centre: centres.name, question: openingQuestions })
      .from(cardOpeningCopies)
      .leftJoin(centres, eq(centres.id, cardOpeningCopies.centreId))
      .leftJoin(openingQuestions, eq(openingQuestions.openingId, cardOpeningCopies.id))
      .where(where)
      .orderBy(desc(cardOpeningCopies.at), desc(cardOpeningCopies.id))
      .limit(most)
    return rows.map(({ opening, centre, question }) => ({ ...opening, centre, question }))
  })

/**
 * Who opened the person's own file, the newest first, as long as the law's table says (`card.opening_shown`).
 * `proven`: the account has a proven IIN; without one it is known of the account alone, not of a card or an application.
 */
export async function ownOpenings(user: User, { purpose, before }: OpeningFilter, now: Date) {
  const [person] = await asUser(user, (tx) => tx.select({ iin: people.confirmedIin }).from(people).where(eq(people.userId, user.id)))
  const today = dayOf(now)
  const years = (await readLaw()).value('card.opening_shown', today)
  const from = new Date(`${addMonths(today, -12 * years)}T00:00:00+05:00`)
  const rows = await copies(
    user,
    and(
      gte(cardOpeningCopies.at, from),
      purpose ? eq(cardOpeningCopies.purpose, purpose) : undefined,
      before ? lt(cardOpeningCopies.at, before) : undefined,
    ),
    ownPage + 1,
  )
  return {
    rows: rows.slice(0, ownPage),
    next: rows.length > ownPage ? rows[ownPage - 1]!.at.toISOString() : null,
    years,
    proven: Boolean(person?.iin),
  }
}

/** One opening of the own file; row-level security shows no stranger's. */
export const ownOpening = async (user: User, id: string): Promise<Opening | null> =>
  (await copies(user, eq(cardOpeningCopies.id, id), 1))[0] ?? null

// ——— The head of a centre ———

export const questionStates = ['open', 'answered'] as const
type Desk = { rows: AisOpeningQuestion[]; next: string | null; broken: GlassBreak[] }

const deskPage = 30

/** Nobody but the AIS reads what people have asked, nor why a glass was broken; a head is shown that of the own region and centre, as `isInScope` says. */
const inScope = <T>(user: User, read: (tx: Tx) => Promise<T>): Promise<T> => asAis(user, (tx) => lifted(tx, () => read(tx)))

/** Whether the person answers for the openings of anybody. */
export const answersQuestions = (user: User): boolean =>
  user.roles.some(({ role }) => ['administrator', 'lmc_director', 'centre_director'].includes(role))

/** Questions that this head answers, those due first, and what was opened in need at the own centres. Null: not for this person. */
export async function questionsOnDesk(user: User, state: (typeof questionStates)[number], after?: Date): Promise<Desk | null> {
  if (!answersQuestions(user)) return null
  return inScope(user, async (tx) => {
    const open = state === 'open'
    const column = open ? aisOpeningQuestions.dueAt : aisOpeningQuestions.answeredAt
    const rows = await tx
      .select()
      .from(aisOpeningQuestions)
      .where(and(isInScope, open ? isNull(aisOpeningQuestions.answeredAt) : isNotNull(aisOpeningQuestions.answeredAt)))
      .orderBy(open ? asc(column) : desc(column), asc(aisOpeningQuestions.id))
      .limit(500)
    const own = rows.filter((row) => may(user, 'question.answer', row))
    const rest = after ? own.filter((row) => (open ? row.dueAt > after : row.answeredAt! < after)) : own
    const last = rest.length > deskPage ? rest[deskPage - 1]! : null
    return {
      rows: rest.slice(0, deskPage),
      next: last && (open ? last.dueAt : last.answeredAt!).toISOString(),
      broken: await tx.select().from(glassBreaks).where(isInScope).orderBy(desc(glassBreaks.at)).limit(20),
    }
  })
}

/** A question with whose file it is, where this head may see that person; null: none for this person. */
export async function questionOnDesk(user: User, id: string): Promise<{ question: AisOpeningQuestion; whose: string | null } | null> {
  if (!answersQuestions(user)) return null
  const found = await asAis(user, async (tx) => {
    const [question] = await lifted(tx, () =>
      tx
        .select()
        .from(aisOpeningQuestions)
        .where(and(isInScope, eq(aisOpeningQuestions.id, id))),
    )
    if (!question || !may(user, 'question.answer', question)) return null
    return { question, ...(await whoseFile(tx, question.openingId)) }
  })
  if (!found) return null
  const { question, accountId, head } = found
  // accounts are the platform's: the AIS knows none
  const of = accountId ? await accountHeadOf(user, accountId) : head
  return { question, whose: of ? [of.shortName, of.maskedIin].filter(Boolean).join(' · ') : null }
}

type Whose = { accountId?: string; head?: Pick<AccountHead, 'shortName' | 'maskedIin'> | undefined }

/** The head of whose file was opened, in the own scope: by the card, or by the application of who has none; or the account that was opened. */
async function whoseFile(tx: Tx, openingId: string): Promise<Whose> {
  const [of] = await lifted(tx, () =>
    tx
      .select({ kind: openings.kind, subjectId: openings.subjectId, cardId: cards.id })
      .from(openings)
      .leftJoin(cards, eq(cards.iin, openings.iin))
      .where(eq(openings.id, openingId)),
  )
  if (!of) return {}
  if (of.kind === 'account') return { accountId: of.subjectId }
  const [head] = of.cardId
    ? await tx.select().from(cardHeads).where(eq(cardHeads.id, of.cardId))
    : await tx.select().from(caseHeads).where(eq(caseHeads.id, of.subjectId))
  return { head }
}
