import 'server-only'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { importIssues, imports, journal, occupations, places } from '@/db/schema'
import { log } from '@/lib/core/log'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { indexOfPlaces } from './known-places'
import { occupationIndex } from './occupation'
import type { Issue, Lookups } from './prepare'
import { FileRefused } from './refused'

/** Remarks kept of one import; the figures count all of them. */
export const mostIssues = 5_000

const busy = text(
  'Осы дереккөздің басқа жүктеуі әлі аяқталған жоқ. Ол біткен соң қайталаңыз',
  'Другая загрузка этого источника ещё не закончилась. Повторите, когда она завершится',
  'Another import of this source is still running. Try again when it has ended',
)
const broken = text(
  'Біздің тараптан қате шықты, ештеңе өзгерген жоқ',
  'Произошла ошибка на нашей стороне, ничего не изменилось',
  'Something broke on our side, nothing was changed',
)
const interrupted = text(
  'Жүктеу үзіліп қалды, ештеңе өзгерген жоқ',
  'Загрузка прервалась, ничего не изменилось',
  'The import was interrupted, nothing was changed',
)

/** Why a file was refused, as it is kept: the words and the line. */
export type Refused = Text & { line: number | null }

export const readRefusal = (stored: string | null): Refused | null => (stored ? (JSON.parse(stored) as Refused) : null)

export type Start = { source: string; fileName: string; actor: User; employerId: string | null }

/** The row that everybody sees while the import runs. Runs that died an hour ago are said to have been interrupted. */
export const begin = ({ source, fileName, actor, employerId }: Start): Promise<string> =>
  asSystem(async (tx) => {
    await tx
      .update(imports)
      .set({ state: 'refused', refusal: JSON.stringify({ ...interrupted, line: null }), finishedAt: sql`now()` })
      .where(and(eq(imports.state, 'running'), lt(imports.startedAt, sql`now() - interval '1 hour'`)))
    const [row] = await tx
      .insert(imports)
      .values({ id: sql`uuidv7()`, source, format: '', fileName, sha256: '', state: 'running', actorId: actor.id, employerId })
      .returning({ id: imports.id })
    return row!.id
  })

/** One import of a source at a time; a second one is told so at once. Released with the transaction. */
export async function holdSource(tx: Tx, source: string): Promise<void> {
  const [row] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`import:${source}`}, 0)) as held`,
  )
  if (!row?.held) throw new Refusal(busy)
}

export async function readLookups(tx: Tx): Promise<Lookups> {
  const [placeRows, occupationRows] = await Promise.all([
    tx.select().from(places),
    tx.select({ code: occupations.code, kk: occupations.kk, ru: occupations.ru }).from(occupations).where(sql`level >= 4`),
  ])
  return { places: indexOfPlaces(placeRows), occupations: occupationIndex(occupationRows) }
}

/** Adds remarks up to the limit; `already`: how many of this import are kept. */
export async function keepIssues(tx: Tx, importId: string, issues: readonly Issue[], already: number): Promise<number> {
  const room = issues.slice(0, Math.max(0, mostIssues - already))
  if (room.length > 0)
    await tx.insert(importIssues).values(room.map(({ line, kind, reason, sample }) => ({ importId, line, kind, ...reason, sample })))
  return already + room.length
}

type Figures = Partial<typeof imports.$inferInsert>

const entry = (id: string, { actor, employerId }: Start, ip: string | null) =>
  ({ actorId: actor.id, actingFor: employerId, action: 'import.run', subject: id, ip }) as const

/** In the transaction of the import: its figures, and the line of the journal. */
export async function finish(tx: Tx, id: string, start: Start, ip: string | null, figures: Figures): Promise<void> {
  await tx
    .update(imports)
    .set({ ...figures, state: 'done', finishedAt: sql`clock_timestamp()` })
    .where(eq(imports.id, id))
  await tx.insert(journal).values({ ...entry(id, start, ip), outcome: 'done' })
}

/** Nothing was changed but this: why. A failing journal must not hide the answer. */
export async function refuse(id: string, start: Start, ip: string | null, error: unknown, figures: Figures): Promise<void> {
  const known = error instanceof Refusal
  const refusal: Refused = { ...(known ? error.text : broken), line: error instanceof FileRefused ? error.line : null }
  if (!known) log.error({ importId: id, err: error }, 'import failed')
  await asSystem(async (tx) => {
    await tx
      .update(imports)
      .set({ ...figures, state: 'refused', refusal: JSON.stringify(refusal), finishedAt: sql`clock_timestamp()` })
      .where(eq(imports.id, id))
    await tx.insert(journal).values({ ...entry(id, start, ip), outcome: known ? 'refused' : 'failed', reason: refusal.ru })
  }).catch((failure: unknown) => log.error({ importId: id, err: failure }, 'refusal of an import not kept'))
}

/** Whoever has no right: the journal knows. */
export const noteStranger = (start: Start, ip: string | null, reason: string) =>
  asSystem((tx) =>
    tx
      .insert(journal)
      .values({ actorId: start.actor.id, actingFor: start.actor.employerId, action: 'import.run', outcome: 'refused', reason, ip }),
  ).catch((error: unknown) => log.error({ err: error }, 'journal'))

/** Are there any places and occupations to look up? */
export const hasReference = (): Promise<boolean> =>
  asSystem(
    async (tx) =>
      (
        await tx
          .select({ code: places.code })
          .from(places)
          .where(inArray(places.level, ['region']))
          .limit(1)
      ).length > 0,
  )
