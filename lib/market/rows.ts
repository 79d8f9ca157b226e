import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Employer, Vacancy } from '@/db/schema'
import type { EmployerData, ResumeData, VacancyData } from '@/lib/exchange/shapes/market'

export const kinds = ['employer', 'vacancy', 'resume'] as const
export type Kind = (typeof kinds)[number]
export type Data = { employer: EmployerData; vacancy: VacancyData; resume: ResumeData }

type Source = { from: ReturnType<typeof sql>; mark: ReturnType<typeof sql>; key: ReturnType<typeof sql>; concerns: ReturnType<typeof sql> }

/** What the AIS is told of: every employer, vacancies that were ever public, résumés that the person lets centres see or that were sent before. */
const sources: Readonly<Record<Kind, Source>> = {
  employer: { from: sql`employers r`, key: sql`r.id::text`, mark: sql`md5(r::text)`, concerns: sql`true` },
  vacancy: {
    from: sql`vacancies r`,
    key: sql`r.id::text`,
    mark: sql`r.state || ' ' || extract(epoch from r.updated_at)::text`,
    concerns: sql`r.published_at is not null`,
  },
  resume: {
    from: sql`resumes r`,
    key: sql`r.id::text`,
    mark: sql`r.state || ' ' || r.visibility || ' ' || extract(epoch from r.updated_at)::text`,
    concerns: sql`((r.state = 'published' and r.visibility <> 'hidden') or s.key is not null)`,
  },
}

/** Keys and marks of rows that the AIS does not know as they are now; of all, or of these. */
export async function untold(tx: Tx, kind: Kind, { keys, most }: { keys?: readonly string[]; most: number }): Promise<Map<string, string>> {
  const { from, key, mark, concerns } = sources[kind]
  const those = keys ? sql`and ${key} in (select jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb))` : sql``
  const rows = await tx.execute<{ key: string; mark: string }>(sql`
    select ${key} as key, ${mark} as mark from ${from} left join market_sent s on s.kind = ${kind} and s.key = ${key}
    where ${concerns} and s.mark is distinct from ${mark} ${those} order by r.id limit ${most}`)
  return new Map(rows.map((row) => [row.key, row.mark]))
}

export const employerData = (row: Employer): EmployerData => ({
  id: row.id,
  bin: row.bin,
  kind: row.kind,
  nameKk: row.nameKk,
  nameRu: row.nameRu,
  legalForm: row.legalForm,
  oked: row.oked,
  regionCode: row.regionCode,
  placeCode: row.placeCode,
  address: row.address,
  headName: row.headName,
  contactPerson: row.contactPerson,
  contactPhone: row.contactPhone,
  contactEmail: row.contactEmail,
  site: row.site,
  iban: row.iban,
  bik: row.bik,
  bankName: row.bankName,
  size: row.size,
  headcount: row.headcount,
  state: row.state,
  isDemo: row.isDemo,
})

type Sent = Omit<VacancyData, 'state' | 'publishedAt' | 'closedReason'>
/** The contract strips what it does not name; what it names must be there. */
export const vacancyData = (row: Vacancy): VacancyData => ({
  ...(row satisfies Sent),
  state: row.state === 'published' ? 'open' : 'closed',
  // null: paused or looked at by a moderator, and may well come back
  closedReason: row.closedReason ?? (row.state === 'expired' || row.state === 'rejected' ? row.state : null),
  publishedAt: (row.publishedAt ?? row.createdAt).toISOString(),
})
