/** Notices about openings of people's files: questions, odd patterns, protected persons (O206-28). */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const lookupTexts = {
  'question.asked': kind(
    text('Адам деректері неге ашылғанын сұрайды', 'Человек спрашивает, почему открыли его данные', 'A person asks why the file was opened'),
    text(
      'Сіздің орталықтың қызметкері ашқан дерек туралы сұрақ келді. Жауап мерзімі: {due}.',
      'Поступил вопрос о данных, которые открыл сотрудник вашего центра. Ответьте до: {due}.',
      'A question came about data that a member of your staff opened. Answer by: {due}.',
    ),
  ),
  'question.late': kind(
    text('Сұраққа жауап мерзімі өтті', 'Срок ответа на вопрос прошёл', 'The term to answer a question has passed'),
    text(
      'Дерек неге ашылғаны туралы сұраққа {due} дейін жауап берілген жоқ.',
      'На вопрос, почему открыты данные, не ответили до {due}.',
      'A question why a file was opened was not answered by {due}.',
    ),
  ),
  'question.answered': kind(
    text('Дерегіңіз неге ашылғаны туралы жауап', 'Ответ, почему открывали ваши данные', 'Answer why your file was opened'),
    text(
      'Орталық басшысы сұрағыңызға жауап берді: {answer}',
      'Руководитель центра ответил на ваш вопрос: {answer}',
      'The head of the centre answered your question: {answer}',
    ),
  ),
  'pattern.found': kind(
    text('Деректерді ашуда күдікті жайт', 'Подозрительные открытия данных', 'Odd openings of files'),
    text(
      '{what}: {staff}, {count} рет. Қарап, өзіңіз шешіңіз: жүйе ешкімді өздігінен бұғаттамайды.',
      '{what}: {staff}, всего: {count}. Посмотрите и решите сами: система никого не блокирует.',
      '{what}: {staff}, {count} in all. Look and decide yourself: the system blocks nobody.',
    ),
  ),
  'protection.broken': kind(
    text('Қорғалған адам шұғыл ашылды', 'Защищённое лицо открыто экстренно', 'A protected person was opened in need'),
    text(
      '{staff} қорғалған адамның картасын 30 минутқа ашты. Себебі: {reason}',
      '{staff} открыл карту защищённого лица на 30 минут. Причина: {reason}',
      '{staff} opened the card of a protected person for 30 minutes. Reason: {reason}',
    ),
  ),
  'protection.named': kind(
    text(
      'Қорғалған адамды көретін қызметкер аталды',
      'Назван сотрудник, который видит защищённое лицо',
      'A member of staff was named for a protected person',
    ),
    text(
      '{by} енді қорғалған адамды көретін қызметкерді атады: {staff}.',
      '{by} назвал сотрудника, который теперь видит защищённое лицо: {staff}.',
      '{by} has named a member of staff who now sees a protected person: {staff}.',
    ),
  ),
  'protection.endAsked': kind(
    text('Қорғауды аяқтауды растау керек', 'Нужно подтвердить снятие защиты', 'The end of a protection waits for you'),
    text(
      '{by} адамды қорғауды аяқтауды сұрады. Себебі: {reason} Екінші әкімші шешеді.',
      '{by} просит снять защиту с лица. Причина: {reason} Решает второй администратор.',
      '{by} asks to end the protection of a person. Reason: {reason} Another administrator decides.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
