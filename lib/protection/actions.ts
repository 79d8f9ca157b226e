'use server'

import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { cards, type ProtectedPerson, protectedPersons, protectedStaff, users } from '@/db/schema'
import { staffMembers } from '@/lib/access/block/people'
import { tellResume } from '@/lib/cards/tell'
import { action } from '@/lib/core/action'
import { type Day, dayOf } from '@/lib/core/calendar'
import { administrators, notifyAll } from '@/lib/core/heads'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { asSystem, lifted } from '@/lib/core/tx'
import { askEndInput, endInput, markInput, nameInput, unnameInput } from './input'

const already = text('Бұл адам қорғауда', 'Это лицо уже под защитой', 'This person is protected already')
const over = text('Бұл қорғау аяқталған', 'Эта защита уже снята', 'This protection has ended')
const askedBefore = text('Аяқтау сұралып қойған', 'Снятие уже запрошено', 'The end has been asked for already')
const nobody = text(
  'Мұндай логинмен жұмыс істейтін қызметкер жоқ',
  'Действующего сотрудника с таким логином нет',
  'No member of staff at work has this login',
)
const notOneself = text(
  'Өзін ешкім атамайды: басқа әкімші атайды',
  'Самого себя никто не называет: это делает другой администратор',
  'Nobody names himself: another administrator does',
)
const named = text('Бұл қызметкер аталып қойған', 'Этот сотрудник уже назван', 'This member of staff is named already')

/** The protection, locked; only the AIS itself reads the table. */
const held = ({ id }: { id: string }, tx: Tx): Promise<ProtectedPerson | undefined> =>
  lifted(tx, async () => (await tx.select().from(protectedPersons).where(eq(protectedPersons.id, id)).for('update'))[0])

/** The résumé formed from the card is withdrawn, or comes back: nothing of a protected person is published (O206-32, M6). */
async function tellPublic(tx: Tx, iin: string, today: Day, hidden: boolean): Promise<void> {
  const [card] = await tx.select().from(cards).where(eq(cards.iin, iin))
  if (card) await tellResume(tx, card, today, hidden)
}

/** From this moment nobody sees the person but those who are named. */
export const protect = action({
  can: 'protection.mark',
  scope: 'ais',
  input: markInput,
  run: async ({ input, user, tx, today }) => {
    const id = await lifted(tx, async () => {
      const [row] = await tx
        .insert(protectedPersons)
        .values({ ...input, until: input.until ?? null, markedBy: user.id, markedByName: user.name })
        .onConflictDoNothing()
        .returning({ id: protectedPersons.id })
      if (!row) throw new Refusal(already)
      await tellPublic(tx, input.iin, today, true)
      return row.id
    })
    return { subject: id, note: input.kind, next: `/access/protected/${id}` }
  },
})

/** Names a member of staff who works now and may see the person. */
export const nameStaff = action({
  can: 'protection.name',
  stepUp: true,
  scope: 'ais',
  input: nameInput,
  // accounts of staff are the house's: the AIS does not read them
  prepare: ({ input: { login } }) => asSystem(async (tx) => (await staffMembers(tx, eq(users.email, login.toLowerCase())))[0]),
  load: held,
  run: async ({ input: { id }, ready: member, resource: of, user, tx, now }) => {
    if (of.endedAt) throw new Refusal(over)
    if (member?.state !== 'active') throw new Refusal(nobody, { login: nobody })
    if (member.userId === user.id) throw new Refusal(notOneself, { login: notOneself })
    await lifted(tx, async () => {
      const [known] = await tx
        .select({ id: protectedStaff.userId })
        .from(protectedStaff)
        .where(and(eq(protectedStaff.personId, id), eq(protectedStaff.userId, member.userId), isNull(protectedStaff.removedAt)))
      if (known) throw new Refusal(named)
      await tx.insert(protectedStaff).values({ personId: id, userId: member.userId, name: member.name, addedBy: user.id, addedAt: now })
    })
    const others = (await administrators(tx)).filter((each) => each !== user.id && each !== member.userId)
    await notifyAll(tx, others, {
      kind: 'protection.named',
      params: { by: user.name, staff: member.name },
      path: `staff:/access/protected/${id}`,
    })
    return { subject: id, note: member.userId }
  },
})

/** Takes a name off: from now on this member of staff does not find the person. */
export const unnameStaff = action({
  can: 'protection.name',
  scope: 'ais',
  input: unnameInput,
  load: held,
  run: async ({ input: { id, user: userId }, tx, now }) => {
    await lifted(tx, () =>
      tx
        .update(protectedStaff)
        .set({ removedAt: now })
        .where(and(eq(protectedStaff.personId, id), eq(protectedStaff.userId, userId), isNull(protectedStaff.removedAt))),
    )
    return { subject: id, note: `- ${userId}` }
  },
})

/** One administrator asks to end a protection; another decides. */
export const askEnd = action({
  can: 'protection.askEnd',
  scope: 'ais',
  input: askEndInput,
  load: held,
  run: async ({ input: { id, reason }, resource: of, user, tx, now }) => {
    if (of.endedAt) throw new Refusal(over)
    if (of.endAskedAt) throw new Refusal(askedBefore)
    await lifted(tx, () =>
      tx
        .update(protectedPersons)
        .set({ endReason: reason, endAskedBy: user.id, endAskedByName: user.name, endAskedAt: now })
        .where(eq(protectedPersons.id, id)),
    )
    const others = (await administrators(tx)).filter((each) => each !== user.id)
    await notifyAll(tx, others, { kind: 'protection.endAsked', params: { by: user.name, reason }, path: `staff:/access/protected/${id}` })
    return { subject: id }
  },
})

/** The second administrator ends the protection or keeps it. */
export const decideEnd = action({
  can: 'protection.end',
  stepUp: true,
  scope: 'ais',
  input: endInput,
  load: held,
  run: async ({ input: { id, decision }, resource: of, user, tx, now }) => {
    if (of.endedAt) throw new Refusal(over)
    const change =
      decision === 'end'
        ? { endedBy: user.id, endedByName: user.name, endedAt: now }
        : { endReason: null, endAskedBy: null, endAskedByName: null, endAskedAt: null }
    await lifted(tx, async () => {
      await tx.update(protectedPersons).set(change).where(eq(protectedPersons.id, id))
      if (decision === 'end') await tellPublic(tx, of.iin, dayOf(now), false)
    })
    return { subject: id, note: decision }
  },
})
