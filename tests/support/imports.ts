import { createReadStream, existsSync } from 'node:fs'
import postgres from 'postgres'
import { system, type User } from '@/lib/core/policy'
import { importVacancies } from '@/lib/imports/run'
import { readCriteria } from '@/lib/search/criteria'
import { searchVacancies } from '@/lib/search/index'
import { bytes, now } from './vacancy-files'

export const data = '../shared/data'
export const hasData = existsSync(data)
if (!hasData) console.info(`${data} is absent: the real files are skipped`)

/** As the owner, beside the application: looks, and spoils what a test needs spoilt. */
export const sql = postgres(process.env.DATABASE_URL ?? '', { max: 2, onnotice: () => {} })

export async function* pieces(content: string | Uint8Array, size = 65_536) {
  const all = typeof content === 'string' ? bytes(content) : content
  for (let from = 0; from < all.length; from += size) yield all.subarray(from, from + size)
}

type Given = { source?: string; actor?: User; employerId?: string | null; partial?: boolean; at?: Date; fileName?: string }

export const importStream = (
  stream: AsyncIterable<Uint8Array>,
  { source = 'site', actor = system, employerId = null, partial = false, at = now, fileName = 'vacancies' }: Given = {},
) => importVacancies({ stream, fileName, source, actor, employerId, partial, now: at })

export const importText = (content: string | Uint8Array, given: Given = {}) => importStream(pieces(content), given)
export const importFile = (path: string, given: Given = {}) => importStream(createReadStream(`${data}/${path}`), given)

const tables = ['vacancies', 'employers', 'vacancy_search', 'search_words', 'outbox', 'places', 'occupations'] as const

/** Everything an import may touch, but its own record: how many rows, and a fingerprint of all their values. */
export async function state() {
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const [row] = await sql.unsafe(
      `select count(*)::int as count, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t`,
    )
    found[table] = { ...row }
  }
  return found
}

export const vacanciesOf = (source: string) =>
  sql<
    {
      id: string
      sourceId: string
      state: string
      titleRu: string | null
      closedReason: string | null
      payFrom: number | null
      updatedAt: Date
      publishedAt: Date | null
    }[]
  >`
    select id, source_id as "sourceId", state, title_ru as "titleRu", closed_reason as "closedReason", pay_from as "payFrom", updated_at as "updatedAt", published_at as "publishedAt"
    from vacancies where source = ${source} order by source_id`

export const find = async (q: string) => (await searchVacancies(readCriteria(new URLSearchParams({ q, exact: '1' })), now)).ids
