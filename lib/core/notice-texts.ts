/** What a notice of each kind says. `{name}` is replaced by a parameter; a title stands alone in lists and as a letter's subject. */
import { type Locale, type Text, text } from './text'

type Words = { title: Text; body: Text }
const kind = (title: Text, body: Text): Words => ({ title, body })

export const noticeTexts = {
  'case.moved': kind(
    text('№ {number} өтініш: {state}', 'Заявление № {number}: {state}', 'Application No. {number}: {state}'),
    text('{service}. {says}', '{service}. {says}', '{service}. {says}'),
  ),
  'cases.due': kind(
    text('Бүгін мерзімі бітетін істер: {count}', 'Дела, срок которых сегодня: {count}', 'Cases due today: {count}'),
    text(
      'Сізде бүгін бітетін не мерзімі өткен істер бар: {count}. Кезекті ашыңыз.',
      'У вас есть дела со сроком сегодня или просроченные: {count}. Откройте очередь.',
      'You have cases that end today or are late: {count}. Open the queue.',
    ),
  ),
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
  'offer.made': kind(
    text(
      'Сізге лайықты жұмыс ұсынылды: {vacancy}',
      'Вам предложена подходящая работа: {vacancy}',
      'Suitable work is offered to you: {vacancy}',
    ),
    text(
      'Мансап орталығы «{vacancy}» жұмысын ұсынады. {due} дейін келісіміңізді немесе бас тартуыңызды хабарлаңыз.',
      'Карьерный центр предлагает работу «{vacancy}». Сообщите о согласии или отказе до {due}.',
      'The career centre offers you “{vacancy}”. Please agree or refuse by {due}.',
    ),
  ),
  'offer.referred': kind(
    text('Сізге жолдама берілді: {vacancy}', 'Вам выдано направление: {vacancy}', 'You have a referral: {vacancy}'),
    text(
      '№ {number} жолдама: {employer}. Жұмыс берушіге {due} дейін барыңыз.',
      'Направление № {number}: {employer}. Обратитесь к работодателю до {due}.',
      'Referral No. {number}: {employer}. Go to the employer by {due}.',
    ),
  ),
  'measure.offered': kind(
    text(
      'Сізге қолдау шарасы ұсынылды: {measure}',
      'Вам предложена мера содействия: {measure}',
      'An employment measure is offered to you: {measure}',
    ),
    text(
      'Мансап орталығы «{measure}» шарасын ұсынады. Шартымен танысып, жауап беріңіз.',
      'Карьерный центр предлагает меру «{measure}». Ознакомьтесь с условиями и ответьте.',
      'The career centre offers you “{measure}”. Please read its terms and answer.',
    ),
  ),
  'measure.sign': kind(
    text('Шартқа қол қою қажет: {measure}', 'Требуется подписать договор: {measure}', 'A contract has to be signed: {measure}'),
    text(
      '«{measure}» шарасы бойынша әлеуметтік келісімшарт дайын. Оқып шығып, қол қойыңыз.',
      'Социальный контракт по мере «{measure}» готов. Прочитайте и подпишите его.',
      'The social contract for “{measure}” is ready. Please read and sign it.',
    ),
  ),
  'measure.moved': kind(
    text('Шараның күйі өзгерді: {measure}', 'Изменилось состояние меры: {measure}', 'A measure has moved on: {measure}'),
    text('«{measure}»: {state}.', '«{measure}»: {state}.', '“{measure}”: {state}.'),
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
  'vacancy.published': kind(
    text('Бос жұмыс орны жарияланды: {vacancy}', 'Вакансия опубликована: {vacancy}', 'The vacancy is published: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны жарияланды. Ашық тұратын соңғы күні: {validUntil}.',
      'Вакансия «{vacancy}» открыта до {validUntil}.',
      'The vacancy “{vacancy}” is open until {validUntil}.',
    ),
  ),
  'vacancy.rejected': kind(
    text('Бос жұмыс орны жарияланбады: {vacancy}', 'Вакансия не опубликована: {vacancy}', 'The vacancy was not published: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны жарияланбады. Себебі: {reason}. Түзетіп, қайта жібере аласыз.',
      'Вакансия «{vacancy}» не опубликована. Причина: {reason}. Вы можете исправить её и отправить снова.',
      'The vacancy “{vacancy}” was not published. Reason: {reason}. You can correct it and send it again.',
    ),
  ),
  'vacancy.expiring': kind(
    text(
      'Бос жұмыс орнының мерзімі бітіп барады: {vacancy}',
      'Срок вакансии истекает: {vacancy}',
      'The vacancy is about to expire: {vacancy}',
    ),
    text(
      '«{vacancy}» бос жұмыс орны ашық тұратын соңғы күн: {validUntil}. Орын әлі бос болса, мерзімін ұзартыңыз.',
      'Вакансия «{vacancy}» открыта до {validUntil}. Если место ещё свободно, продлите её.',
      'The vacancy “{vacancy}” is open until {validUntil}. If the job is still free, renew it.',
    ),
  ),
  'vacancy.expired': kind(
    text('Бос жұмыс орнының мерзімі бітті: {vacancy}', 'Срок вакансии истёк: {vacancy}', 'The vacancy has expired: {vacancy}'),
    text(
      '«{vacancy}» бос жұмыс орны іздеуде енді көрінбейді. Орын әлі бос болса, қайта жариялаңыз.',
      'Вакансия «{vacancy}» больше не видна в поиске. Если место ещё свободно, опубликуйте её снова.',
      'The vacancy “{vacancy}” is no longer shown in the search. If the job is still free, publish it again.',
    ),
  ),
  'employer.verified': kind(
    text('Ұйым расталды: {employer}', 'Организация подтверждена: {employer}', 'The organisation is verified: {employer}'),
    text(
      'Мансап орталығы {employer} ұйымын растады. Енді бос жұмыс орындарын жариялай аласыз.',
      'Карьерный центр подтвердил организацию {employer}. Теперь вы можете публиковать вакансии.',
      'The career centre verified {employer}. You can publish vacancies now.',
    ),
  ),
  'employer.blocked': kind(
    text('Ұйым бұғатталды: {employer}', 'Организация заблокирована: {employer}', 'The organisation is blocked: {employer}'),
    text(
      'Мансап орталығы «{employer}» ұйымын бұғаттады. Себебі: {reason}',
      'Карьерный центр заблокировал организацию «{employer}». Причина: {reason}',
      'The career centre blocked “{employer}”. Reason: {reason}',
    ),
  ),
  'resume.expiring': kind(
    text('Түйіндемеңіз әлі өзекті ме?', 'Ваше резюме ещё актуально?', 'Is your résumé still up to date?'),
    text(
      '«{resume}» түйіндемесін растамасаңыз, ол {hiddenOn} күні жасырылады.',
      'Резюме «{resume}» будет скрыто {hiddenOn}, если вы его не подтвердите.',
      'The résumé “{resume}” will be hidden on {hiddenOn} unless you confirm it.',
    ),
  ),
  'resume.hidden': kind(
    text('Түйіндемеңіз жасырылды', 'Ваше резюме скрыто', 'Your résumé was hidden'),
    text(
      '«{resume}» түйіндемесі уақытында расталмағандықтан жасырылды. Ол әлі өзекті болса, бір басып қайта жариялаңыз.',
      'Резюме «{resume}» скрыто, потому что его вовремя не подтвердили. Если оно актуально, опубликуйте его снова одним нажатием.',
      'The résumé “{resume}” was hidden because it was not confirmed in time. If it is still true, publish it again with one press.',
    ),
  ),
  'account.newSignIn': kind(
    text('Аккаунтыңызға жаңа құрылғыдан кірді', 'Вход в ваш аккаунт с нового устройства', 'A new device signed in to your account'),
    text(
      '{when}, {device}, мекенжайы {ip}. Бұл сіз болмасаңыз, сеансты аяқтап, құпиясөзді ауыстырыңыз.',
      '{when}, {device}, адрес {ip}. Если это были не вы, завершите этот сеанс и смените пароль.',
      '{when}, {device}, address {ip}. If this was not you, end that session and change the password.',
    ),
  ),
  'account.passwordChanged': kind(
    text('Құпиясөз өзгертілді', 'Пароль изменён', 'The password was changed'),
    text(
      'Аккаунтыңыздың құпиясөзі өзгертілді, басқа құрылғылардағы сеанстар аяқталды. Бұл сіз болмасаңыз, құпиясөзді бірден қалпына келтіріңіз.',
      'Пароль вашего аккаунта изменён, сеансы на других устройствах завершены. Если это были не вы, сразу восстановите пароль.',
      'The password of your account was changed and other devices were signed out. If this was not you, recover the password at once.',
    ),
  ),
  'account.loginChanged': kind(
    text('Логин өзгертілді', 'Логин изменён', 'The login was changed'),
    text(
      'Енді аккаунтқа {login} арқылы кіресіз. Басқа құрылғылардағы сеанстар аяқталды.',
      'Теперь вход в аккаунт — через {login}. Сеансы на других устройствах завершены.',
      'You now sign in with {login}. Other devices were signed out.',
    ),
  ),
  'signature.keyIssued': kind(
    text('Жаңа қолтаңба кілті жасалды', 'Создан новый ключ подписи', 'A new signing key was made'),
    text(
      'Аккаунтыңызда сынақ куәландырушы орталығының жаңа кілті пайда болды. Бұл сіз болмасаңыз, оны бірден кері қайтарып, құпиясөзді ауыстырыңыз.',
      'В вашем аккаунте появился новый ключ тестового удостоверяющего центра. Если это были не вы, сразу отзовите его и смените пароль.',
      'Your account has a new key of the test authority. If it was not you, revoke it at once and change your password.',
    ),
  ),
  'signature.keyRevoked': kind(
    text('Қолтаңба кілті кері қайтарылды', 'Ключ подписи отозван', 'A signing key was revoked'),
    text(
      'Бұл кілтпен енді қол қою мүмкін емес. Бұрын қойылған қолтаңбалар сақталады.',
      'Этим ключом больше нельзя подписать. Прежние подписи остаются в силе.',
      'Nothing can be signed with this key any more. What was signed before stands.',
    ),
  ),
  'member.joined': kind(
    text('Ұйымға жаңа адам қосылды: {employer}', 'В организации новый представитель: {employer}', 'Somebody joined {employer}'),
    text(
      '{person} шақыруыңызды қабылдап, {employer} атынан әрекет ете алады. Оны білмесеңіз, қатысушылар тізімінен шығарыңыз.',
      'Приглашение принято: {person}. Теперь этот человек может действовать от имени {employer}. Если вы его не знаете, исключите его из участников.',
      '{person} accepted the invitation and may act for {employer}. If you do not know this person, remove them from the members.',
    ),
  ),
  'registration.unemployed': kind(
    text('Сіз жұмыссыз ретінде тіркелдіңіз', 'Вы зарегистрированы в качестве безработного', 'You are registered as unemployed'),
    text(
      'Тіркеу № {number}. Міндеттеріңіз бен келу кестеңіз кабинетте. Орталыққа {due} дейін хабарласыңыз.',
      'Регистрация № {number}. Ваши обязанности и график отметок — в кабинете. Первый раз отметьтесь до {due}.',
      'Registration No. {number}. Your duties and the order of visits are in the cabinet. Report for the first time by {due}.',
    ),
  ),
  'registration.visitDue': kind(
    text('Мансап орталығына хабарласыңыз', 'Отметьтесь в карьерном центре', 'Report to the career centre'),
    text(
      '{due} дейін орталыққа келіңіз не кабинетте «Хабарласу» түймесін басыңыз.',
      'До {due} придите в центр или нажмите «Отметиться» в кабинете.',
      'By {due} come to the centre or press “Report” in the cabinet.',
    ),
  ),
  'registration.draft': kind(
    text('Есептен шығару негізі анықталды', 'Выявлено основание для снятия с учёта', 'A ground for deregistration was found'),
    text(
      'Негізі: {ground}. Шешім әлі қабылданған жоқ: {due} дейін кабинетте түсініктеме бере аласыз.',
      'Основание: {ground}. Решения ещё нет: до {due} вы можете дать объяснение в кабинете.',
      'Ground: {ground}. Nothing is decided yet: you may explain in the cabinet until {due}.',
    ),
  ),
  'registration.deregistered': kind(
    text('Сіз есептен шығарылдыңыз', 'Вы сняты с учёта', 'You were deregistered'),
    text(
      'Негізі: {ground}. Шешімнің мәтіні мен шағымдану тәртібі кабинетте.',
      'Основание: {ground}. Текст решения и порядок обжалования — в кабинете.',
      'Ground: {ground}. The text of the decision and how to appeal are in the cabinet.',
    ),
  ),
  'registration.dismissed': kind(
    text('Есепте қаласыз', 'Вы остаётесь на учёте', 'You stay registered'),
    text(
      'Орталық басшысы мына негіз бойынша есептен шығармауды шешті: {ground}.',
      'Руководитель центра решил не снимать вас с учёта по основанию: {ground}.',
      'The head of the centre decided not to deregister you on this ground: {ground}.',
    ),
  ),
  'registration.hired': kind(
    text('Жұмысқа тұруыңызбен құттықтаймыз', 'Поздравляем с трудоустройством', 'Congratulations on your new job'),
    text(
      '{employer} сізді жұмысқа алғанын белгіледі, сондықтан орталықтағы тіркеуіңіз аяқталды.',
      'Работодатель {employer} отметил ваш приём на работу, поэтому регистрация в центре завершена.',
      '{employer} recorded that you are hired, so your registration at the centre has ended.',
    ),
  ),
} as const satisfies Record<string, Words>

export type NoticeKind = keyof typeof noticeTexts

/** The names of the parameters that the Kazakh words of a kind mention. */
export const paramsOf = (kind: NoticeKind): string[] => [
  ...new Set([...`${noticeTexts[kind].title.kk} ${noticeTexts[kind].body.kk}`.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)),
]

/** A notice in a person's language. `vacancy.kk` beside `vacancy.ru` is a parameter that has a form in each language. A kind of an older version says its name; a date that ends with a full stop (`2026 г.`) does not end a sentence twice. */
export function noticeIn(locale: Locale, row: { kind: string; params: Readonly<Record<string, string>> }): { title: string; body: string } {
  const words: Words | undefined = Object.hasOwn(noticeTexts, row.kind) ? noticeTexts[row.kind as NoticeKind] : undefined
  const fill = (template: string) =>
    template
      .replace(/\{(\w+)\}/g, (_, name: string) => row.params[`${name}.${locale}`] ?? row.params[name] ?? '…')
      .replace(/\.\.(?!\.)/g, '.')
  return words ? { title: fill(words.title[locale]), body: fill(words.body[locale]) } : { title: row.kind, body: '' }
}
