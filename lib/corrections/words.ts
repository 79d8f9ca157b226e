/** Names of states, grounds and fields of corrections (O206-26, P6). */
import type { correctableRecords, correctionStates } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

export type CorrectionState = (typeof correctionStates)[number]
export type CorrectableRecord = (typeof correctableRecords)[number]

export const stateNames: Readonly<Record<CorrectionState, Text>> = {
  draft: text('Жоба', 'Черновик', 'Draft'),
  sent: text('Министрлік шешімін күтуде', 'Ждёт решения министерства', 'Waits for the ministry'),
  approved: text('Мақұлданды, түзету керек', 'Одобрена, нужно исправить', 'Approved, to be executed'),
  refused: text('Бас тартылды', 'Отказано', 'Refused'),
  executed: text('Түзетілді, тексеру керек', 'Исправлено, нужна проверка', 'Executed, to be checked'),
  verified: text('Тексерілді', 'Проверено', 'Checked'),
}

export const refusalGrounds = ['not_shown', 'incomplete', 'not_an_error', 'other'] as const
export const groundNames: Readonly<Record<(typeof refusalGrounds)[number], Text>> = {
  not_shown: text('Қателік дәлелденбеген', 'Ошибка не доказана', 'The error is not proven'),
  incomplete: text('Өтінімнің мазмұны толық емес (26-тармақ)', 'Заявка неполна (пункт 26)', 'The request is incomplete (clause 26)'),
  not_an_error: text('Дерек дұрыс енгізілген', 'Данные внесены верно', 'The data were entered correctly'),
  other: text('Басқа негіз', 'Другое основание', 'Another ground'),
}

export const recordNames: Readonly<Record<CorrectableRecord, Text>> = {
  card: text('Жеке карта', 'Персональная карта', 'Personal card'),
  fact: text('Картадағы дерек', 'Сведение карты', 'Fact of the card'),
  episode: text('Тіркелу', 'Регистрация', 'Registration'),
}

/** Columns that may be corrected. */
export const fieldNames = {
  last_name: text('Тегі', 'Фамилия', 'Last name'),
  first_name: text('Аты', 'Имя', 'First name'),
  middle_name: text('Әкесінің аты', 'Отчество', 'Patronymic'),
  birth_date: text('Туған күні', 'Дата рождения', 'Birth date'),
  since: text('Тіркелген күні', 'Дата регистрации', 'Registered on'),
  until: text('Есептен шыққан күні', 'Дата снятия с учёта', 'Registration ended on'),
  value: text('Мәні', 'Значение', 'Value'),
} as const satisfies Readonly<Record<string, Text>>

export type CorrectableField = keyof typeof fieldNames
