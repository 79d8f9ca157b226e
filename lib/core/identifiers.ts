/** IIN, BIN and IBAN (domain 4.1-4.4). Pure; the law of the numbers and nothing else. */
import type { Day } from './calendar'
import { type Text, text } from './text'

const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const second = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

const weighed = (prefix: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(prefix[at]), 0) % 11

/** The twelfth digit for the first eleven; null when both passes give 10: such a number is never issued (never 0, as some programs do). */
export function checkDigit(prefix: string): number | null {
  const one = weighed(prefix, first)
  if (one < 10) return one
  const two = weighed(prefix, second)
  return two < 10 ? two : null
}

const problems = {
  iin: {
    format: text('ЖСН 12 цифрдан тұрады', 'ИИН состоит из 12 цифр', 'An IIN has 12 digits'),
    date: text(
      'ЖСН-нің алғашқы алты цифры — туған күн (жыл, ай, күн), мұндай күн жоқ',
      'Первые шесть цифр ИИН — дата рождения (год, месяц, день), такой даты нет',
      'The first six digits of an IIN are the birth date (year, month, day); there is no such date',
    ),
    century: text(
      'ЖСН-нің жетінші цифры (ғасыр мен жыныс) 1-ден 6-ға дейін болады',
      'Седьмая цифра ИИН (век и пол) бывает от 1 до 6',
      'The seventh digit of an IIN (century and sex) is between 1 and 6',
    ),
    type: text(
      'Бұл — БСН, ал мұнда адамның ЖСН-і керек',
      'Это БИН, а здесь нужен ИИН человека',
      'This is a BIN; a person’s IIN is needed here',
    ),
    digit: text(
      'ЖСН-нің соңғы (бақылау) цифры сәйкес емес: қайта тексеріңіз',
      'Последняя (контрольная) цифра ИИН не сходится: проверьте номер',
      'The last (check) digit of the IIN does not fit: check the number',
    ),
    never: text('Мұндай ЖСН ешқашан берілмейді', 'Такой ИИН никогда не выдаётся', 'Such an IIN is never issued'),
  },
  bin: {
    format: text('БСН 12 цифрдан тұрады', 'БИН состоит из 12 цифр', 'A BIN has 12 digits'),
    date: text(
      'БСН-нің үшінші-төртінші цифрлары — тіркелген ай (01–12)',
      'Третья и четвёртая цифры БИН — месяц регистрации (01–12)',
      'The third and fourth digits of a BIN are the month of registration (01–12)',
    ),
    type: text(
      'Бұл БСН емес: бесінші цифры 4, 5 не 6, ал алтыншысы 0-ден 4-ке дейін болады',
      'Это не БИН: пятая цифра бывает 4, 5 или 6, шестая — от 0 до 4',
      'This is not a BIN: the fifth digit is 4, 5 or 6, the sixth between 0 and 4',
    ),
    digit: text(
      'БСН-нің соңғы (бақылау) цифры сәйкес емес: қайта тексеріңіз',
      'Последняя (контрольная) цифра БИН не сходится: проверьте номер',
      'The last (check) digit of the BIN does not fit: check the number',
    ),
    never: text('Мұндай БСН ешқашан берілмейді', 'Такой БИН никогда не выдаётся', 'Such a BIN is never issued'),
  },
} as const

/** Which rule an IIN breaks, in words; null = it is right. A zero century digit (some foreigners) is refused: nothing here knows the legal status. */
export function checkIin(value: string): Text | null {
  const words = problems.iin
  if (!/^\d{12}$/.test(value)) return words.format
  if (/[456]/.test(value[4]!)) return words.type
  if (!/[1-6]/.test(value[6]!)) return words.century
  if (!birthDateOf(value)) return words.date
  return lastDigit(value, words)
}

/** Which rule a BIN breaks, in words; null = it is right. */
export function checkBin(value: string): Text | null {
  const words = problems.bin
  if (!/^\d{12}$/.test(value)) return words.format
  if (!/^(0[1-9]|1[0-2])$/.test(value.slice(2, 4))) return words.date
  if (!/[456]/.test(value[4]!) || !/[0-4]/.test(value[5]!)) return words.type
  return lastDigit(value, words)
}

function lastDigit(value: string, words: { digit: Text; never: Text }): Text | null {
  const right = checkDigit(value)
  if (right === null) return words.never
  return right === Number(value[11]) ? null : words.digit
}

const ibanProblems = {
  format: text(
    'IBAN — «KZ» және тағы 18 таңба: 5 цифр, одан кейін 13 латын әрпі не цифр',
    'IBAN — это «KZ» и ещё 18 знаков: 5 цифр, затем 13 латинских букв или цифр',
    'An IBAN is “KZ” and 18 more characters: 5 digits, then 13 Latin letters or digits',
  ),
  digits: text(
    'IBAN-ның бақылау цифрлары (KZ-дан кейінгі екі цифр) сәйкес емес: қайта тексеріңіз',
    'Контрольные цифры IBAN (две цифры после KZ) не сходятся: проверьте номер',
    'The check digits of the IBAN (two digits after KZ) do not fit: check the number',
  ),
}

/** The two check digits of a Kazakhstani IBAN for its other 16 characters (ISO 7064 mod 97-10): from 02 to 98. */
export function ibanDigits(account: string): string {
  const number = [...account, ...'KZ00'].map((sign) => Number.parseInt(sign, 36)).join('')
  return String(98 - [...number].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)).padStart(2, '0')
}

/** Which rule an IBAN of Kazakhstan breaks, in words; null = it is right (domain 4.4). */
export function checkIban(value: string): Text | null {
  if (!/^KZ\d{5}[A-Z0-9]{13}$/.test(value)) return ibanProblems.format
  return value.slice(2, 4) === ibanDigits(value.slice(4)) ? null : ibanProblems.digits
}

/** The birth date an IIN tells; null when its century digit or its date is none. */
export function birthDateOf(iin: string): Day | null {
  const century = { 1: 18, 2: 18, 3: 19, 4: 19, 5: 20, 6: 20 }[iin[6] ?? '']
  if (!century) return null
  const day = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null
}

/** An IIN in lists and logs: the first six digits, which tell the birth date, are hidden (L 8). */
export const maskIin = (iin: string): string => `••••••${iin.slice(-6)}`

/** The same of every IIN in a text. */
export const maskIins = (text: string): string => text.replace(/\b\d{12}\b/g, maskIin)

/** Ids of rows and numbers of our papers: long runs of digits that are nobody's. */
const ids = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\p{L}{1,5}\d{0,2}(-\p{L})?-\d{4}-\d{6,}/giu

/** Whether twelve digits of a text may be an IIN, however they are spaced: the fifth is of a day of birth, where a BIN has its kind (4–6). */
export const holdsIin = (text: string): boolean => /\d(?:[\s-]*\d){3}[\s-]*[0-3](?:[\s-]*\d){7}/.test(text.replace(ids, '#'))

/** The sex an IIN tells: an odd seventh digit is a man's. */
export const sexOf = (iin: string): 'M' | 'F' => (Number(iin[6]) % 2 === 1 ? 'M' : 'F')

/**
 * The n-th number with this beginning. Of two neighbouring serials at most one has no check digit
 * (they share the first pass and differ by 2 in the second), so each n owns a pair and takes the first that has one.
 */
function nth(beginning: string, n: number): string {
  const width = 11 - beginning.length
  if (n < 0 || n * 2 >= 10 ** width) throw new RangeError(`No synthetic number ${n} begins with ${beginning}`)
  const pair = [n * 2, n * 2 + 1].map((serial) => beginning + String(serial).padStart(width, '0'))
  const prefix = pair.find((candidate) => checkDigit(candidate) !== null)!
  return prefix + checkDigit(prefix)
}

/** A synthetic BIN: a head unit "registered" in 2049 or 1949, which no register holds. n from 0 to 599,999, all different. */
export const syntheticBin = (n: number): string => nth(`49${String((n % 12) + 1).padStart(2, '0')}40`, Math.floor(n / 12))

/** A synthetic IIN for a demo person (mark the row `is_demo`). n from 0 to 4,999 for each day and sex, all different. */
export function syntheticIin(birth: Day, sex: 'M' | 'F', n: number): string {
  const centuries: Record<string, number> = { 18: 1, 19: 3, 20: 5 }
  const century = centuries[birth.slice(0, 2)]
  if (!century) throw new RangeError(`No IIN is issued for ${birth}`)
  return nth(`${birth.slice(2).replaceAll('-', '')}${century + (sex === 'F' ? 1 : 0)}`, n)
}
