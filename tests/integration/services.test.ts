import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rateLimits } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { checkByHand, moveCase, takeCase } from '@/lib/services/desk/actions'
import { actAs, newVisit, submit } from '../support/act'
import { aisCase, exchange, filled, platformCase, sent } from '../support/cases'
import { specialist } from '../support/registrations'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('registration as a job seeker through the portal (GJS-10, scenario 1)', () => {
  test('goes from the form to the notice', async () => {
    const { user, id } = await filled()
    expect(await sent(user, id)).toMatchObject({ ok: true, next: expect.stringContaining('done=sent') })
    expect(await platformCase(id)).toMatchObject({
      state: 'submitted',
      number: expect.stringMatching(/^JS-\d{4}-\d{6,7}$/),
      centreId: 'cc-711210000',
    })
    await exchange()
    const officer = specialist()
    actAs(officer)
    expect(await submit(takeCase, { id })).toMatchObject({ ok: true })
    const revision = async () => (await aisCase(id)).revision
    expect(await submit(moveCase, { id, move: 'accept', revision: await revision() })).toMatchObject({ ok: true })
    for (const check of ['employment', 'entrepreneur', 'founder'])
      expect(await submit(checkByHand, { id, check, outcome: 'confirmed', seen: 'Еңбек кітапшасын көрдім' })).toMatchObject({ ok: true })
    expect(await submit(moveCase, { id, move: 'register', revision: await revision() })).toMatchObject({ ok: true })
    await exchange()
    expect(await platformCase(id)).toMatchObject({ state: 'registered', closedAt: expect.any(Date), dueAt: null })
  })
})
