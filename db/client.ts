import 'server-only'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema'

/** Every connection works as the role that owns nothing, whoever logged in. */
const open = () => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  const client = postgres(url, { max: Number(process.env.DATABASE_POOL ?? 10), connection: { role: 'enbek_app' }, onnotice: () => {} })
  return drizzle(client, { schema, casing: 'snake_case' })
}

const shared = globalThis as { enbekDb?: ReturnType<typeof open> }

/** Opened at the first use, so that a build without a database can load the code. */
export const db = () => (shared.enbekDb ??= open())
export type Db = ReturnType<typeof open>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
