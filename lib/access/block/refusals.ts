/** What the block of accounts says when it says no. */
import { text } from '@/lib/core/text'

export const check = text('Белгіленген өрістерді тексеріңіз', 'Проверьте отмеченные поля', 'Check the marked fields')
export const futureDay = text('Күн болашақта болмауы керек', 'Дата не может быть в будущем', 'The day may not be in the future')
export const closedAlready = text(
  'Есептік жазба жабық тұр: оған тек жаңа өтінім қажет',
  'Учётная запись уже закрыта: нужна только новая заявка',
  'The account is closed already: only a new application is needed',
)
export const answeredAlready = text('Бұл тексеруге жауап берілген', 'По этой сверке ответ уже есть', 'This review has been answered')
export const tooLate = text(
  'Жауап беру мерзімі өтті: есептік жазба тоқтатылады',
  'Срок ответа прошёл: учётная запись будет приостановлена',
  'The term for an answer has passed: the account is frozen',
)
export const decidedAlready = text(
  'Бұл бұзушылық туралы шешім бар',
  'Решение по этому нарушению уже принято',
  'This breach has been decided',
)
