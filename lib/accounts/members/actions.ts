'use server'

import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, invitations, members, people, sessions } from '@/db/schema'
import { action } from '@/lib/core/action'
import { channelOf } from '@/lib/core/fields'
import { sendLetter } from '@/lib/core/mail'
import { notify } from '@/lib/core/notices'
import { Refusal } from '@/lib/core/refusal'
import { getPlace, hashOf } from '@/lib/core/session'
import { text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { invitationLetter } from '../letters'
import { countCode, countInvitations } from '../limits'
import { pageOf } from '../links'
import { accountOf } from '../queries'
import { alreadyMember, deadInvitation, lastOwner } from '../words'
import { invitation, invitationChoice, joining, memberChoice, organisationChoice } from './input'
import { invitationOf, lockMembers } from './queries'
import { invitationDays, leavesOwnerless } from './rules'

/** E1: an owner invites by e-mail or phone; the link lives seven days and works once. */
export const invite = action({
  can: 'employer.invite',
  input: invitation,
  prepare: async ({ user }) => {
    if (user.employerId) await countInvitations(user.employerId)
    return (await getPlace()).locale
  },
  load: async (_, tx, { employerId }) => {
    if (!employerId) return undefined
    const [row] = await tx
      .select({ nameKk: employers.nameKk, nameRu: employers.nameRu })
      .from(employers)
      .where(eq(employers.id, employerId))
    return row && { employerId, ...row }
  },
  run: async ({ input: { contact, role }, resource, ready: locale, user, tx, now }) => {
    const { employerId } = resource
    const invited = await lifted(tx, () => accountOf(tx, contact))
    const present = await lockMembers(tx, employerId)
    if (invited && present.some(({ userId }) => userId === invited.userId)) throw new Refusal(alreadyMember, { contact: alreadyMember })
    // a new invitation takes the place of an open one
    await tx
      .update(invitations)
      .set({ revoked: true })
      .where(and(eq(invitations.employerId, employerId), eq(invitations.contact, contact)))
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
    const [row] = await tx
      .insert(invitations)
      .values({ employerId, contact, role, tokenHash: hashOf(token), invitedBy: user.id, expiresAt })
      .returning({ id: invitations.id })
    const language = invited?.locale ?? locale
    await sendLetter(
      tx,
      { userId: invited?.userId ?? null, channel: channelOf(contact), to: contact, locale: language },
      invitationLetter({
        employer: text(resource.nameKk, resource.nameRu, resource.nameRu),
        link: `${pageOf('/organisations/join', language)}?token=${token}`,
      }),
    )
    return { subject: row!.id, text: text('Шақыру жіберілді', 'Приглашение отправлено', 'The invitation was sent') }
  },
})

export const revokeInvitation = action({
  can: 'employer.invite',
  input: invitationChoice,
  load: async ({ id }, tx) => (await tx.select().from(invitations).where(eq(invitations.id, id)).for('update'))[0],
  run: async ({ resource, tx }) => {
    await tx.update(invitations).set({ revoked: true }).where(eq(invitations.id, resource.id))
    return { subject: resource.id, text: text('Шақыру қайтарып алынды', 'Приглашение отозвано', 'The invitation was withdrawn') }
  },
})

/** Accepts an invitation: the person becomes a member and acts for the employer at once; the owners are told who came. */
export const join = action({
  can: 'employer.join',
  input: joining,
  prepare: ({ ip }) => countCode(ip),
  load: async ({ token }, tx) => {
    const row = await invitationOf(tx, token)
    if (!row) throw new Refusal(deadInvitation)
    return row
  },
  run: async ({ resource: { id, employerId, role, employerKk, employerRu }, user, tx, now }) => {
    const present = await lockMembers(tx, employerId)
    if (present.some(({ userId }) => userId === user.id)) throw new Refusal(alreadyMember)
    await tx.insert(members).values({ employerId, userId: user.id, role })
    await lifted(tx, () => tx.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, id)))
    await tx
      .update(sessions)
      .set({ actingFor: employerId })
      .where(eq(sessions.id, user.sessionId ?? ''))
    const person = await nameOf(tx, user.id, user.name)
    const employer = text(employerKk, employerRu, employerRu)
    for (const { userId } of present.filter((one) => one.role === 'owner'))
      await notify(tx, { userId, kind: 'member.joined', params: { person, employer }, path: 'passport:/organisations' })
    return { subject: employerId, next: { portal: 'passport', path: '/organisations?joined=1' } }
  },
})

const nameOf = async (tx: Tx, userId: string, login: string): Promise<string> => {
  const [row] = await tx.select({ last: people.lastName, first: people.firstName }).from(people).where(eq(people.userId, userId))
  return row ? `${row.last} ${row.first}` : login
}

/** The owner sends a member away; his open sessions stop acting for the employer at once. */
export const removeMember = action({
  can: 'employer.removeMember',
  input: memberChoice,
  load: async ({ userId }, tx, { employerId }) => {
    if (!employerId) return undefined
    const present = await lockMembers(tx, employerId)
    return present.some((one) => one.userId === userId) ? { employerId, present } : undefined
  },
  run: async ({ input: { userId }, resource: { employerId, present }, tx }) => {
    if (leavesOwnerless(present, userId)) throw new Refusal(lastOwner)
    await part(tx, employerId, userId)
    return { subject: userId, text: text('Қатысушы шығарылды', 'Участник исключён', 'The member was removed') }
  },
})

export const leave = action({
  can: 'employer.leave',
  input: organisationChoice,
  load: async ({ employerId }, tx, user) => {
    const present = await lockMembers(tx, employerId)
    return present.some((one) => one.userId === user.id) ? { userId: user.id, employerId, present } : undefined
  },
  run: async ({ resource: { userId, employerId, present }, tx }) => {
    if (leavesOwnerless(present, userId)) throw new Refusal(lastOwner)
    await part(tx, employerId, userId)
    return { subject: employerId, next: { portal: 'passport', path: '/organisations?left=1' } }
  },
})

const part = (tx: Tx, employerId: string, userId: string) =>
  lifted(tx, async () => {
    await tx.delete(members).where(and(eq(members.employerId, employerId), eq(members.userId, userId)))
    await tx
      .update(sessions)
      .set({ actingFor: null })
      .where(and(eq(sessions.userId, userId), eq(sessions.actingFor, employerId)))
  })
