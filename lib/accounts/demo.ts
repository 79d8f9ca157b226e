import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { people, users } from '@/db/schema'
import { env } from '@/lib/core/env'
import { type Face, face } from '@/lib/core/face'
import { spokenName } from '@/lib/core/names'
import { asSystem } from '@/lib/core/tx'

/** The password of every account that the seed makes for the demonstration. Where DEMO is off there are no such accounts. */
export const demoPassword = 'enbek-demo-2026'

/** Whom one may try out by one press; the seed makes them (`db/seed/accounts.ts`). */
const logins = { seeker: 'arman', owner: 'aigerim', centre: 'ortalyq', administrator: 'admin' } as const
/** The doors of each face: whoever works for the state has none on the Internet. */
const shown: Readonly<Record<Face, readonly DemoKind[]>> = {
  all: ['seeker', 'owner', 'centre', 'administrator'],
  public: ['seeker', 'owner'],
  staff: ['centre', 'administrator'],
}
const addressOf = (name: string) => `${name}@demo.enbek.localhost`

export type DemoKind = keyof typeof logins
export type DemoAccount = { kind: DemoKind; login: string; name: string }

/** The demonstration's accounts that are really there; nothing outside the demonstration. */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if (!env().demo) return []
  const rows = await asSystem((tx) =>
    tx
      .select({ login: users.email, name: spokenName })
      .from(users)
      .innerJoin(people, eq(people.userId, users.userId))
      .where(and(users.isDemo, inArray(users.email, Object.values(logins).map(addressOf)))),
  )
  const names = new Map(rows.map(({ login, name }) => [login, name]))
  return shown[face].flatMap((kind) => {
    const login = addressOf(logins[kind])
    const name = names.get(login)
    return name ? [{ kind, login, name }] : []
  })
}
