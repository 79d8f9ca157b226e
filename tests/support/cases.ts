import { and, desc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { aisCases, cases, documents, documentsOf } from '@/db/schema'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import type { User } from '@/lib/core/policy'
import type { Side } from '@/lib/core/side'
import { asAisSystem, asSide, asSystem } from '@/lib/core/tx'
import * as documentJobs from '@/lib/documents/jobs'
import * as registrations from '@/lib/registrations/jobs'
import { addFile, prepareApplication, saveAnswers, sendApplication, startApplication } from '@/lib/services/actions'
import { serviceOf } from '@/lib/services/catalogue'
import { checkByHand, moveCase } from '@/lib/services/desk/actions'
import { fillAnswers, receiveVisitor, showPaper } from '@/lib/services/desk/intake'
import * as services from '@/lib/services/jobs'
import { historyOf } from '@/lib/services/store'
import { askSigningCode } from '@/lib/signatures/actions'
import { actAs, submit } from './act'
import { deliverAll } from './exchange'
import { openedCaseFor } from './lookups'
import { codeTo } from './people'
import { person } from './signatures-people'

/** Brings everything that waits to the other side and back, as the worker does. */
export async function exchange(): Promise<void> {
  const receivers = { ...registrations.receivers, ...documentJobs.receivers, ...services.receivers }
  for (let round = 0; round < 3; round++) {
    await deliverAll('platform', receivers)
    await deliverAll('ais', receivers)
  }
}

export const pdf = (name = 'id.pdf') => new File([new TextEncoder().encode('%PDF-1.7 құжат')], name, { type: 'application/pdf' })
export const later: Day = addDays(dayOf(new Date()), 400)

/** Answers that fit every step of the job seeker's form. */
export const good: Readonly<Record<string, Record<string, string | string[]>>> = {
  identity: {
    lastName: 'Сынақова',
    firstName: 'Айгерім',
    birthDate: '1990-05-12',
    legalStatus: 'citizen',
    phone: '+7 701 123 45 67',
  },
  document: { kind: 'id_card', number: '012345678', expiresOn: later },
  home: { district: 'Есіл ауданы · 711210000', street: 'Достық көшесі, 1' },
  education: { level: 'higher', speciality: 'Есепші' },
  work: { activity: 'none', reason: 'own_wish' },
  wishes: { occupation: '2411-01', payFrom: '250000', purpose: 'permanent' },
  status: {},
  consent: { processing: 'on', publish: 'on' },
}

type Person = Awaited<ReturnType<typeof person>>

/** A step's answers as the form sends them. */
export const fields = (id: string, step: string, values: Record<string, string | string[]> = good[step]!) => ({
  id,
  step,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`answers.${name}`, value])),
})

export const idOf = (next: string | undefined): string => /applications\/([0-9a-f-]{36})/.exec(next ?? '')?.[1] ?? ''

/** A person who has filled in everything and attached the identity document. */
export async function filled(change: Partial<typeof good> = {}): Promise<{ user: Person; id: string }> {
  const user = await person()
  actAs(user)
  const id = idOf((await submit(startApplication, { service: 'job-seeker' })).next)
  for (const step of Object.keys(good)) {
    const result = await submit(saveAnswers, fields(id, step, change[step] ?? good[step]))
    if (!result.ok) throw new Error(`${step}: ${JSON.stringify(result)}`)
  }
  const attached = await submit(addFile, { id, kind: 'identity', file: pdf(), expiresOn: later })
  if (!attached.ok) throw new Error(JSON.stringify(attached))
  return { user, id }
}

/** The fields of the signing form, with the paper made and the code of the letter. */
export async function signing(user: Person, id: string, move = 'submit') {
  actAs(user)
  const prepared = await submit(prepareApplication, { id, move })
  if (!prepared.next?.endsWith('/sign')) return { refused: prepared }
  const [paper] = await asSystem((tx) =>
    tx
      .select()
      .from(documents)
      .where(and(eq(documents.caseId, id), eq(documents.state, 'draft')))
      .orderBy(desc(documents.createdAt)),
  )
  await submit(askSigningCode, { document: paper!.id, sha256: paper!.paperSha256 })
  return { form: { id, move, documentId: paper!.id, provider: 'code', code: await codeTo(user.email) } }
}

/** Signs with a one-time code and sends. */
export async function sent(user: Person, id: string, move = 'submit') {
  const { form, refused } = await signing(user, id, move)
  return form ? submit(sendApplication, form) : refused
}

export const platformCase = (id: string) => asSystem(async (tx) => (await tx.select().from(cases).where(eq(cases.id, id)))[0]!)
export const aisCase = (id: string) => asAisSystem(async (tx) => (await tx.select().from(aisCases).where(eq(aisCases.id, id)))[0]!)

type Form = Parameters<typeof submit>[1]

/** An officer's move on the case as he sees it now. */
export async function decide(officer: User, id: string, move: string, rest: Form = {}) {
  const { revision } = await aisCase(id)
  await openedCaseFor(officer, id)
  return submit(moveCase, { id, move, revision, ...rest })
}

/** A complete application that has been signed and has reached the centre. */
export async function arrived(change: Parameters<typeof filled>[0] = {}) {
  const { user, id } = await filled(change)
  const result = await sent(user, id)
  if (!result.ok) throw new Error(JSON.stringify(result))
  await exchange()
  return { user, id }
}

/** All checks of the definition confirmed by hand. */
export async function checked(officer: User, id: string, outcome: 'confirmed' | 'refuted' = 'confirmed'): Promise<void> {
  await openedCaseFor(officer, id)
  for (const check of Object.keys(serviceOf((await aisCase(id)).service).checks)) {
    const result = await submit(checkByHand, { id, check, outcome, seen: 'Еңбек кітапшасын көрдім' })
    if (!result.ok) throw new Error(JSON.stringify(result))
  }
}

/** Under the officer's eyes, ready for the decision. */
export async function underReview(officer: User, change: Parameters<typeof filled>[0] = {}) {
  const made = await arrived(change)
  expect(await decide(officer, made.id, 'accept')).toMatchObject({ ok: true })
  return made
}

/** A visitor's case at the office, opened by this officer. */
export async function visitor(officer: User, iin: string): Promise<string> {
  actAs(officer)
  const result = await submit(receiveVisitor, { service: 'job-seeker', iin, why: 'came', locale: 'kk' })
  const id = /cases\/([0-9a-f-]{36})/.exec(result.next ?? '')?.[1]
  if (!id) throw new Error(JSON.stringify(result))
  return id
}

/** The specialist enters a visitor's data and looks at the papers. */
export async function entered(officer: User, id: string, change: Partial<typeof good> = {}, until: Day = later): Promise<void> {
  actAs(officer)
  for (const step of Object.keys(good)) {
    const result = await submit(fillAnswers, fields(id, step, change[step] ?? good[step]))
    if (!result.ok) throw new Error(`${step}: ${JSON.stringify(result)}`)
  }
  if (until >= dayOf(new Date())) expect(await submit(showPaper, { id, kind: 'identity', expiresOn: until })).toMatchObject({ ok: true })
}

export const historyAt = (side: Side, id: string) => asSide(side, async (tx) => (await historyOf(tx, side, id)).steps)
export const movesAt = async (side: Side, id: string) => (await historyAt(side, id)).map(({ move }) => move)
export const papersAt = (side: Side, id: string) => {
  const { documents: table } = documentsOf(side)
  return asSide(side, (tx) => tx.select().from(table).where(eq(table.caseId, id)))
}
/** Grounds and a text that are enough for a negative step. */
export const because = (...grounds: string[]) => ({ grounds, text: 'Құжаттарыңызды қарадық, себебі төмендегідей.' })
