type Piece = { at: number; words: string; marked: boolean }

/** A text cut where quotes begin and end. A quote has its spaces folded, so any white space of the text fits them; what is not found marks nothing. */
export function pieces(words: string, quotes: readonly string[]): Piece[] {
  const spans = quotes
    .flatMap((quote) => find(words, quote))
    .sort((a, b) => a.from - b.from)
    .reduce<{ from: number; to: number }[]>((merged, span) => {
      const last = merged.at(-1)
      if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
      else merged.push({ ...span })
      return merged
    }, [])
  const cut: Piece[] = []
  let at = 0
  for (const { from, to } of spans) {
    if (from > at) cut.push({ at, words: words.slice(at, from), marked: false })
    cut.push({ at: from, words: words.slice(from, to), marked: true })
    at = to
  }
  if (at < words.length) cut.push({ at, words: words.slice(at), marked: false })
  return cut
}

function find(words: string, quote: string): { from: number; to: number }[] {
  const parts = quote.trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'giu')
  return [...words.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
