/** Personal data that slipped into free text. A public résumé has none (O206-19): contacts belong in the account. Pure. */
import { checkIin } from '@/lib/core/identifiers'
import { type Text, text } from '@/lib/core/text'

const gap = '[\\s\\u00a0().–-]'

/** Twelve digits in a row or in two halves; other groupings only when they are a right IIN, so that lists of years stay. */
const twelve = /(?<!\d)\d(?:[ \u00a0-]?\d){11}(?!\d)/g
const isIin = (found: string) => /^\d{12}$|^\d{6}[ \u00a0-]\d{6}$/.test(found) || checkIin(found.replace(/\D/g, '')) === null

const phones = [
  // of Kazakhstan and Russia, with or without the country: +7 701 123 45 67, 8(701)1234567, 701-123-45-67
  `(?<![\\d])(?:(?:\\+?7|8)${gap}*)?7\\d{2}${gap}*\\d{3}${gap}*\\d{2}${gap}*\\d{2}(?!\\d)`,
  `(?<!\\d)(?:\\+7|8)(?:${gap}{0,2}\\d){10}(?!\\d)`,
  // of another country, with a plus
  `\\+\\d(?:${gap}?\\d){9,13}(?!\\d)`,
].map((shape) => new RegExp(shape, 'g'))

/** Only from the beginning of a word: a long one without an @ is read once, not once from each of its letters. */
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const messenger = /(?:t\.me|wa\.me|telegram\.me|instagram\.com|vk\.com|facebook\.com)\/[\w+/-]+(?:\.[\w+/-]+)*/gi

export type Leak = 'iin' | 'phone' | 'email' | 'messenger' | 'name'

export const leakTexts: Readonly<Record<Leak, Text>> = {
  iin: text(
    'Мұнда ЖСН-ға ұқсас 12 таңбалы нөмір бар. Түйіндемені баршасы көреді, нөмірді алып тастаңыз',
    'Здесь есть 12-значный номер, похожий на ИИН. Резюме видят все, уберите номер',
    'There is a 12-digit number here that looks like an IIN. Everybody sees a résumé: remove it',
  ),
  phone: text(
    'Мұнда телефон нөмірі бар. Байланыс деректері аккаунтта тұрады, жұмыс беруші оны сіз өтініш жібергенде көреді',
    'Здесь есть номер телефона. Контакты хранятся в аккаунте, работодатель увидит их, когда вы откликнетесь',
    'There is a phone number here. Contacts stay in your account; an employer sees them when you respond',
  ),
  email: text(
    'Мұнда электрондық пошта бар. Байланыс деректері аккаунтта тұрады, жұмыс беруші оны сіз өтініш жібергенде көреді',
    'Здесь есть адрес почты. Контакты хранятся в аккаунте, работодатель увидит их, когда вы откликнетесь',
    'There is an e-mail address here. Contacts stay in your account; an employer sees them when you respond',
  ),
  messenger: text(
    'Мұнда әлеуметтік желіге не мессенджерге сілтеме бар. Түйіндемені баршасы көреді, сілтемені алып тастаңыз',
    'Здесь есть ссылка на соцсеть или мессенджер. Резюме видят все, уберите ссылку',
    'There is a link to a messenger or social network here. Everybody sees a résumé: remove it',
  ),
  name: text(
    'Мұнда тегіңіз жазылған. Түйіндемені баршасы көреді, сондықтан ол аты-жөнсіз болуы керек',
    'Здесь указана ваша фамилия. Резюме видят все, поэтому в нём не должно быть имени',
    'Your family name stands here. Everybody sees a résumé, so it must not name you',
  ),
}

const surname = (name: string) => new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'iu')

/** What kind of personal data a text holds; null = none. `lastName` shorter than four letters is too common to look for. */
export function leakIn(value: string, lastName: string | null = null): Leak | null {
  if (value.match(twelve)?.some(isIin)) return 'iin'
  if (value.search(messenger) >= 0) return 'messenger'
  if (phones.some((shape) => value.search(shape) >= 0)) return 'phone'
  if (value.search(email) >= 0) return 'email'
  return lastName && lastName.length >= 4 && surname(lastName).test(value) ? 'name' : null
}

const maskedOnce = (value: string): string =>
  [email, messenger, ...phones].reduce(
    (rest, shape) => rest.replace(shape, '•••'),
    value.replace(twelve, (found) => (isIin(found) ? '•••' : found)),
  )

/**
 * The text with whatever `leakIn` would find replaced: the last guard of what the public reads, whoever wrote the row. What is hidden may set free what stood
 * against it (`a@b.kz+7a@b.kz`), so it is looked through until nothing changes; each time it gets shorter.
 */
export function masked(value: string): string {
  const next = maskedOnce(value)
  return next === value ? value : masked(next)
}
