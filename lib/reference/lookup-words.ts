/** Parameters of who opened whose file: the term of an answer, and from where on an opening is odd (O206-28). */
import { text } from '@/lib/core/text'

export const lookupParams = {
  'lookups.answer': {
    name: text(
      'Дерек неге ашылғаны туралы жауап мерзімі',
      'Срок ответа, почему открыты данные',
      'Term for answering why a file was opened',
    ),
    unit: 'working_day',
  },
  'lookups.per_hour': {
    name: text(
      'Бір сағатта ашылған деректер саны',
      'Открытий за час, больше которых — тревога',
      'Openings in an hour above which it is odd',
    ),
    unit: 'count',
  },
  'lookups.per_day': {
    name: text('Бір күнде ашылған деректер саны', 'Открытий за день, больше которых — тревога', 'Openings in a day above which it is odd'),
    unit: 'count',
  },
  'lookups.off_margin': {
    name: text(
      'Жұмыс уақытынан тыс рұқсат етілетін уақыт',
      'Сколько до и после рабочего дня открывать обычно',
      'How long before and after office hours an opening is usual',
    ),
    unit: 'minute',
  },
  'lookups.no_case': {
    name: text('Бір күнде іс нөмірінсіз ашу саны', 'Открытий за день без номера дела', 'Openings in a day without a case number'),
    unit: 'count',
  },
  'lookups.neighbours': {
    name: text('Қатар тұрған карталарды ашу саны', 'Открытий соседних карт подряд', 'Openings of neighbouring cards in a row'),
    unit: 'count',
  },
  'lookups.surname': {
    name: text('Бір тектегі адамдарды ашу саны', 'Открытий однофамильцев за день', 'Openings of people of one surname in a day'),
    unit: 'count',
  },
  'lookups.asked': {
    name: text(
      'Бір күнде қабылданбай, ЖСН бойынша сұралған адамдар саны',
      'Людей за день, о которых спросили по ИИН и не приняли',
      'People in a day asked about by the IIN and not taken in',
    ),
    unit: 'count',
  },
} as const
