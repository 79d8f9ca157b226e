import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type NewVacancy, type Vacancy, vacancies } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { indexVacancies, insertWords } from '@/lib/search/write'
import type { Terms } from '@/lib/vacancies/rules'
import { termsOn } from '@/lib/vacancies/store'
import { insertVacancies } from './bulk'
import { tellAbout } from './facts'
import type { Issue, Prepared } from './prepare'
import { outsideRow, ownRow, type Verdict } from './rules'

const BATCH = 500

export type Target = { source: string; employerId: string | null; createdBy: string | null; now: Date }
export type Applied = { added: number; changed: number; closed: number; issues: Issue[] }

type Waiting = { n: number; data: Prepared; vacancyId: number | null; employerId: string; silent: boolean }
type Decided = Waiting & { before: Vacancy | undefined; verdict: Verdict }

/** Brings the stored vacancies of a source to what the staged file says, and the search with them. Nothing is read from the file any more. */
export async function apply(tx: Tx, target: Target, partial: boolean, onDone: (rows: number) => void): Promise<Applied> {
  const total: Applied = { added: 0, changed: 0, closed: 0, issues: [] }
  const words = new Set<string>()
  const today = dayOf(target.now)
  const terms = target.employerId ? await termsOn(tx, today) : null
  if (!target.employerId) await addEmployers(tx, target.source)
  for (let after = 0; ; ) {
    const batch = await waiting(tx, target, after)
    const last = batch.at(-1)
    if (!last) break
    const decided = await decide(tx, batch, target, terms, today)
    const touched = await write(tx, decided, target)
    await indexVacancies(tx, touched, words)
    for (const each of decided) count(total, each)
    onDone(touched.length)
    after = last.n
  }
  if (!partial) total.closed = await closeVanished(tx, target, words)
  await insertWords(tx, words)
  return total
}

function count(total: Applied, { data: { line }, before, verdict }: Decided) {
  if ('refused' in verdict)
    total.issues.push({ line, kind: 'quarantined', reason: verdict.refused, sample: before?.titleKk ?? before?.titleRu ?? '' })
  else if ('write' in verdict) total[before ? 'changed' : 'added']++
}

/** Names that the file tells and nobody has heard of; nothing proves them, hence no BIN and no verification. */
const addEmployers = (tx: Tx, source: string) =>
  tx.execute(sql`
    insert into employers (kind, name_kk, name_ru, source, source_key)
    select distinct on (r.employer_key) case when r.employer_name ~* '^(ип|жк|и\\.\\s?п\\.)\\s' then 'individual_entrepreneur' else 'legal_entity' end,
      r.employer_name, r.employer_name, ${source}, r.employer_key
    from import_rows r
    where not exists (select from employers e where e.source = ${source} and e.source_key = r.employer_key)
    order by r.employer_key, r.n`)

/** The next rows that are new, differ from what is stored, or have come back. */
async function waiting(tx: Tx, { source, employerId }: Target, after: number): Promise<Waiting[]> {
  const owner = employerId
    ? sql`(select id, state from employers where id = ${employerId})`
    : sql`(select id, state from employers e where e.source = ${source} and e.source_key = r.employer_key order by id limit 1)`
  const rows = await tx.execute<{ n: number; data: Prepared; vacancyId: string | null; employerId: string; silent: boolean }>(sql`
    select r.n, r.data, v.id as "vacancyId", e.id as "employerId", e.state = 'blocked' as silent
    from import_rows r
    cross join lateral ${owner} e
    left join vacancies v on v.source = ${source} and v.source_id = r.source_id
    where r.n > ${after} and (v.id is null or v.source_hash is distinct from r.hash
      or (v.state = 'closed' and v.closed_reason = 'vanished' and not (r.data->>'archived')::boolean))
    order by r.n limit ${BATCH}`)
  return rows.map((row) => ({ ...row, vacancyId: row.vacancyId === null ? null : Number(row.vacancyId) }))
}

async function decide(tx: Tx, batch: Waiting[], { now }: Target, terms: Terms | null, today: Day): Promise<Decided[]> {
  const ids = batch.flatMap(({ vacancyId }) => vacancyId ?? [])
  const known = ids.length ? await tx.select().from(vacancies).where(inArray(vacancies.id, ids)).orderBy(vacancies.id).for('update') : []
  const byId = new Map(known.map((vacancy) => [vacancy.id, vacancy]))
  return batch.map((each) => {
    const before = byId.get(each.vacancyId ?? 0)
    const verdict = terms ? ownRow(before, each.data, terms, now, today) : outsideRow(before, each.data, now, each.silent)
    return { ...each, before, verdict }
  })
}

/** Writes a batch; answers whose place in the search may have changed. */
async function write(tx: Tx, decided: readonly Decided[], { source, createdBy, now }: Target): Promise<number[]> {
  const fresh: NewVacancy[] = []
  const changed: { id: number; open: boolean }[] = []
  const updates = decided.flatMap(({ before, verdict, data: { sourceId, hash: sourceHash }, employerId }) => {
    if ('refused' in verdict) return []
    if (!before) {
      if ('write' in verdict)
        fresh.push({ ...verdict.write, employerId, source, sourceId, sourceHash, createdBy, createdAt: now, updatedAt: now })
      return []
    }
    if ('write' in verdict) changed.push({ id: before.id, open: before.state === 'published' })
    const change = 'write' in verdict ? { ...verdict.write, employerId, sourceHash, updatedAt: now } : { sourceHash }
    return [tx.update(vacancies).set(change).where(eq(vacancies.id, before.id))]
  })
  await Promise.all(updates)
  const added = await insertVacancies(tx, fresh)
  await tellAbout(tx, changed)
  return [...changed, ...added].map(({ id }) => id)
}

/** A complete list no longer holds these: they are closed; rows of the file that were set aside are still there. */
async function closeVanished(tx: Tx, { source, now }: Target, words: Set<string>): Promise<number> {
  const rows = await tx.execute<{ id: string; open: boolean }>(sql`
    with gone as (
      select v.id, v.state = 'published' as open from vacancies v
      where v.source = ${source} and v.state in ('draft', 'on_moderation', 'published', 'paused', 'expired')
        and not exists (select from import_rows r where r.source_id = v.source_id)
        and not exists (select from import_aside a where a.source_id = v.source_id)
      order by v.id for update)
    update vacancies v set state = 'closed', closed_reason = 'vanished', closed_at = ${now.toISOString()}, updated_at = ${now.toISOString()}
    from gone where v.id = gone.id returning v.id, gone.open`)
  const closed = rows.map((row) => ({ ...row, id: Number(row.id) }))
  await tellAbout(tx, closed)
  for (let from = 0; from < closed.length; from += BATCH) {
    await indexVacancies(
      tx,
      closed.slice(from, from + BATCH).map(({ id }) => id),
      words,
    )
  }
  return closed.length
}
