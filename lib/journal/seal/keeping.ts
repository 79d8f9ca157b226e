import 'server-only'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { env } from '@/lib/core/env'
import { keyFrom, newKey, type OwnKey, openKey, peerFrom } from '@/lib/exchange/seal'

/** With what heads are signed and where they are kept besides the database. */
export type Keeping = {
  key: OwnKey
  /** Public keys by id whose signatures count: ours, and those we had before. Never taken from the database. */
  keys: ReadonlyMap<string, string>
  /** The second place: a folder. */
  folder: string
}

/** The key of `JOURNAL_KEY`, or the one that was made once in the data folder; the folder of `JOURNAL_HEADS`. */
export async function ourKeeping(): Promise<Keeping> {
  const { DATA_DIR, JOURNAL_KEY, JOURNAL_HEADS, JOURNAL_OLD_KEYS } = env()
  const kept = keyFrom(JOURNAL_KEY ?? (await madeOnce(join(DATA_DIR, 'journal-key'))))
  const old = (JOURNAL_OLD_KEYS ?? '').split(/[\s,]+/).filter(Boolean)
  return {
    key: openKey(kept),
    keys: new Map([...old.map(peerFrom), kept].map(({ id, publicKey }) => [id, publicKey])),
    // a path of run time: else the build takes the whole project, sources and all, for its data
    folder: resolve(/* turbopackIgnore: true */ JOURNAL_HEADS ?? join(DATA_DIR, 'journal-heads')),
  }
}

/** Whoever comes first makes it; the others read what he has made. */
async function madeOnce(file: string): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, newKey().privateKey, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return (await readFile(file, 'utf8')).trim()
}
