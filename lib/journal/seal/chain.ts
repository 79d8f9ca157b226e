import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Side } from '@/lib/core/side'
import { type Link, linkHash, traceFrom } from './format'
import type { Report } from './report'
import { sealedTables } from './sources'

type As = (side: Side) => Promise<unknown>
/** A link, and the digest that the row it seals has now; null = there is no such row. */
type Checked = Link & { actual: string | null }

const batch = 1_000

/** A row's digest by PostgreSQL's own functions alone: nothing that the owner of the database can redefine. */
const digestOf = sql.raw(
  `encode(sha256(convert_to((select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(t)) where value <> 'null')::text, 'UTF8')), 'hex')`,
)
const tableOf = (name: string) =>
  sql.raw(
    name
      .split('.')
      .map((part) => `"${part}"`)
      .join('.'),
  )

async function digests(tx: Tx, as: As, links: readonly Link[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { name, side } of sealedTables) {
    const ids = links.filter(({ source }) => source === name).map(({ rowId }) => rowId)
    if (ids.length === 0) continue
    await as(side)
    const rows = await tx.execute<{ id: string; digest: string }>(
      sql`select t.id, ${digestOf} as digest from ${tableOf(name)} t where t.id = any (${`{${ids.join(',')}}`}::uuid[])`,
    )
    for (const { id, digest } of rows) found.set(`${name} ${id}`, digest)
  }
  await as('platform')
  return found
}

/** The links of a chain in their order, in batches: a journal of any length fits. */
async function* links(tx: Tx, as: As, chain: number): AsyncGenerator<Checked> {
  for (let after = 0; ; ) {
    const rows = await tx.execute<Record<'seq' | 'at' | 'source' | 'row_id' | 'digest' | 'hash', string>>(
      sql`select seq, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, source, row_id, digest, hash
        from journal_chain where chain = ${chain} and seq > ${after} order by seq limit ${batch}`,
    )
    const found = rows.map(({ seq, row_id: rowId, ...rest }) => ({ ...rest, chain, seq: Number(seq), rowId }))
    const actual = await digests(tx, as, found)
    for (const link of found) yield { ...link, actual: actual.get(`${link.source} ${link.rowId}`) ?? null }
    const last = found.at(-1)
    if (!last || found.length < batch) return
    after = last.seq
  }
}

/** Walks one chain beside the signed heads, and reports what is wrong with its links and the rows they seal. */
export class ChainWalk {
  /** Where it stands: the last link that was read. */
  seq = 0
  private hash = ''
  /** After the first wrong link the following ones say nothing new; their rows are still compared. */
  private broken = false
  private next: Checked | undefined
  private readonly links: AsyncGenerator<Checked>

  constructor(
    tx: Tx,
    as: As,
    readonly chain: number,
    private readonly report: Report,
  ) {
    this.links = links(tx, as, chain)
  }

  /** Reads on to where a head says the chain stood; without one, to its end. */
  async walk(head?: { seq: number; hash: string; trace: string; at: string }): Promise<void> {
    const trace = head && traceFrom(head)
    for (;;) {
      this.next ??= (await this.links.next()).value ?? undefined
      const link = this.next
      if (!link || (head && link.seq > head.seq)) break
      this.next = undefined
      this.check(link, trace?.(link.seq))
    }
    if (!head || this.broken) return
    if (this.seq < head.seq) this.wrong({ kind: this.next ? 'removed' : 'cut', at: head.at, seq: this.seq + 1 })
    else if (head.seq > 0 && this.hash !== head.hash) this.wrong({ kind: 'moved', at: head.at, seq: head.seq })
  }

  private check(link: Checked, expected: string | undefined): void {
    const { seq, at, source, rowId, digest, actual } = link
    const row = { table: source, id: rowId, at, seq }
    const isNext = seq === this.seq + 1
    const isWhole = linkHash(this.hash, link) === link.hash
    const isSigned = expected === undefined || link.hash.startsWith(expected)
    if (!isNext) this.wrong({ kind: 'removed', at, seq: this.seq + 1 })
    else if (!isWhole || !isSigned) this.wrong({ kind: isWhole || actual === digest ? 'moved' : 'edited', ...row })
    if (actual === null) this.report.add({ kind: 'removed', chain: this.chain, ...row })
    else if (actual !== digest) this.report.add({ kind: 'edited', chain: this.chain, ...row })
    if (actual !== null) this.report.seen(source)
    this.seq = seq
    this.hash = link.hash
  }

  private wrong(problem: Omit<Parameters<Report['add']>[0], 'table' | 'id' | 'chain'> & { table?: string; id?: string }): void {
    if (this.broken) return
    this.broken = true
    this.report.add({ table: 'journal_chain', id: '', chain: this.chain, ...problem })
  }
}

/** Rows that stand in a sealed table without a seal; looked for only when there are more rows than seals. */
export async function unsealed(tx: Tx, as: As, report: Report): Promise<void> {
  for (const { name, side } of sealedTables) {
    await as(side)
    const table = tableOf(name)
    const [all] = await tx.execute<{ count: string }>(sql`select count(*) from ${table}`)
    if (Number(all!.count) === report.sealed(name)) continue
    const rows = await tx.execute<{ id: string; at: string | null }>(
      sql`select t.id, to_jsonb(t) ->> 'at' as at from ${table} t
        where not exists (select from journal_chain c where c.row_id = t.id and c.source = ${name}) order by t.id limit 20`,
    )
    for (const { id, at } of rows) report.add({ kind: 'unsealed', table: name, id, at })
  }
  await as('platform')
}
