/** Words of requests about personal data, incidents with them, and of whole IINs on the screens of the staff. */
import type { dataRequestKinds, incidentStates, incidentTold } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'
import { reportSourceNames } from '@/lib/reference/report-sources'

export type RequestKind = (typeof dataRequestKinds)[number]
export type RequestState = 'received' | 'granted' | 'partly' | 'refused' | 'withdrawn'
export type IncidentState = (typeof incidentStates)[number]
export type Told = (typeof incidentTold)[number]

export const requestKindNames: Readonly<Record<RequestKind, Text>> = {
  block: text('Деректерді өңдеуді тоқтату', 'Прекратить обработку данных', 'Stop the processing of data'),
  publication: text(
    'Түйіндемені жариялауға келісімді қайтарып алу',
    'Отозвать согласие на публикацию резюме',
    'Withdraw the consent to publish résumés',
  ),
}

export const requestStateNames: Readonly<Record<RequestState, Text>> = {
  received: text('Қаралуда', 'На рассмотрении', 'Being considered'),
  granted: text('Орындалды', 'Выполнено', 'Done'),
  partly: text('Ішінара орындалды', 'Выполнено частично', 'Done in part'),
  refused: text('Негізді бас тартылды', 'Мотивированный отказ', 'Refused with reasons'),
  withdrawn: text('Адам кері қайтарды', 'Отозвано человеком', 'Taken back by the person'),
}

/** What goes on being kept because the law asks for it, each with its law; the first three always. */
export const keptNames = {
  journal: text(
    'Әрекеттер мен қарау журналдары: кім, қашан, не үшін (№ 349 бұйрық, 13-тармақ)',
    'Журналы действий и просмотров: кто, когда, зачем (приказ № 349, п. 13)',
    'Journals of acts and look-ups: who, when, what for (order 349, cl. 13)',
  ),
  agreement: text(
    'Аккаунттың логині мен пайдаланушы келісімінің жазбасы (206-бұйрық, 17–18-тармақтар)',
    'Логин аккаунта и запись о пользовательском соглашении (приказ № 206, пп. 17–18)',
    'The account’s login and the record of the user agreement (order 206, cl. 17–18)',
  ),
  request: text(
    'Осы өтініштің өзі мен ол бойынша шешім (ДДЗ 8-бап)',
    'Само это обращение и решение по нему (ЗПД, ст. 8)',
    'This request itself and its decision (PDL 8)',
  ),
  registration: text(
    'Жұмыс іздеуші не жұмыссыз ретінде ашық тіркелу: орталық картаны жүргізуге міндетті (Әлеуметтік кодекс, 98–100-баптар)',
    'Открытая регистрация ищущим работу или безработным: центр обязан вести карту (Социальный кодекс, ст. 98–100)',
    'An open registration as a job seeker or unemployed: the centre has to keep the card (Social Code 98–100)',
  ),
  cases: text(
    'Мемлекеттік қызмет көрсету туралы аяқталмаған өтініш (Мемлекеттік қызметтер туралы заң)',
    'Незавершённое заявление на государственную услугу (Закон о государственных услугах)',
    'An unfinished application for a state service (Law on State Services)',
  ),
  hired: text(
    'Жұмысқа қабылдау туралы мәліметтер: еңбек қатынастары (Еңбек кодексі, 23-бап)',
    'Сведения о приёме на работу: трудовые отношения (Трудовой кодекс, ст. 23)',
    'Facts of a hire: labour relations (Labour Code 23)',
  ),
  documents: text(
    'Берілген құжаттар мен қол қойылған қағаздар (Электрондық құжат туралы заң)',
    'Выданные документы и подписанные бумаги (Закон об электронном документе)',
    'Issued documents and signed papers (Law on the Electronic Document)',
  ),
} satisfies Readonly<Record<string, Text>>
export type Kept = keyof typeof keptNames
export const isKept = (code: string): code is Kept => Object.hasOwn(keptNames, code)

/** Grounds of a refusal (PDL 8(2)). */
export const refusalGrounds = {
  law: text(
    'Тоқтату Қазақстан Республикасының заңдарына қайшы келеді',
    'Прекращение противоречит законам Республики Казахстан',
    'Stopping would contradict the laws of the Republic of Kazakhstan',
  ),
  obligation: text(
    'Адамның орындалмаған міндеттемесі бар',
    'У человека есть неисполненное обязательство',
    'The person has an obligation that is not fulfilled',
  ),
} satisfies Readonly<Record<string, Text>>
export type RefusalGround = keyof typeof refusalGrounds
export const isRefusalGround = (code: string | null): code is RefusalGround => code !== null && Object.hasOwn(refusalGrounds, code)

/** The five sources of O206-22.1-5. */
export const incidentStateNames: Readonly<Record<IncidentState, Text>> = {
  open: text('Анықталды', 'Обнаружен', 'Found'),
  confirmed: text('Расталды', 'Подтверждён', 'Confirmed'),
  in_work: text('Шара қолданылуда', 'Принимаются меры', 'Measures are taken'),
  closed: text('Жабылды', 'Закрыт', 'Closed'),
  unfounded: text('Расталмады', 'Не подтвердился', 'Unfounded'),
}

export const toldNames: Readonly<Record<Told, Text>> = {
  authority: text(
    'Дербес деректерді қорғау саласындағы уәкілетті орган',
    'Уполномоченный орган в сфере защиты персональных данных',
    'Authorised body for the protection of personal data',
  ),
  persons: text('Деректері қозғалған адамдар', 'Люди, чьи данные затронуты', 'The persons whose data are touched'),
  ministry: text('Жүйе иесі — министрлік', 'Собственник системы — министерство', 'The owner of the system, the ministry'),
  soc: reportSourceNames.soc,
  heads: text('Орталықтардың басшылары', 'Руководители центров', 'Heads of the centres'),
}

/** Which personal data an incident touches. */
export const dataKinds = {
  identity: text('Аты-жөні, ЖСН, туған күні', 'ФИО, ИИН, дата рождения', 'Name, IIN, date of birth'),
  contacts: text('Байланыс деректері', 'Контакты', 'Contacts'),
  employment: text('Жұмыс, білім, түйіндеме', 'Работа, образование, резюме', 'Work, education, résumé'),
  registration: text('Тіркелу мен шаралар', 'Регистрация и меры', 'Registration and measures'),
  health: text('Денсаулық пен мүгедектік', 'Здоровье и инвалидность', 'Health and disability'),
  credentials: text('Логиндер мен құпиясөздер', 'Логины и пароли', 'Logins and passwords'),
  documents: text('Құжаттар мен файлдар', 'Документы и файлы', 'Documents and files'),
} satisfies Readonly<Record<string, Text>>
export type DataKind = keyof typeof dataKinds
export const isDataKind = (code: string): code is DataKind => Object.hasOwn(dataKinds, code)

/** Why a member of staff needs a whole IIN. */
export const revealReasons = {
  identity: text('Келген адамды құжатымен салыстыру', 'Сверка человека с его документом', 'Comparing a person with his document'),
  register: text('Мемлекеттік тізілімге сұрау', 'Запрос в государственный регистр', 'A question to a state register'),
  paper: text('Қағаз не хат дайындау', 'Подготовка бумаги или письма', 'Preparing a paper or a letter'),
  access: text('Қолжетімділік өтінімін қарау', 'Рассмотрение заявки на доступ', 'Considering an access application'),
  complaint: text('Адамның өтінішін не шағымын қарау', 'Рассмотрение обращения или жалобы', 'Considering a request or a complaint'),
} satisfies Readonly<Record<string, Text>>
export type RevealReason = keyof typeof revealReasons
