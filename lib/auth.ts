import 'server-only'
import { eq } from 'drizzle-orm'
import NextAuth from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { sessions } from '@/db/schema'
import { env } from '@/lib/core/env'
import { cookieOptions, hashOf, sessionCookie, sessionHours, userOfToken } from '@/lib/core/session'
import { openSession, redeem } from '@/lib/core/tickets'
import { asSystem } from '@/lib/core/tx'

/**
 * next-auth keeps the sign-in and its cookie. What it calls a JWT is an opaque random token of ours: its hash is a row of `sessions`,
 * looked up on each request, so that signing out and blocking act at once.
 */
export const { signIn, signOut } = NextAuth(async () => {
  const options = await cookieOptions()
  return {
    trustHost: true,
    secret: env().AUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/sign-in' },
    cookies: {
      sessionToken: { name: sessionCookie(), options },
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
