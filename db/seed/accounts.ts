import { type Text, text } from '@/lib/core/text'

/** The password of every account of the demonstration. */
export const demoPassword = 'enbek-demo-2026'

const login = (name: string) => `${name}@demo.enbek.localhost`

type Printed = { role: Text; login: string }

/** Owners of employers 0, 1 and 2, and a second member of the first. */
export const ownerAccounts: readonly Printed[] = [
  {
    role: text('Жұмыс беруші: құрылыс, Астана', 'Работодатель: строительство, Астана', 'Employer: construction, Astana'),
    login: login('aigerim'),
  },
  { role: text('Жұмыс беруші: дүкендер, Алматы', 'Работодатель: магазины, Алматы', 'Employer: shops, Almaty'), login: login('nurlan') },
  {
    role: text(
      'Жұмыс беруші: тігін, Шымкент (растау күтуде)',
      'Работодатель: швейный цех, Шымкент (ждёт проверки)',
      'Employer: sewing, Shymkent (to be verified)',
    ),
    login: login('sholpan'),
  },
]
export const hrAccount: Printed = {
  role: text('Бірінші жұмыс берушінің кадр маманы', 'Кадровик первого работодателя', 'HR of the first employer'),
  login: login('daniyar'),
}
export const citizenAccounts: readonly Printed[] = [
  { role: text('Азамат: прораб', 'Гражданин: прораб', 'Citizen: construction superintendent'), login: login('arman') },
  { role: text('Азамат: есепші', 'Гражданин: бухгалтер', 'Citizen: accountant'), login: login('madina') },
  { role: text('Азамат: сатушы-кассир', 'Гражданин: продавец-кассир', 'Citizen: sales cashier'), login: login('aliya') },
  { role: text('Азамат: жүргізуші', 'Гражданин: водитель', 'Citizen: driver'), login: login('viktor') },
  { role: text('Азамат: аспазшы', 'Гражданин: повар', 'Citizen: cook'), login: login('saule') },
]
export const administratorAccount: Printed = { role: text('Әкімші', 'Администратор', 'Administrator'), login: login('admin') }
export const centreAccount: Printed = {
  role: text('Мансап орталығының маманы', 'Специалист карьерного центра', 'Career centre specialist'),
  login: login('ortalyq'),
}

/** Who works in the centres of two cities, in the local body, the ministry and for the administrator (O206-23). */
export const officerAccounts = {
  esil: {
    role: text(
      'Маман: Есіл мансап орталығы, Астана',
      'Специалист: карьерный центр Есиль, Астана',
      'Specialist: Esil career centre, Astana',
    ),
    login: login('esil'),
  },
  esilDirector: {
    role: text('Сол орталықтың директоры', 'Директор того же центра', 'Director of the same centre'),
    login: login('esil.director'),
  },
  esilConsultant: {
    role: text('Сол орталықтың консультанты', 'Консультант того же центра', 'Consultant of the same centre'),
    login: login('esil.consultant'),
  },
  mobility: {
    role: text('Маман: Астананың еңбек мобильділігі орталығы', 'Специалист: ЦТМ Астаны', 'Specialist: labour mobility centre of Astana'),
    login: login('mobility'),
  },
  mobilityDirector: {
    role: text('Сол орталықтың директоры', 'Директор ЦТМ Астаны', 'Director: labour mobility centre of Astana'),
    login: login('mobility.director'),
  },
  bostandyq: {
    role: text('Маман: Бостандық мансап орталығы, Алматы', 'Специалист: карьерный центр, Алматы', 'Specialist: career centre, Almaty'),
    login: login('bostandyq'),
  },
  almatyDirector: {
    role: text('Директор: Алматының еңбек мобильділігі орталығы', 'Директор ЦТМ Алматы', 'Director: labour mobility centre of Almaty'),
    login: login('almaty.director'),
  },
  leb: { role: text('Астананың жергілікті атқарушы органы', 'МИО Астаны', 'Local executive body of Astana'), login: login('leb') },
  ministry: { role: text('Министрлік', 'Министерство', 'Ministry'), login: login('ministry') },
  admin2: { role: text('Екінші әкімші', 'Второй администратор', 'Second administrator'), login: login('admin2') },
} satisfies Record<string, Printed>

/** What a start prints: who can be tried out, and with which password. */
export const demoAccounts = [
  ...ownerAccounts,
  hrAccount,
  ...citizenAccounts,
  administratorAccount,
  centreAccount,
  ...Object.values(officerAccounts),
].map((account) => ({ ...account, password: demoPassword }))
