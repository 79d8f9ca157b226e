import { number } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import type { ParamRow } from '@/lib/reference/queries'
import { unitNames } from '@/lib/reference/words'

/** `85 000 ₸`, `5 жұмыс күні`. */
export const ParamValue = ({ row, locale }: { row: Pick<ParamRow, 'value' | 'unit'>; locale: Locale }) => (
  <span className="whitespace-nowrap">
    <b className="tabular-nums">{number(locale, row.value)}</b> {unitNames[row.unit][locale]}
  </span>
)
