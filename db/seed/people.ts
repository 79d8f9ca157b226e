import type { staffAccounts } from '@/db/schema/access'
import type { people, users } from '@/db/schema/accounts'
import { addDays } from '@/lib/core/calendar'
import { birthDateOf, sexOf, syntheticIin } from '@/lib/core/identifiers'
import { administratorAccount, centreAccount, citizenAccounts, hrAccount, ownerAccounts } from './accounts'
import { type Name, type PersonName, personName, phoneOf } from './names'
import { type Random, random, seededUuid } from './random'
import { pickRegion, type Region, regionOf } from './regions'

type UserRow = Omit<typeof users.$inferInsert, 'passwordHash'> & {
  userId: string
  email: string
  createdAt: Date
  locale: 'kk' | 'ru'
}
export type Account = { user: UserRow; person: typeof people.$inferInsert }
export type Citizen = Account & { n: number; birth: string; region: Region; locale: 'kk' | 'ru'; occupation: string | null }

const DAY = 86_400_000
/** Mobile numbers of citizens follow those of employers. */
const FIRST_PHONE = 1_000

type Given = { login: string; name: Name; locale: 'kk' | 'ru'; now: Date; at: Random; regionCode: string; iin?: string; phone?: string }

export function account({ login, name, locale, now, at, regionCode, iin, phone }: Given): Account {
  const createdAt = new Date(now.getTime() - at.int(45, 400) * DAY)
  const userId = seededUuid(`user ${login}`, createdAt)
  return {
    user: {
      userId,
      email: login,
      phone: phone ?? null,
      emailConfirmedAt: createdAt,
      phoneConfirmedAt: phone ? createdAt : null,
      locale,
      isDemo: true,
      createdAt,
    },
    person: {
      userId,
      ...name,
      iin: iin ?? null,
      iinConfirmedAt: iin ? createdAt : null,
      birthDate: iin ? birthDateOf(iin) : null,
      sex: iin ? sexOf(iin) : null,
      regionCode,
    },
  }
}

const named = (lastName: string, firstName: string, middleName: string): Name => ({ lastName, firstName, middleName })

/** The five with printed accounts; their IINs are those of domain 4.3. */
const printed: readonly { iin: string; name: Name; region: string; locale: 'kk' | 'ru'; occupation: string }[] = [
  { iin: '900512300001', name: named('Бекенов', 'Арман', 'Серікұлы'), region: '71', locale: 'kk', occupation: '3123-02' },
  { iin: '950317400007', name: named('Оспанова', 'Мадина', 'Ерланкызы'), region: '71', locale: 'ru', occupation: '2411-01' },
  { iin: '040707600003', name: named('Жұманова', 'Әлия', 'Қайратқызы'), region: '75', locale: 'kk', occupation: '5230-01' },
  { iin: '660101300005', name: named('Соколов', 'Виктор', 'Петрович'), region: '35', locale: 'ru', occupation: '8322-01' },
  { iin: '710930400000', name: named('Сәрсенова', 'Сәуле', 'Мұратқызы'), region: '75', locale: 'kk', occupation: '5120-01' },
]

/** Every citizen has a birthday of his own: the first IIN of that day is his. */
const FIRST_BIRTH = '1964-02-03'
const BETWEEN_BIRTHS = 79

/** Citizen number n of the seed: 0 to 4 have printed accounts. */
export function seedCitizen(n: number, now: Date): Citizen {
  const at = random('citizen', n)
  const known = printed[n]
  const birth = known ? birthDateOf(known.iin)! : addDays(FIRST_BIRTH, n * BETWEEN_BIRTHS)
  const region = known ? regionOf.get(known.region)! : pickRegion(at)
  const locale = known?.locale ?? (at.chance(region.kazakh) ? 'kk' : 'ru')
  const name: PersonName = personName(at)
  const own = account({
    login: citizenAccounts[n]?.login ?? `citizen${n + 1}@demo.enbek.localhost`,
    name: known?.name ?? name[locale],
    locale,
    now,
    at,
    regionCode: region.code,
    iin: known?.iin ?? syntheticIin(birth, name.sex, 0),
    phone: phoneOf(FIRST_PHONE + n).replaceAll(' ', ''),
  })
  return { ...own, n, birth, region, locale, occupation: known?.occupation ?? null }
}

/** The owner of employer n; the first three have printed accounts. */
export function seedOwner(n: number, locale: 'kk' | 'ru', regionCode: string, now: Date): Account {
  const at = random('owner', n)
  const known = [
    named('Сейітова', 'Айгерім', 'Болатқызы'),
    named('Искаков', 'Нурлан', 'Сабитулы'),
    named('Төлегенова', 'Шолпан', 'Асқарқызы'),
  ][n]
  const login = ownerAccounts[n]?.login ?? `owner${n + 1}@demo.enbek.localhost`
  return account({ login, name: known ?? personName(at)[locale], locale, now, at, regionCode })
}

/** The HR of the first employer, the administrator and the centre's specialist. */
export const seedStaff = (now: Date): { hr: Account; administrator: Account; centre: Account } => ({
  hr: account({
    login: hrAccount.login,
    name: named('Алимов', 'Данияр', 'Маратулы'),
    locale: 'ru',
    now,
    at: random('staff', 0),
    regionCode: '71',
  }),
  administrator: account({
    login: administratorAccount.login,
    name: named('Рақымов', 'Ержан', 'Талғатұлы'),
    locale: 'kk',
    now,
    at: random('staff', 1),
    regionCode: '71',
  }),
  centre: account({
    login: centreAccount.login,
    name: named('Әлімова', 'Жанар', 'Серікқызы'),
    locale: 'kk',
    now,
    at: random('staff', 2),
    regionCode: '71',
  }),
})

/** The IINs of invented members of staff: of people born on days that no invented citizen has. */
const staffIin = (login: string) => {
  const at = random(`staff iin ${login}`)
  return syntheticIin(addDays('1971-01-05', at.int(0, 9_000)), at.chance(0.5) ? 'M' : 'F', 1)
}

/** A demonstration's member of staff: complete and just entered. */
export const staffAccountOf = (
  { user }: { user: Pick<UserRow, 'userId' | 'email' | 'createdAt'> },
  now: Date,
): typeof staffAccounts.$inferInsert => ({
  userId: user.userId,
  iin: staffIin(user.email),
  state: 'active',
  stateAt: user.createdAt,
  issuedAt: user.createdAt,
  completedAt: user.createdAt,
  lastEntryAt: now,
})
