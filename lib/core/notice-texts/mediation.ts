/** Notices about offers of suitable work, referrals and measures. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const mediationTexts = {
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
  'offer.remind': kind(
    text('Ұсынысқа жауап беріңіз: {vacancy}', 'Ответьте на предложение: {vacancy}', 'Please answer the offer: {vacancy}'),
    text(
      '«{vacancy}» жұмысына келісесіз бе, жоқ па — {due} дейін хабарлаңыз.',
      'Согласны ли вы на работу «{vacancy}», сообщите до {due}.',
      'Please say by {due} whether you take “{vacancy}”.',
    ),
  ),
  'offer.closed': kind(
    text('Бос орын жабылды: {vacancy}', 'Вакансия закрыта: {vacancy}', 'The vacancy is closed: {vacancy}'),
    text(
      '«{vacancy}» ұсынысы тоқтатылды: жұмыс беруші бос орынды жапты. Бұл сіздің бас тартуыңыз болып саналмайды, жауап беру қажет емес.',
      'Предложение «{vacancy}» прекращено: работодатель закрыл вакансию. Это не считается вашим отказом, отвечать не нужно.',
      'The offer of “{vacancy}” has ended: the employer closed the vacancy. It does not count as your refusal, and no answer is needed.',
    ),
  ),
  'offer.recalled': kind(
    text('Ұсыныс қайтарып алынды: {vacancy}', 'Предложение отозвано: {vacancy}', 'The offer was taken back: {vacancy}'),
    text(
      'Мансап орталығы «{vacancy}» ұсынысын қайтарып алды: {reason}.',
      'Карьерный центр отозвал предложение «{vacancy}»: {reason}.',
      'The career centre took back the offer of “{vacancy}”: {reason}.',
    ),
  ),
  'offer.vacancyClosed': kind(
    text('Бос орын жабылды: {vacancy}', 'Вакансия закрыта: {vacancy}', 'The vacancy is closed: {vacancy}'),
    text(
      '{who}: «{vacancy}» ұсынысы тоқтатылды, себебі бос орын жабылды. Адам кабинетінде хабардар етілді; аккаунты жоқ болса, өзіңіз айтыңыз.',
      '{who}: предложение «{vacancy}» прекращено, потому что вакансия закрыта. Человек извещён в кабинете; если аккаунта нет, сообщите ему сами.',
      '{who}: the offer of “{vacancy}” has ended because the vacancy is closed. The person is told in the cabinet; without an account, please tell him yourself.',
    ),
  ),
  'offers.due': kind(
    text(
      'Жауап пен нәтижені күтетін ұсыныстар: {count}',
      'Предложения без ответа или результата: {count}',
      'Offers without an answer or a result: {count}',
    ),
    text(
      'Мерзімі таяған не өткен ұсыныстар мен жолдамалар: {count}. Кезекті ашып, адамға хабарласыңыз.',
      'Предложения и направления, срок которых близок или прошёл: {count}. Откройте очередь и свяжитесь с человеком.',
      'Offers and referrals whose term is near or has passed: {count}. Open the queue and get in touch with the person.',
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
  'measure.signPaper': kind(
    text('Шартқа орталықта қол қойылады: {measure}', 'Договор подпишите в центре: {measure}', 'Sign the contract at the centre: {measure}'),
    text(
      '«{measure}» шарасы бойынша келісімшарт басып шығарылды. Жеке басыңызды куәландыратын құжатпен мансап орталығына келіп, қол қойыңыз.',
      'Контракт по мере «{measure}» распечатан. Придите в карьерный центр с документом, удостоверяющим личность, и подпишите его.',
      'The contract for “{measure}” is printed. Please come to the career centre with your identity document and sign it.',
    ),
  ),
  'measure.moved': kind(
    text('Шараның күйі өзгерді: {measure}', 'Изменилось состояние меры: {measure}', 'A measure has moved on: {measure}'),
    text('«{measure}»: {state}.', '«{measure}»: {state}.', '“{measure}”: {state}.'),
  ),
} as const satisfies Record<string, NoticeWords>
