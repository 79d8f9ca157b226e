/**
 * What passes between the platform and the Labour Market AIS (O206-30 … 35, domain reference part H): type → who sends it, by which clause, in what shape.
 * A message carries the whole state of its subject and a version, so that a repeated or late one does no harm. A changed shape is a new type (`….v2`).
 */
import type { z } from 'zod'
import type { Side } from '@/lib/core/side'
import { type Text, text } from '@/lib/core/text'
import * as access from './shapes/access'
import * as market from './shapes/market'
import * as questions from './shapes/questions'
import * as services from './shapes/services'

type Kind = {
  /** Who sends it. */
  from: Side | 'both'
  clause: string
  title: Text
  data: z.ZodType
}

export const contract = {
  'employer.v1': {
    from: 'platform',
    clause: 'O206-31.E1',
    title: text('Жұмыс беруші', 'Работодатель', 'Employer'),
    data: market.employer,
  },
  'employer-batch.v1': {
    from: 'platform',
    clause: 'O206-31.E1',
    title: text('Жұмыс берушілер тізбесі', 'Работодатели, пакет', 'Employers, batch'),
    data: market.employers,
  },
  'vacancy.v1': {
    from: 'platform',
    clause: 'O206-31.E1',
    title: text('Бос жұмыс орны', 'Вакансия', 'Vacancy'),
    data: market.vacancy,
  },
  'vacancy-batch.v1': {
    from: 'platform',
    clause: 'O206-31.E1',
    title: text('Бос жұмыс орындарының тізбесі', 'Вакансии, пакет', 'Vacancies, batch'),
    data: market.vacancies,
  },
  'resume.v1': {
    from: 'platform',
    clause: 'O206-31.C1',
    title: text('Түйіндеме', 'Резюме', 'Résumé'),
    data: market.resume,
  },
  'resume-batch.v1': {
    from: 'platform',
    clause: 'O206-31.C1',
    title: text('Түйіндемелер тізбесі', 'Резюме, пакет', 'Résumés, batch'),
    data: market.resumes,
  },
  'case.v1': {
    from: 'platform',
    clause: 'O206-31.C2',
    title: text('Қызмет көрсету туралы өтініш', 'Заявление на услугу', 'Application for a service'),
    data: services.serviceCase,
  },
  'case-file.v1': {
    from: 'platform',
    clause: 'O206-31.C2',
    title: text('Өтінішке қоса берілген құжат', 'Документ к заявлению', 'Document of an application'),
    data: services.caseFile,
  },
  'case-status.v1': {
    from: 'ais',
    clause: 'GJS-5.S6',
    title: text('Өтініштің жай-күйі', 'Состояние заявления', 'State of an application'),
    data: services.caseStatus,
  },
  'document.v1': {
    from: 'both',
    clause: 'GJS-5.S6',
    title: text('Құжат', 'Документ', 'Document'),
    data: services.document,
  },
  'registration.v1': {
    from: 'ais',
    clause: 'GJS-5.S6',
    title: text('Тіркелу', 'Регистрация', 'Registration'),
    data: services.registration,
  },
  'registered-person-resume.v1': {
    from: 'ais',
    clause: 'O206-32',
    title: text('Тіркелген адамның түйіндемесі', 'Резюме зарегистрированного лица', 'Résumé of a registered person'),
    data: services.registeredResume,
  },
  'mediation-response.v1': {
    from: 'ais',
    clause: 'O206-33.X1',
    title: text('Бос орынға үн қату', 'Отклик на вакансию', 'Response to a vacancy'),
    data: services.mediationResponse,
  },
  'mediation-answer.v1': {
    from: 'platform',
    clause: 'O206-33.X1',
    title: text('Орталық ұсынысына жауап', 'Ответ на предложение центра', 'Answer to an offer of the centre'),
    data: services.mediationAnswer,
  },
  'interview-invitation.v1': {
    from: 'platform',
    clause: 'O206-33.X2',
    title: text('Әңгімелесуге шақыру', 'Приглашение на собеседование', 'Invitation to an interview'),
    data: services.interviewInvitation,
  },
  'hired.v1': {
    from: 'platform',
    clause: 'O206-33.X2',
    title: text('Жұмысқа қабылдау', 'Приём на работу', 'Hire'),
    data: services.hired,
  },
  'measure-contract.v1': {
    from: 'both',
    clause: 'O206-10.C4',
    title: text('Жұмыспен қамту шарасының шарты', 'Договор о мере занятости', 'Contract of a measure'),
    data: services.measureContract,
  },
  'card-opening.v1': {
    from: 'ais',
    clause: 'O206-28.B3',
    title: text('Адам деректерінің ашылуы', 'Открытие данных человека', 'Opening of a person’s data'),
    data: services.cardOpening,
  },
  'opening-question.v1': {
    from: 'platform',
    clause: 'O206-28.B3',
    title: text('Дерек неге ашылғаны туралы сұрақ', 'Вопрос, почему открыты данные', 'Question why a file was opened'),
    data: questions.openingQuestion,
  },
  'opening-answer.v1': {
    from: 'ais',
    clause: 'O206-28.B3',
    title: text('Дерек неге ашылғаны туралы жауап', 'Ответ, почему открыты данные', 'Answer why a file was opened'),
    data: questions.openingAnswer,
  },
  'employment-plan.v1': {
    from: 'ais',
    clause: 'L SC 106(2)',
    title: text('Жұмысқа орналастырудың жеке жоспары', 'Индивидуальный план трудоустройства', 'Individual employment plan'),
    data: services.employmentPlan,
  },
  'employment-plan-answer.v1': {
    from: 'platform',
    clause: 'L SC 106(2)',
    title: text('Адам жеке жоспарға келісті', 'Согласие с индивидуальным планом', 'Agreement to an individual plan'),
    data: services.employmentPlanAnswer,
  },
  'card-extract.v1': {
    from: 'platform',
    clause: 'E6',
    title: text('Жеке картаның көшірмесін сұрау', 'Запрос выписки из личной карты', 'Request for a copy of the card'),
    data: services.cardExtract,
  },
  'visit-mark.v1': {
    from: 'platform',
    clause: 'L SC 99(4)(2)',
    title: text('Адамның орталыққа хабарласуы', 'Отметка человека в кабинете', 'A person reports in the cabinet'),
    data: services.visitMark,
  },
  'explanation.v1': {
    from: 'platform',
    clause: 'E9',
    title: text('Есептен шығару жобасына түсініктеме', 'Объяснение к проекту снятия с учёта', 'Explanation of a draft of deregistration'),
    data: services.explanation,
  },
  'notice.v1': {
    from: 'ais',
    clause: 'GJS-5.S6',
    title: text('Адамға хабарлама', 'Уведомление человеку', 'Notice to a person'),
    data: services.notice,
  },
  'processing-block.v1': {
    from: 'platform',
    clause: 'L PDL 8',
    title: text('Деректерді өңдеуді тоқтату', 'Прекращение обработки данных', 'Stop of the processing of data'),
    data: services.processingBlock,
  },
  'access-decision.v1': {
    from: 'ais',
    clause: 'A349-17',
    title: text('Қолжетімділік туралы шешім', 'Решение о доступе', 'Decision on access'),
    data: access.accessDecision,
  },
  'correction.v1': {
    from: 'both',
    clause: 'O206-26',
    title: text('Деректерді түзету', 'Исправление данных', 'Correction of data'),
    data: services.correction,
  },
} as const satisfies Readonly<Record<string, Kind>>

type Contract = typeof contract
export type MessageType = keyof Contract
/** What a sender gives, and what a receiver gets. */
export type Sent<T extends MessageType> = z.input<Contract[T]['data']>
export type Received<T extends MessageType> = z.output<Contract[T]['data']>
/** Types that a side may send. */
export type TypeFrom<S extends Side> = { [T in MessageType]: Contract[T]['from'] extends S | 'both' ? T : never }[MessageType]

export const messageTypes = Object.keys(contract) as readonly MessageType[]
export const isMessageType = (type: string): type is MessageType => Object.hasOwn(contract, type)
export const maySend = (side: Side, type: MessageType): boolean => contract[type].from === side || contract[type].from === 'both'
export const otherSide = (side: Side): Side => (side === 'ais' ? 'platform' : 'ais')
