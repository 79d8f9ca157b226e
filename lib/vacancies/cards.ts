import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { db, searchDb } from '@/db/client'
import { employers, vacancies } from '@/db/schema'
import { log } from '@/lib/core/log'
import { tookTooLong } from '@/lib/search'
import { filterKey } from '@/lib/search/doc'
import type { Facets } from '@/lib/search/search'

const columns = {
  id: vacancies.id,
  titleKk: vacancies.titleKk,
  titleRu: vacancies.titleRu,
  employerId: vacancies.employerId,
  employerKk: employers.nameKk,
  employerRu: employers.nameRu,
  employerState: employers.state,
  placeCode: vacancies.placeCode,
  regionCode: vacancies.regionCode,
  address: vacancies.address,
  remote: vacancies.remote,
  payFrom: vacancies.payFrom,
  payTo: vacancies.payTo,
  currency: vacancies.currency,
  gross: vacancies.gross,
  payPeriod: vacancies.payPeriod,
  payNote: vacancies.payNote,
  schedule: vacancies.schedule,
  employment: vacancies.employment,
  experience: vacancies.experience,
  subsidised: vacancies.subsidised,
  suitableFor: vacancies.suitableFor,
  publishedAt: vacancies.publishedAt,
}

/** What a card in a list shows; public. */
export type CardRow = Awaited<ReturnType<typeof cardsOf>>[number]

/** Cards in the order of the numbers given. */
export async function cardsOf(ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await db()
    .select(columns)
    .from(vacancies)
    .innerJoin(employers, sql`${employers.id} = ${vacancies.employerId}`)
    .where(inArray(vacancies.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The newest open vacancies, of a region or of the country. */
export async function newest(count: number, region?: string) {
  const rows = await searchDb().execute<{ id: string }>(
    sql`select vacancy_id as id from vacancy_search ${region ? sql`where region_code = ${region}` : sql``} order by posted_at desc, vacancy_id desc limit ${count}`,
  )
  return cardsOf(rows.map(({ id }) => Number(id)))
}

type Near = { id: number; occupationCode: string | null; regionCode: string | null }

/** Open vacancies of the same occupation, nearest place first, then newest. None when it takes too long: the page they stand on does not wait. */
export async function similarTo(of: Near, count = 4) {
  try {
    return await readSimilar(of, count)
  } catch (error) {
    if (!tookTooLong(error)) throw error
    log.warn({ err: error as Error }, 'similar vacancies given up')
    return []
  }
}

async function readSimilar(of: Near, count: number) {
  if (!of.occupationCode) return []
  const lexeme = filterKey('occupation', of.occupationCode.split('-')[0]!)
  const near = (region: string | null) =>
    sql`(select vacancy_id, posted_at from search_postings where term = hashtextextended(${lexeme}, 0) ${region ? sql`and region = ${Number(region)}` : sql``} and vacancy_id <> ${of.id} order by posted_at desc, vacancy_id desc limit ${count})`
  const rows = await searchDb().execute<{ id: string }>(
    sql`select vacancy_id as id from (select distinct on (vacancy_id) vacancy_id, posted_at, rank from (select *, 0 as rank from ${near(of.regionCode)} a union all select *, 1 as rank from ${near(null)} b) near order by vacancy_id, rank) found order by rank, posted_at desc limit ${count}`,
  )
  return cardsOf(rows.map(({ id }) => Number(id)))
}

let counted: { until: number; figures: Promise<OpenFigures> } | undefined
export type OpenFigures = { total: number; facets: Facets; occupations: readonly { code: string; count: number }[] }

/** How many vacancies are open, by region and the other facets, and by occupation; counted at most once a minute. */
export function openFigures(): Promise<OpenFigures> {
  if (!counted || counted.until < Date.now()) {
    const figures = readFigures()
    counted = { until: Date.now() + 60_000, figures }
    figures.catch(() => {
      counted = undefined
    })
  }
  return counted.figures
}

async function readFigures(): Promise<OpenFigures> {
  const rows = await db().execute<{ facet: string; value: string | null; count: number }>(sql`
    select case when grouping(region_code) = 0 then 'region' when grouping(schedule) = 0 then 'schedule' when grouping(employment) = 0 then 'employment'
        when grouping(experience) = 0 then 'experience' when grouping(occupation_code) = 0 then 'occupation' else 'total' end as facet,
      coalesce(region_code, schedule, employment, experience, occupation_code) as value, count(*)::int as count
    from vacancy_search group by grouping sets ((region_code), (schedule), (employment), (experience), (occupation_code), ())`)
  const of = (facet: string) =>
    rows.filter((row) => row.facet === facet && row.value !== null).map((row) => [row.value!, row.count] as const)
  return {
    total: rows.find((row) => row.facet === 'total')?.count ?? 0,
    facets: {
      region: new Map(of('region')),
      schedule: new Map(of('schedule')),
      employment: new Map(of('employment')),
      experience: new Map(of('experience')),
    },
    occupations: of('occupation')
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count),
  }
}
