/** The law of card E1: pure, no clock, no database. */
import type { Employer } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { checkBin, checkIin } from '@/lib/core/identifiers'
import { type Text, text } from '@/lib/core/text'
import type { Missing } from './words'

type Kind = Employer['kind']

const jointOnly = text(
  'Бұл — бірлескен жеке кәсіпкерліктің БСН-ы: түрін «Жеке кәсіпкер» деп таңдаңыз',
  'Это БИН совместного индивидуального предпринимательства: выберите вид «Индивидуальный предприниматель»',
  'This is the BIN of a joint individual enterprise: choose “Individual entrepreneur”',
)

/** Whose number an employer of this kind has: a joint enterprise of entrepreneurs is given a BIN that begins its type with 6 (domain 4.2). */
export const numberIsPersonal = (kind: Kind, number: string): boolean =>
  kind === 'natural_person' || (kind === 'individual_entrepreneur' && number[4] !== '6')

/** Which rule the BIN or IIN of an employer of this kind breaks, in words; null = it is right. */
export function problemOfNumber(kind: Kind, number: string): Text | null {
  if (numberIsPersonal(kind, number)) return checkIin(number)
  const wrong = checkBin(number)
  if (wrong) return wrong
  return kind !== 'individual_entrepreneur' && number[4] === '6' ? jointOnly : null
}

const future = text('Болашақ күн болмауы керек', 'Дата не может быть в будущем', 'The date cannot be in the future')

/** What only a clock can tell to be wrong; by field. */
export const problemsOn = (today: Day, { registeredOn }: { registeredOn?: Day | null }): Record<string, Text> =>
  registeredOn && registeredOn > today ? { registeredOn: future } : {}

/** A name in one language at least; the other one is shown as the same text (E1). */
export function bothNames({ nameKk, nameRu }: { nameKk?: string; nameRu?: string }): { nameKk: string; nameRu: string } {
  const any = nameKk ?? nameRu ?? ''
  return { nameKk: nameKk ?? any, nameRu: nameRu ?? any }
}

export const isVerified = ({ state }: Pick<Employer, 'state'>): boolean =>
  state === 'verified_by_centre' || state === 'verified_by_signature'

type Publishing = Pick<Employer, 'state' | 'bin' | 'placeCode' | 'regionCode' | 'contactPerson' | 'contactPhone'>

/** What keeps this employer from publishing vacancies, the gravest first; nothing = it may (E1; contacts: O206-31.E1). */
export function missingToPublish(employer: Publishing): Missing[] {
  const lacks: Record<Missing, boolean> = {
    unblocked: employer.state === 'blocked',
    number: !employer.bin,
    place: !employer.placeCode && !employer.regionCode,
    contactPerson: !employer.contactPerson,
    contactPhone: !employer.contactPhone,
    verified: !isVerified(employer) && employer.state !== 'blocked',
  }
  return (Object.keys(lacks) as Missing[]).filter((what) => lacks[what])
}

/** What a career centre has looked at when it verified: whoever changes it is looked at again. */
const identity = ['kind', 'bin', 'nameKk', 'nameRu', 'legalForm'] as const satisfies (keyof Employer)[]
/** The number is who it is: another number is another employer. */
const fixedOnceVerified = ['kind', 'bin'] as const satisfies (keyof Employer)[]

const isFixed = text(
  'Расталған ұйымның түрі мен нөмірін өзгертуге болмайды: басқа нөмір — басқа жұмыс беруші',
  'Вид и номер подтверждённой организации изменить нельзя: другой номер — это другой работодатель',
  'The kind and number of a verified organisation cannot be changed: another number is another employer',
)

const same = (a: unknown, b: unknown) => (a ?? null) === (b ?? null)

/** What an edit may not touch, by field. */
export const forbiddenEdits = (before: Employer, after: Partial<Employer>): Record<string, Text> =>
  before.state === 'self_declared'
    ? {}
    : Object.fromEntries(fixedOnceVerified.filter((key) => key in after && !same(before[key], after[key])).map((key) => [key, isFixed]))

/** A verified employer under another name is verified anew; a blocked one stays blocked. */
export const stateAfterEdit = (before: Employer, after: Partial<Employer>): Employer['state'] =>
  isVerified(before) && identity.some((key) => key in after && !same(before[key], after[key])) ? 'self_declared' : before.state

/** Written into the journal by name only: personal data, requisites, and long texts. */
const unsaid: readonly (keyof Employer)[] = [
  'bin',
  'headName',
  'contactPerson',
  'contactPhone',
  'contactEmail',
  'address',
  'iban',
  'bik',
  'bankName',
  'descriptionKk',
  'descriptionRu',
]

/** An edit for the journal (E1 "audit of requisites changes"): `headcount: 40 → 52; contactPhone`. */
export const changesOf = (before: Employer, after: Partial<Employer>): string =>
  (Object.keys(after) as (keyof Employer)[])
    .filter((key) => !same(before[key], after[key]))
    .map((key) => (unsaid.includes(key) ? key : `${key}: ${before[key] ?? '—'} → ${after[key] ?? '—'}`))
    .join('; ')
