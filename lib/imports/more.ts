import { industries } from '@/db/lists'
import type { NewVacancy } from '@/db/schema'
import { industryWords, sectionOf } from '@/lib/vacancies/industries'
import { driverCategories } from '@/lib/vacancies/input'
import { languageNames, levelNames } from '@/lib/vacancies/languages'
import { conditionWords } from '@/lib/vacancies/terms'
import { isAbsent } from './plain-text'
import type { Reading } from './words'

/** Fields of card E2 that only the table of an employer has columns for. What a file does not say is not here. */
export type More = {
  readonly values: Partial<Pick<NewVacancy, 'industry' | 'languages' | 'openings' | 'conditions' | 'driverCategories'>>
  /** Columns whose value was there and was not understood, with the value. */
  readonly unread: readonly { readonly column: MoreColumn; readonly words: string }[]
}

export const moreColumns = ['industry', 'languages', 'openings', 'conditions', 'driver_licence'] as const
export type MoreColumn = (typeof moreColumns)[number]

/** One spelling of a name: case, spaces, quotes and the word "language" do not count. */
const plain = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[«»"'’.]/gu, '')
    .replace(/(?<!\p{L})(?:тілі|язык|language)(?!\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

type Names = Readonly<Record<string, Readonly<Record<'kk' | 'ru' | 'en', string>>>>
const byName = (names: Names): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).flatMap(([code, { kk, ru, en }]) => [code, kk, ru, en].map((name) => [plain(name), code] as const)))

const industryNames = byName(industryWords)
const languages = byName(languageNames)
const conditionNames = byName(conditionWords)
const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined => list.find((each) => each === value)

/** `I`, an OKED code (`56.10`, `56101`) or the section's whole name → the section. */
function readIndustry(words: string): Reading<NewVacancy['industry']> {
  const code = words.replace(/[\s.]/g, '')
  if (/^\d{2,5}$/.test(code)) return sectionOf(code) ?? undefined
  return oneOf(industries, industryNames.get(plain(words)))
}

/** `қазақ тілі C1; английский B2; de A2`, separated by `;`, a comma or a new line; each with its level. */
function readLanguages(words: string): Reading<NewVacancy['languages']> {
  const named = new Map<string, string>()
  for (const part of words.split(/[;,\n]/u).filter((each) => each.trim() !== '')) {
    const [, name = '', level = ''] = /^(.*?)[\s:(–—-]+([A-CАВС][12])\)?\s*$/iu.exec(part) ?? []
    const lang = languages.get(plain(name))
    const known = latin(level)
    if (!lang || !Object.hasOwn(levelNames, known)) return undefined
    named.set(lang, known)
  }
  return named.size > 0 ? [...named].map(([lang, level]) => ({ lang, level })) : undefined
}

/** Letters that look alike on both keyboards: `В` → `B`. */
const lookAlikes: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', Т: 'T' }
const latin = (words: string) => words.toUpperCase().replace(/[АВСЕТ]/g, (letter) => lookAlikes[letter]!)

function readDriver(words: string): Reading<NewVacancy['driverCategories']> {
  const parts = words.split(/[\s,;/]+/u).filter(Boolean)
  const read = parts.map((part) => driverCategories.find((category) => category.toUpperCase() === latin(part)))
  return read.every((category) => category !== undefined) ? [...new Set(read)] : undefined
}

function readOpenings(words: string): Reading<number> {
  const count = /^\s*(\d{1,3})(?:[.,]0+)?\s*$/.exec(words)?.[1]
  return count && Number(count) > 0 ? Number(count) : undefined
}

const conditions = ['normal', 'heavy', 'harmful', 'hazardous'] as const

/** Reads the columns by `get`; a value that is not understood is named and left out, never guessed. */
export function readMore(get: (column: MoreColumn) => string): More {
  const unread: { column: MoreColumn; words: string }[] = []
  function read<T>(column: MoreColumn, by: (words: string) => Reading<T>): T | undefined {
    const words = get(column)
    if (isAbsent(words)) return undefined
    const value = words.length > 500 ? undefined : by(words)
    if (value == null) unread.push({ column, words })
    return value ?? undefined
  }
  const values = {
    industry: read('industry', readIndustry),
    languages: read('languages', readLanguages),
    openings: read('openings', readOpenings),
    conditions: read('conditions', (words) => oneOf(conditions, conditionNames.get(plain(words)))),
    driverCategories: read('driver_licence', readDriver),
  }
  return { values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)), unread }
}
