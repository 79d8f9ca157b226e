import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { notices, users } from '@/db/schema'
import { env } from './env'
import { maskIins } from './identifiers'
import { sendMessage, signed } from './mail'
import { type NoticeKind, noticeIn } from './notice-texts'
import { address, type Portal, portals } from './portals'
import { type Locale, locales, type Text } from './text'
import { lifted } from './tx'

export type Notice = {
  /** Whom it concerns: an account. */
  userId: string
  kind: NoticeKind
  /** The words' `{names}`. A text in three languages is shown in the reader's. */
  params?: Readonly<Record<string, string | Text>>
  /** Where it leads, without language: a path of the jobs portal (`/cabinet/responses`), or of another one (`passport:/security`). */
  path: string
}

/** The portal and path that a notice leads to. */
export function placeOfNotice(path: string): { portal: Portal; path: string } {
  const [, name, rest] = /^(?:([a-z]+):)?(\/(?!\/).*)$/.exec(path) ?? []
  return { portal: portals.find((portal) => portal === name) ?? 'enbek', path: rest ?? '/' }
}

/** Tells a person: always in the cabinet, and by e-mail in his language once that is confirmed. Part of the caller's transaction; works from any scope. */
export const notify = (tx: Tx, { userId, kind, params = {}, path }: Notice): Promise<void> =>
  lifted(tx, async () => {
    const flat = flatten(params)
    const [person] = await tx
      .select({ email: users.email, confirmedAt: users.emailConfirmedAt, locale: users.locale })
      .from(users)
      .where(eq(users.userId, userId))
    if (!person) return
    await tx.insert(notices).values({ userId, kind, params: flat, path })
    if (!person.email || !person.confirmedAt) return
    const { email, locale } = person
    const { title, body } = noticeIn(locale, { kind, params: flat })
    await sendMessage(tx, {
      userId,
      channel: 'email',
      to: email,
      locale,
      subject: title,
      // what somebody has typed may name a person, and a letter travels further than the cabinet
      body: signed(`${maskIins(body)}\n\n${linkTo(path, locale)}`, locale),
    })
  })

/** The absolute address of a notice's place, from the configured origin and never from a request. */
const linkTo = (path: string, locale: Locale) => {
  const { baseUrl } = env()
  const place = placeOfNotice(path)
  // seen from a portal it does not lead to, an address is absolute
  return address({ portal: place.portal === 'staff' ? 'enbek' : 'staff', locale, named: 'by-host' }, place, baseUrl)
}

const flatten = (params: Readonly<Record<string, string | Text>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : locales.map((locale) => [`${name}.${locale}`, value[locale]] as const),
    ),
  )
