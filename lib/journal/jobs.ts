import 'server-only'
import { z } from 'zod'
import type { Cron, Job } from '@/lib/core/job'
import { checkJournals } from './seal/check'
import { ourKeeping } from './seal/keeping'
import { signHeads } from './seal/sign'

const asked = z.object({ askedBy: z.string().default('system') }).catch({ askedBy: 'system' })

export const jobs: Readonly<Record<string, Job>> = {
  'journal.sign': async () => void (await signHeads(new Date(), await ourKeeping())),
  'journal.verify': async (payload) => void (await checkJournals(asked.parse(payload).askedBy, new Date(), await ourKeeping())),
}

export const crontab: readonly Cron[] = [
  { task: 'journal.sign', cron: '* * * * *' },
  { task: 'journal.verify', cron: '40 2 * * *' },
]
