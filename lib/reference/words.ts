/** What legal parameters are called, and in what they are counted. */
import type { ParamKey } from '@/lib/core/params'
import { type Text, text } from '@/lib/core/text'
import { accessBlockParams } from './access-block-words'
import { accessParams } from './access-words'
import { lookupParams } from './lookup-words'
import { registrationParams } from './registration-words'
import { subsidyParams } from './subsidy-words'

const units = ['working_day', 'calendar_day', 'month', 'year', 'minute', 'kzt', 'count', 'percent'] as const
export type Unit = (typeof units)[number]

export type ParamInfo = { name: Text; unit: Unit }

export const unitNames: Readonly<Record<Unit, Text>> = {
  working_day: text('жұмыс күні', 'раб. дн.', 'working days'),
  calendar_day: text('күнтізбелік күн', 'кал. дн.', 'calendar days'),
  month: text('ай', 'мес.', 'months'),
  year: text('жыл', 'г.', 'years'),
  minute: text('минут', 'мин', 'minutes'),
  kzt: text('₸', '₸', '₸'),
  count: text('бірлік', 'ед.', 'units'),
  percent: text('%', '%', '%'),
}

/** The parameters that the platform reads, with the unit it reads them in. The others of the table wait for their services and are shown by key. */
export const paramInfo: Readonly<Record<ParamKey, ParamInfo>> = {
  'rate.min_wage': { name: text('Ең төменгі жалақы', 'Минимальная заработная плата', 'Minimum wage'), unit: 'kzt' },
  'rate.mci': {
    name: text('Айлық есептік көрсеткіш (АЕК)', 'Месячный расчётный показатель (МРП)', 'Monthly calculation index (MCI)'),
    unit: 'kzt',
  },
  'vacancy.post_within': {
    name: text('Бос жұмыс орнын жариялау мерзімі', 'Срок размещения вакансии', 'Term for posting a vacancy'),
    unit: 'working_day',
  },
  'vacancy.valid_for': {
    name: text('Хабарландыру ашық тұратын мерзім', 'Срок действия объявления', 'How long a vacancy stays open'),
    unit: 'calendar_day',
  },
  'vacancy.remind_before': {
    name: text('Мерзімі бітерін ескерту', 'Напоминание об истечении срока вакансии', 'Reminder before a vacancy expires'),
    unit: 'calendar_day',
  },
  'response.answer_within': {
    name: text('Өтінішке жауап беру мерзімі', 'Срок ответа на отклик', 'Term for answering a response'),
    unit: 'working_day',
  },
  'response.remind_after': {
    name: text('Жауап берілмесе, еске салу', 'Напоминание работодателю об ответе', 'Reminder of an unanswered response'),
    unit: 'working_day',
  },
  'resume.confirm_within': {
    name: text('Түйіндемені растау мерзімі', 'Срок подтверждения резюме', 'Term for confirming a résumé'),
    unit: 'calendar_day',
  },
  'disability_quota.percent': {
    name: text('Мүгедектігі бар адамдарға квота', 'Квота для людей с инвалидностью', 'Quota for people with disabilities'),
    unit: 'percent',
  },
  'disability_quota.headcount': {
    name: text('Квота қолданылатын жұмыскерлер саны', 'Численность, с которой действует квота', 'Headcount from which the quota applies'),
    unit: 'count',
  },
  'office.opens': {
    name: text('Мекеме ашылатын уақыт (тәулік минуты)', 'Начало рабочего дня (минута суток)', 'Office opens (minute of the day)'),
    unit: 'minute',
  },
  'office.closes': {
    name: text('Мекеме жабылатын уақыт (тәулік минуты)', 'Конец рабочего дня (минута суток)', 'Office closes (minute of the day)'),
    unit: 'minute',
  },
  ...accessParams,
  ...accessBlockParams,
  'consent.stop_processing': {
    name: text(
      'Адамның өтінуімен деректерін өңдеуді тоқтату мерзімі',
      'Срок прекращения обработки данных по просьбе человека',
      'Term for stopping the processing of data at the person’s request',
    ),
    unit: 'working_day',
  },
  'data_incident.tell_within': {
    name: text(
      'Дербес деректердің бұзылуы туралы уәкілетті органға хабарлау мерзімі',
      'Срок сообщения уполномоченному органу о нарушении с персональными данными',
      'Term for telling the authorised body of a breach of personal data',
    ),
    unit: 'working_day',
  },
  ...lookupParams,
  'access.active_sessions': {
    name: text('Қызметкердің бір мезгілдегі сеанстары', 'Одновременные сеансы сотрудника', 'Sessions of a member of staff at a time'),
    unit: 'count',
  },
  ...registrationParams,
  ...subsidyParams,
}

/** Keys that the platform reads today. */
export const usedKeys = Object.keys(paramInfo) as ParamKey[]
export const isUsed = (key: string): key is ParamKey => Object.hasOwn(paramInfo, key)
