import 'server-only'
import type { JobModule, Listeners } from '@/lib/core/job'
import { recordBreach } from '../breaches'
import { watchAbsences } from './idle'
import { endReviews, openReviews, remindReviews } from './review'

export const jobs: JobModule['jobs'] = {
  'access.absences': () => watchAbsences(new Date()),
  'access.reviews': async () => {
    const now = new Date()
    await endReviews(now)
    await openReviews(now)
  },
  'access.remind': () => remindReviews(new Date()),
}

export const crontab: JobModule['crontab'] = [
  { task: 'access.absences', cron: '2 0 * * *' },
  { task: 'access.reviews', cron: '4 0 * * *' },
  { task: 'access.remind', cron: '15 9 * * *' },
]

export const listeners: Listeners = {
  // a sign that the entry noticed: it blocks nobody, the administrator looks at it
  'staff.suspected': async ({ at, ...sign }, tx) => {
    const now = new Date(at)
    await recordBreach(tx, { ...sign, source: 'monitoring', now, sure: false })
  },
}
