/** A fact's value as one line of text. Values are what forms, registers and officers have written: texts, numbers, lists, small records. */
import type { Check } from '@/db/schema'
import { keyNames, sourceNames } from '@/lib/cards/words'
import type { Locale, Text } from '@/lib/core/text'
import {
  activities,
  categories,
  documentKinds,
  educationLevels,
  languages,
  leavingReasons,
  legalStatuses,
  purposes,
  regimes,
} from '@/lib/services/definitions/job-seeker-words'

const lists: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  legalStatus: legalStatuses,
  kind: documentKinds,
  level: educationLevels,
  activity: activities,
  reason: leavingReasons,
  purpose: purposes,
  regimes,
  languages,
  categories,
}

const yes: Text = { kk: 'иә', ru: 'да', en: 'yes' }
const no: Text = { kk: 'жоқ', ru: 'нет', en: 'no' }
const outcomes: Readonly<Record<Check['outcome'], Text>> = {
  confirmed: { kk: 'расталды', ru: 'подтверждено', en: 'confirmed' },
  refuted: { kk: 'расталмады', ru: 'опровергнуто', en: 'refuted' },
  unavailable: { kk: 'тізілім қолжетімсіз', ru: 'регистр недоступен', en: 'register unavailable' },
}
const isCheck = (value: object): value is Check => 'outcome' in value && 'source' in value

export function factValue(locale: Locale, key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (value === true || value === 'on') return yes[locale]
  if (value === false) return no[locale]
  if (typeof value === 'string') return lists[key]?.[value]?.[locale] ?? value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => factValue(locale, key, one)).join('; ')
  if (typeof value !== 'object') return String(value)
  if (isCheck(value))
    return [outcomes[value.outcome]?.[locale], sourceNames[value.source]?.[locale] ?? value.source, value.seen].filter(Boolean).join(', ')
  return Object.values(value)
    .filter((one) => one !== null && one !== '')
    .map((one) => factValue(locale, '', one))
    .join(', ')
}

/** `note:…`, `hired:…` are entries of a list: the key says nothing to a reader. */
export const factName = (locale: Locale, key: string): string => keyNames[key]?.[locale] ?? (key.includes(':') ? '' : key)
