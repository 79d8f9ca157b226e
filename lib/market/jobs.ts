import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cron, Job, Listeners } from '@/lib/core/job'
import { asSystem } from '@/lib/core/tx'
import type { Copies } from '@/lib/exchange/copies'
import { hostedSides } from '@/lib/exchange/place'
import type { Receivers } from '@/lib/exchange/receivers'
import { keepEmployers, keepResumes, keepVacancies } from './copies'
import { kinds } from './rows'
import { copyOf, tell } from './tell'

/** Between two messages of many rows the site has the machine for itself, ms. */
const breath = 100

/** Tells the AIS everything that it does not know yet: the first filling, imports, what ended by the clock. */
export async function tellAll(rest = breath): Promise<number> {
  let told = 0
  if (!hostedSides().includes('platform')) return told
  for (const kind of kinds)
    for (;;) {
      const some = await asSystem((tx) => tell(tx, kind))
      if (some === 0) break
      told += some
      await pause(rest)
    }
  return told
}

export const jobs: Readonly<Record<string, Job>> = {
  'market.tell': async () => {
    await tellAll()
  },
}

/** Changes of which nobody tells, such as the end of a term, are found by the clock. */
export const crontab: readonly Cron[] = [{ task: 'market.tell', cron: '*/5 * * * *' }]

export const listeners: Listeners = {
  'employer.saved': async ({ employerId }, tx) => void (await tell(tx, 'employer', [employerId])),
  'employer.verified': async ({ employerId }, tx) => void (await tell(tx, 'employer', [employerId])),
  'employer.blocked': async ({ employerId }, tx) => void (await tell(tx, 'employer', [employerId])),
  'vacancy.published': async ({ vacancyId }, tx) => void (await tell(tx, 'vacancy', [String(vacancyId)])),
  'vacancy.changed': async ({ vacancyId }, tx) => void (await tell(tx, 'vacancy', [String(vacancyId)])),
  'vacancy.closed': async ({ vacancyId }, tx) => void (await tell(tx, 'vacancy', [String(vacancyId)])),
  'vacancy.moderated': async ({ vacancyId }, tx) => void (await tell(tx, 'vacancy', [String(vacancyId)])),
  'resume.published': async ({ resumeId }, tx) => void (await tell(tx, 'resume', [resumeId])),
}

export const receivers: Receivers = {
  'employer.v1': (item, { tx, message, now }) => keepEmployers(tx, [item], message.version, now),
  'employer-batch.v1': ({ items }, { tx, message, now }) => keepEmployers(tx, items, message.version, now),
  'vacancy.v1': (item, { tx, message, now }) => keepVacancies(tx, [item], message.version, now),
  'vacancy-batch.v1': ({ items }, { tx, message, now }) => keepVacancies(tx, items, message.version, now),
  'resume.v1': (item, { tx, message, now }) => keepResumes(tx, [item], message.version, now),
  'resume-batch.v1': ({ items }, { tx, message, now }) => keepResumes(tx, items, message.version, now),
}

/** The copies themselves are counted, whatever messages brought them. */
export const copies: Copies = { 'employer.v1': copyOf('employer'), 'vacancy.v1': copyOf('vacancy'), 'resume.v1': copyOf('resume') }
