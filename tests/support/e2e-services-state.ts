/** Prepares people and vacancies for the journeys as the product itself would have: run by `e2e-services.ts` in a process of its own, asked by its arguments. */
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  aisEmployers,
  aisVacancies,
  cards,
  deregistrations,
  employers,
  members,
  people,
  sessions,
  staffAccounts,
  staffRoles,
  unemploymentProposals,
  users,
  vacancies,
} from '@/db/schema'
import { addFacts, cardFor, openEpisode } from '@/lib/cards/write'
import { addDays, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { hashPassword } from '@/lib/core/password'
import { hashOf } from '@/lib/core/session'
import { asAisSystem, asSystem } from '@/lib/core/tx'

/** The career centre of the district of Esil, Astana. */
const place = { regionCode: '71', centreId: 'cc-711210000', placeCode: '711210000' }
const today = dayOf(new Date())
const among = (count: number) => randomBytes(4).readUInt32BE() % count

export type Wanted = {
  locale: 'kk' | 'ru'
  lastName: string
  /** Registered at the centre so many days ago; nothing = not at all. */
  registered?: { kind: 'job_seeker' | 'unemployed'; daysAgo: number }
}
export type Prepared = { lastName: string; iin: string; email: string; token: string; cardId: string | null }

/** Somebody with an account and an open session, and, if wanted, a card and a registration: a cook with some years of work. */
async function person({ locale, lastName, registered }: Wanted): Promise<Prepared> {
  const birthDate = addDays('1980-01-01', among(6_000))
  const iin = syntheticIin(birthDate, 'F', 1_000 + among(3_900))
  const names = { lastName, firstName: 'Айгерім' }
  const token = randomBytes(32).toString('base64url')
  const email = `${randomUUID()}@example.kz`
  await asSystem(async (tx) => {
    const [user] = await tx.insert(users).values({ email, locale, passwordHash: '', emailConfirmedAt: new Date() }).returning()
    // whoever the centre has registered has shown the identity document there
    await tx.insert(people).values({ userId: user!.userId, ...names, birthDate, iin, iinConfirmedAt: registered ? new Date() : null })
    await tx
      .insert(sessions)
      .values({ id: hashOf(token), userId: user!.userId, expiresAt: new Date(Date.now() + 3_600_000), ip: '127.0.0.1', agent: 'e2e' })
  })
  if (!registered) return { lastName, iin, email, token, cardId: null }
  const by = { id: randomUUID(), name: 'Маман' }
  const facts = {
    occupations: ['5120-01'],
    jobs: [{ from: '2018-01-01', to: addDays(today, -120) }],
  }
  const cardId = await asAisSystem(async (tx) => {
    const card = await cardFor(tx, { ...names, iin, birthDate, locale }, place, by)
    await addFacts(tx, card, [
      ...Object.entries(facts).map(([key, value]) => ({ section: 'experience' as const, key, value, source: 'form', author: by })),
      { section: 'education', key: 'level', value: 'vocational', source: 'form', author: by },
    ])
    await openEpisode(tx, { card, kind: registered.kind, since: addDays(today, -registered.daysAgo), by })
    return card.id
  })
  return { lastName, iin, email, token, cardId }
}

export type WantedOfficer = Pick<Wanted, 'locale' | 'lastName'> & { role: 'centre_specialist' | 'administrator' }
export type PreparedOfficer = { lastName: string; email: string; password: string; token: string }

/** A specialist of the centre of Esil, or an administrator, with a complete account of his own and an open session in which a second factor has been shown; there is none to show again yet. */
async function officer({ locale, lastName, role }: WantedOfficer): Promise<PreparedOfficer> {
  const now = new Date()
  const token = randomBytes(32).toString('base64url')
  const email = `${randomUUID()}@demo.enbek.localhost`
  const password = `кең дала ${among(1e6)} жусан`
  const passwordHash = await hashPassword(password)
  const iin = syntheticIin(addDays('1970-01-01', among(9_000)), 'M', 1_000 + among(3_900))
  await asSystem(async (tx) => {
    const [user] = await tx.insert(users).values({ email, locale, passwordHash, emailConfirmedAt: now }).returning()
    const { userId } = user!
    await tx.insert(people).values({ userId, lastName, firstName: 'Ерлан' })
    const whole = { state: 'active', issuedAt: now, completedAt: now, lastEntryAt: now, caseId: randomUUID() } as const
    await tx.insert(staffAccounts).values({ userId, iin, ...whole })
    const { regionCode, centreId } = role === 'administrator' ? { regionCode: '*', centreId: null } : place
    await tx.insert(staffRoles).values({ userId, role, regionCode, centreId })
    await tx.insert(sessions).values({
      id: hashOf(token),
      userId,
      expiresAt: new Date(now.getTime() + 3_600_000),
      ip: '127.0.0.1',
      agent: 'e2e',
      factor: 'totp',
      factorAt: now,
    })
  })
  return { lastName, email, password, token }
}

/** The person of a card registers as a job seeker once more, today. */
async function again({ cardId }: { cardId: string }): Promise<null> {
  return asAisSystem(async (tx) => {
    const [card] = await tx.select().from(cards).where(eq(cards.id, cardId))
    await openEpisode(tx, { card: card!, kind: 'job_seeker', since: today, by: { id: randomUUID(), name: 'Маман' } })
    return null
  })
}

/** A vacancy of a cook of the demonstration's first employer on both sides, with a word of its own in the title. */
async function vacancy({ owner, word, far }: { owner: string; word: string; far: boolean }): Promise<number> {
  const where = far ? { regionCode: '75', placeCode: '751410000' } : { regionCode: '71', placeCode: '711210000' }
  const now = new Date()
  const fields = {
    titleKk: `Аспаз ${word}`,
    titleRu: `Повар ${word}`,
    occupationCode: '5120-02',
    ...where,
    payFrom: 250_000,
    employment: 'permanent',
    schedule: 'full_day',
    experience: '1-3',
    education: 'vocational',
    conditions: 'normal',
    publishedAt: now,
    validUntil: addDays(today, 30),
  } as const
  const { id, employer } = await asSystem(async (tx) => {
    const [found] = await tx
      .select({ employer: employers })
      .from(employers)
      .innerJoin(members, eq(members.employerId, employers.id))
      .innerJoin(users, eq(users.userId, members.userId))
      .where(eq(users.email, owner))
    const [row] = await tx
      .insert(vacancies)
      .values({ ...fields, employerId: found!.employer.id, state: 'published' })
      .returning({ id: vacancies.id })
    return { id: row!.id, employer: found!.employer }
  })
  await asAisSystem(async (tx) => {
    const { kind, nameKk, nameRu, address } = employer
    await tx
      .insert(aisEmployers)
      .values({ id: employer.id, version: 1, kind, nameKk, nameRu, address, state: 'verified_by_centre' })
      .onConflictDoNothing()
    const shared = { openings: 1, currency: 'KZT', payPeriod: 'month', remote: false, internship: false, isDemo: false } as const
    const lists = { languages: [], driverCategories: [], skills: [], suitableFor: [] }
    await tx.insert(aisVacancies).values({ ...fields, ...shared, ...lists, employerId: employer.id, id, version: 1, state: 'open' })
  })
  return id
}

type Made = { kind: 'proposal' | 'draft'; cardId: string; job?: string }

/** Lets a daily job run now, if wanted, and waits for what comes of it for this card: the worker belongs to the server. */
async function made({ kind, cardId, job }: Made): Promise<string> {
  if (job) await asSystem((tx) => tx.execute(sql`select enqueue(${job}, '{}')`))
  const table = kind === 'proposal' ? unemploymentProposals : deregistrations
  for (let tries = 0; tries < 150; tries++) {
    const [row] = await asAisSystem((tx) => tx.select({ id: table.id }).from(table).where(eq(table.cardId, cardId)))
    if (row) return row.id
    await setTimeout(200)
  }
  throw new Error(`no ${kind} for card ${cardId}`)
}

const tasks = { person, officer, again, vacancy, made }

const [name, argument] = process.argv.slice(2)
const task = tasks[name as keyof typeof tasks] as (asked: unknown) => Promise<unknown>
const answer = await task(JSON.parse(argument!))
process.stdout.write(JSON.stringify(answer))
await db().$client.end()
