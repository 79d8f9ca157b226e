/** What the second factor says when it says no. */
import { text } from '@/lib/core/text'

/** One answer for an authenticator's code and for a recovery code. */
export const wrongFactor = text(
  'Код дұрыс емес. Қолданбадағы жаңа кодты не пайдаланылмаған қалпына келтіру кодын енгізіңіз',
  'Код неверный. Введите новый код из приложения или неиспользованный код восстановления',
  'The code is wrong. Enter a new code of the application or an unused recovery code',
)
/** Of an authenticator that is being added: there is no other code yet. */
export const wrongFirstCode = text(
  'Код дұрыс емес. Қолданба дәл қазір көрсетіп тұрған кодты енгізіңіз; телефонның уақыты дұрыс па, тексеріңіз',
  'Код неверный. Введите код, который приложение показывает сейчас, и проверьте, точно ли идут часы телефона',
  'The code is wrong. Enter the one that the application shows now, and check the clock of the telephone',
)
export const usedFactor = text(
  'Бұл код пайдаланылған. Қолданбада келесі код шыққанша күтіңіз: жарты минуттан аспайды',
  'Этот код уже использован. Дождитесь следующего в приложении: не больше полминуты',
  'This code has been used already. Wait for the next one in the application: half a minute at most',
)
export const wrongPasskey = text(
  'Бұл кілт танылмады. Қайталап көріңіз не басқа тәсілді таңдаңыз',
  'Ключ не подошёл. Попробуйте ещё раз или выберите другой способ',
  'This passkey was not accepted. Try again or choose another way',
)
export const knownPasskey = text('Бұл кілт бұрын қосылған', 'Этот ключ уже добавлен', 'This passkey has been added already')
export const latePage = text(
  'Бет тым ұзақ ашық тұрды. Оны жаңартып, қайталаңыз',
  'Страница была открыта слишком долго. Обновите её и повторите',
  'The page was open for too long. Reload it and try again',
)
export const staffOnly = text(
  'Екінші фактор қызметкерлердің аккаунтында ғана болады',
  'Второй фактор есть только у аккаунтов сотрудников',
  'Only staff accounts have a second factor',
)
export const hasTotp = text(
  'Аутентификатор қосылған. Басқасына ауысу үшін алдымен қазіргісін алып тастаңыз',
  'Аутентификатор уже добавлен. Чтобы сменить его, сначала удалите нынешний',
  'An authenticator is there already. To change it, remove the present one first',
)
/** The first factor may be made by whoever knows the password; each further one only by whoever has shown one. */
export const factorFirst = text(
  'Аккаунтта екінші фактор бар. Алдымен соны көрсетіңіз',
  'У аккаунта уже есть второй фактор. Сначала покажите его',
  'The account has a second factor. Show it first',
)
export const lastFactor = text(
  'Соңғы факторды алып тастауға болмайды. Алдымен басқасын қосыңыз',
  'Последний фактор удалить нельзя. Сначала добавьте другой',
  'The last factor cannot be removed. Add another one first',
)
export const manyPasskeys = text(
  'Бес кілттен артық қосуға болмайды',
  'Ключей может быть не больше пяти',
  'There can be five passkeys at most',
)
