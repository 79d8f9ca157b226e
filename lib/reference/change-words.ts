/** Changes of the law's numbers and days in words, for pages and for the journal. Pure. */
import type { LawChange } from '@/db/schema'
import { day as dayWords, number } from '@/lib/core/format'
import { type Locale, type Text, text } from '@/lib/core/text'
import { unitNames } from './words'

type Change = Pick<LawChange, 'data' | 'source'>

export const changeStates: Readonly<Record<LawChange['state'], Text>> = {
  proposed: text('Растауды күтеді', 'Ждёт подтверждения', 'Waits for confirmation'),
  confirmed: text('Расталды', 'Подтверждено', 'Confirmed'),
  declined: text('Қабылданбады', 'Отклонено', 'Declined'),
  taken_back: text('Қайтарып алынды', 'Отозвано', 'Taken back'),
}

const word = (off: boolean | null) => (off === null ? '—' : off ? 'off' : 'work')

/** For the journal: `5 → 7 from 2027-01-01: source`. */
export function noteOf({ data, source }: Change): string {
  switch (data.kind) {
    case 'param':
      return `${data.before ?? '—'} → ${data.value} from ${data.validFrom}: ${source}`
    case 'param_withdraw':
      return `${data.value} from ${data.validFrom} → —`
    case 'day':
      return `${word(data.before)} → ${word(data.off)}: ${source}`
    case 'day_remove':
      return `${word(data.before)} → —`
    case 'year':
      return `${data.days} days: ${source}`
  }
}

/** The page on which the change is seen. */
export const pageOf = (data: LawChange['data']): string =>
  data.kind === 'param' || data.kind === 'param_withdraw'
    ? `/params/${data.key}`
    : `/calendar?year=${data.kind === 'year' ? data.year : data.day.slice(0, 4)}`

const off = text('демалыс', 'выходной', 'day off')
const work = text('жұмыс күні', 'рабочий день', 'working day')
const usual = text('аптадағыдай', 'как в обычной неделе', 'as in any week')
const kind = (value: boolean | null) => (value === null ? usual : value ? off : work)

/** What the change does: `5 → 7 рабочих дней с 1 января`. Names of days come from the law in Kazakh and Russian. */
export function changeWords(locale: Locale, { data }: Change): string {
  switch (data.kind) {
    case 'param': {
      const value = `${number(locale, data.value)} ${unitNames[data.unit][locale]}`
      return data.before === null ? value : `${number(locale, data.before)} → ${value}`
    }
    case 'param_withdraw':
      return text(
        `${number('kk', data.value)} ${unitNames[data.unit].kk}: алып тастау`,
        `${number('ru', data.value)} ${unitNames[data.unit].ru}: убрать`,
        `${number('en', data.value)} ${unitNames[data.unit].en}: take back`,
      )[locale]
    case 'day':
      return `${dayWords(locale, data.day)}: ${kind(data.before)[locale]} → ${kind(data.off)[locale]} (${locale === 'kk' ? data.kk : data.ru})`
    case 'day_remove':
      return `${dayWords(locale, data.day)}: ${kind(data.before)[locale]} → ${usual[locale]}`
    case 'year':
      return text(
        `${data.year} жылды толтыру: ${data.days} күн, Құрбан айт — ${dayWords('kk', data.kurbanAit)}`,
        `Заполнить ${data.year} год: ${data.days} дн., Курбан айт — ${dayWords('ru', data.kurbanAit)}`,
        `Fill ${data.year}: ${data.days} days, Kurban Ait on ${dayWords('en', data.kurbanAit)}`,
      )[locale]
  }
}
