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
  return [...words.matchAll(pattern)].map((match) => whole(words, match.index, match.index + match[0].length))
}

const inside = (words: string, at: number) => at > 0 && at < words.length && /^[\p{L}\p{N}]{2}$/u.test(words.slice(at - 1, at + 1))

/** A quote is cut at a number of letters: the torn words at its ends are left out. */
function whole(words: string, from: number, to: number) {
  let [first, last] = [from, to]
  if (inside(words, first)) while (first < last && /[\p{L}\p{N}]/u.test(words[first]!)) first += 1
  if (inside(words, last)) while (last > first && /[\p{L}\p{N}]/u.test(words[last - 1]!)) last -= 1
  const text = words.slice(first, last)
  return { from: first + (text.length - text.trimStart().length), to: first + text.trimEnd().length }
}
