import 'server-only'
import { sql } from 'drizzle-orm'
import { searchDb } from '@/db/client'
import { dayOf } from '@/lib/core/calendar'

/** Addresses in one sitemap file; the protocol allows 50,000 with all three languages beside each. */
const sitemapSize = 10_000

export async function sitemapPages(): Promise<number> {
  const [row] = await searchDb().execute<{ last: string | null }>(sql`select max(vacancy_id) as last from vacancy_search`)
  return Math.floor(Number(row?.last ?? 0) / sitemapSize) + 1
}

/** Open vacancies of one page: numbers from `page × size` on. */
export async function sitemapRows(page: number) {
  const rows = await searchDb().execute<{ id: string; posted: string }>(
    sql`select vacancy_id as id, posted_at as posted from vacancy_search where vacancy_id >= ${page * sitemapSize} and vacancy_id < ${(page + 1) * sitemapSize} order by vacancy_id`,
  )
  return rows.map((row) => ({ id: Number(row.id), day: dayOf(new Date(row.posted)) }))
}
