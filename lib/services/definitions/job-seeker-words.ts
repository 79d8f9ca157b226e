/** Lists of the job seeker's form (E6 classifiers, domain 1.1). */
import { text } from '@/lib/core/text'

export const legalStatuses = {
  citizen: text('Қазақстан азаматы', 'Гражданин Казахстана', 'Citizen of Kazakhstan'),
  kandas: text('Қандас', 'Кандас', 'Kandas'),
  foreigner_permanent: text(
    'Қазақстанда тұрақты тұратын шетелдік',
    'Иностранец, постоянно проживающий в Казахстане',
    'Foreigner with permanent residence',
  ),
  stateless_permanent: text(
    'Қазақстанда тұрақты тұратын азаматтығы жоқ адам',
    'Лицо без гражданства, постоянно проживающее в Казахстане',
    'Stateless person with permanent residence',
  ),
  refugee: text('Босқын', 'Беженец', 'Refugee'),
  other: text('Басқа мәртебе', 'Другой статус', 'Another status'),
} as const

export const documentKinds = {
  id_card: text('Жеке куәлік', 'Удостоверение личности', 'Identity card'),
  passport_kz: text('Қазақстан паспорты', 'Паспорт Казахстана', 'Passport of Kazakhstan'),
  residence_permit: text('Шетелдіктің тұруға ықтиярхаты', 'Вид на жительство иностранца', 'Residence permit'),
  stateless_id: text('Азаматтығы жоқ адамның куәлігі', 'Удостоверение лица без гражданства', 'Stateless person’s identity card'),
  kandas_id: text('Қандас куәлігі', 'Удостоверение кандаса', 'Kandas identity card'),
  refugee_id: text('Босқын куәлігі', 'Удостоверение беженца', 'Refugee identity card'),
  birth_certificate: text('Туу туралы куәлік', 'Свидетельство о рождении', 'Birth certificate'),
} as const

export const educationLevels = {
  none: text('Білімі жоқ', 'Нет образования', 'None'),
  primary: text('Бастауыш', 'Начальное', 'Primary'),
  basic: text('Негізгі орта', 'Основное среднее', 'Basic secondary'),
  secondary: text('Жалпы орта', 'Общее среднее', 'General secondary'),
  vocational: text('Техникалық және кәсіптік', 'Техническое и профессиональное', 'Vocational'),
  post_secondary: text('Орта білімнен кейінгі', 'Послесреднее', 'Post-secondary'),
  unfinished_higher: text('Аяқталмаған жоғары', 'Незаконченное высшее', 'Unfinished higher'),
  higher: text('Жоғары', 'Высшее', 'Higher'),
  postgraduate: text('Жоғары оқу орнынан кейінгі', 'Послевузовское', 'Postgraduate'),
} as const

export const leavingReasons = {
  agreement: text('Тараптардың келісімі бойынша', 'По соглашению сторон', 'By agreement of the parties'),
  own_wish: text('Өз қалауы бойынша', 'По собственному желанию', 'Own wish'),
  term_ended: text('Шарт мерзімі аяқталғандықтан', 'По окончании срока договора', 'The contract ended'),
  reduction: text('Сан немесе штат қысқарғандықтан', 'По сокращению численности или штата', 'Reduction of staff'),
  liquidation: text('Ұйым таратылғандықтан', 'В связи с ликвидацией организации', 'The organisation was closed'),
  after_studies: text('Оқу орнынан кейін жұмыс істемеген', 'Не работал после учебного заведения', 'Has not worked since studies'),
  never: text('Ешқашан жұмыс істемеген', 'Никогда не работал', 'Has never worked'),
  other: text('Басқа себеп', 'Иная причина', 'Another reason'),
} as const

export const activities = {
  none: text('Жұмыс істемеймін, табысым жоқ', 'Не работаю и не имею заработка', 'I do not work and earn nothing'),
  hired: text('Жалдамалы жұмыс істеймін', 'Работаю по найму', 'I am employed'),
  entrepreneur: text('Жеке кәсіпкермін', 'Являюсь индивидуальным предпринимателем', 'I am an individual entrepreneur'),
  founder: text(
    'Ұйымның құрылтайшысы не қатысушысымын',
    'Являюсь учредителем или участником организации',
    'I am a founder or participant of an organisation',
  ),
  civil_contract: text('Азаматтық-құқықтық шартпен жұмыс істеймін', 'Работаю по договору ГПХ', 'I work under a civil-law contract'),
} as const

export const purposes = {
  permanent: text('Тұрақты жұмыс', 'Постоянная работа', 'Permanent work'),
  temporary: text('Уақытша жұмыс', 'Временная работа', 'Temporary work'),
  training: text('Оқу', 'Обучение', 'Training'),
} as const

export const regimes = {
  full: text('Толық жұмыс күні', 'Полный рабочий день', 'Full day'),
  part: text('Толық емес жұмыс күні', 'Неполный рабочий день', 'Part day'),
  shift: text('Ауысыммен', 'Посменный', 'Shifts'),
  home: text('Үйде не қашықтан', 'Надомный или дистанционный', 'At home or remote'),
} as const

export const categories = {
  orphan: text(
    'Балалар үйінің тәрбиеленушісі, ата-ана қамқорлығынсыз қалған',
    'Воспитанник или выпускник детского дома, остался без попечения родителей',
    'Raised in a children’s home, left without parental care',
  ),
  pre_pension: text('Зейнет алдындағы жастағы (2 жылға дейін)', 'Предпенсионный возраст (до 2 лет)', 'Within two years of pension'),
  disability: text('Мүгедектігі бар', 'Лицо с инвалидностью', 'Person with a disability'),
  released: text('Бас бостандығынан айыру орындарынан босатылған', 'Освобождён из мест лишения свободы', 'Released from prison'),
  probation: text('Пробация қызметінің есебінде', 'Состоит на учёте службы пробации', 'Under probation'),
  many_children: text('Көпбалалы не жалғызбасты ата-ана', 'Многодетный или одинокий родитель', 'Many children or a single parent'),
  carer: text('Күтім жасап отырған', 'Осуществляет уход', 'Caring for somebody'),
  kandas: text('Қандас', 'Кандас', 'Kandas'),
  low_income: text('Табысы аз, атаулы әлеуметтік көмек алушы', 'Малообеспеченный, получатель АСП', 'Low income, receives targeted aid'),
  neet: text('NEET жастары', 'Молодёжь NEET', 'NEET youth'),
} as const

export const languages = {
  kk: text('Қазақ тілі', 'Казахский', 'Kazakh'),
  ru: text('Орыс тілі', 'Русский', 'Russian'),
  en: text('Ағылшын тілі', 'Английский', 'English'),
  other: text('Басқа тіл', 'Другой язык', 'Another language'),
} as const
