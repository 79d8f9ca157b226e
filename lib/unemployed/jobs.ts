import 'server-only'
import { and, eq, inArray, lt } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cards, deregistrations, visits } from '@/db/schema'
import { systemAuthor } from '@/lib/cards/facts'
import { tellOf, tellPerson } from '@/lib/cards/tell'
import { addWorkingDays, dayOf } from '@/lib/core/calendar'
import type { JobModule } from '@/lib/core/job'
import { readLaw } from '@/lib/core/law'
import { asAisSystem } from '@/lib/core/tx'
import type { Receivers } from '@/lib/exchange/receivers'
import { isMissed } from './rules'
import { untilWords } from './words'
import { markVisit, missVisit, propose, visitsEndingOn } from './write'

/** Proposes job seekers whose term has passed (E8). */
export const proposeAll = (now: Date): Promise<number> => asAisSystem(async (tx) => propose(tx, await readLaw(tx), dayOf(now)))

/** Visits whose last day has passed become drafts for a person to decide on; each in a transaction of its own, looked at again once it is held. */
export async function missAll(now: Date): Promise<void> {
  const today = dayOf(now)
  const rows = await asAisSystem((tx) =>
    tx
      .select({ id: visits.id })
      .from(visits)
      .where(and(eq(visits.state, 'due'), lt(visits.dueOn, today))),
  )
  for (const { id } of rows)
    await asAisSystem(async (tx) => {
      const [visit] = await tx.select().from(visits).where(eq(visits.id, id)).for('update')
      if (visit && isMissed(visit, today)) await missVisit(tx, visit, await readLaw(tx), now)
    })
}

/** Reminds of visits two working days ahead. */
export const remindVisits = (now: Date): Promise<void> =>
  asAisSystem(async (tx) => {
    const { calendar } = await readLaw(tx)
    const ending = await visitsEndingOn(tx, addWorkingDays(dayOf(now), 2, calendar))
    for (const { visit, card } of ending) await tellPerson(tx, card, 'registration.visitDue', { due: untilWords(visit.dueOn) })
  })

export const jobs: JobModule['jobs'] = {
  'unemployed.propose': async () => {
    await proposeAll(new Date())
  },
  'unemployed.miss': () => missAll(new Date()),
  'unemployed.remind': () => remindVisits(new Date()),
}

export const crontab: JobModule['crontab'] = [
  { task: 'unemployed.miss', cron: '15 0 * * *' },
  { task: 'unemployed.propose', cron: '30 0 * * *' },
  { task: 'unemployed.remind', cron: '5 9 * * *' },
]

const cardOf = (tx: Tx, iin: string) => tx.select({ id: cards.id }).from(cards).where(eq(cards.iin, iin))

/** What the person does in the cabinet. A mark or an explanation that comes too late changes nothing, and the answer says how things stand. */
export const receivers: Receivers = {
  'visit-mark.v1': async ({ visitId, iin, at }, { tx }) => {
    const [visit] = await tx
      .select()
      .from(visits)
      .where(and(eq(visits.id, visitId), inArray(visits.cardId, cardOf(tx, iin))))
      .for('update')
    if (!visit) return
    const moment = new Date(at)
    if (visit.state === 'due' && dayOf(moment) <= visit.dueOn)
      await markVisit(tx, visit, { state: 'done', mode: 'cabinet', by: systemAuthor, at: moment }, await readLaw(tx))
    else await tellOf(tx, visit.episodeId)
  },
  'explanation.v1': async ({ draftId, iin, at, text, file }, { tx }) => {
    const [draft] = await tx
      .select()
      .from(deregistrations)
      .where(and(eq(deregistrations.id, draftId), inArray(deregistrations.cardId, cardOf(tx, iin))))
      .for('update')
    if (!draft) return
    if (draft.state === 'explaining')
      await tx
        .update(deregistrations)
        .set({
          explanation: text,
          explainedAt: new Date(at),
          ...(file ? { fileName: file.name, fileType: file.type, file: Buffer.from(file.content, 'base64') } : {}),
        })
        .where(eq(deregistrations.id, draftId))
    await tellOf(tx, draft.episodeId)
  },
}
