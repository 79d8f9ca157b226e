import { Card } from '@/components/ui/basics'
import { money } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** What the person expects to be paid (E4), the same on both sides; nothing where it was not said. */
export function ResponsePay({ sum, locale }: { sum: number | null; locale: Locale }) {
  if (sum === null) return null
  return (
    <Card>
      <h2 className="mb-1 text-xs font-normal text-muted">{say(locale)('responses.one.expectedPay')}</h2>
      <p className="font-bold">{money(locale, sum)}</p>
    </Card>
  )
}
