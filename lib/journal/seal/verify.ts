import 'server-only'
import { asc, gt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journalHeads } from '@/db/schema'
import { asSnapshot } from '@/lib/core/tx'
import { sha256 } from '@/lib/exchange/seal'
import { ChainWalk, unsealed } from './chain'
import { chainCount, type Head, readHead } from './format'
import type { Keeping } from './keeping'
import { extentOf, type KeptHead, keptHeads } from './place'
import { Report } from './report'

/** The second place lacks so many heads before it is said: the newest ones may still be on their way. */
const onTheWay = 3

/**
 * Walks all chains beside the signed heads and compares every sealed row with its digest. Reads one moment of the database, in batches. The heads of the second
 * place count before those of the database; their lengths are taken first, so that whatever stands there had been committed.
 */
export async function verifyJournals({ keys, folder }: Pick<Keeping, 'keys' | 'folder'>): Promise<Report> {
  const extent = await extentOf(folder)
  const report = new Report()
  if (extent.length === 0) report.warnings.add('noSecondPlace')
  await asSnapshot(async (tx, as) => {
    const walks = Array.from({ length: chainCount }, (_, chain) => new ChainWalk(tx, as, chain, report))
    for await (const head of signedHeads(tx, keptHeads(extent), keys, report)) {
      for (const walk of walks) await walk.walk({ ...head.chains[walk.chain]!, trace: head.trace[walk.chain]!, at: head.at })
      report.heads = head.number
    }
    if (report.heads === 0) report.warnings.add('notSigned')
    for (const walk of walks) await walk.walk()
    report.links = walks.reduce((sum, { seq }) => sum + seq, 0)
    await unsealed(tx, as, report)
  })
  return report
}

async function* headsOfTable(tx: Tx): AsyncGenerator<KeptHead> {
  for (let after = 0; ; ) {
    const rows = await tx.select().from(journalHeads).where(gt(journalHeads.number, after)).orderBy(asc(journalHeads.number)).limit(500)
    yield* rows
    if (rows.length === 0) return
    after = rows.at(-1)!.number
  }
}

/** The heads in their order, each with our signature and bound to the one before it. What is missing in the database, or signed by a stranger, is reported. */
async function* signedHeads(
  tx: Tx,
  kept: AsyncGenerator<KeptHead>,
  keys: ReadonlyMap<string, string>,
  report: Report,
): AsyncGenerator<Head> {
  const table = headsOfTable(tx)
  const nextStored = async (): Promise<KeptHead | undefined> => (await table.next()).value ?? undefined
  const problem = (kind: 'cut' | 'forged', number: number, at: string | null = null) =>
    report.add({ kind, table: 'journal_heads', id: String(number), at })
  // what the next head must name as the one before it; null after a forged one
  let previous: { number: number; digest: string | null } = { number: 0, digest: '' }
  const judge = (sealed: KeptHead): Head | null => {
    const head = readHead(keys, sealed)
    if (!head) problem('forged', sealed.number)
    else if (head.number !== previous.number + 1) problem('cut', previous.number + 1, head.at)
    else if (previous.digest !== null && head.previous !== previous.digest) problem('forged', head.number, head.at)
    previous = { number: sealed.number, digest: head && sha256(sealed.body) }
    return head
  }

  let stored = await nextStored()
  for await (const own of kept) {
    // a line may have been written twice
    if (own.number <= previous.number) continue
    for (; stored && stored.number < own.number; stored = await nextStored()) {
      report.warnings.add('secondPlaceBehind')
      const head = judge(stored)
      if (head) yield head
    }
    // a line that is not ours says nothing; the database's head of that number still does
    const head = judge(own) ?? (stored?.number === own.number ? readHead(keys, stored) : null)
    if (!stored || stored.number > own.number) problem('cut', own.number, head?.at)
    else {
      if (stored.signature !== own.signature || stored.body !== own.body) problem('forged', own.number, head?.at)
      stored = await nextStored()
    }
    if (head) yield head
  }
  for (let lacking = 1; stored; stored = await nextStored(), lacking++) {
    if (lacking === onTheWay) report.warnings.add('secondPlaceBehind')
    const head = judge(stored)
    if (head) yield head
  }
}
