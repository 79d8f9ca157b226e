import { transliterate } from './transliterate'

/** Levels of the classifier's file in the words of the table. */
export const katoLevels = { oblast: 'region', district: 'district', sub_district: 'sub_district', settlement: 'settlement' } as const
export type KatoLevel = keyof typeof katoLevels

const tidy = (name: string) => name.replace(/\s+/gu, ' ').trim()

type Rule = readonly [RegExp, string]
const first = (name: string, rules: readonly Rule[]): string => {
  const rule = rules.find(([shape]) => shape.test(name))
  return rule ? name.replace(rule[0], rule[1]) : name
}

const higher: readonly Rule[] = [
  [/^г\.\s?/u, ''],
  [/\s+Г\.\s?А\.$/u, ''],
  [/^Район (им\.)?\s?/u, 'район $1'],
]

const russian: readonly Rule[] = [
  [/^(.+) с\.\s?о\.?$/u, '$1 сельский округ'],
  [/^с\.\s?о\.\s?(?=\S)/u, 'сельский округ '],
  [/^(.+) с\.\s?а\.?$/u, '$1 сельская администрация'],
  [/^с\.\s?а\.\s?(?=\S)/u, 'сельская администрация '],
  [/^(.+) п\.\s?а\.?$/u, '$1 поселковая администрация'],
  [/^п\.\s?а\.\s?(?=\S)/u, 'поселковая администрация '],
  [/^(.+) г\.\s?а\.?$/u, '$1 городская администрация'],
  [/^г\.\s?а\.\s?(?=\S)/u, 'городская администрация '],
  [/^(.+) р\.\s?а\.?$/u, '$1 районная администрация'],
  [/^р\.\s?а\.\s?(?=\S)/u, 'районная администрация '],
  [/^с\.\s?(?=\S)/u, 'село '],
  [/^п\.\s?(?=\S)/u, 'посёлок '],
  [/^г\.\s?(?=\S)/u, 'город '],
  [/^ст\.\s?(?=\S)/u, 'станция '],
  [/^рзд\.\s?(?=\S)/u, 'разъезд '],
  [/^уч\.\s?(?=\S)/u, 'участок '],
  [/^отг\.\s?(?=\S)/u, 'отгон '],
  [/^[Оо]тд\.\s?(?=\S)/u, 'отделение '],
  [/^кр\.\s?хоз\.?\s?(?=\S)/u, 'крестьянское хозяйство '],
]

const named = 'ат(?:ын)?(?:дағы|\\.)\\s*'
const suffix = (short: string) => new RegExp(`^(.+?) ${short}$`, 'u')
const suffixNamed = (short: string) => new RegExp(`^(.+?) ${named}${short}$`, 'u')

/** Short form of the file → the kind written out: after a name, and after «атындағы». */
const kinds = [
  ['а\\.\\s?о\\s?\\.?', 'ауылдық округі', 'ауылдық округ', 'Rural District'],
  ['а\\.\\s?ә\\.?', 'ауылдық әкімдігі', 'ауылдық әкімдік', 'Rural Administration'],
  ['к\\.\\s?ә\\.?', 'кенттік әкімдігі', 'кенттік әкімдік', 'Settlement Administration'],
  ['қ\\.\\s?ә\\.?', 'қалалық әкімдігі', 'қалалық әкімдік', 'Town Administration'],
  ['(?:[ас]\\.|ауыл)', 'ауылы', 'ауыл', 'Village'],
  ['к\\.', 'кенті', 'кент', 'Settlement'],
  ['[қќ]\\.', 'қаласы', 'қала', 'City'],
  ['уч\\.', 'учаскесі', 'учаске', 'Section'],
  ['ст\\.', 'стансасы', 'станса', 'Station'],
  ['рзд\\.', 'разъезі', 'разъезд', 'Siding'],
  ['ж\\.', 'жайылымы', 'жайылым', 'Pasture'],
  ['шар\\.\\s?қож\\.?', 'шаруа қожалығы', 'шаруа қожалығы', 'Farm'],
  ['ауданы', 'ауданы', 'аудан', 'District'],
  ['облысы', 'облысы', 'облыс', 'Region'],
] as const

const shapes = kinds.map(([short, own, after, english]) => ({ own, after, english, shape: suffix(short), named: suffixNamed(short) }))

function kazakh(name: string): { kk: string; en: string } {
  const siding = /^рзд\.\s?(.+)$/u.exec(name)?.[1]
  const written = siding ? `${siding} рзд.` : name
  for (const kind of shapes) {
    const honoured = kind.named.exec(written)?.[1]
    if (honoured) return { kk: `${honoured} атындағы ${kind.after}`, en: `${transliterate(honoured)} ${kind.english}` }
    const base = kind.shape.exec(written)?.[1]
    if (base) return { kk: `${base} ${kind.own}`, en: `${transliterate(base)} ${kind.english}` }
  }
  return { kk: name, en: transliterate(name) }
}

/** The classifier's short forms written out: «с.Карааул», «Қараауыл а.» → «село Карааул», «Қараауыл ауылы», Qaraauyl Village; «Семей Г.А.» → Семей. */
export function placeNames(level: KatoLevel, ru: string, kk: string): { kk: string; ru: string; en: string } {
  const isHigh = level === 'oblast' || level === 'district'
  const own = isHigh ? tidy(kk).replace(/ (?:қ\.|[ҚГ]\.\s?[ӘА]\.)$/u, '') : tidy(kk)
  return { ...kazakh(own), ru: first(tidy(ru), isHigh ? higher : russian) }
}
