import 'server-only'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members, vacancies } from '@/db/schema'
import { addDays, dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import type { Cron, Job, Listeners } from '@/lib/core/job'
import { readLaw } from '@/lib/core/law'
import type { NoticeKind } from '@/lib/core/notice-texts'
import { notify } from '@/lib/core/notices'
import { type Text, text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { indexVacancies } from '@/lib/search/write'
import { type RefusalGround, refusalGrounds } from './terms'

type Row = Pick<typeof vacancies.$inferSelect, 'id' | 'employerId' | 'titleKk' | 'titleRu'>

const titleOf = ({ titleKk, titleRu }: Row): Text => text(titleKk ?? titleRu ?? '', titleRu ?? titleKk ?? '', titleRu ?? titleKk ?? '')

/** Whoever runs the vacancies of an employer hears of them. */
async function tellRecruiters(tx: Tx, row: Row, kind: NoticeKind, params: Readonly<Record<string, string | Text>> = {}) {
  const people = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.employerId, row.employerId), inArray(members.role, ['owner', 'hr'])))
  for (const { userId } of people)
    await notify(tx, { userId, kind, params: { vacancy: titleOf(row), ...params }, path: `/cabinet/vacancies/${row.id}` })
}

const allDays = (value: string): Text => text(day('kk', value), day('ru', value), day('en', value))

/** Vacancies whose last day is over leave the search. The clock is a parameter for tests. */
export async function expire(now: Date): Promise<number> {
  return asSystem(async (tx) => {
    const rows = await tx
      .update(vacancies)
      .set({ state: 'expired', updatedAt: now })
      .where(and(eq(vacancies.state, 'published'), lt(vacancies.validUntil, dayOf(now))))
      .returning({ id: vacancies.id, employerId: vacancies.employerId, titleKk: vacancies.titleKk, titleRu: vacancies.titleRu })
    await indexVacancies(
      tx,
      rows.map(({ id }) => id),
    )
    for (const row of rows) await tellRecruiters(tx, row, 'vacancy.expired')
    return rows.length
  })
}

/** "Still open?" some days before the end (E2, `vacancy.remind_before`). */
export async function remind(now: Date): Promise<number> {
  return asSystem(async (tx) => {
    const today = dayOf(now)
    const law = await readLaw(tx)
    const last = addDays(today, law.value('vacancy.remind_before', today))
    const rows = await tx
      .select()
      .from(vacancies)
      .where(
        and(
          eq(vacancies.state, 'published'),
          eq(vacancies.validUntil, last),
          sql`${vacancies.source} is null and not exists (select 1 from notices where kind = 'vacancy.expiring' and path = '/cabinet/vacancies/' || ${vacancies.id} and created_at > ${addDays(today, -1)}::date)`,
        ),
      )
    for (const row of rows) await tellRecruiters(tx, row, 'vacancy.expiring', { validUntil: allDays(last) })
    return rows.length
  })
}

export const jobs: Readonly<Record<string, Job>> = {
  'vacancies.expire': async () => {
    await expire(new Date())
  },
  'vacancies.remind': async () => {
    await remind(new Date())
  },
}

export const crontab: readonly Cron[] = [
  { task: 'vacancies.expire', cron: '2 0 * * *' },
  { task: 'vacancies.remind', cron: '0 9 * * *' },
]

export const listeners: Listeners = {
  // nobody may respond to an employer that is blocked; his vacancies wait until he is verified again
  'employer.blocked': async ({ employerId }, tx) => {
    const rows = await tx
      .update(vacancies)
      .set({ state: 'paused', updatedAt: new Date() })
      .where(and(eq(vacancies.employerId, employerId), eq(vacancies.state, 'published')))
      .returning({ id: vacancies.id })
    await indexVacancies(
      tx,
      rows.map(({ id }) => id),
    )
  },
  'vacancy.moderated': async ({ vacancyId, outcome }, tx) => {
    const [row] = await tx.select().from(vacancies).where(eq(vacancies.id, vacancyId))
    if (!row) return
    if (outcome === 'approved')
      return tellRecruiters(tx, row, 'vacancy.published', { validUntil: row.validUntil ? allDays(row.validUntil) : '—' })
    const ground = refusalGrounds[row.refusalGround as RefusalGround]
    const said = row.refusalText ?? ''
    await tellRecruiters(tx, row, 'vacancy.rejected', {
      reason: text(`${ground.kk}. ${said}`, `${ground.ru}. ${said}`, `${ground.en}. ${said}`),
    })
  },
}
