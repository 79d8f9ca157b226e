import 'server-only'
import { and, desc, eq, getTableColumns, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Correction, type CorrectionHead, cardFacts, cards, correctionHeads, corrections, episodes } from '@/db/schema'
import { readCard } from '@/lib/cards/queries'
import { keyNames, sectionNames } from '@/lib/cards/words'
import { may, maySomewhere, type User } from '@/lib/core/policy'
import type { Text } from '@/lib/core/text'
import { asAis, lifted } from '@/lib/core/tx'
import { noteTaking } from '@/lib/documents/taking'
import { fieldsOf, type Target, targetKey } from './rules'
import { type CorrectionState, fieldNames, recordNames } from './words'

/** A request without the bytes of its letter. */
export type CorrectionRow = Omit<Correction, 'letter'>
const { letter: _letter, ...columns } = getTableColumns(corrections)

const pageSize = 50

/** Requests in the own scope as lists show them: without the values, the newest first. Null: not for this person. */
export async function correctionsOf(
  user: User,
  { state, after }: { state?: CorrectionState; after?: string },
): Promise<{ rows: CorrectionHead[]; next: string | null } | null> {
  if (!maySomewhere(user, 'correction.read')) return null
  const rows = await asAis(user, (tx) =>
    tx
      .select()
      .from(correctionHeads)
      .where(
        and(
          state ? eq(correctionHeads.state, state) : undefined,
          // a draft is its author's body's own business
          maySomewhere(user, 'correction.file') ? undefined : ne(correctionHeads.state, 'draft'),
          after ? lt(correctionHeads.id, after) : undefined,
        ),
      )
      .orderBy(desc(correctionHeads.id))
      .limit(pageSize + 1),
  )
  const shown = rows.slice(0, pageSize).filter((row) => may(user, 'correction.read', row))
  return { rows: shown, next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null }
}

const isFor = (user: User, row: Pick<CorrectionHead, 'state' | 'regionCode' | 'centreId'> | undefined): boolean =>
  row !== undefined && may(user, 'correction.read', row) && (row.state !== 'draft' || may(user, 'correction.file', row))

/** What is shown of a request before it is opened. Null: none, another region's, or somebody else's draft. */
export async function correctionHead(user: User, id: string): Promise<CorrectionHead | null> {
  const [row] = await asAis(user, (tx) => tx.select().from(correctionHeads).where(eq(correctionHeads.id, id)))
  return isFor(user, row) ? row! : null
}

/** One of them, open for this person. Null: none, another region's, somebody else's draft, or not open. */
export async function correctionFor(user: User, id: string): Promise<CorrectionRow | null> {
  const [row] = await asAis(user, (tx) => tx.select(columns).from(corrections).where(eq(corrections.id, id)))
  return isFor(user, row) ? row! : null
}

/** The letter's file, for whoever may see the request. Each taking is journalled. */
export async function letterFor(user: User, id: string): Promise<{ bytes: Buffer; name: string; type: string } | null> {
  if (!(await correctionFor(user, id))) return null
  return asAis(user, async (tx) => {
    const [row] = await tx
      .select({ bytes: corrections.letter, name: corrections.letterName, type: corrections.letterType })
      .from(corrections)
      .where(eq(corrections.id, id))
    if (!row?.bytes || !row.name || !row.type) return null
    await noteTaking(tx, user, id, 'letter of the ministry')
    return { bytes: row.bytes, name: row.name, type: row.type }
  })
}

export type Choice = { target: Target; key: string; label: Text; value: unknown }

/** What of a card may be corrected, as it stands now, for whoever has the card open. Null: the card is not open. */
export async function choicesOf(user: User, cardId: string): Promise<Choice[] | null> {
  const opened = await readCard(user, cardId)
  if (!opened) return null
  const { card, facts, episodes: registrations } = opened
  const choice = (target: Target, label: Text, value: unknown): Choice => ({ target, key: targetKey(target), label, value })
  const joined = (a: Text, b: Text): Text => ({ kk: `${a.kk}: ${b.kk}`, ru: `${a.ru}: ${b.ru}`, en: `${a.en}: ${b.en}` })
  const named = (words: string): Text => ({ kk: words, ru: words, en: words })
  return [
    ...fieldsOf('card').map((field) =>
      choice({ record: 'card', id: card.id, field }, joined(recordNames.card, fieldNames[field]), card[propertyOf[field as CardField]]),
    ),
    ...registrations.flatMap((episode) =>
      fieldsOf('episode')
        .filter((field) => field === 'since' || episode.until !== null)
        .map((field) =>
          choice(
            { record: 'episode', id: episode.id, field },
            joined(named(episode.number), fieldNames[field]),
            field === 'since' ? episode.since : episode.until,
          ),
        ),
    ),
    ...facts
      .filter(({ value }) => typeof value !== 'object')
      .map((fact) =>
        choice(
          { record: 'fact', id: fact.id, field: 'value' },
          joined(sectionNames[fact.section as keyof typeof sectionNames] ?? named(fact.section), keyNames[fact.key] ?? named(fact.key)),
          fact.value,
        ),
      ),
  ]
}

export const propertyOf = { last_name: 'lastName', first_name: 'firstName', middle_name: 'middleName', birth_date: 'birthDate' } as const
export type CardField = keyof typeof propertyOf

/** What a record of this card says now; `undefined` when there is no such record, or the fact was replaced. As far as row-level security shows it. */
export async function recordedValue(tx: Tx, cardId: string, { record, id, field }: Target): Promise<unknown> {
  if (record === 'card') {
    const [card] = id === cardId ? await tx.select().from(cards).where(eq(cards.id, id)).for('update') : []
    return card?.[propertyOf[field as CardField]]
  }
  if (record === 'episode') {
    const [row] = await tx
      .select()
      .from(episodes)
      .where(and(eq(episodes.id, id), eq(episodes.cardId, cardId)))
      .for('update')
    // the end of a registration that goes on is no error of data
    return field === 'since' ? row?.since : (row?.until ?? undefined)
  }
  const [fact] = await tx
    .select()
    .from(cardFacts)
    .where(and(eq(cardFacts.id, id), eq(cardFacts.cardId, cardId), isNull(cardFacts.supersededAt)))
  return fact?.value
}

/** Whether another request about the same field of the same record was sent and waits for somebody. */
export const isUnderWay = (tx: Tx, { id, field }: Target, except: string | null): Promise<boolean> =>
  lifted(
    tx,
    async () =>
      (await tx.$count(
        corrections,
        and(
          eq(corrections.targetId, id),
          eq(corrections.field, field),
          inArray(corrections.state, ['sent', 'approved']),
          except ? ne(corrections.id, except) : undefined,
        ),
      )) > 0,
  )

/** `COR-2026-000001`: one row of numbers for the country. */
export async function nextCorrectionNumber(tx: Tx, year: string): Promise<string> {
  const [row] = await tx.execute<{ n: string }>(sql`select nextval('ais.correction_numbers') as n`)
  return `COR-${year}-${row!.n.padStart(6, '0')}`
}
