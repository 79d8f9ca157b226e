/** Kazakh letters as Russian texts write them: «Қонаев» = «Конаев», «Өскемен» = «Оскемен». */
const PLAIN: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  і: 'и',
  һ: 'х',
  ќ: 'к',
  ў: 'у',
}

const tidy = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−-]/gu, ' ')
    .replace(/["«»“”„'’`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** A name for comparing: lower case, Kazakh letters folded, dashes and quotes away. */
export const fold = (name: string): string => tidy(name).replace(/[ёәғқңөұүіһќў]/gu, (letter) => PLAIN[letter] ?? letter)

export type Kind = 'region' | 'district' | 'city' | 'town' | 'village'

export interface Marked {
  readonly name: string
  /** null: the text does not say what kind of place it is. */
  readonly kind: Kind | null
}

const form = (before: string, after: string) => new RegExp(`^(?:${before})(?:(?<=\\.)\\s?|\\s)(.+)$|^(.+?)\\s(?:${after})$`, 'u')

const forms = [
  [form('область|обл\\.?', 'область|обл\\.?|облысы'), 'region'],
  [form('городской акимат|город|гор\\.|г\\.?', 'город|г\\.\\s?а\\.|қаласы|қ\\.|қ\\.\\s?ә\\.'), 'city'],
  [form('район|р н\\.?|р он', 'район|р н\\.?|р он|ауданы|ауд\\.'), 'district'],
  [form('посёлок|поселок|пос\\.|пгт\\.?|п\\.', 'посёлок|поселок|кенті|к\\.'), 'town'],
  [form('село|с\\.|аул|ауыл|деревня|а\\.', 'село|ауылы|ауыл|а\\.'), 'village'],
] as const

/** «г. Темиртау», «Илийский район», «Абай облысы» → the bare name, folded, and what it is said to be. */
export function marked(segment: string): Marked {
  const written = tidy(segment).replace(/\s?атын(?:дағы|\.)\s?/u, ' ')
  for (const [shape, kind] of forms) {
    const found = shape.exec(written)
    const name = found?.[1] ?? found?.[2]
    if (name) return { name: fold(name.replace(/^(?:им\.|имени\s)/u, '')), kind }
  }
  return { name: fold(written), kind: null }
}

/** Cities by the names they had, or have in Latin letters and in everyday spelling → KATO. Names that other places share are left out. */
export const cityAliases: Readonly<Record<string, string>> = {
  'нур султан': '710000000',
  нурсултан: '710000000',
  целиноград: '710000000',
  astana: '710000000',
  'nur sultan': '710000000',
  'алма ата': '750000000',
  almaty: '750000000',
  'alma ata': '750000000',
  чимкент: '790000000',
  shymkent: '790000000',
  семипалатинск: '101000000',
  semey: '101000000',
  кокчетав: '111000000',
  kokshetau: '111000000',
  актюбинск: '151000000',
  aktobe: '151000000',
  капчагай: '191000000',
  капшагай: '191000000',
  кунаев: '191000000',
  гурьев: '231000000',
  atyrau: '231000000',
  uralsk: '271000000',
  oral: '271000000',
  джамбул: '311000000',
  taraz: '311000000',
  'талды курган': '331000000',
  taldykorgan: '331000000',
  karaganda: '351000000',
  qaragandy: '351000000',
  кустанай: '391000000',
  kostanay: '391000000',
  'кзыл орда': '431000000',
  kyzylorda: '431000000',
  байконур: '431900000',
  aktau: '471000000',
  'жана озен': '471800000',
  'новый узень': '471800000',
  pavlodar: '551000000',
  petropavlovsk: '591000000',
  turkestan: '611000000',
  turkistan: '611000000',
  джезказган: '621000000',
  zhezkazgan: '621000000',
  'ust kamenogorsk': '631000000',
  oskemen: '631000000',
  зыряновск: '634820100',
  аягуз: '103620100',
  чарск: '104221100',
  затобольск: '395420100',
  иссык: '194020100',
  кандагач: '154820100',
}

/** Regions by former, everyday and short names → KATO. */
export const regionAliases: Readonly<Record<string, string>> = {
  абайская: '100000000',
  жетысу: '330000000',
  жетысуская: '330000000',
  улытауская: '620000000',
  актобинская: '150000000',
  'южно казахстанская': '610000000',
  'онтустик казахстан': '610000000',
}

/** Whole segments that name a region. */
export const regionShort: Readonly<Record<string, string>> = {
  зко: '270000000',
  бко: '270000000',
  ско: '590000000',
  вко: '630000000',
  шко: '630000000',
  юко: '610000000',
}

/** Districts by everyday names, inside the cities whose they are. */
export const districtAliases: Readonly<Record<string, string>> = { байконурский: 'байконыр', байконур: 'байконыр' }

/**
 * Seats of the regions and cities of the republic: a name without «город» means them even where a village has the same name.
 * The other cities need «г.» or a region in that case.
 */
export const seats: ReadonlySet<string> = new Set(
  ['71', '75', '79']
    .map((region) => `${region}0000000`)
    .concat(
      ['101', '111', '151', '191', '231', '271', '311', '331', '351', '391', '431', '471', '551', '591', '611', '621', '631'].map(
        (city) => `${city}000000`,
      ),
    ),
)

/** Regions that were cut out of another, or cities that lie inside one and do not belong to it: addresses still name the old one. */
export const splitOff: Readonly<Record<string, readonly string[]>> = {
  '630000000': ['100000000'],
  '190000000': ['330000000', '750000000'],
  '350000000': ['620000000'],
  '610000000': ['790000000'],
  '110000000': ['710000000'],
}

/** The only foreign marks that are trusted: the name of a country, alone in its segment or in brackets. */
const COUNTRIES =
  /^(?:россия|рф|российская федерация|russia|узбекистан|uzbekistan|кыргызстан|киргизия|kyrgyzstan|таджикистан|туркменистан|туркмения|беларусь|белоруссия|украина|ukraine|азербайджан|армения|грузия|georgia|молдова|латвия|литва|эстония|польша|poland|германия|germany|чехия|турция|turkey|китай|кнр|china|сша|usa|оаэ|uae|кипр|cyprus|сербия|израиль|испания|португалия|великобритания|южная корея|республика корея|монголия|индия|таиланд|саудовская аравия|катар|ресей|озбекстан|кыргыз республикасы|кытай|туркия)$/u
const HOME = /^(?:казахстан|республика казахстан|рк|казакстан|казакстан республикасы|кр|kazakhstan|qazaqstan|kz)$/u

export const isForeignCountry = (folded: string): boolean => COUNTRIES.test(folded)
export const isHome = (folded: string): boolean => HOME.test(folded)
/** Units that Kazakhstan does not have: «Приморский край», «Республика Татарстан». Where they stand, nothing around them is ours. */
export const isOtherUnit = (folded: string): boolean =>
  /(?:^|\s)(?:край|кантон|штат|воеводство)$|^(?:республика|штат)\s/u.test(folded) && !isHome(folded)
