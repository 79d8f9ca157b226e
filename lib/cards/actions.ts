'use server'

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Card, cards } from '@/db/schema'
import { action } from '@/lib/core/action'
import type { User } from '@/lib/core/policy'
import { text } from '@/lib/core/text'
import { openedOr } from '@/lib/lookups/write'
import { consentInput, contactsInput, noteInput } from './input'
import { mayOpenCard } from './queries'
import { addFacts } from './write'

/** The card, when this person has it open; locked. */
const openedCard = async ({ id }: { id: string }, tx: Tx, user: User): Promise<Card | undefined> => {
  const [card] = await tx.select().from(cards).where(eq(cards.id, id)).for('update')
  return openedOr(card, () => mayOpenCard(tx, user, id))
}

const noted = text('Жазба қосылды', 'Заметка добавлена', 'The note was added')

export const addNote = action({
  can: 'card.write',
  scope: 'ais',
  input: noteInput,
  load: openedCard,
  run: async ({ input, resource: card, user, tx, now }) => {
    await addFacts(tx, card, [
      { section: 'notes', key: `note:${randomUUID()}`, value: input.text, source: 'officer', author: user, at: now },
    ])
    return { subject: card.id, text: noted }
  },
})

export const saveContacts = action({
  can: 'card.write',
  scope: 'ais',
  input: contactsInput,
  load: openedCard,
  run: async ({ input: { id: _, ...given }, resource: card, user, tx, now }) => {
    const facts = Object.entries(given).flatMap(([key, value]) =>
      value === undefined ? [] : [{ section: 'contacts' as const, key, value, source: 'officer', author: user, at: now }],
    )
    const { phone = card.phone, email = card.email } = given
    await tx.update(cards).set({ phone, email, updatedAt: now }).where(eq(cards.id, card.id))
    await addFacts(tx, card, facts)
    return { subject: card.id, note: facts.map(({ key }) => key).join(', ') }
  },
})

/** The person has given or taken back the consent to publish the résumé; the platform hears of it at once (O206-32). */
export const saveConsent = action({
  can: 'card.write',
  scope: 'ais',
  input: consentInput,
  load: openedCard,
  run: async ({ input, resource: card, user, tx, now }) => {
    await addFacts(tx, card, [
      { section: 'consent', key: 'publish', value: input.publish ? 'on' : false, source: 'officer', author: user, at: now },
    ])
    return { subject: card.id, note: `publish ${input.publish}` }
  },
})
