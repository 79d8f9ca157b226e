import 'server-only'
import { asc, desc, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journalHeads } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { log } from '@/lib/core/log'
import { asSystem } from '@/lib/core/tx'
import { sha256 } from '@/lib/exchange/seal'
import { chainCount, type Head, readHead, signHead, traceOf } from './format'
import type { Keeping } from './keeping'
import { keep, lastKept } from './place'

type SignedRow = typeof journalHeads.$inferSelect
const yearOf = ({ at }: SignedRow) => dayOf(at).slice(0, 4)

/** Links of one chain in one head: a head stays a line of some kilobytes. */
const mostLinks = 1_000
/** A head that says nothing new is signed after so many ms, so that silence is signed as well. */
const quiet = 60 * 60 * 1000

/**
 * Signs where the chains stand and writes it to the second place; how many heads. Nothing is signed over a loss: when the second place knows heads that the
 * database does not have, the database has been cut or restored, and the verifier says what is missing.
 */
export async function signHeads(now: Date, keeping: Keeping): Promise<number> {
  const place = await reach(() => lastKept(keeping.folder))
  const kept = place.reached ? place.found : null
  const signed = await asSystem(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('journal heads', 0))`)
    if (kept && !(await stands(tx, kept))) return null
    let count = 0
    for (;;) {
      const { head, isNew, isFull } = await nextHead(tx, now, keeping)
      if (!isNew) return count
      const { keyId, signature, body } = signHead(keeping.key, head)
      await tx.insert(journalHeads).values({ number: head.number, at: now, body, keyId, signature })
      count += 1
      if (!isFull) return count
    }
  })
  if (signed === null) {
    log.error({ kept: kept?.number }, 'journals: the second place knows heads that the database does not have; nothing is signed')
    return 0
  }
  if (place.reached) await reach(() => fill(keeping.folder, kept?.number ?? 0))
  return signed
}

/** A second place that is out of reach for a while gets later what it lacks; heads are signed meanwhile. */
async function reach<T>(work: () => Promise<T>): Promise<{ reached: true; found: T } | { reached: false }> {
  try {
    return { reached: true, found: await work() }
  } catch (error) {
    log.error({ err: error }, 'journals: the second place of the heads is out of reach')
    return { reached: false }
  }
}

/** The newest head of the second place stands in the database as it is there. */
async function stands(tx: Tx, kept: { number: number; signature: string }): Promise<boolean> {
  const [row] = await tx
    .select({ signature: journalHeads.signature })
    .from(journalHeads)
    .where(sql`${journalHeads.number} = ${kept.number}`)
  return row?.signature === kept.signature
}

async function nextHead(tx: Tx, now: Date, { keys }: Keeping): Promise<{ head: Head; isNew: boolean; isFull: boolean }> {
  const [last] = await tx.select().from(journalHeads).orderBy(desc(journalHeads.number)).limit(1)
  const before = last ? readHead(keys, last) : null
  if (last && !before) throw new Error(`journal head ${last.number} is not signed by a key we know`)
  const chains = before?.chains ?? Array.from({ length: chainCount }, () => ({ seq: 0, hash: '' }))
  const counts = { ...before?.counts }
  const trace: string[] = []
  const ends: Head['chains'] = []
  let added = 0
  let isFull = false
  for (const [chain, from] of chains.entries()) {
    const links = await tx.execute<{ seq: string; hash: string; source: string }>(
      sql`select seq, hash, source from journal_chain where chain = ${chain} and seq > ${from.seq} order by seq limit ${mostLinks}`,
    )
    const end = links.at(-1)
    ends.push(end ? { seq: Number(end.seq), hash: end.hash } : from)
    trace.push(traceOf(links.map(({ hash }) => hash)))
    for (const { source } of links) counts[source] = (counts[source] ?? 0) + 1
    added += links.length
    isFull ||= links.length === mostLinks
  }
  return {
    head: {
      number: (before?.number ?? 0) + 1,
      at: now.toISOString(),
      previous: last ? sha256(last.body) : '',
      chains: ends,
      counts,
      trace,
    },
    isNew: added > 0 || !last || now.getTime() - last.at.getTime() >= quiet,
    isFull,
  }
}

/** Brings to the second place whatever it lacks; it may have been out of reach for a while. */
async function fill(folder: string, after: number): Promise<void> {
  for (let from = after; ; ) {
    const rows: SignedRow[] = await asSystem((tx) =>
      tx.select().from(journalHeads).where(gt(journalHeads.number, from)).orderBy(asc(journalHeads.number)).limit(200),
    )
    const last = rows.at(-1)
    if (!last) return
    for (const year of new Set(rows.map(yearOf))) {
      await keep(
        folder,
        year,
        rows.filter((row) => yearOf(row) === year),
      )
    }
    from = last.number
  }
}
