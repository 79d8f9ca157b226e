/** Notices about registration with a career centre. */
import { text } from '../text'
import { kind, type NoticeWords } from './kind'

export const registrationTexts = {
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
  'plan.asked': kind(
    text('Жеке жоспарыңызбен танысыңыз', 'Ознакомьтесь с индивидуальным планом', 'Please read your individual plan'),
    text(
      'Орталық сізге жұмысқа орналасудың жеке жоспарын ұсынды. Оны кабинетте оқып, келісіміңізді беріңіз не орталыққа хабарласыңыз.',
      'Центр предложил вам индивидуальный план трудоустройства. Прочитайте его в кабинете и согласитесь или свяжитесь с центром.',
      'The centre proposes an individual employment plan. Please read it in the cabinet and agree, or get in touch with the centre.',
    ),
  ),
  'card.extract': kind(
    text('Жеке картаңыздың көшірмесі дайын', 'Выписка из личной карты готова', 'The copy of your card is ready'),
    text(
      '№ {number}: орталық сіз туралы не білетіні және картаңызды кім ашқаны. Құжат кабинетте.',
      '№ {number}: что центр знает о вас и кто открывал карту. Документ — в кабинете.',
      'No. {number}: what the centre knows about you and who opened your card. The document is in the cabinet.',
    ),
  ),
} as const satisfies Record<string, NoticeWords>
