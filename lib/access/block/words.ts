/** Words of what closes a staff account: breaches, departures, the quarterly review (A349-21…24). */
import type { breachKinds, breachSources, departureKinds, reviewStates } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

export const breachNames: Readonly<Record<(typeof breachKinds)[number], Text>> = {
  shared_login: text(
    'Бір логинмен бірнеше адам жұмыс істеді',
    'Одним логином пользовались несколько человек',
    'Several people used one login',
  ),
  two_places: text('Бір мезгілде екі жерден кірді', 'Вход из двух мест одновременно', 'Entered from two places at once'),
  password_given: text('Құпиясөзін басқаға берді', 'Пароль передан другому', 'The password was given away'),
  data_passed: text('Жеке деректерді бөгде адамға берді', 'Персональные данные переданы посторонним', 'Personal data passed on'),
  unknown_address: text(
    'Өтінімде жоқ мекенжайдан кірді',
    'Вход с адреса, которого нет в заявке',
    'Entered from an address that is not in the application',
  ),
  internet_computer: text(
    'Интернетке қосылған компьютерде жұмыс істеді',
    'Работа на компьютере с выходом в интернет',
    'Worked on a computer with Internet access',
  ),
  needless_lookups: text(
    'Қызметтік қажетсіз адамдардың деректерін қарады',
    'Просмотр данных людей без служебной нужды',
    'Looked at people’s data without need',
  ),
  left_open: text('Жұмыс орнын құлыптамай қалдырды', 'Рабочее место оставлено незаблокированным', 'Left the workplace unlocked'),
  other: text('Өзге бұзушылық', 'Другое нарушение', 'Another breach'),
}

export const breachSourceNames: Readonly<Record<(typeof breachSources)[number], Text>> = {
  administrator: text('Әкімші анықтады', 'Выявил администратор', 'Found by the administrator'),
  head: text('Басшы хабарлады', 'Сообщил руководитель', 'Reported by the head'),
  person: text('Азаматтың өтініші', 'Обращение гражданина', 'A citizen’s complaint'),
  journals: text('Жүйе журналдары', 'Журналы системы', 'Journals of the system'),
  monitoring: text('Бақылау құралдары', 'Средства мониторинга', 'Monitoring tools'),
  soc: text(
    'Ақпараттық қауіпсіздіктің жедел орталығы',
    'Оперативный центр информационной безопасности',
    'Operational centre of information security',
  ),
}

export const breachStates: Readonly<Record<'suspected' | 'found' | 'closed', Text>> = {
  suspected: text('Тексеруді күтеді', 'Ждёт проверки', 'Waits for a check'),
  found: text('Анықталды', 'Выявлено', 'Found'),
  closed: text('Шешім қабылданды', 'Решено', 'Decided'),
}

export const breachDecisions: Readonly<Record<'confirmed' | 'unfounded', Text>> = {
  confirmed: text('Бұзушылық расталды', 'Нарушение подтверждено', 'The breach is confirmed'),
  unfounded: text('Бұзушылық расталмады', 'Нарушение не подтвердилось', 'The breach is not confirmed'),
}

export const departureNames: Readonly<Record<(typeof departureKinds)[number], Text>> = {
  dismissal: text('Жұмыстан шығару', 'Увольнение', 'Dismissal'),
  transfer: text('Басқа лауазымға ауыстыру', 'Перевод на другую должность', 'Transfer to another post'),
}

export const reviewNames: Readonly<Record<(typeof reviewStates)[number], Text>> = {
  open: text('Жауап күтіледі', 'Ждёт ответа', 'Waits for an answer'),
  keep: text('Қалдыру', 'Оставить', 'Keep'),
  change: text('Өзгерту', 'Изменить', 'Change'),
  end: text('Тоқтату', 'Прекратить', 'End'),
  silent: text('Жауап болмады', 'Ответа не было', 'No answer'),
}
