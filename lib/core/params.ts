/** Legal terms and amounts by date. The rows live in `legal_params`; this is how they are chosen. */
import type { Day } from './calendar'

export type ParamKey =
  | 'rate.min_wage'
  | 'rate.mci'
  | 'vacancy.post_within'
  | 'vacancy.valid_for'
  | 'vacancy.remind_before'
  | 'response.answer_within'
  | 'response.remind_after'
  | 'resume.confirm_within'
  | 'disability_quota.percent'
  | 'disability_quota.headcount'

export type Param = { key: string; value: number; unit: string; validFrom: Day; validTo: Day | null; source: string }

/** No row of the law answers for this day: the administrator has to enter one. */
export class ParamGap extends Error {
  constructor(key: string, day: Day) {
    super(`No legal parameter ${key} on ${day}`)
    this.name = 'ParamGap'
  }
}

/** The row in force on a day: the latest that had begun and has not ended. */
export function paramOn(rows: readonly Param[], key: ParamKey, day: Day): Param {
  const found = rows
    .filter((row) => row.key === key && row.validFrom <= day && (row.validTo === null || day <= row.validTo))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0]
  if (!found) throw new ParamGap(key, day)
  return found
}
