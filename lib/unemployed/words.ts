/** What grounds, exclusions, evidence and duties are called (L SC 99-100; E8, E9). */
import type { Day } from '@/lib/core/calendar'
import { day, dayTo } from '@/lib/core/format'
import { type Locale, type Text, text } from '@/lib/core/text'
import { sourceNames } from '@/lib/registers/terms'
import type { ExclusionCheck, Ground, RuleCode } from './rules'

type GroundWords = { name: Text; clause: string }
const ground = (clause: string, kk: string, ru: string, en: string): GroundWords => ({ clause, name: text(kk, ru, en) })

export const groundWords: Readonly<Record<Ground, GroundWords>> = {
  D1: ground(
    'L SC 100(1)(1)',
    'лайықты жұмыс ұсыныстарынан бас тарту не жауапты мерзімінде хабарламау',
    'отказ от предложений подходящей работы или несвоевременный ответ на них',
    'refusing offers of suitable work, or not answering in time',
  ),
  D2a: ground(
    'L SC 100(1)(2)',
    'ұсынылған жұмысқа не оқуға дәлелді себепсіз келмеу',
    'неявка без уважительной причины на предложенную работу или учёбу',
    'not appearing at the offered job or training without a valid reason',
  ),
  D2b: ground(
    'L SC 100(1)(2)',
    'шараға қатысуға шақырғанда дәлелді себепсіз келмеу',
    'неявка без уважительной причины по вызову для участия в мерах',
    'not appearing without a valid reason when called to a measure',
  ),
  D3: ground(
    'L SC 100(1)(3)',
    'жұмыспен қамту шарасын өз еркімен тастап кету',
    'самовольный уход с мер содействия занятости',
    'leaving active measures at will',
  ),
  D4: ground(
    'L SC 100(1)(4)',
    'орталыққа келу не хабарласу мерзімін дәлелді себепсіз бұзу',
    'нарушение сроков явки или уведомления без уважительной причины',
    'breaking the terms of visits or notices without a valid reason',
  ),
  D5: ground(
    'L SC 100(1)(5)',
    'сот үкімі не мәжбүрлеп емдеу',
    'осуждение к лишению свободы или принудительное лечение',
    'a sentence of imprisonment or compulsory treatment',
  ),
  D6: ground(
    'L SC 100(1)(6), 99(4)(4)',
    'мән-жайлар өзгерді: көшу, жұмыс, кәсіпкерлік, құрылтайшылық, зейнет',
    'изменились обстоятельства: переезд, работа, предпринимательство, учредительство, пенсия',
    'circumstances have changed: moving, work, business, founding, pension',
  ),
  D7: ground('L SC 100(1)(7)', 'көрінеу жалған құжаттар', 'заведомо ложные или поддельные документы', 'knowingly false documents'),
  D8: ground('E9 D8', 'жұмысқа орналасу', 'трудоустройство', 'hired'),
  D9: ground('E9 D9', 'өз өтініші не қайтыс болу', 'собственное заявление или смерть', 'own request, or death'),
}

export const evidenceNames: Readonly<Record<string, Text>> = {
  refusal: text('ұсыныстан бас тарту', 'отказ от предложения', 'refused offer'),
  unanswered: text('жауапсыз қалған, жеткізілген ұсыныс', 'доставленное предложение без ответа', 'delivered offer without an answer'),
  notice: text('жеткізілген хабарлама не жолдама', 'вручённое уведомление или направление', 'delivered notice or referral'),
  no_show: text('келмегені туралы белгі', 'отметка о неявке', 'mark of not appearing'),
  call: text('жеткізілген шақыру', 'вручённый вызов', 'delivered call'),
  attendance: text('қатысу табелі', 'табель посещения', 'attendance record'),
  order: text('бұйрық', 'приказ', 'order'),
  missed_visit: text('келмей қалған мерзім', 'пропущенная отметка', 'missed visit or notice'),
  court_act: text('сот актісі', 'судебный акт', 'court act'),
  register: text('тізілім жауабы', 'ответ реестра', 'answer of a register'),
  statement: text('адамның өтініші', 'заявление человека', 'the person’s statement'),
  act: text('акт', 'акт', 'act'),
  hire: text('жұмысқа қабылдау туралы белгі', 'отметка о приёме на работу', 'record of the hire'),
  document: text('құжат', 'документ', 'document'),
}

export const checkNames: Readonly<Record<ExclusionCheck, Text>> = {
  employment: text('Еңбек шарты мен табысы жоқ', 'Нет трудового договора и заработка', 'No labour contract or earnings'),
  entrepreneur: text('Жеке кәсіпкер емес', 'Не предприниматель', 'Not an entrepreneur'),
  founder: text('Ұйым құрылтайшысы емес', 'Не учредитель организации', 'Not a founder'),
  pension: text('Зейнеткер емес', 'Не пенсионер', 'Not a pensioner'),
  documents: text('Құжаттары шынайы', 'Документы достоверны', 'Documents are genuine'),
  student: text('Күндізгі оқушы не студент емес', 'Не студент и не учащийся', 'Not a student or pupil'),
  court: text(
    'Түзеу, қоғамдық жұмысқа не қамауға сотталмаған',
    'Не осуждён к работам или лишению свободы',
    'Not sentenced to work or imprisonment',
  ),
}

/** What each exclusion asks, and what is said to the person whom it stops. */
export const ruleWords: Readonly<Record<RuleCode, { name: Text; stops: Text }>> = {
  U1: {
    name: text('Жасы 16-дан кем емес', 'Не младше 16 лет', 'At least 16 years old'),
    stops: text(
      '16 жасқа толмаған адам жұмыссыз ретінде тіркелмейді',
      'Лица младше 16 лет безработными не регистрируются',
      'Nobody under 16 is registered as unemployed',
    ),
  },
  U2: {
    name: text('Жұмыспен қамтылмаған', 'Не занят', 'Not employed'),
    stops: text(
      'Жұмыспен қамтылған: еңбек шарты, кәсіпкерлік не ұйым құрылтайшысы',
      'Является занятым: трудовой договор, предпринимательство или учредительство',
      'Is employed: a labour contract, a business or founding',
    ),
  },
  U3: {
    name: text('Зейнет жасына толмаған', 'Не достиг пенсионного возраста', 'Below the pension age'),
    stops: text('Зейнет жасына толған', 'Достиг пенсионного возраста', 'Has reached the pension age'),
  },
  U4: {
    name: text('Құжаттары жалған емес', 'Документы не ложные', 'Documents are not false'),
    stops: text(
      'Көрінеу жалған мәліметі бар құжат ұсынған',
      'Представил документы с заведомо ложными сведениями',
      'Gave documents with knowingly false information',
    ),
  },
  U5: {
    name: text('Студент не жоғары сынып оқушысы емес', 'Не студент и не старшеклассник', 'Not a student or senior pupil'),
    stops: text(
      'Күндізгі оқитындар жұмыссыз ретінде тіркелмейді, бірақ шараларға бос уақытында қатыса алады',
      'Учащиеся безработными не регистрируются, но могут участвовать в мерах в свободное время',
      'Students are not registered as unemployed, though they may take part in measures in their free time',
    ),
  },
  U6: {
    name: text('Сот үкімі жоқ', 'Нет приговора', 'No sentence'),
    stops: text(
      'Сот үкімімен жұмысқа не бас бостандығынан айыруға сотталған',
      'Осуждён судом к работам или лишению свободы',
      'Sentenced to work or imprisonment',
    ),
  },
  U7: {
    name: text('Қайта тіркелу мерзімі өткен', 'Срок повторной регистрации прошёл', 'The waiting time has passed'),
    stops: text(
      'Бас тартқаны не мерзімді бұзғаны үшін есептен шыққан: қайта тіркелу мерзімі әлі келген жоқ',
      'Снят с учёта за отказы или нарушение сроков: срок повторной регистрации ещё не наступил',
      'Deregistered for refusals or broken terms: the day to register again has not come yet',
    ),
  },
}

const basisNames: Readonly<Record<string, Text>> = {
  ...checkNames,
  birthDate: text('Туған күні', 'Дата рождения', 'Date of birth'),
  ground: text('Соңғы есептен шығу негізі', 'Основание последнего снятия', 'Ground of the last deregistration'),
  until: text('Есептен шыққан күні', 'Дата снятия', 'Day of deregistration'),
  from: text('Қай күннен', 'С какого дня', 'From'),
}
const outcomeNames: Readonly<Record<string, Text>> = {
  confirmed: text('расталды', 'подтверждено', 'confirmed'),
  refuted: text('расталмады', 'не подтверждено', 'refuted'),
  unavailable: text('тізілім жауап бермеді', 'реестр не ответил', 'the register did not answer'),
}
const byHand = text('маман тексерді', 'проверил специалист', 'checked by an officer')

/** A fact that an exclusion stood on, as the rules keep it (`founder` → `refuted: officer, 2026-03-02`), in words. */
export function basisWords(locale: Locale, name: string, value: string): string {
  const label = basisNames[name]?.[locale] ?? name
  const [, outcome = '', source = '', on = ''] = /^(\w+): (.+), (\d{4}-\d\d-\d\d)$/.exec(value) ?? []
  if (outcome) {
    const from = source === 'officer' ? byHand : sourceNames[source]
    return `${label}: ${[outcomeNames[outcome]?.[locale] ?? outcome, from?.[locale] ?? source, day(locale, on)].join(', ')}`
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return `${label}: ${day(locale, value)}`
  return `${label}: ${Object.hasOwn(groundWords, value) ? groundWords[value as Ground].name[locale] : value}`
}

/** How a decision may be appealed; stands under every negative one. */
export const appeal = text(
  'Шешіммен келіспесеңіз, үш ай ішінде еңбек мобильділігі орталығына, жергілікті атқарушы органға не сотқа шағымдана аласыз (ӘРПК 91-бап).',
  'Если вы не согласны, в течение трёх месяцев можно обжаловать решение в центр трудовой мобильности, местный исполнительный орган или суд (АППК, статья 91).',
  'If you disagree, you may appeal within three months to the labour mobility centre, the local executive body or a court (APPC, article 91).',
)

/** Terms of the duties as the law has them today. */
export type DutyTerms = { contactEmployer: number; reportChange: number }

/** What an unemployed person has to do (L SC 99(4)). */
export const duties = ({ contactEmployer, reportChange }: DutyTerms): readonly { text: Text; clause: string }[] => [
  {
    clause: 'L SC 99(4)(1)',
    text: text(
      'Оқудан кейін уәде етілген жұмысқа жұмыс берушінің талабымен кірісу',
      'После обучения приступить к обещанной работе по требованию работодателя',
      'Take up the promised job after training when the employer asks for it',
    ),
  },
  {
    clause: 'L SC 99(4)(2)',
    text: text(
      'Орталыққа келу не хабарласу кестесін сақтау',
      'Соблюдать график явки или уведомлений',
      'Keep the order of visits or notices',
    ),
  },
  {
    clause: 'L SC 99(4)(3)',
    text: text(
      `Ұсынылған жұмыс берушіге ${contactEmployer} жұмыс күні ішінде хабарласу`,
      `Обратиться к предложенному работодателю за ${contactEmployer} раб. дн.`,
      `Contact an offered employer within ${contactEmployer} working days`,
    ),
  },
  {
    clause: 'L SC 99(4)(4)',
    text: text(
      `Өзгерістерді ${reportChange} жұмыс күні ішінде хабарлау: тұрғылықты жері, жұмыс не шарт, кәсіпкерлік, құрылтайшылық, мүгедектік, зейнет`,
      `Сообщать об изменениях за ${reportChange} раб. дн.: место жительства, работа или договор, предпринимательство, учредительство, инвалидность, пенсия`,
      `Report changes within ${reportChange} working days: residence, work or contracts, business, founding, disability, pension`,
    ),
  },
]

/** A day in every language, as it stands alone and before «дейін». */
export const dayWords = (value: Day): Text => text(day('kk', value), day('ru', value), day('en', value))
export const untilWords = (value: Day): Text => text(dayTo('kk', value), dayTo('ru', value), dayTo('en', value))
