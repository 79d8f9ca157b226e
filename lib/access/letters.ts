/** Answers to access applications, to the corporate e-mail of the application (A349-17): one letter, in Kazakh and in Russian. Pure. */
import type { Letter } from '@/lib/core/mail-text'
import { type Text, text } from '@/lib/core/text'

type About = { number: string; name: string }

const subjects = {
  ready: text('Логин мен уақытша құпиясөз дайын', 'Логин и временный пароль готовы', 'The login and temporary password are ready'),
  done: text('Қолжетімділікке өтінім мақұлданды', 'Заявка на доступ одобрена', 'The access application is approved'),
  refused: text('Қолжетімділікке өтінім бойынша бас тарту', 'Отказ по заявке на доступ', 'Refusal of the access application'),
}

/** The login, and the link on whose page the person himself has the password shown. */
export const readyLetter = ({ number, name }: About, login: string, link: Text, until: Text): Letter => ({
  subject: subjects.ready,
  body: text(
    `№ ${number} өтінім, ${name}.\n\nЛогин: ${login}\nУақытша құпиясөз бір реттік сілтеме арқылы көрсетіледі (${until.kk} дейін):\n${link.kk}\n\nСілтемені логин иесінің өзі ашсын: құпиясөз бір рет қана көрсетіледі, оны ешкімге беруге болмайды. Алғаш кіргенде құпиясөз ауыстырылады, содан кейін ғана тіркеу аяқталады.`,
    `Заявка № ${number}, ${name}.\n\nЛогин: ${login}\nВременный пароль показывается по одноразовой ссылке (до ${until.ru}):\n${link.ru}\n\nПусть ссылку откроет сам владелец логина: пароль показывается один раз, передавать его нельзя. При первом входе пароль меняется, и только тогда регистрация завершена.`,
    `Application No. ${number}, ${name}.\n\nLogin: ${login}\nThe temporary password is shown by a one-time link (until ${until.en}):\n${link.en}\n\nThe holder of the login should open it himself: the password is shown once and given to nobody. It is changed at the first entry, and only then is the registration complete.`,
  ),
})

/** What was done where no password is given: rights changed, blocked, ended, or systems of other owners. */
export const doneLetter = ({ number, name }: About, what: Text, systems: Text): Letter => ({
  subject: subjects.done,
  body: text(
    `№ ${number} өтінім, ${name}.\n${what.kk}.\nЖүйелер: ${systems.kk}.`,
    `Заявка № ${number}, ${name}.\n${what.ru}.\nСистемы: ${systems.ru}.`,
    `Application No. ${number}, ${name}.\n${what.en}.\nSystems: ${systems.en}.`,
  ),
})

/** To the login whose account an application has changed, whoever filed it and wherever its answer went. */
export const ownLetter = ({ number }: About): Letter => ({
  subject: text(
    'Есептік жазбаңызға өтінім орындалды',
    'Выполнена заявка по вашей учётной записи',
    'An application about your account was carried out',
  ),
  body: text(
    `№ ${number} өтінім бойынша есептік жазбаңыз өзгертілді. Сіз не басшыңыз мұны сұрамаған болсаңыз, ақпараттық қауіпсіздік әкімшісіне бірден хабарлаңыз.`,
    `По заявке № ${number} изменена ваша учётная запись. Если об этом не просили ни вы, ни ваш руководитель, сразу сообщите администратору информационной безопасности.`,
    `Your account was changed by application No. ${number}. If neither you nor your head asked for it, tell the information-security administrator at once.`,
  ),
})

export const refusedLetter = ({ number, name }: About, grounds: Text, words: string): Letter => ({
  subject: subjects.refused,
  body: text(
    `№ ${number} өтінім, ${name}: қолжетімділік берілмеді.\n\nНегізі: ${grounds.kk}\n\n${words}\n\nНегізі жойылған соң жаңа өтінім беруге болады.`,
    `Заявка № ${number}, ${name}: доступ не предоставлен.\n\nОснование: ${grounds.ru}\n\n${words}\n\nКогда основание отпадёт, можно подать новую заявку.`,
    `Application No. ${number}, ${name}: no access is given.\n\nGround: ${grounds.en}\n\n${words}\n\nA new application may be filed once the ground is gone.`,
  ),
})

export const outcomes = {
  changed: text('Құқықтар өтінімге сай өзгертілді', 'Права изменены по заявке', 'The rights were changed as asked'),
  block: text('Есептік жазба бұғатталды', 'Учётная запись заблокирована', 'The account was blocked'),
  end: text('Есептік жазба жабылды', 'Учётная запись закрыта', 'The account was closed'),
  elsewhere: text(
    'Бұл жүйелерде логин мен құқықты олардың иесі береді',
    'Логин и права в этих системах даёт их владелец',
    'In these systems the login and rights are given by their owner',
  ),
}
