import { fold, hasKazakhLetter } from './fold'

/**
 * Kazakh morphology for search. Kazakh nouns take long chains of endings (аспазшы-лар-ымыз-да-ғы); without a dictionary one cannot
 * know which of them belong to the stem. So every plausible reduction of a word becomes a key, and two words match when they share one.
 */

type Harmony = 'back' | 'front' | 'any'
type Layer = 'plural' | 'possessive' | 'case' | 'possessedCase' | 'relational'

interface Ending {
  readonly letters: string
  readonly layer: Layer
  /** The vowels that the stem must have. */
  readonly harmony: Harmony
  /** The last sounds of a stem that may take this ending. */
  readonly after: string
}

/** How a word is read: in full Kazakh spelling, or folded, where most vowels no longer show whether they are front or back. */
interface Spelling {
  readonly back: string
  readonly front: string
  /** Vowels that say nothing and let the one before them decide. */
  readonly silent: string
  readonly endingsByLastLetter: ReadonlyMap<string, readonly Ending[]>
}

const GLIDE = 'иую' // vowel or consonant, as the word has it
const VOWEL = `аәеёіоөұүыэя${GLIDE}`
const NASAL = 'мнң'
const LIQUID = 'рлй'
const BUZZ = 'зж'
const VOICED = NASAL + LIQUID + BUZZ + GLIDE
const VOICELESS = 'кқпстфхһцчшщбвгғд' // a final б, в, г, д of a loanword sounds voiceless: педагогтар
const CONSONANT = VOICED + VOICELESS

/** All endings in their back form; the front form follows by harmony (лар → лер). Each with the sounds after which it stands. */
const ENDINGS: readonly (readonly [Layer, after: string, backForms: string])[] = [
  ['plural', `${VOWEL}рй`, 'лар'],
  ['plural', `${NASAL}${BUZZ}л`, 'дар'],
  ['plural', VOICELESS, 'тар'],

  ['possessive', VOWEL, 'м ң сы мыз ңыз'],
  ['possessive', CONSONANT, 'ым ың ы ымыз ыңыз'],

  ['case', VOWEL + NASAL, 'ның'],
  ['case', LIQUID + BUZZ + GLIDE, 'дың'],
  ['case', VOICELESS, 'тың ты қа та тан пен'],
  ['case', VOWEL, 'ны'],
  ['case', VOICED, 'ды'],
  ['case', VOWEL + VOICED, 'ға да'],
  ['case', VOWEL + LIQUID + BUZZ, 'дан'],
  ['case', NASAL, 'нан'],
  ['case', VOWEL + NASAL + LIQUID, 'мен'],
  ['case', BUZZ, 'бен'],

  // after a possessive some cases differ: бала-сы-н, үй-і-нде, үй-ім-е
  ['possessedCase', VOWEL, 'сын сына сында сынан сындағы ма ңа'],
  ['possessedCase', CONSONANT, 'ын ына ында ынан ындағы ыма ыңа'],

  ['relational', VOWEL + VOICED, 'дағы ғы'],
  ['relational', VOICELESS, 'тағы қы'],
]

/** Which endings may stand before one of the given layer, reading from the end of the word. */
const BEFORE: Readonly<Record<Layer | 'end', readonly Layer[]>> = {
  end: ['relational', 'possessedCase', 'case', 'possessive', 'plural'],
  relational: ['possessive', 'plural'],
  case: ['possessive', 'plural'],
  possessedCase: ['plural'],
  possessive: ['plural'],
  plural: ['relational'], // қала-дағы-лар
}

const FRONT_FORM: Readonly<Record<string, string>> = { а: 'е', ы: 'і', ғ: 'г', қ: 'к' }
const frontForm = (backForm: string) => backForm.replace(/[аығқ]/g, (letter) => FRONT_FORM[letter] ?? letter)

function bothForms(layer: Layer, after: string, back: string): Ending[] {
  const front = frontForm(back)
  if (front === back) return [{ letters: back, layer, harmony: 'any', after }] // м, ң; мен, бен, пен
  return [
    { letters: back, layer, harmony: 'back', after },
    { letters: front, layer, harmony: 'front', after },
  ]
}

const allEndings = ENDINGS.flatMap(([layer, after, forms]) => forms.split(' ').flatMap((form) => bothForms(layer, after, form)))

const foldEnding = (ending: Ending): Ending => ({ ...ending, letters: fold(ending.letters), after: fold(ending.after) })

function byLastLetter(endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> {
  const groups = new Map<string, Ending[]>()
  for (const ending of endings) {
    const last = ending.letters.slice(-1)
    groups.set(last, [...(groups.get(last) ?? []), ending])
  }
  return groups
}

const fullSpelling: Spelling = { back: 'аоұыёя', front: 'әөүіеэ', silent: 'ую', endingsByLastLetter: byLastLetter(allEndings) }
const foldedSpelling: Spelling = { back: 'ыя', front: 'еэ', silent: '', endingsByLastLetter: byLastLetter(allEndings.map(foldEnding)) }

const isVowel = (letter: string) => VOWEL.includes(letter)

/** What the last vowel that counts says; `any` when the spelling hides it. */
function harmonyOf(stem: string, { back, front, silent }: Spelling): Harmony {
  for (let at = stem.length - 1; at >= 0; at--) {
    const letter = stem.charAt(at)
    if (back.includes(letter)) return 'back'
    if (front.includes(letter)) return 'front'
    if (isVowel(letter) && !silent.includes(letter)) return 'any'
  }
  return 'any'
}

/**
 * Loanwords break vowel harmony; foreign letters show them, or an о after the first syllable (политолог, оператор). So do stems that have
 * lost their last vowel after у: қауіп, қауп-і.
 */
const breaksHarmony = (stem: string) => /[фцчщъьэёвх]|[аәеёиіоөуұүыэюя].*о|[аәеоө]у[^аәеёиіоөуұүыэюя]$/.test(stem)

/** Nouns of two letters; any other pair of letters is too short to be a stem. */
const SHORT_NOUNS = 'ай аң ас ат ел ем ер ес ет ән ой оқ от үй үн ұл ұн із іс іт іш би бу ми су ту'.split(' ')
const shortStems = new Set([...SHORT_NOUNS, ...SHORT_NOUNS.map(fold)])

const canBeStem = (stem: string) => (stem.length > 2 ? /[аәеёиіоөуұүыэюя]/.test(stem) : shortStems.has(stem))

function canTake(stem: string, ending: Ending, spelling: Spelling): boolean {
  const lastSound = stem.endsWith('ь') ? stem.at(-2) : stem.at(-1)
  if (!lastSound || !ending.after.includes(lastSound) || !canBeStem(stem)) return false
  if (ending.harmony === 'any') return true
  const harmony = harmonyOf(stem, spelling)
  return harmony === 'any' || harmony === ending.harmony || breaksHarmony(stem)
}

/** Adds to `found` all that is left of `word` when endings are taken off it, layer by layer. */
function reduce(word: string, layer: Layer | 'end', spelling: Spelling, found: Set<string>): void {
  for (const ending of spelling.endingsByLastLetter.get(word.slice(-1)) ?? []) {
    if (!BEFORE[layer].includes(ending.layer) || !word.endsWith(ending.letters)) continue
    const stem = word.slice(0, -ending.letters.length)
    if (!canTake(stem, ending, spelling)) continue
    found.add(stem)
    reduce(stem, ending.layer, spelling, found)
  }
}

const SHORTEST_LEVELLED = 4

/**
 * One spelling for the forms of a folded stem: кітаб-ы and кітап, аяғ-ы and аяқ; журналис-ке and журналист; банкі-лер and банк;
 * орн-ы and орын, ауз-ы and ауыз; автомобил-і and автомобиль.
 */
function level(stem: string): string {
  const voiceless = stem.replace(/б$/, 'п').replace(/г$/, 'к')
  if (voiceless.length < SHORTEST_LEVELLED) return voiceless
  return voiceless
    .replace(/ь$/, '')
    .replace(/(нк|кт)и$/, '$1')
    .replace(/ст$/, 'с')
    .replace(/зд$/, 'з')
    .replace(/([^аеиоуыэюя]|[аеиоуы]у)[ыи]([кзлмнпрсш])$/, '$1$2')
}

/** The folded, levelled keys of a Cyrillic word in lower case: of itself and of all its plausible reductions, without repetition. */
export function kazakhKeys(word: string): string[] {
  const spelling = hasKazakhLetter(word) ? fullSpelling : foldedSpelling
  const found = new Set([word])
  reduce(word, 'end', spelling, found)
  return [...new Set(Array.from(found, (stem) => level(fold(stem))))]
}
