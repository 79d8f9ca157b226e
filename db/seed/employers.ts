import type { employers } from '@/db/schema/employers'
import { addDays } from '@/lib/core/calendar'
import { syntheticBin, syntheticIin } from '@/lib/core/identifiers'
import { type LegalForm, legalForms } from '@/lib/employers/words'
import { companyName, type Industry, industries } from './companies'
import { fullName, personName, phoneOf, shortName } from './names'
import { dayAt, type Random, random, seededUuid, shares, weighted } from './random'
import { pickRegion, type Region, regionOf, regions, streetOf } from './regions'
import { type Pair, pairOf } from './titles'

type EmployerRow = typeof employers.$inferInsert & {
  id: string
  nameKk: string
  nameRu: string
  state: NonNullable<(typeof employers.$inferInsert)['state']>
  createdAt: Date
}
/** An employer with what advertisements are made of. */
export type SeedEmployer = { n: number; row: EmployerRow; industry: Industry; region: Region; locale: 'kk' | 'ru' }

const industryOf = new Map(industries.map((industry) => [industry.id, industry]))

/** The three whose owners have printed accounts; the third waits for the career centre. */
const printed: readonly { region: string; industry: string; name: Pair; state: EmployerRow['state']; locale: 'kk' | 'ru' }[] = [
  { region: '71', industry: 'build', name: pairOf('«Көктүме Құрылыс» | «Коктуме Курылыс»'), state: 'verified_by_centre', locale: 'kk' },
  { region: '75', industry: 'shop', name: pairOf('«Ақшырақ Маркет» | «Акшырак Маркет»'), state: 'verified_by_centre', locale: 'ru' },
  { region: '79', industry: 'light', name: pairOf('«Жетіжелкен Тігін» | «Жетижелкен Тигин»'), state: 'self_declared', locale: 'kk' },
]

const regionsInTurn = shares(
  300,
  regions.map(({ weight }) => weight),
).flatMap((count, at) => Array.from({ length: count }, () => regions[at]!))

/** Ore and oil lie where they lie; nobody keeps sheep in Almaty. */
function likelihood(industry: string, region: string): number {
  if (['crop', 'herd'].includes(industry)) return ['71', '75', '79'].includes(region) ? 0.05 : 1
  return industry === 'oil' || industry === 'mine' ? 0.12 : 1
}

const industriesOf = new Map(
  regions.map((region) => [
    region.code,
    weighted(industries, ({ id, weight }) => weight * (region.strong.includes(id) ? 2.2 : likelihood(id, region.code))),
  ]),
)

/** Their keys do not depend on the moment of seeding: volume may be added on another day. */
const FOUNDED = new Date('2026-01-01T00:00:00Z')

const size = (staff: number) => (staff <= 15 ? 'micro' : staff <= 100 ? 'small' : staff <= 250 ? 'medium' : 'large')
const personal = (form: LegalForm) => form === 'sole' || form === 'farm'

/** Employer number n of the seed: 0 to 299 are the demonstration's, more of them fill the volume of a benchmark. */
export function seedEmployer(n: number, now: Date): SeedEmployer {
  const at = random('employer', n)
  const fixed = printed[n]
  const region = fixed ? regionOf.get(fixed.region)! : (regionsInTurn[(n * 7) % regionsInTurn.length] ?? pickRegion(at))
  const industry = fixed ? industryOf.get(fixed.industry)! : industriesOf.get(region.code)!(at)
  const form = fixed ? 'llp' : at.pick(industry.forms)
  const name = fixed?.name ?? companyName(at, industry, n)
  const locale = fixed?.locale ?? (at.chance(region.kazakh) ? 'kk' : 'ru')
  const most = personal(form) ? Math.min(industry.staff[1], 60) : industry.staff[1]
  const headcount = Math.round(industry.staff[0] + Math.max(0, most - industry.staff[0]) * at.next() ** 2.5)
  const head = personName(at)[locale]
  const contact = personName(at)[locale]
  const createdAt = new Date(now.getTime() - at.int(45, 420) * 86_400_000)
  const state = fixed?.state ?? stateOf(n, at)
  const place = region.district(at) ?? region.place
  return {
    n,
    industry,
    region,
    locale,
    row: {
      id: seededUuid(`employer ${n}`, FOUNDED),
      kind: personal(form) ? 'individual_entrepreneur' : 'legal_entity',
      // entrepreneurs are numbered by people born in the 19th century: nobody has such an IIN
      bin: personal(form) ? syntheticIin(addDays('1885-01-01', n % 5_000), 'M', Math.floor(n / 5_000)) : syntheticBin(n),
      nameKk: /қожалығы$/.test(name.kk) ? name.kk : `${name.kk} ${form === 'farm' ? 'шаруа қожалығы' : legalForms[form].kk}`,
      nameRu: /^Крест/.test(name.ru) ? name.ru : `${legalForms[form].ru} ${name.ru}`,
      legalForm: form,
      oked: industry.oked,
      registeredOn: addDays(dayAt(now), -at.int(500, 9_000)),
      regionCode: region.code,
      placeCode: place.code,
      address: streetOf(at, locale),
      headName: fullName(head),
      contactPerson: shortName(contact),
      contactPhone: phoneOf(n),
      contactEmail: `hr${n + 1}@demo.enbek.localhost`,
      headcount,
      headcountDisabled: Math.floor(headcount * at.next() * 0.03),
      headcountHeavy: Math.floor(headcount * (['mine', 'oil', 'metal', 'build'].includes(industry.id) ? 0.3 : 0)),
      size: size(headcount),
      descriptionKk: `${industry.about.kk}. Ойдан шығарылған ұйым: платформаның демонстрациясы үшін жасалған.`,
      descriptionRu: `${industry.about.ru}. Вымышленная организация: создана для демонстрации платформы.`,
      state,
      stateReason: state === 'blocked' ? 'Үміткерлерден ақы сұраған / Просили деньги у кандидатов' : null,
      verifiedAt: state.startsWith('verified') ? new Date(createdAt.getTime() + at.int(2, 60) * 3_600_000) : null,
      isDemo: true,
      createdAt,
    },
  }
}

/** Most are verified by a centre; some still wait, one is blocked. The volume's are all verified. */
function stateOf(n: number, at: Random): EmployerRow['state'] {
  if (n >= 300) return 'verified_by_centre'
  if (n === 299) return 'blocked'
  const share = at.next()
  return share < 0.06 ? 'self_declared' : share < 0.12 ? 'verified_by_signature' : 'verified_by_centre'
}

export const isVerifiedEmployer = ({ row }: SeedEmployer): boolean => row.state.startsWith('verified')
