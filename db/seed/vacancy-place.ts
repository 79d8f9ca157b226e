import type { SeedEmployer } from './employers'
import type { Random } from './random'
import type { Named } from './reference-files'
import { pickRegion, regionOf, streetOf } from './regions'

/** Most places are the employer's own; large employers have some elsewhere, and who works from home may live anywhere. */
export function placeOf(at: Random, employer: SeedEmployer, remote: boolean, locale: 'kk' | 'ru') {
  if (remote && at.chance(0.3)) return { regionCode: null, placeCode: null, address: null, openings: 1, places: [] as Named[] }
  const wanders = (employer.row.headcount ?? 0) > 120 && employer.row.regionCode !== null && at.chance(0.18)
  const region = wanders ? pickRegion(at) : regionOf.get(employer.region.code)!
  const own = !wanders && at.chance(0.75)
  const district = own ? null : region.district(at)
  const placeCode = own ? employer.row.placeCode! : (district ?? region.place).code
  const named = own && placeCode !== region.place.code ? (region.districts.find(({ code }) => code === placeCode) ?? null) : district
  return {
    regionCode: region.code,
    placeCode,
    address: own && at.chance(0.6) ? (employer.row.address ?? null) : at.chance(0.7) ? streetOf(at, locale) : null,
    openings: at.chance(0.7) ? 1 : at.int(2, 6),
    places: named ? [region.place, named] : [region.place],
  }
}
