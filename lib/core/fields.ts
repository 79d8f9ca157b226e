/** Fields that many forms share: zod shapes that tidy what was typed and say in three languages what is wrong. Server only by weight (phone metadata). */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { z } from 'zod'
import { checkBin, checkIban, checkIin } from './identifiers'
import { said } from './problems'
import { type Text, text } from './text'

const words = {
  email: text(
    'Электрондық поштаны тексеріңіз, мысалы: aigerim@mail.kz',
    'Проверьте адрес почты, например: aigerim@mail.kz',
    'Check the e-mail address, for example aigerim@mail.kz',
  ),
  phone: text(
    'Телефон нөмірін тексеріңіз, мысалы: +7 701 123 45 67',
    'Проверьте номер телефона, например: +7 701 123 45 67',
    'Check the phone number, for example +7 701 123 45 67',
  ),
  mobile: text(
    'Ұялы телефон нөмірі керек, мысалы: +7 701 123 45 67',
    'Нужен номер мобильного телефона, например: +7 701 123 45 67',
    'A mobile number is needed, for example +7 701 123 45 67',
  ),
  contact: text(
    'Электрондық поштаны не ұялы телефонды тексеріңіз: aigerim@mail.kz не +7 701 123 45 67',
    'Проверьте почту или мобильный телефон: aigerim@mail.kz или +7 701 123 45 67',
    'Check the e-mail or mobile number: aigerim@mail.kz or +7 701 123 45 67',
  ),
  bik: text(
    'БСК 8 таңбадан тұрады: латын әріптері мен цифрлар',
    'БИК состоит из 8 знаков: латинских букв и цифр',
    'A BIK has 8 characters: Latin letters and digits',
  ),
  name: text('Тек әріптер, дефис пен апостроф болуы мүмкін', 'Только буквы, дефис и апостроф', 'Only letters, hyphens and apostrophes'),
}

/** A shape that tidies a text; null from `read` means that it cannot be read, in these words. */
const tidied = (read: (value: string) => string | null, problem: Text) =>
  z.string().transform((value, context) => {
    const result = read(value)
    if (result !== null) return result
    context.addIssue({ code: 'custom', ...said(problem) })
    return z.NEVER
  })

const digitsOf = (value: string) => value.replace(/[\s-]/g, '')
const signsOf = (value: string) => digitsOf(value).toUpperCase()

const numbered = (check: (value: string) => Text | null, read = digitsOf) =>
  z.string().transform((value, context) => {
    const digits = read(value)
    const problem = check(digits)
    if (!problem) return digits
    context.addIssue({ code: 'custom', ...said(problem) })
    return z.NEVER
  })

/** Twelve digits of a person; spaces and hyphens are forgiven (domain 4.1). */
export const iin = numbered(checkIin)

/** Twelve digits of a legal entity or a branch (domain 4.2). */
export const bin = numbered(checkBin)

/** An account in a bank of Kazakhstan; spaces and small letters are forgiven (domain 4.4). */
export const iban = numbered(checkIban, signsOf)

/** The code of a bank, likewise (domain 4.4). */
export const bik = numbered((value) => (/^[A-Z0-9]{8}$/.test(value) ? null : words.bik), signsOf)

/** Trimmed, lower-case, at most 254 characters (RFC 5321). */
export const readEmail = (value: string): string | null => {
  const address = value.trim().toLowerCase()
  return address.length <= 254 && z.regexes.email.test(address) ? address : null
}

/** E.164; a number without a country is Kazakhstan's, `8 701 …` and `+7 701 …` are one. */
export const readPhone = (value: string, kind: 'any' | 'mobile' = 'any'): string | null => {
  const phone = parsePhoneNumberFromString(value, 'KZ')
  if (!phone?.isValid() || phone.ext) return null
  if (kind === 'mobile' && !['MOBILE', 'FIXED_LINE_OR_MOBILE'].includes(phone.getType() ?? '')) return null
  return phone.number
}

export const email = tidied(readEmail, words.email)
export const phone = tidied(readPhone, words.phone)
export const mobile = tidied((value) => readPhone(value, 'mobile'), words.mobile)

/** A login (O206-17.F2): an e-mail address or a mobile number. */
export const contact = tidied((value) => (value.includes('@') ? readEmail(value) : readPhone(value, 'mobile')), words.contact)

/** By which way a contact is reached. */
export const channelOf = (address: string): 'email' | 'sms' => (address.includes('@') ? 'email' : 'sms')

/** A person's name (domain 1.1): letters of kk, ru and Latin, spaces, hyphens, apostrophes; 1 to 100 characters. */
export const personName = tidied((value) => {
  const name = value.trim().replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").normalize('NFC')
  return name.length <= 100 && /^[\p{Script=Cyrillic}\p{Script=Latin}][\p{Script=Cyrillic}\p{Script=Latin}\p{M}' -]*$/u.test(name)
    ? name
    : null
}, words.name)

/** A contact as people write it: `+7 701 123 45 67`. */
export const shownContact = (address: string): string =>
  channelOf(address) === 'email' ? address : (parsePhoneNumberFromString(address)?.formatInternational() ?? address)
