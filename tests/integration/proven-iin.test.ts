import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { people, rateLimits, registrations } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { savePerson } from '@/lib/accounts/self/actions'
import { asSystem, asUser } from '@/lib/core/tx'
import { ownRegistration } from '@/lib/registrations/queries'
import { moveCase } from '@/lib/services/desk/actions'
import { actAs, newVisit, submit } from '../support/act'
import { aisCase, exchange, filled, sent } from '../support/cases'
import { openedCaseFor } from '../support/lookups'
import { person } from '../support/people'
import { seeker, specialist } from '../support/registrations'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

const proven = (id: string) => asSystem(async (tx) => (await tx.select().from(people).where(eq(people.userId, id)))[0]!.confirmedIin)

describe('an IIN that is only typed is a claim (O206-28.B3)', () => {
  test('whoever types a stranger’s IIN sees nothing of his registration', async () => {
    const { person: known } = await seeker('2026-10-01')
    await exchange()
    const thief = await person()
    actAs(thief)
    expect(await submit(savePerson, { lastName: 'Бөтен', firstName: 'Адам', iin: known.iin })).toMatchObject({ ok: true })
    expect(await proven(thief.id)).toBeNull()
    expect(await asUser(thief, (tx) => tx.select().from(registrations))).toEqual([])
    expect(await ownRegistration(thief, new Date())).toMatchObject({ known: false, registrations: [], openings: [] })
  })
  test('an officer who takes the documents as good proves it; another number has to be proven anew', async () => {
    const { user, id } = await filled()
    await sent(user, id)
    await exchange()
    expect(await proven(user.id)).toBeNull()
    await openedCaseFor(specialist(), id)
    expect(await submit(moveCase, { id, move: 'accept', revision: (await aisCase(id)).revision })).toMatchObject({ ok: true })
    await exchange()
    expect(await proven(user.id)).toBe(user.iin)
    actAs(user)
    expect(await submit(savePerson, { lastName: 'Сынақова', firstName: 'Айгерім' })).toMatchObject({ ok: true })
    expect(await proven(user.id)).toBeNull()
  })
})
