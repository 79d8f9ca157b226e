/** Which centre serves a place, what its page must hold, how one is found. Pure. */
import type { Text } from '@/lib/core/text'
import { fold } from '@/lib/search/fold'

type Serving = { kind: 'lmc' | 'career'; regionCode: string; serves: readonly string[] }

/** The first four digits of a KATO code are its district. */
const districtDigits = 4

/** By district of residence; whoever lives where no career centre is named belongs to the mobility centre of the region. */
export function servingCentre<C extends Serving>(centres: readonly C[], placeCode: string): C | undefined {
  const district = placeCode.slice(0, districtDigits)
  const serves = ({ serves }: Serving) => district.length === districtDigits && serves.some((code) => code.startsWith(district))
  return (
    centres.find((centre) => centre.kind === 'career' && serves(centre)) ??
    centres.find(({ kind, regionCode }) => kind === 'lmc' && regionCode === placeCode.slice(0, 2))
  )
}

/** The kinds of contacts that a centre places (O206-10.L1). */
const contactKinds = ['address', 'departments', 'responsible', 'site', 'emails'] as const
export type ContactKind = (typeof contactKinds)[number]
type Contacts = Readonly<Record<ContactKind, unknown>> & { postcode?: string | null; hours?: unknown }

const isEmpty = (value: unknown) => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Which of the five kinds are not there yet. */
export const missingContacts = (centre: Contacts): ContactKind[] => contactKinds.filter((kind) => isEmpty(centre[kind]))

/** JSON with its keys in order: PostgreSQL returns them in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'null'

/** What an edit changes, by name, for the journal. */
export const changedContacts = (before: Contacts, after: Contacts): string[] =>
  [...contactKinds, 'postcode' as const, 'hours' as const].filter(
    (kind) => canonical(before[kind] ?? null) !== canonical(after[kind] ?? null),
  )

type Named = { id: string; name: Text; place: Text }

/** Career centres by the beginning of a word of the place, in any language and without Kazakh letters («есил», «Астрах», «Qarasai»). Those whose name begins so come first. */
export function foundCentres<C extends Named>(centres: readonly C[], query: string): C[] {
  const wanted = fold(query.trim())
  if (wanted.length < 2) return []
  const rank = ({ place }: C) => {
    const names = Object.values(place).map(fold)
    if (names.some((name) => name.startsWith(wanted))) return 0
    return names.some((name) => name.split(/[\s-]+/).some((word) => word.startsWith(wanted))) ? 1 : null
  }
  return centres
    .map((centre) => ({ centre, rank: rank(centre) }))
    .filter((row): row is { centre: C; rank: 0 | 1 } => row.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ centre }) => centre)
}
