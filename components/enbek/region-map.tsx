import { linker, type View } from '@/components/layout/shell'
import { number } from '@/lib/core/format'
import { type Text, text } from '@/lib/core/text'

type Tile = { code: string; at: readonly [column: number, row: number]; name: Text }

/** Our own cartogram: twenty equal tiles about where the regions lie; no open outline of the country has the borders of 2022. */
const tiles: readonly Tile[] = [
  { code: '59', at: [4, 1], name: text('Солтүстік Қаз.', 'Северо-Каз.', 'North Kaz.') },
  { code: '39', at: [3, 2], name: text('Қостанай', 'Костанайская', 'Kostanay') },
  { code: '11', at: [4, 2], name: text('Ақмола', 'Акмолинская', 'Akmola') },
  { code: '71', at: [5, 2], name: text('Астана', 'Астана', 'Astana') },
  { code: '55', at: [6, 2], name: text('Павлодар', 'Павлодарская', 'Pavlodar') },
  { code: '10', at: [7, 2], name: text('Абай', 'Абай', 'Abai') },
  { code: '63', at: [8, 2], name: text('Шығыс Қаз.', 'Восточно-Каз.', 'East Kaz.') },
  { code: '27', at: [1, 3], name: text('Батыс Қаз.', 'Западно-Каз.', 'West Kaz.') },
  { code: '15', at: [2, 3], name: text('Ақтөбе', 'Актюбинская', 'Aktobe') },
  { code: '62', at: [4, 3], name: text('Ұлытау', 'Ұлытау', 'Ulytau') },
  { code: '35', at: [5, 3], name: text('Қарағанды', 'Караганда', 'Karaganda') },
  { code: '33', at: [7, 3], name: text('Жетісу', 'Жетісу', 'Zhetisu') },
  { code: '23', at: [1, 4], name: text('Атырау', 'Атырауская', 'Atyrau') },
  { code: '43', at: [3, 4], name: text('Қызылорда', 'Кызылорда', 'Kyzylorda') },
  { code: '61', at: [4, 4], name: text('Түркістан', 'Туркестан', 'Turkistan') },
  { code: '31', at: [5, 4], name: text('Жамбыл', 'Жамбылская', 'Zhambyl') },
  { code: '75', at: [6, 4], name: text('Алматы қ.', 'г. Алматы', 'Almaty city') },
  { code: '19', at: [7, 4], name: text('Алматы обл.', 'Алматинская', 'Almaty reg.') },
  { code: '47', at: [1, 5], name: text('Маңғыстау', 'Мангистау', 'Mangystau') },
  { code: '79', at: [4, 5], name: text('Шымкент', 'Шымкент', 'Shymkent') },
]

const columns = [
  '',
  'sm:col-start-1',
  'sm:col-start-2',
  'sm:col-start-3',
  'sm:col-start-4',
  'sm:col-start-5',
  'sm:col-start-6',
  'sm:col-start-7',
  'sm:col-start-8',
]
const rows = ['', 'sm:row-start-1', 'sm:row-start-2', 'sm:row-start-3', 'sm:row-start-4', 'sm:row-start-5']

type Props = {
  view: View
  counts: ReadonlyMap<string, number>
  label: string
  /** Where a region leads, without language; its vacancies when nothing is said. */
  path?: (code: string) => string
}

/** Links to each region, darker where there are more. A plain list of two columns on a phone. */
export function RegionMap({ view, counts, label, path = (code) => `/vacancies?region=${code}` }: Props) {
  const { locale } = view.place
  const to = linker(view)
  const most = Math.max(1, ...counts.values())
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-1.5 sm:grid-cols-8">
      {tiles.map(({ code, at: [column, row], name }) => {
        const count = counts.get(code) ?? 0
        const dark = count > most * 0.45
        return (
          <li key={code} className={`${columns[column]} ${rows[row]}`}>
            <a
              href={to(path(code))}
              className={`flex h-full min-h-13 items-center justify-between gap-2 rounded-md px-3 py-2 leading-tight no-underline hover:bg-sun hover:text-on-sun sm:min-h-18 sm:flex-col sm:items-start sm:px-2 ${dark ? 'bg-accent text-on-accent' : count > most * 0.15 ? 'bg-accent-soft text-accent-strong' : 'bg-raised text-ink'}`}
            >
              <span className="text-sm font-semibold sm:text-xs">{name[locale]}</span>
              <span className="text-sm sm:text-base">{number(locale, count)}</span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
