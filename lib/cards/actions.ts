'use server'

import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Card, cardHeads, cardOpenings, cards } from '@/db/schema'
import { action } from '@/lib/core/action'
import type { User } from '@/lib/core/policy'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { consentInput, contactsInput, noteInput, openingInput } from './input'
import { openMinutes, roleIn } from './rules'
import { tellOpening } from './tell'
import { addFacts } from './write'

/** E6, O206-28.B3: a card opens for a purpose, for half an hour and for this browser; the person sees it. */
export const openCard = action({
  can: 'card.open',
  scope: 'ais',
  input: openingInput,
  load: async ({ id }, tx) => (await tx.select().from(cardHeads).where(eq(cardHeads.id, id)))[0],
  run: async ({ input, resource: head, user, tx, now }) => {
    const own = roleIn(user, head)
    const [opening] = await tx
      .insert(cardOpenings)
      .values({
        cardId: head.id,
        staffId: user.id,
        staffName: user.name,
        sessionId: user.sessionId,
        role: own.role,
        regionCode: head.regionCode,
        centreId: head.centreId,
        staffCentreId: own.centreId ?? null,
        purpose: input.purpose,
        about: input.about ?? null,
        at: now,
        expiresAt: sql`now() + make_interval(mins => ${openMinutes})`,
      })
      .returning()
    const [card] = await lifted(tx, () => tx.select({ iin: cards.iin }).from(cards).where(eq(cards.id, head.id)))
    await tellOpening(tx, card!, opening!)
    const next = input.purpose === 'mediation' ? `/mediation/cards/${head.id}` : `/cards/${head.id}`
    return { subject: head.id, note: input.purpose, next }
  },
})

/** The card, when this person has it open; locked. */
const openedCard = async ({ id }: { id: string }, tx: Tx, _user: User): Promise<Card | undefined> =>
  (await tx.select().from(cards).where(eq(cards.id, id)).for('update'))[0]

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
