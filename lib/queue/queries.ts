import 'server-only'
import { sql } from 'drizzle-orm'
import { may, type User } from '@/lib/core/policy'
import { asUser } from '@/lib/core/tx'

export type DeadLetter = {
  id: string
  task: string
  payload: Record<string, unknown>
  attempts: number
  lastError: string | null
  createdAt: Date
}
export type QueueFigures = { waiting: number; running: number; retrying: number; dead: number; lateSeconds: number }

/** Jobs that have used up their attempts, the newest first. Null for whoever may not see them: the page answers "not found". */
export async function deadLetters(user: User, limit = 100): Promise<DeadLetter[] | null> {
  if (!may(user, 'queue.retry')) return null
  const rows = await asUser(user, (tx) =>
    tx.execute<{
      id: string
      task: string
      payload: Record<string, unknown>
      attempts: number
      last_error: string | null
      created_at: string
    }>(sql`select * from dead_letters(${limit})`),
  )
  return rows.map(({ last_error, created_at, ...row }) => ({ ...row, lastError: last_error, createdAt: new Date(created_at) }))
}

/** How the queue stands now. `lateSeconds`: for how long the oldest job that could run has waited. Null for whoever may not see it. */
export async function queueFigures(user: User): Promise<QueueFigures | null> {
  if (!may(user, 'queue.retry')) return null
  const [row] = await asUser(user, (tx) =>
    tx.execute<QueueFigures>(sql`select waiting, running, retrying, dead, late_seconds as "lateSeconds" from queue_figures()`),
  )
  return row ?? null
}
