import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, people, staffAccounts, staffRoles, users } from '@/db/schema'
import type { Answers } from '@/db/schema/cases'
import { decisionMessage } from '@/lib/access/applications/decision'
import { begin } from '@/lib/access/applications/open'
import { entryOf } from '@/lib/access/carry-out'
import { addToJournal2 } from '@/lib/access/journal'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type StaffRole, type User } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { keepAnswers, keepFile } from '@/lib/services/fill'
import { makeMove } from '@/lib/services/move'
import { lockCase } from '@/lib/services/store'

type Worker = {
  lastName: string
  firstName: string
  middleName: string
  iin: string
  login: string
  post: string
  functions: readonly string[]
}

/** Invented workers whose applications came by letter: one in order, one whose order is older than a year. */
const newcomers = (today: Day): readonly (Worker & { orderDay: Day; received: Day })[] => [
  {
    lastName: 'Байжанова',
    firstName: 'Меруерт',
    middleName: 'Талғатқызы',
    iin: syntheticIin('1991-04-23', 'F', 4_960),
    login: 'm.baizhanova@demo.enbek.localhost',
    post: 'Маман',
    functions: ['serve'],
    orderDay: addDays(today, -6),
    received: addDays(today, -1),
  },
  {
    lastName: 'Ковалёв',
    firstName: 'Игорь',
    middleName: 'Павлович',
    iin: syntheticIin('1984-08-11', 'M', 4_960),
    login: 'i.kovalev@demo.enbek.localhost',
    post: 'Консультант',
    functions: ['consult'],
    orderDay: addDays(today, -400),
    received: today,
  },
]

const answersOf = ({ lastName, firstName, middleName, iin, login, post, functions }: Worker, orderDay: Day, received: Day): Answers => ({
  purpose: { kind: 'create', why: 'Жаңа қызметкер жұмысқа қабылданды, қызметтік міндеттері үшін жүйе қажет.' },
  order: { orderKind: 'hiring', orderNumber: '24-ж', orderDay },
  identity: { lastName, firstName, middleName, iin, login, mobilePhone: '+77000020100', addresses: '127.0.0.1\n::1' },
  post: { post, unit: 'Есіл ауданының мансап орталығы', district: '711210000' },
  systems: { systems: ['5'] },
  labour: { functions },
  letter: { outNumber: '03-12/418', outDay: received, inNumber: '1127', inDay: received },
  head: { email: 'kense@demo.enbek.localhost', headName: 'Жүнісов Бекзат Асқарұлы', headPost: 'Мансап орталығының директоры' },
})

const administrator: StaffRole = { role: 'administrator', regionCode: '*', centreId: null }
const viewer = (id: string) => ({ actor: 'officer', id, roles: ['administrator'] }) as const

/** A letter as the administrator enters and registers it; each worker once. Answers the case. */
async function enter(tx: Tx, worker: Worker, orderDay: Day, received: Day, by: User, now: Date): Promise<string | null> {
  if ((await tx.$count(aisCases, and(eq(aisCases.iin, worker.iin), eq(aisCases.desk, 'access')))) > 0) return null
  const id = await begin(tx, by, { way: 'letter', answers: {} }, { now, ip: null, locale: 'kk' })
  const held = async () => (await lockCase(tx, 'ais', id))!
  for (const [step, values] of Object.entries(answersOf(worker, orderDay, received)))
    await keepAnswers(tx, 'ais', await held(), step, values, now)
  await tx.update(aisCases).set({ iin: worker.iin }).where(eq(aisCases.id, id))
  for (const kind of ['order', 'letter']) await keepFile(tx, 'ais', await held(), { kind, file: null }, now, dayOf(now))
  const at = new Date(`${received}T12:00:00+05:00`)
  const since = at < now ? at : now
  await makeMove(tx, 'ais', await held(), { name: 'enter', viewer: viewer(by.id), actorName: by.name, now, since })
  return id
}

/** Somebody of the demonstration in this role, the oldest account first. */
const someone = (role: StaffRole['role']) =>
  asSystem(async (tx) => {
    const [row] = await tx
      .select({ id: users.userId, login: users.email, iin: staffAccounts.iin, person: people })
      .from(staffRoles)
      .innerJoin(users, and(eq(users.userId, staffRoles.userId), eq(users.isDemo, true)))
      .innerJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
      .innerJoin(people, eq(people.userId, users.userId))
      .where(eq(staffRoles.role, role))
      .orderBy(asc(users.createdAt))
    return row
  })

/** Applications at the administrator's desk, and a decided one behind an officer of the demonstration, by the engine's own functions. */
export async function applyForAccess(now: Date): Promise<void> {
  const [admin, officer] = [await someone('administrator'), await someone('centre_consultant')]
  if (!admin) return
  const by: User = { ...guest, id: admin.id, name: `${admin.person.firstName} ${admin.person.lastName}`, roles: [administrator] }
  const today = dayOf(now)
  for (const { orderDay, received, ...worker } of newcomers(today))
    await asAisSystem((tx) => enter(tx, worker, orderDay, received, by, now))
  if (!officer) return
  const { lastName, firstName, middleName } = officer.person
  const worker = {
    lastName,
    firstName,
    middleName: middleName ?? '',
    iin: officer.iin,
    login: officer.login ?? '',
    post: 'Консультант',
    functions: ['consult'],
  }
  const decision = await asAisSystem(async (tx) => {
    const id = await enter(tx, worker, addDays(today, -40), addDays(today, -35), by, new Date(now.getTime() - 34 * 86_400_000))
    if (!id) return null
    const at = new Date(now.getTime() - 33 * 86_400_000)
    const approve = { name: 'approve', viewer: viewer(by.id), actorName: by.name, now: at }
    const { of } = await makeMove(tx, 'ais', (await lockCase(tx, 'ais', id))!, approve)
    return { ...decisionMessage(of, by, { grounds: [], text: null }, at), administrator: { id: by.id, name: by.name } }
  })
  if (!decision) return
  const { caseId } = decision
  await asSystem(async (tx) => {
    await addToJournal2(tx, entryOf(decision, officer.id, dayOf(new Date(decision.decidedAt))))
    const stands = { post: worker.post, unit: 'Есіл ауданының мансап орталығы', caseId }
    await tx.update(staffAccounts).set(stands).where(eq(staffAccounts.userId, officer.id))
    await tx.update(staffRoles).set({ caseId }).where(eq(staffRoles.userId, officer.id))
  })
}
