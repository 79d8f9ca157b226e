import type { Tone } from '@/components/ui/basics'
import type { Correction } from '@/db/schema'
import type { Locale } from '@/lib/core/text'
import type { CorrectionState } from '@/lib/corrections/words'
import { fieldNames, recordNames } from '@/lib/corrections/words'

/** `Регистрация: дата регистрации`. */
export const whatOf = ({ record, field }: Pick<Correction, 'record' | 'field'>, locale: Locale): string =>
  `${recordNames[record][locale]}: ${(Object.hasOwn(fieldNames, field) ? fieldNames[field as keyof typeof fieldNames][locale] : field).toLowerCase()}`

export const stateTones: Readonly<Record<CorrectionState, Tone>> = {
  draft: 'neutral',
  sent: 'accent',
  approved: 'warn',
  refused: 'bad',
  executed: 'warn',
  verified: 'good',
}
