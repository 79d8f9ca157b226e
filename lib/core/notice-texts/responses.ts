/** Notices about responses to vacancies and interviews. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const responseTexts = {
  'response.received': kind(
    text('Жаңа өтініш: {vacancy}', 'Новый отклик: {vacancy}', 'New response: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орнына өтініш келіп түсті. Жауап беру мерзімі: {answerBy}.',
      'На вакансию «{vacancy}» пришёл отклик. Ответьте до {answerBy}.',
      'Somebody responded to “{vacancy}”. Please answer by {answerBy}.',
    ),
  ),
  'response.viewed': kind(
    text('Өтінішіңіз қаралды: {vacancy}', 'Ваш отклик просмотрен: {vacancy}', 'Your response was opened: {vacancy}'),
    text(
      '{employer} «{vacancy}» бос жұмыс орнына берген өтінішіңізді ашып қарады.',
      'Работодатель {employer} открыл ваш отклик на вакансию «{vacancy}».',
      '{employer} opened your response to “{vacancy}”.',
    ),
  ),
  'response.invited': kind(
    text('Әңгімелесуге шақыру: {vacancy}', 'Приглашение на собеседование: {vacancy}', 'Invitation to an interview: {vacancy}'),
    text(
      '{employer} сізді әңгімелесуге шақырады: {when}, {place}. Келетініңізді растаңыз.',
      'Работодатель {employer} приглашает вас на собеседование: {when}, {place}. Подтвердите, что придёте.',
      '{employer} invites you to an interview: {when}, {place}. Please confirm that you will come.',
    ),
  ),
  'response.rejected': kind(
    text('Жұмыс беруші бас тартты: {vacancy}', 'Работодатель отказал: {vacancy}', 'The employer declined: {vacancy}'),
    text(
      '{employer} «{vacancy}» бос жұмыс орны бойынша бас тартты. Себебі: {reason}.',
      'Работодатель {employer} отказал по вакансии «{vacancy}». Причина: {reason}.',
      '{employer} declined your response to “{vacancy}”. Reason: {reason}.',
    ),
  ),
  'response.offered': kind(
    text('Сізге жұмыс ұсынылды: {vacancy}', 'Вам предложили работу: {vacancy}', 'You have a job offer: {vacancy}'),
    text(
      '{employer} сізді «{vacancy}» жұмысына алғысы келеді. Жауабыңызды беріңіз.',
      'Работодатель {employer} готов принять вас на работу «{vacancy}». Дайте свой ответ.',
      '{employer} would like to hire you as “{vacancy}”. Please answer.',
    ),
  ),
  'response.hired': kind(
    text(
      'Құттықтаймыз, сіз жұмысқа алындыңыз: {vacancy}',
      'Поздравляем, вас приняли на работу: {vacancy}',
      'Congratulations, you are hired: {vacancy}',
    ),
    text(
      '{employer} сізді «{vacancy}» жұмысына алғанын белгіледі. Жұмыс басталатын күн: {startOn}.',
      'Работодатель {employer} отметил, что принял вас на работу «{vacancy}». Начало работы — {startOn}.',
      '{employer} recorded that you are hired as “{vacancy}”. Work starts on {startOn}.',
    ),
  ),
  'response.proposed': kind(
    text('Сізге бос жұмыс орны ұсынылды: {vacancy}', 'Вам предложили вакансию: {vacancy}', 'A vacancy was proposed to you: {vacancy}'),
    text(
      '{employer} түйіндемеңізді қарап, «{vacancy}» бос жұмыс орнын ұсынды. Келіссеңіз ғана ол атыңыз бен байланыс деректеріңізді көреді.',
      'Работодатель {employer} посмотрел ваше резюме и предлагает вакансию «{vacancy}». Ваши имя и контакты он увидит, только если вы согласитесь.',
      '{employer} read your résumé and proposes “{vacancy}”. Your name and contacts are shown only if you agree.',
    ),
  ),
  'response.referred': kind(
    text('Орталық үміткер ұсынды: {vacancy}', 'Центр предлагает кандидата: {vacancy}', 'The centre proposes a candidate: {vacancy}'),
    text(
      'Мансап орталығы «{vacancy}» бос жұмыс орнына үміткер ұсынды. Үміткер келіссе, оның деректері ашылады.',
      'Карьерный центр предлагает кандидата на вакансию «{vacancy}». Его данные откроются, когда он согласится.',
      'A career centre proposes a candidate for “{vacancy}”. The data open once the candidate agrees.',
    ),
  ),
  'response.confirmed': kind(
    text('Үміткер келісті: {vacancy}', 'Кандидат согласился: {vacancy}', 'The candidate agreed: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны бойынша үміткер келісімін берді. Келесі қадам сізде.',
      'По вакансии «{vacancy}» кандидат дал согласие. Следующий шаг за вами.',
      'The candidate for “{vacancy}” agreed. The next step is yours.',
    ),
  ),
  'response.declined': kind(
    text('Үміткер бас тартты: {vacancy}', 'Кандидат отказался: {vacancy}', 'The candidate declined: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны бойынша үміткер бас тартты.',
      'Кандидат отказался от предложения по вакансии «{vacancy}».',
      'The candidate declined your proposal for “{vacancy}”.',
    ),
  ),
  'response.withdrawn': kind(
    text('Өтініш қайтарып алынды: {vacancy}', 'Отклик отозван: {vacancy}', 'The response was withdrawn: {vacancy}'),
    text(
      'Үміткер «{vacancy}» бос жұмыс орнына берген өтінішін қайтарып алды.',
      'Кандидат отозвал отклик на вакансию «{vacancy}».',
      'The candidate withdrew the response to “{vacancy}”.',
    ),
  ),
  'response.closed': kind(
    text('Бос жұмыс орны жабылды: {vacancy}', 'Вакансия закрыта: {vacancy}', 'The vacancy was closed: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны жабылды, сондықтан өтінішіңізді қарау аяқталды.',
      'Вакансия «{vacancy}» закрыта, поэтому рассмотрение вашего отклика завершено.',
      'The vacancy “{vacancy}” is closed, so your response is no longer considered.',
    ),
  ),
  'response.interviewed': kind(
    text(
      'Әңгімелесу өтті деп белгіленді: {vacancy}',
      'Отмечено, что собеседование прошло: {vacancy}',
      'The interview was recorded: {vacancy}',
    ),
    text(
      '{employer} «{vacancy}» бойынша әңгімелесу өткенін белгіледі. Шешімді күтіңіз.',
      '{employer} отметил, что собеседование по вакансии «{vacancy}» прошло. Ждите решения.',
      '{employer} recorded that the interview for “{vacancy}” took place. A decision will follow.',
    ),
  ),
  'response.no_show': kind(
    text(
      'Әңгімелесуге келмегеніңіз белгіленді: {vacancy}',
      'Отмечено, что вы не пришли: {vacancy}',
      'You were recorded as absent: {vacancy}',
    ),
    text(
      '{employer} «{vacancy}» бойынша әңгімелесуге келмегеніңізді белгіледі. Қате болса, жұмыс берушіге хабарласыңыз.',
      '{employer} отметил, что вы не пришли на собеседование по вакансии «{vacancy}». Если это ошибка, свяжитесь с работодателем.',
      '{employer} recorded that you missed the interview for “{vacancy}”. If this is a mistake, contact the employer.',
    ),
  ),
  'response.unanswered': kind(
    text('Жұмыс беруші жауап бермеді: {vacancy}', 'Работодатель не ответил: {vacancy}', 'The employer did not answer: {vacancy}'),
    text(
      '{employer} «{vacancy}» бос жұмыс орны бойынша мерзімінде жауап бермеді, сондықтан өтінішіңіз жабылды. Бос орын ашық болса, қайта жібере аласыз.',
      '{employer} не ответил по вакансии «{vacancy}» в срок, поэтому отклик закрыт. Если вакансия ещё открыта, вы можете откликнуться снова.',
      '{employer} did not answer in time about “{vacancy}”, so your response was closed. If the vacancy is still open, you can respond again.',
    ),
  ),
  'response.overdue': kind(
    text('Өтініш жауапсыз жабылды: {vacancy}', 'Отклик закрыт без ответа: {vacancy}', 'A response was closed unanswered: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орнына келген өтінішке мерзімінде жауап берілмеді. Өтініш жабылды, үміткерге хабарланды.',
      'На отклик по вакансии «{vacancy}» не ответили в срок. Он закрыт, кандидату сообщено.',
      'A response to “{vacancy}” was not answered in time. It was closed and the candidate was told.',
    ),
  ),
  'response.reminder': kind(
    text('Өтініш жауап күтіп тұр: {vacancy}', 'Отклик ждёт ответа: {vacancy}', 'A response is waiting for you: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орнына келген өтініш жауапсыз тұр. Жауап беру мерзімі: {answerBy}.',
      'На отклик по вакансии «{vacancy}» нужно ответить до {answerBy}.',
      'The response to “{vacancy}” has to be answered by {answerBy}.',
    ),
  ),
  'interview.tomorrow': kind(
    text('Ертең әңгімелесу: {vacancy}', 'Завтра собеседование: {vacancy}', 'Interview tomorrow: {vacancy}'),
    text(
      'Еске саламыз: әңгімелесу {when}, {place}.',
      'Напоминаем: собеседование {when}, {place}.',
      'A reminder: the interview is {when}, {place}.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
