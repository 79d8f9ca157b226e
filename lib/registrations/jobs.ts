import 'server-only'
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cardOpeningCopies, registrations } from '@/db/schema'
import { accountOfIin } from '@/lib/accounts/proven'
import type { Day } from '@/lib/core/calendar'
import { type Law, readLaw } from '@/lib/core/law'
import { type NoticeKind, noticeTexts } from '@/lib/core/notice-texts'
import { notify } from '@/lib/core/notices'
import type { Receivers } from '@/lib/exchange/receivers'
import { holdSubjects } from '@/lib/exchange/send'
import { proposedOn, waitsUntil } from '@/lib/unemployed/rules'
import { publishRegistered, withdrawRegistered } from './resumes'
import { openingShape, registrationShape, resumeShape } from './shapes'

/** The end of a registration as unemployed may arrive after the one as a job seeker that followed it: its first day is counted again. */
async function reconsider(tx: Tx, iin: string, law: Law): Promise<void> {
  const seeking = await tx
    .select({ number: registrations.number, since: registrations.since })
    .from(registrations)
    .where(and(eq(registrations.iin, iin), eq(registrations.kind, 'job_seeker'), eq(registrations.state, 'open')))
  for (const { number, since } of seeking)
    await tx
      .update(registrations)
      .set({ nextOn: await consideredOn(tx, { iin, since }, law) })
      .where(eq(registrations.number, number))
}

const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeTexts, kind)

/** The day on which a job seeker is considered for registration as unemployed: not before the waiting time of an earlier deregistration is over (U7). */
async function consideredOn(tx: Tx, { iin, since }: { iin: string; since: Day }, law: Law): Promise<Day> {
  const [last] = await tx
    .select({ ground: registrations.ground, until: registrations.until })
    .from(registrations)
    .where(and(eq(registrations.iin, iin), eq(registrations.kind, 'unemployed'), isNotNull(registrations.until)))
    .orderBy(desc(registrations.until))
    .limit(1)
  const ended = last?.ground && last.until ? { ground: last.ground, until: last.until } : null
  const waits = waitsUntil(ended, law.value('unemployed.reregister_after', since))
  return proposedOn(since, law.value('unemployed.register_after', since), law.calendar, waits)
}

/** What the AIS tells of a person's registration becomes the cabinet's copy, whole with each message. */
export const receivers: Receivers = {
  'registration.v1': async (data, { tx, message, now }) => {
    const told = registrationShape.parse(data)
    const law = await readLaw(tx)
    // the two kinds of a person's registrations come in lanes of their own
    await holdSubjects(tx, 'platform', [`person:${told.iin}`])
    const nextOn = told.kind === 'job_seeker' && told.state === 'open' ? await consideredOn(tx, told, law) : null
    const [known] = await tx.select().from(registrations).where(eq(registrations.number, told.number)).for('update')
    if (known && known.version >= message.version) return
    // what the AIS has answered is not waiting any more
    const waiting = new Set([
      ...told.visits.filter(({ state }) => state === 'due').map(({ id }) => id),
      ...told.drafts.filter(({ state, explainedAt }) => state === 'explaining' && !explainedAt).map(({ id }) => id),
    ])
    const pending = Object.fromEntries(Object.entries(known?.pending ?? {}).filter(([id]) => waiting.has(id)))
    const row = { ...told, nextOn, pending, version: message.version, updatedAt: now }
    await tx.insert(registrations).values(row).onConflictDoUpdate({ target: registrations.number, set: row })
    if (told.kind === 'unemployed' && told.until) await reconsider(tx, told.iin, law)
  },
  'registered-person-resume.v1': async (data, { tx, now }) => {
    if (data.state === 'withdrawn') await withdrawRegistered(tx, data.iin, now)
    else await publishRegistered(tx, resumeShape.parse(data), now)
  },
  /** What the AIS asks to tell a person: in the cabinet of the account with that IIN; without one there is nobody to tell. */
  'notice.v1': async ({ iin, kind, params, path }, { tx }) => {
    const userId = await accountOfIin(tx, iin)
    if (!userId || !isNoticeKind(kind)) return
    const words = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : { ...value, en: value.en ?? value.ru }]),
    )
    await notify(tx, { userId, kind, params: words, path: path ?? '/cabinet/registration' })
  },
  'card-opening.v1': async (data, { tx }) => {
    const { openingId, at, ...opening } = openingShape.parse(data)
    await tx
      .insert(cardOpeningCopies)
      .values({ ...opening, id: openingId, at: new Date(at) })
      .onConflictDoNothing()
  },
}
