import type { Tone } from '@/components/ui/basics'
import type { Locale } from '@/lib/core/text'
import type { CorrectionRow } from '@/lib/corrections/queries'
import { shown } from '@/lib/corrections/rules'
import type { CorrectionState } from '@/lib/corrections/words'
import { fieldNames, recordNames } from '@/lib/corrections/words'

/** `Регистрация: дата регистрации`. */
export const whatOf = ({ record, field }: CorrectionRow, locale: Locale): string =>
  `${recordNames[record][locale]}: ${(Object.hasOwn(fieldNames, field) ? fieldNames[field as keyof typeof fieldNames][locale] : field).toLowerCase()}`

/** `Оспановаа → Оспанова`. */
export const changeOf = ({ wrongValue, rightValue }: CorrectionRow): string => `${shown(wrongValue)} → ${shown(rightValue)}`

export const stateTones: Readonly<Record<CorrectionState, Tone>> = {
  draft: 'neutral',
  sent: 'accent',
  approved: 'warn',
  refused: 'bad',
  executed: 'warn',
  verified: 'good',
}
