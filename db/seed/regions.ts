import { type Random, weighted } from './random'
import { type Named, placeRows } from './reference-files'

export type Region = {
  /** The two first digits of KATO. */
  code: string
  /** How many advertisements it has, against the others. */
  weight: number
  /** How pay differs from the country's middle. */
  pay: number
  /** Share of advertisements whose author thinks in Kazakh first. */
  kazakh: number
  /** Industries that are stronger here. */
  strong: readonly string[]
  place: Named
  districts: readonly Named[]
  /** Its towns and districts; the towns come more often. None in the three cities of republican significance. */
  district: (at: Random) => Named | null
}

const rows = `
10 3.0 0.92 0.60 herd,food,power
11 4.2 0.95 0.35 crop,herd,food
15 4.6 1.00 0.65 oil,mine,metal
19 6.8 0.97 0.60 food,crop,trans
23 4.4 1.30 0.75 oil,build,trans
27 3.6 1.05 0.65 oil,herd,build
31 4.6 0.86 0.70 crop,food,light
33 3.0 0.87 0.65 crop,herd,food
35 6.4 1.00 0.40 mine,metal,power
39 4.4 0.95 0.25 mine,crop,food
43 3.6 0.90 0.85 oil,crop,rail
47 4.4 1.25 0.80 oil,trans,build
55 4.2 1.02 0.35 metal,power,mine
59 3.2 0.88 0.20 crop,herd,food
61 6.6 0.84 0.85 crop,herd,light
62 1.6 1.05 0.60 mine,metal,rail
63 4.4 0.98 0.35 metal,mine,power
71 13.0 1.15 0.50 it,build,office
75 19.0 1.20 0.40 it,bank,office
79 7.0 0.90 0.75 light,shop,food`

/** A town is named without the word for a district. */
const isTown = (place: Named) => !/аудан/.test(place.kk)

export const regions: readonly Region[] = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', weight, pay, kazakh, strong = ''] = line.split(' ')
    const place = placeRows.find((row) => row.code === `${code}0000000`)
    if (!place) throw new Error(`No region ${code} in places.csv`)
    const districts = placeRows.filter((row) => row.level === 'district' && row.code.startsWith(code))
    // the first town is the region's capital
    const towns = districts.filter(isTown)
    const pick = weighted(districts, (district) => (district === towns[0] ? 12 * districts.length ** 0.5 : isTown(district) ? 6 : 2))
    return {
      code,
      weight: Number(weight),
      pay: Number(pay),
      kazakh: Number(kazakh),
      strong: strong.split(','),
      place,
      districts,
      district: (at) => (districts.length ? pick(at) : null),
    }
  })

export const regionOf: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.code, region]))
export const pickRegion = weighted(regions, ({ weight }) => weight)

const streets: readonly (readonly [kk: string, ru: string])[] = [
  ['Абай даңғылы', 'проспект Абая'],
  ['Достық көшесі', 'улица Достык'],
  ['Тәуелсіздік даңғылы', 'проспект Тауелсиздик'],
  ['Жібек жолы көшесі', 'улица Жибек жолы'],
  ['Наурыз көшесі', 'улица Наурыз'],
  ['Бейбітшілік көшесі', 'улица Бейбитшилик'],
  ['Самал шағын ауданы', 'микрорайон Самал'],
  ['Орталық көше', 'улица Центральная'],
  ['Болашақ көшесі', 'улица Болашак'],
  ['Еңбек көшесі', 'улица Енбек'],
  ['Мектеп көшесі', 'улица Школьная'],
  ['Теміржолшылар көшесі', 'улица Железнодорожная'],
]

/** A street and a house, in the language of the advertisement. */
export function streetOf(at: Random, locale: 'kk' | 'ru'): string {
  const [kk, ru] = at.pick(streets)
  return `${locale === 'kk' ? kk : ru}, ${at.int(1, 160)}`
}
