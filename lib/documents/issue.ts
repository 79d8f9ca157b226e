import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type DocumentRow, documentsOf } from '@/db/schema'
import { env } from '@/lib/core/env'
import { originOf } from '@/lib/core/portals'
import type { Side } from '@/lib/core/side'
import type { Locale, Text } from '@/lib/core/text'
import { newCode } from './code'
import { nextNumber } from './numbers'
import type { Draft, Paper } from './paper'
import { renderPaper } from './render'

type Asked = {
  /** What is printed; as a function where its words name the number. */
  paper: Draft | ((number: string) => Draft)
  /** The series of its number (`JS-N` → `JS-N-2026-000123`), or the number that it already has. */
  number: { prefix: string } | string
  caseId?: string | null
  /** The holder's account; only the platform knows it. */
  userId?: string | null
  place: { regionCode: string; centreId: string | null }
  /** What programs read: goes into the PDF as `content` of data.json. Only what JSON can say. */
  data: Readonly<Record<string, unknown>>
  /** Account id of whoever issues it, or `system`. */
  by: string
  now: Date
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The public address of a document; without a language, so that each visitor gets his own. */
const addressOf = (code: string): string => `${originOf('enbek', env().baseUrl)}/documents/${code}`

async function prepare(tx: Tx, side: Side, { paper, number, data, now, by, ...rest }: Asked) {
  const year = (given: Draft) => Number(given.day.slice(0, 4))
  const draft = typeof paper === 'function' ? paper('') : paper
  const given = typeof number === 'string' ? number : await nextNumber(tx, side, number.prefix, year(draft))
  const whole: Paper = { ...(typeof paper === 'function' ? paper(given) : paper), number: given }
  const code = newCode()
  const { kind, day, holder, issuer, title, demo, validUntil = null } = whole
  const inside = {
    document: {
      code,
      kind,
      number: given,
      day,
      validUntil,
      title,
      issuer: issuer.name,
      holder: { name: holder.name, iin: holder.iin },
      demo,
    },
    content: data,
  }
  return {
    whole,
    stamp: { code, url: addressOf(code), data: inside, at: now },
    row: {
      code,
      number: given,
      kind,
      caseId: rest.caseId ?? null,
      userId: rest.userId ?? null,
      subjectIin: holder.iin,
      subjectName: holder.name,
      ...rest.place,
      title,
      issuer: issuer.name,
      day,
      validUntil,
      demo,
      data: inside,
      createdBy: by,
      createdAt: now,
    },
  }
}

/** Issues a document: its number is taken, the PDFs in Kazakh and Russian are made once and kept with their digests. Tell the other side by `sendDocument`. */
export async function issueDocument(tx: Tx, side: Side, asked: Asked): Promise<DocumentRow> {
  const { whole, stamp, row } = await prepare(tx, side, asked)
  const [kk, ru] = await Promise.all([renderPaper(whole, 'kk', stamp), renderPaper(whole, 'ru', stamp)])
  return insert(tx, side, { ...row, state: 'issued', kk, kkSha256: sha256(kk), ru, ruSha256: sha256(ru) })
}

/**
 * A paper to sign, in the person's language with the other official one beside it: the exact bytes of `paper` are what is signed (clauses of §3).
 * It is a draft until `enactPaper`; an earlier draft of the same case and kind gives way to it.
 */
export async function paperToSign(tx: Tx, side: Side, { locale, ...asked }: Asked & { locale: Locale }): Promise<DocumentRow> {
  const { whole, stamp, row } = await prepare(tx, side, asked)
  const paper = await renderPaper(whole, locale, stamp, { beside: true })
  const { documents } = documentsOf(side)
  if (row.caseId)
    await tx
      .update(documents)
      .set({ state: 'replaced', replacedBy: row.code, revision: sql`revision + 1` })
      .where(and(eq(documents.caseId, row.caseId), eq(documents.kind, row.kind), eq(documents.state, 'draft')))
  return insert(tx, side, { ...row, state: 'draft', paper, paperSha256: sha256(paper), paperLocale: locale })
}

type New = ReturnType<typeof documentsOf>['documents']['$inferInsert']

async function insert(tx: Tx, side: Side, row: New): Promise<DocumentRow> {
  const [made] = await tx.insert(documentsOf(side).documents).values(row).returning()
  return made!
}

type Move = Partial<Pick<New, 'state' | 'revokedAt' | 'revokedWhy' | 'replacedBy'>>

async function move(tx: Tx, side: Side, id: string, from: 'draft' | 'issued', to: Move): Promise<DocumentRow> {
  const { documents } = documentsOf(side)
  const [row] = await tx
    .update(documents)
    .set({ ...to, revision: sql`revision + 1` })
    .where(and(eq(documents.id, id), eq(documents.state, from)))
    .returning()
  if (!row) throw new Error(`The document ${id} is not ${from}`)
  return row
}

/** All have signed: the paper holds from now on. */
export const enactPaper = (tx: Tx, side: Side, id: string) => move(tx, side, id, 'draft', { state: 'issued' })

/** A document holds no longer; its public page says since when and why. */
export const revokeDocument = (tx: Tx, side: Side, { id, why, now }: { id: string; why: Text; now: Date }) =>
  move(tx, side, id, 'issued', { state: 'revoked', revokedAt: now, revokedWhy: why })

/** Another document stands in its place, e.g. a corrected one; its public page leads there. */
export const replaceDocument = (tx: Tx, side: Side, { id, by, why, now }: { id: string; by: DocumentRow; why: Text; now: Date }) =>
  move(tx, side, id, 'issued', { state: 'replaced', replacedBy: by.code, revokedAt: now, revokedWhy: why })
