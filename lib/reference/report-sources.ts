/** From whom the platform hears of a failure or an incident (O206-22.1-5): one closed list for both registers. Pure. */
import type { reportSources } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

export const reportSourceNames: Readonly<Record<(typeof reportSources)[number], Text>> = {
  request: text('Пайдаланушының өтінімі', 'Обращение пользователя', 'A user’s request'),
  specialist: text('Әкімші маманының хабары', 'Сообщение специалиста администратора', 'Message of the administrator’s specialist'),
  monitoring: text('Мониторинг құралдары', 'Средства мониторинга', 'Monitoring tools'),
  journals: text('Жүйелік журналдар', 'Системные журналы', 'System journals'),
  soc: text(
    'Ақпараттық қауіпсіздіктің жедел орталығы',
    'Оперативный центр информационной безопасности',
    'Operational centre of information security',
  ),
}
