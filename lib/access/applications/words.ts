/** What an access application says when it says no, and what it is called. */
import { type Text, text } from '@/lib/core/text'

export const refused = {
  onlyAdministrator: text(
    'Хатты тек ақпараттық қауіпсіздік әкімшісі енгізеді',
    'Письмо вносит только администратор информационной безопасности',
    'Only the information-security administrator enters a letter',
  ),
  unsigned: text('Өтінімге алдымен кілтпен қол қойыңыз', 'Сначала подпишите заявку ключом', 'Sign the application with a key first'),
  noIin: text(
    'Қызметтік есептік жазбаңызда ЖСН жоқ, қол қою мүмкін емес',
    'В вашей служебной учётной записи нет ИИН, подписать нельзя',
    'Your staff account has no IIN, so nothing can be signed',
  ),
  changed: text(
    'Өтінім өзгерген: қол қойылатын құжатты қайта жасаңыз',
    'Заявка изменилась: подготовьте документ для подписи заново',
    'The application has changed: prepare the paper to sign again',
  ),
  stale: text(
    'Өтінімді бұл аралықта басқа адам өзгертті. Бетті жаңартып, қайта қараңыз',
    'Пока вы смотрели, заявку изменил кто-то другой. Обновите страницу и проверьте',
    'Somebody else has changed the application meanwhile. Reload the page and look again',
  ),
  order: text(
    'Бұйрық өтінімге дейінгі бір жыл ішінде бекітілмеген (18-тармақ): мақұлдауға болмайды',
    'Приказ утверждён не в течение года до заявки (пункт 18): одобрить нельзя',
    'The order was not approved within the year before the application (clause 18): it cannot be approved',
  ),
  unlisted: text(
    'Тізбеде жоқ жүйе сұралған (4-тармақ): мақұлдауға болмайды',
    'Запрошена система не из перечня (пункт 4): одобрить нельзя',
    'A system outside the list is asked for (clause 4): it cannot be approved',
  ),
  terminal: (names: Text): Text =>
    text(
      `Терминалдық жүйеге хатпен өтінім берілмейді (14-тармақ): ${names.kk}`,
      `К терминальной системе по письму заявка не подаётся (пункт 14): ${names.ru}`,
      `A terminal system cannot be asked for by letter (clause 14): ${names.en}`,
    ),
  domain: (domains: readonly string[]): Text => {
    const list = domains.join(', ')
    return text(
      `Жауап тек корпоративтік поштаға жіберіледі. Рұқсат етілген домендер: ${list}`,
      `Ответ отправляется только на корпоративную почту. Разрешённые домены: ${list}`,
      `The answer goes to corporate e-mail only. Allowed domains: ${list}`,
    )
  },
  answerToAdministrator: text(
    'Жауап әкімшінің өз поштасына жіберілмейді: логин иесінің немесе басшысының поштасын көрсетіңіз',
    'Ответ не отправляется на почту администратора: укажите почту владельца логина или его руководителя',
    'The answer does not go to the mail of an administrator: name that of the holder of the login or of his head',
  ),
  letterDays: text(
    'Хат келген күннен ерте тіркелмейді, ал келешек күн болмайды: күндерін тексеріңіз',
    'Входящая дата не раньше исходящей, и обе не позже сегодняшней: проверьте даты',
    'A letter is not received before it is sent, nor in the future: check the days',
  ),
  taken: text(
    'Бұл ЖСН-мен қызметтік есептік жазба бар: бір адамға бір логин (21-тармақ). Құқықтарын өзгертуге өтінім беріңіз',
    'С этим ИИН служебная учётная запись уже есть: один человек — один логин (пункт 21). Подайте заявку на изменение прав',
    'There is a staff account with this IIN already: one person, one login (clause 21). Apply for a change of rights',
  ),
  noAccount: text(
    'Бұл ЖСН-мен қызметтік есептік жазба жоқ: алдымен қолжетімділік беруге өтінім қажет',
    'Служебной учётной записи с этим ИИН нет: сначала нужна заявка на доступ',
    'There is no staff account with this IIN: an application for access is needed first',
  ),
  loginTaken: text(
    'Бұл логин басқа адамның аккаунтында тұр: басқа корпоративтік пошта көрсетіңіз',
    'Этот логин занят другим аккаунтом: укажите другую корпоративную почту',
    'This login belongs to another account: give another corporate e-mail',
  ),
  loginOther: text(
    'Логин осы адамның есептік жазбасындағыдай емес',
    'Логин не тот, что у учётной записи этого человека',
    'The login is not that of this person’s account',
  ),
  wrongState: (now: Text): Text =>
    text(
      `Есептік жазбаның қазіргі күйінде бұл мүмкін емес: ${now.kk}`,
      `В нынешнем состоянии учётной записи это невозможно: ${now.ru}`,
      `In the present state of the account this is not possible: ${now.en}`,
    ),
  noRoles: text(
    'Біздің жүйелердегі функциялардың бірі де таңдалмаған',
    'Не выбрана ни одна функция наших систем',
    'No function of our systems is chosen',
  ),
}
