import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import MyMeasure from '@/app/[locale]/(enbek)/enbek/cabinet/measures/[id]/page'
import MyMeasures from '@/app/[locale]/(enbek)/enbek/cabinet/measures/page'
import MyOffer from '@/app/[locale]/(enbek)/enbek/cabinet/offers/[id]/page'
import MyOffers from '@/app/[locale]/(enbek)/enbek/cabinet/offers/page'
import StaffMeasure from '@/app/[locale]/(staff)/staff/measures/[id]/page.staff'
import NewMeasure from '@/app/[locale]/(staff)/staff/measures/new/page.staff'
import Measures from '@/app/[locale]/(staff)/staff/measures/page.staff'
import NewOffer from '@/app/[locale]/(staff)/staff/mediation/cards/[id]/offer/page.staff'
import CardMatches from '@/app/[locale]/(staff)/staff/mediation/cards/[id]/page.staff'
import StaffOffer from '@/app/[locale]/(staff)/staff/mediation/offers/[id]/page.staff'
import Mediation from '@/app/[locale]/(staff)/staff/mediation/page.staff'
import VacancyMatches from '@/app/[locale]/(staff)/staff/mediation/vacancies/[id]/page.staff'
import type { User } from '@/lib/core/policy'
import { offerMeasure } from '@/lib/measures/actions'
import { makeOffer } from '@/lib/mediation/actions'
import { queues } from '@/lib/mediation/filter'
import { submit } from '../support/act'
import { atEnbek, atStaff, loadLaw, newEmployer, newVacancy, opened, registered, settled, specialist, today } from '../support/mediation'

vi.mock('@/lib/core/env', async (original) => {
  const real = await original<typeof import('@/lib/core/env')>()
  return { ...real, env: () => ({ ...real.env(), baseUrl: 'http://enbek.localhost:3000' }) }
})

const query = (given: Record<string, string> = {}) => Promise.resolve(given)
const at = (id: string) => Promise.resolve({ id })
const html = async (page: Promise<ReactElement>) => {
  const { prelude } = await prerender(await page)
  return new Response(prelude).text()
}
const idIn = (next: string | undefined) => /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/.exec(next ?? '')![1]!

let officer: User
let world: { card: { id: string }; iin: string; user: User; vacancyId: number; other: number; offer: string; measure: string }
beforeAll(async () => {
  await loadLaw()
  officer = specialist()
  const employer = await newEmployer()
  const someone = await registered()
  const [vacancyId, other] = [await newVacancy(employer.id), await newVacancy(employer.id)]
  await registered()
  await opened(officer, someone.card)
  atStaff(officer)
  const offer = idIn((await submit(makeOffer, { cardId: someone.card.id, vacancyId, verdict: 'suitable' })).next)
  const measure = idIn(
    (
      await submit(offerMeasure, {
        cardId: someone.card.id,
        kind: 'subsidised',
        subsidy: 'social_jobs',
        provider: 'ЖШС «Сынақ»',
        place: 'Астана',
        from: today,
        to: today,
        checked: 'on',
      })
    ).next,
  )
  await settled()
  world = { card: someone.card, iin: someone.iin, user: someone.user!, vacancyId, other, offer, measure }
})

describe.each(['kk', 'ru', 'en'] as const)('pages in %s', (locale) => {
  const desk = () => {
    atStaff(officer)
    globalThis.visit.place.locale = locale
  }
  const cabinet = () => {
    atEnbek(world.user)
    globalThis.visit.place.locale = locale
  }
  test.each(queues)('the queue "%s" shows initials, never an IIN', async (queue) => {
    desk()
    const page = await html(Mediation({ searchParams: query({ queue }) }))
    expect(page).toContain('<h1')
    expect(page).not.toContain(world.iin)
    if (queue === 'answers') expect(page).toContain(`/mediation/offers/${world.offer}`)
    if (queue === 'first') expect(page).toContain('••••••')
  })
  test('vacancies for a card, persons for a vacancy, the offer and its confirmation', async () => {
    desk()
    const card = await html(CardMatches({ params: at(world.card.id), searchParams: query() }))
    expect(card).toMatch(/ 101\(1\)/)
    expect(card).not.toContain('L SC')
    expect(card).toContain(`/mediation/offers/${world.offer}`)
    expect(
      await html(NewOffer({ params: at(world.card.id), searchParams: query({ vacancy: String(world.other), minutes: '20' }) })),
    ).toContain('name="verdict"')
    const persons = await html(VacancyMatches({ params: at(String(world.vacancyId)), searchParams: query() }))
    expect(persons).toContain('••••••')
    expect(persons).not.toContain(world.iin)
    expect(await html(StaffOffer({ params: at(world.offer) }))).toContain('name="answer"')
  })
  test('measures on the desk', async () => {
    desk()
    expect(await html(Measures({ searchParams: query({ queue: 'waiting' }) }))).toContain(`/measures/${world.measure}`)
    expect(await html(StaffMeasure({ params: at(world.measure) }))).toContain('name="representative"')
    expect(await html(NewMeasure({ searchParams: query({ card: world.card.id, kind: 'training' }) }))).toMatch(/ 109\(1\)/)
  })
  test('the cabinet: offers and measures, with the answer to give', async () => {
    cabinet()
    expect(await html(MyOffers())).toContain(`/cabinet/offers/${world.offer}`)
    const offer = await html(MyOffer({ params: at(world.offer), searchParams: query() }))
    expect(offer).toContain('value="agree"')
    expect(await html(MyOffer({ params: at(world.offer), searchParams: query({ step: 'refuse' }) }))).toContain('value="health"')
    expect(await html(MyMeasures())).toContain(`/cabinet/measures/${world.measure}`)
    expect(await html(MyMeasure({ params: at(world.measure), searchParams: query() }))).toContain('value="consent"')
  })
})
