/** The quota of jobs for people with disabilities (SC 107; E1 "quota helper"). Pure. */

/** Its parameters stand in `legal_params`: `disability_quota.percent` and `disability_quota.headcount`. */
export type QuotaLaw = { percent: number; fromHeadcount: number }
export type Staff = { headcount: number | null; headcountDisabled: number | null; headcountHeavy: number | null }

export type Quota =
  /** The headcount is not known. */
  | { kind: 'unknown' }
  /** Fewer people than the law begins with (SC 107(2)). */
  | { kind: 'small'; from: number }
  /** More than a fifth of the staff have a disability (SC 107(3)). */
  | { kind: 'exempt'; share: number }
  /** Heavy work aside, so many jobs are owed, and so many are there. */
  | { kind: 'owed'; base: number; percent: number; required: number; present: number; lacking: number }

/** From this share of staff with a disability, in percent, nothing more is asked (SC 107(3)). */
const exemptAbove = 20

/** How many jobs the law asks of this employer: percent of (headcount − heavy work), rounded up. */
export function quotaOf({ headcount, headcountDisabled, headcountHeavy }: Staff, { percent, fromHeadcount }: QuotaLaw): Quota {
  if (headcount === null) return { kind: 'unknown' }
  if (headcount < fromHeadcount) return { kind: 'small', from: fromHeadcount }
  const present = headcountDisabled ?? 0
  if (present * 100 > headcount * exemptAbove) return { kind: 'exempt', share: Math.floor((present * 100) / headcount) }
  const base = headcount - (headcountHeavy ?? 0)
  const required = Math.ceil((base * percent) / 100)
  return { kind: 'owed', base, percent, required, present, lacking: Math.max(0, required - present) }
}
