import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { accessJournal, aisCases, aisMeasurePapers, aisMeasures, aisOffers, cards, measures, offers, staffRoles } from '@/db/schema'
import { addOfficers } from '@/db/seed/officers'
import { addDays, dayOf } from '@/lib/core/calendar'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { applyForAccess } from '@/lib/demo/access'
import { receiveVisitors } from '@/lib/demo/cases'
import { enliven } from '@/lib/demo/jobs'
import { loadLaw, newEmployer, newVacancy, registered, settled } from '../support/mediation'

beforeAll(loadLaw)

test('the demonstration gets an open offer, a referral and a measure by the modules’ own functions, once, when the market has come', async () => {
  const seeker = await registered({ kind: 'job_seeker' })
  const unemployed = await registered({ birth: '1971-09-30' })
  const iins = { seeker: seeker.iin, unemployed: unemployed.iin }
  expect(await enliven(new Date(), iins)).toBe(false)
  const employer = await newEmployer()
  for (const _ of [1, 2]) await newVacancy(employer.id)
  expect(await enliven(new Date(), iins)).toBe(true)
  expect(await enliven(new Date(), iins)).toBe(true)
  await settled()
  const made = await asAisSystem((tx) => tx.select().from(aisOffers).where(eq(aisOffers.cardId, seeker.card.id)))
  expect(made.map(({ state }) => state).sort()).toEqual(['made', 'referred'])
  const [measure, ...others] = await asAisSystem((tx) => tx.select().from(aisMeasures).where(eq(aisMeasures.cardId, unemployed.card.id)))
  expect(measure).toMatchObject({ state: 'signed_person', signsOn: 'paper' })
  expect(others).toEqual([])
  expect(await asAisSystem((tx) => tx.select().from(aisMeasurePapers))).toHaveLength(1)
  expect(await asSystem((tx) => tx.select().from(offers).where(eq(offers.userId, seeker.user!.id)))).toHaveLength(2)
  expect(await asSystem((tx) => tx.select().from(measures).where(eq(measures.userId, unemployed.user!.id)))).toMatchObject([
    { state: 'signed_person' },
  ])
})

test('the desk of a centre gets visitors at every point of the way, each once, by the engine’s own moves', async () => {
  const now = new Date()
  await receiveVisitors(now)
  expect(await asAisSystem((tx) => tx.$count(aisCases)), 'nobody works at the desk yet').toBe(0)
  await asSystem((tx) => addOfficers(tx, now))
  await receiveVisitors(now)
  await receiveVisitors(now)
  const made = await asAisSystem((tx) => tx.select().from(aisCases))
  expect(made.map(({ state }) => state).sort()).toEqual(['entry', 'not_accepted', 'registered', 'review', 'review', 'submitted'])
  for (const each of made) expect(each).toMatchObject({ channel: 'office', centreId: 'cc-711210000', assigneeName: 'Ақмарал Есенова' })
  const registered = made.find(({ state }) => state === 'registered')!
  expect(await asAisSystem((tx) => tx.select().from(cards).where(eq(cards.iin, registered.iin!)))).toHaveLength(1)
})

test('two letters wait at the administrator’s desk, and behind the consultant stands a decided one with its row in form 2, once (A349-20)', async () => {
  const now = new Date()
  await asSystem((tx) => addOfficers(tx, now))
  await applyForAccess(now)
  await applyForAccess(now)
  const made = await asAisSystem((tx) => tx.select().from(aisCases).where(eq(aisCases.desk, 'access')))
  expect(made.map(({ state }) => state).sort()).toEqual(['approved', 'review', 'review'])
  const { id } = made.find(({ state }) => state === 'approved')!
  const day = addDays(dayOf(now), -33)
  const [row, ...more] = await asSystem((tx) => tx.select().from(accessJournal))
  expect(row).toMatchObject({
    number: 1,
    caseId: id,
    regionCode: '71',
    way: 'letter',
    outgoingNumber: '03-12/418',
    registeredOn: day,
    issuedOn: day,
  })
  expect(more).toEqual([])
  const [stands] = await asSystem((tx) => tx.select({ id: staffRoles.userId }).from(staffRoles).where(eq(staffRoles.caseId, id)))
  expect(stands?.id).toBe(row!.accountId)
})
