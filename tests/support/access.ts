import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { aisCases, aisDocuments, people, staffAccounts, staffRoles } from '@/db/schema'
import { attachPaper, beginApplication, preparePaper, registerLetter, saveStep, sendSigned } from '@/lib/access/applications/actions'
import { decideApplication } from '@/lib/access/applications/desk-actions'
import * as access from '@/lib/access/jobs'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import type { StaffRole, User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { issueKey } from '@/lib/signatures/actions'
import { keyProof } from '@/lib/signatures/key-proof'
import { bundleOf } from '@/lib/signatures/lists'
import { signDetached, unbundle } from '@/lib/signatures/sign'
import { actAs, newVisit, submit } from './act'
import { pdf } from './cases'
import { deliverAll } from './exchange'
import { again, person } from './people'

const today: Day = dayOf(new Date())
let born = 0
/** An IIN that nobody else of this file has. */
export const newIin = () => syntheticIin(addDays('1975-03-01', born++ * 3), 'F', 7)

export const administrator: StaffRole = { role: 'administrator', regionCode: '*', centreId: null }
export const director: StaffRole = { role: 'centre_director', regionCode: '71', centreId: 'cc-711210000' }

/** A member of staff with a complete account, as one who has shown the second factor. */
export async function member(...roles: StaffRole[]): Promise<User & { token: string; iin: string; email: string }> {
  const made = await person()
  const iin = newIin()
  await asSystem(async (tx) => {
    const now = new Date()
    await tx
      .insert(staffAccounts)
      .values({ userId: made.id, iin, state: 'active', issuedAt: now, completedAt: now, lastEntryAt: now, caseId: randomUUID() })
    await tx.insert(staffRoles).values(roles.map(({ centreId = null, ...role }) => ({ ...role, centreId, userId: made.id })))
  })
  return { ...made, ...(await again(made)), standing: 'open', factorAt: new Date(), roles, iin }
}

export function atStaff(user: User) {
  newVisit({
    host: 'staff.enbek.localhost:3000',
    origin: 'http://staff.enbek.localhost:3000',
    place: { portal: 'staff', locale: 'ru', named: 'by-host', path: '/', query: '' },
  })
  actAs(user)
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** Signs bytes as the panel does it in the browser, with a new key of the test authority. */
async function signedBy(user: User, bytes: Uint8Array): Promise<string> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const spki = keys.publicKey.export({ format: 'der', type: 'spki' })
  const proof = sign('sha256', Buffer.from(keyProof(user.id, base64(spki))), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
  expect(await submit(issueKey, { spki: base64(spki), proof: base64(proof), as: 'person' })).toMatchObject({ ok: true })
  const [certificate, ...chain] = unbundle((await bundleOf(user, createHash('sha256').update(spki).digest('hex')))!)
  const pkcs8 = new Uint8Array(keys.privateKey.export({ format: 'der', type: 'pkcs8' }))
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign'])
  return base64(await signDetached({ document: new Uint8Array(bytes), certificate: certificate!, chain, key, at: new Date() }))
}

type Answers = Record<string, Record<string, string | string[]>>
/** Answers to every step of appendix 1, for a worker of the centre of Esil. */
export const row = (iin: string, login = `w-${iin}@demo.enbek.localhost`): Answers => ({
  purpose: { kind: 'create', why: 'Жаңа қызметкер жұмысқа кірісті' },
  order: { orderKind: 'hiring', orderNumber: '17-ж', orderDay: addDays(today, -10) },
  identity: {
    lastName: 'Сынақова',
    firstName: 'Дана',
    iin,
    login,
    workPhone: '+7 717 212 34 56',
    mobilePhone: '+7 701 123 45 67',
    addresses: '10.20.30.40\n2001:db8::1',
  },
  post: { post: 'Маман', unit: 'Есіл мансап орталығы', district: 'Есіл ауданы · 711210000' },
  systems: { systems: ['5'] },
  labour: { functions: ['serve'] },
  letter: { outNumber: '12-3/45', outDay: today, inNumber: '678', inDay: today },
  head: { email: `head-${iin}@demo.enbek.localhost`, headName: 'Жүнісов Бекзат Асқарұлы', headPost: 'Директор' },
})

export const caseOf = (id: string) => asAisSystem(async (tx) => (await tx.select().from(aisCases).where(eq(aisCases.id, id)))[0]!)
export const idOf = (next: string | undefined) => /applications\/([0-9a-f-]{36})/.exec(next ?? '')?.[1] ?? ''

/** A filled-in application with its papers, not sent yet. Steps that are not asked are left out. */
export async function filled(user: User, way: 'acms' | 'letter', answers: Answers): Promise<string> {
  atStaff(user)
  const begun = await submit(beginApplication, { kind: answers.purpose!.kind, way })
  const id = idOf(begun.next)
  if (!id) throw new Error(JSON.stringify(begun))
  const unasked = [
    ...(way === 'letter' ? [] : ['letter']),
    ...(['create', 'change', 'end'].includes(String(answers.purpose!.kind)) ? [] : ['order']),
  ]
  for (const [step, values] of Object.entries(answers)) {
    if (unasked.includes(step)) continue
    const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [`answers.${name}`, value]))
    const saved = await submit(saveStep, { id, step, ...fields })
    if (!saved.ok) throw new Error(`${step}: ${JSON.stringify(saved)}`)
  }
  for (const kind of [...(unasked.includes('order') ? [] : ['order']), ...(way === 'letter' ? ['letter'] : [])])
    expect(await submit(attachPaper, { id, kind, file: pdf(`${kind}.pdf`) })).toMatchObject({ ok: true })
  return id
}

/** Signs with a key and files; answers what the last form said. */
export async function signAndSend(user: User, id: string) {
  atStaff(user)
  const prepared = await submit(preparePaper, { id })
  if (!prepared.next?.endsWith('/sign')) return prepared
  const [paper] = await asAisSystem((tx) =>
    tx
      .select()
      .from(aisDocuments)
      .where(and(eq(aisDocuments.caseId, id), eq(aisDocuments.state, 'draft')))
      .orderBy(desc(aisDocuments.createdAt)),
  )
  newVisit()
  actAs(user)
  const cms = await signedBy(user, paper!.paper!)
  atStaff(user)
  return submit(sendSigned, { id, documentId: paper!.id, provider: 'browser-key', cms })
}

/** A letter that the administrator has entered and registered. */
export async function lettered(user: User, answers: Answers): Promise<string> {
  const id = await filled(user, 'letter', answers)
  expect(await submit(registerLetter, { id })).toMatchObject({ ok: true })
  return id
}

export async function decide(user: User, id: string, move: 'approve' | 'refuse', rest: Record<string, string | string[]> = {}) {
  atStaff(user)
  return submit(decideApplication, { id, move, revision: (await caseOf(id)).revision, ...rest })
}

/** What the house does about decisions, as the worker does it. */
export const settled = (): Promise<void> => deliverAll('ais', access.receivers)

export const accountOfIin = (iin: string) =>
  asSystem(async (tx) => (await tx.select().from(staffAccounts).where(eq(staffAccounts.iin, iin)))[0])
export const rolesOf = (userId: string) =>
  asSystem(async (tx) =>
    (await tx.select().from(staffRoles).where(eq(staffRoles.userId, userId))).map(({ role, regionCode, centreId, caseId }) => ({
      role,
      regionCode,
      centreId,
      caseId,
    })),
  )
export const nameOf = (userId: string) => asSystem(async (tx) => (await tx.select().from(people).where(eq(people.userId, userId)))[0])
