/** What the words of card E1 are called in each language. */
import type { Employer } from '@/db/schema'
import { type Text, text } from '@/lib/core/text'

export const employerKinds = ['legal_entity', 'branch', 'individual_entrepreneur', 'natural_person'] as const satisfies Employer['kind'][]

export const kindNames: Readonly<Record<Employer['kind'], Text>> = {
  legal_entity: text('Заңды тұлға', 'Юридическое лицо', 'Legal entity'),
  branch: text('Филиал немесе өкілдік', 'Филиал или представительство', 'Branch or representative office'),
  individual_entrepreneur: text('Жеке кәсіпкер', 'Индивидуальный предприниматель', 'Individual entrepreneur'),
  natural_person: text('Жеке тұлға', 'Физическое лицо', 'Natural person'),
}

export const stateNames: Readonly<Record<Employer['state'], Text>> = {
  self_declared: text('Расталуын күтуде', 'Ждёт подтверждения', 'Awaits verification'),
  verified_by_signature: text('Қолтаңбамен расталған', 'Подтверждена подписью', 'Verified by signature'),
  verified_by_centre: text('Мансап орталығы растаған', 'Подтверждена карьерным центром', 'Verified by a career centre'),
  blocked: text('Бұғатталған', 'Заблокирована', 'Blocked'),
}

/** The forms that occur most; `other` for the rest. */
export const legalForms = {
  llp: text('ЖШС', 'ТОО', 'LLP'),
  jsc: text('АҚ', 'АО', 'JSC'),
  sole: text('ЖК', 'ИП', 'Sole proprietor'),
  farm: text('Шаруа қожалығы', 'Крестьянское хозяйство', 'Farm'),
  cooperative: text('Өндірістік кооператив', 'Производственный кооператив', 'Production cooperative'),
  kgu: text('КММ', 'КГУ', 'Communal state institution'),
  gkkp: text('МКҚК', 'ГККП', 'State communal enterprise (treasury)'),
  gkp_phv: text('ШЖҚ МКК', 'ГКП на ПХВ', 'State communal enterprise (economic jurisdiction)'),
  rgu: text('РММ', 'РГУ', 'Republican state institution'),
  rgp: text('РМК', 'РГП', 'Republican state enterprise'),
  fund: text('Қор', 'Фонд', 'Foundation'),
  association: text('Бірлестік немесе қауымдастық', 'Объединение или ассоциация', 'Association'),
  other: text('Басқа', 'Другая', 'Other'),
} as const satisfies Record<string, Text>
export type LegalForm = keyof typeof legalForms
export const legalFormCodes = Object.keys(legalForms) as [LegalForm, ...LegalForm[]]

/** The name of a stored legal form; a form that only a file told is shown as it came. */
export const legalFormName = (code: string): Text =>
  Object.hasOwn(legalForms, code) ? legalForms[code as LegalForm] : text(code, code, code)

export const sizes = ['micro', 'small', 'medium', 'large'] as const
export const sizeNames: Readonly<Record<(typeof sizes)[number], Text>> = {
  micro: text('Шағын (микро)', 'Микро', 'Micro'),
  small: text('Кіші', 'Малое', 'Small'),
  medium: text('Орта', 'Среднее', 'Medium'),
  large: text('Ірі', 'Крупное', 'Large'),
}

/** What keeps an employer from publishing vacancies (`missingToPublish`). */
export const missingNames = {
  unblocked: text('ұйым бұғатталған', 'организация заблокирована', 'the organisation is blocked'),
  number: text('БСН не ЖСН', 'БИН или ИИН', 'BIN or IIN'),
  place: text('орналасқан жері', 'местонахождение', 'location'),
  contactPerson: text('байланысатын адам', 'контактное лицо', 'contact person'),
  contactPhone: text('байланыс телефоны', 'контактный телефон', 'contact phone'),
  verified: text('мансап орталығының растауы', 'подтверждение карьерного центра', 'verification by a career centre'),
} as const satisfies Record<string, Text>
export type Missing = keyof typeof missingNames
