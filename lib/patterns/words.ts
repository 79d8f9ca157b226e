/** What odd ways of opening files are called. */
import type { patternKinds, patternStates } from '@/db/lists'
import { type Text, text } from '@/lib/core/text'

export const patternNames: Readonly<Record<(typeof patternKinds)[number], Text>> = {
  hour: text('Бір сағатта тым көп', 'Слишком много за час', 'Too many in an hour'),
  day: text('Бір күнде тым көп', 'Слишком много за день', 'Too many in a day'),
  off_hours: text('Түнде немесе демалыс күні', 'Ночью или в выходной', 'At night or on a day off'),
  no_case: text('Іс нөмірінсіз', 'Без номера дела', 'Without a case number'),
  neighbours: text('Қатар тұрған карталар', 'Соседние карты подряд', 'Neighbouring cards in a row'),
  surname: text('Бір тектегі адамдар', 'Однофамильцы', 'People of one surname'),
  own_surname: text('Қызметкермен тектес адам', 'Однофамилец сотрудника', 'Same surname as the officer'),
  asked: text('Қабылданбаған адамдар туралы сұрау', 'Вопросы о людях, которых не приняли', 'Questions about people who were not taken in'),
  own_file: text('Өзінің дерегі', 'Собственные данные', 'The officer’s own file'),
}

export const patternStateNames: Readonly<Record<(typeof patternStates)[number], Text>> = {
  new: text('Жаңа', 'Новое', 'New'),
  looked: text('Қаралды, бұзушылық жоқ', 'Просмотрено, нарушения нет', 'Looked at, no breach'),
  breach: text('Бұзушылық', 'Нарушение', 'Breach'),
}
