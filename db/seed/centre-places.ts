import { centreName } from '@/lib/centres/names'
import { type Named, placeRows } from './reference-files'

/** Districts of the three cities of republican significance: KATO knows the cities as regions and their districts not as districts. */
const cityDistricts = placeRows.filter(({ level }) => level === 'sub_district')

const nameOf = ({ kk, ru, en }: Named) => ({ kk, ru, en })

/** Every region has a mobility centre, every district and town a career centre that is its branch. */
export const centreRows = [
  ...placeRows
    .filter(({ level }) => level === 'region')
    .map((place) => ({
      id: `lmc-${place.code.slice(0, 2)}`,
      kind: 'lmc' as const,
      parentId: null,
      regionCode: place.code.slice(0, 2),
      districtCode: null,
      name: centreName('lmc', place),
      place: nameOf(place),
      serves: [] as string[],
    })),
  ...[...placeRows.filter(({ level }) => level === 'district'), ...cityDistricts.map((place) => ({ ...place, level: 'district' }))].map(
    (place) => ({
      id: `cc-${place.code}`,
      kind: 'career' as const,
      parentId: `lmc-${place.code.slice(0, 2)}`,
      regionCode: place.code.slice(0, 2),
      districtCode: place.code,
      name: centreName('career', place),
      place: nameOf(place),
      serves: [place.code],
    }),
  ),
]
