/** Notices to members of staff about their second factor and their entries (A349-21.B1, B2). */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const factorTexts = {
  'staff.newDevice': kind(
    text(
      'Қызметкер аккаунтына жаңа браузерден кірді',
      'Вход в учётную запись сотрудника из нового браузера',
      'A new browser signed in to your staff account',
    ),
    text(
      '{when}, {device}, мекенжайы {ip}. Құпиясөз бен екінші фактор дұрыс болды. Бұл сіз болмасаңыз, дереу әкімшіге хабарлаңыз.',
      '{when}, {device}, адрес {ip}. Пароль и второй фактор были верны. Если это были не вы, сразу сообщите администратору.',
      '{when}, {device}, address {ip}. The password and the second factor were right. If it was not you, tell the administrator at once.',
    ),
  ),
  'staff.sessionEnded': kind(
    text('Алдыңғы сеансыңыз аяқталды', 'Ваш прежний сеанс завершён', 'Your earlier session has ended'),
    text(
      '{when} аккаунтқа басқа жерден кірді: {device}, мекенжайы {ip}. Бір логинмен бір ғана сеанс ашық болады. Бұл сіз болмасаңыз, дереу әкімшіге хабарлаңыз.',
      '{when} в учётную запись вошли снова: {device}, адрес {ip}. По одному логину открыт только один сеанс. Если это были не вы, сразу сообщите администратору.',
      '{when}: a new sign-in, {device}, address {ip}. One login has one open session. If it was not you, tell the administrator at once.',
    ),
  ),
  'staff.twoPlaces': kind(
    text(
      'Аккаунт бір мезгілде екі жерде ашық болды',
      'Учётная запись была открыта в двух местах сразу',
      'The account was open in two places at once',
    ),
    text(
      '{when}: {ip} және {other}. Логинді басқаға беруге тыйым салынған, бұл туралы әкімшіге мәлім болды. Бұл сіз болмасаңыз, құпиясөзді ауыстырып, оған хабарласыңыз.',
      '{when}: {ip} и {other}. Передавать логин запрещено, администратор об этом извещён. Если это были не вы, смените пароль и свяжитесь с ним.',
      '{when}: {ip} and {other}. A login must not be passed on; the administrator knows of this. If it was not you, change the password and contact him.',
    ),
  ),
  'staff.unknownAddress': kind(
    text(
      'Өтінімде жоқ компьютерден кірді',
      'Вход с компьютера, которого нет в заявке',
      'Sign-in from a computer that is not in the application',
    ),
    text(
      '{when}, {device}, мекенжайы {ip}. Қолжетімділік өтінімінде мұндай мекенжай жоқ, бұл туралы әкімшіге мәлім болды.',
      '{when}, {device}, адрес {ip}. В заявке на доступ такого адреса нет, администратор об этом извещён.',
      '{when}, {device}, address {ip}. The access application has no such address; the administrator knows of this.',
    ),
  ),
  'staff.factorAdded': kind(
    text('Екінші фактор қосылды', 'Добавлен второй фактор', 'A second factor was added'),
    text(
      '{factor}. Бұл сіз болмасаңыз, дереу әкімшіге хабарлаңыз.',
      '{factor}. Если это были не вы, сразу сообщите администратору.',
      '{factor}. If it was not you, tell the administrator at once.',
    ),
  ),
  'staff.factorRemoved': kind(
    text('Екінші фактор алынды', 'Удалён второй фактор', 'A second factor was removed'),
    text(
      '{factor}. Бұл сіз болмасаңыз, дереу әкімшіге хабарлаңыз.',
      '{factor}. Если это были не вы, сразу сообщите администратору.',
      '{factor}. If it was not you, tell the administrator at once.',
    ),
  ),
  'staff.codesMade': kind(
    text('Қалпына келтіру кодтары жаңарды', 'Коды восстановления обновлены', 'The recovery codes were renewed'),
    text(
      'Бұрынғы кодтар енді жарамайды. Бұл сіз болмасаңыз, дереу әкімшіге хабарлаңыз.',
      'Прежние коды больше не действуют. Если это были не вы, сразу сообщите администратору.',
      'The earlier codes work no more. If it was not you, tell the administrator at once.',
    ),
  ),
  'staff.recoveryUsed': kind(
    text('Қалпына келтіру коды пайдаланылды', 'Использован код восстановления', 'A recovery code was used'),
    text(
      'Қалған код саны: {left}. Телефоныңызды жоғалтсаңыз, оның факторын алып тастап, жаңасын қосыңыз.',
      'Осталось кодов: {left}. Если телефон потерян, удалите его фактор и добавьте новый.',
      'Codes left: {left}. If the telephone is lost, remove its factor and add a new one.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
