import { randomBytes, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { employers, members, messages, people, sessions, users } from '@/db/schema'
import { syntheticBin } from '@/lib/core/identifiers'
import { hashPassword } from '@/lib/core/password'
import { guest, type MemberRole, type StaffRole, type User } from '@/lib/core/policy'
import { hashOf, userOfToken } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'

export const goodPassword = 'ұзын жол 27 қадам'
let count = 0

type Given = {
  email?: string | null
  phone?: string | null
  confirmed?: boolean
  locale?: 'kk' | 'ru' | 'en'
  password?: string
  firstName?: string
  lastName?: string
}

/** A real account with a person and a session; returns the user that a request of this browser would have. */
export async function person(given: Given = {}): Promise<User & { email: string; token: string }> {
  count += 1
  const { email = `person${count}-${randomUUID().slice(0, 8)}@example.kz`, phone = null, confirmed = true, locale = 'ru' } = given
  const confirmedAt = confirmed ? new Date() : null
  const passwordHash = await hashPassword(given.password ?? goodPassword)
  const userId = await asSystem(async (tx) => {
    const [row] = await tx
      .insert(users)
      .values({
        email,
        phone,
        locale,
        passwordHash,
        emailConfirmedAt: email ? confirmedAt : null,
        phoneConfirmedAt: phone ? confirmedAt : null,
      })
      .returning({ userId: users.userId })
    await tx.insert(people).values({ userId: row!.userId, firstName: given.firstName ?? 'Айгерім', lastName: given.lastName ?? 'Сынақова' })
    return row!.userId
  })
  return { ...(await browserOf(userId)), email: email ?? '' }
}

/** Another signed-in browser of an account. */
export async function browserOf(userId: string): Promise<User & { token: string }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + 3_600_000)
  await asSystem((tx) => tx.insert(sessions).values({ id: hashOf(token), userId, expiresAt, ip: '127.0.0.1', agent: 'test' }))
  return { ...(await again({ token })), token }
}

/** The user behind a session as a new request would find it; a guest when the session is over. */
export const again = async ({ token }: { token: string | null }): Promise<User> => (token ? await userOfToken(token) : null) ?? guest

type Browser = User & { token: string }

/** An employer with these members, and each of them acting for it. */
export async function employerOf<const S extends readonly (readonly [Browser, MemberRole])[]>(...staff: S) {
  count += 1
  const number = count
  const id = await asSystem(async (tx) => {
    const [row] = await tx
      .insert(employers)
      .values({ kind: 'legal_entity', bin: syntheticBin(number), nameKk: `«Сынақ ${number}» ЖШС`, nameRu: `ТОО «Проба ${number}»` })
      .returning({ id: employers.id })
    for (const [user, role] of staff) {
      await tx.insert(members).values({ employerId: row!.id, userId: user.id, role })
      await tx
        .update(sessions)
        .set({ actingFor: row!.id })
        .where(eq(sessions.id, hashOf(user.token)))
    }
    return row!.id
  })
  const acting = await Promise.all(staff.map(async ([user]) => ({ ...(await again(user)), token: user.token })))
  // as many as came in, in the same order
  return { id, acting: acting as { -readonly [K in keyof S]: Browser } }
}

/** A member of staff who has just shown the second factor. */
export const staff = (...roles: StaffRole[]): User => ({ ...guest, id: randomUUID(), name: 'Қызметкер', factorAt: new Date(), roles })

/** What a person is told who may not: a guest, to sign in; anybody else, that he has no right. */
export const noRight = (user: User) =>
  user.id === guest.id
    ? { ok: false, text: { ru: expect.stringContaining('сеанс закончился') } }
    : { ok: false, text: { ru: 'У вас нет права на это действие' } }

/** What was written to a contact, the newest first. */
export const mailTo = (contact: string) =>
  asSystem((tx) => tx.select().from(messages).where(eq(messages.to, contact)).orderBy(sql`${messages.createdAt} desc`))

/** The newest six-digit code that was sent to a contact. */
export async function codeTo(contact: string): Promise<string> {
  for (const { body } of await mailTo(contact)) {
    const code = /(?<!\d)\d{6}(?!\d)/.exec(body)?.[0]
    if (code) return code
  }
  throw new Error(`no code was sent to ${contact}`)
}
