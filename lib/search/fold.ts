/** What a person types on a Russian keyboard for each Kazakh letter; ё is levelled too. */
const FOLDED: Readonly<Record<string, string>> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' }

const LOOSE_MARKS = /[\u0300-\u036f]/g

/** Lower case, composed letters (й, not и + ˘), no loose accents such as the stress in «до́мбыра». */
export const plain = (text: string): string => text.toLowerCase().normalize('NFC').replace(LOOSE_MARKS, '').normalize('NFC')

/** `plain`, with the letters that a Russian keyboard lacks replaced by what people type instead: «Жүргізуші» → «жургизуши». Idempotent. */
export const fold = (text: string): string => plain(text).replace(/[әғқңөұүһіё]/g, (letter) => FOLDED[letter] ?? letter)

/** Only the Kazakh alphabet has these letters: their presence shows that the writer had a Kazakh keyboard. */
export const hasKazakhLetter = (word: string): boolean => /[әғқңөұүһі]/i.test(word)

/** Latin letters that look like Cyrillic ones. */
const LATIN_TWINS = 'ABCEHIİKMOPTXYÖƏaceikhopxyöə'
const CYRILLIC_TWINS = 'АВСЕНІІКМОРТХУӨӘасеікһорхуөә'

const toTwins = (word: string): string =>
  Array.from(word, (letter) => CYRILLIC_TWINS[LATIN_TWINS.indexOf(letter)] ?? letter)
    .join('')
    .normalize('NFC')

/**
 * Repairs words in which Latin letters stand for Cyrillic twins: «Aстана» with a Latin A, and names such as «1C», «B2B», «C++», which
 * are written with either alphabet. A word that has other Latin letters too («SEOменеджер», «K8s») stays as it is.
 */
export function repairTwins(word: string): string {
  if (!/\p{Script=Latin}/u.test(word)) return word
  const isName = /[\d+#]/.test(word)
  if (!isName && !/\p{Script=Cyrillic}/u.test(word)) return word
  const repaired = toTwins(isName ? word.toUpperCase() : word)
  return /\p{Script=Latin}/u.test(repaired) ? word : repaired
}

/** Folded Cyrillic for Latin letters; several readings (a/b) where the Latin alphabets of Kazakh or the habits of people disagree. */
const LATIN_PIECES = `
  shch:щ sh:ш ch:ч zh:ж kh:х gh:г ts:ц yu:ю ya:я yo:е ia:ия
  a:а b:б c:ц d:д e:е f:ф g:г h:х i:и j:ж k:к l:л m:м n:н o:о p:п q:к r:р s:с t:т u:у v:в w:у x:х y:ы z:з
  ä:а á:а ə:а ö:о ó:о ü:у ú:у ū:у ý:у ğ:г ǵ:г ñ:н ń:н ŋ:н ş:ш ç:ч ı:ы/и
  ng:нг/н ĭ:й ^e:е/э`
const LATIN: ReadonlyMap<string, readonly string[]> = new Map(
  LATIN_PIECES.trim()
    .split(/\s+/)
    .map((piece) => piece.split(':'))
    .map(([latin = '', readings = '']) => [latin, readings.split('/')]),
)
const LONGEST_PIECE = 4
const MOST_READINGS = 8

/** After a vowel y, i and ı stand for й («zhai», «oyyn»), unless they begin я, ё, ю. */
const SHORT_I = /(?<=[aeouäáöóüúū])[yiı](?![aou])/g

/** Marks the letters that read differently in their place: й after a vowel, е or э at the beginning. */
const markPlaces = (word: string) => word.replace(SHORT_I, 'ĭ').replace(/^e/, '^e')

/** The longest known piece that begins at `at`, or one unknown letter. */
function pieceAt(word: string, at: number): string {
  for (let length = LONGEST_PIECE; length > 1; length--) {
    const piece = word.slice(at, at + length)
    if (LATIN.has(piece)) return piece
  }
  return word.charAt(at)
}

export const isLatin = (word: string): boolean => /^\p{Script=Latin}+$/u.test(word)

/**
 * The folded Cyrillic spellings that a Latin word may stand for: the alphabets of 2018 and 2021, the common Turkic one and plain
 * typing («jürgizuşi», «zhurgizushi» → «жургизуши»). At most eight.
 */
export function latinReadings(word: string): string[] {
  const marked = markPlaces(plain(word))
  let readings = ['']
  for (let at = 0; at < marked.length; ) {
    const piece = pieceAt(marked, at)
    const all = LATIN.get(piece) ?? [piece]
    const letters = readings.length * all.length > MOST_READINGS ? all.slice(0, 1) : all
    readings = letters.flatMap((letter) => readings.map((start) => start + letter))
    at += piece.length
  }
  return readings
}
