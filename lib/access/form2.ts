/** Form 2 as people read it: the seven columns of A349 appendix 2, for the page, the printer and the files alike. Pure. */
import type { AccessJournalRow } from '@/db/schema'
import { day } from '@/lib/core/format'
import { type Locale, type Text, text } from '@/lib/core/text'

export const form2Title = text(
  'Пайдаланушыларды тіркеу және логиндер беру журналы',
  'Журнал регистрации пользователей и выдачи логинов',
  'Journal of user registration and issue of logins',
)

export const form2Columns: readonly Text[] = [
  text('№', '№', 'No.'),
  text(
    'Өңір / өтініш беруші хатының шығыс нөмірі мен күні және АЖ иесінің кіріс нөмірі мен күні',
    'Регион / исходящий номер и дата письма заявителя и входящий номер и дата собственника ИС',
    'Region / outgoing number and date of the applicant’s letter, incoming number and date of the owner',
  ),
  text('АЖ мен ДҚ атауы', 'Наименование ИС и БД', 'Systems and databases'),
  text(
    'Пайдаланушыларды тіркеу және логин беру күні',
    'Дата регистрации пользователей и выдачи логина',
    'Day of registration and of the login',
  ),
  text('Негіздеме', 'Основание', 'Ground'),
  text(
    'Әкімшінің тегі, аты, әкесінің аты (болған жағдайда)',
    'Фамилия, имя, отчество (при наличии) администратора',
    'Full name of the administrator',
  ),
  text('Ескертпе', 'Примечание', 'Note'),
]

const out = text('шығ.', 'исх.', 'out')
const inward = text('кір.', 'вх.', 'in')
const byAcms = text('ҚББЖ арқылы', 'через СКУД', 'by the access-control system')
const login = text('логин', 'логин', 'login')

/** The seven cells of a row in this language; lines of a cell are parted by `\n`. */
export function form2Cells(row: AccessJournalRow, locale: Locale, region: string): string[] {
  const letter = (name: Text, number: string | null, on: string | null) =>
    number && on ? [`${name[locale]} № ${number}, ${day(locale, on)}`] : []
  const letters = [...letter(out, row.outgoingNumber, row.outgoingOn), ...letter(inward, row.incomingNumber, row.incomingOn)]
  return [
    String(row.number),
    [region, ...(letters.length === 0 && row.way === 'acms' ? [byAcms[locale]] : letters)].join('\n'),
    row.systems.map((name) => name[locale]).join(';\n'),
    row.issuedOn === row.registeredOn
      ? day(locale, row.registeredOn)
      : `${day(locale, row.registeredOn)}\n${login[locale]}: ${day(locale, row.issuedOn)}`,
    row.ground[locale],
    row.administrator,
    row.note?.[locale] ?? '',
  ]
}
