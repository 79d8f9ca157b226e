/** The user agreement (O206-18): a person accepts a version; its text is never changed, a new version takes its place. */
import { type Text, text } from '@/lib/core/text'

/** The version in force: the day since which it is. */
export const agreementVersion = '2026-11-21'

export const agreementTitle = text('Пайдаланушы келісімі', 'Пользовательское соглашение', 'User agreement')

export const agreementLead = text(
  'Бұл — «Электрондық еңбек биржасы» платформасын пайдалану шарттары. Қарапайым тілмен жаздық, түсініксіз жері болса, тіркелмес бұрын сұраңыз.',
  'Это условия, на которых вы пользуетесь платформой «Электронная биржа труда». Мы написали их простым языком; если что-то непонятно, спросите до регистрации.',
  'These are the terms on which you use the Electronic Labour Exchange. They are written in plain language; ask before you register if anything is unclear.',
)

export type Clause = { heading: Text; points: readonly Text[] }

export const agreementClauses: readonly Clause[] = [
  {
    heading: text('Бір аккаунт — барлық порталға', 'Один аккаунт — для всех порталов', 'One account for all portals'),
    points: [
      text(
        'Аккаунт бір адамға тиесілі. Логині — электрондық поштаңыз не ұялы телефоныңыз, оған құпиясөз қосылады.',
        'Аккаунт принадлежит одному человеку. Логин — ваша электронная почта или мобильный телефон, к нему — пароль.',
        'An account belongs to one person. Its login is your e-mail address or mobile number, together with a password.',
      ),
      text(
        'Құпиясөз бен бір реттік кодтарды ешкімге бермейсіз. Оларды платформа қызметкерлері де сұрамайды. Біреу біліп қойса, құпиясөзді бірден ауыстырасыз.',
        'Пароль и одноразовые коды вы никому не сообщаете. Сотрудники платформы их не спрашивают. Если их кто-то узнал, вы сразу меняете пароль.',
        'You tell nobody your password or one-time codes. The platform’s staff never ask for them. If somebody learns them, you change the password at once.',
      ),
      text(
        'Платформа тегін. Жұмыс іздегені немесе жұмысқа орналасқаны үшін ешкім ақша сұрай алмайды.',
        'Платформа бесплатна. Никто не вправе брать деньги за поиск работы или трудоустройство.',
        'The platform is free of charge. Nobody may ask for money for finding or getting a job.',
      ),
    ],
  },
  {
    heading: text('Сіздің міндетіңіз', 'За что отвечаете вы', 'What you answer for'),
    points: [
      text(
        'Орналастырған мәліметіңіз толық, дұрыс әрі өзекті болуы керек. Бірдеңе өзгерсе, түзетесіз.',
        'Сведения, которые вы размещаете, должны быть полными, верными и актуальными. Если что-то изменилось, вы их исправляете.',
        'What you publish must be complete, correct and current. When something changes, you correct it.',
      ),
      text(
        'Басқа адам болып тіркелмейсіз, біреудің деректерін оның рұқсатынсыз енгізбейсіз.',
        'Вы не регистрируетесь под чужим именем и не вносите чужие данные без разрешения человека.',
        'You do not register as somebody else, and do not enter another person’s data without their permission.',
      ),
      text(
        'Жұмыс берушінің атынан тек соған құқығыңыз болса ғана әрекет етесіз. Бос жұмыс орындарында кемсітетін талап қоюға болмайды.',
        'От имени работодателя вы действуете, только если имеете на это право. Вакансии не могут содержать дискриминационных требований.',
        'You act for an employer only if you are entitled to. Vacancies must not contain discriminatory demands.',
      ),
    ],
  },
  {
    heading: text('Не ашық, не жабық', 'Что открыто и что закрыто', 'What is public and what is not'),
    points: [
      text(
        'Бос жұмыс орындары, жұмыс берушілер туралы мәлімет және жарияланған түйіндеменің кәсіби бөлігі бәріне ашық.',
        'Вакансии, сведения о работодателях и профессиональная часть опубликованного резюме открыты всем.',
        'Vacancies, employers’ details and the professional part of a published résumé are open to everybody.',
      ),
      text(
        'Құпиясөзіңіз бен жеке деректеріңіз (аты-жөні, ЖСН, байланыс, туған күн) жабық. Жұмыс беруші аты-жөніңіз бен байланысыңызды өзіңіз өтініш бергенде не оның ұсынысына келіскенде ғана көреді.',
        'Пароль и личные данные (имя, ИИН, контакты, дата рождения) закрыты. Работодатель видит ваши имя и контакты, только когда вы сами откликнулись или приняли его предложение.',
        'Your password and personal data (name, IIN, contacts, birth date) are closed. An employer sees your name and contacts only when you responded yourself or accepted a proposal.',
      ),
      text(
        'Деректеріңізді кім, қашан ашқанын кабинетіңізде көресіз.',
        'Кто и когда открывал ваши данные, вы видите в своём кабинете.',
        'Your cabinet shows who opened your data, and when.',
      ),
    ],
  },
  {
    heading: text('Деректеріңізді қалай қолданамыз', 'Как мы используем ваши данные', 'How we use your data'),
    points: [
      text(
        'Деректер сізге жұмыспен қамту қызметтерін көрсету үшін ғана қолданылады: іздеу, өтініш, хабарлама, мансап орталығының көмегі.',
        'Данные используются только для услуг в сфере занятости: поиск, отклики, уведомления, помощь карьерного центра.',
        'Your data serve employment services only: search, responses, notices, help from a career centre.',
      ),
      text(
        'Заңда көзделген жағдайда деректер «Еңбек нарығы» автоматтандырылған ақпараттық жүйесіне беріледі. Жарнама үшін ешкімге берілмейді.',
        'В случаях, предусмотренных законом, данные передаются в АИС «Рынок труда». Для рекламы они не передаются никому.',
        'Where the law provides for it, data pass to the Labour Market information system. They are given to nobody for advertising.',
      ),
      text(
        'Әр әрекет журналға жазылады: бұл деректеріңізді де, сізді де қорғайды.',
        'Каждое действие записывается в журнал: это защищает и данные, и вас.',
        'Each act is written to a journal; this protects both the data and you.',
      ),
    ],
  },
  {
    heading: text('Бұғаттау және тоқтату', 'Блокировка и прекращение', 'Blocking and ending'),
    points: [
      text(
        'Алдау, біреудің атынан әрекет ету немесе деректерді жинап алу байқалса, аккаунт бұғатталуы мүмкін. Себебі хабарланады, шешімге шағымдануға болады.',
        'При обмане, действиях от чужого имени или сборе чужих данных аккаунт может быть заблокирован. О причине сообщают, решение можно обжаловать.',
        'An account may be blocked for deceit, acting as somebody else or harvesting data. The reason is given, and the decision can be appealed.',
      ),
      text(
        'Келісімнің жаңа нұсқасы шықса, алдын ала хабарлаймыз. Қай нұсқаны, қашан және қай тілде қабылдағаныңыз сақталады.',
        'О новой версии соглашения мы предупредим заранее. Какую версию, когда и на каком языке вы приняли, сохраняется.',
        'We announce a new version in advance. Which version you accepted, when and in which language, is kept.',
      ),
    ],
  },
]
