import { eq, isNull } from 'drizzle-orm'
import { aisEmployers, aisVacancies, type Card, employers, outbox, people, registrations, vacancies } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { addFacts, cardFor, openEpisode } from '@/lib/cards/write'
import { addDays, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import type { User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import * as documents from '@/lib/documents/jobs'
import { type Receivers, receiversOf } from '@/lib/exchange/receivers'
import { transportFor } from '@/lib/exchange/transport'
import * as measures from '@/lib/measures/jobs'
import * as mediation from '@/lib/mediation/jobs'
import { deliver } from '@/lib/worker/jobs'
import type { Modules } from '@/lib/worker/tasks'
import { actAs, newVisit } from './act'
import { deliverAll, outboxOf } from './exchange'
import { openedFor } from './lookups'
import { employerOf, person, staff } from './people'

export const today = dayOf(new Date())
export const place = { regionCode: '71', centreId: 'cc-711210000', placeCode: '711210000' }
export const specialist = () => staff({ role: 'centre_specialist', regionCode: '71', centreId: place.centreId })
const author = { id: 'officer', name: 'Маман' }
let count = 100

export const loadLaw = () => asSystem(loadReference)

/** On the staff portal, as this person. */
export function atStaff(user: User) {
  newVisit({
    host: 'staff.enbek.localhost:3000',
    origin: 'http://staff.enbek.localhost:3000',
    place: { portal: 'staff', locale: 'ru', named: 'by-host', path: '/', query: '' },
  })
  actAs(user)
}
/** On the jobs portal, as this person. */
export function atEnbek(user: User) {
  newVisit({
    host: 'enbek.localhost:3000',
    origin: 'http://enbek.localhost:3000',
    place: { portal: 'enbek', locale: 'ru', named: 'by-host', path: '/', query: '' },
  })
  actAs(user)
}

type Given = { kind?: 'job_seeker' | 'unemployed'; account?: boolean; birth?: string; facts?: Readonly<Record<string, unknown>> }

/** A registered cook of Astana with a card, and usually an account with the same IIN. Facts: `section.key` → value. */
export async function registered({ kind = 'unemployed', account = true, birth = '1995-03-17', facts = {} }: Given = {}) {
  count += 1
  const iin = syntheticIin(birth, 'F', count)
  const user = account ? await person({ lastName: 'Сынақова', firstName: 'Айгерім' }) : null
  if (user)
    await asSystem((tx) => tx.update(people).set({ iin, iinConfirmedAt: new Date(), birthDate: birth }).where(eq(people.userId, user.id)))
  const known = {
    'experience.occupations': ['5120-01'],
    'experience.jobs': [{ from: '2018-01-01', to: '2026-06-01' }],
    'education.level': 'vocational',
    ...facts,
  }
  const { card, episode } = await asAisSystem(async (tx) => {
    const made = await cardFor(tx, { iin, lastName: 'Сынақова', firstName: 'Айгерім', birthDate: birth }, place)
    await addFacts(
      tx,
      made,
      Object.entries(known).map(([name, value]) => {
        const [section, key] = name.split('.') as ['experience', string]
        return { section, key, value, source: 'form', author }
      }),
    )
    return { card: made, episode: await openEpisode(tx, { card: made, kind, since: addDays(today, -10), by: author }) }
  })
  await asSystem((tx) =>
    tx
      .insert(registrations)
      .values({ number: episode.number, iin, kind, state: 'open', ...ofPlace, since: episode.since, version: 1 })
      .onConflictDoNothing(),
  )
  return { iin, user, card, episode }
}
const ofPlace = { regionCode: place.regionCode, centreId: place.centreId }

/** The specialist has the card open. */
export const opened = (user: User, card: Card) => openedFor(user, 'card', card.id)

export async function newEmployer() {
  const owner = await person()
  const { id, acting } = await employerOf([owner, 'owner'])
  await asSystem((tx) => tx.update(employers).set({ state: 'verified_by_centre', address: 'Абай 1' }).where(eq(employers.id, id)))
  return { id, owner: acting[0]! }
}

/** An open vacancy of a cook in Astana on the platform, and its copy in the AIS. */
export async function newVacancy(
  employerId: string,
  rest: { occupationCode?: string; regionCode?: string; placeCode?: string } = {},
): Promise<number> {
  const fields = {
    employerId,
    titleKk: 'Аспаз',
    titleRu: 'Повар',
    occupationCode: '5120-02',
    regionCode: '71',
    placeCode: '711210000',
    payFrom: 250_000,
    employment: 'permanent',
    schedule: 'full_day',
    experience: '1-3',
    education: 'vocational',
    conditions: 'normal',
    ...rest,
  } as const
  const id = await asSystem(async (tx) => {
    const [row] = await tx
      .insert(vacancies)
      .values({ ...fields, state: 'published', publishedAt: new Date(), validUntil: addDays(today, 30) })
      .returning({ id: vacancies.id })
    return row!.id
  })
  await asAisSystem(async (tx) => {
    await tx
      .insert(aisEmployers)
      .values({
        id: employerId,
        version: 1,
        kind: 'legal_entity',
        nameKk: '«Сынақ» ЖШС',
        nameRu: 'ТОО «Проба»',
        address: 'Абай 1',
        state: 'verified_by_centre',
      })
      .onConflictDoNothing()
    await tx.insert(aisVacancies).values({
      openings: 1,
      currency: 'KZT',
      payPeriod: 'month',
      remote: false,
      languages: [],
      driverCategories: [],
      skills: [],
      internship: false,
      suitableFor: [],
      isDemo: false,
      ...fields,
      id,
      version: 1,
      state: 'open',
      publishedAt: new Date(),
      validUntil: addDays(today, 30),
    })
  })
  return id
}

const receivers = {
  ...documents.receivers,
  ...mediation.receivers,
  ...measures.receivers,
  // whoever else hears of registrations and cards is not part of these tests
  'registration.v1': async () => {},
  'notice.v1': async () => {},
  'card-opening.v1': async () => {},
  'registered-person-resume.v1': async () => {},
} satisfies Receivers

/** Everything that waits is delivered: events to their listeners, messages to the other side, until nothing is left. `also`: other modules that take part. */
export async function settled(also: Modules = {}): Promise<void> {
  const all = { ...also, mediation }
  const delivery = { transport: transportFor(receiversOf({ ...also, test: { receivers } })) }
  for (let round = 0; round < 10; round += 1) {
    const events = await asSystem((tx) => tx.select({ id: outbox.id }).from(outbox).where(isNull(outbox.doneAt)))
    for (const { id } of events) await deliver(all)({ outboxId: id })
    await deliverAll('ais', receivers, delivery)
    await deliverAll('platform', receivers, delivery)
    const open = (await Promise.all([outboxOf('ais'), outboxOf('platform')]))
      .flat()
      .filter(({ state }) => state === 'waiting' || state === 'dead')
    const failed = open.find(({ lastError }) => lastError)
    if (failed) throw new Error(`${failed.type}: ${failed.lastError}`)
    if (events.length === 0 && open.length === 0) return
  }
  throw new Error('the exchange does not come to rest')
}
