/** A fact's value as one line of text. Values are what forms, registers and officers have written: texts, numbers, lists, small records. */
import type { Check } from '@/db/schema'
import { keyNames, sourceNames } from '@/lib/cards/words'
import { day, moment } from '@/lib/core/format'
import type { Locale, Text } from '@/lib/core/text'
import type { Agreement, StepValue } from '@/lib/plans/rules'
import { planFactNames, stepKindNames, stepStateNames, whoNames } from '@/lib/plans/words'
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
import { checkNames } from '@/lib/unemployed/words'

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

/** A plan's step, and the agreement to a plan, in words. */
const isStep = (value: object): value is StepValue => 'what' in value && 'due' in value && 'who' in value
const isAgreement = (value: object): value is Agreement => 'revision' in value && 'via' in value
const via: Readonly<Record<Agreement['via'], Text>> = {
  cabinet: { kk: 'кабинетте', ru: 'в кабинете', en: 'in the cabinet' },
  desk: { kk: 'орталықта', ru: 'в центре', en: 'at the centre' },
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
  if (isStep(value))
    return [
      stepKindNames[value.kind]?.[locale],
      value.what,
      whoNames[value.who]?.[locale],
      day(locale, value.due),
      stepStateNames[value.state]?.[locale],
      value.note,
    ]
      .filter(Boolean)
      .join(' · ')
  if (isAgreement(value))
    return `${planFactNames.revision[locale]} ${value.revision}, ${moment(locale, new Date(value.at))}, ${via[value.via][locale]}`
  return Object.values(value)
    .filter((one) => one !== null && one !== '')
    .map((one) => factValue(locale, '', one))
    .join(', ')
}

/** `note:…`, `hired:…` are entries of a list: the key says nothing to a reader. */
const factName = (locale: Locale, key: string): string => keyNames[key]?.[locale] ?? (key.includes(':') ? '' : key)

type Named = { section: string; key: string }
/** What a fact is about. */
export function factTitle(locale: Locale, { section, key }: Named): string {
  if (section === 'checks' && Object.hasOwn(checkNames, key)) return checkNames[key as keyof typeof checkNames][locale]
  const planned = key.split(':')[0]!
  if (section === 'plan' && Object.hasOwn(planFactNames, planned)) return planFactNames[planned as keyof typeof planFactNames][locale]
  return factName(locale, key)
}

type Origin = { source: string; sourceRef: string | null; at: Date; authorName: string }
/** From where, when and by whom a fact came. */
export const factOrigin = (locale: Locale, { source, sourceRef, at, authorName }: Origin): string =>
  [sourceNames[source.split(':')[0]!]?.[locale] ?? source, sourceRef, moment(locale, at), authorName].filter(Boolean).join(' · ')
