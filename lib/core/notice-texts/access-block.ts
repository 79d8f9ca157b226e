/** Notices about the block of staff accounts and the quarterly review (A349-22…24). */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const accessBlockTexts = {
  'access.idleSoon': kind(
    text('Есептік жазбаңыз жақында бұғатталады', 'Ваша учётная запись скоро будет заблокирована', 'Your account will soon be blocked'),
    text(
      'Қызметкерлер жүйесіне {days} күн кірген жоқсыз. {day} дейін кірмесеңіз, есептік жазба бұғатталады, оны тек жаңа өтінім ашады (349-бұйрықтың 23 және 24-тармақтары).',
      'Вы не входили в систему сотрудников {days} дн. Если не войти до {day} включительно, учётная запись будет заблокирована, и вернёт её только новая заявка (пункты 23 и 24 приказа № 349).',
      'You have not entered the staff system for {days} days. Unless you do by {day}, the account is blocked, and only a new application brings it back (order 349, clauses 23 and 24).',
    ),
  ),
  'access.blocked': kind(
    text('Есептік жазба бұғатталды: {reason}', 'Учётная запись заблокирована: {reason}', 'The account is blocked: {reason}'),
    text(
      'Ашық сеанстар аяқталды. Қолжетімділікті қайтару үшін ұйымыңыз 1-қосымша бойынша жаңа өтінім береді (349-бұйрықтың 24-тармағы).',
      'Открытые сеансы завершены. Чтобы вернуть доступ, ваша организация подаёт новую заявку по приложению 1 (пункт 24 приказа № 349).',
      'Open sessions have ended. To return, your organisation files a new application by appendix 1 (order 349, clause 24).',
    ),
  ),
  'access.frozen': kind(
    text('Есептік жазба тоқтатылды: {reason}', 'Учётная запись приостановлена: {reason}', 'The account is frozen: {reason}'),
    text(
      'Ашық сеанстар аяқталды. Қолжетімділік туралы жаңа өтінім күтіледі (349-бұйрықтың 22-тармағы).',
      'Открытые сеансы завершены. Ожидается новая заявка на доступ (пункт 22 приказа № 349).',
      'Open sessions have ended. A new access application is awaited (order 349, clause 22).',
    ),
  ),
  'access.breachSuspected': kind(
    text('Бұзушылыққа күдік: {breach}', 'Подозрение на нарушение: {breach}', 'A breach is suspected: {breach}'),
    text(
      'Жүйе {person} есептік жазбасынан бұзушылық белгісін байқады. Тексеріп, шешім қабылдаңыз.',
      'Система заметила признак нарушения в учётной записи: {person}. Проверьте и примите решение.',
      'The system noticed a sign of a breach in the account of {person}. Look at it and decide.',
    ),
  ),
  'access.reviewOpened': kind(
    text('Қолжетімділікті тоқсандық тексеру басталды', 'Началась квартальная сверка доступа', 'The quarterly review of access has begun'),
    text(
      'Жауап күтетін қызметкерлер: {count}. {due} дейін әрқайсысы бойынша жауап беріңіз: қалдыру, өзгерту не тоқтату. Жауапсыз қалған есептік жазбалар тоқтатылады.',
      'Сотрудников к сверке: {count}. До {due} включительно ответьте по каждому: оставить, изменить или прекратить доступ. Записи без ответа будут приостановлены.',
      'People to review: {count}. By {due} answer for each: keep, change or end. Accounts without an answer are frozen.',
    ),
  ),
  'access.waiting': kind(
    text(
      'Қолжетімділік өтінімдері шешім күтуде: {count}',
      'Заявки на доступ ждут решения: {count}',
      'Access applications that wait: {count}',
    ),
    text(
      'Шешім күтіп тұрған өтінім: {count}, оның ішінде мерзімі өткені: {late}. Шешім мерзімі үш жұмыс күні.',
      'Ждут решения: {count}, из них просрочено: {late}. Срок решения — три рабочих дня.',
      'Applications that wait for a decision: {count}, of them late: {late}. A decision takes three working days.',
    ),
  ),
  'access.reviewDue': kind(
    text('Тоқсандық тексеру аяқталып келеді', 'Квартальная сверка заканчивается', 'The quarterly review is about to end'),
    text(
      'Жауап берілмеген қызметкерлер: {count}. {due} дейін жауап беріңіз: одан кейін олардың есептік жазбалары тоқтатылады.',
      'Осталось ответить по сотрудникам: {count}. Последний день: {due}. После него их учётные записи будут приостановлены.',
      'People without an answer: {count}. The last day is {due}. After it their accounts are frozen.',
    ),
  ),
  'access.named': kind(
    text(
      'Сервердегі команда әкімшілерді атады',
      'Командой на сервере названы администраторы',
      'A command on the server named administrators',
    ),
    text(
      'Жұмыс істейтін екі әкімші болмағандықтан, {executor} сервердегі командамен қолжетімділік берді: {people}. Бұл туралы білмесеңіз, тексеруді бірден бастаңыз.',
      'Двух действующих администраторов не было, поэтому {executor} командой на сервере дал доступ: {people}. Если вам об этом ничего не известно, сразу начните проверку.',
      'No two administrators were at work, so {executor} gave access by a command on the server: {people}. If you know nothing of this, look into it at once.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
