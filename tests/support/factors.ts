import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { legalParams, sessions, staffAccounts, staffRoles, totpFactors } from '@/db/schema'
import { signIn } from '@/lib/accounts/actions'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import { hashOf } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { lockSecret } from '@/lib/factors/secret'
import { codeOfStep, newSecret, stepAt } from '@/lib/factors/totp'
import { actAs, submit } from './act'
import { again, goodPassword, person } from './people'

let count = 0

type Given = { secret?: string | null; addresses?: string[]; state?: 'active' | 'issued' | 'frozen' | 'blocked' | 'ended' }
export type Officer = { userId: string; email: string; secret: string }

/** A member of staff with an account of his own; `secret: null`: no factor yet. */
export async function officer({ secret = newSecret(), addresses = [], state = 'active' }: Given = {}): Promise<Officer> {
  count += 1
  const user = await person()
  await asSystem(async (tx) => {
    await tx.delete(sessions).where(eq(sessions.userId, user.id))
    const iin = syntheticIin('1980-01-02', 'M', count)
    await tx.insert(staffAccounts).values({ userId: user.id, iin, state, addresses, caseId: randomUUID(), completedAt: new Date() })
    await tx.insert(staffRoles).values({ userId: user.id, role: 'administrator', regionCode: '*' })
    if (secret !== null)
      await tx.insert(totpFactors).values({ userId: user.id, secret: lockSecret(secret, user.id), confirmedAt: new Date() })
  })
  return { userId: user.id, email: user.email, secret: secret ?? '' }
}

/** How the browser of the visit is known now: by the cookie of the last sign-in, or the one it was renewed to. */
export async function here(): Promise<User & { token: string }> {
  const { cookies, token } = globalThis.visit
  const now = cookies.get('enbek.session') ?? token
  const user = await again({ token: now })
  actAs(user)
  return { ...user, token: now ?? '' }
}

/** Gives the password; what the browser is then. */
export async function password({ email }: Officer, rest: Record<string, string> = {}) {
  globalThis.visit.cookies.delete('enbek.session')
  actAs(guest)
  const answer = await submit(signIn, { login: email, password: goodPassword, ...rest })
  return { answer, user: await here() }
}

/** The authenticator's code; `later`: of that many half-minutes on. */
export const codeNow = (secret: string, later = 0): string => codeOfStep(secret, stepAt(new Date()) + later)

/** The account's session behind a token, as it stands in the table. */
export const sessionRow = async (token: string) =>
  (
    await asSystem((tx) =>
      tx
        .select()
        .from(sessions)
        .where(eq(sessions.id, hashOf(token))),
    )
  )[0]

export const allowSessions = (value: number) =>
  asSystem((tx) =>
    tx
      .insert(legalParams)
      .values({ key: 'access.active_sessions', value, unit: 'count', validFrom: '2020-01-01', source: 'test' })
      .onConflictDoUpdate({ target: [legalParams.key, legalParams.validFrom], set: { value } }),
  )
