/** Access to the staff systems (A349-14 … 24, appendix 1; P4): asked by a head, decided by the information-security administrator. */
import { text } from '@/lib/core/text'
import { defineService } from '../definition'
import { papers, steps } from './staff-access-form'
import { orderVerdict, signatoryVerdict, systemsOf } from './staff-access-rules'

const administrators = ['administrator'] as const

const grounds = {
  noGround: {
    text: text('Қолжетімділік беруге негіз жоқ', 'Нет основания для доступа', 'There is no ground for access'),
    clause: 'S3 cl.17',
  },
  order: {
    text: text('Бұйрық жоқ не бір жылдан бұрын бекітілген', 'Приказа нет или он старше года', 'The order is absent or older than a year'),
    clause: 'S3 cl.18',
  },
  functions: {
    text: text(
      'Лауазымы не бөлімшесі функцияларға сәйкес келмейді',
      'Должность или подразделение не соответствуют функциям',
      'The post or unit does not match the functions',
    ),
    clause: 'S3 cl.22',
  },
  signatory: {
    text: text('Хатқа басқа адам қол қойған', 'Подписал не тот руководитель', 'The wrong signatory'),
    clause: 'S3 cl.14',
  },
  system: {
    text: text('Сұралған жүйе тізбеде жоқ', 'Системы нет в перечне', 'The system is not in the list'),
    clause: 'S3 cl.4',
  },
}

export const staffAccess = defineService({
  id: 'staff-access',
  version: 1,
  desk: 'access',
  portal: 'staff',
  prefix: 'AC',
  title: text('Қызметтік жүйелерге қолжетімділік', 'Доступ к служебным системам', 'Access to the staff systems'),
  summary: text(
    'Логин мен құқық беру, өзгерту, бұғаттау және қайтару туралы өтінім.',
    'Заявка на логин и права, их изменение, блокировку и возврат.',
    'An application for a login and rights, their change, block and return.',
  ),
  who: [text('Орталықтың не органның басшысы', 'Руководитель центра или органа', 'The head of a centre or body')],
  need: [text('Бұйрықтың көшірмесі', 'Копия приказа', 'A copy of the order')],
  law: [{ clause: 'A349-14', text: text('349-бұйрық, 14-24-тармақтар', 'Приказ 349, пункты 14–24', 'Order 349, clauses 14 to 24') }],
  steps,
  papers,
  conditions: {
    order: {
      title: text('Бұйрық бір жыл ішінде бекітілген', 'Приказ утверждён в течение года', 'The order was approved within a year'),
      clause: 'S3 cl.18',
      rule: ({ answers, today, terms }) => orderVerdict(answers, today, terms?.['access.order_max_age']),
      no: text(
        'Бұйрық өтінімнен бір жылдан бұрын не одан кейін бекітілген: қолжетімділік берілмейді',
        'Приказ утверждён раньше чем за год до заявки или позже неё: доступ не даётся',
        'The order is older than a year before the application, or later: no access is given',
      ),
      maybe: text('Бұйрықтың күні енгізілмеген', 'Дата приказа не введена', 'The day of the order is not entered'),
      stops: false,
    },
    system: {
      title: text('Жүйелер тізбеде бар', 'Системы есть в перечне', 'The systems are in the list'),
      clause: 'S3 cl.4',
      rule: ({ answers }) => (systemsOf(answers).length === 0 ? 'unknown' : systemsOf(answers).includes('other') ? 'unmet' : 'met'),
      no: text('Тізбеде жоқ жүйе сұралған', 'Запрошена система не из перечня', 'A system outside the list is asked for'),
      maybe: text('Жүйе таңдалмаған', 'Система не выбрана', 'No system is chosen'),
      stops: false,
    },
    signatory: {
      title: text(
        'Басшының бұл құқықты сұрауға өкілеттігі бар',
        'Руководитель вправе просить эти права',
        'The head may ask for these rights',
      ),
      clause: 'S3 cl.14',
      rule: ({ answers }) => signatoryVerdict(answers),
      no: text(
        'Сіз бұл орынға не бұл деңгейге құқық сұрай алмайсыз',
        'Вы не можете просить права для этого места или этого уровня',
        'You may not ask for rights at this place or of this level',
      ),
      maybe: text(
        'Қол қойған адамды әкімші хаттан тексереді',
        'Подписавшего администратор сверит по письму',
        'The administrator compares the signatory with the letter',
      ),
      stops: true,
    },
    post: {
      title: text(
        'Лауазымы мен бөлімшесі функцияларға сай',
        'Должность и подразделение соответствуют функциям',
        'Post and unit match the functions',
      ),
      clause: 'S3 cl.22',
      rule: () => 'unknown',
      no: text('Сәйкес келмейді', 'Не соответствуют', 'They do not match'),
      maybe: text('Әкімші бұйрықпен салыстырады', 'Администратор сверит с приказом', 'The administrator compares with the order'),
      stops: false,
    },
  },
  ask: [],
  checks: {},
  states: {
    draft: {
      name: text('Толтырылуда', 'Заполняется', 'Being filled in'),
      ball: 'applicant',
      says: text('Толтырып, қол қойып жіберіңіз', 'Заполните, подпишите и отправьте', 'Fill in, sign and send'),
    },
    entering: {
      name: text('Хаттан енгізілуде', 'Вносится с письма', 'Being entered from a letter'),
      ball: 'officer',
      says: text('Әкімші хатты енгізіп жатыр', 'Администратор вносит письмо', 'The administrator enters the letter'),
    },
    review: {
      name: text('Шешім күтуде', 'Ждёт решения', 'Awaits the decision'),
      ball: 'officer',
      says: text(
        'Ақпараттық қауіпсіздік әкімшісі үш жұмыс күні ішінде жауап береді',
        'Администратор информационной безопасности ответит в течение трёх рабочих дней',
        'The information-security administrator answers within three working days',
      ),
    },
    approved: {
      name: text('Мақұлданды', 'Одобрена', 'Approved'),
      ball: null,
      says: text(
        'Жауап корпоративтік поштаға жіберілді',
        'Ответ отправлен на корпоративную почту',
        'The answer was sent to the corporate e-mail',
      ),
    },
    refused: {
      name: text('Бас тартылды', 'Отказано', 'Refused'),
      ball: null,
      says: text(
        'Негізі корпоративтік поштаға жіберілді',
        'Основание отправлено на корпоративную почту',
        'The ground was sent to the corporate e-mail',
      ),
    },
    withdrawn: {
      name: text('Қайтарып алынды', 'Отозвана', 'Withdrawn'),
      ball: null,
      says: text('Өтінім қайтарып алынды', 'Заявка отозвана', 'The application was withdrawn'),
    },
  },
  initial: 'draft',
  office: 'entering',
  moves: {
    submit: {
      from: ['draft'],
      to: 'review',
      by: 'applicant',
      channel: 'portal',
      label: text('Қол қойып жіберу', 'Подписать и отправить', 'Sign and send'),
      complete: true,
      signed: ['key'],
      clock: { start: 'answer' },
    },
    withdraw: {
      from: ['draft', 'review'],
      to: 'withdrawn',
      by: 'applicant',
      channel: 'portal',
      label: text('Қайтарып алу', 'Отозвать', 'Withdraw'),
      clock: { stop: true },
    },
    enter: {
      from: ['entering'],
      to: 'review',
      by: 'officer',
      roles: administrators,
      channel: 'office',
      label: text('Хатты тіркеу', 'Зарегистрировать письмо', 'Register the letter'),
      complete: true,
      clock: { start: 'answer' },
    },
    discard: {
      from: ['entering'],
      to: 'withdrawn',
      by: 'officer',
      roles: administrators,
      channel: 'office',
      label: text('Енгізуден бас тарту', 'Не вносить', 'Discard'),
      clock: { stop: true },
    },
    approve: {
      from: ['review'],
      to: 'approved',
      by: 'officer',
      roles: administrators,
      tone: 'good',
      label: text('Мақұлдау', 'Одобрить', 'Approve'),
      hint: text(
        'Жауап корпоративтік поштаға кетеді; құпиясөзді тек адамның өзі көреді',
        'Ответ уйдёт на корпоративную почту; пароль увидит только сам работник',
        'The answer goes to the corporate e-mail; only the worker sees the password',
      ),
      clock: { stop: true },
      decides: 'yes',
    },
    refuse: {
      from: ['review'],
      to: 'refused',
      by: 'officer',
      roles: administrators,
      tone: 'bad',
      label: text('Бас тарту', 'Отказать', 'Refuse'),
      grounds: ['noGround', 'order', 'functions', 'signatory', 'system'],
      clock: { stop: true },
      issues: 'refusal',
      decides: 'no',
    },
  },
  terms: {
    answer: { param: 'access.reply', clause: 'S3 cl.17', label: text('Жауап мерзімі', 'Срок ответа', 'Term of the answer') },
  },
  grounds,
  results: {
    refusal: {
      series: 'R',
      title: text('Қолжетімділіктен дәлелді бас тарту', 'Мотивированный отказ в доступе', 'Reasoned refusal of access'),
      says: ({ name, number }) => [
        text(
          `${name}: № ${number} өтінім бойынша қолжетімділік берілмеді.`,
          `${name}: по заявке № ${number} доступ не предоставлен.`,
          `${name}: no access is given on application No. ${number}.`,
        ),
      ],
      next: [
        text(
          'Негізі жойылған соң жаңа өтінім беруге болады.',
          'Когда основание отпадёт, можно подать новую заявку.',
          'A new application may be filed once the ground is gone.',
        ),
      ],
      negative: true,
    },
  },
  templates: {
    order: text(
      'Бұйрық өтінім күнінен бір жылдан бұрын бекітілген. Қолданыстағы бұйрықтың көшірмесін қосып, жаңа өтінім беріңіз.',
      'Приказ утверждён раньше чем за год до заявки. Подайте новую заявку с копией действующего приказа.',
      'The order was approved more than a year before the application. File a new one with a copy of an order in force.',
    ),
  },
  // access is decided at one desk for the whole country
  district: () => null,
})
