import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db, searchDb } from '@/db/client'
import { type Occupation, occupations } from '@/db/schema'

/** Groups above an entry, the widest first: `5120-01` → 5, 51, 512, 5120. */
const above = (code: string): string[] => {
  const group = code.split('-')[0]!
  const all = Array.from(group, (_, index) => group.slice(0, index + 1))
  return code.includes('-') ? all : all.slice(0, -1)
}

export const majorGroups = (): Promise<Occupation[]> =>
  db().select().from(occupations).where(eq(occupations.level, 1)).orderBy(occupations.code)

/** An entry with what stands above and directly below it. */
export async function occupationPage(code: string) {
  const [entry] = await db().select().from(occupations).where(eq(occupations.code, code))
  if (!entry) return undefined
  const parents = above(code)
  const [path, children] = await Promise.all([
    parents.length ? db().select().from(occupations).where(sql`${occupations.code} in ${parents}`).orderBy(occupations.level) : [],
    db()
      .select()
      .from(occupations)
      .where(sql`${occupations.code} like ${`${code}%`} and ${occupations.level} = ${entry.level + 1}`)
      .orderBy(occupations.code),
  ])
  return { entry, path, children, figures: await payFigures(code) }
}

/** Open vacancies of a group and what they pay: median and quartiles of those that state pay in tenge a month; at most the newest 5,000. */
async function payFigures(code: string) {
  const [row] = await searchDb().execute<{
    open: number
    paid: number
    low: number | null
    median: number | null
    high: number | null
  }>(sql`
    select count(*)::int as open, count(*) filter (where pay > 0)::int as paid,
      percentile_disc(0.25) within group (order by pay) filter (where pay > 0) as low,
      percentile_disc(0.5) within group (order by pay) filter (where pay > 0) as median,
      percentile_disc(0.75) within group (order by pay) filter (where pay > 0) as high
    from (select pay from vacancy_search where doc @@ ${`'=occupation:${code}'`}::tsquery limit 5000) hits`)
  return row!
}
