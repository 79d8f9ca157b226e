/** Registration of persons seeking work (GJS; E7; L SC 98; O206-24.2, O206-31.C2). */
import { codeOf } from '@/lib/classifiers/pick'
import { text } from '@/lib/core/text'
import { defineService, type Given } from '../definition'
import { ageOn, consent, document, education, home, identity, status, wishes, work } from './job-seeker-form'
import { results } from './job-seeker-results'
import { checks, conditions, grounds, templates } from './job-seeker-rules'
import { states } from './job-seeker-states'

const specialists = ['centre_specialist', 'centre_director', 'lmc_specialist', 'lmc_director'] as const

const isUnder16 = (answers: Given['answers'], today: string) => {
  const birth = answers.identity?.birthDate
  return typeof birth === 'string' && ageOn(birth, today) < 16
}

export const jobSeeker = defineService({
  id: 'job-seeker',
  version: 1,
  portal: 'enbek',
  prefix: 'JS',
  title: text('Жұмыс іздеп жүрген адам ретінде тіркеу', 'Регистрация в качестве лица, ищущего работу', 'Registration as a job seeker'),
  summary: text(
    'Мансап орталығы лайықты жұмыс ұсынады, оқуға жібереді, шаралармен қолдайды. Тегін.',
    'Карьерный центр предложит подходящую работу, обучение и меры поддержки. Бесплатно.',
    'The career centre offers suitable work, training and support. Free of charge.',
  ),
  who: [
    text(
      'Жұмысы да, табысы да жоқ, жұмыс іздеп жүрген Қазақстан азаматтары мен қандастар',
      'Граждане Казахстана и кандасы, у которых нет работы и заработка и которые ищут работу',
      'Citizens of Kazakhstan and kandas who have no work or earnings and look for work',
    ),
    text(
      'Қазақстанда тұрақты тұратын шетелдіктер мен азаматтығы жоқ адамдар',
      'Иностранцы и лица без гражданства, постоянно проживающие в Казахстане',
      'Foreigners and stateless persons who live permanently in Kazakhstan',
    ),
  ],
  need: [
    text('Жарамды жеке басты растайтын құжат', 'Действующий документ, удостоверяющий личность', 'A valid identity document'),
    text(
      'Болса: еңбек қызметін растайтын құжат, білімі не біліктілігі туралы құжат',
      'При наличии: документ о трудовой деятельности, документ об образовании или квалификации',
      'If you have them: a document on previous work, on education or qualification',
    ),
    text(
      'Қол қою: электрондық кілт не бір реттік код',
      'Подпись: электронный ключ или одноразовый код',
      'To sign: an electronic key or a one-time code',
    ),
  ],
  law: [
    {
      clause: 'L SC 98',
      text: text('Әлеуметтік кодекс, 98-бап', 'Социальный кодекс, статья 98', 'Social Code, article 98'),
    },
    {
      clause: 'GJS',
      text: text(
        '«Жұмыс іздеп жүрген адамдарды тіркеу» мемлекеттік қызмет регламенті',
        'Регламент государственной услуги «Регистрация лиц, ищущих работу»',
        'Regulation of the state service “Registration of persons seeking work”',
      ),
    },
  ],
  steps: { identity, document, home, education, work, wishes, status, consent },
  papers: {
    identity: {
      label: text('Жеке басты растайтын құжаттың көшірмесі', 'Копия документа, удостоверяющего личность', 'Copy of the identity document'),
      hint: text('PDF не фото, 8 МБ-қа дейін', 'PDF или фото, до 8 МБ', 'PDF or a photo, up to 8 MB'),
      required: true,
      expires: true,
    },
    work: {
      label: text('Еңбек қызметін растайтын құжат', 'Документ, подтверждающий трудовую деятельность', 'Document on previous work'),
      hint: text('Болса', 'При наличии', 'If there is one'),
      when: ({ work: answers }) => answers?.reason !== 'never',
      required: false,
    },
    education: {
      label: text('Білімі, біліктілігі туралы құжат', 'Документ об образовании, квалификации', 'Document on education or qualification'),
      hint: text('Болса', 'При наличии', 'If there is one'),
      when: ({ education: answers }) => answers?.level !== 'none',
      required: false,
    },
    representative: {
      label: text(
        'Заңды өкілдің жазбаша өтініші',
        'Письменное заявление законного представителя',
        'Written application of the legal representative',
      ),
      hint: text('16 жасқа дейінгілерге', 'Для лиц младше 16 лет', 'For those under 16'),
      when: isUnder16,
      required: true,
    },
  },
  conditions,
  ask: ['identity.legalStatus', 'work.activity', 'document.expiresOn'],
  checks,
  states,
  initial: 'draft',
  office: 'submitted',
  moves: {
    // the applicant (GJS-10)
    submit: {
      from: ['draft'],
      to: 'submitted',
      by: 'applicant',
      tone: 'good',
      label: text('Қол қойып жіберу', 'Подписать и подать', 'Sign and send'),
      complete: true,
      signed: ['key', 'code'],
      clock: { start: 'register' },
    },
    resubmit: {
      from: ['returned'],
      to: 'submitted',
      by: 'applicant',
      tone: 'good',
      label: text('Түзетіп, қайта жіберу', 'Исправить и отправить снова', 'Correct and send again'),
      complete: true,
      signed: ['key', 'code'],
      clock: { resume: true },
    },
    withdraw: {
      from: ['submitted', 'returned', 'entry', 'review'],
      to: 'withdrawn',
      by: 'applicant',
      tone: 'bad',
      label: text('Өтінішті қайтарып алу', 'Отозвать заявление', 'Withdraw the application'),
      clock: { stop: true },
    },
    // the centre (GJS-5)
    withdrawPaper: {
      from: ['submitted', 'entry', 'review'],
      to: 'withdrawn',
      by: 'officer',
      roles: specialists,
      channel: 'office',
      tone: 'bad',
      label: text('Өтініш беруші өтінішін қайтарып алды', 'Заявитель отозвал заявление', 'The applicant has withdrawn it'),
      hint: text('Өзінің жазбаша сұрауы бойынша', 'По его письменной просьбе', 'At the person’s written request'),
      clock: { stop: true },
    },
    accept: {
      from: ['submitted'],
      to: 'review',
      by: 'officer',
      roles: specialists,
      channel: 'portal',
      tone: 'good',
      identifies: true,
      label: text('Құжаттар дұрыс, қарауға алу', 'Документы в порядке, на рассмотрение', 'Documents in order: take up'),
    },
    acceptPaper: {
      from: ['submitted'],
      to: 'entry',
      by: 'officer',
      roles: specialists,
      channel: 'office',
      tone: 'good',
      identifies: true,
      label: text('Құжаттарды қабылдау', 'Принять документы', 'Accept the documents'),
      clock: { start: 'register' },
    },
    entered: {
      from: ['entry'],
      to: 'review',
      by: 'officer',
      roles: specialists,
      channel: 'office',
      tone: 'good',
      label: text('Деректер енгізілді', 'Данные введены', 'Data are entered'),
      complete: true,
    },
    return: {
      from: ['submitted', 'review'],
      to: 'returned',
      by: 'officer',
      roles: specialists,
      channel: 'portal',
      label: text('Толықтыруға қайтару', 'Вернуть на доработку', 'Return for correction'),
      hint: text('Мерзім тоқтайды', 'Срок остановится', 'The clock stops'),
      grounds: ['incorrect', 'incomplete', 'outdated'],
      clock: { pause: 'returned' },
    },
    refuseIntake: {
      from: ['submitted'],
      to: 'not_accepted',
      by: 'officer',
      roles: specialists,
      tone: 'bad',
      label: text('Қабылдаудан бас тарту', 'Отказать в приёме', 'Refuse to accept'),
      grounds: ['incomplete', 'expired'],
      clock: { stop: true },
      issues: 'intakeRefusal',
      decides: 'no',
    },
    register: {
      from: ['review'],
      to: 'registered',
      by: 'officer',
      roles: specialists,
      tone: 'good',
      label: text('Тіркеу', 'Зарегистрировать', 'Register'),
      checked: ['employment', 'entrepreneur', 'founder'],
      clock: { stop: true },
      issues: 'notice',
      decides: 'yes',
      effect: 'jobSeeker.register',
    },
    refuse: {
      from: ['review'],
      to: 'refused',
      by: 'officer',
      roles: specialists,
      tone: 'bad',
      label: text('Дәлелді бас тарту', 'Мотивированный отказ', 'Refuse with reasons'),
      grounds: ['unreliable', 'JS1', 'JS4', 'JS5', 'under16'],
      clock: { stop: true },
      issues: 'refusal',
      decides: 'no',
    },
    handOut: {
      from: ['registered', 'refused', 'not_accepted'],
      by: 'officer',
      roles: specialists,
      channel: 'office',
      once: true,
      label: text('Қағаз құжат берілді', 'Бумажный документ выдан', 'The paper was handed out'),
    },
  },
  terms: {
    register: {
      param: 'jobseeker.register',
      clause: 'GJS-5.D, GJS-10.D',
      label: text('Тіркеу мерзімі', 'Срок регистрации', 'Term of registration'),
    },
  },
  grounds,
  templates,
  results,
  district: (answers) => {
    const typed = answers.home?.district
    return typeof typed === 'string' ? codeOf(typed) : null
  },
})
