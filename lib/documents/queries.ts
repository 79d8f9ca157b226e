import { maskIin } from '@/lib/core/identifiers'
import 'server-only'
import { and, desc, eq, getTableColumns, isNotNull, ne, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { documents, documentsOf } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { may, type User } from '@/lib/core/policy'
import type { Side } from '@/lib/core/side'
import { asAis, asSystem, asUser } from '@/lib/core/tx'
import { initials, standing } from './rules'
import { noteTaking } from './taking'

/** All of a document but its bytes and data: for lists and pages. */
const headOf = (side: Side) => {
  const { kk: _kk, ru: _ru, paper: _paper, data: _data, ...columns } = getTableColumns(documentsOf(side).documents)
  return columns
}

/** Papers that nobody has signed and that gave way to a later one are nobody's documents. */
const isReal = (side: Side) => {
  const { documents: table } = documentsOf(side)
  return and(ne(table.state, 'draft'), or(ne(table.state, 'replaced'), isNotNull(table.revokedAt)))
}

/** The documents of a case, the newest first; whoever may see them is decided by the transaction. */
export const documentsOfCase = (tx: Tx, side: Side, caseId: string) => {
  const { documents: table } = documentsOf(side)
  return tx
    .select(headOf(side))
    .from(table)
    .where(and(eq(table.caseId, caseId), isReal(side)))
    .orderBy(desc(table.createdAt))
}
export type DocumentHead = Awaited<ReturnType<typeof documentsOfCase>>[number]

/** A person's own documents, the newest first. */
export const myDocuments = (user: User) =>
  asUser(user, (tx) =>
    tx
      .select(headOf('platform'))
      .from(documents)
      .where(and(eq(documents.userId, user.id), isReal('platform')))
      .orderBy(desc(documents.day), desc(documents.createdAt)),
  )

/**
 * What anybody learns who has a document's code: what was issued, by whom, whether it holds, and of the holder only initials and half of the IIN.
 * Undefined when there is none.
 */
export async function publicDocument(code: string, today: Day) {
  const [row] = await asSystem((tx) => tx.select(headOf('platform')).from(documents).where(eq(documents.code, code)))
  if (!row) return undefined
  const { subjectName, subjectIin, kkSha256, ruSha256, paperSha256, paperLocale } = row
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    number: row.number,
    day: row.day,
    issuer: row.issuer,
    demo: row.demo,
    validUntil: row.validUntil,
    standing: standing(row, today),
    revokedAt: row.revokedAt,
    revokedWhy: row.revokedWhy,
    replacedBy: row.replacedBy,
    isSigned: paperSha256 !== null,
    holder: { initials: initials(subjectName), iin: subjectIin ? maskIin(subjectIin) : null },
    files: [
      ...(kkSha256 ? [{ lang: 'kk' as const, sha256: kkSha256 }] : []),
      ...(ruSha256 ? [{ lang: 'ru' as const, sha256: ruSha256 }] : []),
      ...(paperSha256 && paperLocale ? [{ lang: paperLocale, sha256: paperSha256 }] : []),
    ],
  }
}
export type PublicDocument = NonNullable<Awaited<ReturnType<typeof publicDocument>>>

/** Which of a document's files: in an official language, or the one that was signed. */
export type Copy = 'kk' | 'ru' | 'signed'
export const copies: readonly Copy[] = ['kk', 'ru', 'signed']

type Asked = { id: string; copy: Copy; ip: string | null }

/** The bytes of a person's own document; each taking is journalled. Undefined when it is not his, or has no such file. */
export const myPdf = (user: User, asked: Asked) => asUser(user, (tx) => take(tx, 'platform', user, asked))

/** The bytes for whoever serves the holder: a specialist or director of his centre or region; each taking is journalled. */
export const staffPdf = (user: User, asked: Asked) => asAis(user, (tx) => take(tx, 'ais', user, asked))

async function take(tx: Tx, side: Side, user: User, { id, copy, ip }: Asked) {
  const { documents: table } = documentsOf(side)
  const bytes = { kk: table.kk, ru: table.ru, signed: table.paper }[copy]
  const [row] = await tx
    .select({ number: table.number, userId: table.userId, regionCode: table.regionCode, centreId: table.centreId, bytes })
    .from(table)
    .where(eq(table.id, id))
  // a paper of no region is of another desk than the centres'
  if (!row?.bytes || (side === 'ais' && row.regionCode === '') || !may(user, 'document.read', row)) return undefined
  await noteTaking(tx, user, id, copy, ip)
  return { name: `${row.number}-${copy}.pdf`, bytes: row.bytes }
}
