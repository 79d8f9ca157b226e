import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { journal } from '@/db/schema'
import type { AccessEntry } from '@/lib/access/journal'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { keyFrom, openKey } from '@/lib/exchange/seal'
import type { Keeping } from '@/lib/journal/seal/keeping'
import { signHeads } from '@/lib/journal/seal/sign'
import { verifyJournals } from '@/lib/journal/seal/verify'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A key and a second place of one test; gone after the file. */
export function newKeeping(): Keeping {
  const made = keyFrom(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'))
  const folder = mkdtempSync(join(tmpdir(), 'enbek-heads-'))
  folders.push(folder)
  return { key: openKey(made), keys: new Map([[made.id, made.publicKey]]), folder }
}

/** The lines of the second place, to read or to change. */
export const linesOf = ({ folder }: Keeping) =>
  readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
export const writeLines = ({ folder }: Keeping, lines: readonly string[]) =>
  writeFileSync(join(folder, readdirSync(folder)[0]!), `${lines.join('\n')}\n`)

/** So many acts, each in a transaction of its own. */
export async function acts(count: number, reason = 'act'): Promise<void> {
  for (let nth = 0; nth < count; nth++)
    await asSystem((tx) =>
      tx.insert(journal).values({ actorId: 'system', action: 'import.run', outcome: 'done', reason: `${reason} ${nth}` }),
    )
}

/** What the verifier says, without times. */
export async function verdict(keeping: Keeping) {
  const report = await verifyJournals(keeping)
  return { problems: report.problems(), warnings: [...report.warnings], links: report.links, heads: report.heads }
}

let minute = Date.parse('2026-11-27T06:00:00Z')
/** The next minute passes and is signed. */
export function sign(keeping: Keeping): Promise<number> {
  minute += 60_000
  return signHeads(new Date(minute), keeping)
}

/** A row of the journal of form 2 as an official letter brings it. */
export const entry = (): AccessEntry => ({
  regionCode: '71',
  way: 'letter',
  outgoing: { number: '12-3/45', day: '2026-11-20' },
  incoming: { number: '678', day: '2026-11-21' },
  systems: [text('Еңбек нарығы', 'Рынок труда', 'Labour market')],
  registeredOn: '2026-11-27',
  issuedOn: '2026-11-27',
  ground: text('15.11.2026 № 7 бұйрық', 'приказ от 15.11.2026 № 7', 'order No. 7 of 15.11.2026'),
  administrator: { id: randomUUID(), name: 'Сейітова Гүлнар Маратқызы' },
  caseId: null,
  accountId: randomUUID(),
})
