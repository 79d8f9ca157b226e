import type { z } from 'zod'
import { type Text, text } from './text'

const required = text('Толтырыңыз', 'Заполните', 'Please fill this in')
const invalid = text('Мәнді тексеріңіз', 'Проверьте значение', 'Check the value')
const choose = text('Тізімнен таңдаңыз', 'Выберите из списка', 'Choose from the list')

const short = (n: number) => text(`Кемінде ${n} таңба керек`, `Нужно не меньше ${n} знаков`, `At least ${n} characters are needed`)
const long = (n: number) => text(`Ең көбі ${n} таңба`, `Не больше ${n} знаков`, `At most ${n} characters`)
const low = (n: number | bigint) => text(`Кемінде ${n} болуы керек`, `Должно быть не меньше ${n}`, `Must be at least ${n}`)
const high = (n: number | bigint) => text(`${n}-дан аспауы керек`, `Должно быть не больше ${n}`, `Must be at most ${n}`)

/** zod has no Kazakh: every issue is said by us in three languages. A schema may say it itself by `params.text`. */
function problemOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'custom':
      return isText(issue.params?.text) ? issue.params.text : invalid
    case 'invalid_type':
      return issue.input === undefined ? required : invalid
    case 'too_small':
      if (issue.origin === 'array') return required
      return issue.origin === 'string' ? (issue.minimum === 1 ? required : short(Number(issue.minimum))) : low(issue.minimum)
    case 'too_big':
      return issue.origin === 'string' ? long(Number(issue.maximum)) : high(issue.maximum)
    case 'invalid_value':
      return choose
    default:
      return invalid
  }
}

const isText = (value: unknown): value is Text => typeof value === 'object' && value !== null && 'kk' in value && 'ru' in value

/** Field name as in the form (`jobs.0.post`) → what is wrong with it; the first problem of a field wins. */
export function problemsOf(error: z.ZodError): Record<string, Text> {
  const fields: Record<string, Text> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= problemOf(issue)
  return fields
}

/** A rule of a schema with its own words, for `z.custom`/`refine`: `z.string().refine(isIin, said(text(…)))`. */
export const said = (words: Text) => ({ params: { text: words } })
