import { z } from 'zod'
import { Refusal } from '@/lib/core/refusal'
import { line } from '@/lib/core/shapes'
import { text } from '@/lib/core/text'
import { defineService, step } from '@/lib/services/definition'

const specialists = ['centre_specialist', 'centre_director'] as const
const reasons = { lost: text('Жоғалттым', 'Потерял', 'Lost it'), spoilt: text('Бүлінген', 'Испорчена', 'It is spoilt') }

/** A second service, as small as one can be that uses what the first does not: a second pair of eyes, a step on a condition, a paper without a day. */
export const tiny = defineService({
  id: 'tiny-copy',
  version: 3,
  portal: 'enbek',
  prefix: 'TC',
  title: text('Анықтаманың көшірмесі', 'Копия справки', 'A copy of a certificate'),
  summary: text('Анықтаманың көшірмесін береміз.', 'Выдаём копию справки.', 'We give a copy of a certificate.'),
  who: [text('Кез келген адам', 'Любой человек', 'Anybody')],
  need: [text('Өтініш', 'Заявление', 'An application')],
  law: [{ clause: 'TEST', text: text('Сынақ ережесі', 'Проверочное правило', 'A test rule') }],
  steps: {
    request: step({
      title: text('Не болды', 'Что случилось', 'What happened'),
      schema: z.object({ reason: z.enum(['lost', 'spoilt']), district: line(2, 200) }),
      fields: {
        reason: { label: text('Себебі', 'Причина', 'Reason'), as: 'choice', options: reasons },
        district: { label: text('Аудан', 'Район', 'District'), as: 'district' },
      },
    }),
    loss: step({
      title: text('Қайда жоғалттыңыз', 'Где вы её потеряли', 'Where you lost it'),
      schema: z.object({ place: line(2, 100) }),
      fields: { place: { label: text('Орны', 'Место', 'Place'), as: 'text' } },
      when: ({ request }) => request?.reason === 'lost',
    }),
  },
  papers: { photo: { label: text('Сурет', 'Снимок', 'A picture'), required: true } },
  conditions: {
    T1: {
      title: text('Себебі көрсетілген', 'Причина указана', 'A reason is given'),
      clause: 'TEST 1',
      rule: ({ answers }) => (answers.request?.reason ? 'met' : 'unknown'),
      no: text('Себебін көрсетіңіз', 'Укажите причину', 'Give the reason'),
      maybe: text('Кейін анықталады', 'Выяснится позже', 'Seen later'),
      stops: false,
    },
  },
  ask: ['request.reason'],
  checks: {},
  states: {
    draft: {
      name: text('Толтырылуда', 'Заполняется', 'Being filled in'),
      ball: 'applicant',
      says: text('Толтырып, жіберіңіз', 'Заполните и отправьте', 'Fill in and send'),
    },
    open: {
      name: text('Қаралуда', 'Рассматривается', 'Being decided'),
      ball: 'officer',
      says: text('Маман қарап жатыр', 'Смотрит специалист', 'A specialist looks at it'),
    },
    proposed: {
      name: text('Бас тарту ұсынылды', 'Предложен отказ', 'A refusal is proposed'),
      ball: 'officer',
      says: text('Басшы шешеді', 'Решает руководитель', 'The head decides'),
    },
    given: {
      name: text('Берілді', 'Выдана', 'Given'),
      ball: null,
      says: text('Көшірме дайын', 'Копия готова', 'The copy is ready'),
    },
    refused: {
      name: text('Бас тартылды', 'Отказано', 'Refused'),
      ball: null,
      says: text('Негіздері құжатта', 'Основания в документе', 'The grounds are in the paper'),
    },
  },
  initial: 'draft',
  office: 'open',
  moves: {
    send: {
      from: ['draft'],
      to: 'open',
      by: 'applicant',
      label: text('Жіберу', 'Отправить', 'Send'),
      complete: true,
      signed: ['code'],
      clock: { start: 'answer' },
    },
    give: {
      from: ['open', 'proposed'],
      to: 'given',
      by: 'officer',
      roles: specialists,
      tone: 'good',
      label: text('Көшірме беру', 'Выдать копию', 'Give the copy'),
      clock: { stop: true },
      issues: 'copy',
      decides: 'yes',
    },
    propose: {
      from: ['open'],
      to: 'proposed',
      by: 'officer',
      roles: specialists,
      label: text('Бас тартуды ұсыну', 'Предложить отказ', 'Propose a refusal'),
      grounds: ['unknown'],
    },
    approve: {
      from: ['proposed'],
      to: 'refused',
      by: 'officer',
      roles: ['centre_director'],
      tone: 'bad',
      notBy: 'propose',
      label: text('Бас тартуды бекіту', 'Утвердить отказ', 'Approve the refusal'),
      grounds: ['unknown'],
      clock: { stop: true },
      issues: 'refusal',
      decides: 'no',
    },
  },
  terms: {
    answer: { param: 'jobseeker.register', clause: 'TEST 2', label: text('Жауап мерзімі', 'Срок ответа', 'Term of the answer') },
  },
  grounds: { unknown: { text: text('Анықтама табылмады', 'Справка не найдена', 'No such certificate'), clause: 'TEST 3' } },
  results: {
    copy: {
      series: 'C',
      title: text('Көшірме', 'Копия', 'Copy'),
      says: ({ name }) => [text(`${name}: көшірме берілді.`, `${name}: копия выдана.`, `${name}: the copy is given.`)],
    },
    refusal: {
      series: 'R',
      title: text('Көшірме беруден бас тарту', 'Отказ в выдаче копии', 'Refusal of a copy'),
      says: ({ name }) => [text(`${name}: бас тартылды.`, `${name}: отказано.`, `${name}: refused.`)],
      negative: true,
    },
  },
  district: ({ request }) => /\d{9}/.exec(String(request?.district ?? ''))?.[0] ?? null,
})

/** The refusal that this work ends with. */
export function refusal(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}
