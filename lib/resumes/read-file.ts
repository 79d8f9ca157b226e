/** A file or a pasted text of JSON Resume, read with care: size, encoding, JSON, shape; each "no" says what is wrong. */
import { problemsOf } from '@/lib/core/problems'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { type JsonResume, jsonResume } from './json-resume-schema'
import { brokenJson, listedByPath, refusals } from './refusals'

/** Bytes. */
const largest = 256 * 1024

const refuse = (words: Text, field: string) => new Refusal(words, { [field]: words })

export async function readFile(input: { file?: File; text?: string }): Promise<JsonResume> {
  const { file, text: pasted } = input
  if (file && pasted?.trim()) throw refuse(refusals.both, 'text')
  if (file) {
    if (file.size > largest) throw refuse(refusals.large, 'file')
    return readJson(decoded(await file.arrayBuffer()), 'file')
  }
  if (!pasted?.trim()) throw refuse(refusals.nothing, 'file')
  if (Buffer.byteLength(pasted) > largest) throw refuse(refusals.large, 'text')
  return readJson(pasted, 'text')
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse(refusals.notUtf8, 'file')
  }
}

const wrongShape = text('Файлда түсініксіз жерлер бар', 'В файле есть непонятные места', 'Some places of the file cannot be read')

/** The résumé in a text; refuses under `field`. */
export function readJson(written: string, field: string): JsonResume {
  let value: unknown
  try {
    value = JSON.parse(written.replace(/^\ufeff/, ''), storable)
  } catch (error) {
    throw refuse(brokenJson(lineOf(error, written)), field)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(refusals.notObject, field)
  const checked = jsonResume.safeParse(value)
  if (checked.success) return checked.data
  throw refuse(listedByPath(wrongShape, problemsOf(checked.error)), field)
}

/** What the database cannot hold, but JSON can say by escapes: NUL, and halves of pairs. */
const storable = (_name: string, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value)

/** The line that V8 complains about, counted from one; null when it does not say. */
function lineOf(error: unknown, written: string): number | null {
  const message = (error as Error).message
  const position = /position (\d+)/.exec(message)?.[1]
  if (position) return written.slice(0, Number(position)).split('\n').length
  return /end of JSON input/.test(message) ? written.trimEnd().split('\n').length : null
}
