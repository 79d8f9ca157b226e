import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitations, members, rateLimits } from '@/db/schema'
import { invite, join, leave, removeMember, revokeInvitation } from '@/lib/accounts/members/actions'
import { colleaguesOf, openInvitationsOf, organisationsOf, shownInvitation } from '@/lib/accounts/members/queries'
import { noticesOf } from '@/lib/accounts/queries'
import { guest } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { actAs, newVisit, submit } from '../support/act'
import { again, employerOf, mailTo, person } from '../support/people'

let count = 0
const fresh = () => `invited${++count}@example.kz`
const tokenTo = async (contact: string) => /token=([\w-]{43})/.exec((await mailTo(contact))[0]!.body)![1]!
const memberIds = async (employerId: string) =>
  (await asSystem((tx) => tx.select().from(members).where(eq(members.employerId, employerId)))).map(({ userId }) => userId)
const dead = { ok: false, text: { ru: expect.stringMatching('устарело, отозвано или уже использовано') } }

beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

describe('inviting (E1)', () => {
  test('sends a link once; who opens it becomes a member, acts for the employer, and the owner is told', async () => {
    const [boss, recruit] = [await person(), await person({ firstName: 'Ерлан', lastName: 'Сынақов' })]
    const { id, acting } = await employerOf([boss, 'owner'])
    actAs(acting[0]!)
    expect(await submit(invite, { contact: recruit.email, role: 'hr' })).toMatchObject({ ok: true })
    const token = await tokenTo(recruit.email)
    expect((await mailTo(recruit.email))[0]!.body).toContain(`http://passport.enbek.localhost:3000/ru/organisations/join?token=${token}`)
    expect(JSON.stringify(await asSystem((tx) => tx.select().from(invitations)))).not.toContain(token)
    expect(await shownInvitation(token)).toMatchObject({ role: 'hr', employerId: id })
    actAs(recruit)
    expect(await submit(join, { token })).toMatchObject({ ok: true, next: '/ru/organisations?joined=1' })
    expect(await again(recruit)).toMatchObject({ employerId: id, employerRole: 'hr' })
    expect(await organisationsOf(recruit)).toMatchObject([{ id, role: 'hr' }])
    expect(await noticesOf(boss)).toMatchObject([{ kind: 'member.joined', params: { person: 'Сынақов Ерлан' } }])
    expect((await colleaguesOf(await again(recruit))).map(({ userId }) => userId).sort()).toEqual([boss.id, recruit.id].sort())
    actAs(await person())
    expect(await submit(join, { token })).toMatchObject(dead)
  })
  test('by phone sends an SMS with the link', async () => {
    const { acting } = await employerOf([await person(), 'owner'])
    actAs(acting[0]!)
    await submit(invite, { contact: '8 747 111 22 33', role: 'signatory' })
    expect(await mailTo('+77471112233')).toMatchObject([{ channel: 'sms', body: expect.stringMatching('token=') }])
  })
  test('is for owners: HR, strangers and guests are refused', async () => {
    const [boss, hr, stranger] = [await person(), await person(), await person()]
    const { acting } = await employerOf([boss, 'owner'], [hr, 'hr'])
    for (const user of [acting[1]!, stranger, guest]) {
      actAs(user)
      expect(await submit(invite, { contact: fresh(), role: 'hr' })).toMatchObject({ ok: false })
    }
  })
  test('a member again, or with an unknown role, is refused', async () => {
    const [boss, hr] = [await person(), await person()]
    const { acting } = await employerOf([boss, 'owner'], [hr, 'hr'])
    actAs(acting[0]!)
    expect(await submit(invite, { contact: hr.email, role: 'owner' })).toMatchObject({ fields: { contact: expect.anything() } })
    expect(await submit(invite, { contact: fresh(), role: 'king' })).toMatchObject({ fields: { role: expect.anything() } })
  })
  test('withdrawn, out of date, replaced or unknown links are dead', async () => {
    const { acting } = await employerOf([await person(), 'owner'])
    actAs(acting[0]!)
    const [withdrawn, old, replaced] = [fresh(), fresh(), fresh()]
    for (const contact of [withdrawn, old, replaced]) await submit(invite, { contact, role: 'hr' })
    const tokens = [await tokenTo(withdrawn), await tokenTo(old), await tokenTo(replaced), 'x'.repeat(43)]
    const open = await openInvitationsOf(acting[0]!)
    expect(await submit(revokeInvitation, { id: open.find(({ contact }) => contact === withdrawn)!.id })).toMatchObject({ ok: true })
    await asSystem((tx) =>
      tx
        .update(invitations)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(invitations.contact, old)),
    )
    await submit(invite, { contact: replaced, role: 'hr' })
    actAs(await person())
    for (const token of tokens) expect(await submit(join, { token })).toMatchObject(dead)
    expect(await submit(join, { token: await tokenTo(replaced) })).toMatchObject({ ok: true })
  })
  test('one link for two people at once lets one in', async () => {
    const { id, acting } = await employerOf([await person(), 'owner'])
    actAs(acting[0]!)
    const contact = fresh()
    await submit(invite, { contact, role: 'hr' })
    const token = await tokenTo(contact)
    const two = [await person(), await person()]
    const answers = []
    for (const user of two) {
      actAs(user)
      answers.push(submit(join, { token }))
      // the user is read at the beginning of an action
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect((await Promise.all(answers)).filter(({ ok }) => ok)).toHaveLength(1)
    expect(await memberIds(id)).toHaveLength(2)
  })
  test('a guest cannot join, and another employer’s owner cannot withdraw', async () => {
    const [one, two] = [await employerOf([await person(), 'owner']), await employerOf([await person(), 'owner'])]
    actAs(one.acting[0]!)
    const contact = fresh()
    await submit(invite, { contact, role: 'hr' })
    const [open] = await openInvitationsOf(one.acting[0]!)
    actAs(two.acting[0]!)
    expect(await submit(revokeInvitation, { id: open!.id })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    actAs(guest)
    expect(await submit(join, { token: await tokenTo(contact) })).toMatchObject({ ok: false })
    expect(await memberIds(one.id)).toHaveLength(1)
  })
})

describe('leaving (E1: never without an owner)', () => {
  const lastOwner = { ok: false, text: { ru: expect.stringMatching('без владельца') } }
  test('the last owner neither leaves nor is removed', async () => {
    const [boss, hr] = [await person(), await person()]
    const { id, acting } = await employerOf([boss, 'owner'], [hr, 'hr'])
    actAs(acting[0]!)
    expect(await submit(leave, { employerId: id })).toMatchObject(lastOwner)
    expect(await submit(removeMember, { userId: boss.id })).toMatchObject(lastOwner)
    expect(await memberIds(id)).toHaveLength(2)
  })
  test('two owners leave at the same moment: one stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, acting } = await employerOf([await person(), 'owner'], [await person(), 'owner'])
      const answers = []
      for (const user of acting) {
        actAs(user)
        answers.push(submit(leave, { employerId: id }))
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      expect((await Promise.all(answers)).filter(({ ok }) => ok)).toHaveLength(1)
      expect(await memberIds(id)).toHaveLength(1)
    }
  })
  test('two owners remove each other at the same moment: one stays', async () => {
    const [a, b] = [await person(), await person()]
    const { id, acting } = await employerOf([a, 'owner'], [b, 'owner'])
    const answers = []
    for (const [user, victim] of [
      [acting[0]!, b.id],
      [acting[1]!, a.id],
    ] as const) {
      actAs(user)
      answers.push(submit(removeMember, { userId: victim }))
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect((await Promise.all(answers)).filter(({ ok }) => ok)).toHaveLength(1)
    expect(await memberIds(id)).toHaveLength(1)
  })
  test('who is removed stops acting for the employer at once', async () => {
    const [boss, hr] = [await person(), await person()]
    const { id, acting } = await employerOf([boss, 'owner'], [hr, 'hr'])
    actAs(acting[0]!)
    expect(await submit(removeMember, { userId: hr.id })).toMatchObject({ ok: true })
    expect(await again(hr)).toMatchObject({ id: hr.id, employerId: null, employerRole: null })
    expect(await memberIds(id)).toEqual([boss.id])
  })
  test('HR leaves but removes nobody; strangers find nothing', async () => {
    const [boss, hr, stranger] = [await person(), await person(), await person()]
    const { id, acting } = await employerOf([boss, 'owner'], [hr, 'hr'])
    const foreign = await employerOf([stranger, 'owner'])
    actAs(acting[1]!)
    expect(await submit(removeMember, { userId: boss.id })).toMatchObject({ ok: false })
    actAs(foreign.acting[0]!)
    expect(await submit(removeMember, { userId: hr.id })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    expect(await submit(leave, { employerId: id })).toMatchObject({ ok: false, text: { ru: 'Не найдено' } })
    actAs(guest)
    expect(await submit(leave, { employerId: id })).toMatchObject({ ok: false })
    actAs(await again(hr))
    expect(await submit(leave, { employerId: id })).toMatchObject({ ok: true, next: '/ru/organisations?left=1' })
    expect(await memberIds(id)).toEqual([boss.id])
  })
  test('a member who acts for another employer may leave as well', async () => {
    const [boss, worker] = [await person(), await person()]
    const first = await employerOf([boss, 'owner'], [worker, 'hr'])
    await employerOf([worker, 'owner'])
    actAs(await again(worker))
    expect(await submit(leave, { employerId: first.id })).toMatchObject({ ok: true })
    expect(await memberIds(first.id)).toEqual([boss.id])
  })
})
