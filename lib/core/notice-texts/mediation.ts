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
} as const satisfies Record<string, NoticeWords>
