'use server'

import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { members, notices, people, sessions, users } from '@/db/schema'
import { action } from '@/lib/core/action'
import { env } from '@/lib/core/env'
import { birthDateOf, sexOf } from '@/lib/core/identifiers'
import { notify, placeOfNotice } from '@/lib/core/notices'
import { hashPassword, isPassword } from '@/lib/core/password'
import { Refusal } from '@/lib/core/refusal'
import { getHost, getPlace, portalOf } from '@/lib/core/session'
import { text } from '@/lib/core/text'
import { asUser } from '@/lib/core/tx'
import { nothing } from '../input'
import { countIin, countOldPassword } from '../limits'
import { contradictionsOf, weaknessOf } from '../rules'
import { iinTaken, notMember, signInFirst, wrongPassword } from '../words'
import { actingChoice, localeChoice, noticeChoice, passwordChange, person, sessionChoice } from './input'
import { isGuest, ownAccount } from './own'

/** Ends a browser's session at once; ending one's own is signing out. */
export const endSession = action({
  can: 'account.endSession',
  input: sessionChoice,
  load: async ({ id }, tx) => (await tx.select().from(sessions).where(eq(sessions.id, id)).for('update'))[0],
  run: async ({ resource, tx }) => {
    await tx.delete(sessions).where(eq(sessions.id, resource.id))
    return { subject: resource.userId, text: text('Сеанс аяқталды', 'Сеанс завершён', 'The session has ended') }
  },
})

export const endOtherSessions = action({
  can: 'account.endOtherSessions',
  input: nothing,
  run: async ({ user, tx }) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, user.id), ne(sessions.id, user.sessionId ?? '')))
    return {
      subject: user.id,
      text: text('Басқа сеанстар аяқталды', 'Другие сеансы завершены', 'The other sessions have ended'),
    }
  },
})

/** The old password is asked, the other sessions end, and the owner is told. */
export const changePassword = action({
  can: 'account.changePassword',
  input: passwordChange,
  prepare: async ({ input, user }) => {
    if (isGuest(user)) throw new Refusal(signInFirst)
    const account = await asUser(user, (tx) => ownAccount(tx, user))
    const weakness = [account.email, account.phone].map((login) => login && weaknessOf(input.newPassword, login)).find(Boolean)
    if (weakness) throw new Refusal(weakness, { newPassword: weakness })
    await countOldPassword(user.id)
    if (!(await isPassword(account.passwordHash, input.oldPassword))) throw new Refusal(wrongPassword, { oldPassword: wrongPassword })
    return hashPassword(input.newPassword)
  },
  run: async ({ ready: passwordHash, user, tx }) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.userId, user.id))
    await tx.delete(sessions).where(and(eq(sessions.userId, user.id), ne(sessions.id, user.sessionId ?? '')))
    await notify(tx, { userId: user.id, kind: 'account.passwordChanged', path: 'passport:/security' })
    return { subject: user.id, text: text('Құпиясөз өзгертілді', 'Пароль изменён', 'The password was changed') }
  },
})

/** P1: the IIN must agree with the birth date and sex, and stand in one account only. */
export const savePerson = action({
  can: 'account.savePerson',
  input: person,
  prepare: async ({ input, user }) => {
    if (isGuest(user)) throw new Refusal(signInFirst)
    if (input.iin) await countIin(user.id)
  },
  run: async ({ input, user, tx, today }) => {
    const problems = contradictionsOf(input, today)
    const [first] = Object.values(problems)
    if (first) throw new Refusal(first, problems)
    const { iin = null, middleName = null, regionCode = null } = input
    const row = {
      lastName: input.lastName,
      firstName: input.firstName,
      middleName,
      iin,
      regionCode,
      birthDate: input.birthDate ?? (iin ? birthDateOf(iin) : null),
      sex: input.sex ?? (iin ? sexOf(iin) : null),
    }
    await tx
      .insert(people)
      .values({ userId: user.id, ...row })
      // another number is another claim: it has to be proven anew
      .onConflictDoUpdate({
        target: people.userId,
        set: { ...row, iinConfirmedAt: sql`case when ${people.iin} is not distinct from ${iin} then ${people.iinConfirmedAt} end` },
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new Refusal(iinTaken, { iin: iinTaken }) : error
      })
    return { subject: user.id }
  },
})

const isDuplicate = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code === '23505'

/** The language of letters and notices, and from now on of the pages. */
export const setLocale = action({
  can: 'account.setLocale',
  input: localeChoice,
  run: async ({ input: { locale }, user, tx }) => {
    await tx.update(users).set({ locale }).where(eq(users.userId, user.id))
    const domain = portalOf(await getHost()) === null ? {} : { domain: env().BASE_DOMAIN }
    return {
      subject: user.id,
      next: { path: (await getPlace()).path, locale },
      after: async () =>
        (await cookies()).set('enbek.locale', locale, {
          ...domain,
          path: '/',
          sameSite: 'lax',
          secure: env().secureCookies,
          maxAge: 31_536_000,
        }),
    }
  },
})

/** Marks a notice as read and goes where it leads; without an id marks them all. */
export const readNotice = action({
  can: 'account.readNotice',
  input: noticeChoice,
  load: async ({ id }, tx, user) => {
    if (!id) return { userId: user.id, id: null, path: null }
    const [row] = await tx.select().from(notices).where(eq(notices.id, id)).for('update')
    return row && { userId: row.userId, id: row.id, path: row.path }
  },
  run: async ({ resource: { id, path }, user, tx, now }) => {
    const which = id ? eq(notices.id, id) : eq(notices.userId, user.id)
    await tx
      .update(notices)
      .set({ readAt: now })
      .where(and(which, isNull(notices.readAt)))
    return { subject: id ?? user.id, ...(path ? { next: placeOfNotice(path) } : {}) }
  },
})

/** Chooses for whom this browser acts: oneself, or an employer of whom one is a member. */
export const actFor = action({
  can: 'account.actFor',
  input: actingChoice,
  load: async ({ employerId }, tx, user) => {
    if (!employerId || isGuest(user)) return { userId: user.id, employerId: null }
    const [row] = await tx
      .select({ userId: members.userId, employerId: members.employerId })
      .from(members)
      .where(sql`${members.userId} = ${user.id} and ${members.employerId} = ${employerId}`)
    if (!row) throw new Refusal(notMember)
    return row
  },
  run: async ({ resource: { employerId }, user, tx }) => {
    await tx
      .update(sessions)
      .set({ actingFor: employerId })
      .where(eq(sessions.id, user.sessionId ?? ''))
    return {
      subject: employerId ?? user.id,
      next: employerId ? { portal: 'enbek', path: '/cabinet' } : { portal: 'passport', path: '/organisations' },
    }
  },
})
