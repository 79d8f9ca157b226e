/** The names of what a résumé is made of, in the three languages (E3). Keys are what the database and forms hold. */
import type { Resume } from '@/db/schema'
import { type Text, text } from '@/lib/core/text'
import { educationWords } from '@/lib/vacancies/terms'

type Names<K extends string> = Readonly<Record<K, Text>>

/** The keys of a table of names, as the non-empty tuple that `z.enum` wants. */
export const keysOf = <K extends string>(names: Names<K>) => Object.keys(names) as [K, ...K[]]

export const stateNames: Names<Resume['state']> = {
  draft: text('Жоба', 'Черновик', 'Draft'),
  published: text('Жарияланған', 'Опубликовано', 'Published'),
  hidden: text('Жасырылған', 'Скрыто', 'Hidden'),
  archived: text('Мұрағатта', 'В архиве', 'Archived'),
}

export const visibilityNames: Names<Resume['visibility']> = {
  public: text('Баршаға, бірақ аты-жөнсіз', 'Всем, но без имени', 'Everybody, but without my name'),
  centres_only: text('Тек мансап орталықтарына', 'Только карьерным центрам', 'Career centres only'),
  hidden: text('Тек мен өтініш жіберген жұмыс берушілерге', 'Только работодателям, которым я откликнусь', 'Only employers I respond to'),
}

export const visibilityHints: Names<Resume['visibility']> = {
  public: text(
    'Атыңызды, байланыс деректеріңізді және туған күніңізді ешкім көрмейді. Тексерілген жұмыс беруші оларды өтініш жіберсеңіз не ұсынысына келіссеңіз ғана көреді.',
    'Имя, контакты и дату рождения не видит никто. Проверенный работодатель увидит их, только если вы откликнетесь или согласитесь на его предложение.',
    'Nobody sees your name, contacts or birth date. A verified employer sees them only if you respond or accept a proposal.',
  ),
  centres_only: text('Жалпы тізімде болмайды.', 'В общем списке не показывается.', 'It is not in the public list.'),
  hidden: text(
    'Жалпы тізімде болмайды, өтінішке тіркеп жібересіз.',
    'В общем списке не показывается, вы прикладываете его к откликам.',
    'It is not in the public list; you attach it to responses.',
  ),
}

export type EducationLevel = Exclude<NonNullable<Resume['educationLevel']>, 'any'>

const { any: _notAPersons, ...levelsOfEducation } = educationWords
/** Education a person has; "any" is a vacancy's word. */
export const educationNames: Names<EducationLevel> = levelsOfEducation

export { languageNames, levelNames } from '@/lib/vacancies/languages'

/** Sections of JSON Resume, for telling what a file has and we have no place for. */
export const fileSections = {
  basics: text('Өзі туралы деректер', 'Сведения о себе', 'Basics'),
  work: text('Жұмыс тәжірибесі', 'Опыт работы', 'Work'),
  education: text('Білім', 'Образование', 'Education'),
  certificates: text('Сертификаттар', 'Сертификаты', 'Certificates'),
  languages: text('Тілдер', 'Языки', 'Languages'),
  skills: text('Дағдылар', 'Навыки', 'Skills'),
  volunteer: text('Еріктілік', 'Волонтёрство', 'Volunteering'),
  awards: text('Марапаттар', 'Награды', 'Awards'),
  publications: text('Жарияланымдар', 'Публикации', 'Publications'),
  projects: text('Жобалар', 'Проекты', 'Projects'),
  interests: text('Қызығушылықтар', 'Интересы', 'Interests'),
  references: text('Ұсынымдар', 'Рекомендации', 'References'),
  'x-enbek': text('Осы платформаның белгілері', 'Отметки этой платформы', 'Marks of this platform'),
} as const satisfies Record<string, Text>

/** Categories of a driving licence that vacancies know (E2). */
export const driverCategories = ['A', 'B', 'C', 'D', 'BE', 'CE', 'DE', 'Tm', 'Tb'] as const

/** The two first digits of KATO (domain 2.2). */
export const regionOf = (placeCode: string) => placeCode.slice(0, 2)

/** The name of a key in a language; a key of an older version says itself. */
export const nameIn = (names: Readonly<Record<string, Text>>, key: string, locale: keyof Text): string =>
  Object.hasOwn(names, key) ? names[key]![locale] : key
