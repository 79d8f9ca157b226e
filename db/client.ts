import 'server-only'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema'

type Settings = Readonly<Record<string, string>>

/** Every connection works as the role that owns nothing, whoever logged in. Plans are made for the values at hand: a common and a rare word need different ones. */
const open = (settings: Settings, max: number) => {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set')
  const client = postgres(url, {
    max,
    connection: { role: 'enbek_app', plan_cache_mode: 'force_custom_plan', ...settings },
    onnotice: () => {},
  })
  return drizzle(client, { schema, casing: 'snake_case' })
}

const pool = (variable: string, fallback: number) => Number(process.env[variable] ?? fallback)

export type Db = ReturnType<typeof open>
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

const shared = globalThis as { enbekDb?: Db; enbekSearchDb?: Db }

/** Opened at the first use, so that a build without a database can load the code. */
export const db = (): Db =>
  (shared.enbekDb ??= open({ statement_timeout: '30000', idle_in_transaction_session_timeout: '60000' }, pool('DATABASE_POOL', 10)))

/** Lists are read in the order of their index, a page's worth and no more: no plan that reads them whole first. */
const lazily = { enable_hashjoin: 'off', enable_hashagg: 'off', enable_sort: 'off' }

/** For the public search: reads only, and gives up early rather than keep others waiting. */
export const searchDb = (): Db =>
  (shared.enbekSearchDb ??= open(
    { statement_timeout: '1500', default_transaction_read_only: 'on', jit: 'off', max_parallel_workers_per_gather: '0', ...lazily },
    pool('SEARCH_POOL', 8),
  ))
