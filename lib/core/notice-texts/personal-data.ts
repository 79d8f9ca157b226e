/** Notices about the processing of a person's data (PDL 8). */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const personalDataTexts = {
  'data.granted': kind(
    text('Деректеріңіз туралы өтініш: {state}', 'Обращение о ваших данных: {state}', 'Your request about your data: {state}'),
    text(
      '{what}. Не тоқтатылғаны және заң бойынша нелер сақталатыны «Деректерім» бетінде жазылған.',
      '{what}. Что прекращено и что хранится по закону, написано на странице «Мои данные».',
      '{what}. What has been stopped and what is kept by law is written on the page “My data”.',
    ),
  ),
  'data.refused': kind(
    text('Деректеріңіз туралы өтінішке бас тартылды', 'По обращению о ваших данных — отказ', 'Your request about your data was refused'),
    text('{what}. Негізі: {ground}. {note}', '{what}. Основание: {ground}. {note}', '{what}. Ground: {ground}. {note}'),
  ),
} as const satisfies Record<string, NoticeWords>
