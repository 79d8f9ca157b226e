/** The law of the account (P1, O206-17): pure. */
import type { Day } from '@/lib/core/calendar'
import { addDays } from '@/lib/core/calendar'
import { birthDateOf, sexOf } from '@/lib/core/identifiers'
import { type Text, text } from '@/lib/core/text'
import { isCommon } from './common-passwords'

export const passwordLength = { least: 10, most: 128 } as const

/** Why a password is too easy to guess; null = good. Its length is the shape's business. */
export function weaknessOf(password: string, login: string): Text | null {
  const folded = password.toLowerCase()
  const name = login.includes('@') ? login.split('@')[0]! : login.replace(/\D/g, '').slice(-10)
  if (name.length >= 4 && folded.includes(name.toLowerCase()))
    return text('Құпиясөздің ішінде логиніңіз болмасын', 'В пароле не должно быть вашего логина', 'The password must not contain your login')
  if (new Set(folded).size < 5 || isCommon(folded))
    return text(
      'Мұндай құпиясөзді табу оңай. Бірнеше байланыссыз сөзден құраңыз',
      'Такой пароль легко подобрать. Составьте его из нескольких несвязанных слов',
      'This password is easy to guess. Make it of a few unrelated words',
    )
  return null
}

type Person = { iin?: string; birthDate?: Day; sex?: 'M' | 'F' }

/** What contradicts itself in a person's data (domain 1.1): field → words. The IIN's own digits have been checked before. */
export function contradictionsOf({ iin, birthDate, sex }: Person, today: Day): Record<string, Text> {
  const problems: Record<string, Text> = {}
  const told = iin ? birthDateOf(iin) : null
  const birth = birthDate ?? told
  if (birth && (birth > today || birth < addDays(today, -45_000)))
    problems[birthDate ? 'birthDate' : 'iin'] = text('Туған күнді тексеріңіз', 'Проверьте дату рождения', 'Check the birth date')
  if (told && birthDate && told !== birthDate)
    problems.birthDate = text('Туған күн ЖСН-мен сәйкес келмейді', 'Дата рождения не совпадает с ИИН', 'The birth date differs from the IIN')
  if (iin && sex && sexOf(iin) !== sex)
    problems.sex = text('Жынысы ЖСН-мен сәйкес келмейді', 'Пол не совпадает с ИИН', 'The sex differs from the IIN')
  return problems
}
