import { eq } from 'drizzle-orm'
import { people } from '@/db/schema'
import { cardFor, openEpisode } from '@/lib/cards/write'
import type { Day } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import type { User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import * as documents from '@/lib/documents/jobs'
import * as registrations from '@/lib/registrations/jobs'
import * as unemployed from '@/lib/unemployed/jobs'
import { deliverAll } from './exchange'
import { staff } from './people'

export const esil = { regionCode: '71', centreId: 'cc-711210000' }
export const bostandyq = { regionCode: '75', centreId: 'cc-751410000' }
export const specialist = (place = esil): User => staff({ role: 'centre_specialist', ...place })
export const director = (place = esil): User => staff({ role: 'centre_director', ...place })
export const author = { id: 'officer', name: 'Маман' }

let count = 0
export const somebody = (rest: { birthDate?: Day; sex?: 'M' | 'F'; phone?: string } = {}) => {
  const { birthDate = '1995-03-17', sex = 'F' } = rest
  return {
    iin: syntheticIin(birthDate, sex, ++count),
    lastName: 'Сынақова',
    firstName: 'Айгерім',
    middleName: 'Маратқызы',
    birthDate,
    sex,
    ...rest,
  }
}

/** A person of a card who is registered as a job seeker since a day. */
export async function seeker(
  since: Day,
  {
    place = esil,
    publishConsent = false,
    ...rest
  }: { place?: typeof esil; publishConsent?: boolean } & Parameters<typeof somebody>[0] = {},
) {
  const person = somebody(rest)
  const made = await asAisSystem(async (tx) => {
    const card = await cardFor(tx, person, place)
    return { card, episode: await openEpisode(tx, { card, kind: 'job_seeker', since, by: author, publishConsent }) }
  })
  return { ...made, person }
}

/** The same as unemployed. */
export async function unemployedSince(since: Day, place = esil) {
  const person = somebody()
  return asAisSystem(async (tx) => {
    const card = await cardFor(tx, person, place)
    return { card, person, episode: await openEpisode(tx, { card, kind: 'unemployed', since, by: author }) }
  })
}

export const giveIin = (user: User, iin: string) =>
  asSystem((tx) => tx.update(people).set({ iin, iinConfirmedAt: new Date() }).where(eq(people.userId, user.id)))

const receivers = { ...documents.receivers, ...registrations.receivers, ...unemployed.receivers }

/** Carries everything that waits to the other side and back. */
export async function exchangeAll(): Promise<void> {
  for (const side of ['ais', 'platform', 'ais'] as const) await deliverAll(side, receivers)
}
