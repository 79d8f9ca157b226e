/** Words of the administrator's desk. */
import { type Text, text } from '@/lib/core/text'
import type { Pattern } from './patterns'

/** Why a session of somebody is ended. */
export const endReasons = {
  left: text('Жұмыс орнын жаппай кеткен', 'Ушёл, не закрыв рабочее место', 'Left the workplace open'),
  address: text('Бөтен мекенжай не құрылғы', 'Чужой адрес или устройство', 'A foreign address or device'),
  shared: text('Логинді басқа адам пайдаланған', 'Логином пользуется другой человек', 'Somebody else uses the login'),
  request: text('Қызметкердің өз өтінуімен', 'По просьбе самого сотрудника', 'At the request of the person'),
  check: text('Қауіпсіздікті тексеру', 'Проверка безопасности', 'A security check'),
} satisfies Readonly<Record<string, Text>>

export const patternNames: Readonly<Record<Pattern['kind'], Text>> = {
  guessing: text('Құпиясөзді таңдау', 'Подбор пароля', 'Guessing a password'),
  scattered: text('Бірнеше желіден таңдау', 'Подбор из нескольких сетей', 'Guessing from several networks'),
  spraying: text('Көп аккаунтқа бір құпиясөз', 'Один пароль ко многим аккаунтам', 'Spraying many accounts'),
}

export const factorNames: Readonly<Record<'totp' | 'passkey' | 'recovery', Text>> = {
  totp: text('Қосымшадағы код', 'Код из приложения', 'Code of an application'),
  passkey: text('Кіру кілті', 'Ключ доступа', 'Passkey'),
  recovery: text('Қалпына келтіру коды', 'Резервный код', 'Recovery code'),
}
