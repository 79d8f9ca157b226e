import { centreName } from '@/lib/centres/names'
import { type Named, placeRows } from './reference-files'

/** Districts of the three cities of republican significance (KATO NK RK 11-2025), which the classifier of places does not hold. */
const cityDistricts: readonly Named[] = `
711110000 Алматы ауданы/район Алматы/Almaty District
711210000 Есіл ауданы/район Есиль/Esil District
711310000 Сарыарқа ауданы/район Сарыарка/Saryarqa District
711410000 Байқоңыр ауданы/район Байконыр/Baiqongyr District
711510000 Нұра ауданы/район Нура/Nura District
711610000 Сарайшық ауданы/район Сарайшык/Saraishyq District
751110000 Алмалы ауданы/Алмалинский район/Almaly District
751210000 Алатау ауданы/Алатауский район/Alatau District
751310000 Әуезов ауданы/Ауэзовский район/Auezov District
751410000 Бостандық ауданы/Бостандыкский район/Bostandyq District
751510000 Жетісу ауданы/Жетысуский район/Zhetisu District
751710000 Медеу ауданы/Медеуский район/Medeu District
751810000 Наурызбай ауданы/Наурызбайский район/Nauryzbai District
751910000 Түрксіб ауданы/Турксибский район/Turksib District
791110000 Абай ауданы/Абайский район/Abai District
791310000 Әл-Фараби ауданы/Аль-Фарабийский район/Al-Farabi District
791510000 Еңбекші ауданы/Енбекшинский район/Engbekshi District
791710000 Қаратау ауданы/Каратауский район/Qaratau District
791910000 Тұран ауданы/район Туран/Turan District`
  .trim()
  .split('\n')
  .map((line) => {
    const [kk = '', ru = '', en = ''] = line.slice(10).split('/')
    return { code: line.slice(0, 9), kk, ru, en }
  })

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
