/** What the numbers of access applications are called (A349-15, 17, 18). */
import { text } from '@/lib/core/text'

export const accessParams = {
  'access.reply': {
    name: text(
      'Қолжетімділік өтініміне жауап беру мерзімі',
      'Срок ответа на заявку на доступ',
      'Term of the answer to an access application',
    ),
    unit: 'working_day',
  },
  'access.order_max_age': {
    name: text(
      'Бұйрық өтінімге дейін қанша жыл жарамды',
      'Сколько лет до заявки действует приказ',
      'How old an order of an access application may be',
    ),
    unit: 'year',
  },
  'access.password_within': {
    name: text(
      'Бір реттік сілтеме мен уақытша құпиясөз жарамды уақыт',
      'Срок одноразовой ссылки и временного пароля',
      'How long the one-time link and the temporary password hold',
    ),
    unit: 'minute',
  },
} as const
