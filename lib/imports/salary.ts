import { text as says, type Text } from '@/lib/core/text'
import { currencyIn, isNegotiable, isNotNamed, type Money, periodIn, taxIn } from './salary-words'

export { type Currency, currencies, type Period } from './salary-words'

/** A pay that was read. Amounts are in whole units of the currency; `gross` and `period` are null when the text does not say them. */
export interface Salary extends Money {
  readonly from: number | null
  readonly to: number | null
  /** What stood beside the amounts («+ бонусы»), in the words of the source. */
  readonly note: string | null
}

/** Why a text gave no pay. `absent` and `negotiable` are answers, `impossible` is a number no machine can hold, the others need a person. */
export type UnreadReason = keyof typeof notes

/** A pay that stays as it was written. */
export interface UnreadSalary {
  readonly text: string
  readonly reason: UnreadReason
  readonly note: Text
}

export type ParsedSalary = Salary | UnreadSalary

export const isRead = (salary: ParsedSalary): salary is Salary => 'from' in salary

/** Longer texts are descriptions, not a pay; the limit also bounds the work. */
export const LONGEST_SALARY = 200

const notes = {
  absent: says('Жалақы көрсетілмеген', 'Зарплата не указана', 'The pay is not given'),
  negotiable: says('Жалақы келісім бойынша', 'Зарплата по договорённости', 'The pay is negotiable'),
  no_currency: says('Валютасы жазылмаған немесе белгісіз', 'Валюта не указана или неизвестна', 'The currency is missing or unknown'),
  two_currencies: says('Бірнеше валюта аталған', 'Названо несколько валют', 'More than one currency is named'),
  impossible: says('Мұндай сома болуы мүмкін емес', 'Такой суммы быть не может', 'No such amount is possible'),
  unreadable: says('Жалақы мәтінін оқу мүмкін болмады', 'Не удалось прочитать зарплату', 'The pay could not be read'),
} as const

/** The pay stays as text for the named reason. */
export const unreadSalary = (text: string, reason: UnreadReason): UnreadSalary => ({ text, reason, note: notes[reason] })

const GROUPED = String.raw`\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d{1,2})?`
const TIMES = String.raw`(?:тыс(?:яч\p{L}*)?|мың|[kк]|млн|mln|миллион\p{L}*)(?!\p{L})\.?`
const amount = (name: string) => String.raw`¤?\s*(?<${name}>${GROUPED})(?!\d)\s*(?<${name}Times>${TIMES})?(?<${name}Money>[\s;,]*¤)?`
const LABEL = String.raw`^[\s;,]*(?:(?:зарплата|заработная плата|з\/?п|оклад|доход|salary|жалақы|еңбекақы)(?!\p{L})\s*:?\s*)?`
const KK_FROM = String.raw`\s*(?:-?[ндт][ае]н(?!\p{L})(?:\s*бастап)?|бастап)`
const KK_TO = String.raw`\s*(?:-?[ғгқк][ае](?!\p{L})\s*)?дейін`
const REST = '(?<rest>.*)$'

const RANGE = new RegExp(
  `${LABEL}(?:(?:от|с|from|between)\\s)?\\s*${amount('low')}(?:\\s*(?:-|до|по|to|and)|${KK_FROM})\\s*${amount('high')}(?:${KK_TO})?${REST}`,
  'isu',
)
const FROM = new RegExp(`${LABEL}(?:от|с|from|свыше|более|не менее|минимум|at least)\\s*${amount('low')}${REST}`, 'isu')
const FROM_KK = new RegExp(`${LABEL}${amount('low')}(?:${KK_FROM}|\\s*\\+(?=[\\s;,]*$)|\\s*и выше)${REST}`, 'isu')
const TO = new RegExp(`${LABEL}(?:до|не более|максимум|up to)\\s*${amount('high')}${REST}`, 'isu')
const TO_KK = new RegExp(`${LABEL}${amount('high')}${KK_TO}${REST}`, 'isu')
const EXACT = new RegExp(`${LABEL}${amount('low')}${REST}`, 'isu')

type Groups = Record<string, string | undefined>

/** NaN: grouped and multiplied at once («2,500 тыс.»), which people mean in two ways. */
function sumOf(digits: string, times: string | undefined): number {
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits)
  if (grouped && times) return Number.NaN
  const plain = grouped ? digits.replace(/[.,]/g, '') : digits.replace(/[ ']/g, '').replace(',', '.')
  const factor = !times ? 1 : /^(?:млн|mln|миллион)/iu.test(times) ? 1_000_000 : 1_000
  return Math.round(Number(plain) * factor * 100) / 100
}

/** «400-600 тыс.» means 400 thousand; «400 - 1 млн» stays unread. Exported amounts are null where the text names none. */
function edges({ low, lowTimes, high, highTimes }: Groups): { from: number | null; to: number | null } {
  const to = high === undefined ? null : sumOf(high, highTimes)
  const bare = low === undefined ? null : sumOf(low, lowTimes)
  if (bare === null || to === null || lowTimes || !highTimes || bare >= 1000) return { from: bare, to }
  const carried = sumOf(low ?? '', highTimes)
  return { from: carried <= to ? carried : Number.NaN, to }
}

/** The words after the amounts, null when they could change what the amounts mean («5 миллиардов», «300 или 400»). */
function remainder(groups: Groups): string | null {
  const rest = groups.rest ?? ''
  const closed = groups.high === undefined ? groups.lowMoney : groups.highMoney
  if (!closed && /^\s*[^\s;,.(+]/u.test(rest)) return null
  if (/\d/u.test(rest.replace(/\d+(?:[.,]\d+)?\s*%/gu, ''))) return null
  return rest
    .replace(/[;¤\s]+/gu, ' ')
    .replace(/^[\s,.]+|[\s,]+$/gu, '')
    .replace(/^\(\s*\)$/u, '')
}

function match(rest: string): Groups | null {
  for (const shape of [RANGE, FROM, FROM_KK, TO, TO_KK, EXACT]) {
    const groups = shape.exec(rest)?.groups
    if (groups) return shape === EXACT ? { ...groups, high: groups.low, highTimes: groups.lowTimes, highMoney: groups.lowMoney } : groups
  }
  return null
}

/**
 * Reads a pay as job sites write it, in Kazakh, Russian or English: «от 400 000 до 600 000 ₸ за месяц, на руки», «400–600k KZT».
 * Never throws and never guesses: without a currency, or with two, the text stays a text with a note. Zero, huge and reversed
 * amounts are returned as written: whether they are possible is judged by the row.
 */
export function parseSalary(text: string): ParsedSalary {
  const unread = (reason: UnreadReason) => unreadSalary(text, reason)
  if (text.length > LONGEST_SALARY) return unread('unreadable')
  const written = text
    .normalize('NFKC')
    .replace(/[‐-―−⁃]/gu, '-')
    .replace(/[¤;]/gu, ',')
    .replace(/[’`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
  if (isNotNamed(written)) return unread('absent')
  if (isNegotiable(written)) return unread('negotiable')
  const tax = taxIn(written)
  const period = periodIn(tax.rest)
  const money = currencyIn(period.rest)
  if (money.unknown || money.values.size === 0) return unread(/\d/u.test(written) ? 'no_currency' : 'unreadable')
  if (money.values.size > 1) return unread('two_currencies')
  const [currency] = money.values
  const groups = match(money.rest)
  const note = groups && remainder(groups)
  if (!groups || note === null || !currency || period.values.size > 1 || tax.values.size > 1) return unread('unreadable')
  const { from, to } = edges(groups)
  if (Number.isNaN(from) || Number.isNaN(to)) return unread('unreadable')
  if (Math.max(from ?? 0, to ?? 0) > Number.MAX_SAFE_INTEGER) return unread('impossible')
  return { from, to, currency, gross: [...tax.values][0] ?? null, period: [...period.values][0] ?? null, note: note || null }
}
