import 'server-only'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { mostBytes, type UploadProblem } from './input'
import { FormBroken, type FormPart, readForm } from './multipart'

/** A form that cannot be taken, before any import has begun. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
  constructor(readonly problem: UploadProblem) {
    super(problem)
  }
}

export type Upload = {
  fileName: string
  fields: Record<string, string>
  stream: () => AsyncIterable<Uint8Array>
}

const LONGEST_FIELD = 1024
const MOST_FIELDS = 20
/** What is over the limit is read and thrown away up to here, so that the browser hears the answer instead of a broken connection. */
const patience = 8 * mostBytes

/**
 * Takes a form with one file. The file is put on disk as it comes and removed when `work` is done: a slow sender holds no database connection,
 * and no file is ever whole in memory.
 */
export async function withUpload<T>(source: AsyncIterable<Uint8Array>, boundary: string, work: (upload: Upload) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'enbek-upload-'))
  try {
    const path = join(folder, 'file')
    const { fileName, fields } = await spool(readForm(counted(source), boundary), path)
    if (!fileName) throw new UploadRefused('file')
    return await work({ fileName, fields, stream: () => createReadStream(path) })
  } catch (error) {
    throw error instanceof FormBroken ? new UploadRefused('broken') : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* counted(source: AsyncIterable<Uint8Array>) {
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > patience) throw new UploadRefused('size')
    yield chunk
  }
}

async function spool(parts: AsyncIterable<FormPart>, path: string) {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  let fileName = ''
  let size = 0
  let fieldCount = 0
  const out = createWriteStream(path)
  try {
    for await (const { name, fileName: file, data } of parts) {
      if (data === null) {
        if (++fieldCount > MOST_FIELDS) throw new UploadRefused('broken')
        if (name === 'file' && file !== null) fileName = file
        else fields[name] = ''
      } else if (name === 'file' && file !== null) {
        size += data.length
        if (size <= mostBytes && !out.write(data)) await once(out, 'drain')
      } else {
        const value = (fields[name] ?? '') + Buffer.from(data).toString('latin1')
        if (value.length > LONGEST_FIELD) throw new UploadRefused('broken')
        fields[name] = value
      }
    }
  } finally {
    out.end()
    await finished(out)
  }
  if (size > mostBytes) throw new UploadRefused('size')
  const read = Object.entries(fields).map(([name, value]) => [name, Buffer.from(value, 'latin1').toString('utf8')])
  return { fileName, fields: Object.fromEntries(read) as Record<string, string> }
}
