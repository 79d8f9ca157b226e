import 'server-only'
import { sql } from 'drizzle-orm'
import type { JobModule } from '@/lib/core/job'
import { asSystem } from '@/lib/core/tx'
import { failedTooOften } from './rules'
import { writeFailure } from './write'

type Seen = { dead: number; failed: number }

export const jobs: JobModule['jobs'] = {
  /** O206-22.3, 22.4: the monitoring finds work that has given up, the journals find actions that break; each is written once while it is open. */
  'failures.watch': async () => {
    await asSystem(async (tx) => {
      const [seen] = await tx.execute<Seen>(sql`
        select (select dead from queue_figures()) as dead,
          (select count(*)::int from journal where outcome = 'failed' and at > now() - interval '10 minutes') as failed`)
      const now = new Date()
      const found = { portal: 'all', foundAt: now, beganAt: now } as const
      if (seen!.dead > 0)
        await writeFailure(
          tx,
          {
            ...found,
            source: 'monitoring',
            severity: 3,
            watch: 'dead-letters',
            what: `Кезек: ${seen!.dead} тапсырма орындалмады · Очередь: не выполнено заданий: ${seen!.dead}`,
          },
          'failures.watch',
          now,
        )
      if (seen!.failed >= failedTooOften)
        await writeFailure(
          tx,
          {
            ...found,
            source: 'journals',
            severity: 2,
            watch: 'failed-actions',
            what: `Журнал: 10 минутта ${seen!.failed} қате · Журнал: ошибок за 10 минут: ${seen!.failed}`,
          },
          'failures.watch',
          now,
        )
    })
  },
}

export const crontab: JobModule['crontab'] = [{ task: 'failures.watch', cron: '*/5 * * * *' }]
