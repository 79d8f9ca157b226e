/** What the numbers are called that close an account of a member of staff (A349-22, A349-23). */
import { text } from '@/lib/core/text'

export const accessBlockParams = {
  'access.idle_block': {
    name: text(
      'Қызметкер бұдан көп күн кірмесе, есептік жазбасы бұғатталады',
      'Учётная запись сотрудника блокируется, если он не входил дольше',
      'A staff account is blocked when not entered for more than',
    ),
    unit: 'calendar_day',
  },
  'access.idle_warn_first': {
    name: text('Бұғаттау туралы бірінші ескерту', 'Первое предупреждение о блокировке', 'First warning before the block'),
    unit: 'calendar_day',
  },
  'access.idle_warn_last': {
    name: text('Бұғаттау туралы соңғы ескерту', 'Последнее предупреждение о блокировке', 'Last warning before the block'),
    unit: 'calendar_day',
  },
  'access.review_within': {
    name: text('Қолжетімділікті тоқсандық тексеру мерзімі', 'Срок квартальной сверки доступа', 'Term of the quarterly review of access'),
    unit: 'working_day',
  },
  'access.review_remind': {
    name: text(
      'Тоқсандық тексеру аяқталарын еске салу',
      'Напоминание об окончании квартальной сверки',
      'Reminder before the quarterly review ends',
    ),
    unit: 'working_day',
  },
} as const
