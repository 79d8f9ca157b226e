import type { CronItem } from 'graphile-worker'
import type { Cron } from '@/lib/core/job'

const hoursAheadOfUtc = 5
const maxAttempts = 12
const anHour = 3_600_000

/**
 * The queue's clock is UTC, ours is Kazakhstan's (UTC+5 for the whole country, no summer time): `30 3 * * *` → `30 22 * * *`.
 * Throws for a pattern that names days, which would begin on another date in UTC.
 */
export function utcPattern(cron: string): string {
  const [minute, hour, ...days] = cron.split(' ')
  if (!minute || !hour || days.join(' ') !== '* * *' || !/^(\*|\d+(,\d+)*)$/.test(hour))
    throw new Error(`The clock pattern "${cron}" is not "minute hour * * *" with hours as * or a list`)
  const inUtc = (each: string) => (Number(each) + 24 - hoursAheadOfUtc) % 24
  return `${minute} ${hour === '*' ? hour : hour.split(',').map(inUtc).join(',')} * * *`
}

/** What was missed while nothing ran is made up for at the next start: of the last day, of the last hour for what runs every hour. */
export const cronItem = ({ task, cron }: Cron): CronItem => ({
  task,
  match: utcPattern(cron),
  identifier: `${task} ${cron}`,
  options: { jobKey: `cron:${task}`, maxAttempts, backfillPeriod: cron.split(' ')[1] === '*' ? anHour : 24 * anHour },
})
