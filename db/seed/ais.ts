import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import * as schema from '@/db/schema'
import { addDays, addWorkingDays, type Calendar, type Day } from '@/lib/core/calendar'
import { startTimer } from '@/lib/core/clock'
import { centreRows } from './centre-places'
import type { Citizen } from './people'
import { dayAt, type Random, random, seededUuid } from './random'
import { insertRows } from './write'

/** Cards of the demonstration; the printed arman, madina and aliya stay unregistered so that registering can be tried out. */
const CARDS = 120
const PRINTED = 5
const VIKTOR = 3
const SAULE = 4
const ESIL = 'cc-711210000'

type Kind = 'job_seeker' | 'unemployed'
type Card = typeof schema.cards.$inferInsert & { id: string }
type Episode = typeof schema.episodes.$inferInsert & { id: string; number: string }
type Visit = typeof schema.visits.$inferInsert & { id: string; state: 'due' | 'done' | 'missed' }
type Draft = typeof schema.deregistrations.$inferInsert & { id: string }

type Seeded = { card: Card; episode: Episode; visits: Visit[]; drafts: Draft[] }
type World = { now: Date; today: Day; calendar: Calendar; office: ReadonlyMap<string, readonly string[]> }

/** Two registrations in each of these numbers have a draft of deregistration: one explained, one still open. */
const drafted: readonly number[] = [SAULE + 3, SAULE + 9]

const kindOf = (n: number, at: Random): Kind =>
  n === VIKTOR || (n !== SAULE && !drafted.includes(n) && at.chance(0.6)) ? 'job_seeker' : 'unemployed'

/** Most live in Astana, most of them in the district of Esil; the others where they live. */
function placeOf(citizen: Citizen, at: Random, { office }: World) {
  const printed = citizen.n < PRINTED
  const regionCode = !printed && at.chance(0.6) ? '71' : citizen.region.code
  const offices = office.get(regionCode) ?? []
  const centreId = regionCode === '71' && at.chance(0.7) ? ESIL : (offices[at.int(0, offices.length - 1)] ?? `lmc-${regionCode}`)
  return { regionCode, centreId }
}

function seed(citizen: Citizen, n: number, world: World): Seeded {
  const at = random('card', n)
  const { now, today, calendar } = world
  const kind = kindOf(citizen.n, at)
  const place = placeOf(citizen, at, world)
  const since = addDays(today, kind === 'job_seeker' ? -at.int(0, 9) : -at.int(12, 60))
  const { person, user, locale } = citizen
  const id = seededUuid(`card ${n}`, new Date(now.getTime() - n * 60_000))
  const key = { cardId: id, ...place }
  const episode: Episode = {
    id: seededUuid(`episode ${n}`, now),
    ...key,
    kind,
    number: `${kind === 'job_seeker' ? 'JS' : 'UN'}${place.regionCode}-${since.slice(0, 4)}-${String(n + 1).padStart(6, '0')}`,
    since,
    decidedBy: 'system',
  }
  const visit = (name: string, dueOn: Day, state: Visit['state']): Visit => ({
    id: seededUuid(`visit ${name} ${n}`, now),
    ...key,
    episodeId: episode.id,
    dueOn,
    state,
    ...(state === 'done' ? { mode: 'cabinet' as const, doneAt: new Date(`${dueOn}T06:00:00Z`) } : {}),
  })
  const withDraft = drafted.includes(citizen.n)
  const due = addWorkingDays(today, n % 4 === 0 ? 0 : at.int(1, 9), calendar)
  const visits =
    kind === 'unemployed' ? [visit('before', addDays(today, -at.int(2, 11)), withDraft ? 'missed' : 'done'), visit('next', due, 'due')] : []
  return {
    card: {
      id,
      ...place,
      iin: person.iin!,
      lastName: person.lastName,
      firstName: person.firstName,
      middleName: person.middleName,
      birthDate: citizen.birth,
      sex: person.sex,
      locale,
      phone: user.phone,
      email: user.email,
    },
    episode,
    visits,
    drafts: withDraft ? [draftOf(n, episode, visits[0]!, citizen.n === drafted[0], world)] : [],
  }
}

function draftOf(n: number, episode: Episode, missed: Visit, explained: boolean, { now, today, calendar }: World): Draft {
  const term = { key: 'dereg.explain_within', value: 3, unit: 'working_day' as const, validFrom: '2023-07-01', source: 'D: card E9' }
  return {
    id: seededUuid(`draft ${n}`, now),
    cardId: episode.cardId,
    episodeId: episode.id,
    regionCode: episode.regionCode,
    centreId: episode.centreId,
    ground: 'D4',
    evidence: [{ kind: 'missed_visit', ref: missed.id, at: missed.dueOn, text: missed.dueOn }],
    timer: startTimer(term, now, 1, 'event'),
    explainBy: new Date(`${addWorkingDays(today, 3, calendar)}T18:00:00+05:00`),
    ...(explained ? { explanation: 'Ауырып қалдым, анықтамасын әкелемін.', explainedAt: now } : {}),
    draftedBy: 'system',
    createdAt: now,
  }
}

/** What the job seekers' and the unemployed people's forms have said. */
function factsOf({ card, episode }: Seeded, citizen: Citizen, title: string, now: Date) {
  const said = (section: string, key: string, value: unknown, source = 'form') => ({
    id: seededUuid(`fact ${card.id} ${section} ${key}`, now),
    cardId: card.id,
    section,
    key,
    value,
    source,
    sourceRef: episode.number,
    authorId: 'system',
    at: new Date(`${episode.since}T05:00:00Z`),
  })
  const at = random('fact', citizen.n)
  const check = { outcome: 'confirmed', source: 'officer', at: `${episode.since}T05:00:00.000Z`, by: 'demo', seen: 'demo' }
  return [
    said('identity', 'legalStatus', 'citizen'),
    said('education', 'level', at.pick(['secondary', 'vocational', 'higher'])),
    said('experience', 'reason', at.pick(['agreement', 'own_wish', 'reduction', 'term_ended'])),
    said('wishes', 'occupation', title),
    said('wishes', 'payFrom', at.int(17, 60) * 10_000),
    said('consent', 'processing', 'on'),
    ...['employment', 'entrepreneur', 'founder'].map((key) => said('checks', key, check, 'officer')),
  ]
}

/** The platform's copy, as if the messages had arrived. */
const copyOf = ({ card, episode, visits, drafts }: Seeded, { calendar, now }: World): typeof schema.registrations.$inferInsert => ({
  number: episode.number,
  iin: card.iin,
  kind: episode.kind,
  state: 'open',
  centreId: episode.centreId,
  regionCode: episode.regionCode,
  since: episode.since,
  nextOn: episode.kind === 'job_seeker' ? addWorkingDays(episode.since, 3, calendar) : null,
  visits: visits.map(({ id, dueOn, state, mode = null }) => ({ id, dueOn, state, mode })).reverse(),
  drafts: drafts.map(({ id, ground, evidence, explainBy, explainedAt }) => ({
    id,
    ground,
    evidence: evidence.map(({ kind, at, text }) => ({ kind, at, text })),
    state: 'explaining' as const,
    explainBy: new Date(explainBy).toISOString(),
    explainedAt: explainedAt ? new Date(explainedAt).toISOString() : null,
    decisionText: null,
    decidedAt: null,
  })),
  version: 0,
  updatedAt: now,
})

/** Registered persons of the demonstration, the same in the AIS and in the cabinets. */
export async function seedCards(
  tx: Tx,
  people: readonly { citizen: Citizen; row: { title: string; occupationCodes?: string[] } }[],
  calendar: Calendar,
  now: Date,
): Promise<void> {
  const office = new Map<string, string[]>()
  for (const { id, kind, regionCode } of centreRows) if (kind === 'career') office.set(regionCode, [...(office.get(regionCode) ?? []), id])
  const world: World = { now, today: dayAt(now), calendar, office }
  const chosen = people.filter(({ citizen: { n } }) => n === VIKTOR || n === SAULE || n >= PRINTED).slice(0, CARDS)
  const seeded = chosen.map(({ citizen, row: { title, occupationCodes: [code] = [] } }, n) => ({
    ...seed(citizen, n, world),
    citizen,
    title: code ? `${title} · ${code}` : title,
  }))
  await insertRows(
    tx,
    schema.cards,
    seeded.map(({ card }) => card),
  )
  await insertRows(
    tx,
    schema.episodes,
    seeded.map(({ episode }) => episode),
  )
  await insertRows(
    tx,
    schema.cardFacts,
    seeded.flatMap((each) => factsOf(each, each.citizen, each.title, now)),
  )
  await insertRows(
    tx,
    schema.visits,
    seeded.flatMap(({ visits }) => visits),
  )
  await insertRows(
    tx,
    schema.deregistrations,
    seeded.flatMap(({ drafts }) => drafts),
  )
  await insertRows(
    tx,
    schema.unemploymentProposals,
    seeded
      .map(({ episode }, n) => ({ episode, n, since: addWorkingDays(episode.since, 3, calendar) }))
      .filter(({ episode, since }) => episode.kind === 'job_seeker' && since <= world.today)
      .map(({ episode: { cardId, id: episodeId, regionCode, centreId }, n, since }) => ({
        id: seededUuid(`proposal ${n}`, now),
        cardId,
        episodeId,
        regionCode,
        centreId,
        since,
      })),
  )
  await insertRows(
    tx,
    schema.registrations,
    seeded.map((each) => copyOf(each, world)),
  )
  await tx.execute(sql`select setval('ais.episode_numbers', ${CARDS + 1})`)
}
