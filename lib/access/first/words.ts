/** What the one-time link and the first password say when they say no. */
import { text } from '@/lib/core/text'

export const refused = {
  spent: text(
    'Сілтеме ескірген не қолданылған. Құпиясөз тек бір рет көрсетіледі; жоғалтсаңыз, басшыңыз жаңа өтінім береді (24-тармақ)',
    'Ссылка устарела или уже использована. Пароль показывается один раз; если он утерян, руководитель подаёт новую заявку (пункт 24)',
    'The link is out of date or used. The password is shown once; if it is lost, your head files a new application (clause 24)',
  ),
  expired: text(
    'Уақытша құпиясөздің мерзімі өтіп кеткен. Басшыңыз жаңа өтінім береді (24-тармақ)',
    'Срок временного пароля истёк. Руководитель подаёт новую заявку (пункт 24)',
    'The temporary password has expired. Your head files a new application (clause 24)',
  ),
  same: text(
    'Бұл — уақытша құпиясөздің өзі. Басқасын ойлап табыңыз',
    'Это тот же временный пароль. Придумайте другой',
    'This is the temporary password itself. Choose another one',
  ),
}
