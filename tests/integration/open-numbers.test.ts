import { eq } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test } from 'vitest'
import CardPage from '@/app/[locale]/(staff)/staff/cards/[id]/page.staff'
import { aisCases, aisMeasures, aisOffers, type Card, openings } from '@/db/schema'
import { headOf } from '@/lib/cards/queries'
import type { User } from '@/lib/core/policy'
import { asAisSystem } from '@/lib/core/tx'
import { openCard } from '@/lib/lookups/actions'
import { openNumbers } from '@/lib/lookups/queries'
import { offerMeasure } from '@/lib/measures/actions'
import { issueReferral, makeOffer, recordAnswer } from '@/lib/mediation/actions'
import { submit } from '../support/act'
import { atStaff, loadLaw, newEmployer, newVacancy, opened, registered, settled, specialist, today } from '../support/mediation'
import { staff } from '../support/people'

type Someone = Awaited<ReturnType<typeof withMatters>>
let [one, other] = [] as unknown as [Someone, Someone]
let count = 0

/** A registered person with an application, a closed one, one at another centre, a measure and a referral. */
async function withMatters() {
  const officer = specialist()
  const { card, iin } = await registered()
  await opened(officer, card)
  atStaff(officer)
  const vacancyId = await newVacancy((await newEmployer()).id)
  const made = await submit(makeOffer, { cardId: card.id, vacancyId, verdict: 'suitable' })
  const offer = /offers\/([\da-f-]+)/.exec(made.next!)![1]!
  await settled()
  atStaff(officer)
  for (const [action, form] of [
    [recordAnswer, { id: offer, answer: 'agree' }],
    [issueReferral, { id: offer }],
    [
      offerMeasure,
      {
        cardId: card.id,
        kind: 'subsidised',
        subsidy: 'social_jobs',
        provider: 'ЖШС «Сынақ»',
        place: 'Астана',
        from: today,
        to: today,
        checked: 'on',
      },
    ],
  ] as const)
    expect(await submit(action, form)).toMatchObject({ ok: true })
  count += 1
  const [application, closed, elsewhere] = [1, 2, 3].map((n) => `JS-2026-10${count}000${n}`) as [string, string, string]
  const of = { service: 'job-seeker', version: 1, locale: 'kk', channel: 'portal', iin, name: 'Сынақова Айгерім' } as const
  const here = { regionCode: card.regionCode, centreId: card.centreId }
  await asAisSystem((tx) =>
    tx.insert(aisCases).values([
      { ...of, ...here, number: application, state: 'submitted' },
      { ...of, ...here, number: closed, state: 'refused', closedAt: new Date() },
      { ...of, regionCode: '75', centreId: 'cc-751410000', number: elsewhere, state: 'submitted' },
    ]),
  )
  const [measure] = await asAisSystem((tx) => tx.select().from(aisMeasures).where(eq(aisMeasures.cardId, card.id)))
  const [referral] = await asAisSystem((tx) => tx.select().from(aisOffers).where(eq(aisOffers.id, offer)))
  const head = (await headOf(officer, card.id))!
  return { card, head, closed, elsewhere, open: [head.number!, application, measure!.number, referral!.referralNumber!] }
}
const html = async (page: Promise<ReactElement>) => new Response((await prerender(await page)).prelude).text()
const open = (card: Card, about: string) => submit(openCard, { id: card.id, purpose: 'mediation', about })
const openedBy = (user: User) => asAisSystem((tx) => tx.$count(openings, eq(openings.staffId, user.id)))

beforeAll(async () => {
  await loadLaw()
  one = await withMatters()
  other = await withMatters()
})

describe('what a card may be opened about (E6, decision 0012)', () => {
  test('the form offers the numbers of what goes on with this person, and nobody else’s', async () => {
    const colleague = specialist()
    atStaff(colleague)
    const page = await html(CardPage({ params: Promise.resolve({ id: one.card.id }), searchParams: Promise.resolve({}) }))
    expect([...page.matchAll(/<option value="([A-Z][^"]*\d)"/g)].map(([, number]) => number)).toEqual(one.open)
    expect(page).toContain(one.open.join(', '))
    expect(page).not.toContain(one.card.iin)
    expect(await openedBy(colleague)).toBe(0)
  })
  test('only what stands in the visitor’s own lists', async () => {
    const stranger = staff({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751410000' })
    expect(await openNumbers(stranger, { ...one.head, number: null })).toEqual([one.elsewhere])
  })
  test('each of them opens it; a number of somebody else is refused, and what was typed stays', async () => {
    const officer = specialist()
    atStaff(officer)
    for (const about of other.open) {
      const answer = await open(one.card, about)
      expect(answer).toMatchObject({ ok: false, fields: { about: { ru: expect.stringContaining('нет дела с таким номером') } } })
      expect(answer.values).toMatchObject({ about: [about], purpose: ['mediation'] })
    }
    expect(await openedBy(officer)).toBe(0)
    // what is over, or at another centre, is the person's all the same
    const own = [...one.open, one.closed, one.elsewhere, 'хат № 12', 'ЗТ-2026-01234567']
    for (const about of own) expect(await open(one.card, about), about).toMatchObject({ ok: true })
    expect(await openedBy(officer)).toBe(own.length)
  })
})
