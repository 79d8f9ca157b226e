import 'server-only'
import { createHash } from 'node:crypto'
import { may, system, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { apply } from './apply'
import { detectFormat } from './formats'
import { openReader, type Reading } from './reader'
import { FileRefused } from './refused'
import { ownSource, plainFileName, sourceName } from './source'
import { begin, finish, holdSource, noteStranger, refuse, type Start } from './store'

type Progress = { phase: 'read' | 'write'; bytes: number; rows: number }

export type Request = {
  stream: AsyncIterable<Uint8Array>
  fileName: string
  /** Name of the outside source; an employer's own file has its own. */
  source: string
  /** Whoever asked; `system` from the terminal. */
  actor: User
  /** All rows become drafts of this employer; null: an outside source, each row names its employer. */
  employerId: string | null
  /** The file is only a part of the source's list: what it does not hold stays open. */
  partial?: boolean
  now: Date
  ip?: string | null
  onProgress?: (progress: Progress) => void
}

type Figures = {
  read: number
  added: number
  changed: number
  same: number
  closed: number
  duplicates: number
  quarantined: number
  unresolved: number
  bytes: number
}
export type Imported = Figures & { id: string; source: string; format: string; sha256: string }

/** An import that was refused after it had begun; its row says why. */
export class ImportRefused extends Refusal {
  constructor(
    readonly id: string,
    refusal: Refusal,
  ) {
    super(refusal.text)
    this.line = refusal instanceof FileRefused ? refusal.line : null
  }
  readonly line: number | null
}

const HEAD = 8192

const forbidden = text('Файл жүктеуге құқығыңыз жоқ', 'У вас нет права загружать файлы', 'You may not import files')
const unnamed = text(
  'Дереккөздің атауы: әріптер, цифрлар, нүкте, сызықша, 64 таңбаға дейін',
  'Имя источника: буквы, цифры, точка, дефис, до 64 знаков',
  'A source’s name: letters, digits, dots, dashes, up to 64 characters',
)
const nothing = text(
  'Файлда бірде-бір жарамды бос жұмыс орны жоқ',
  'В файле нет ни одной пригодной вакансии',
  'The file holds not one usable vacancy',
)

/** Notes what passes: bytes for the fingerprint, the beginning for the format's name. */
function watch(stream: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  async function* passing() {
    for await (const chunk of stream) {
      hash.update(chunk)
      if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD)
      yield chunk
    }
  }
  return { passing: passing(), seen: () => ({ sha256: hash.copy().digest('hex'), format: detectFormat(head) ?? '' }) }
}

/**
 * Imports a file of vacancies in any of the three formats. The whole file is read and judged in one transaction before a vacancy is touched;
 * a file refused at its last line leaves everything as it was, except the row of `imports` and the journal that say so.
 * Throws `Refusal` to strangers and for a wrong name, `ImportRefused` for a file that is refused or a source that is being imported already.
 */
export async function importVacancies(request: Request): Promise<Imported> {
  const { actor, employerId, now, partial = false, ip = null, onProgress = () => {} } = request
  const source = employerId ? ownSource(employerId) : request.source.trim()
  const start: Start = { source, fileName: plainFileName(request.fileName), actor, employerId }
  if (actor.id !== system.id && !may(actor, 'import.run', { employerId })) {
    await noteStranger(start, ip, forbidden.ru)
    throw new Refusal(forbidden)
  }
  if (!employerId && !sourceName.test(source)) throw new Refusal(unnamed, { source: unnamed })

  const id = await begin(start)
  const file = watch(request.stream)
  const read: Reading = { read: 0, bytes: 0, duplicates: 0, quarantined: 0, unresolved: 0, kept: 0 }
  try {
    return await asSystem(async (tx) => {
      await holdSource(tx, source)
      const reader = await openReader(tx, id, read)
      await reader.take(file.passing, now, () => onProgress({ phase: 'read', bytes: read.bytes, rows: read.read }))
      if (reader.usable() === 0) throw new FileRefused(nothing, null)
      const target = { source, employerId, now, createdBy: actor.id === system.id ? null : actor.id }
      let written = 0
      const applied = await apply(tx, target, partial, (rows) => {
        written += rows
        onProgress({ phase: 'write', bytes: read.bytes, rows: written })
      })
      await reader.keep(applied.issues)
      const { kept: _kept, ...counted } = read
      const { added, changed, closed } = applied
      const same = read.read - added - changed - read.duplicates - read.quarantined
      const figures = { ...counted, added, changed, closed, same, ...file.seen() }
      await finish(tx, id, start, ip, figures)
      return { ...figures, id, source }
    })
  } catch (error) {
    const { read: rows, bytes } = read
    await refuse(id, start, ip, error, { format: file.seen().format, read: rows, bytes })
    throw error instanceof Refusal ? new ImportRefused(id, error) : error
  }
}
