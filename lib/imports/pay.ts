import type { Vacancy } from '@/db/schema'
import { type Text, text } from '@/lib/core/text'
import { clip, plainLine } from './plain-text'
import { isRead, LONGEST_SALARY, type ParsedSalary, type Period } from './salary'

type Pay = Pick<Vacancy, 'payFrom' | 'payTo' | 'currency' | 'gross' | 'payPeriod' | 'payNote'>

const unsaid: Pay = { payFrom: null, payTo: null, currency: 'KZT', gross: null, payPeriod: 'month', payNote: null }

const otherPeriod = text(
  'Жалақы айға, күнге, ауысымға, сағатқа не жобаға есептелмеген: мәтін күйінде қалды',
  'Оплата не за месяц, день, смену, час или проект: осталась текстом',
  'The pay is not for a month, day, shift, hour or project: it stays a text',
)

const kept = (period: Period | null): Vacancy['payPeriod'] | null =>
  period === null ? 'month' : period === 'week' || period === 'year' || period === 'rotation' ? null : period

const periodWords = { week: 'неделя', year: 'год', rotation: 'вахта' } as const
function written(from: number | null, to: number | null): string {
  if (from === null || from === to) return from === null ? `до ${to}` : `${to}`
  return to === null ? `от ${from}` : `${from}–${to}`
}

/**
 * The pay as the platform keeps it: numbers, currency, before or after tax; where that is impossible, the source's own words with a remark.
 * A pay without a period is a month's: so job sites mean it.
 */
export function payOf(salary: ParsedSalary | null): { pay: Pay; remark: Text | null } {
  if (salary === null) return { pay: unsaid, remark: null }
  if (!isRead(salary))
    return {
      pay: { ...unsaid, payNote: clip(plainLine(salary.text), LONGEST_SALARY) },
      remark: salary.reason === 'negotiable' ? null : salary.note,
    }
  const { from, to, currency, gross, period, note } = salary
  const payPeriod = kept(period)
  if (payPeriod === null) {
    const unit = periodWords[period as keyof typeof periodWords]
    const payNote = plainLine([`${written(from, to)} ${currency} / ${unit}`, note].filter(Boolean).join(', '))
    return { pay: { ...unsaid, payNote }, remark: otherPeriod }
  }
  const round = (value: number | null) => (value === null ? null : Math.round(value))
  return { pay: { payFrom: round(from), payTo: round(to), currency, gross, payPeriod, payNote: note && plainLine(note) }, remark: null }
}
