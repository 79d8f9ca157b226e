/** Currencies a pay may be read in; a sign that several countries share («¥», «C$») is not among them. */
export const currencies = ['KZT', 'RUB', 'USD', 'EUR', 'GBP', 'CNY', 'KGS', 'UZS', 'BYN', 'UAH', 'TRY', 'AZN', 'GEL', 'AED'] as const
export type Currency = (typeof currencies)[number]

/** What one amount pays for; `rotation` is a whole watch (вахта). */
export type Period = 'month' | 'hour' | 'shift' | 'day' | 'week' | 'year' | 'rotation' | 'project'

export interface Money {
  readonly currency: Currency
  /** true: before taxes and contributions, false: in hand. */
  readonly gross: boolean | null
  readonly period: Period | null
}

interface Found<T> {
  readonly values: ReadonlySet<T>
  /** The text with the found words replaced: what is left to be read. */
  readonly rest: string
}

const word = (words: string) => String.raw`(?<!\p{L})(?:${words})(?!\p{L})\.?`
const pattern = (source: string) => new RegExp(source, 'giu')

function take<T>(written: string, table: readonly (readonly [RegExp, T])[], mark: (found: string) => string): Found<T> {
  const values = new Set<T>()
  let rest = written
  for (const [shape, value] of table) {
    rest = rest.replace(shape, (found) => {
      values.add(value)
      return mark(found)
    })
  }
  return { values, rest }
}

const taxes = [
  [
    pattern(
      word(
        'до (?:вычета|уплаты|удержания)(?: налогов| налога| ндфл| ипн)?|до налогов|gross|брутто|салық(?:тар)?(?:ды|тарды)? (?:шегергенге|шегерілгенге|ұстағанға|ұсталғанға) дейін',
      ),
    ),
    true,
  ],
  [
    pattern(
      word('на руки|(?:после|за) (?:вычета|вычетом|уплаты|удержания)(?: налогов| налога| ндфл| ипн)?|чистыми|net|нетто|қолға|қолына'),
    ),
    false,
  ],
] as const

/** «до вычета налогов» → true, «на руки» → false. Taken out before «до» is read as an upper edge. */
export const taxIn = (written: string): Found<boolean> => take(written, taxes, () => ' ; ')

const period = (units: string, alone: string) =>
  pattern(
    String.raw`${word(`(?:за|в|per|an?|each)\\s(?:один\\s|одну\\s|1\\s)?(?:${units})`)}|\/\s?${word(units).replace(String.raw`(?<!\p{L})`, '')}|${word(alone)}`,
  )

const periods = [
  [period('месяц|мес|month|mo', 'ежемесячно|monthly|айына|ай сайын'), 'month'],
  [period('час|ч|hour|hr', 'hourly|сағатына'), 'hour'],
  [period('смену|смена|shift', 'ауысымына|ауысым үшін'), 'shift'],
  [period('день|сутки|day', 'daily|күніне'), 'day'],
  [period('неделю|нед|week', 'weekly|аптасына'), 'week'],
  [period('год|year|annum', 'yearly|annually|жылына'), 'year'],
  [period('вахту|вахта', 'вахтасына'), 'rotation'],
  [period('проект|заказ|объект|project', 'жоба үшін'), 'project'],
] as const satisfies readonly (readonly [RegExp, Period])[]

export const periodIn = (written: string): Found<Period> => take(written, periods, () => ' ; ')

const signs = [
  [pattern(`₸|${word('kzt|тг|тнг|тенге')}`), 'KZT'],
  [pattern(String.raw`${word('byn|byr')}|(?<!\p{L})бел\p{L}*\.?\s?руб\p{L}*\.?`), 'BYN'],
  [pattern(String.raw`₽|${word('rub|rur|руб(?:л\\p{L}*)?')}|(?<=[\d.к]\s?)р(?!\p{L})\.?`), 'RUB'],
  [pattern(String.raw`(?<!\p{L})us\$|\$(?:\s?usd)?|${word('usd|долл(?:ар\\p{L}*)?(?:\\sсша)?')}`), 'USD'],
  [pattern(`€|${word('eur|евро|euros?')}`), 'EUR'],
  [pattern(`£|${word('gbp')}`), 'GBP'],
  [pattern(word('cny|юан\\p{L}*')), 'CNY'],
  [pattern(word('kgs|сом(?:ов|а)?')), 'KGS'],
  [pattern(word('uzs|сум(?:ов|а)?')), 'UZS'],
  [pattern(`₴|${word('uah|грн|грив\\p{L}*')}`), 'UAH'],
  [pattern(`₺|${word('try|лир\\p{L}*')}`), 'TRY'],
  [pattern(`₼|${word('azn|манат\\p{L}*')}`), 'AZN'],
  [pattern(`₾|${word('gel|лари')}`), 'GEL'],
  [pattern(word('aed|дирхам\\p{L}*')), 'AED'],
] as const satisfies readonly (readonly [RegExp, Currency])[]

/** Money we know exists and do not read: a dollar that is not the American one, a yen or yuan sign, crypto, indexes of the law. */
const OTHER_MONEY =
  /(?<!\p{L})(?:au|ca|nz|hk|sg|nt|mx|c|a|s|r)\$|(?:канад|австрал|гонконг|сингапур)\p{L}*\s+долл|(?<!\p{L})(?:aud|cad|chf|jpy|inr|krw|pln|czk|ils|thb|nzd|sgd|hkd|tjs|amd|mdl|usdt|btc|eth|сомони|мрп|мзп|аек)(?!\p{L})|[¥₿₩₹₮฿]/iu

/** Every currency named in the text; each sign becomes `¤`, with the Kazakh case ending behind it («теңгеден» → «¤ден»). */
export function currencyIn(written: string): Found<Currency> & { readonly unknown: boolean } {
  const thousands = written.replace(/(?<=\d\s?)т\.\s?р\.?(?!\p{L})/giu, ' тыс. ₽')
  const kazakh = thousands.replace(/(?<!\p{L})теңге(ден|ге|нің|лік)?(?!\p{L})/giu, '₸$1')
  return { ...take(kazakh, signs, () => '¤'), unknown: OTHER_MONEY.test(written) }
}

const NOT_NAMED = /^(?:|-+|(?:зарплата |з\/п |жалақы )?не указан[аоы]?|көрсетілмеген|n\/?a|null|none|nan|not specified|уточняется)$/iu
const NEGOTIABLE =
  /^(?:(?:зарплата|з\/п|оплата|жалақы)\s)?(?:договорная|по договор[её]нности|по (?:итогам|результатам) собеседования|келісім бойынша|келісімді|negotiable|competitive)$/iu

export const isNotNamed = (written: string) => NOT_NAMED.test(written)
export const isNegotiable = (written: string) => NEGOTIABLE.test(written)
