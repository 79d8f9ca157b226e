import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import { headers } from 'next/headers'
import NextAuth from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { codes, sessions } from '@/db/schema'
import { env } from '@/lib/core/env'
import { getHost, getIp, hashOf, portalOf, sessionCookie, sessionHours, userOfToken } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'

/** Opens a session for whoever redeems a ticket that a sign-in action has just made; a ticket works once and for a minute. */
async function redeem(ticket: string): Promise<{ id: string } | null> {
  return asSystem(async (tx) => {
    const [row] = await tx
      .update(codes)
      .set({ usedAt: new Date() })
      .where(and(eq(codes.hash, hashOf(ticket)), eq(codes.purpose, 'ticket'), isNull(codes.usedAt), gt(codes.expiresAt, new Date())))
      .returning({ id: codes.userId })
    return row ?? null
  })
}

async function openSession(userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const agent = (await headers()).get('user-agent')?.slice(0, 300) ?? null
  const expiresAt = new Date(Date.now() + sessionHours * 3_600_000)
  await asSystem(async (tx) => tx.insert(sessions).values({ id: hashOf(token), userId, expiresAt, ip: await getIp(), agent }))
  return token
}

/**
 * next-auth keeps the sign-in and its cookie. What it calls a JWT is an opaque random token of ours: its hash is a row of `sessions`,
 * looked up on each request, so that signing out and blocking act at once.
 */
export const { handlers, auth, signIn, signOut } = NextAuth(async () => {
  const host = await getHost()
  const named = portalOf(host) !== null
  return {
    trustHost: true,
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        // on a host that is no portal's there is nothing to share the cookie with
        options: {
          httpOnly: true,
          sameSite: 'lax',
          path: '/',
          secure: env().secureCookies,
          ...(named ? { domain: env().BASE_DOMAIN } : {}),
        },
      },
    },
    providers: [
      Credentials({
        id: 'ticket',
        credentials: { ticket: {} },
        authorize: ({ ticket }) => (typeof ticket === 'string' ? redeem(ticket) : null),
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        return user?.id ? { opaque: await openSession(user.id) } : token
      },
      session: ({ session, token }) => ({ ...session, user: { ...session.user, id: String(token.sub ?? '') } }),
      redirect: ({ url }) => url,
    },
    jwt: {
      encode: async ({ token }) => {
        if (typeof token?.opaque !== 'string') throw new Error('only sessions in the database')
        return token.opaque
      },
      decode: async ({ token }) => {
        const user = token ? await userOfToken(token) : null
        return user ? { sub: user.id, opaque: token } : null
      },
    },
    events: {
      async signOut(message) {
        const opaque = 'token' in message ? message.token?.opaque : undefined
        if (typeof opaque === 'string') await asSystem((tx) => tx.delete(sessions).where(eq(sessions.id, hashOf(opaque))))
      },
    },
  }
})
