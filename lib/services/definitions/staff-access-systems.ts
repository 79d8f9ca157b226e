/** The sixteen systems that are objects of access (A349-4), and the functions of the two that are ours with the role behind each. */
import type { StaffRoleName } from '@/lib/core/policy'
import { type Text, text } from '@/lib/core/text'

/** Number in A349-4 → name. */
export const systemNames = {
  '1': text(
    '«Зейнетақы мен жәрдемақыны тағайындаудың электрондық жүйесі» АЖ',
    'АИС «Электронная система назначения пенсий и пособий»',
    'AIS “Electronic system for assigning pensions and benefits”',
  ),
  '2': text('«Е-Собес» ақпараттық жүйесі', 'АИС «Е-Собес»', 'AIS “E-Sobes”'),
  '3': text('«Әлеуметтік көмек» АЖ', 'АИС «Социальная помощь»', 'AIS “Social assistance”'),
  '4': text('«Төлемдерді өңдеуді ұйымдастыру» АЖ', 'АИС «Организация обработки выплат»', 'AIS “Organisation of payment processing”'),
  '5': text('«Еңбек нарығы» АЖ', 'АИС «Рынок труда»', 'AIS “Labour Market”'),
  '6': text(
    '«Әлеуметтік жеке кодты тіркеу» автоматтандырылған жұмыс орны',
    'АРМ «Регистрация социального индивидуального кода»',
    'Workplace “Registration of the social individual code”',
  ),
  '7': text(
    '«Зейнетақы мен жәрдемақы төлеудің орталықтандырылған дерекқоры» АЖ',
    'АИС «Централизованная база данных выплаты пенсий и пособий»',
    'AIS “Centralised database of pension and benefit payment”',
  ),
  '8': text('«Қандас» АЖ', 'АИС «Кандас»', 'AIS “Kandas”'),
  '9': text(
    '«Мүгедектігі бар адамдардың орталықтандырылған дерекқоры» АЖ',
    'АИС «Централизованный банк данных лиц с инвалидностью»',
    'AIS “Centralised database of persons with disabilities”',
  ),
  '10': text('«Шетелдік жұмыс күші» АЖ', 'АИС «Иностранная рабочая сила»', 'AIS “Foreign labour force”'),
  '11': text('«Еңбекті қорғау және қауіпсіздік» АЖ', 'АИС «Охрана труда и безопасность»', 'AIS “Occupational safety and health”'),
  '12': text('«Оңалтудың техникалық құралдары» АЖ', 'ИС «Технические средства реабилитации»', 'IS “Technical means of rehabilitation”'),
  '13': text('«Әлеуметтік қызметтер порталы» АЖ', 'АИС «Портал социальных услуг»', 'AIS “Social services portal”'),
  '14': text(
    '«Мүгедектігі бар адамдарды әлеуметтік қорғау» порталы',
    'Портал «Социальная защита лиц с инвалидностью»',
    'Portal “Social protection of persons with disabilities”',
  ),
  '15': text('«Электрондық еңбек биржасы» порталы', 'Портал «Электронная биржа труда»', 'Portal “Electronic Labour Exchange”'),
  '16': text(
    'Әлеуметтік-еңбек саласы АЖ-ларының интеграциялық шинасы',
    'Интеграционная шина ИС социально-трудовой сферы',
    'Integration bus of the social-labour information systems',
  ),
} as const satisfies Readonly<Record<string, Text>>
export type SystemCode = keyof typeof systemNames
export const systemCodes = Object.keys(systemNames) as SystemCode[]

/** The two that this product is. */
export const labourMarket: SystemCode = '5'
export const labourExchange: SystemCode = '15'
export const isOurs = (code: string): boolean => code === labourMarket || code === labourExchange

/** A function (action) in a system of ours, and the right it really gives (appendix 1, column 5). */
type Function = { readonly name: Text; readonly role: StaffRoleName }

export const labourFunctions = {
  consult: {
    name: text(
      'Мансап орталығында кеңес беру: карта, жоспар, келуді белгілеу',
      'Консультирование в карьерном центре: карта, план, отметки явки',
      'Consulting at a career centre: card, plan, visits',
    ),
    role: 'centre_consultant',
  },
  serve: {
    name: text(
      'Мансап орталығында адамдарды тіркеп, жұмысқа орналастыру',
      'Регистрация и трудоустройство людей в карьерном центре',
      'Registering and placing people at a career centre',
    ),
    role: 'centre_specialist',
  },
  lead: {
    name: text(
      'Мансап орталығының шешімдері мен шарттары',
      'Решения и договоры карьерного центра',
      'Decisions and contracts of a career centre',
    ),
    role: 'centre_director',
  },
  region: {
    name: text('Өңірдегі істер мен әдістемелік көмек', 'Дела региона и методическая помощь', 'Matters of the region and guidance'),
    role: 'lmc_specialist',
  },
  leadRegion: {
    name: text(
      'Еңбек мобильділігі орталығының шешімдері',
      'Решения центра трудовой мобильности',
      'Decisions of the labour mobility centre',
    ),
    role: 'lmc_director',
  },
  local: {
    name: text(
      'Жергілікті атқарушы органның бақылауы мен түзету өтінімдері',
      'Контроль местного исполнительного органа и заявки на исправление',
      'Oversight by the local executive body and requests to correct data',
    ),
    role: 'leb',
  },
  country: {
    name: text('Министрліктің бақылауы мен шешімдері', 'Контроль и решения министерства', 'Oversight and decisions of the ministry'),
    role: 'ministry',
  },
} as const satisfies Readonly<Record<string, Function>>

export const exchangeFunctions = {
  moderate: {
    name: text('Бос орындарды тексеріп, жұмыс берушілерді растау', 'Проверка вакансий и работодателей', 'Checking vacancies and employers'),
    role: 'centre_specialist',
  },
  administer: {
    name: text(
      'Жүйені және ақпараттық қауіпсіздікті әкімшілендіру',
      'Администрирование системы и информационной безопасности',
      'Administration of the system and of information security',
    ),
    role: 'administrator',
  },
} as const satisfies Readonly<Record<string, Function>>

const named = (of: Readonly<Record<string, Function>>): Readonly<Record<string, Text>> =>
  Object.fromEntries(Object.entries(of).map(([key, { name }]) => [key, name]))
export const labourFunctionNames = named(labourFunctions)
export const exchangeFunctionNames = named(exchangeFunctions)
