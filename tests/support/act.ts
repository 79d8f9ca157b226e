import { AsyncLocalStorage } from 'node:async_hooks'
import { vi } from 'vitest'
import type { Result } from '@/lib/core/action'
import { doorsOf } from '@/lib/core/doors'
import { guest, type User } from '@/lib/core/policy'
import type { Place, Portal } from '@/lib/core/portals'

// vite sets BASE_URL to its own `/`
process.env.BASE_URL = 'http://enbek.localhost:3000'

/** The visitor of a test: who asks, from where, with what browser. One for each test file. */
type Visit = {
  user: User
  ip: string | null
  host: string
  /** `null` = the browser sends none. */
  origin: string | null
  agent: string
  place: Place & { path: string; query: string }
  /** The portal to which forms are sent; null = the one on which the action's pages are. */
  door: Portal | null
  /** The token of the session cookie that the last sign-in has set. */
  token: string | null
  cookies: Map<string, string>
}

const fresh = (): Visit => ({
  user: guest,
  ip: '127.0.0.1',
  host: 'passport.enbek.localhost:3000',
  origin: 'http://passport.enbek.localhost:3000',
  agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
  place: { portal: 'passport', locale: 'ru', named: 'by-host', path: '/', query: '' },
  door: null,
  token: null,
  cookies: new Map(),
})

declare global {
  var visit: Visit
  /** Who acts in a test that mocks the session itself. */
  var actor: User
}
globalThis.visit ??= fresh()

/** Begins a visit anew; `rest` differs from a guest in Russian on the passport. */
export const newVisit = (rest: Partial<Visit> = {}) => Object.assign(globalThis.visit, fresh(), rest)

/** From now on this person acts. */
export const actAs = (user: User) => {
  globalThis.visit.user = user
}

/** Where the form being submitted belongs. */
const doors = new AsyncLocalStorage<Portal | undefined>()

type Value = string | number | readonly string[] | File

/** Submits a form as the person acting; a redirect is an answer like any other, its address is `next`. */
export async function submit(
  action: (previous: Result | null, form: FormData) => Promise<Result>,
  values: Readonly<Record<string, Value | null | undefined>> = {},
): Promise<Partial<Result> & { ok: boolean; next?: string }> {
  const { declarationOf } = await import('@/lib/core/action')
  const declared = declarationOf(action)
  try {
    return await doors.run(declared && doorsOf(declared.can)[0], () => action(null, form(values)))
  } catch (error) {
    const [code, , next] = String((error as { digest?: string }).digest).split(';')
    if (code !== 'NEXT_REDIRECT' || next === undefined) throw error
    return { ok: true, next }
  }
}

export function form(values: Readonly<Record<string, Value | null | undefined>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue
    for (const one of Array.isArray(value) ? (value as string[]) : [value as string | number | File])
      data.append(name, one instanceof File ? one : String(one))
  }
  return data
}

vi.mock('@/lib/core/session', async (original) => ({
  ...(await original<typeof import('@/lib/core/session')>()),
  getUser: async () => globalThis.visit.user,
  getIp: async () => globalThis.visit.ip,
  getPlace: async () => globalThis.visit.place,
  getDoor: async () => globalThis.visit.door ?? doors.getStore() ?? globalThis.visit.place.portal,
  getHost: async () => globalThis.visit.host,
}))

vi.mock('next/headers', () => ({
  headers: async () => {
    const { origin, agent, host, ip } = globalThis.visit
    return new Headers({
      host,
      'user-agent': agent,
      ...(origin === null ? {} : { origin }),
      ...(ip === null ? {} : { 'x-forwarded-for': ip }),
    })
  },
  cookies: async () => ({
    get: (name: string) => (globalThis.visit.cookies.has(name) ? { name, value: globalThis.visit.cookies.get(name) } : undefined),
    set: (name: string, value: string) => globalThis.visit.cookies.set(name, value),
    delete: (name: string) => globalThis.visit.cookies.delete(name),
  }),
}))

vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {}, revalidateTag: () => {}, updateTag: () => {} }))

// next-auth only carries the cookie; tickets and sessions are ours and real
vi.mock('@/lib/auth', async () => {
  const { openSession, redeem } = await import('@/lib/core/tickets')
  return {
    signIn: async (_provider: string, { ticket }: { ticket: string }) => {
      const found = await redeem(ticket)
      if (!found) throw new Error('CredentialsSignin')
      globalThis.visit.token = await openSession(found.id)
    },
    signOut: async () => {
      globalThis.visit.token = null
    },
  }
})
