import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreements, people, staffAccounts, staffRoles, users } from '@/db/schema'
import { agreementVersion } from '@/lib/accounts/agreement'
import { hashPassword } from '@/lib/core/password'
import type { StaffRole } from '@/lib/core/policy'
import { demoPassword, officerAccounts } from './accounts'
import type { Account } from './people'
import { account, staffAccountOf } from './people'
import { random } from './random'

type Name = readonly [lastName: string, firstName: string, middleName: string]
type Officer = StaffRole & { login: keyof typeof officerAccounts; name: Name; locale: 'kk' | 'ru' }

const esil = { regionCode: '71', centreId: 'cc-711210000' }
const astana = { regionCode: '71', centreId: null }

/** Invented people who work in the centres of Astana and Almaty, in the local body, the ministry and for the administrator. */
export const officers: readonly Officer[] = [
  { login: 'esil', role: 'centre_specialist', ...esil, name: ['Есенова', 'Ақмарал', 'Болатқызы'], locale: 'kk' },
  { login: 'esilDirector', role: 'centre_director', ...esil, name: ['Жүнісов', 'Бекзат', 'Асқарұлы'], locale: 'kk' },
  { login: 'esilConsultant', role: 'centre_consultant', ...esil, name: ['Кравцова', 'Ирина', 'Викторовна'], locale: 'ru' },
  { login: 'mobility', role: 'lmc_specialist', ...astana, name: ['Тұрсынов', 'Дархан', 'Маратұлы'], locale: 'kk' },
  { login: 'mobilityDirector', role: 'lmc_director', ...astana, name: ['Омарова', 'Гүлмира', 'Сәбитқызы'], locale: 'ru' },
  {
    login: 'bostandyq',
    role: 'centre_specialist',
    regionCode: '75',
    centreId: 'cc-751410000',
    name: ['Керімова', 'Лаура', 'Нұрланқызы'],
    locale: 'kk',
  },
  {
    login: 'almatyDirector',
    role: 'lmc_director',
    regionCode: '75',
    centreId: null,
    name: ['Сейітова', 'Раушан', 'Әділқызы'],
    locale: 'kk',
  },
  { login: 'leb', role: 'leb', ...astana, name: ['Қасымов', 'Олжас', 'Кеңесұлы'], locale: 'kk' },
  { login: 'ministry', role: 'ministry', regionCode: '*', name: ['Ахметова', 'Зарина', 'Талғатқызы'], locale: 'ru' },
  { login: 'admin2', role: 'administrator', regionCode: '*', name: ['Шестаков', 'Денис', 'Андреевич'], locale: 'ru' },
]

const rowsOf = (now: Date): (Officer & { account: Account })[] =>
  officers.map((officer, n) => {
    const [lastName, firstName, middleName] = officer.name
    const { login } = officerAccounts[officer.login]
    const regionCode = officer.regionCode === '*' ? '71' : officer.regionCode
    const name = { lastName, firstName, middleName }
    return { ...officer, account: account({ login, name, locale: officer.locale, now, at: random('officer', n), regionCode }) }
  })

/** Adds the accounts that are not there yet. */
export async function addOfficers(tx: Tx, now: Date): Promise<void> {
  await addPeople(tx, now)
  const bare = await tx
    .selectDistinct({ userId: users.userId, email: users.email, createdAt: users.createdAt })
    .from(staffRoles)
    .innerJoin(users, eq(users.userId, staffRoles.userId))
    .leftJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
    .where(and(users.isDemo, isNull(staffAccounts.userId)))
  if (bare.length > 0)
    await tx.insert(staffAccounts).values(bare.map(({ email, ...user }) => staffAccountOf({ user: { ...user, email: email! } }, now)))
}

async function addPeople(tx: Tx, now: Date): Promise<void> {
  const known = new Set((await tx.execute<{ email: string }>(sql`select email from users where is_demo`)).map(({ email }) => email))
  const missing = rowsOf(now).filter(({ account }) => !known.has(account.user.email))
  if (missing.length === 0) return
  const passwordHash = await hashPassword(demoPassword)
  await tx.insert(users).values(missing.map(({ account }) => ({ ...account.user, passwordHash })))
  await tx.insert(people).values(missing.map(({ account }) => account.person))
  await tx.insert(agreements).values(
    missing.map(({ account: { user } }) => ({
      userId: user.userId,
      locale: user.locale,
      version: agreementVersion,
      acceptedAt: user.createdAt,
    })),
  )
  await tx
    .insert(staffRoles)
    .values(missing.map(({ account, role, regionCode, centreId = null }) => ({ userId: account.user.userId, role, regionCode, centreId })))
}
