/** Parameters of registration, mediation and measures: what they are called, and in what they are counted. */
import { type Text, text } from '@/lib/core/text'

type Minutes = { name: Text; unit: 'minute' }
const norm = (kk: string, ru: string, en: string): Minutes => ({ name: text(kk, ru, en), unit: 'minute' })

/** GJS-5 and GJS-10: minutes are norms of the acts, the working day is the term. */
const jobseeker = {
  'jobseeker.register': {
    name: text(
      'Жұмыс іздеп жүрген адамды тіркеу мерзімі',
      'Срок регистрации лица, ищущего работу',
      'Term for registering a person who seeks work',
    ),
    unit: 'working_day',
  },
  'jobseeker.act1': norm('Орталықта: құжаттарды қабылдау', 'В центре: приём документов', 'At the centre: taking the documents'),
  'jobseeker.act2': norm(
    'Орталықта: деректерді АЖ-ға енгізу',
    'В центре: ввод данных в АИС',
    'At the centre: entering the data into the AIS',
  ),
  'jobseeker.act3': norm(
    'Орталықта: еңбек қызметінің жоқтығын тексеру және шешім',
    'В центре: проверка отсутствия трудовой деятельности и решение',
    'At the centre: checking that there is no work, and the decision',
  ),
  'jobseeker.act4': norm('Орталықта: нәтижені дайындау', 'В центре: оформление результата', 'At the centre: making the result'),
  'jobseeker.act5': norm('Орталықта: нәтижені беру', 'В центре: выдача результата', 'At the centre: handing out the result'),
  'jobseeker.portal.act1': norm('Порталда: жүйеге кіру', 'На портале: вход', 'On the portal: signing in'),
  'jobseeker.portal.act2': norm(
    'Порталда: қызметті таңдап, өтінішті толтыру',
    'На портале: выбор услуги и заполнение',
    'On the portal: choosing the service, filling in',
  ),
  'jobseeker.portal.act3': norm('Порталда: өтінішке қол қою', 'На портале: подписание', 'On the portal: signing'),
  'jobseeker.portal.act4': norm(
    'Порталда: «Өтініш қабылданды» мәртебесі',
    'На портале: статус «Заявление принято»',
    'On the portal: the status “accepted”',
  ),
  'jobseeker.portal.act5': {
    name: text('Порталда: орталықтың жауабы', 'На портале: ответ центра', 'On the portal: the answer of the centre'),
    unit: 'working_day',
  },
  'jobseeker.portal.act6': norm(
    'Порталда: нәтижені кабинетке жіберу',
    'На портале: результат в кабинете',
    'On the portal: the result in the cabinet',
  ),
  'jobseeker.offer_first': {
    name: text(
      'Тіркелген адамға алғашқы жұмыс орындарын ұсыну',
      'Первые вакансии зарегистрированному',
      'First vacancies for a registered person',
    ),
    unit: 'calendar_day',
  },
} as const

/** SC 99-100: the duties of the unemployed, and what follows when they are not kept. */
const unemployed = {
  'unemployed.register_after': {
    name: text(
      'Лайықты жұмыс табылмаса, жұмыссыз ретінде тіркеу',
      'Регистрация безработным, если подходящей работы не нашлось',
      'Registration as unemployed when no suitable work was found',
    ),
    unit: 'working_day',
  },
  'unemployed.contact_employer': {
    name: text(
      'Жұмыссыздың жұмыс берушіге баруы',
      'Обращение безработного к работодателю',
      'Within which the unemployed contact the employer',
    ),
    unit: 'working_day',
  },
  'unemployed.report_change': {
    name: text(
      'Жұмыссыздың өзгерістер туралы хабарлауы',
      'Сообщение безработного об изменениях',
      'Within which the unemployed report a change',
    ),
    unit: 'working_day',
  },
  'unemployed.no_show_offer': {
    name: text(
      'Ұсынылған жұмысқа немесе оқуға келмеу',
      'Неявка на предложенную работу или обучение',
      'No appearance at the offered work or training',
    ),
    unit: 'working_day',
  },
  'unemployed.no_show_call': {
    name: text('Шараларға шақырғанда келмеу', 'Неявка по вызову для участия в мерах', 'No appearance when called to measures'),
    unit: 'working_day',
  },
  'unemployed.max_refusals': {
    name: text('Лайықты жұмыстан бас тарту саны', 'Число отказов от подходящей работы', 'Refusals of suitable work'),
    unit: 'count',
  },
  'unemployed.reregister_after': {
    name: text(
      'Есептен шығарылғаннан кейін қайта тіркеу',
      'Повторная регистрация после снятия с учёта',
      'Registering again after deregistration',
    ),
    unit: 'calendar_day',
  },
  'unemployed.attendance_city': {
    name: text('Орталыққа келіп тұру: қалада', 'Отметка в центре: в городе', 'Visits to the centre: in a city'),
    unit: 'working_day',
  },
  'unemployed.attendance_rural': {
    name: text('Орталыққа келіп тұру: ауылда', 'Отметка в центре: в селе', 'Visits to the centre: in a village'),
    unit: 'month',
  },
  'unemployed.min_age': {
    name: text(
      'Жұмыссыз ретінде тіркелетін ең кіші жас',
      'Возраст, с которого регистрируют безработным',
      'Least age for registration as unemployed',
    ),
    unit: 'year',
  },
  'pension.age_men': { name: text('Ерлердің зейнет жасы', 'Пенсионный возраст мужчин', 'Pension age of men'), unit: 'month' },
  'pension.age_women': { name: text('Әйелдердің зейнет жасы', 'Пенсионный возраст женщин', 'Pension age of women'), unit: 'month' },
  'dereg.explain_within': {
    name: text('Есептен шығарар алдында түсініктеме беру', 'Объяснение перед снятием с учёта', 'Explanation before deregistration'),
    unit: 'working_day',
  },
} as const

const work = {
  'referral.valid': {
    name: text('Жұмысқа жолдаманың қолданылу мерзімі', 'Срок действия направления на работу', 'Validity of a referral to work'),
    unit: 'working_day',
  },
  'offer.remind_before': {
    name: text('Ұсынысқа жауап туралы еске салу', 'Напоминание об ответе на предложение', 'Reminder of an unanswered offer'),
    unit: 'working_day',
  },
  'suitable.max_minutes': norm(
    'Лайықты жұмыс: жолға кететін ең көп уақыт',
    'Подходящая работа: наибольшее время в пути',
    'Suitable work: the longest way to it',
  ),
  'contract.sign_within': {
    name: text('Әлеуметтік келісімшартқа қол қою', 'Подписание социального контракта', 'Signing of a social contract'),
    unit: 'working_day',
  },
  'training.once_per': {
    name: text('Кәсіптік оқытуға жіберу жиілігі', 'Профессиональное обучение: не чаще раза за срок', 'Training: once per'),
    unit: 'year',
  },
  'training.after_dropout': {
    name: text('Оқуды тастағаннан кейін қайта жіберу', 'Обучение после самовольного ухода с него', 'Training after dropping out'),
    unit: 'year',
  },
  'srm.after_quit': {
    name: text(
      'Шараны тастағаннан кейін субсидияланатын жұмыс',
      'Субсидируемая работа после ухода с мер',
      'Subsidised work after leaving measures',
    ),
    unit: 'month',
  },
  'card.opening_shown': {
    name: text(
      'Жеке картаны кім ашқаны көрсетілетін мерзім',
      'Сколько показывается, кто открывал личную карту',
      'How long it is shown who opened a card',
    ),
    unit: 'year',
  },
} as const

export const registrationParams = { ...jobseeker, ...unemployed, ...work }
