'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type DataIncident, dataIncidentSteps, dataIncidents } from '@/db/schema'
import { action } from '@/lib/core/action'
import { startTimer } from '@/lib/core/clock'
import { dueMoment, readLaw } from '@/lib/core/law'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { incidentInput, measureInput, moveInput, personsInput, toldInput } from './input'
import { isOver, missingToClose, movesOf } from './rules'

const later = text('Бұл уақыт әлі келген жоқ', 'Это время ещё не наступило', 'That time has not come yet')
const order = text(
  'Оқиға анықталғаннан ерте басталады',
  'Инцидент начинается раньше, чем обнаружен',
  'An incident begins before it is found',
)
const early = text(
  'Оқиға анықталғанға дейін хабарлау мүмкін емес',
  'Сообщить раньше обнаружения нельзя',
  'Nobody is told before it is found',
)
const noMove = text(
  'Оқиғаны бұл күйге ауыстыруға болмайды',
  'В это состояние инцидент перевести нельзя',
  'The incident cannot move to this state',
)
const over = text('Оқиға жабылған', 'Инцидент закрыт', 'The incident is closed')
const missing: Readonly<Record<ReturnType<typeof missingToClose>[number], Text>> = {
  persons: text('қозғалған адамдар саны көрсетілмеген', 'не указано число затронутых людей', 'the number of persons is not given'),
  measure: text('бірде-бір шара жазылмаған', 'не записано ни одной меры', 'no measure is written down'),
  authority: text('уәкілетті органға хабарланбаған', 'не сообщено уполномоченному органу', 'the authorised body has not been told'),
}
const notYet = (points: readonly Text[]): Text =>
  text(
    `Әзірге жабуға болмайды: ${points.map(({ kk }) => kk).join(', ')}`,
    `Закрыть пока нельзя: ${points.map(({ ru }) => ru).join(', ')}`,
    `It cannot be closed yet: ${points.map(({ en }) => en).join(', ')}`,
  )

const held = async ({ id }: { id: string }, tx: Tx): Promise<DataIncident | undefined> =>
  (await tx.select().from(dataIncidents).where(eq(dataIncidents.id, id)).for('update'))[0]

const step = (tx: Tx, user: User, row: Omit<typeof dataIncidentSteps.$inferInsert, 'byId' | 'byName'>) =>
  tx.insert(dataIncidentSteps).values({ ...row, byId: user.id, byName: user.name })

const pageOf = (id: string) => `/access/personal-data/incidents/${id}`

/** O206-22, PDL 25: an incident is written down when it is found; the term for telling the authorised body runs from then. */
export const openIncident = action({
  can: 'personalData.incident',
  scope: 'system',
  input: incidentInput,
  run: async ({ input, user, tx, now, today }) => {
    if (input.foundAt > now) throw new Refusal(later, { foundAt: later })
    if (input.beganAt && input.beganAt > input.foundAt) throw new Refusal(order, { beganAt: order })
    const law = await readLaw(tx)
    const timer = startTimer(law.term('data_incident.tell_within', today), input.foundAt, law.calendarVersion)
    const [made] = await tx
      .insert(dataIncidents)
      .values({
        ...input,
        beganAt: input.beganAt ?? null,
        persons: input.persons ?? null,
        timer,
        dueAt: dueMoment(law, timer)!,
        createdBy: user.id,
        createdByName: user.name,
        createdAt: now,
      })
      .returning({ id: dataIncidents.id })
    await step(tx, user, { incidentId: made!.id, kind: 'state', to: 'open', at: now })
    return { subject: made!.id, note: input.source, next: pageOf(made!.id) }
  },
})

export const moveIncident = action({
  can: 'personalData.incident',
  scope: 'system',
  input: moveInput,
  load: held,
  run: async ({ input: { to, words }, resource: incident, user, tx, now }) => {
    if (!movesOf(incident.state).includes(to)) throw new Refusal(noMove)
    if (to === 'closed') {
      const steps = await tx.select().from(dataIncidentSteps).where(eq(dataIncidentSteps.incidentId, incident.id))
      const points = missingToClose(incident, steps)
      if (points.length > 0) throw new Refusal(notYet(points.map((point) => missing[point])))
    }
    await tx.update(dataIncidents).set({ state: to }).where(eq(dataIncidents.id, incident.id))
    await step(tx, user, { incidentId: incident.id, kind: 'state', to, words, at: now })
    return { subject: incident.id, note: `${incident.state} → ${to}`, next: pageOf(incident.id) }
  },
})

export const addMeasure = action({
  can: 'personalData.incident',
  scope: 'system',
  input: measureInput,
  load: held,
  run: async ({ input: { words }, resource: incident, user, tx, now }) => {
    if (isOver(incident.state)) throw new Refusal(over)
    await step(tx, user, { incidentId: incident.id, kind: 'measure', words, at: now })
    return { subject: incident.id, note: 'measure', next: pageOf(incident.id) }
  },
})

/** To whom it was told, when and how (letter, number). */
export const addTold = action({
  can: 'personalData.incident',
  scope: 'system',
  input: toldInput,
  load: held,
  run: async ({ input: { told, toldAt, words }, resource: incident, user, tx, now }) => {
    if (isOver(incident.state)) throw new Refusal(over)
    if (toldAt > now) throw new Refusal(later, { toldAt: later })
    if (toldAt < incident.foundAt) throw new Refusal(early, { toldAt: early })
    await step(tx, user, { incidentId: incident.id, kind: 'told', told, toldAt, words, at: now })
    return { subject: incident.id, note: `told ${told}`, next: pageOf(incident.id) }
  },
})

export const countPersons = action({
  can: 'personalData.incident',
  scope: 'system',
  input: personsInput,
  load: held,
  run: async ({ input: { persons }, resource: incident, user, tx, now }) => {
    if (isOver(incident.state)) throw new Refusal(over)
    await tx.update(dataIncidents).set({ persons }).where(eq(dataIncidents.id, incident.id))
    await step(tx, user, { incidentId: incident.id, kind: 'measure', words: `Σ ${persons}`, at: now })
    return { subject: incident.id, note: `${incident.persons ?? '—'} → ${persons}`, next: pageOf(incident.id) }
  },
})
