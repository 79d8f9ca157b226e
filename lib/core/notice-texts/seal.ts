/** Notices about the seal of the journals. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const sealTexts = {
  'journal.broken': kind(
    text('Журналдардың тұтастығы бұзылған', 'Целостность журналов нарушена', 'The seal of the journals is broken'),
    text(
      'Тексеру журналдардан тұтастығы бұзылған жазбаларды тапты: {count}. Қай жазба екені тексеру бетінде көрсетілген. Бұл ақпараттық қауіпсіздік оқиғасы: ештеңені өзгертпей, оны тіркеңіз.',
      'Проверка нашла в журналах записи с нарушенной целостностью: {count}. Какие именно, сказано на странице проверки. Это событие информационной безопасности: ничего не меняйте и зарегистрируйте его.',
      'The check found rows in the journals that do not match the seal: {count}. Its page says which. This is an information-security incident: change nothing and register it.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
