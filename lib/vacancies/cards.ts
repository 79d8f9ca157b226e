import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { db, searchDb } from '@/db/client'
import { employers, vacancies } from '@/db/schema'

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

/** Open vacancies of the same occupation, nearest place first, then newest. */
export async function similarTo(of: { id: number; occupationCode: string | null; regionCode: string | null }, count = 4) {
  if (!of.occupationCode) return []
  const group = of.occupationCode.split('-')[0]!
  const near = (region: string | null) =>
    sql`(select vacancy_id, posted_at from vacancy_search where doc @@ ${`'=occupation:${group}'`}::tsquery ${region ? sql`and region_code = ${region}` : sql``} and vacancy_id <> ${of.id} order by posted_at desc, vacancy_id desc limit ${count})`
  const rows = await searchDb().execute<{ id: string }>(
    sql`select vacancy_id as id from (select distinct on (vacancy_id) vacancy_id, posted_at, rank from (select *, 0 as rank from ${near(of.regionCode)} a union all select *, 1 as rank from ${near(null)} b) both order by vacancy_id, rank) found order by rank, posted_at desc limit ${count}`,
  )
  return cardsOf(rows.map(({ id }) => Number(id)))
}

let counted: { until: number; figures: Promise<OpenFigures> } | undefined
export type OpenFigures = { total: number; regions: ReadonlyMap<string, number>; occupations: readonly { code: string; count: number }[] }

/** How many vacancies are open, by region and by occupation; counted at most once a minute. */
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
  const rows = await db().execute<{ region: string | null; occupation: string | null; by_region: boolean; count: number }>(
    sql`select region_code as region, occupation_code as occupation, grouping(occupation_code) = 1 as by_region, count(*)::int as count from vacancy_search group by grouping sets ((region_code), (occupation_code))`,
  )
  const regions = rows.filter((row) => row.by_region)
  return {
    total: regions.reduce((sum, row) => sum + row.count, 0),
    regions: new Map(regions.flatMap((row) => (row.region ? [[row.region, row.count] as const] : []))),
    occupations: rows
      .filter((row) => !row.by_region && row.occupation)
      .map((row) => ({ code: row.occupation!, count: row.count }))
      .sort((a, b) => b.count - a.count),
  }
}
