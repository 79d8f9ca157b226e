/** Notices about corrections of closed records. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const correctionTexts = {
  'correction.approved': kind(
    text('Түзету мақұлданды: {number}', 'Исправление одобрено: {number}', 'Correction approved: {number}'),
    text(
      'Министрлік {number} өтінімін ресми хатпен мақұлдады. Енді деректі әкімші түзетеді.',
      'Министерство одобрило заявку {number} официальным письмом. Теперь данные исправит администратор.',
      'The ministry approved request {number} by an official letter. The administrator will correct the data now.',
    ),
  ),
  'correction.refused': kind(
    text('Түзетуден бас тартылды: {number}', 'В исправлении отказано: {number}', 'Correction refused: {number}'),
    text(
      'Министрлік {number} өтінімінен бас тартты. Негізі өтінімнің бетінде жазылған.',
      'Министерство отказало по заявке {number}. Основание указано на странице заявки.',
      'The ministry refused request {number}. The ground is given on its page.',
    ),
  ),
  'correction.executed': kind(
    text('Дерек түзетілді: {number}', 'Данные исправлены: {number}', 'Data corrected: {number}'),
    text(
      'Әкімші {number} өтінімі бойынша деректі түзетті. Қате мән тарихта сақталады.',
      'Администратор исправил данные по заявке {number}. Ошибочное значение осталось в истории.',
      'The administrator corrected the data of request {number}. The wrong value stays in the history.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
