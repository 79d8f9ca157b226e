'use server'

import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, cards, iinReveals, people, staffAccounts, staffRoles } from '@/db/schema'
import { action } from '@/lib/core/action'
import { may, type User } from '@/lib/core/policy'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { revealInput } from './input'
import type { RevealKind } from './reveals'
import { revealMinutes } from './rules'

const shown = text(
  `ЖСН ${revealMinutes} минут көрінеді, бұл журналға жазылды`,
  `ИИН виден ${revealMinutes} минут, это записано в журнал`,
  `The IIN is shown for ${revealMinutes} minutes, and that is in the journal`,
)

async function reveal(tx: Tx, user: User, kind: RevealKind, { id, reason }: { id: string; reason: string }, now: Date) {
  const until = new Date(now.getTime() + revealMinutes * 60_000)
  await tx.insert(iinReveals).values({ staffId: user.id, sessionId: user.sessionId, kind, subjectId: id, reason, at: now, until })
  return { subject: id, note: `${kind}: ${reason}`, text: shown }
}

/** L 8: an IIN is masked on a screen of the staff until somebody asks for it and says why. Of a card only while it is open (row-level security). */
export const revealOnCard = action({
  can: 'iin.reveal',
  scope: 'ais',
  input: revealInput,
  load: async ({ id }, tx) => (await tx.select({ id: cards.id }).from(cards).where(eq(cards.id, id)))[0],
  run: ({ input, user, tx, now }) => reveal(tx, user, 'card', input, now),
})

/** The same of an application that the person has at his desk. */
export const revealOnCase = action({
  can: 'iin.reveal',
  scope: 'ais',
  input: revealInput,
  load: async ({ id }, tx) => (await tx.select({ id: aisCases.id }).from(aisCases).where(eq(aisCases.id, id)))[0],
  run: ({ input, user, tx, now }) => reveal(tx, user, 'case', input, now),
})

/** The same of a member of staff, for the administrator and for his head. */
export const revealOnAccount = action({
  can: 'iin.reveal',
  input: revealInput,
  load: ({ id }, tx, user) =>
    lifted(tx, async () => {
      const [account] = await tx.select({ id: staffAccounts.userId }).from(staffAccounts).where(eq(staffAccounts.userId, id))
      const roles = await tx.select().from(staffRoles).where(eq(staffRoles.userId, id))
      const sees = may(user, 'access.desk') || roles.some((role) => may(user, 'access.people', role))
      return account && sees ? account : undefined
    }),
  run: ({ input, user, tx, now }) => reveal(tx, user, 'account', input, now),
})

/** The same of a person in the registers of personal data, for the administrator who has that account open. */
export const revealOnPerson = action({
  can: 'iin.reveal',
  scope: 'look',
  input: revealInput,
  load: async ({ id }, tx, user) => {
    if (!may(user, 'personalData.read')) return undefined
    return (
      await tx
        .select({ id: people.userId })
        .from(people)
        .where(and(eq(people.userId, id), sql`account_opened(${people.userId})`))
    )[0]
  },
  run: ({ input, user, tx, now }) => reveal(tx, user, 'person', input, now),
})
