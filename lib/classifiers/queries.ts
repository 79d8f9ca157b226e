import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { occupations, places } from '@/db/schema'
import type { Locale, Text } from '@/lib/core/text'

export type Entry = { code: string; name: Text }

const minutes = 5
let known: { until: number; entries: Promise<ReadonlyMap<string, Entry>> } | undefined

/** Regions and districts by code; they change by decree, so the process keeps them for five minutes. */
export async function placeNames(): Promise<ReadonlyMap<string, Entry>> {
  if (!known || known.until < Date.now()) known = { until: Date.now() + minutes * 60_000, entries: readPlaces() }
  return known.entries
}

async function readPlaces() {
  const rows = await db()
    .select()
    .from(places)
    .where(inArray(places.level, ['region', 'district']))
    .orderBy(places.code)
  return new Map(rows.map(({ code, kk, ru, en }) => [code, { code, name: { kk, ru, en } }]))
}

/** The 20 regions in the alphabet of the language; `code` is the two first digits of KATO. */
export async function regions(locale: Locale): Promise<Entry[]> {
  const all = [...(await placeNames()).values()].filter(({ code }) => code.endsWith('0000000'))
  return byName(all, locale).map((entry) => ({ ...entry, code: entry.code.slice(0, 2) }))
}

/** Cities and districts of a region in the alphabet of the language. */
export async function districts(region: string, locale: Locale): Promise<Entry[]> {
  const all = [...(await placeNames()).values()].filter(({ code }) => code.startsWith(region) && !code.endsWith('0000000'))
  return byName(all, locale)
}

const collators = { kk: new Intl.Collator('kk'), ru: new Intl.Collator('ru'), en: new Intl.Collator('en') }
const byName = (entries: Entry[], locale: Locale) => entries.sort((a, b) => collators[locale].compare(a.name[locale], b.name[locale]))

/** Names of a place and of the places it lies in, smallest first; also of settlements once the whole KATO is loaded. */
export async function placeName(code: string | null, locale: Locale): Promise<string | null> {
  if (!code) return null
  const full = code.padEnd(9, '0')
  const named = await placeNames()
  const own = named.get(full) ?? (await place(full))
  const region = named.get(`${full.slice(0, 2)}0000000`)
  return (
    [own, region]
      .filter((entry, index, all) => entry && all.findIndex((other) => other?.code === entry.code) === index)
      .map((entry) => entry!.name[locale])
      .join(', ') || null
  )
}

async function place(code: string): Promise<Entry | undefined> {
  const [row] = await db().select().from(places).where(sql`${places.code} = ${code}`)
  return row && { code, name: { kk: row.kk, ru: row.ru, en: row.en } }
}

/** Entries of the classifier of occupations by code. */
export async function occupationNames(codes: readonly string[]): Promise<ReadonlyMap<string, Entry>> {
  if (codes.length === 0) return new Map()
  const rows = await db()
    .select()
    .from(occupations)
    .where(inArray(occupations.code, [...codes]))
  return new Map(rows.map(({ code, kk, ru, en }) => [code, { code, name: { kk, ru, en } }]))
}

/** What fits the letters typed so far: beginnings first, then anything near. Leaves of the classifier before groups. */
export async function suggest(
  list: 'occupations' | 'places',
  typed: string,
  locale: Locale,
  limit = 12,
): Promise<{ code: string; label: string }[]> {
  const q = typed.trim().slice(0, 60)
  if (q.length < 2) return []
  const like = `%${q.replace(/[%_\\]/g, '\\$&')}%`
  const name = sql.raw(locale)
  const rows = await db().execute<{ code: string; label: string }>(
    list === 'occupations'
      ? sql`select code, ${name} as label from occupations where level >= 4 and (kk ilike ${like} or ru ilike ${like} or en ilike ${like} or kk % ${q} or ru % ${q})
          order by (kk ilike ${like} or ru ilike ${like} or en ilike ${like}) desc, level desc, greatest(similarity(kk, ${q}), similarity(ru, ${q})) desc, code limit ${limit}`
      : sql`select p.code, p.${name} || case when p.level = 'region' then '' else ', ' || r.${name} end as label from places p left join places r on r.code = left(p.code, 2) || '0000000'
          where p.kk ilike ${like} or p.ru ilike ${like} or p.en ilike ${like} or p.kk % ${q} or p.ru % ${q}
          order by (p.kk ilike ${like} or p.ru ilike ${like} or p.en ilike ${like}) desc, p.level = 'region' desc, p.level = 'district' desc, greatest(similarity(p.kk, ${q}), similarity(p.ru, ${q})) desc, p.code limit ${limit}`,
  )
  return rows.map(({ code, label }) => ({ code, label }))
}
