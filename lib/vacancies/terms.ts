/** The words of the classifiers of a vacancy (E2), the same on every page, paper and export. */

import type { Vacancy } from '@/db/schema'
import { type Locale, type Text, text } from '@/lib/core/text'

type Words<K extends string> = Readonly<Record<K, Text>>

export const stateWords: Words<Vacancy['state']> = {
  draft: text('Жоба', 'Черновик', 'Draft'),
  on_moderation: text('Тексерілуде', 'На проверке', 'Under review'),
  published: text('Жарияланған', 'Опубликована', 'Published'),
  paused: text('Тоқтатылған', 'Приостановлена', 'Paused'),
  closed: text('Жабылған', 'Закрыта', 'Closed'),
  expired: text('Мерзімі өткен', 'Срок истёк', 'Expired'),
  rejected: text('Қайтарылған', 'Отклонена', 'Rejected'),
}

export const employmentWords: Words<NonNullable<Vacancy['employment']>> = {
  permanent: text('Тұрақты', 'Постоянная', 'Permanent'),
  temporary: text('Уақытша', 'Временная', 'Temporary'),
  seasonal: text('Маусымдық', 'Сезонная', 'Seasonal'),
  part_time: text('Толық емес жұмыс', 'Частичная занятость', 'Part-time'),
  civil_law: text('Азаматтық-құқықтық шарт', 'Договор ГПХ', 'Civil-law contract'),
}

export const scheduleWords: Words<NonNullable<Vacancy['schedule']>> = {
  full_day: text('Толық жұмыс күні', 'Полный день', 'Full day'),
  part_day: text('Толық емес жұмыс күні', 'Неполный день', 'Part day'),
  shift: text('Ауысымды', 'Сменный', 'Shifts'),
  flexible: text('Икемді', 'Гибкий', 'Flexible'),
  remote: text('Қашықтан', 'Удалённо', 'Remote'),
  home: text('Үйдегі жұмыс', 'На дому', 'At home'),
  rotation: text('Вахта', 'Вахта', 'Rotation'),
}

export const experienceWords: Words<NonNullable<Vacancy['experience']>> = {
  none: text('Тәжірибесіз', 'Без опыта', 'No experience'),
  lt1: text('1 жылға дейін', 'До 1 года', 'Under 1 year'),
  '1-3': text('1–3 жыл', '1–3 года', '1–3 years'),
  '3-6': text('3–6 жыл', '3–6 лет', '3–6 years'),
  gt6: text('6 жылдан көп', 'Больше 6 лет', 'Over 6 years'),
}

export const educationWords: Words<NonNullable<Vacancy['education']>> = {
  any: text('Маңызды емес', 'Не важно', 'Any'),
  secondary: text('Орта', 'Среднее', 'Secondary'),
  vocational: text('Кәсіптік', 'Профессиональное', 'Vocational'),
  higher: text('Жоғары', 'Высшее', 'Higher'),
  postgraduate: text('Жоғары оқу орнынан кейінгі', 'Послевузовское', 'Postgraduate'),
}

export const conditionWords: Words<Vacancy['conditions']> = {
  normal: text('Қалыпты', 'Обычные', 'Normal'),
  heavy: text('Ауыр', 'Тяжёлые', 'Heavy'),
  harmful: text('Зиянды', 'Вредные', 'Harmful'),
  hazardous: text('Қауіпті', 'Опасные', 'Hazardous'),
}

export const audienceWords: Words<Vacancy['suitableFor'][number]> = {
  disability: text('Мүгедектігі бар адамдарға', 'Людям с инвалидностью', 'People with disabilities'),
  teenagers: text('14–17 жастағыларға', 'Подросткам 14–17 лет', 'Teenagers 14–17'),
  students: text('Студенттерге', 'Студентам', 'Students'),
  age50: text('50 жастан асқандарға', 'Людям старше 50 лет', 'People over 50'),
  released: text('Бас бостандығынан айыру орындарынан босағандарға', 'Освободившимся из мест лишения свободы', 'Released from prison'),
  parents: text('3 жасқа дейінгі баласы барларға', 'Родителям детей до 3 лет', 'Parents of children under 3'),
  kandas: text('Қандастарға', 'Кандасам', 'Kandas'),
  resettlers: text('Қоныс аударушыларға', 'Переселенцам', 'Resettlers'),
}

export const subsidyWords: Words<NonNullable<Vacancy['subsidised']>> = {
  social_jobs: text('Әлеуметтік жұмыс орны', 'Социальное рабочее место', 'Social job'),
  youth_practice: text('Жастар практикасы', 'Молодёжная практика', 'Youth practice'),
  silver_age: text('Күміс жас', 'Серебряный возраст', 'Silver age'),
  first_job: text('Алғашқы жұмыс орны', 'Первое рабочее место', 'First job'),
  generation_contract: text('Ұрпақтар келісімшарты', 'Контракт поколений', 'Generations contract'),
  public_works: text('Қоғамдық жұмыстар', 'Общественные работы', 'Public works'),
}

export const closingWords: Words<NonNullable<Vacancy['closedReason']>> = {
  filled_by_portal: text('Платформа арқылы қызметкер табылды', 'Сотрудник найден через платформу', 'Filled through the platform'),
  filled_otherwise: text('Қызметкер басқа жолмен табылды', 'Сотрудник найден иначе', 'Filled otherwise'),
  cancelled: text('Бос орын алынып тасталды', 'Вакансия отменена', 'Cancelled'),
  vanished: text('Дереккөзден алынып тасталды', 'Исчезла из источника', 'Removed at the source'),
}

/** Grounds on which moderation refuses a vacancy (E2). */
export const refusalGrounds = {
  not_verified: text('Жұмыс беруші тексерілмеген', 'Работодатель не проверен', 'The employer is not verified'),
  discriminatory: text('Кемсітетін талап бар', 'Есть дискриминационное требование', 'Discriminatory demand'),
  pay_below_minimum: text('Жалақы ең төменгі деңгейден аз', 'Оплата ниже минимальной', 'Pay below the minimum'),
  fee: text('Үміткерден ақы сұралады', 'С кандидата требуют деньги', 'A fee is asked from applicants'),
  duplicate: text('Қайталанған хабарландыру', 'Повтор объявления', 'Duplicate'),
  not_a_vacancy: text('Бұл бос жұмыс орны емес', 'Это не вакансия', 'Not a vacancy'),
  false_data: text('Деректер шынайы емес', 'Недостоверные данные', 'False data'),
} as const satisfies Record<string, Text>
export type RefusalGround = keyof typeof refusalGrounds

/** Options of a select or a group of boxes in one language. */
export const choices = <K extends string>(words: Words<K>, locale: Locale): { value: K; label: string }[] =>
  (Object.keys(words) as K[]).map((value) => ({ value, label: words[value][locale] }))
