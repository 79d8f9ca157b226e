/** Sections of the classifier of economic activities (OKED, ЭҚЖЖ): the industry of a vacancy (E2). */
import { industries } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

type Industry = (typeof industries)[number]

export const industryWords: Readonly<Record<Industry, Text>> = {
  A: text('Ауыл, орман және балық шаруашылығы', 'Сельское, лесное и рыбное хозяйство', 'Agriculture, forestry and fishing'),
  B: text(
    'Тау-кен өндіру өнеркәсібі және карьерлерді қазу',
    'Горнодобывающая промышленность и разработка карьеров',
    'Mining and quarrying',
  ),
  C: text('Өңдеу өнеркәсібі', 'Обрабатывающая промышленность', 'Manufacturing'),
  D: text(
    'Электрмен, газбен, бумен, ыстық сумен және ауаны кондициялаумен жабдықтау',
    'Снабжение электроэнергией, газом, паром, горячей водой и кондиционированным воздухом',
    'Electricity, gas, steam and air conditioning supply',
  ),
  E: text(
    'Сумен жабдықтау, су бұру, қалдықтарды жинау және өңдеу',
    'Водоснабжение, водоотведение, сбор и обработка отходов',
    'Water supply, sewerage and waste management',
  ),
  F: text('Құрылыс', 'Строительство', 'Construction'),
  G: text(
    'Көтерме және бөлшек сауда, автомобильдер мен мотоциклдерді жөндеу',
    'Оптовая и розничная торговля, ремонт автомобилей и мотоциклов',
    'Wholesale and retail trade, repair of motor vehicles',
  ),
  H: text('Көлік және қоймалау', 'Транспорт и складирование', 'Transport and storage'),
  I: text('Тұру және тамақтану қызметтері', 'Услуги по проживанию и питанию', 'Accommodation and food service'),
  J: text('Ақпарат және байланыс', 'Информация и связь', 'Information and communication'),
  K: text('Қаржы және сақтандыру қызметі', 'Финансовая и страховая деятельность', 'Finance and insurance'),
  L: text('Жылжымайтын мүлікпен операциялар', 'Операции с недвижимым имуществом', 'Real estate'),
  M: text(
    'Кәсіби, ғылыми және техникалық қызмет',
    'Профессиональная, научная и техническая деятельность',
    'Professional, scientific and technical activities',
  ),
  N: text(
    'Әкімшілік және қосалқы қызмет көрсету',
    'Административное и вспомогательное обслуживание',
    'Administrative and support services',
  ),
  O: text(
    'Мемлекеттік басқару және қорғаныс, міндетті әлеуметтік қамсыздандыру',
    'Государственное управление и оборона, обязательное социальное обеспечение',
    'Public administration, defence and compulsory social security',
  ),
  P: text('Білім беру', 'Образование', 'Education'),
  Q: text(
    'Денсаулық сақтау және халыққа әлеуметтік қызмет көрсету',
    'Здравоохранение и социальное обслуживание населения',
    'Health and social work',
  ),
  R: text('Өнер, ойын-сауық және демалыс', 'Искусство, развлечения и отдых', 'Arts, entertainment and recreation'),
  S: text('Өзге де қызмет түрлерін көрсету', 'Прочие виды услуг', 'Other services'),
  T: text(
    'Үй қызметшісін жалдайтын үй шаруашылықтарының қызметі',
    'Деятельность домашних хозяйств, нанимающих домашнюю прислугу',
    'Households as employers',
  ),
  U: text('Аумақтан тыс ұйымдар мен органдардың қызметі', 'Деятельность экстерриториальных организаций', 'Extraterritorial organisations'),
}

/** The last division (two digits) of each section, in their order. */
const lastDivisions = [3, 9, 33, 35, 39, 43, 47, 53, 56, 63, 66, 68, 75, 82, 84, 85, 88, 93, 96, 98, 99]

/** The section of an OKED code: `62010` → J; null for what is none. */
export function sectionOf(oked: string | null | undefined): Industry | null {
  const division = Number(/^\d{2}/.exec(oked ?? '')?.[0] ?? 0)
  return division > 0 ? (industries[lastDivisions.findIndex((last) => division <= last)] ?? null) : null
}
