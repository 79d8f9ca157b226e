/** What the account says when it says no. */
import { text } from '@/lib/core/text'

export const blocked = text(
  'Аккаунт бұғатталған. Қолдау қызметіне хабарласыңыз',
  'Аккаунт заблокирован. Обратитесь в поддержку',
  'The account is blocked. Contact support',
)
/** One answer for an unknown login and for a wrong password. */
export const wrongLogin = text('Логин не құпиясөз дұрыс емес', 'Неверный логин или пароль', 'The login or the password is wrong')

export const lateStep = text(
  'Бет тым ұзақ ашық тұрды. Басынан бастаңыз',
  'Страница была открыта слишком долго. Начните сначала',
  'The page was open for too long. Please start again',
)
export const signInFirst = text('Алдымен аккаунтқа кіріңіз', 'Сначала войдите в аккаунт', 'Please sign in first')

export const wrongPassword = text('Қазіргі құпиясөз дұрыс емес', 'Текущий пароль неверный', 'The current password is wrong')

export const iinTaken = text(
  'Бұл ЖСН басқа аккаунтта тұр. Ол сіздікі болса, сол аккаунтқа кіріңіз немесе қолдау қызметіне хабарласыңыз',
  'Этот ИИН указан в другом аккаунте. Если он ваш, войдите в тот аккаунт или обратитесь в поддержку',
  'This IIN stands in another account. If it is yours, sign in to that account or contact support',
)
export const sameLogin = text('Бұл — қазіргі логиніңіз', 'Это ваш нынешний логин', 'This is your present login')

export const notMember = text(
  'Сіз бұл ұйымның атынан әрекет ете алмайсыз',
  'Вы не можете действовать от имени этой организации',
  'You may not act for this organisation',
)
export const lastOwner = text(
  'Ұйым иесіз қалмайды. Алдымен басқа адамды ие етіп шақырыңыз',
  'Организация не может остаться без владельца. Сначала пригласите другого владельца',
  'An organisation is never left without an owner. Invite another owner first',
)
export const alreadyMember = text('Бұл адам ұйымда бар', 'Этот человек уже в организации', 'This person is a member already')

export const deadInvitation = text(
  'Шақыру ескірген, қайтарып алынған немесе қолданылған. Жаңасын сұраңыз',
  'Приглашение устарело, отозвано или уже использовано. Попросите новое',
  'The invitation is out of date, withdrawn or used. Ask for a new one',
)

/** A349-21.B1; the addresses are those of the application (appendix 1, column 2). */
export const foreignAddress = text(
  'Бұл компьютердің мекенжайы қолжетімділік өтінімінде жоқ. Өтінімде көрсетілген компьютерден кіріңіз немесе жаңа өтінім беріңіз',
  'Адреса этого компьютера нет в вашей заявке на доступ. Войдите с компьютера из заявки или подайте новую заявку',
  'The address of this computer is not in your access application. Sign in from a computer of the application, or file a new one',
)
/** A349-22 to A349-24. */
export const staffClosed = {
  frozen: text(
    'Қызметкер аккаунты тоқтатылған: жұмыстан шығу, ауысу не жауапсыз қалған тексеру туралы мәлімет бар. Ол жаңа өтініммен ғана ашылады',
    'Учётная запись сотрудника приостановлена: есть сведения об увольнении, переводе или сверка осталась без ответа. Откроется только по новой заявке',
    'The staff account is frozen: a dismissal, a transfer or an unanswered review is known. Only a new application opens it',
  ),
  blocked: text(
    'Қызметкер аккаунты бұғатталған: 60 күннен аса кірмеген не қауіпсіздік бұзылған. Ол жаңа өтініммен ғана ашылады',
    'Учётная запись сотрудника заблокирована: входа не было более 60 дней или нарушена безопасность. Откроется только по новой заявке',
    'The staff account is blocked: no entry for more than 60 days, or a breach of security. Only a new application opens it',
  ),
  ended: text(
    'Қызметкер аккаунты жабылған. Қайта кіру үшін жаңа өтінім керек',
    'Учётная запись сотрудника закрыта. Для нового доступа нужна новая заявка',
    'The staff account is closed. A new application is needed for access',
  ),
}
