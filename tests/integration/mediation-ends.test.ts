import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aisOfferSteps, aisOffers, aisVacancies, episodes, notices, offers, vacancies } from '@/db/schema'
import { addDays, addWorkingDays, type Day, dayOf } from '@/lib/core/calendar'
import { readLaw } from '@/lib/core/law'
import type { User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import * as market from '@/lib/market/jobs'
import { issueReferral, makeOffer, recordAnswer } from '@/lib/mediation/actions'
import { receivers as mediationReceivers } from '@/lib/mediation/jobs'
import { remindOfficers, remindPersons } from '@/lib/mediation/remind'
import * as registrations from '@/lib/registrations/jobs'
import { closeVacancy, pauseVacancy } from '@/lib/vacancies/actions'
import { submit } from '../support/act'
import { atEnbek, atStaff, loadLaw, newEmployer, newVacancy, opened, registered, settled, specialist } from '../support/mediation'
import { person } from '../support/people'

let employer: Awaited<ReturnType<typeof newEmployer>>
let officer: User
beforeAll(async () => {
  await loadLaw()
  employer = await newEmployer()
})
beforeEach(async () => {
  // whoever made an offer is told in the cabinet, so the officer has an account
  officer = { ...specialist(), id: (await person()).id }
  atStaff(officer)
})

const rowOf = async (id: string) => (await asAisSystem((tx) => tx.select().from(aisOffers).where(eq(aisOffers.id, id))))[0]!
const copyOf = async (id: string) => (await asSystem((tx) => tx.select().from(offers).where(eq(offers.id, id))))[0]!
const told = async ({ id }: { id: string }) =>
  (await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, id)).orderBy(notices.createdAt))).map(({ kind }) => kind)
const stepsOf = async (id: string) =>
  (await asAisSystem((tx) => tx.select().from(aisOfferSteps).where(eq(aisOfferSteps.offerId, id)).orderBy(aisOfferSteps.at))).map(
    ({ move, note }) => [move, note.reason].filter(Boolean).join(':'),
  )
const delivered = () => settled({ market })

async function offered(vacancyId: number, given: Parameters<typeof registered>[0] = {}) {
  const someone = await registered(given)
  await opened(officer, someone.card)
  atStaff(officer)
  const made = await submit(makeOffer, { cardId: someone.card.id, vacancyId, verdict: 'suitable' })
  const id = /offers\/([\da-f-]+)/.exec(made.next!)![1]!
  await settled()
  return { ...someone, id }
}
async function close(vacancyId: number) {
  atEnbek(employer.owner)
  expect(await submit(closeVacancy, { id: vacancyId, reason: 'cancelled' })).toMatchObject({ ok: true })
  await delivered()
  atStaff(officer)
}

describe('a vacancy that closes (E10, O206-33.X1)', () => {
  test('ends open offers and referrals with the reason; the person and the officer are told; nobody else’s offer moves', async () => {
    const vacancyId = await newVacancy(employer.id)
    const other = await newVacancy(employer.id)
    const [unanswered, referred, elsewhere] = [await offered(vacancyId), await offered(vacancyId), await offered(other)]
    await submit(recordAnswer, { id: referred.id, answer: 'agree' })
    expect(await submit(issueReferral, { id: referred.id })).toMatchObject({ ok: true })
    await settled()
    await close(vacancyId)
    for (const { id, user } of [unanswered, referred]) {
      expect(await rowOf(id)).toMatchObject({ state: 'cancelled', dueAt: null })
      expect((await stepsOf(id)).at(-1)).toBe('cancel:vacancy_closed')
      expect(await copyOf(id)).toMatchObject({ state: 'cancelled', data: { cancelled: { reason: 'vacancy_closed', text: null } } })
      expect(await told(user!)).toContain('offer.closed')
    }
    expect((await told(officer)).filter((kind) => kind === 'offer.vacancyClosed')).toHaveLength(2)
    expect(await rowOf(elsewhere.id)).toMatchObject({ state: 'made' })
  })
  test('a refusal that was given before stays a refusal, and the closing told twice changes nothing more', async () => {
    const vacancyId = await newVacancy(employer.id)
    const refused = await offered(vacancyId)
    const open = await offered(vacancyId)
    await submit(recordAnswer, { id: refused.id, answer: 'refuse', reason: 'pay' })
    await close(vacancyId)
    expect(await rowOf(refused.id)).toMatchObject({ state: 'refused' })
    const before = await rowOf(open.id)
    await asAisSystem((tx) =>
      mediationReceivers['vacancy.v1']!({ id: vacancyId } as never, { tx, now: new Date(), side: 'ais', message: {} as never }),
    )
    expect(await rowOf(open.id)).toEqual(before)
  })
  test('a paused vacancy ends nothing; one whose term is over ends only what nobody has agreed to', async () => {
    const vacancyId = await newVacancy(employer.id)
    const [silent, agreed] = [await offered(vacancyId), await offered(vacancyId)]
    await submit(recordAnswer, { id: agreed.id, answer: 'agree' })
    atEnbek(employer.owner)
    expect(await submit(pauseVacancy, { id: vacancyId })).toMatchObject({ ok: true })
    await delivered()
    const [copy] = await asAisSystem((tx) => tx.select().from(aisVacancies).where(eq(aisVacancies.id, vacancyId)))
    expect(copy).toMatchObject({ state: 'closed', closedReason: null })
    expect(await rowOf(silent.id)).toMatchObject({ state: 'made' })
    await asSystem((tx) => tx.update(vacancies).set({ state: 'expired', updatedAt: new Date() }).where(eq(vacancies.id, vacancyId)))
    await market.tellAll(0)
    await delivered()
    expect([(await rowOf(silent.id)).state, (await rowOf(agreed.id)).state]).toEqual(['cancelled', 'agreed'])
  })
  test('of a hire and the closing the closing may be heard first: the hire counts and ends the registration', async () => {
    const vacancyId = await newVacancy(employer.id)
    const { id, iin, episode } = await offered(vacancyId)
    await close(vacancyId)
    const today = dayOf(new Date())
    await asAisSystem((tx) =>
      mediationReceivers['hired.v1']!({ vacancyId, iin, offerId: id, startOn: today } as never, {
        tx,
        now: new Date(),
        side: 'ais',
        message: {} as never,
      }),
    )
    expect(await rowOf(id)).toMatchObject({ state: 'hired', result: { startOn: today } })
    const [after] = await asAisSystem((tx) => tx.select().from(episodes).where(eq(episodes.id, episode.id)))
    expect(after).toMatchObject({ until: today, ground: 'D8' })
  })
})

describe('reminders of unanswered offers (L SC 99(4)(3), `offer.remind_before`)', () => {
  const at = (day: Day) => new Date(`${day}T09:05:00+05:00`)
  const withRegistrations = () => settled({ registrations: { receivers: { 'notice.v1': registrations.receivers['notice.v1']! } } })
  const daysOf = async (id: string) => {
    const due = dayOf((await rowOf(id)).dueAt!)
    const { calendar } = await readLaw()
    let before = addDays(due, -1)
    while (addWorkingDays(before, 1, calendar) !== due || addWorkingDays(addDays(before, -1), 1, calendar) === due)
      before = addDays(before, -1)
    return { due, before }
  }
  test('a person is reminded once, one working day before the end, and not when he has answered', async () => {
    const vacancyId = await newVacancy(employer.id)
    const [silent, answered] = [await offered(vacancyId), await offered(vacancyId)]
    await submit(recordAnswer, { id: answered.id, answer: 'agree' })
    const { before } = await daysOf(silent.id)
    await remindPersons(at(addDays(before, -1)))
    await withRegistrations()
    expect(await told(silent.user!)).not.toContain('offer.remind')
    await remindPersons(at(before))
    await remindPersons(at(before))
    await withRegistrations()
    expect((await told(silent.user!)).filter((kind) => kind === 'offer.remind')).toHaveLength(1)
    expect((await stepsOf(silent.id)).filter((step) => step === 'remind')).toHaveLength(1)
    expect(await told(answered.user!)).not.toContain('offer.remind')
  })
  test('the officer is told of what ends soon on working mornings only, and hears nothing of what was answered', async () => {
    const vacancyId = await newVacancy(employer.id)
    const [first, second] = [await offered(vacancyId), await offered(vacancyId, { account: false })]
    const answered = await offered(vacancyId)
    await submit(recordAnswer, { id: answered.id, answer: 'refuse', reason: 'pay' })
    const { due, before } = await daysOf(first.id)
    const counts = async () =>
      (await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, officer.id))))
        .filter(({ kind }) => kind === 'offers.due')
        .map(({ params }) => params.count)
    await remindOfficers(at(addDays(before, -1)))
    expect(await counts()).toEqual([])
    let dayOff = due
    const { calendar } = await readLaw()
    while (addWorkingDays(addDays(dayOff, -1), 1, calendar) === dayOff) dayOff = addDays(dayOff, 1)
    await remindOfficers(at(dayOff))
    expect(await counts()).toEqual([])
    await remindOfficers(at(before))
    expect(await counts()).toEqual(['2'])
    expect((await rowOf(second.id)).hasAccount).toBe(false)
  })
})
