import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { occupations, places } from '@/db/schema'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { codeOf } from './pick'

const unknown = text(
  'Мұндай атау тізімде жоқ. Басқаша жазып көріңіз',
  'Такого названия нет в списке. Напишите иначе',
  'This name is not in the list. Try another wording',
)
const which = (names: readonly string[]): Text => {
  const list = names.join('; ')
  return text(`Қайсысы екенін көрсетіңіз: ${list}`, `Уточните, что именно: ${list}`, `Say which one: ${list}`)
}

const look = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')

type Row = { code: string; kk: string; ru: string; in?: string | null }

/** One entry for what a person typed: by the code inside, else by the exact name; several or none is a question back at the field. */
async function resolve(
  typed: string,
  field: string,
  byCode: (code: string) => Promise<Row[]>,
  byName: () => Promise<Row[]>,
): Promise<string> {
  const code = codeOf(typed)
  const found = code ? await byCode(code) : await byName()
  if (found.length === 1) return found[0]!.code
  const question = found.length
    ? which(found.slice(0, 5).map((row) => `${[row.kk, row.in].filter(Boolean).join(', ')} · ${row.code}`))
    : unknown
  throw new Refusal(look, { [field]: question })
}

/** The code of an occupation typed in a form; refuses with a question at the field `field`. */
export const resolveOccupation = (tx: Tx, typed: string, field: string) =>
  resolve(
    typed,
    field,
    (code) => tx.select().from(occupations).where(eq(occupations.code, code)),
    () =>
      tx
        .select()
        .from(occupations)
        .where(sql`level >= 4 and lower(${typed}) in (lower(kk), lower(ru), lower(en))`)
        .orderBy(sql`level desc`)
        .limit(6),
  )

/** The KATO code of a place typed in a form; refuses with a question at the field `field`. */
export const resolvePlace = (tx: Tx, typed: string, field: string) =>
  resolve(
    typed,
    field,
    (code) =>
      tx
        .select()
        .from(places)
        .where(eq(places.code, code.padEnd(9, '0'))),
    () =>
      tx
        .select({
          code: places.code,
          kk: places.kk,
          ru: places.ru,
          in: sql<string | null>`(select r.kk from places r where r.code = left(places.code, 2) || '0000000' and r.code <> places.code)`,
        })
        .from(places)
        .where(sql`lower(${typed}) in (lower(places.kk), lower(places.ru), lower(places.en))`)
        .limit(6),
  )
