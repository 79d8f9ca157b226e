const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  times: '×',
  frac12: '½',
  sup2: '²',
  euro: '€',
  pound: '£',
  sect: '§',
  para: '¶',
  rarr: '→',
  larr: '←',
  le: '≤',
  ge: '≥',
  ne: '≠',
}

function decodeOne(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

/** Only entities closed by `;` are read: «R&D», «C&B» and «S&OP;» are words. */
const decodeEntities = (html: string) => html.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/giu, decodeOne)

/** Cuts `open…close` with everything inside. One pass by indexOf: a pattern would take quadratic time on a hostile text. */
function cut(html: string, open: RegExp, close: string): string {
  const lower = html.toLowerCase()
  // Lowercasing may change lengths («İ»); then positions do not fit and nothing is cut: the tags go, their content stays as text.
  if (lower.length !== html.length) return html
  let result = ''
  let at = 0
  for (const found of html.matchAll(open)) {
    if (found.index < at) continue
    const end = lower.indexOf(close, found.index + found[0].length)
    result += `${html.slice(at, found.index)} `
    at = end < 0 ? html.length : end + close.length
    if (end < 0) break
  }
  return result + html.slice(at)
}

const stripTags = (html: string) =>
  cut(cut(cut(html, /<!--/g, '-->'), /<script\b/gi, '</script>'), /<style\b/gi, '</style>')
    .replace(/<(?:br|\/p|\/div|\/li|\/ul|\/ol|\/h[1-6]|\/tr|hr)\b[^<>]*>/gi, '\n')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<[/!?]?[a-z][^<>]*>/gi, '')

/**
 * A description as plain text: tags (with `highlighttext`) and scripts removed, entities decoded once, controls, NUL, bidi overrides
 * and lone surrogates dropped, at most one empty line in a row. What still looks like a tag is broken by a space, so that the result
 * stays harmless even where somebody forgets that it is text.
 */
export function plainText(html: string): string {
  return stripTags(decodeEntities(stripTags(html.toWellFormed())))
    .replace(/<(?=[/!?a-z])/gi, '< ')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** At most so many UTF-16 units; a letter cut in half becomes U+FFFD, which a database can store. */
export const clip = (text: string, most: number): string => text.slice(0, most).toWellFormed()

/** The same in one line: titles and names. */
export const plainLine = (html: string): string => plainText(html).replace(/\s+/gu, ' ')

const ABSENT =
  /^(?:|[-–—.]+|не указан[аоы]?|не задан[аоы]?|нет данных|көрсетілмеген|n\/?a|null|none|nan|undefined|not specified|уточняется)$/iu

/** Words by which exports say that a value is not there. */
export const isAbsent = (value: string): boolean => ABSENT.test(value.trim())
