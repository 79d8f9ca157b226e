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
