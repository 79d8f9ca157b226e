import { type Locale, type Text, text } from '@/lib/core/text'

/** What the house itself says on a printed paper. */
export const paperWords = {
  brand: text('Электрондық еңбек биржасы', 'Электронная биржа труда', 'Electronic Labour Exchange'),
  demo: text(
    'Демонстрациялық құжат, заңды күші жоқ',
    'Демонстрационный документ, юридической силы не имеет',
    'Demonstration document without legal force',
  ),
  validUntil: text('Жарамды болатын соңғы күн', 'Последний день действия', 'Last day of validity'),
  issuer: text('Кім берді', 'Кем выдано', 'Issued by'),
  address: text('Мекенжайы', 'Адрес', 'Address'),
  phone: text('Телефоны', 'Телефон', 'Phone'),
  officer: text('Жауапты қызметкер', 'Ответственный сотрудник', 'Officer'),
  holder: text('Кімге', 'Кому', 'To'),
  person: text('Тұлға', 'Лицо', 'Person'),
  organisation: text('Мекеме', 'Организация', 'Organisation'),
  iin: text('ЖСН', 'ИИН', 'IIN'),
  next: text('Бұдан әрі не болады', 'Что дальше', 'What happens next'),
  appeal: text('Келіспесеңіз', 'Если вы не согласны', 'If you do not agree'),
  signatures: text('Қол қоюшылар', 'Подписи', 'Signatures'),
  signed: text(
    'Электрондық қолтаңбалар тексеру бетінде көрінеді.',
    'Электронные подписи видны на странице проверки.',
    'The electronic signatures are shown on the page for checking.',
  ),
  check: text('Құжатты тексеру', 'Проверка документа', 'Check this document'),
  checkHow: text(
    'QR-кодты телефон камерасымен сканерлеңіз немесе мына бетте кодты теріңіз:',
    'Наведите камеру телефона на QR-код или введите код на странице',
    'Scan the QR code with a phone, or enter the code on the page',
  ),
  code: text('Код', 'Код', 'Code'),
  data: text(
    'Осы құжаттың деректері PDF ішінде data.json файлы ретінде тіркелген.',
    'Данные этого документа вложены в PDF как файл data.json.',
    'The data of this document is attached to the PDF as data.json.',
  ),
} as const satisfies Record<string, Text>

/** `2-бет, барлығы 3`: the pages' footer. */
export const pageOf = (page: number, of: number): Text =>
  text(`${page}-бет, барлығы ${of}`, `Страница ${page} из ${of}`, `Page ${page} of ${of}`)

/** The official language that stands beside this one (A349-6: Kazakh and Russian are equal). */
export const otherLanguage = (locale: Locale): Locale => (locale === 'kk' ? 'ru' : 'kk')
