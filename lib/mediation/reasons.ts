/** The words of each reason for and against suitable work (E11); the data beside them says what exactly. */
import { type Text, text } from '@/lib/core/text'

export const reasonTexts = {
  occupationFits: text(
    'Жұмыс адамның мамандығына немесе бұрынғы кәсібіне сай',
    'Работа соответствует профессии или прежней специальности',
    'The work matches the person’s profession or former speciality',
  ),
  occupationDiffers: text(
    'Жұмыс адамның мамандығына да, бұрынғы кәсібіне де сай емес',
    'Работа не соответствует ни профессии, ни прежней специальности',
    'The work matches neither the profession nor the former speciality',
  ),
  occupationUnknown: text(
    'Бос орында кәсіп көрсетілмеген: мамандыққа сай екені дәлелденбейді',
    'В вакансии не указана профессия: соответствие не доказать',
    'The vacancy names no occupation: that it matches cannot be shown',
  ),
  firstTime: text(
    'Мамандығы жоқ және алғаш рет жұмыс іздеп жүр: алдын ала оқытуды қажет ететін не өзге ақылы жұмыс лайықты',
    'Впервые ищет работу и не имеет профессии: подходит работа с предварительным обучением или другая оплачиваемая',
    'Looks for work for the first time and has no profession: work with prior training or other paid work is suitable',
  ),
  noProfession: text(
    'Кәсіптік мамандығы жоқ: алдын ала оқытуды қажет ететін не өзге ақылы жұмыс лайықты',
    'Не имеет профессии: подходит работа с предварительным обучением или другая оплачиваемая',
    'Has no profession: work with prior training or other paid work is suitable',
  ),
  longWithoutWork: text(
    'Екі жылдан астам жұмыс істемеген: алдын ала оқытуды қажет ететін не өзге ақылы жұмыс лайықты',
    'Не работает более двух лет: подходит работа с предварительным обучением или другая оплачиваемая',
    'Without work for more than two years: work with prior training or other paid work is suitable',
  ),
  experienceFits: text('Еңбек өтілі жеткілікті', 'Стажа достаточно', 'The work experience is sufficient'),
  experienceShort: text(
    'Жұмыс беруші адамда жоқ өтілді талап етеді',
    'Работодатель требует стаж, которого у человека нет',
    'The employer asks for experience that the person does not have',
  ),
  educationFits: text('Білімі талапқа сай', 'Образование соответствует', 'The education fits'),
  educationShort: text(
    'Жұмыс беруші талап ететін білімі жоқ',
    'Нет образования, которое требует работодатель',
    'Lacks the education that the employer asks for',
  ),
  health: text(
    'Денсаулық жағдайы мұндай еңбек жағдайына сай емес',
    'Состояние здоровья не позволяет работать в таких условиях',
    'Health does not allow work in such conditions',
  ),
  regimeFits: text('Жұмыс режимі сай келеді', 'Режим рабочего времени подходит', 'The working hours fit'),
  regimeDiffers: text(
    'Жұмыс режимі карточкада көрсетілген режимге сай емес',
    'Режим рабочего времени не тот, что указан в карте',
    'The working hours are not those of the card',
  ),
  remote: text('Қашықтан істейтін жұмыс: жол жүрудің қажеті жоқ', 'Работа дистанционная: ездить не нужно', 'Remote work: no way to travel'),
  withinReach: text(
    'Қоғамдық көлікпен жететін уақыт орталық белгілеген шектен аспайды',
    'Дорога общественным транспортом не дольше установленной центром',
    'The way by public transport is not longer than the centre’s limit',
  ),
  sameArea: text(
    'Жұмыс тұратын ауданында (қаласында)',
    'Работа в районе (городе) проживания',
    'The work is in the district or city of residence',
  ),
  movesWithConsent: text(
    'Басқа жерге көшу керек; көшуге келісімі карточкада тіркелген',
    'Нужен переезд; согласие на него записано в карте',
    'Needs moving house; the consent is recorded in the card',
  ),
  needsMoving: text(
    'Басқа жерге көшу керек немесе жол уақыты тексерілмеген: тек адамның келісімімен',
    'Нужен переезд, либо время в пути не проверено: только с согласия человека',
    'Needs moving house, or the way has not been looked up: only with the person’s consent',
  ),
  accessible: text(
    'Жұмыс орны мүгедектігі бар адамға қолжетімді етілген',
    'Рабочее место доступно для человека с инвалидностью',
    'The work place is accessible for a person with a disability',
  ),
  noAccess: text(
    'Мүгедектігі бар адам үшін қолжетімділік қамтамасыз етілмеген',
    'Доступность для человека с инвалидностью не обеспечена',
    'Access for a person with a disability is not provided',
  ),
  familyHours: text(
    'Үш жасқа дейінгі бала күтіміне сай: икемді немесе толық емес жұмыс уақыты',
    'Подходит при уходе за ребёнком до трёх лет: гибкий график или неполное время',
    'Fits the care of a child under three: flexible or part-time hours',
  ),
  noFamilyHours: text(
    'Үш жасқа дейінгі баланы күтуге икемді немесе толық емес жұмыс уақыты керек',
    'При уходе за ребёнком до трёх лет нужен гибкий график или неполное время',
    'The care of a child under three needs flexible or part-time hours',
  ),
  temporaryListed: text(
    'Уақытша жұмыс: заң атаған топқа жатады',
    'Временная работа: человек относится к названным в законе',
    'Temporary work: the person is one of those whom the law names',
  ),
  temporaryNotListed: text(
    'Уақытша жұмыс бұл адамға лайықты емес: заң атаған топқа жатпайды',
    'Временная работа не подходит: человек не относится к названным в законе',
    'Temporary work does not suit: the person is none of those whom the law names',
  ),
  allowedUnder18: text('18 жасқа толмағандарға рұқсат етілген жұмыс', 'Работа разрешена до 18 лет', 'The work is allowed under 18'),
  forbiddenUnder18: text(
    '18 жасқа толмағандарға мұндай жұмысқа тыйым салынған',
    'До 18 лет такая работа запрещена',
    'Such work is forbidden under 18',
  ),
} as const satisfies Record<string, Text>
