import { text } from '@/lib/core/text'

/** Why an act of a measure cannot be done. */
export const refused = {
  oneAtATime: text(
    'Бұл адам қазір басқа шараға қатысып жүр: бір мезгілде — бір шара',
    'Человек уже участвует в другой мере: одновременно можно только в одной',
    'The person takes part in another measure: one at a time',
  ),
  conditions: text(
    'Шарттарға сай емес: төмендегі негіздерді қараңыз',
    'Условия не выполнены: см. основания ниже',
    'The conditions are not met: see the reasons below',
  ),
  unchecked: text(
    'Тексеруді қажет ететін шарттар бар: тексергеніңізді растаңыз',
    'Есть условия, которые нужно проверить: подтвердите, что проверили',
    'Some conditions have to be checked: confirm that you have checked them',
  ),
  representative: text(
    '18 жасқа толмаған адам үшін заңды өкілдің келісімі керек',
    'Для лица до 18 лет нужно согласие законного представителя',
    'Under 18 the consent of a legal representative is needed',
  ),
  noPaper: text(
    'Келісімшарт жоқ не ауыстырылған. Бетті жаңартыңыз',
    'Контракта нет или он заменён. Обновите страницу',
    'The contract is missing or replaced. Reload the page',
  ),
  noIin: text('Аккаунтыңызда ЖСН көрсетілмеген', 'В вашем аккаунте нет ИИН', 'Your account has no IIN'),
  unproven: text(
    'Аккаунтыңызда расталған ЖСН жоқ. Мансап орталығына хабарласыңыз',
    'В вашем аккаунте нет подтверждённого ИИН. Обратитесь в карьерный центр',
    'Your account has no confirmed IIN. Contact the career centre',
  ),
  notRunning: text('Шара қазір орындалып жатқан жоқ', 'Мера сейчас не выполняется', 'The measure is not in progress'),
  day: text(
    'Күн шараның мерзіміне кірмейді не әлі келген жоқ',
    'День вне срока меры или ещё не наступил',
    'The day is outside the measure or has not come yet',
  ),
  signedOn: text(
    'Қол қойылған күн келісімшарт жасалған күннен бүгінге дейін болуы керек',
    'Дата подписи — со дня составления контракта по сегодняшний день',
    'The day of the signature lies between the day of the contract and today',
  ),
  codes: text(
    'Келісімшартқа тек электрондық қолтаңба кілтімен қол қойылады',
    'Контракт подписывают только ключом электронной подписи',
    'The contract is signed with a signing key only',
  ),
} as const
