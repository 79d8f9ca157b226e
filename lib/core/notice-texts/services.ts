/** Notices about state services, for the applicant and the desk. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const serviceTexts = {
  'case.moved': kind(
    text('№ {number} өтініш: {state}', 'Заявление № {number}: {state}', 'Application No. {number}: {state}'),
    text('{service}. {says}', '{service}. {says}', '{service}. {says}'),
  ),
  'cases.due': kind(
    text('Бүгін мерзімі бітетін істер: {count}', 'Дела, срок которых сегодня: {count}', 'Cases due today: {count}'),
    text(
      'Сізде бүгін бітетін не мерзімі өткен істер бар: {count}. Кезекті ашыңыз.',
      'У вас есть дела со сроком сегодня или просроченные: {count}. Откройте очередь.',
      'You have cases that end today or are late: {count}. Open the queue.',
    ),
  ),
  'cases.unassigned': kind(
    text(
      'Ешкім алмаған, мерзімі өткен істер: {count}',
      'Просроченные дела без исполнителя: {count}',
      'Late cases that nobody has taken: {count}',
    ),
    text(
      'Орталығыңызда мерзімі өткен, бірақ қарауға ешкім алмаған істер бар: {count}. Кезекті ашып, біреуін алыңыз.',
      'В вашем центре есть просроченные дела, которые никто не взял: {count}. Откройте очередь и возьмите их в работу.',
      'Your centre has late cases that nobody has taken up: {count}. Open the queue and take them.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
