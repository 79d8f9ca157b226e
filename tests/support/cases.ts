import { and, desc, eq } from 'drizzle-orm'
import { aisCases, cases, documents, people } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { addDays, dayOf } from '@/lib/core/calendar'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import * as documentJobs from '@/lib/documents/jobs'
import * as registrations from '@/lib/registrations/jobs'
import { addFile, prepareApplication, saveAnswers, sendApplication, startApplication } from '@/lib/services/actions'
import * as services from '@/lib/services/jobs'
import { askSigningCode } from '@/lib/signatures/actions'
import { actAs, submit } from './act'
import { deliverAll } from './exchange'
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

/** Signs with a one-time code and sends. */
export async function sent(user: Person, id: string, move = 'submit') {
  actAs(user)
  const prepared = await submit(prepareApplication, { id, move })
  if (!prepared.ok) return prepared
  const [paper] = await asSystem((tx) =>
    tx
      .select()
      .from(documents)
      .where(and(eq(documents.caseId, id), eq(documents.state, 'draft')))
      .orderBy(desc(documents.createdAt)),
  )
  await submit(askSigningCode, { document: paper!.id, sha256: paper!.paperSha256 })
  return submit(sendApplication, { id, move, documentId: paper!.id, provider: 'code', code: await codeTo(user.email) })
}

export const platformCase = (id: string) => asSystem(async (tx) => (await tx.select().from(cases).where(eq(cases.id, id)))[0]!)
export const aisCase = (id: string) => asAisSystem(async (tx) => (await tx.select().from(aisCases).where(eq(aisCases.id, id)))[0]!)
export const iinOf = ({ id }: { id: string }) =>
  asSystem(async (tx) => (await tx.select().from(people).where(eq(people.userId, id)))[0]!.iin!)
