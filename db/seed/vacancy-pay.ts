import type { SeedEmployer } from './employers'
import type { Job } from './jobs'
import type { Random } from './random'

/** Tenge a month (2024–2026, domain 2.1): what is below it is not proposed for the full norm. */
const MINIMUM_WAGE = 85_000
const SHIFTS_IN_A_MONTH = 15

const industryPay: Readonly<Record<string, number>> = {
  oil: 1.15,
  mine: 1.08,
  it: 1.1,
  bank: 1.08,
  school: 0.97,
  kinder: 0.95,
  social: 0.95,
  crop: 0.95,
}

const round = (sum: number, step: number) => Math.round(sum / step) * step
const tidy = (sum: number) => round(sum, sum < 300_000 ? 5_000 : 10_000)

type Conditions = { schedule: string; employment: string; experience: string }

/** Pay as the occupation, the region, the industry and the asked experience make it. */
export function payOf(at: Random, job: Job, employer: SeedEmployer, { schedule, employment, experience }: Conditions) {
  const part = schedule === 'part_day' || employment === 'part_time'
  const level = at.next() ** 1.2 * 0.6 + (experience === '3-6' || experience === 'gt6' ? 0.2 : 0)
  const factor = employer.region.pay * (industryPay[employer.industry.id] ?? 1) * (part ? 0.5 + at.next() * 0.2 : 1)
  const least = part || employment === 'civil_law' ? 40_000 : MINIMUM_WAGE
  const low = Math.max(least, tidy((job.pay.low + (job.pay.high - job.pay.low) * level) * factor))
  const high = Math.max(low, tidy(low * (1.1 + at.next() * 0.45)))
  const shape = at.next()
  const common = { currency: 'KZT', gross: at.chance(0.93) }
  if (schedule === 'shift' && at.chance(0.05)) {
    const perShift = round(low / SHIFTS_IN_A_MONTH, 500)
    return { ...common, payFrom: perShift, payTo: null, payPeriod: 'shift' as const }
  }
  const payPeriod = 'month' as const
  if (shape < 0.52) return { ...common, payFrom: low, payTo: high, payPeriod }
  if (shape < 0.88) return { ...common, payFrom: low, payTo: null, payPeriod }
  if (shape < 0.94) return { ...common, payFrom: null, payTo: high, payPeriod }
  return { ...common, payFrom: low, payTo: low, payPeriod }
}
