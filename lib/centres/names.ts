/** What a centre is called after the place it serves, in three languages. Pure. */
import { type Text, text } from '@/lib/core/text'

export type CentreKind = 'lmc' | 'career'
type Place = { level: string; kk: string; ru: string; en: string }

/** A town or a city of republican significance is named without the word for a district or a region. */
const isTown = ({ kk }: Place) => !/аудан|облыс/.test(kk)

/** Абай ауданының, Семей қаласының, Ақтөбе облысының: every name ends in a word of the class, and all of those take the same ending. */
export const kazakhGenitive = (place: Place): string => `${isTown(place) ? `${place.kk} қаласы` : place.kk}ның`

/** Абайского района, Акмолинской области, района имени Габита Мусрепова, города Сарани. */
export function russianGenitive(place: Place): string {
  const name = place.ru.replace(/им\.\s*/, 'имени ')
  if (isTown(place)) return `города ${townOf(name)}`
  return name
    .replace(/ий район$/, 'ого района')
    .replace(/ая область$/, 'ой области')
    .replace(/^район /, 'района ')
    .replace(/^область /, 'области ')
}

/** Тараз → Тараза, Костанай → Костаная, Рудный → Рудного, Сарань → Сарани, Астана → Астаны; names in -у, -и, -е, -ы, -о stay. */
function townOf(name: string): string {
  if (/ый$/.test(name)) return name.replace(/ый$/, 'ого')
  if (/й$/.test(name)) return name.replace(/й$/, 'я')
  if (/ь$/.test(name)) return name.replace(/ь$/, 'и')
  if (/а$/.test(name)) return name.replace(/а$/, 'ы')
  return /[бвгджзклмнпрстфхцчшщ]$/.test(name) ? `${name}а` : name
}

/** «Есіл ауданының мансап орталығы», «Карьерный центр района Есиль»; «Ақмола облысының еңбек мобильділігі орталығы». */
export const centreName = (kind: CentreKind, place: Place): Text =>
  kind === 'lmc'
    ? text(
        `${kazakhGenitive(place)} еңбек мобильділігі орталығы`,
        `Центр трудовой мобильности ${russianGenitive(place)}`,
        `Labour Mobility Centre of ${place.en}`,
      )
    : text(`${kazakhGenitive(place)} мансап орталығы`, `Карьерный центр ${russianGenitive(place)}`, `Career Centre of ${place.en}`)
