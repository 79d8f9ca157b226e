/** What is known of an occupation of the classifier; groups of up to three digits are no occupations. */
export type Named = { readonly code: string; readonly kk: string; readonly ru: string }

/** Folded name → the one code it means, null when it means several. */
export type OccupationIndex = ReadonlyMap<string, string | null>

const fold = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim()

/** `5120` holds `5120-01`: where a group and an occupation below it share a name, the narrower one is meant. */
function narrower(one: string, other: string): string | null {
  if (one.startsWith(other)) return one
  return other.startsWith(one) ? other : null
}

/** Made once for an import. */
export function occupationIndex(occupations: Iterable<Named>): OccupationIndex {
  const index = new Map<string, string | null>()
  for (const { code, kk, ru } of occupations) {
    for (const name of new Set([fold(kk), fold(ru)])) {
      if (name === '') continue
      const known = index.get(name)
      index.set(name, known === undefined ? code : known === null ? null : narrower(known, code))
    }
  }
  return index
}

/** The occupation a title names exactly, wholly or up to its first comma or bracket: «Повар (горячий цех)». Never a guess: null otherwise. */
export function occupationOf(title: string, index: OccupationIndex): string | null {
  const [beginning = ''] = title.split(/[,(;]/u)
  return index.get(fold(title)) ?? index.get(fold(beginning)) ?? null
}
