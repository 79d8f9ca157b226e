/** What the states, steps and reasons of a response are called (E4); the same words on both sides. */
import type { Hired, ResponseState } from '@/db/schema/resumes'
import { type Locale, type Text, text } from '@/lib/core/text'

export const stateNames: Readonly<Record<ResponseState, Text>> = {
  sent: text('Жіберілді', 'Отправлен', 'Sent'),
  viewed: text('Қаралды', 'Просмотрен', 'Opened'),
  proposed: text('Бос орын ұсынылды', 'Предложена вакансия', 'Vacancy proposed'),
  invited: text('Әңгімелесуге шақырылды', 'Приглашение', 'Invited'),
  confirmed: text('Келісім берілді', 'Согласие', 'Agreed'),
  interviewed: text('Әңгімелесу өтті', 'Собеседование прошло', 'Interviewed'),
  offered: text('Жұмыс ұсынылды', 'Предложена работа', 'Job offered'),
  hired: text('Жұмысқа алынды', 'Принят на работу', 'Hired'),
  rejected: text('Жұмыс беруші бас тартты', 'Отказ работодателя', 'Employer declined'),
  declined: text('Үміткер бас тартты', 'Кандидат отказался', 'Candidate declined'),
  withdrawn: text('Қайтарып алынды', 'Отозван', 'Withdrawn'),
  no_show: text('Әңгімелесуге келмеді', 'Не пришёл на собеседование', 'Missed the interview'),
  closed: text('Жабылды', 'Закрыт', 'Closed'),
}

/** Why an employer refuses (E4); `other` needs words of its own. */
export const refusals = {
  qualification: text('Біліктілігі сай келмейді', 'Не подходит квалификация', 'Qualification does not fit'),
  experience: text('Жұмыс тәжірибесі жеткіліксіз', 'Недостаточно опыта работы', 'Not enough work experience'),
  health: text(
    'Денсаулық жағдайы бұл жұмысқа сай емес',
    'Состояние здоровья не позволяет выполнять эту работу',
    'Health does not allow this work',
  ),
  no_show: text('Әңгімелесуге келмеді', 'Не явился на собеседование', 'Did not come to the interview'),
  refused_by_person: text('Үміткердің өзі бас тартты', 'Кандидат отказался сам', 'The person refused'),
  vacancy_filled: text('Бұл орынға басқа адам алынды', 'На это место принят другой кандидат', 'Another candidate was hired'),
  other: text('Басқа себеп', 'Другая причина', 'Another reason'),
} as const satisfies Record<string, Text>
export type Refusal = keyof typeof refusals
export const refusalCodes = Object.keys(refusals) as [Refusal, ...Refusal[]]

/** Why the platform closed a response by itself. */
export const closings = {
  unanswered: text('Жұмыс беруші мерзімінде жауап бермеді', 'Работодатель не ответил в срок', 'The employer did not answer in time'),
  filled: text('Бұл орынға қызметкер табылды', 'На это место найден сотрудник', 'The job has been filled'),
  cancelled: text('Бос жұмыс орны алынып тасталды', 'Вакансия отменена', 'The vacancy was cancelled'),
  recalled: text('Орталық ұсынысын қайтарып алды', 'Центр отозвал своё предложение', 'The centre took its offer back'),
} as const satisfies Record<string, Text>
export type Closing = keyof typeof closings

/** The words of a stored reason, a refusal's or a closing's; null for none. */
export function reasonName(code: string | null | undefined): Text | null {
  if (!code) return null
  if (Object.hasOwn(refusals, code)) return refusals[code as Refusal]
  return Object.hasOwn(closings, code) ? closings[code as Closing] : null
}

export const hiredKinds: Readonly<Record<Hired['kind'], Text>> = {
  permanent: text('Тұрақты', 'Постоянная работа', 'Permanent'),
  temporary: text('Уақытша', 'Временная работа', 'Temporary'),
  subsidised: text('Субсидияланатын', 'Субсидируемое место', 'Subsidised'),
}

type StepOf = { side: string; from: string | null; to: string; note: Readonly<Record<string, string>> }

const reached: Readonly<Record<ResponseState, Text>> = {
  sent: text('Өтініш жіберілді', 'Отклик отправлен', 'Response sent'),
  viewed: text('Жұмыс беруші өтінішті ашып қарады', 'Работодатель открыл отклик', 'The employer opened the response'),
  proposed: text('Жұмыс беруші бос орынды ұсынды', 'Работодатель предложил вакансию', 'The employer proposed the vacancy'),
  invited: text('Әңгімелесуге шақырылды', 'Приглашение на собеседование', 'Invitation to an interview'),
  confirmed: text('Үміткер келетінін растады', 'Кандидат подтвердил, что придёт', 'The candidate confirmed to come'),
  interviewed: text('Әңгімелесу өтті', 'Собеседование прошло', 'The interview took place'),
  offered: text('Жұмыс беруші жұмыс ұсынды', 'Работодатель предложил работу', 'The employer offered the job'),
  hired: text('Жұмысқа алынды', 'Принят на работу', 'Hired'),
  rejected: text('Жұмыс беруші бас тартты', 'Работодатель отказал', 'The employer declined'),
  declined: text('Үміткер бас тартты', 'Кандидат отказался', 'The candidate declined'),
  withdrawn: text('Үміткер өтінішін қайтарып алды', 'Кандидат отозвал отклик', 'The candidate withdrew the response'),
  no_show: text('Үміткер әңгімелесуге келмеді', 'Кандидат не пришёл на собеседование', 'The candidate did not come to the interview'),
  closed: text('Платформа өтінішті жапты', 'Платформа закрыла отклик', 'The platform closed the response'),
}

const agreedTo: Readonly<Record<string, Text>> = {
  proposed: text(
    'Үміткер ұсынысты қабылдап, деректерін ашты',
    'Кандидат согласился и открыл свои данные',
    'The candidate agreed and opened the data',
  ),
  offered: text('Үміткер жұмысқа келісті', 'Кандидат согласился на работу', 'The candidate accepted the job'),
}
const reminded: Readonly<Record<string, Text>> = {
  interview: text(
    'Екі жаққа әңгімелесу еске салынды',
    'Обеим сторонам напомнили о собеседовании',
    'Both sides were reminded of the interview',
  ),
  answer: text(
    'Жұмыс берушіге жауап беру мерзімі еске салынды',
    'Работодателю напомнили о сроке ответа',
    'The employer was reminded to answer',
  ),
}
const referred = text('Мансап орталығы бос орынды ұсынды', 'Вакансию предложил карьерный центр', 'A career centre proposed the vacancy')
const again = text('Өтініш қайта жіберілді', 'Отклик отправлен снова', 'Response sent again')
const moved = text('Әңгімелесудің уақыты өзгерді', 'Время собеседования изменено', 'The interview was moved')

/** What happened, in one line of the history. */
export function stepName({ side, from, to, note }: StepOf): Text {
  if (side === 'centre') return referred
  if (note.reminder) return note.reminder === 'interview' ? reminded.interview! : reminded.answer!
  if (to === 'sent' && from) return again
  if (to === 'invited' && from === 'invited') return moved
  return (to === 'confirmed' && agreedTo[from ?? '']) || reached[to as ResponseState] || text(to, to, to)
}

type Titled = { titleKk: string | null; titleRu: string | null }

/** The name of a vacancy; a language that is missing borrows the other. */
export const titleOf = ({ titleKk, titleRu }: Titled): Text => {
  const any = titleRu ?? titleKk ?? '—'
  return text(titleKk ?? any, any, any)
}

export const employerName = ({ nameKk, nameRu }: { nameKk: string; nameRu: string }): Text => text(nameKk, nameRu, nameRu)

/** `text` in every language, made by one function. */
export const each = (make: (locale: Locale) => string): Text => text(make('kk'), make('ru'), make('en'))
