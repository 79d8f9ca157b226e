/** What the account says when it says no. */
import { type Locale, type Text, text } from '@/lib/core/text'

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
/** Why the account of a member of staff opens nothing (A349-22, A349-23), by the code of its reason. */
const closedWhy: Readonly<Record<string, Text>> = {
  idle: text('тым ұзақ кірмегенсіз', 'вы слишком долго не входили', 'you have not entered for too long'),
  breach: text('ақпараттық қауіпсіздік бұзылған', 'нарушена информационная безопасность', 'information security was broken'),
  dismissal: text('жұмыстан шыққаныңыз хабарланған', 'сообщено о вашем увольнении', 'your dismissal was reported'),
  transfer: text('басқа лауазымға ауысқаныңыз хабарланған', 'сообщено о вашем переводе', 'your transfer was reported'),
  silence: text(
    'тоқсандық тексеруге басшыңыз жауап бермеген',
    'руководитель не ответил на квартальную сверку',
    'your head did not answer the quarterly review',
  ),
  review: text(
    'тоқсандық тексеруде басшыңыз қолжетімділікті қалдырмаған',
    'на квартальной сверке руководитель не оставил доступ',
    'your head did not keep the access at the quarterly review',
  ),
}

const closedState = {
  frozen: text('Қызметкер аккаунты тоқтатылған', 'Учётная запись сотрудника приостановлена', 'The staff account is frozen'),
  blocked: text('Қызметкер аккаунты бұғатталған', 'Учётная запись сотрудника заблокирована', 'The staff account is blocked'),
  ended: text('Қызметкер аккаунты жабылған', 'Учётная запись сотрудника закрыта', 'The staff account is closed'),
}

export const staffLogin = text(
  'Қызметкер логинін тек жаңа өтінім өзгертеді (349-бұйрықтың 24-тармағы)',
  'Логин сотрудника меняется только по новой заявке (пункт 24 приказа № 349)',
  'The login of a member of staff changes only by a new application (order 349, clause 24)',
)

/** What whoever knows the password of a closed account is told: why, and the one way back (A349-24). */
export function staffClosed(state: keyof typeof closedState, reason: string | null): Text {
  const why = closedWhy[reason ?? '']
  const say = (locale: Locale, way: string) => `${closedState[state][locale]}${why ? `: ${why[locale]}` : ''}. ${way}`
  return text(
    say('kk', 'Оны жаңа өтінім ғана ашады: ұйымыңыз 1-қосымша бойынша береді (349-бұйрықтың 24-тармағы)'),
    say('ru', 'Откроет её только новая заявка: её подаёт ваша организация по приложению 1 (пункт 24 приказа № 349)'),
    say('en', 'Only a new application opens it: your organisation files it by appendix 1 (order 349, clause 24)'),
  )
}
