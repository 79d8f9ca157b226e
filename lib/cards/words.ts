/** What sections, statuses, purposes and keys of a card are called (E6). */
import { type Text, text } from '@/lib/core/text'
import type { Kind, Purpose } from '@/lib/lookups/rules'
import type { Section } from './facts'

export type Status = 'job_seeker' | 'unemployed' | 'ended' | 'none'

export const sectionNames: Readonly<Record<Section, Text>> = {
  identity: text('Жеке деректер', 'Личные данные', 'Identity'),
  consent: text('Келісімдер', 'Согласия', 'Consents'),
  contacts: text('Мекенжай мен байланыс', 'Адрес и контакты', 'Address and contacts'),
  categories: text('Санаттар', 'Категории', 'Categories'),
  education: text('Білім', 'Образование', 'Education'),
  experience: text('Жұмыс тәжірибесі', 'Опыт работы', 'Experience'),
  wishes: text('Қалауы', 'Пожелания', 'Wishes'),
  mediation: text('Жұмыс таңдауға қатысты мән-жайлар', 'Обстоятельства для подбора', 'Circumstances for matching'),
  checks: text('Тізілімдер мен тексерулер', 'Проверки по реестрам', 'Register checks'),
  plan: text('Жеке жоспар', 'Индивидуальный план', 'Individual plan'),
  orientation: text('Кәсіптік бағдар', 'Профориентация', 'Orientation'),
  documents: text('Құжаттар', 'Документы', 'Documents'),
  notes: text('Жазбалар', 'Заметки', 'Notes'),
}

export const statusNames: Readonly<Record<Status, Text>> = {
  job_seeker: text('Жұмыс іздеуші', 'Ищет работу', 'Job seeker'),
  unemployed: text('Жұмыссыз', 'Безработный', 'Unemployed'),
  ended: text('Есептен шыққан', 'Снят с учёта', 'Ended'),
  none: text('Тіркелмеген', 'Не зарегистрирован', 'Not registered'),
}

/** What of a person is opened (O206-28.B3). */
export const openedNames: Readonly<Record<Kind, Text>> = {
  card: text('Жеке карта', 'Личная карта', 'Personal card'),
  case: text('Өтініш', 'Заявление', 'Application'),
  correction: text('Түзету өтінімі', 'Заявка на исправление', 'Request for a correction'),
  account: text('Платформадағы аккаунт', 'Учётная запись на платформе', 'Account on the platform'),
}

export const purposeNames: Readonly<Record<Purpose, Text>> = {
  case: text('Өтінішті қарау', 'Рассмотрение заявления', 'Work on the application'),
  registering: text('Тіркеу', 'Регистрация', 'Registering'),
  mediation: text('Жұмыс таңдау', 'Подбор работы', 'Finding work'),
  measures: text('Жұмыспен қамту шарасы', 'Меры занятости', 'Active measures'),
  visit: text('Келу не хабарласу', 'Визит или отметка', 'Visit or notice'),
  deregistration: text('Есептен шығару', 'Снятие с учёта', 'Deregistration'),
  correction: text('Дерек түзету', 'Исправление данных', 'Correction of data'),
  complaint: text('Шағымды қарау', 'Рассмотрение жалобы', 'Complaint'),
  check: text('Басшының тексеруі', 'Проверка руководителя', 'Check by the head'),
  personal_data: text('Дербес деректер туралы өтініш', 'Обращение о персональных данных', 'Request about personal data'),
}

export const sourceNames: Readonly<Record<string, Text>> = {
  form: text('өтініш', 'заявление', 'form'),
  officer: text('маман', 'специалист', 'officer'),
  employer: text('жұмыс беруші', 'работодатель', 'employer'),
  platform: text('портал', 'портал', 'portal'),
  register: text('тізілім', 'реестр', 'register'),
}

/** Keys of facts; one that is not here says itself. */
export const keyNames: Readonly<Record<string, Text>> = {
  legalStatus: text('Құқықтық мәртебе', 'Правовой статус', 'Legal status'),
  kind: text('Құжат түрі', 'Вид документа', 'Kind of document'),
  number: text('Нөмірі', 'Номер', 'Number'),
  expiresOn: text('Жарамды мерзімі', 'Действителен до', 'Valid until'),
  issuedOn: text('Берілген күні', 'Дата выдачи', 'Issued on'),
  issuer: text('Кім берді', 'Кем выдан', 'Issued by'),
  district: text('Аудан', 'Район', 'District'),
  street: text('Мекенжай', 'Адрес', 'Address'),
  address: text('Мекенжай', 'Адрес', 'Address'),
  registered: text('Тіркелген мекенжайы', 'Адрес регистрации', 'Registered address'),
  centre: text('Орталық ауысты', 'Смена центра', 'Change of centre'),
  phone: text('Телефон', 'Телефон', 'Phone'),
  email: text('Пошта', 'Почта', 'E-mail'),
  level: text('Деңгейі', 'Уровень', 'Level'),
  institution: text('Оқу орны', 'Учебное заведение', 'Institution'),
  speciality: text('Мамандығы', 'Специальность', 'Speciality'),
  endedIn: text('Аяқтаған жылы', 'Год окончания', 'Completed in'),
  languages: text('Тілдер', 'Языки', 'Languages'),
  skills: text('Дағдылар', 'Навыки', 'Skills'),
  activity: text('Қазіргі қызметі', 'Деятельность сейчас', 'Present activity'),
  since: text('Қай күннен жұмыссыз', 'Без работы с', 'Not working since'),
  reason: text('Себебі', 'Причина', 'Reason'),
  jobs: text('Жұмыс орындары', 'Места работы', 'Jobs'),
  occupation: text('Қалаған кәсібі', 'Желаемая профессия', 'Wanted occupation'),
  details: text('Нақтылау', 'Уточнение', 'Details'),
  payFrom: text('Жалақы, кемінде', 'Зарплата от', 'Pay from'),
  payTo: text('Жалақы, дейін', 'Зарплата до', 'Pay up to'),
  regimes: text('Режим', 'Режим', 'Regime'),
  purpose: text('Мақсаты', 'Цель', 'Purpose'),
  move: text('Көшуге дайын', 'Готов к переезду', 'Ready to move'),
  categories: text('Санаттары', 'Категории', 'Categories'),
  processing: text('Деректерді өңдеуге келісім', 'Согласие на обработку', 'Consent to processing'),
  publish: text('Түйіндемені жариялауға келісім', 'Согласие на публикацию резюме', 'Consent to publish the résumé'),
}
