import { text } from '@/lib/core/text'

/** Why an act of mediation cannot be done. */
export const stateRefusals = {
  notRegistered: text(
    'Бұл адам тіркелмеген: жұмыс тек тіркелген адамдарға ұсынылады',
    'Человек не состоит на учёте: работу предлагают только зарегистрированным',
    'The person is not registered: work is offered to registered persons only',
  ),
  vacancyClosed: text('Бұл бос орын жабылған', 'Эта вакансия закрыта', 'This vacancy is closed'),
  already: text(
    'Бұл бос орын осы адамға ұсынылып қойған',
    'Эта вакансия этому человеку уже предложена',
    'This vacancy has already been offered to this person',
  ),
  delivered: text('Ұсыныс жеткізіліп қойған', 'Предложение уже вручено', 'The offer has already been delivered'),
  notDelivered: text(
    'Ұсыныстың адамға жеткені расталмаған: мерзім өтті деп жазуға болмайды',
    'Вручение не подтверждено: отметить отсутствие ответа нельзя',
    'Delivery is not proven: silence cannot be recorded',
  ),
  notAgreed: text(
    'Жолдама адам келіскеннен кейін беріледі',
    'Направление выдают после согласия человека',
    'A referral is issued after the person has agreed',
  ),
  unproven: text(
    'Аккаунтыңызда расталған ЖСН жоқ. Мансап орталығына хабарласыңыз',
    'В вашем аккаунте нет подтверждённого ИИН. Обратитесь в карьерный центр',
    'Your account has no confirmed IIN. Contact the career centre',
  ),
  notRefused: text('Бас тарту жоқ', 'Отказа нет', 'There is no refusal'),
} as const
