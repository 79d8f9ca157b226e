import { eq } from 'drizzle-orm'
import { idempotency, journal } from '@/db/schema'
import { districts, occupationNames, placeName, placeNames, regions } from '@/lib/classifiers/queries'
import { dayOf } from '@/lib/core/calendar'
import { userOfToken } from '@/lib/core/session'
import { asUser } from '@/lib/core/tx'
import { holdVacancy, limitOf, mustBeAllowed, mustBeOpen, noteOf, obstacleToSend } from '@/lib/responses/checks'
import { lockResponseTo, makeMove, openResponse } from '@/lib/responses/write'
import { searchVacancies } from '@/lib/search'
import { readCriteria } from '@/lib/search/criteria'
import { cardsOf, openFigures, similarTo } from '@/lib/vacancies/cards'
import { employerRecord, publicVacancy } from '@/lib/vacancies/queries'
import type { Scene } from './types'

/** What the search page reads, in its order. `item`: the query string. */
async function search(item: string): Promise<void> {
  const criteria = readCriteria(new URLSearchParams(item))
  const [answer] = await Promise.all([
    searchVacancies(criteria, new Date()),
    regions('ru'),
    criteria.region ? districts(criteria.region, 'ru') : [],
    occupationNames(criteria.occupation ? [criteria.occupation] : []),
    item === '' ? openFigures() : undefined,
  ])
  await cardsOf(answer.ids)
}

/** What the page of a vacancy reads. `item`: its number. */
async function vacancy(item: string): Promise<void> {
  const found = await publicVacancy(Number(item))
  if (!found) throw new Error(`no vacancy ${item}`)
  const code = found.vacancy.placeCode ?? found.vacancy.regionCode
  await Promise.all([
    placeName(code, 'ru'),
    occupationNames(found.vacancy.occupationCode ? [found.vacancy.occupationCode] : []),
    employerRecord(found.employer.id),
    similarTo(found.vacancy),
    placeNames(),
  ])
  await placeName(code, 'ru')
}

export type Sending = { token: string; vacancyId: number; key: string; message: string }

/** What `action()` and `sendResponse` read and write, statement for statement. `item`: a `Sending` as JSON. */
async function response(item: string): Promise<void> {
  const { token, vacancyId, key, message } = JSON.parse(item) as Sending
  const user = await userOfToken(token)
  if (!user) throw new Error('no such session')
  const now = new Date()
  const today = dayOf(now)
  await limitOf('send', user.id)
  await asUser(user, async (tx) => {
    await tx.insert(idempotency).values({ key, actorId: user.id, result: {} }).onConflictDoNothing().returning({ key: idempotency.key })
    const { employerId } = mustBeOpen(await holdVacancy(tx, vacancyId), today)
    const before = await lockResponseTo(tx, vacancyId, user.id)
    mustBeAllowed('send', 'citizen', before?.response ?? null, now)
    if (await obstacleToSend(tx, user, employerId)) throw new Error('an obstacle')
    const fresh = { vacancyId, employerId, userId: user.id, resumeId: null, origin: 'citizen', shared: true, state: 'sent' } as const
    const of = await openResponse(tx, fresh)
    if (!of) throw new Error('already sent')
    const set = { resumeId: null, message, origin: 'citizen', interview: null, hired: null, reason: null, reasonText: null } as const
    await makeMove(tx, of, { name: 'send', from: null, set, note: noteOf({ text: message }) }, today)
    await tx.insert(journal).values({ actorId: user.id, action: 'response.send', outcome: 'done', subject: of.response.id })
    await tx
      .update(idempotency)
      .set({ result: { subject: of.response.id } })
      .where(eq(idempotency.key, key))
  })
}

const works: Record<Scene, (item: string) => Promise<void>> = { search, vacancy, response }

/** The reads and writes of a scene, by the application's own functions and pools, without Next and without HTML. */
export const doScene = (scene: Scene) => works[scene]
