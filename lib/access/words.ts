/** Words of the access to the staff systems (A349): states of an account and why it is in one. */
import { type Text, text } from '@/lib/core/text'

export const accountStates: Readonly<Record<'issued' | 'active' | 'frozen' | 'blocked' | 'ended', Text>> = {
  issued: text('Уақытша құпиясөз берілген', 'Выдан временный пароль', 'Temporary password issued'),
  active: text('Жұмыс істейді', 'Действует', 'Active'),
  frozen: text('Тоқтатылған', 'Приостановлена', 'Frozen'),
  blocked: text('Бұғатталған', 'Заблокирована', 'Blocked'),
  ended: text('Жабылған', 'Закрыта', 'Ended'),
}

/** Why the state of an account has changed. */
export const stateReasons = {
  application: text('Қолжетімділікке өтінім бойынша', 'По заявке на доступ', 'On an access application'),
  completed: text('Уақытша құпиясөз ауыстырылды', 'Временный пароль сменён', 'The temporary password was changed'),
  idle: text('60 күннен аса кірмеген', 'Не входил более 60 дней', 'No entry for more than 60 days'),
  breach: text('Ақпараттық қауіпсіздік бұзылды', 'Нарушение информационной безопасности', 'A breach of information security'),
  dismissal: text('Жұмыстан шығарылды', 'Увольнение', 'Dismissal'),
  transfer: text('Басқа лауазымға ауыстырылды', 'Перевод на другую должность', 'Transfer to another post'),
  silence: text('Тоқсандық тексеруге жауап болмады', 'Нет ответа на квартальную сверку', 'The quarterly review was not answered'),
  review: text('Тоқсандық тексеру шешімі', 'Решение квартальной сверки', 'Decision of the quarterly review'),
} satisfies Readonly<Record<string, Text>>
export type StateReason = keyof typeof stateReasons
