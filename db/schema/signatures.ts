import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, type PgTableFn, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { bytes } from './cases'
import { ais, bySide, createdAt, isSelf, isSystem, moment, visibleTo } from './common'
import { employers } from './employers'

/** A proof that was looked at: what it was, and its SHA-256, under which its bytes are kept. */
export type EvidenceRef = { kind: 'certificate' | 'crl'; sha256: string }

/** Signatures of documents, each side its own. Rows are only added: a signature is a fact of the moment at which it was accepted. */
const signatureTables = <S extends string | undefined>(table: PgTableFn<S>, mine: typeof isSelf) => {
  const signatures = table(
    'signatures',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      documentId: uuid().notNull(),
      documentSha256: text().notNull(),
      provider: text({ enum: ['browser-key', 'ncalayer', 'code'] }).notNull(),
      /** The detached signature as it came; null for a one-time code. */
      cms: bytes(),
      /** Names the act of signing whatever the CMS is wrapped in: the same one is never accepted twice. */
      fingerprint: text().notNull().unique(),
      /** The signer's account; the AIS knows the account of its staff only. */
      userId: uuid(),
      iin: text().notNull(),
      name: text().notNull(),
      bin: text(),
      organisation: text(),
      roles: jsonb().$type<readonly string[]>().notNull().default([]),
      certificateSerial: text(),
      issuer: text(),
      /** Which authority stands at the top; null for a one-time code. */
      authority: text({ enum: ['test', 'national'] }),
      /** The signer's own word about the time. */
      signingTime: moment(),
      /** Where a code went, with most of it hidden. */
      contact: text(),
      outcome: text({ enum: ['valid', 'undetermined'] }).notNull(),
      /** Why it could not be determined. */
      code: text(),
      legal: boolean().notNull(),
      evidence: jsonb().$type<readonly EvidenceRef[]>().notNull().default([]),
      /** When it was accepted and checked: the moment at which its certificate had to be in force. */
      acceptedAt: moment().notNull(),
      createdAt: createdAt(),
    },
    (t) => [index().on(t.documentId), index().on(t.documentSha256), visibleTo(mine)],
  ).enableRLS()
  /** Later looks at a signature that could not be determined at first. */
  const signatureChecks = table(
    'signature_checks',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      signatureId: uuid()
        .notNull()
        .references(() => signatures.id),
      at: moment().notNull(),
      outcome: text({ enum: ['valid', 'undetermined', 'invalid'] }).notNull(),
      code: text(),
      evidence: jsonb().$type<readonly EvidenceRef[]>().notNull().default([]),
    },
    (t) => [index().on(t.signatureId, t.at), visibleTo(isSystem)],
  ).enableRLS()
  /** Certificates and lists of revoked ones as they were, by their SHA-256: many signatures stand on the same. */
  const signatureEvidence = table('signature_evidence', {
    sha256: text().primaryKey(),
    kind: text({ enum: ['certificate', 'crl'] }).notNull(),
    bytes: bytes().notNull(),
    createdAt: createdAt(),
  })
  return { signatures, signatureChecks, signatureEvidence }
}

export const { signatures, signatureChecks, signatureEvidence } = signatureTables(pgTable, isSelf)
export const {
  signatures: aisSignatures,
  signatureChecks: aisSignatureChecks,
  signatureEvidence: aisSignatureEvidence,
} = signatureTables(ais.table, isSystem as typeof isSelf)

/** A side's own tables of signatures. */
export const signaturesOfSide = bySide(
  { signatures, signatureChecks, signatureEvidence },
  { signatures: aisSignatures, signatureChecks: aisSignatureChecks, signatureEvidence: aisSignatureEvidence },
)

/** Whom the verifier trusts: read by both sides, written from the configuration and by the test authority. */
export const trustAnchors = pgTable('trust_anchors', {
  /** SHA-256 of the certificate. */
  id: text().primaryKey(),
  der: bytes().notNull(),
  name: text().notNull(),
  /** An intermediate stands between and is trusted for nothing by itself. */
  purpose: text({ enum: ['anchor', 'intermediate'] }).notNull(),
  origin: text({ enum: ['test', 'national'] }).notNull(),
  notAfter: moment().notNull(),
  createdAt: createdAt(),
})

/** The newest list of revoked certificates of each authority. */
export const revocationLists = pgTable('revocation_lists', {
  /** SHA-256 of the authority's name. */
  issuer: text().primaryKey(),
  sha256: text().notNull(),
  der: bytes().notNull(),
  thisUpdate: moment().notNull(),
  nextUpdate: moment().notNull(),
})

/** The test authority of this installation: its keys are made here, kept encrypted, and never shipped. */
export const testAuthority = pgTable(
  'test_authority',
  {
    kind: text({ enum: ['root', 'issuing'] }).primaryKey(),
    certificate: bytes().notNull(),
    /** PKCS #8, encrypted under the installation's secret. */
    privateKey: text().notNull(),
    /** Number of the last list of revoked certificates. */
    crlNumber: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  () => [visibleTo(isSystem)],
).enableRLS()

/** Certificates that the test authority has issued. */
export const signingKeys = pgTable(
  'signing_keys',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    /** The organisation in whose name it signs; null = the person for himself. */
    employerId: uuid().references(() => employers.id, { onDelete: 'cascade' }),
    /** `browser`: made by the person's browser; `ncalayer`: by the stand-in of NCALayer. */
    holder: text({ enum: ['browser', 'ncalayer'] })
      .notNull()
      .default('browser'),
    role: text({ enum: ['individual', 'head', 'canSign'] }).notNull(),
    /** SHA-256 of the public key: one key, one certificate. */
    spkiSha256: text().notNull(),
    serial: text().notNull(),
    certificate: bytes().notNull(),
    /** The browser in which the key lives, in its own words. */
    agent: text(),
    portal: text(),
    notAfter: moment().notNull(),
    createdAt: createdAt(),
    revokedAt: moment(),
    revokedWhy: text({ enum: ['lost', 'unused', 'left'] }),
  },
  (t) => [unique().on(t.spkiSha256), unique().on(t.serial), index().on(t.userId), visibleTo()],
).enableRLS()

/** One-time codes that sign a document (a simple signature, C-12). Only hashes are kept. */
export const signingCodes = pgTable(
  'signing_codes',
  {
    id: uuid().primaryKey().default(sql`uuidv7()`),
    userId: uuid()
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    documentId: uuid().notNull(),
    documentSha256: text().notNull(),
    channel: text({ enum: ['email', 'sms'] }).notNull(),
    contact: text().notNull(),
    hash: text().notNull(),
    attempts: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  // of one document only the newest code works
  (t) => [uniqueIndex('signing_codes_open').on(t.userId, t.documentId).where(sql`used_at is null`), visibleTo()],
).enableRLS()

export type SignatureRow = typeof signatures.$inferSelect
export type SigningKey = typeof signingKeys.$inferSelect
export type SigningCode = typeof signingCodes.$inferSelect
