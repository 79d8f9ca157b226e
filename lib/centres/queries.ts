import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { type Centre, centres } from '@/db/schema'
import { may, maySomewhere, type User } from '@/lib/core/policy'
import type { Locale, Text } from '@/lib/core/text'
import { servingCentre } from './rules'

export type CentreBrief = Pick<Centre, 'id' | 'kind' | 'parentId' | 'regionCode' | 'districtCode' | 'name' | 'place' | 'serves'>

/** What a page of a centre shows. */
export type Contacts = Omit<Centre, 'changedBy'>

const brief = {
  id: centres.id,
  kind: centres.kind,
  parentId: centres.parentId,
  regionCode: centres.regionCode,
  districtCode: centres.districtCode,
  name: centres.name,
  place: centres.place,
  serves: centres.serves,
}

const minutes = 5
let known: { until: number; centres: Promise<ReadonlyMap<string, CentreBrief>> } | undefined

/** All centres by id, without their contacts. Names and places change by decree, so the process keeps them for five minutes. */
export async function allCentres(): Promise<ReadonlyMap<string, CentreBrief>> {
  if (!known || known.until < Date.now()) known = { until: Date.now() + minutes * 60_000, centres: readAll() }
  const found = await known.centres
  if (found.size === 0) known = undefined
  return found
}

async function readAll() {
  const rows = await db().select(brief).from(centres).orderBy(asc(centres.id))
  return new Map(rows.map((row) => [row.id, row]))
}

/** A centre with its contacts as they stand now. */
export async function centreById(id: string): Promise<Centre | undefined> {
  const [row] = await db().select().from(centres).where(eq(centres.id, id))
  return row
}

/** The centre of residence: the career centre that serves the district or settlement (any KATO code), else the mobility centre of the region. */
export const centreOf = async (placeCode: string): Promise<CentreBrief | undefined> =>
  servingCentre([...(await allCentres()).values()], placeCode)

const collators = { kk: new Intl.Collator('kk'), ru: new Intl.Collator('ru'), en: new Intl.Collator('en') }

/** The centres of a region with their contacts: the mobility centre, then its branches in the alphabet of the language. */
export async function contactsIn(regionCode: string, locale: Locale): Promise<Contacts[]> {
  const rows = await db().select().from(centres).where(eq(centres.regionCode, regionCode))
  const weight = ({ kind }: Contacts) => (kind === 'lmc' ? 0 : 1)
  return rows.sort((a, b) => weight(a) - weight(b) || collators[locale].compare(a.place[locale], b.place[locale]))
}

/** The centres whose contacts this person keeps. Null: none of them. */
export async function keptCentres(user: User): Promise<Centre[] | null> {
  if (!maySomewhere(user, 'centre.save')) return null
  const rows = await db().select().from(centres).orderBy(asc(centres.regionCode), asc(centres.kind), asc(centres.id))
  const kept = rows.filter((centre) => may(user, 'centre.save', { ...centre, centreId: centre.id }))
  return kept.sort((a, b) => a.regionCode.localeCompare(b.regionCode) || b.kind.localeCompare(a.kind))
}

/** The mobility centre of a region first, then its career centres. */
export async function centresIn(regionCode: string): Promise<CentreBrief[]> {
  const all = [...(await allCentres()).values()].filter((centre) => centre.regionCode === regionCode)
  return [...all.filter(({ kind }) => kind === 'lmc'), ...all.filter(({ kind }) => kind === 'career')]
}

/** What a centre is called; null where there is none of this id. */
export const centreName = async (id: string | null): Promise<Text | null> => (id && (await allCentres()).get(id)?.name) || null
