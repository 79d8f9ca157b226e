import 'server-only'
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { employers, invitations, members, people, users } from '@/db/schema'
import { loginName } from '@/lib/core/names'
import { guest, type User } from '@/lib/core/policy'
import { hashOf } from '@/lib/core/session'
import { asSystem, asUser, lifted } from '@/lib/core/tx'

/** The employers a person may act for. */
export const organisationsOf = (user: User) =>
  user.id === guest.id
    ? Promise.resolve([])
    : asUser(user, (tx) =>
        tx
          .select({
            id: employers.id,
            nameKk: employers.nameKk,
            nameRu: employers.nameRu,
            bin: employers.bin,
            state: employers.state,
            role: members.role,
          })
          .from(members)
          .innerJoin(employers, eq(employers.id, members.employerId))
          .where(eq(members.userId, user.id))
          .orderBy(asc(employers.nameKk)),
      )

/** The members of the employer for whom the person acts: colleagues may know each other's names and logins. */
export async function colleaguesOf(user: User) {
  const { employerId } = user
  if (!employerId) return []
  return asSystem((tx) =>
    tx
      .select({
        userId: members.userId,
        role: members.role,
        createdAt: members.createdAt,
        name: sql<string>`trim(coalesce(${people.lastName} || ' ' || ${people.firstName}, ''))`,
        login: loginName,
      })
      .from(members)
      .innerJoin(users, eq(users.userId, members.userId))
      .leftJoin(people, eq(people.userId, members.userId))
      .where(eq(members.employerId, employerId))
      .orderBy(asc(members.createdAt)),
  )
}

const open = () => and(isNull(invitations.acceptedAt), eq(invitations.revoked, false), gt(invitations.expiresAt, sql`now()`))

/** Invitations that nobody has accepted yet. */
export async function openInvitationsOf(user: User) {
  const { employerId } = user
  if (!employerId) return []
  return asUser(user, (tx) =>
    tx
      .select({ id: invitations.id, contact: invitations.contact, role: invitations.role, expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(and(eq(invitations.employerId, employerId), open()))
      .orderBy(desc(invitations.createdAt)),
  )
}

/** The invitation of a link, locked until the transaction ends; null when it is over. */
export async function invitationOf(tx: Tx, token: string) {
  const [row] = await lifted(tx, () =>
    tx
      .select({
        id: invitations.id,
        employerId: invitations.employerId,
        role: invitations.role,
        employerKk: employers.nameKk,
        employerRu: employers.nameRu,
      })
      .from(invitations)
      .innerJoin(employers, eq(employers.id, invitations.employerId))
      .where(and(eq(invitations.tokenHash, hashOf(token)), open()))
      .for('update', { of: invitations }),
  )
  return row ?? null
}

/** What the page behind an invitation's link shows. */
export const shownInvitation = (token: string) => asSystem((tx) => invitationOf(tx, token))

/** All members of an employer, after locking it: nobody else joins or leaves until the transaction ends. */
export async function lockMembers(tx: Tx, employerId: string) {
  await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId)).for('update')
  return lifted(tx, () => tx.select({ userId: members.userId, role: members.role }).from(members).where(eq(members.employerId, employerId)))
}
