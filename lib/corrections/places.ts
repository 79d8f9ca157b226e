import 'server-only'
import { and, eq, like, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { aisCases, aisDocuments, aisExchangeInbox, aisExchangeOutbox } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import type { Text } from '@/lib/core/text'
import { asAis, lifted } from '@/lib/core/tx'
import { contract, isMessageType } from '@/lib/exchange/contract'
import { correctionSubject } from './apply'
import { copiesOver, type PlatformCopy } from './copies'
import type { CorrectionRow } from './queries'

/** A place where the wrong value had gone, and when that copy was corrected; null: not yet. */
export type CopyPlace = {
  key: string
  kind: 'document' | 'message' | 'platform'
  title: Text
  ref: string
  at: Date
  correctedAt: Date | null
}

/** Texts shorter than this stand everywhere and prove nothing. */
const shortest = 2

/**
 * Where the wrong value had gone (O206-26): documents that say it, and messages that carried it to the platform, each kind of message of a subject once.
 * A message's copy is corrected when the platform has taken a later one of the same subject that does not say it; a document when it is revoked or replaced.
 */
export const placesOf = (user: User, correction: CorrectionRow): Promise<CopyPlace[]> => {
  const { wrongValue: wrong } = correction
  if (wrong === null || typeof wrong === 'boolean' || String(wrong).length < shortest) return Promise.resolve([])
  return asAis(user, (tx) =>
    lifted(tx, async () => {
      const literal = JSON.stringify(wrong)
      const says = sql`position(${literal} in ${aisDocuments.data}::text) > 0`
      const isName = typeof wrong === 'string' && correction.record === 'card' && correction.field !== 'birth_date'
      const papers = await tx
        .select({
          code: aisDocuments.code,
          number: aisDocuments.number,
          title: aisDocuments.title,
          at: aisDocuments.createdAt,
          revokedAt: aisDocuments.revokedAt,
        })
        .from(aisDocuments)
        .where(
          and(
            eq(aisDocuments.subjectIin, correction.iin),
            isName ? or(says, sql`position(${wrong}::text in ${aisDocuments.subjectName}) > 0`) : says,
          ),
        )
        .orderBy(aisDocuments.createdAt)
      const messages = await tx
        .select({
          type: aisExchangeOutbox.type,
          subject: aisExchangeOutbox.subject,
          at: aisExchangeOutbox.createdAt,
          doneAt: aisExchangeOutbox.doneAt,
          says: sql<boolean>`position(${literal} in ${aisExchangeOutbox.body}) > 0`,
        })
        .from(aisExchangeOutbox)
        .where(
          or(
            eq(aisExchangeOutbox.subject, `person:${correction.iin}`),
            like(aisExchangeOutbox.subject, `person:${correction.iin}:%`),
            eq(aisExchangeOutbox.subject, `notice:${correction.iin}`),
            sql`${aisExchangeOutbox.subject} in (select 'case:' || c.id from ${aisCases} c where c.iin = ${correction.iin})`,
          ),
        )
        .orderBy(aisExchangeOutbox.number)
      return [
        ...papers.map(({ code, number, title, at, revokedAt }) => ({
          key: code,
          kind: 'document' as const,
          title,
          ref: number,
          at,
          correctedAt: revokedAt,
        })),
        ...messagePlaces(messages),
        ...(await platformPlaces(tx, correction.id)),
      ]
    }),
  )
}

type Message = { type: string; subject: string; at: Date; doneAt: Date | null; says: boolean }

function messagePlaces(messages: readonly Message[]): CopyPlace[] {
  const lanes = new Map<string, Message[]>()
  for (const message of messages) {
    const key = `${message.type} ${message.subject}`
    lanes.set(key, [...(lanes.get(key) ?? []), message])
  }
  return [...lanes.entries()].flatMap(([key, lane]) => {
    const first = lane.find(({ says }) => says)
    if (!first || !isMessageType(first.type)) return []
    const right = lane.slice(lane.findLastIndex(({ says }) => says) + 1).find(({ doneAt }) => doneAt)
    // the IIN in the subject stays out of the page
    return [
      {
        key,
        kind: 'message' as const,
        title: contract[first.type].title,
        ref: first.type,
        at: first.at,
        correctedAt: right?.doneAt ?? null,
      },
    ]
  })
}

const reply = z.object({ data: z.object({ copies: z.array(z.custom<PlatformCopy>()) }) })

/** What the platform answered about its own copies, after the correction and after its check. */
async function platformPlaces(tx: Tx, id: string): Promise<CopyPlace[]> {
  const rows = await tx
    .select({ at: aisExchangeInbox.at, body: aisExchangeInbox.body })
    .from(aisExchangeInbox)
    .where(and(eq(aisExchangeInbox.subject, correctionSubject(id)), eq(aisExchangeInbox.type, 'correction.v1')))
    .orderBy(aisExchangeInbox.version)
  const replies = rows.map(({ at, body }) => ({ at, copies: reply.parse(JSON.parse(body ?? '{}')).data.copies }))
  return copiesOver(replies).map(({ kind, ref, title, at, correctedAt }) => ({
    key: `platform ${kind} ${ref}`,
    kind: 'platform' as const,
    title,
    ref,
    at: new Date(at),
    correctedAt,
  }))
}
