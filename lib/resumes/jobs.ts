import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { journal, type Resume, resumes } from '@/db/schema'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { day } from '@/lib/core/format'
import type { JobModule } from '@/lib/core/job'
import { readLaw } from '@/lib/core/law'
import { notify } from '@/lib/core/notices'
import { text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { remindDays, shownUntil } from './rules'

/** The last day of a résumé without a new confirmation, in Kazakhstan. */
const lastDay = (within: number) => sql`((${resumes.confirmedAt} at time zone 'Asia/Almaty')::date + ${within}::int)`

const inWords = (value: Day) => text(day('kk', value), day('ru', value), day('en', value))
const pathOf = (id: string) => `/cabinet/resumes/${id}`

/** Published résumés that nobody has confirmed in time are hidden, those whose time comes soon are asked about; once each (E3, O206-16). */
export async function expireResumes(now: Date): Promise<{ hidden: number; asked: number }> {
  const today = dayOf(now)
  const within = (await readLaw()).value('resume.confirm_within', today)
  return asSystem(async (tx) => {
    const hidden = await tx
      .update(resumes)
      .set({ state: 'hidden' })
      .where(sql`${resumes.state} = 'published' and ${lastDay(within)} < ${today}::date`)
      .returning({ id: resumes.id, userId: resumes.userId, title: resumes.title })
    for (const { id, userId, title } of hidden) {
      await tx
        .insert(journal)
        .values({ actorId: 'system', action: 'resume.setState', subject: id, outcome: 'done', reason: 'resume.confirm_within' })
      await notify(tx, { userId, kind: 'resume.hidden', params: { resume: title }, path: '/cabinet/resumes' })
    }
    const soon = await expiring(tx, today, within)
    for (const { id, userId, title, confirmedAt } of soon)
      await notify(tx, {
        userId,
        kind: 'resume.expiring',
        params: { resume: title, hiddenOn: inWords(addDays(shownUntil(confirmedAt, within), 1)) },
        path: pathOf(id),
      })
    return { hidden: hidden.length, asked: soon.length }
  })
}

/** Nobody has been asked about them since they were last confirmed. */
const expiring = (tx: Tx, today: Day, within: number): Promise<Pick<Resume, 'id' | 'userId' | 'title' | 'confirmedAt'>[]> =>
  tx
    .select({ id: resumes.id, userId: resumes.userId, title: resumes.title, confirmedAt: resumes.confirmedAt })
    .from(resumes)
    .where(sql`${resumes.state} = 'published' and ${lastDay(within)} <= ${today}::date + ${remindDays}::int
      and not exists (select from notices n where n.user_id = ${resumes.userId} and n.kind = 'resume.expiring'
        and n.path = '/cabinet/resumes/' || ${resumes.id} and n.created_at > ${resumes.confirmedAt})`)
    .for('update')

export const jobs: JobModule['jobs'] = {
  'resumes.expire': async () => {
    await expireResumes(new Date())
  },
}

export const crontab: JobModule['crontab'] = [{ task: 'resumes.expire', cron: '15 0 * * *' }]
