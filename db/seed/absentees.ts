import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessDepartures, accessReviews, agreements, people, staffAccounts, staffRoles, users } from '@/db/schema'
import { quarterOf, quarterStart } from '@/lib/access/block/rules'
import { agreementVersion } from '@/lib/accounts/agreement'
import { addDays, addWorkingDays, dayOf } from '@/lib/core/calendar'
import { hashPassword } from '@/lib/core/password'
import type { StaffRole } from '@/lib/core/policy'
import { demoPassword, officerAccounts } from './accounts'
import { account, staffAccountOf } from './people'
import { random } from './random'
import { fileCalendar } from './reference-files'

const DAY = 86_400_000
const esil: StaffRole = { role: 'centre_consultant', regionCode: '71', centreId: 'cc-711210000' }

/** Invented people of the staff who are shut out or soon will be; their logins are shown on no door. */
const absentees = [
  {
    login: 'esil.away',
    name: ['Мұратова', 'Айдана', 'Ерланқызы'],
    role: esil,
    idle: 72,
    closed: { state: 'blocked', stateReason: 'idle', stateNote: '61' },
  },
  {
    login: 'esil.moved',
    name: ['Ли', 'Сергей', 'Викторович'],
    role: esil,
    idle: 20,
    closed: { state: 'frozen', stateReason: 'transfer', stateNote: '118-к' },
  },
  {
    login: 'bostandyq.soon',
    name: ['Сатыбалдиева', 'Нұргүл', 'Қанатқызы'],
    role: { role: 'centre_consultant', regionCode: '75', centreId: 'cc-751410000' } as StaffRole,
    idle: 48,
    closed: null,
  },
] as const

/**
 * What the pages of the block have to show (A349-22, A349-23): one blocked after 61 days, one frozen by an order of transfer, one who is 48 days away and whose
 * head has a question of the quarterly review to answer. Adds whoever is not there yet.
 */
export async function addAbsentees(tx: Tx, now: Date): Promise<void> {
  const addressOf = (login: string) => `${login}@demo.enbek.localhost`
  const known = await tx
    .select({ email: users.email })
    .from(users)
    .where(
      inArray(
        users.email,
        absentees.map(({ login }) => addressOf(login)),
      ),
    )
  const missing = absentees.filter(({ login }) => !known.some(({ email }) => email === addressOf(login)))
  if (missing.length === 0) return
  const passwordHash = await hashPassword(demoPassword)
  const [reporter] = await tx
    .select({ id: users.userId })
    .from(users)
    .where(inArray(users.email, [officerAccounts.esilDirector.login]))
  const today = dayOf(now)
  for (const { login, name, role, idle, closed } of missing) {
    const [lastName, firstName, middleName] = name
    const regionCode = role.regionCode
    const made = account({
      login: addressOf(login),
      name: { lastName, firstName, middleName },
      locale: 'kk',
      now,
      at: random('absentee', idle),
      regionCode,
    })
    const { userId } = made.user
    await tx.insert(users).values({ ...made.user, passwordHash })
    await tx.insert(people).values(made.person)
    await tx.insert(agreements).values({ userId, locale: 'kk', version: agreementVersion, acceptedAt: made.user.createdAt })
    await tx.insert(staffAccounts).values({
      ...staffAccountOf(made, now),
      post: 'Кеңесші',
      lastEntryAt: new Date(now.getTime() - idle * DAY),
      ...(closed ? { ...closed, stateAt: new Date(now.getTime() - (closed.state === 'blocked' ? idle - 61 : 3) * DAY) } : {}),
    })
    await tx.insert(staffRoles).values({ userId, role: role.role, regionCode, centreId: role.centreId ?? null })
    if (closed?.state === 'frozen')
      await tx.insert(accessDepartures).values({
        userId,
        kind: 'transfer',
        orderNumber: '118-к',
        orderDate: addDays(today, -4),
        effectiveOn: addDays(today, 3),
        reportedBy: reporter?.id ?? 'system',
        reportedByName: reporter ? 'Бекзат Жүнісов' : '',
        reportedAt: new Date(now.getTime() - 3 * DAY),
      })
    if (!closed) {
      const quarter = quarterOf(today)
      await tx
        .insert(accessReviews)
        .values({ quarter, userId, openedOn: quarterStart(quarter), dueOn: addWorkingDays(today, 6, fileCalendar) })
    }
  }
}
