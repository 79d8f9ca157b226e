/** Who may be registered as a job seeker, on what grounds it is refused, and which registers are asked (E7 JS1-JS5; GJS-5). */
import { type Text, text } from '@/lib/core/text'
import type { Condition, Service } from '../definition'

const allowed = ['citizen', 'kandas', 'foreigner_permanent', 'stateless_permanent']

export const conditions: Readonly<Record<string, Condition>> = {
  JS1: {
    title: text('Құқықтық мәртебе', 'Правовой статус', 'Legal status'),
    clause: 'L SC 98(1)',
    rule: ({ answers }) => {
      const status = answers.identity?.legalStatus
      if (typeof status !== 'string' || status === 'refugee') return 'unknown'
      return allowed.includes(status) ? 'met' : 'unmet'
    },
    no: text(
      'Азаматтар, қандастар, тұрақты тұратын шетелдіктер мен азаматтығы жоқ адамдар тіркеледі.',
      'Регистрируют граждан, кандасов и постоянно проживающих иностранцев и лиц без гражданства.',
      'Citizens, kandas, and permanently resident foreigners and stateless persons are registered.',
    ),
    maybe: text(
      'Босқындардың өтінішін мансап орталығының маманы шешеді.',
      'По заявлениям беженцев решает специалист карьерного центра.',
      'For refugees the career centre’s specialist decides.',
    ),
    stops: true,
  },
  JS2: {
    title: text('Жарамды құжат', 'Действующий документ', 'A valid document'),
    clause: 'GJS-5.R1',
    rule: ({ answers, today }) => {
      const until = answers.document?.expiresOn
      if (typeof until !== 'string' || until === '') return 'unknown'
      return until >= today ? 'met' : 'unmet'
    },
    no: text(
      'Құжаттың мерзімі өтіп кеткен: өтініш қабылданбайды. Алдымен құжатты жаңартыңыз.',
      'Срок документа истёк: заявление не примут. Сначала обновите документ.',
      'The document has expired: the application will not be accepted. Renew the document first.',
    ),
    maybe: text('Құжаттың мерзімін көрсетіңіз.', 'Укажите срок действия документа.', 'Give the day on which the document expires.'),
    stops: true,
  },
  JS3: {
    title: text('Қазір тіркелмеген', 'Сейчас не зарегистрированы', 'Not registered at present'),
    clause: 'E7 JS3',
    rule: ({ person }) => (person.registered === undefined ? 'unknown' : person.registered.length > 0 ? 'unmet' : 'met'),
    no: text(
      'Сіз тіркелгенсіз. Жаңа өтініш керек емес: деректеріңізді кабинетте не орталықта жаңартыңыз.',
      'Вы уже зарегистрированы. Новое заявление не нужно: обновите данные в кабинете или в центре.',
      'You are registered already. No new application is needed: update your data in the cabinet or at the centre.',
    ),
    maybe: text('Кірген соң тексеріледі.', 'Проверится после входа.', 'Checked once you have signed in.'),
    stops: true,
  },
  JS4: {
    title: text('Жұмысы мен табысы жоқ', 'Нет работы и заработка', 'No work and no earnings'),
    clause: 'L SC 98(1), 97(2); GJS-5.S3',
    rule: ({ answers, checks }) => {
      const answer = checks.employment?.outcome
      if (answer === 'refuted') return 'unmet'
      const activity = answers.work?.activity
      if (typeof activity === 'string' && activity !== 'none') return 'unmet'
      return answer === 'confirmed' ? 'met' : 'unknown'
    },
    no: text(
      'Жұмысы не табысы бар адам тіркелмейді: жалдамалы жұмыс, кәсіпкерлік, құрылтайшылық, азаматтық-құқықтық шарт.',
      'Занятых не регистрируют: работа по найму, предпринимательство, участие в организации, договор ГПХ.',
      'Whoever has work is not registered: employment, entrepreneurship, founding, civil-law contracts.',
    ),
    maybe: text(
      'Маман мемлекеттік тізілімдер бойынша не қолмен тексереді.',
      'Специалист проверит по государственным реестрам или вручную.',
      'A specialist checks in the state registers or by hand.',
    ),
    stops: false,
  },
  JS5: {
    title: text('Тұратын жердегі орталық', 'Центр по месту жительства', 'The centre of your residence'),
    clause: 'E7 JS5',
    rule: ({ answers }) => (typeof answers.home?.district === 'string' ? 'met' : 'unknown'),
    no: text('Ауданды көрсетіңіз.', 'Укажите район.', 'Give the district.'),
    maybe: text(
      'Орталық тұратын ауданыңыз бойынша таңдалады.',
      'Центр определится по району проживания.',
      'The centre follows from your district.',
    ),
    stops: false,
  },
}

/** What the officer asks the registers before deciding (GJS-5.S3); no answer means a check by hand. */
export const checks: Service['checks'] = {
  employment: {
    title: text('Еңбек шарты, зейнетақы жарналары', 'Трудовой договор, пенсионные взносы', 'Labour contract, pension contributions'),
    register: 'contracts',
    clause: 'GJS-5.S3; L SC 97(2)',
    byHand: text(
      'Қандай құжаттан не мәліметтен көрдіңіз (еңбек кітапшасы, зейнетақы жарналарының үзінді-көшірмесі…)',
      'По какому документу проверили (трудовая книжка, выписка о пенсионных взносах…)',
      'Which document you saw (work book, statement of pension contributions…)',
    ),
  },
  entrepreneur: {
    title: text('Жеке кәсіпкер емес', 'Не является предпринимателем', 'Not an entrepreneur'),
    register: 'entrepreneur',
    clause: 'GJS-5.S3; L SC 97(2)',
    byHand: text('Не көрдіңіз', 'Что вы видели', 'What you saw'),
  },
  founder: {
    title: text('Ұйым құрылтайшысы емес', 'Не является учредителем', 'Not a founder'),
    register: 'founder',
    clause: 'GJS-5.S3; L SC 97(2)',
    byHand: text('Не көрдіңіз', 'Что вы видели', 'What you saw'),
  },
}

/** Grounds of a return, a refused intake and a refusal. */
export const grounds: Service['grounds'] = {
  incorrect: { text: text('Деректер қате', 'Данные неверны', 'Data are incorrect'), clause: 'O206-16' },
  incomplete: { text: text('Құжаттар толық емес', 'Неполный пакет документов', 'The package is incomplete'), clause: 'GJS-5.R1' },
  outdated: { text: text('Деректер ескірген', 'Данные устарели', 'Data are out of date'), clause: 'O206-16' },
  expired: { text: text('Құжаттың мерзімі өткен', 'Срок действия документа истёк', 'A document has expired'), clause: 'GJS-5.R1' },
  unreliable: {
    text: text('Құжаттар не деректер анық емес (жалған)', 'Документы или данные недостоверны', 'Documents or data are unreliable'),
    clause: 'GJS-5.R2',
  },
  JS1: {
    text: text('Құқықтық мәртебесі сәйкес емес', 'Правовой статус не подходит', 'The legal status does not qualify'),
    clause: 'L SC 98(1)',
  },
  JS4: { text: text('Жұмысы не табысы бар', 'Имеется работа или заработок', 'Has work or earnings'), clause: 'L SC 98(1), 97(2)' },
  JS5: {
    text: text('Басқа орталықтың аумағында тұрады', 'Проживает на территории другого центра', 'Lives in another centre’s territory'),
    clause: 'E7 JS5',
  },
  under16: {
    text: text(
      '16-ға толмаған, заңды өкілдің өтініші жоқ',
      'Младше 16 лет, нет заявления законного представителя',
      'Under 16 without the representative’s application',
    ),
    clause: 'E7',
  },
}

export const templates: Readonly<Record<string, Text>> = {
  incorrect: text(
    'Өтініштегі мына деректер құжаттарға сәйкес емес: . Түзетіп, қайта жіберіңіз.',
    'В заявлении не совпадают с документами: . Исправьте и отправьте снова.',
    'These data do not agree with the documents: . Correct them and send again.',
  ),
  incomplete: text(
    'Мына құжат жетіспейді: . Қосып, қайта жіберіңіз.',
    'Не хватает документа: . Добавьте его и отправьте снова.',
    'A document is missing: . Add it and send again.',
  ),
  expired: text(
    'Құжатыңыздың мерзімі өтіп кеткен: . Жаңартқан соң қайта өтініш беріңіз.',
    'Срок действия вашего документа истёк: . Подайте заявление снова после обновления.',
    'Your document has expired: . Apply again once it is renewed.',
  ),
  JS4: text(
    'Тексеру бойынша сізде жұмыс не табыс бар: . Жұмысы бар адам тіркелмейді (Әлеуметтік кодекс, 97-бап 2-тармақ, 98-бап).',
    'По результатам проверки у вас есть работа или заработок: . Занятых лиц не регистрируют (Социальный кодекс, статьи 97 п. 2, 98).',
    'The check shows work or earnings: . Employed persons are not registered (Social Code, articles 97(2), 98).',
  ),
}
