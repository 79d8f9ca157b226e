import 'server-only'
import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { occupations, places } from '@/db/schema'
import { Refusal } from '@/lib/core/refusal'
import { type Locale, type Text, text } from '@/lib/core/text'
import { codeOf } from './pick'

const unknown = text(
  'Мұндай атау тізімде жоқ. Басқаша жазып көріңіз',
  'Такого названия нет в списке. Напишите иначе',
  'This name is not in the list. Try another wording',
)
const which = (rows: readonly Row[]): Text => {
  const list = (locale: Locale) =>
    rows.map((row) => `${[row[locale], row.in?.[locale]].filter(Boolean).join(', ')} · ${row.code}`).join('; ')
  return text(`Қайсысы екенін көрсетіңіз: ${list('kk')}`, `Уточните, что именно: ${list('ru')}`, `Say which one: ${list('en')}`)
}

const look = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')

type Row = { code: string; in?: Text | null } & Text

/** One entry for what a person typed: by the code inside, else by the name; several or none is a question back at the field. */
async function resolve(
  typed: string,
  field: string,
  byCode: (code: string) => Promise<Row[]>,
  byName: () => Promise<Row[]>,
): Promise<string> {
  const code = codeOf(typed)
  const found = code ? await byCode(code) : await byName()
  if (found.length === 1) return found[0]!.code
  throw new Refusal(look, { [field]: found.length ? which(found.slice(0, 5)) : unknown })
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

/** The KATO code of a place typed in a form, «Есіл» for «Есіл ауданы» too; refuses with a question at the field `field`. */
export const resolvePlace = (tx: Tx, typed: string, field: string) => {
  const region = alias(places, 'region')
  const named = (fits: SQL) =>
    tx
      .select({ code: places.code, kk: places.kk, ru: places.ru, en: places.en, in: { kk: region.kk, ru: region.ru, en: region.en } })
      .from(places)
      .leftJoin(region, and(sql`${region.code} = left(${places.code}, 2) || '0000000'`, ne(region.code, places.code)))
      .where(fits)
      .orderBy(places.code)
      .limit(6)
  return resolve(
    typed,
    field,
    (code) =>
      tx
        .select()
        .from(places)
        .where(eq(places.code, code.padEnd(9, '0'))),
    async () => {
      const whole = await named(sql`lower(${typed}) in (lower(places.kk), lower(places.ru), lower(places.en))`)
      const words = sql`lower(concat(' ', places.kk, ' ', places.ru, ' ', places.en, ' '))`
      return whole.length ? whole : named(sql`strpos(${words}, lower(concat(' ', ${typed}::text, ' '))) > 0`)
    },
  )
}
