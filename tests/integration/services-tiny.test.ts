import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { rateLimits } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { asSystem } from '@/lib/core/tx'
import { addFile, prepareApplication, saveAnswers, startApplication } from '@/lib/services/actions'
import { catalogue } from '@/lib/services/catalogue'
import { takeCase } from '@/lib/services/desk/actions'
import { deskCase, queue } from '@/lib/services/desk/queries'
import { actAs, newVisit, submit } from '../support/act'
import { aisCase, because, decide, exchange, fields, idOf, movesAt, papersAt, pdf, platformCase, sent } from '../support/cases'
import { openedCaseFor } from '../support/lookups'
import { director, specialist } from '../support/registrations'
import { person } from '../support/signatures-people'

// one more definition and one more word in the list: that is all a second service is
vi.mock('@/lib/services/catalogue', async (original) => {
  const real = await original<typeof import('@/lib/services/catalogue')>()
  const { tiny } = await import('../support/tiny-service')
  return { ...real, ...real.catalogueOf([...Object.values(real.catalogue), tiny]) }
})

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

const [officer, boss] = [specialist(), director()]

/** An application of the tiny service that has reached the centre. */
async function arrived() {
  const user = await person()
  actAs(user)
  const begun = await submit(startApplication, { service: 'tiny-copy' })
  expect(begun.next).toMatch(/\/request$/)
  const id = idOf(begun.next)
  const lost = await submit(saveAnswers, fields(id, 'request', { reason: 'lost', district: 'Есіл ауданы · 711210000' }))
  expect(lost.next).toMatch(/\/loss$/) // asked of whoever has lost it
  const spoilt = await submit(saveAnswers, fields(id, 'request', { reason: 'spoilt', district: 'Есіл ауданы · 711210000' }))
  expect(spoilt.next).toMatch(/\/papers$/)
  expect((await submit(prepareApplication, { id, move: 'send' })).next).toMatch(/\/papers$/)
  expect(await submit(addFile, { id, kind: 'photo', file: pdf('photo.pdf') })).toMatchObject({ ok: true })
  expect(await sent(user, id, 'send')).toMatchObject({ ok: true })
  await exchange()
  return { user, id }
}

describe('a second service by one definition', () => {
  test('is in the catalogue and has its own numbers, states and clock', async () => {
    expect(Object.keys(catalogue)).toEqual(['job-seeker', 'staff-access', 'tiny-copy'])
    const { user, id } = await arrived()
    const [here, there] = [await platformCase(id), await aisCase(id)]
    for (const each of [here, there])
      expect(each).toMatchObject({ state: 'open', version: 3, number: expect.stringMatching(/^TC-\d{4}-\d{6}$/), centreId: 'cc-711210000' })
    expect(here.dueAt).toEqual(there.dueAt)
    expect(here.userId).toBe(user.id)
    const found = await queue(officer, { tab: 'new', service: 'tiny-copy' }, new Date())
    expect(found?.rows.map((row) => row.id)).toContain(id)
  })
  test('goes to its good end with a paper of its own', async () => {
    const { id } = await arrived()
    expect(await decide(officer, id, 'give')).toMatchObject({ ok: true })
    await exchange()
    expect(await platformCase(id)).toMatchObject({ state: 'given', dueAt: null, closedAt: expect.any(Date) })
    const papers = await papersAt('platform', id)
    expect(papers.find(({ kind }) => kind === 'tiny-copy.copy')?.number).toMatch(/^TC-C-\d{4}-1\d{6}$/)
  })
  test('a refusal is proposed by one and approved by another, who is the head (C-10)', async () => {
    const { id } = await arrived()
    await openedCaseFor(officer, id)
    await submit(takeCase, { id })
    expect(await decide(officer, id, 'approve', because('unknown'))).toMatchObject({ ok: false })
    expect(await decide(officer, id, 'propose')).toMatchObject({ ok: false, fields: { grounds: expect.anything() } })
    expect(await decide(boss, id, 'propose', because('unknown'))).toMatchObject({ ok: true })
    expect((await decide(boss, id, 'approve', because('unknown'))).text?.ru).toMatch(/второй человек/)
    expect((await decide(officer, id, 'approve', because('unknown'))).text?.ru).toMatch(/не для вашей роли/)
    const other = director({ regionCode: '75', centreId: 'cc-751410000' })
    expect(await decide(other, id, 'approve', because('unknown'))).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    expect(await deskCase(other, id)).toBeUndefined()
    expect(await decide(director(), id, 'approve', because('unknown'))).toMatchObject({ ok: true })
    await exchange()
    expect(await platformCase(id)).toMatchObject({ state: 'refused', decision: { grounds: ['unknown'] } })
    expect((await papersAt('platform', id)).map(({ kind }) => kind)).toContain('tiny-copy.refusal')
    expect(await movesAt('platform', id)).toEqual(expect.arrayContaining(['send', 'propose', 'approve']))
  })
})
