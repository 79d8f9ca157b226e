'use server'

import { eq } from 'drizzle-orm'
import { openingPatterns } from '@/db/schema'
import { action } from '@/lib/core/action'
import { enqueue } from '@/lib/core/outbox'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { decideInput } from './input'

const decided = text('Бұл туралы шешім қабылданған', 'По этому уже есть решение', 'This has been decided already')

/** The security administrator decides, never about himself: looked at, or a breach, which closes the account (A349-23). Nothing happens by itself. */
export const decidePattern = action({
  can: 'pattern.decide',
  scope: 'ais',
  input: decideInput,
  load: ({ id }, tx) =>
    lifted(tx, async () => (await tx.select().from(openingPatterns).where(eq(openingPatterns.id, id)).for('update'))[0]),
  run: async ({ input: { state, note }, resource: of, user, tx, now }) => {
    if (of.state !== 'new') throw new Refusal(decided)
    await lifted(tx, () =>
      tx
        .update(openingPatterns)
        .set({ state, note, decidedBy: user.id, decidedByName: user.name, decidedAt: now })
        .where(eq(openingPatterns.id, of.id)),
    )
    if (state === 'breach') await enqueue(tx, 'patterns.breach', { id: of.id }, { key: `patterns.breach:${of.id}` })
    return { subject: of.id, note: `${of.kind} ${state}`, next: '/access/patterns' }
  },
})
