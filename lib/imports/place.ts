import {
  cityAliases,
  districtAliases,
  fold,
  isForeignCountry,
  isHome,
  isOtherUnit,
  type Kind,
  type Marked,
  marked,
  regionAliases,
  regionShort,
  seats,
  splitOff,
} from './place-names'
import { isAbsent } from './plain-text'

/** A row of the classifier of places (KATO, NK RK 11-2025). `code` has 9 digits; `parent` is the code above, null for regions. */
export interface Place {
  readonly code: string
  readonly level: 'oblast' | 'district' | 'sub_district' | 'settlement'
  readonly kk: string
  readonly ru: string
  readonly parent: string | null
}

/**
 * empty: nothing is written · foreign: another country is named · ambiguous: several places fit (`candidates`) · conflict: the parts
 * name places that do not lie in one another · unknown: not found.
 */
export type UnresolvedReason = 'empty' | 'foreign' | 'ambiguous' | 'conflict' | 'unknown'

export type ResolvedPlace =
  /** `partial`: a narrower part was named and not found, so the code is of what holds it. */
  | { readonly status: 'resolved'; readonly code: string; readonly partial: boolean }
  | { readonly status: 'unresolved'; readonly reason: UnresolvedReason; readonly candidates: readonly string[] }

/** Lookup made once from the classifier by `placeIndex`. */
export interface PlaceIndex {
  readonly byCode: ReadonlyMap<string, Place>
  readonly byName: ReadonlyMap<string, readonly Place[]>
}

const kindOf = ({ level, ru }: Place): Kind | null => {
  if (level === 'oblast') return /^г\./u.test(ru) ? 'city' : 'region'
  if (level === 'district') return /Г\.\s?А\.$/u.test(ru) ? 'city' : 'district'
  // «Алматы, Алмалинский район»: the districts of cities stand a level lower.
  if (/^район\s|\sрайон$/iu.test(ru)) return 'district'
  if (/^г\.(?!\s?а\.)/u.test(ru)) return 'city'
  if (level !== 'settlement') return null
  return /^п\./u.test(ru) ? 'town' : /^с\./u.test(ru) ? 'village' : null
}

/** A city of regional standing has three rows («Семей Г.А.», «г.Семей»…): the district-level one stands for all. */
const isCityTwin = (place: Place, byCode: ReadonlyMap<string, Place>): boolean => {
  const above = byCode.get(place.parent ?? '')
  return above !== undefined && kindOf(place) === 'city' && kindOf(above) === 'city'
}

const key = (kind: Kind, name: string) => `${kind} ${name}`

/** Builds the lookup; wintering huts, stations and rural districts are not places a vacancy names and are left out. */
export function placeIndex(places: Iterable<Place>): PlaceIndex {
  const byCode = new Map([...places].map((place) => [place.code, place]))
  const byName = new Map<string, Place[]>()
  const put = (kind: Kind, name: string, place: Place | undefined) => {
    if (!place) return
    const known = byName.get(key(kind, name)) ?? []
    if (!known.includes(place)) byName.set(key(kind, name), [...known, place])
  }
  for (const place of byCode.values()) {
    const kind = kindOf(place)
    if (!kind || isCityTwin(place, byCode)) continue
    for (const name of [place.ru, place.kk]) put(kind, marked(name).name, place)
  }
  for (const [name, code] of Object.entries(cityAliases)) put('city', name, byCode.get(code))
  for (const [name, code] of Object.entries(regionAliases)) put('region', name, byCode.get(code))
  return { byCode, byName }
}

function isInside(place: Place, scope: Place, { byCode }: PlaceIndex): boolean {
  for (let above: Place | undefined = place; above; above = byCode.get(above.parent ?? '')) {
    if (above.code === scope.code || splitOff[scope.code]?.includes(above.code)) return true
  }
  return false
}

const kindsFor = (kind: Kind | null): readonly (readonly Kind[])[] =>
  kind === 'town' ? [['town'], ['village']] : kind === 'village' ? [['village'], ['town']] : kind ? [[kind]] : [['city', 'town', 'village']]

/** «Есильский» and «Есиль», «Сарыаркинский» and «Сарыарка»: only compared inside one city. */
const stem = (name: string) => name.replace(/(?:инский|ский)$/u, '').replace(/[аыиь]$/u, '')

function find({ name, kind }: Marked, scope: Place | null, index: PlaceIndex): readonly Place[] {
  for (const kinds of kindsFor(kind)) {
    const named = kinds.flatMap((each) => index.byName.get(key(each, name)) ?? [])
    const within = scope ? named.filter((place) => place !== scope && isInside(place, scope, index)) : named
    if (within.length > 0) return within
  }
  if (kind !== 'district' || !scope || kindOf(scope) !== 'city') return []
  const wanted = stem(districtAliases[name] ?? name)
  return [...index.byCode.values()].filter(
    (place) =>
      kindOf(place) === 'district' &&
      isInside(place, scope, index) &&
      [place.ru, place.kk].some((each) => stem(marked(each).name) === wanted),
  )
}

/** The one meant: alone, or the seat of a region where the text does not say «село». */
function only(found: readonly Place[], kind: Kind | null): Place | null {
  if (found.length === 1) return found[0] ?? null
  const great = kind === null ? found.filter((place) => seats.has(place.code)) : []
  return great.length === 1 ? (great[0] ?? null) : null
}

const STREET =
  /(?:^|\s)(?:ул|улица|пр|пр т|просп|проспект|мкр|мкрн|микрорайон|бульвар|б р|шоссе|переулок|пер|площадь|трасса|дом|д|жк|бц|тц|трц|офис|кошеси|дангылы|(?:ыкшам|шагын) ауданы?)(?:[\s.]|$)/u
const TAIL = /\s(?:ул\.|улица\s|пр\.|пр-т\s|просп\.|проспект\s|мкр\.?\s|микрорайон\s).*$|\s\d+\.\d+$/iu

/** A part of the text that may name a place; `aside`: it stood in brackets. */
interface Part extends Marked {
  readonly aside: boolean
}

const unresolved = (reason: UnresolvedReason, candidates: readonly Place[] = []): ResolvedPlace => ({
  status: 'unresolved',
  reason,
  candidates: candidates.map((place) => place.code),
})

/** Commas and brackets part the text; streets and house numbers are left out. */
function partsOf(text: string): readonly Part[] {
  const pieces = text.split(/([,;|()\n])/u)
  return pieces
    .map((piece, place) => ({ segment: piece.trim().replace(TAIL, ''), aside: pieces[place - 1] === '(' }))
    .filter(({ segment }, place) => place % 2 === 0 && segment !== '' && !/^\d[\d\s./-]*$/u.test(segment))
    .filter(({ segment }) => !isHome(fold(segment)) && !STREET.test(fold(segment)))
    .map(({ segment, aside }) => ({ ...marked(segment), aside }))
}

/**
 * The KATO code of a place as job sites write it, in Kazakh or Russian: «Нур-Султан (Астана), проспект Туран, 18», «Карагандинская
 * обл., г. Темиртау», «Жамбыл ауылы, Алматы облысы». A city gives its district-level code. Never guesses: see `UnresolvedReason`.
 */
export function resolvePlace(text: string, index: PlaceIndex): ResolvedPlace {
  if (isAbsent(text)) return unresolved('empty')
  if (text.length > 500) return unresolved('unknown')
  const parts = partsOf(text)
  if (parts.some(({ name, kind }) => kind === null && isForeignCountry(name))) return unresolved('foreign')
  if (parts.some(({ name, kind }) => kind === null && isOtherUnit(name))) return unresolved('unknown')
  const regions = new Set<Place>()
  const others: Part[] = []
  for (const part of parts) {
    const short = part.kind === null ? index.byCode.get(regionShort[part.name] ?? '') : undefined
    const region = short ?? (part.kind === 'region' ? index.byName.get(key('region', part.name))?.[0] : undefined)
    if (region) regions.add(region)
    else if (part.kind === 'region') return unresolved('unknown')
    else others.push(part)
  }
  if (regions.size > 1) return unresolved('conflict', [...regions])
  return narrow(others, [...regions][0] ?? null, index)
}

/** A name without «город» or «село» is a place at the beginning (or behind its district); later it is a metro station or a quarter. */
function settlementsIn(parts: readonly Part[], index: PlaceIndex): readonly Marked[] {
  const bareAt = parts[0]?.kind === 'district' ? 1 : 0
  return parts.flatMap((part, place): Marked[] => {
    if (part.kind === 'district') return []
    if (part.kind !== null || (place === bareAt && !part.aside)) return [part]
    // «Нур-Султан (Астана)», «Караганда (Темиртау)»: a city in brackets speaks too.
    return part.aside && index.byName.has(key('city', part.name)) ? [{ ...part, kind: 'city' }] : []
  })
}

/** Region → city → district (of the region or of the city) → village; each is looked for only inside what is known above it. */
function narrow(parts: readonly Part[], region: Place | null, index: PlaceIndex): ResolvedPlace {
  let scopes: readonly Place[] = region ? [region] : []
  let here = region
  let partial = false
  const below = (part: Marked) =>
    scopes.length > 0 ? [...new Set(scopes.flatMap((scope) => find(part, scope, index)))] : find(part, null, index)
  const settlements = settlementsIn(parts, index)

  const cities = new Set<Place>()
  const rest: Marked[] = []
  for (const part of settlements) {
    const place = only(below(part), part.kind)
    if (place && kindOf(place) === 'city') cities.add(place)
    else rest.push(part)
  }
  if (cities.size > 1) return unresolved('conflict', [...cities])
  const [city] = cities
  if (city) {
    here = city
    scopes = [city]
  } else if (rest[0]?.kind === null && rest[0] === settlements[0] && !region && below(rest[0]).length === 0) return unresolved('unknown')

  for (const part of parts.filter(({ kind }) => kind === 'district')) {
    const found = below(part)
    if (found.length === 0 && !here) return unresolved('unknown')
    if (found.length === 0 || (city && found.length > 1)) partial = true
    else {
      scopes = found
      here = found.length === 1 ? (found[0] ?? null) : here
    }
  }

  for (const part of rest) {
    const found = below(part)
    const place = only(found, part.kind)
    const elsewhere = found.length === 0 && scopes.length > 0 ? only(find(part, null, index), part.kind) : null
    if (elsewhere && !city) return unresolved('conflict', [...scopes, elsewhere])
    if (place) {
      here = place
      scopes = [place]
      partial = false
    } else if (!here) return unresolved(found.length > 0 ? 'ambiguous' : 'unknown', found)
    else partial = true
  }
  if (here) return { status: 'resolved', code: here.code, partial }
  return scopes.length > 0 ? unresolved('ambiguous', scopes) : unresolved('unknown')
}
