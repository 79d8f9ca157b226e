import 'server-only'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { codes, users } from '@/db/schema'
import type { Cron, Job } from '@/lib/core/job'
import { asSystem } from '@/lib/core/tx'

/** Forgets accounts whose contact nobody has proved in a week, and after half a year the tickets by which a known browser is recognised. */
const sweep: Job = () =>
  asSystem(async (tx) => {
    await tx.delete(codes).where(and(eq(codes.purpose, 'ticket'), lt(codes.expiresAt, sql`now() - interval '180 days'`)))
    await tx
      .delete(users)
      .where(and(isNull(users.emailConfirmedAt), isNull(users.phoneConfirmedAt), lt(users.createdAt, sql`now() - interval '7 days'`)))
  })

export const jobs: Readonly<Record<string, Job>> = { 'accounts.sweep': sweep }
export const crontab: readonly Cron[] = [{ task: 'accounts.sweep', cron: '17 3 * * *' }]
