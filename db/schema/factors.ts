import { bigint, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { users } from './accounts'
import { createdAt, moment, visibleTo } from './common'

const owner = () =>
  uuid()
    .notNull()
    .references(() => users.userId, { onDelete: 'cascade' })

/** The authenticator application of a member of staff: one for each account (P1, A349-21.B1). */
export const totpFactors = pgTable(
  'totp_factors',
  {
    userId: owner().primaryKey(),
    /** Encrypted with a key made of AUTH_SECRET (`lib/factors/secret.ts`): a leaked table makes no codes. */
    secret: text().notNull(),
    /** Null while only the picture has been shown; such a row opens nothing and is replaced. */
    confirmedAt: moment(),
    /** The last half-minute whose code was accepted; it and all before it are refused: nobody uses a code that was seen over a shoulder. */
    lastStep: integer().notNull().default(0),
    lastUsedAt: moment(),
    createdAt: createdAt(),
  },
  () => [visibleTo()],
).enableRLS()

/** Passkeys of members of staff (WebAuthn). Public keys only: nothing here opens anything. */
export const passkeys = pgTable(
  'passkeys',
  {
    /** The credential's id, base64url. */
    id: text().primaryKey(),
    userId: owner(),
    name: text().notNull(),
    /** COSE, base64url. */
    publicKey: text().notNull(),
    counter: bigint({ mode: 'number' }).notNull().default(0),
    transports: text().array().notNull(),
    /** A question that was asked before this moment is not answered any more: each answer counts once. */
    lastUsedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index().on(table.userId), visibleTo()],
).enableRLS()

/** Codes on paper for the day when the telephone is lost. Keyed hashes; a new set replaces the old one. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: owner(),
    setId: uuid().notNull(),
    hash: text().notNull(),
    usedAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [unique().on(table.userId, table.hash), visibleTo()],
).enableRLS()

/** Browsers in which a member of staff has shown the second factor; another one is told. The key is the SHA-256 of the browser's long-lived cookie. */
export const staffDevices = pgTable(
  'staff_devices',
  {
    userId: owner(),
    device: text().notNull(),
    agent: text(),
    ip: text(),
    createdAt: createdAt(),
    seenAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.device] }), visibleTo()],
).enableRLS()
