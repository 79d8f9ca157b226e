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
  | 'office.opens'
  | 'office.closes'
  | `jobseeker.${'register' | 'offer_first' | Act<1 | 2 | 3 | 4 | 5> | `portal.${Act<1 | 2 | 3 | 4 | 5 | 6>}`}`
  | `unemployed.${'register_after' | 'contact_employer' | 'report_change' | 'no_show_offer' | 'no_show_call' | 'max_refusals'}`
  | 'unemployed.min_age'
  | 'pension.age_men'
  | 'pension.age_women'
  | `unemployed.${'reregister_after' | 'attendance_city' | 'attendance_rural'}`
  | 'dereg.explain_within'
  | 'referral.valid'
  | 'offer.remind_before'
  | 'suitable.max_minutes'
  | 'contract.sign_within'
  | 'training.once_per'
  | 'training.after_dropout'
  | 'srm.after_quit'
  | 'card.opening_shown'
  | 'access.active_sessions'
  | `lookups.${'answer' | 'per_hour' | 'per_day' | 'off_margin' | 'no_case' | 'neighbours' | 'surname' | 'asked'}`
  | `access.${'idle_block' | 'idle_warn_first' | 'idle_warn_last' | 'review_within' | 'review_remind'}`
  | 'consent.stop_processing'
  | 'data_incident.tell_within'
  | `access.${'reply' | 'order_max_age' | 'password_within'}`
  | SubsidyKey

type Act<N extends number> = `act${N}`
/** Subsidised jobs (E13): amounts in MCI, shares of the wage, months, ages in years. */
type SubsidyKey =
  | `srm.${'public_works' | 'social_jobs' | 'youth_practice' | 'first_job' | 'generation_contract' | 'silver_age'}.${'amount' | 'months' | 'age_from'}`
  | `srm.${'youth_practice' | 'first_job' | 'generation_contract'}.age_to`
  | 'srm.social_jobs.percent'
  | `srm.silver_age.percent${'' | '_2' | '_3'}`

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
