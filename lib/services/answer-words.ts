/** Answers as words, for papers and screens. Dates are made on the server. */
import { codeOf } from '@/lib/classifiers/pick'
import { day as dayWords, money } from '@/lib/core/format'
import { type Locale, type Text, text } from '@/lib/core/text'
import type { Words } from '@/lib/documents/paper'
import type { Field } from './definition'

const yes = text('иә', 'да', 'yes')

const join = (parts: readonly Text[]): Text =>
  text(parts.map(({ kk }) => kk).join('; '), parts.map(({ ru }) => ru).join('; '), parts.map(({ en }) => en).join('; '))

/** Names of the entries of classifiers, by code. */
export type CodeNames = ReadonlyMap<string, Text>
const noNames: CodeNames = new Map()

/** An answer as words in every language, the entry of a classifier by its name in `names`; null when nothing was answered. */
export function answerWords(field: Field, value: unknown, names = noNames): Words | null {
  if (value === undefined || value === null || value === '') return null
  if (field.as === 'box') return value === 'on' ? yes : null
  if (field.as === 'money' && Number.isFinite(Number(value)))
    return text(money('kk', Number(value)), money('ru', Number(value)), money('en', Number(value)))
  if (field.as === 'district' || field.as === 'occupation')
    return names.get(codeOf(String(value)) ?? '') ?? String(value).replace(/\s·\s[\d-]+$/, '')
  if (field.as === 'date' && typeof value === 'string') return text(dayWords('kk', value), dayWords('ru', value), dayWords('en', value))
  if (field.options) {
    const chosen = (Array.isArray(value) ? value : [value]).flatMap((key) => field.options?.[String(key)] ?? [])
    return chosen.length > 0 ? join(chosen) : null
  }
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** Rows of a list (`jobs`), each as one line. */
export const rowsOf = (field: Field, value: unknown): Words[] =>
  field.as === 'rows' && Array.isArray(value)
    ? value.map((row: Record<string, unknown>) => {
        const parts = Object.entries(field.fields ?? {}).flatMap(([name, part]) => answerWords(part, row[name]) ?? [])
        const line = (locale: Locale) =>
          parts.map((words) => (typeof words === 'string' ? words : 'lang' in words ? words.text : words[locale])).join(' · ')
        return text(line('kk'), line('ru'), line('en'))
      })
    : []
