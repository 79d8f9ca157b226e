/** What states, moves and reasons of the centre's offers are called (E10); the same words on both sides. */
import type { OfferCopy } from '@/db/schema'
import { type Text, text } from '@/lib/core/text'
import type { Counting, OfferState, RefusalReason } from './rules'
import type { Verdict } from './suitable'

export const offerStateNames: Readonly<Record<OfferState, Text>> = {
  made: text('Жауап күтілуде', 'Ждёт ответа', 'Awaits an answer'),
  agreed: text('Келісті', 'Согласие', 'Agreed'),
  refused: text('Бас тартты', 'Отказ', 'Refused'),
  lapsed: text('Мерзімінде жауап жоқ', 'Нет ответа в срок', 'No answer in time'),
  referred: text('Жолдама берілді', 'Выдано направление', 'Referral issued'),
  invited: text('Әңгімелесуге шақырылды', 'Приглашён на собеседование', 'Invited to an interview'),
  hired: text('Жұмысқа алынды', 'Принят на работу', 'Hired'),
  rejected: text('Жұмыс беруші бас тартты', 'Отказ работодателя', 'Employer declined'),
  no_show: text('Жұмыс берушіге бармады', 'Не явился к работодателю', 'Did not come to the employer'),
  cancelled: text('Ұсыныс қайтарып алынды', 'Предложение отозвано', 'Offer cancelled'),
}

export const verdictNames: Readonly<Record<Verdict, Text>> = {
  suitable: text('Лайықты жұмыс', 'Подходящая работа', 'Suitable work'),
  not_suitable: text('Лайықты емес', 'Не подходит', 'Not suitable'),
  needs_consent: text('Келісім керек', 'Нужно согласие', 'Needs consent'),
}

export const refusalReasonNames: Readonly<Record<RefusalReason, Text>> = {
  pay: text('Жалақысы аз', 'Мала зарплата', 'The pay is too low'),
  far: text('Алыс, жету қиын', 'Далеко, трудно добираться', 'Too far, hard to get to'),
  health: text('Денсаулығыма сай емес', 'Не подходит по здоровью', 'My health does not allow it'),
  hours: text('Жұмыс уақыты сай емес', 'Не подходит время работы', 'The hours do not fit'),
  family: text('Отбасы жағдайы', 'Семейные обстоятельства', 'Family circumstances'),
  profession: text('Мамандығыма сай емес', 'Не по моей специальности', 'Not my profession'),
  found_work: text('Басқа жұмыс таптым', 'Нашёл другую работу', 'I have found another job'),
  employer: text('Бұл жұмыс берушіде істегім келмейді', 'Не хочу работать у этого работодателя', 'I do not want this employer'),
  other: text('Басқа себеп', 'Другая причина', 'Another reason'),
}

export const countingNames: Readonly<Record<Counting, Text>> = {
  counts: text('Есепке алынады', 'Учитывается', 'Counts'),
  not_suitable: text('Есепке алынбайды: жұмыс лайықты емес', 'Не учитывается: работа не подходящая', 'Does not count: not suitable work'),
  needs_consent: text(
    'Есепке алынбайды: көшуге келісім жоқ',
    'Не учитывается: нет согласия на переезд',
    'Does not count: no consent to move',
  ),
  justified: text('Есепке алынбайды: себебі дәлелді', 'Не учитывается: причина уважительная', 'Does not count: the reason is valid'),
  to_review: text('Маман себебін қарауы керек', 'Специалист должен рассмотреть причину', 'A specialist has to look at the reason'),
  not_delivered: text(
    'Есепке алынбайды: ұсыныс жеткені расталмаған',
    'Не учитывается: вручение не подтверждено',
    'Does not count: delivery is not proven',
  ),
  not_refused: text('Бас тарту жоқ', 'Отказа нет', 'No refusal'),
  before_registration: text(
    'Есепке алынбайды: тіркелгенге дейін',
    'Не учитывается: до регистрации',
    'Does not count: before the registration',
  ),
}

/** Why the AIS, or a specialist, has taken an offer back. */
export const cancelReasonNames: Readonly<Record<NonNullable<OfferCopy['cancelled']>['reason'], Text>> = {
  vacancy_closed: text('Жұмыс беруші бос орынды жапты', 'Работодатель закрыл вакансию', 'The employer closed the vacancy'),
  hired: text('Адам жұмысқа тұрды', 'Человек трудоустроен', 'The person has found work'),
  recalled: text('Орталық ұсынысты қайтарып алды', 'Центр отозвал предложение', 'The centre took the offer back'),
}

/** What a step's note says in words. */
export function stepNote({ note }: { note: Readonly<Record<string, string>> }): Text | string | undefined {
  const { reason, text: words } = note
  return reason && Object.hasOwn(cancelReasonNames, reason) ? cancelReasonNames[reason as keyof typeof cancelReasonNames] : words
}

type Step = { move: string; via: string }
const stepNames: Readonly<Record<string, Text>> = {
  make: text('Орталық жұмыс ұсынды', 'Центр предложил работу', 'The centre offered work'),
  deliver: text('Ұсыныс жеке кабинетке жетті', 'Предложение доставлено в кабинет', 'The offer reached the cabinet'),
  tell: text('Ұсыныс туралы орталықта айтылды', 'О предложении сообщено в центре', 'The offer was told at the desk'),
  agree: text('Адам келісті', 'Человек согласился', 'The person agreed'),
  refuse: text('Адам бас тартты', 'Человек отказался', 'The person refused'),
  lapse: text('Мерзімінде жауап болмағаны белгіленді', 'Отмечено: ответа в срок нет', 'Recorded: no answer in time'),
  refer: text('Жолдама берілді', 'Выдано направление', 'Referral issued'),
  invite: text('Жұмыс беруші шақырды', 'Работодатель пригласил', 'The employer invited'),
  hire: text('Жұмысқа алынды', 'Принят на работу', 'Hired'),
  reject: text('Жұмыс беруші бас тартты', 'Работодатель отказал', 'The employer declined'),
  miss: text('Жұмыс берушіге бармады', 'Не явился к работодателю', 'Did not come to the employer'),
  cancel: text('Ұсыныс қайтарып алынды', 'Предложение отозвано', 'The offer was cancelled'),
  remind: text('Жауап беру керегі еске салынды', 'Отправлено напоминание об ответе', 'A reminder to answer was sent'),
  review: text('Бас тарту себебі қаралды', 'Рассмотрена причина отказа', 'The reason of the refusal was reviewed'),
}
const atDesk = text('орталықта жазылды', 'записано в центре', 'recorded at the desk')

/** One line of an offer's history. */
export function stepName({ move, via }: Step): Text {
  const name = stepNames[move] ?? text(move, move, move)
  return via === 'desk' ? text(`${name.kk} (${atDesk.kk})`, `${name.ru} (${atDesk.ru})`, `${name.en} (${atDesk.en})`) : name
}
