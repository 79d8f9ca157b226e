import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, occupations, places, vacancies, vacancySearch } from '@/db/schema'
import { type Facts, type SearchRow, searchRow } from './doc'

/**
 * Brings the search up to date with these vacancies, in the transaction that changed them: open ones are there, others are not.
 * `later`: their words are collected instead of written, for `insertWords` at the end of a long transaction, so that nobody waits for it.
 */
export async function indexVacancies(tx: Tx, ids: readonly number[], later?: Set<string>): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx
    .select({ vacancy: vacancies, employerKk: employers.nameKk, employerRu: employers.nameRu })
    .from(vacancies)
    .innerJoin(employers, sql`${employers.id} = ${vacancies.employerId}`)
    .where(inArray(vacancies.id, [...ids]))
  const open = rows.filter(({ vacancy }) => vacancy.state === 'published' && vacancy.publishedAt)
  const codes = [...new Set(open.flatMap(({ vacancy }) => placeChain(vacancy.placeCode ?? vacancy.regionCode)))]
  const jobs = [...new Set(open.map(({ vacancy }) => vacancy.occupationCode).filter((code) => code !== null))]
  const [placeRows, jobRows] = await Promise.all([
    codes.length ? tx.select().from(places).where(inArray(places.code, codes)) : [],
    jobs.length ? tx.select().from(occupations).where(inArray(occupations.code, jobs)) : [],
  ])
  const placeOf = new Map(placeRows.map((place) => [place.code, place]))
  const jobOf = new Map(jobRows.map((job) => [job.code, job]))
  await tx.delete(vacancySearch).where(inArray(vacancySearch.vacancyId, [...ids]))
  await insertSearchRows(
    tx,
    open.map(({ vacancy, ...employer }) => searchRow(factsOf(vacancy, employer, placeOf, jobOf))),
    later,
  )
}

type Vacancy = typeof vacancies.$inferSelect
type Named = { code: string; kk: string; ru: string; en: string }

function factsOf(
  vacancy: Vacancy,
  employer: { employerKk: string; employerRu: string },
  placeOf: Map<string, Named>,
  jobOf: Map<string, Named>,
): Facts {
  const { id, publishedAt, placeCode, regionCode, occupationCode } = vacancy
  return {
    ...vacancy,
    ...employer,
    vacancyId: id,
    postedAt: publishedAt!,
    occupation: occupationCode ? (jobOf.get(occupationCode) ?? null) : null,
    places: placeChain(placeCode ?? regionCode).flatMap((code) => placeOf.get(code) ?? []),
  }
}

/** KATO is a tree in its digits: `351610100` lies in `351600000`, which lies in `350000000`. A two-digit code is a region. */
function placeChain(code: string | null): string[] {
  if (!code) return []
  const full = code.padEnd(9, '0')
  return [...new Set([`${full.slice(0, 2)}0000000`, `${full.slice(0, 4)}00000`, `${full.slice(0, 6)}000`, full])]
}

/** Bulk insert of prepared rows; used by the seed and the importer as well. */
export async function insertSearchRows(tx: Tx, rows: readonly SearchRow[], later?: Set<string>): Promise<void> {
  if (rows.length === 0) return
  const data = rows.map((row) => ({ ...row, postedAt: row.postedAt.toISOString() }))
  await tx.execute(sql`
    insert into vacancy_search (vacancy_id, posted_at, pay, region_code, occupation_code, schedule, employment, experience, doc)
    select (r->>'vacancyId')::bigint, (r->>'postedAt')::timestamptz, (r->>'pay')::int, r->>'regionCode', r->>'occupationCode', r->>'schedule', r->>'employment', r->>'experience',
      (r->>'vector')::tsvector
        || setweight(to_tsvector('russian', r->'russian'->>'a'), 'A') || setweight(to_tsvector('russian', r->'russian'->>'b'), 'B')
        || setweight(to_tsvector('russian', r->'russian'->>'c'), 'C') || setweight(to_tsvector('russian', r->'russian'->>'d'), 'D')
    from jsonb_array_elements(${JSON.stringify(data)}::jsonb) r`)
  const words = rows.flatMap((row) => row.words)
  if (!later) return insertWords(tx, words)
  for (const word of words) later.add(word)
}

/** Words of open vacancies, in one order for everybody: two writers never wait for each other in a circle. */
export async function insertWords(tx: Tx, words: Iterable<string>): Promise<void> {
  const distinct = [...new Set(words)]
  if (distinct.length === 0) return
  await tx.execute(
    sql`insert into search_words (word) select w from jsonb_array_elements_text(${JSON.stringify(distinct)}::jsonb) w order by w on conflict do nothing`,
  )
}
