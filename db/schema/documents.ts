import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  type PgPolicy,
  type PgTableFn,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Text } from '@/lib/core/text'
import { aisCases, bytes } from './cases'
import { ais, bySide, createdAt, isInScope, isSelf, moment, visibleTo } from './common'
import { isPersonOpened, whileOpened } from './openings'

/**
 * Printed papers: notices, refusals, certificates (`kk` and `ru` hold one PDF for each official language), and papers that people sign
 * (`paper` holds the one PDF whose exact bytes are signed). What was issued never changes: a trigger lets only the state move on.
 */
const documentTables = <S extends string | undefined>(table: PgTableFn<S>, mine: typeof isSelf, walls: PgPolicy[] = []) => {
  const documents = table(
    'documents',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      /** The public code `K7MQ-2XHT-9RPA-4WCE`: 80 random bits, the key of the page `/documents/{code}`. */
      code: text().notNull().unique(),
      number: text().notNull(),
      /** What paper it is: `job-seeker.notice`, `refusal`, … */
      kind: text().notNull(),
      caseId: uuid(),
      /** The holder's account on the platform; the AIS knows him by the IIN. */
      userId: uuid(),
      subjectIin: text(),
      subjectName: text().notNull().default(''),
      regionCode: text().notNull().default(''),
      centreId: text(),
      title: jsonb().$type<Text>().notNull(),
      issuer: jsonb().$type<Text>().notNull(),
      day: date().notNull(),
      /** The last day on which it may be shown; null = while it is not revoked. */
      validUntil: date(),
      demo: boolean().notNull(),
      kk: bytes(),
      kkSha256: text(),
      ru: bytes(),
      ruSha256: text(),
      /** The paper to sign, in the person's language with the other one beside. */
      paper: bytes(),
      paperSha256: text(),
      paperLocale: text({ enum: ['kk', 'ru', 'en'] }),
      /** What `data.json` inside each PDF says, in RFC 8785 form there. */
      data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
      /** `draft`: a paper to sign that nobody has signed yet. */
      state: text({ enum: ['draft', 'issued', 'revoked', 'replaced'] }).notNull(),
      revokedAt: moment(),
      revokedWhy: jsonb().$type<Text>(),
      /** The code of the document that stands in its place. */
      replacedBy: text(),
      /** Grows with each change of state; the other side takes only what is newer. */
      revision: integer().notNull().default(0),
      createdBy: text().notNull(),
      createdAt: createdAt(),
    },
    (t) => [
      // a paper to sign may be made anew under the number of its case
      uniqueIndex('documents_number').on(t.number).where(sql`paper is null`),
      index().on(t.caseId),
      index().on(t.userId, t.day),
      index().on(t.subjectIin),
      index().on(t.centreId, t.day),
      visibleTo(mine),
      ...walls,
    ],
  )
  /** The last number given, for each series and year; the row is locked until the transaction that took one ends, so none is lost or given twice. */
  const documentNumbers = table(
    'document_numbers',
    { prefix: text().notNull(), year: integer().notNull(), last: integer().notNull() },
    (t) => [primaryKey({ columns: [t.prefix, t.year] })],
  )
  return { documents, documentNumbers }
}

export const { documents, documentNumbers } = documentTables(pgTable, isSelf)
export const { documents: aisDocuments, documentNumbers: aisDocumentNumbers } = documentTables(ais.table, isInScope, [
  // a paper of a case is seen with the case, any other with the holder's card
  whileOpened(sql`(exists (select 1 from ${aisCases} c where c.id = case_id) or ${isPersonOpened(sql`subject_iin`)})`),
])

/** A side's tables of documents. */
export const documentsOf = bySide({ documents, documentNumbers }, { documents: aisDocuments, documentNumbers: aisDocumentNumbers })

export type DocumentRow = typeof documents.$inferSelect
