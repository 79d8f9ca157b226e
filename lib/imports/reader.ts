import 'server-only'
import type { Tx } from '@/db/client'
import { readVacancies } from './formats'
import { type Issue, type Prepared, prepare } from './prepare'
import { closeStage, keepAside, openStage, stage } from './stage'
import { keepIssues, readLookups } from './store'

/** How far the reading is, and what it has met. */
export type Reading = {
  read: number
  bytes: number
  duplicates: number
  quarantined: number
  unresolved: number
  /** Remarks kept so far. */
  kept: number
}

type Ready = { n: number; prepared: Prepared | null; aside: string | null; issues: Issue[] }

const BATCH = 500

const counters = { duplicate: 'duplicates', quarantined: 'quarantined', place: 'unresolved' } as const

/** Reads a file into the stage of this transaction, batch by batch, and keeps its remarks. `reading` is brought up to date as it goes. */
export async function openReader(tx: Tx, importId: string, reading: Reading) {
  const lookups = await readLookups(tx)
  await openStage(tx)
  let batch: Ready[] = []

  async function keep(issues: readonly Issue[]) {
    for (const { kind } of issues) if (kind !== 'salary' && kind !== 'field') reading[counters[kind]]++
    reading.kept = await keepIssues(tx, importId, issues, reading.kept)
  }
  async function flush() {
    const repeats = await stage(
      tx,
      batch.flatMap(({ prepared }) => prepared ?? []),
    )
    await keepAside(
      tx,
      batch.flatMap(({ aside }) => aside ?? []),
    )
    // of a repeated row only the repetition is said
    await keep(batch.flatMap(({ n, issues }) => repeats.get(n) ?? issues))
    batch = []
  }
  return {
    keep,
    /** Reads to the end. Throws FileRefused for a file that cannot be used. */
    async take(source: AsyncIterable<Uint8Array>, now: Date, onBatch: () => void) {
      for await (const item of readVacancies(source, { now })) {
        const n = ++reading.read
        reading.bytes = item.bytes
        if ('rejected' in item) {
          const { sourceId: aside, ...rejected } = item.rejected
          batch.push({ n, prepared: null, aside, issues: [{ ...rejected, kind: 'quarantined' }] })
        } else batch.push({ n, aside: null, ...prepare(item.row, { n, line: item.line }, lookups) })
        if (batch.length < BATCH) continue
        await flush()
        onBatch()
      }
      await flush()
      await closeStage(tx)
      onBatch()
    },
    /** Rows that can be imported. */
    usable: () => reading.read - reading.duplicates - reading.quarantined,
  }
}
