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

export const languageNames = {
  kk: text('Қазақ тілі', 'Казахский', 'Kazakh'),
  ru: text('Орыс тілі', 'Русский', 'Russian'),
  en: text('Ағылшын тілі', 'Английский', 'English'),
  zh: text('Қытай тілі', 'Китайский', 'Chinese'),
  tr: text('Түрік тілі', 'Турецкий', 'Turkish'),
  uz: text('Өзбек тілі', 'Узбекский', 'Uzbek'),
  ug: text('Ұйғыр тілі', 'Уйгурский', 'Uyghur'),
  ky: text('Қырғыз тілі', 'Киргизский', 'Kyrgyz'),
  tt: text('Татар тілі', 'Татарский', 'Tatar'),
  az: text('Әзірбайжан тілі', 'Азербайджанский', 'Azerbaijani'),
  tg: text('Тәжік тілі', 'Таджикский', 'Tajik'),
  mn: text('Моңғол тілі', 'Монгольский', 'Mongolian'),
  de: text('Неміс тілі', 'Немецкий', 'German'),
  fr: text('Француз тілі', 'Французский', 'French'),
  es: text('Испан тілі', 'Испанский', 'Spanish'),
  it: text('Итальян тілі', 'Итальянский', 'Italian'),
  ko: text('Корей тілі', 'Корейский', 'Korean'),
  ja: text('Жапон тілі', 'Японский', 'Japanese'),
  ar: text('Араб тілі', 'Арабский', 'Arabic'),
  fa: text('Парсы тілі', 'Персидский', 'Persian'),
  pl: text('Поляк тілі', 'Польский', 'Polish'),
  uk: text('Украин тілі', 'Украинский', 'Ukrainian'),
  hi: text('Хинди тілі', 'Хинди', 'Hindi'),
  kzsl: text('Қазақ ым тілі', 'Казахский жестовый', 'Kazakh sign language'),
} as const satisfies Record<string, Text>

export const levelNames = {
  A1: text('A1 — бастапқы', 'A1 — начальный', 'A1 — beginner'),
  A2: text('A2 — қарапайым', 'A2 — базовый', 'A2 — elementary'),
  B1: text('B1 — орташа', 'B1 — средний', 'B1 — intermediate'),
  B2: text('B2 — орташадан жоғары', 'B2 — выше среднего', 'B2 — upper intermediate'),
  C1: text('C1 — еркін', 'C1 — свободно', 'C1 — fluent'),
  C2: text('C2 — ана тіліндей', 'C2 — как родной', 'C2 — like a native'),
} as const satisfies Record<string, Text>

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
