/** The law of the account (P1, O206-17): pure. */
import type { Day } from '@/lib/core/calendar'
import { addDays } from '@/lib/core/calendar'
import { birthDateOf, sexOf } from '@/lib/core/identifiers'
import { type Text, text } from '@/lib/core/text'

export const passwordLength = { least: 10, most: 128 } as const

/** Why a password is too easy to guess; null = good. Its length is the shape's business. */
export function weaknessOf(password: string, login: string): Text | null {
  const folded = password.toLowerCase()
  const name = login.includes('@') ? login.split('@')[0]! : login.replace(/\D/g, '').slice(-10)
  if (name.length >= 4 && folded.includes(name.toLowerCase()))
    return text(
      'Құпиясөздің ішінде логиніңіз болмасын',
      'В пароле не должно быть вашего логина',
      'The password must not contain your login',
    )
  if (new Set(folded).size < 5 || isCommon(folded))
    return text(
      'Мұндай құпиясөзді табу оңай. Бірнеше байланыссыз сөзден құраңыз',
      'Такой пароль легко подобрать. Составьте его из нескольких несвязанных слов',
      'This password is easy to guess. Make it of a few unrelated words',
    )
  return null
}

type Person = { iin?: string; birthDate?: Day; sex?: 'M' | 'F' }

export const otherBirth = text(
  'Туған күн ЖСН-мен сәйкес келмейді',
  'Дата рождения не совпадает с ИИН',
  'The birth date differs from the IIN',
)

/** What contradicts itself in a person's data (domain 1.1): field → words. The IIN's own digits have been checked before. */
export function contradictionsOf({ iin, birthDate, sex }: Person, today: Day): Record<string, Text> {
  const problems: Record<string, Text> = {}
  const told = iin ? birthDateOf(iin) : null
  const birth = birthDate ?? told
  if (birth && (birth > today || birth < addDays(today, -45_000)))
    problems[birthDate ? 'birthDate' : 'iin'] = text('Туған күнді тексеріңіз', 'Проверьте дату рождения', 'Check the birth date')
  if (told && birthDate && told !== birthDate) problems.birthDate = otherBirth
  if (iin && sex && sexOf(iin) !== sex)
    problems.sex = text('Жынысы ЖСН-мен сәйкес келмейді', 'Пол не совпадает с ИИН', 'The sex differs from the IIN')
  return problems
}

/** The commonest passwords of ten and more characters, and the bricks that the rest are made of; of Kazakhstan's keyboards and words too. */
const whole = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '12345678910',
  '123456789a',
  '1234567891',
  '123123123123',
  '1234554321',
  '1122334455',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'q1w2e3r4t5',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'zaq12wsxcde',
  'qwertyuiop',
  'qwertyuiop[]',
  'asdfghjkl;',
  'asdfghjklqwe',
  'zxcvbnm123',
  'йцукенгшщз',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю.',
  'qwerty12345',
  'qwerty123456',
  'password123',
  'password1234',
  'passw0rd123',
  'iloveyou123',
  'administrator',
  'letmein123',
  'welcome123',
  'changeme123',
  'abcdefghij',
  'abcd123456',
  'a123456789',
  'aa12345678',
  'абвгдеёжзи',
  'football123',
  'superman123',
  'princess123',
  'sunshine123',
  'samsung123',
  'internet123',
  'computer123',
  'kazakhstan',
  'kazakhstan1',
  'qazaqstan1',
  'қазақстан1',
  'казахстан1',
  'астана2024',
  'almaty2024',
  'almaty2025',
  'almaty2026',
  'astana2024',
  'astana2025',
  'astana2026',
  'nursultan1',
  'махаббат123',
  'любовь12345',
  'пароль12345',
  'құпиясөз123',
  'парольпароль',
])

const bricks =
  /(password|passw0rd|qwerty|йцукен|пароль|құпиясөз|kupiasoz|admin|welcome|letmein|iloveyou|kazakhstan|qazaqstan|қазақстан|казахстан|almaty|алматы|astana|астана|enbek|еңбек|12345678?9?0?|1234|0000|1111|2222|7777|20[0-3]\d|19\d\d)/gu

/** Is it one of the commonest, or made of nothing but them? `folded` is lower-case. */
function isCommon(folded: string): boolean {
  if (whole.has(folded) || whole.has([...folded].reverse().join(''))) return true
  const rest = folded.replace(bricks, '')
  return rest !== folded && rest.replace(/[^\p{L}]/gu, '').length < 4 && rest.length < 6
}
