import { number } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import type { ParamRow } from '@/lib/reference/queries'
import { unitNames } from '@/lib/reference/words'

/** `85 000 ₸`, `5 жұмыс күні`; office hours as the clock shows them. */
export const ParamValue = ({ row, locale }: { row: Pick<ParamRow, 'key' | 'value' | 'unit'>; locale: Locale }) => (
  <span className="whitespace-nowrap">
    <b className="tabular-nums">{number(locale, row.value)}</b> {unitNames[row.unit][locale]}
    {row.key.startsWith('office.') && <span className="block text-xs text-muted">{hourOf(row.value)}</span>}
  </span>
)

/** 540 → `9:00`. */
const hourOf = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
