/** The languages a vacancy asks for (E2): their words, their fields in the form and back. Pure; browsers load it as well. */
import { z } from 'zod'
import { type Locale, type Text, text } from '@/lib/core/text'

/** Languages that vacancies ask for and résumés name. */
export const languageNames = {
  kk: text('Қазақ тілі', 'Казахский', 'Kazakh'),
  ru: text('Орыс тілі', 'Русский', 'Russian'),
  en: text('Ағылшын тілі', 'Английский', 'English'),
  zh: text('Қытай тілі', 'Китайский', 'Chinese'),
  tr: text('Түрік тілі', 'Турецкий', 'Turkish'),
  uz: text('Өзбек тілі', 'Узбекский', 'Uzbek'),
  ug: text('Ұйғыр тілі', 'Уйгурский', 'Uyghur'),
  ky: text('Қырғыз тілі', 'Киргизский', 'Kyrgyz'),
  tt: text('Татар тілі', 'Татарский', 'Tatar'),
  az: text('Әзірбайжан тілі', 'Азербайджанский', 'Azerbaijani'),
  tg: text('Тәжік тілі', 'Таджикский', 'Tajik'),
  mn: text('Моңғол тілі', 'Монгольский', 'Mongolian'),
  de: text('Неміс тілі', 'Немецкий', 'German'),
  fr: text('Француз тілі', 'Французский', 'French'),
  es: text('Испан тілі', 'Испанский', 'Spanish'),
  it: text('Итальян тілі', 'Итальянский', 'Italian'),
  ko: text('Корей тілі', 'Корейский', 'Korean'),
  ja: text('Жапон тілі', 'Японский', 'Japanese'),
  ar: text('Араб тілі', 'Арабский', 'Arabic'),
  fa: text('Парсы тілі', 'Персидский', 'Persian'),
  pl: text('Поляк тілі', 'Польский', 'Polish'),
  uk: text('Украин тілі', 'Украинский', 'Ukrainian'),
  hi: text('Хинди тілі', 'Хинди', 'Hindi'),
  kzsl: text('Қазақ ым тілі', 'Казахский жестовый', 'Kazakh sign language'),
} as const satisfies Record<string, Text>

/** Levels of the Common European Framework. */
export const levelNames = {
  A1: text('A1 — бастапқы', 'A1 — начальный', 'A1 — beginner'),
  A2: text('A2 — қарапайым', 'A2 — базовый', 'A2 — elementary'),
  B1: text('B1 — орташа', 'B1 — средний', 'B1 — intermediate'),
  B2: text('B2 — орташадан жоғары', 'B2 — выше среднего', 'B2 — upper intermediate'),
  C1: text('C1 — еркін', 'C1 — свободно', 'C1 — fluent'),
  C2: text('C2 — ана тіліндей', 'C2 — как родной', 'C2 — like a native'),
} as const satisfies Record<string, Text>

type Lang = keyof typeof languageNames
type Level = keyof typeof levelNames
export type Language = { lang: string; level: string }

/** Each has a field of its own; all others stand in rows `languages.more.r0`, `r1`… */
export const firstLanguages = ['kk', 'ru', 'en'] as const
const isFirst = (lang: string): boolean => firstLanguages.some((first) => first === lang)
const others = (Object.keys(languageNames) as Lang[]).filter((lang) => !isFirst(lang))
export const otherNames: Readonly<Record<string, Text>> = Object.fromEntries(others.map((lang) => [lang, languageNames[lang]]))
/** More rows than there are languages say nothing. */
export const mostRows = others.length
export const languageRow = (at: number) => `languages.more.r${at}`

const level = z.enum(Object.keys(levelNames) as [Level, ...Level[]])
const rows = z
  .record(z.string().regex(/^r\d{1,2}$/), z.object({ lang: z.enum(others), level }))
  .refine((all) => Object.keys(all).length <= mostRows)

/** `{ kk: 'C1', more: { r0: { lang: 'de', level: 'A2' } } }` as the form sends it → a list; of a language named twice the last level counts. */
export const languagesField = z
  .object({ kk: level.optional(), ru: level.optional(), en: level.optional(), more: rows.optional() })
  .default({})
  .transform(({ more = {}, ...first }): Language[] => {
    const named = firstLanguages.flatMap((lang) => (first[lang] ? [[lang, first[lang]] as const] : []))
    const rest = Object.values(more).map((one) => [one.lang, one.level] as const)
    return [...new Map<string, string>([...named, ...rest])].map(([lang, level]) => ({ lang, level }))
  })

/** What is stored as the form's fields: `languages.kk`, `languages.more.r0.lang`. */
export function languageFields(languages: readonly Language[]): Record<string, string> {
  const first = languages.filter(({ lang }) => isFirst(lang)).map(({ lang, level }) => [`languages.${lang}`, level])
  const rest = languages
    .filter(({ lang }) => !isFirst(lang))
    .flatMap(({ lang, level }, at) => [
      [`${languageRow(at)}.lang`, lang],
      [`${languageRow(at)}.level`, level],
    ])
  return Object.fromEntries([...first, ...rest])
}

/** How many rows the form needs: those that are stored, and two empty ones for whoever has no JavaScript. */
export const rowsFor = (languages: readonly Language[]): number =>
  Math.min(mostRows, languages.filter(({ lang }) => !isFirst(lang)).length + 2)

/** The form's fields as they are being typed, back as a list; half-filled ones are left out. */
export function languagesTyped(fields: Readonly<Record<string, string | undefined>>): Language[] {
  const rows = Object.keys(fields).flatMap((name) => /^(languages\.more\.r\d+)\.lang$/.exec(name)?.[1] ?? [])
  const pairs = [
    ...firstLanguages.map((lang) => [lang, fields[`languages.${lang}`]]),
    ...rows.map((row) => [fields[`${row}.lang`], fields[`${row}.level`]]),
  ]
  return pairs.flatMap(([lang, level]) => (lang && level ? [{ lang, level }] : []))
}

/** `Қазақ тілі (B2), Ағылшын тілі (A2)`; a key of a file says itself. */
export const languagesSaid = (languages: readonly Language[], locale: Locale): string =>
  languages
    .map(({ lang, level }) => {
      const name = Object.hasOwn(languageNames, lang) ? languageNames[lang as Lang][locale] : lang
      return level ? `${name} (${level})` : name
    })
    .join(', ')
