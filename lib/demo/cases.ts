import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, type Check } from '@/db/schema'
import { addDays, type Day, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem } from '@/lib/core/tx'
import { serviceOf } from '@/lib/services/catalogue'
import { note, officerOf } from '@/lib/services/desk/held'
import { deskStaff } from '@/lib/services/desk/queries'
import { keepAnswers, keepFile } from '@/lib/services/fill'
import { makeMove } from '@/lib/services/move'
import { lockCase } from '@/lib/services/store'
import { tellStatus } from '@/lib/services/tell'

type Sex = Parameters<typeof syntheticIin>[1]
type Visitor = {
  name: readonly [lastName: string, firstName: string, middleName: string]
  born: Day
  sex: Sex
  locale: 'kk' | 'ru'
  phone: string
  street: string
  education: string
  occupation: string
  pay: string
  /** How long ago the person came, in hours. */
  came: number
  /** What the specialist has done since, in this order. */
  moves: readonly ('acceptPaper' | 'entered' | 'register' | 'refuseIntake')[]
}

const centre = { regionCode: '71', centreId: 'cc-711210000' } as const

/** Invented people at the desk of the Esil centre: each stands at another point of the way. */
const visitors: readonly Visitor[] = [
  {
    name: ['Мұратова', 'Жансая', 'Ерланқызы'],
    born: '1994-02-17',
    sex: 'F',
    locale: 'kk',
    phone: '+77000020001',
    street: 'Сарайшық көшесі, 7, 41-пәтер',
    education: 'higher',
    occupation: '2411-01',
    pay: '320000',
    came: 1,
    moves: [],
  },
  {
    name: ['Тихонов', 'Павел', 'Сергеевич'],
    born: '1981-11-03',
    sex: 'M',
    locale: 'ru',
    phone: '+77000020002',
    street: 'улица Сыганак, 15, квартира 88',
    education: 'vocational',
    occupation: '8322-01',
    pay: '280000',
    came: 3,
    moves: ['acceptPaper'],
  },
  {
    name: ['Сәдуақасов', 'Нұржан', 'Қайратұлы'],
    born: '1999-07-25',
    sex: 'M',
    locale: 'kk',
    phone: '+77000020003',
    street: 'Тұран даңғылы, 37, 12-пәтер',
    education: 'higher',
    occupation: '2411-01',
    pay: '350000',
    came: 5,
    moves: ['acceptPaper', 'entered'],
  },
  {
    name: ['Ли', 'Марина', 'Александровна'],
    born: '1976-05-09',
    sex: 'F',
    locale: 'ru',
    phone: '+77000020004',
    street: 'улица Достык, 5, квартира 19',
    education: 'higher',
    occupation: '2411-01',
    pay: '300000',
    came: 96,
    moves: ['acceptPaper', 'entered'],
  },
  {
    name: ['Оразбаева', 'Гаухар', 'Маратқызы'],
    born: '1988-12-30',
    sex: 'F',
    locale: 'kk',
    phone: '+77000020005',
    street: 'Қабанбай батыр даңғылы, 11, 63-пәтер',
    education: 'higher',
    occupation: '2411-01',
    pay: '270000',
    came: 30,
    moves: ['acceptPaper', 'entered', 'register'],
  },
  {
    name: ['Бойко', 'Олег', 'Викторович'],
    born: '1970-09-14',
    sex: 'M',
    locale: 'ru',
    phone: '+77000020006',
    street: 'улица Керей и Жанибек хандар, 12',
    education: 'secondary',
    occupation: '8322-01',
    pay: '250000',
    came: 52,
    moves: ['refuseIntake'],
  },
]

const missing = 'Не приложен действующий документ, удостоверяющий личность. Принесите его, и мы примем заявление в тот же день.'
const seen = 'Еңбек кітапшасын көрдім, жазба аяқталған'

const answersOf = ({ name: [lastName, firstName, middleName], born, phone, street, education, occupation, pay }: Visitor, today: Day) => ({
  identity: { lastName, firstName, middleName, birthDate: born, legalStatus: 'citizen', phone },
  document: { kind: 'id_card', number: `0${phone.slice(-8)}`, expiresOn: addDays(today, 1500) },
  home: { district: centre.centreId.slice(3), street },
  education: { level: education },
  work: { activity: 'none', reason: 'own_wish' },
  wishes: { occupation, payFrom: pay, purpose: 'permanent' },
  status: {},
  consent: { processing: 'on', publish: 'on' },
})

async function receive(tx: Tx, visitor: Visitor, officer: User, now: Date): Promise<void> {
  const iin = syntheticIin(visitor.born, visitor.sex, 4_950)
  if ((await tx.$count(aisCases, eq(aisCases.iin, iin))) > 0) return
  const at = new Date(now.getTime() - visitor.came * 3_600_000)
  const today = dayOf(at)
  const service = serviceOf('job-seeker')
  const desk = { filledBy: officer.id, filledWhy: 'came', assigneeId: officer.id, assigneeName: officer.name } as const
  const [made] = await tx
    .insert(aisCases)
    .values({
      ...centre,
      ...desk,
      iin,
      service: service.id,
      version: service.version,
      locale: visitor.locale,
      channel: 'office',
      state: service.office,
      createdAt: at,
    })
    .returning()
  const held = async () => (await lockCase(tx, 'ais', made!.id))!
  await note(tx, made!, officer, 'created', { why: 'came' }, at, null)
  for (const [step, values] of Object.entries(answersOf(visitor, today))) await keepAnswers(tx, 'ais', await held(), step, values, at)
  const refused = visitor.moves.includes('refuseIntake')
  if (!refused) await keepFile(tx, 'ais', await held(), { kind: 'identity', file: null, expiresOn: addDays(today, 1500) }, at, today)
  for (const name of visitor.moves) {
    if (name === 'register') await checkAll(tx, made!.id, officer, at)
    const before = await held()
    const given = refused ? { grounds: ['incomplete'], text: missing } : { grounds: [], text: null }
    const after = await makeMove(tx, 'ais', before, {
      name,
      viewer: officerOf(officer, before.of),
      actorName: officer.name,
      given,
      now: at,
    })
    await tellStatus(tx, after)
  }
}

/** The registers are not connected in a demonstration: the specialist says what was seen. */
async function checkAll(tx: Tx, id: string, officer: User, at: Date): Promise<void> {
  const answer: Check = { outcome: 'confirmed', source: 'officer', at: at.toISOString(), by: officer.name, seen }
  const checks = Object.fromEntries(Object.keys(serviceOf('job-seeker').checks).map((check) => [check, answer]))
  await tx.update(aisCases).set({ checks }).where(eq(aisCases.id, id))
}

/** Gives the desk of a centre a living queue, by the engine's own functions; each person once. */
export async function receiveVisitors(now: Date): Promise<void> {
  const found = (await deskStaff(centre)).find(({ roles }) => roles.some(({ role }) => role === 'centre_specialist'))
  if (!found) return
  const officer: User = { ...guest, ...found }
  for (const visitor of visitors) await asAisSystem((tx) => receive(tx, visitor, officer, now))
}
