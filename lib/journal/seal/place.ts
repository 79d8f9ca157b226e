import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Sealed } from '@/lib/exchange/seal'
import { fromLine, lineOf } from './format'

/**
 * The second place of the signed heads: a folder with a file for each year, `heads-2026.jsonl`, one line for a head. It is only ever appended to, so that it may
 * lie where the database's owner cannot reach it, e.g. a mount that forbids changing.
 */
export type KeptHead = Sealed & { number: number }
/** The files and their lengths at a moment. */
type Extent = readonly { file: string; size: number }[]

const named = /^heads-\d{4}\.jsonl$/

/** Empty when there is no such folder yet. */
export async function extentOf(folder: string): Promise<Extent> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return []
  })
  const files = names.filter((name) => named.test(name)).sort()
  return Promise.all(files.map(async (name) => ({ file: join(folder, name), size: (await stat(join(folder, name))).size })))
}

/** The heads of the files up to those lengths, in their order; a line that a crash has cut off is passed over. */
export async function* keptHeads(extent: Extent): AsyncGenerator<KeptHead> {
  for (const { file, size } of extent) {
    if (size === 0) continue
    for await (const line of createInterface({ input: createReadStream(file, { end: size - 1 }), crlfDelay: Number.POSITIVE_INFINITY })) {
      const head = fromLine(line)
      if (head) yield head
    }
  }
}

/** A line is a few kilobytes; this is more than the longest. */
const tailBytes = 1024 * 1024

/** The newest head of the folder. */
export async function lastKept(folder: string): Promise<KeptHead | null> {
  for (const { file, size } of [...(await extentOf(folder))].reverse()) {
    const from = Math.max(0, size - tailBytes)
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
      const heads = buffer.toString('utf8', 0, bytesRead).split('\n').map(fromLine)
      const last = heads.findLast((head) => head !== null)
      if (last) return last
    } finally {
      await handle.close()
    }
  }
  return null
}

/** Adds heads to the file of the year and waits until the disk has them. */
export async function keep(folder: string, year: string, heads: readonly Sealed[]): Promise<void> {
  if (heads.length === 0) return
  await mkdir(folder, { recursive: true })
  const handle = await open(join(folder, `heads-${year}.jsonl`), 'a+')
  try {
    const { size } = await handle.stat()
    const torn = size > 0 && (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== '\n'
    await handle.appendFile(`${torn ? '\n' : ''}${heads.map((head) => `${lineOf(head)}\n`).join('')}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
