/** What is said about signatures: each fault, each provider, and whether it has legal force. Pure. */
import { type Text, text } from '@/lib/core/text'

/** The signature is not valid, whenever it is looked at. */
const faults = {
  malformed: text(
    'Қолтаңба файлы бүлінген немесе қолтаңба емес',
    'Файл подписи повреждён или это не подпись',
    'The signature file is damaged or is no signature',
  ),
  trailing: text(
    'Қолтаңба файлының соңында бөтен деректер бар',
    'После подписи в файле есть посторонние данные',
    'There are foreign bytes after the signature',
  ),
  tooLarge: text('Қолтаңба файлы тым үлкен', 'Файл подписи слишком большой', 'The signature file is too large'),
  attached: text(
    'Қолтаңба ішінде өз құжаты бар. Құжаттан бөлек қолтаңба керек',
    'Внутри подписи лежит свой документ. Нужна подпись отдельно от документа',
    'The signature carries a document of its own. A detached signature is needed',
  ),
  noSigner: text('Файлда бірде-бір қолтаңба жоқ', 'В файле нет ни одной подписи', 'The file holds no signature'),
  manySigners: text(
    'Файлда бірнеше қолтаңба бар. Әр адам бөлек қол қояды',
    'В файле несколько подписей. Каждый подписывает отдельно',
    'The file holds several signatures. Everybody signs on their own',
  ),
  noCertificate: text(
    'Қол қоюшының сертификаты қолтаңбада жоқ',
    'В подписи нет сертификата подписавшего',
    'The signer’s certificate is not in the signature',
  ),
  attributes: text(
    'Қолтаңбада міндетті мәліметтер жоқ немесе қайталанған',
    'В подписи нет обязательных сведений или они повторяются',
    'Required parts of the signature are missing or repeated',
  ),
  content: text(
    'Қолтаңба бұл құжатқа қойылмаған, не құжат кейін өзгертілген',
    'Подпись поставлена не под этим документом, или документ изменён',
    'The signature belongs to another document, or the document was changed',
  ),
  signature: text(
    'Қолтаңба сертификаттағы кілтпен жасалмаған',
    'Подпись сделана не тем ключом, что в сертификате',
    'The signature was not made with the key of the certificate',
  ),
  algorithm: text(
    'Қолтаңба алгоритміне рұқсат жоқ немесе ол сенімсіз',
    'Алгоритм подписи не разрешён или ненадёжен',
    'The algorithm of the signature is not allowed or is weak',
  ),
  weakKey: text('Кілт тым әлсіз', 'Ключ слишком слабый', 'The key is too weak'),
  ess: text('Қолтаңбада басқа сертификат көрсетілген', 'В подписи указан другой сертификат', 'The signature names another certificate'),
  chain: text(
    'Сертификатты берген куәландырушы орталық танылмайды',
    'Удостоверяющий центр, выдавший сертификат, не признаётся',
    'The authority that issued the certificate is not recognised',
  ),
  forgedChain: text(
    'Сертификатты ол атаған орталық бермеген',
    'Сертификат выдан не тем центром, который в нём назван',
    'The certificate was not issued by the authority it names',
  ),
  notAuthority: text(
    'Сертификатты беруге құқығы жоқ тұлға берген',
    'Сертификат выдан тем, кто не вправе их выдавать',
    'The certificate was issued by somebody who may not issue any',
  ),
  pathLength: text(
    'Куәландырушы орталықтардың тізбегі рұқсат етілгеннен ұзын',
    'Цепочка удостоверяющих центров длиннее разрешённой',
    'The chain of authorities is longer than allowed',
  ),
  extension: text(
    'Сертификатта белгісіз міндетті шарт бар',
    'В сертификате есть неизвестное обязательное условие',
    'The certificate has an unknown binding condition',
  ),
  testAuthority: text(
    'Сынақ кілтімен қол қойылған: бұл жүйеде ол қабылданбайды',
    'Подписано тестовым ключом: в этой системе он не принимается',
    'Signed with a test key, which this system does not accept',
  ),
  notYetValid: text(
    'Сертификаттың мерзімі әлі басталмаған',
    'Срок действия сертификата ещё не начался',
    'The certificate is not valid yet',
  ),
  expired: text('Сертификаттың мерзімі біткен', 'Срок действия сертификата истёк', 'The certificate has expired'),
  revoked: text('Сертификат кері қайтарылған', 'Сертификат отозван', 'The certificate was revoked'),
  keyUsage: text(
    'Бұл кілт қол қоюға арналмаған (мысалы, тек кіруге арналған)',
    'Этот ключ не для подписи (например, только для входа)',
    'This key is not for signing (for example, only for signing in)',
  ),
  purpose: text(
    'Сертификат құжатқа қол қоюға арналмаған',
    'Сертификат не предназначен для подписания документов',
    'The certificate is not meant for signing documents',
  ),
  iinMissing: text('Сертификатта дұрыс ЖСН жоқ', 'В сертификате нет правильного ИИН', 'The certificate holds no valid IIN'),
  iin: text(
    'Сертификат басқа адамдікі: ЖСН сәйкес емес',
    'Сертификат другого человека: ИИН не совпадает',
    'The certificate is another person’s: the IIN differs',
  ),
  bin: text(
    'Сертификат басқа ұйымдікі немесе ұйымдікі емес: БСН сәйкес емес',
    'Сертификат другой организации или не организации: БИН не совпадает',
    'The certificate is another organisation’s or no organisation’s: the BIN differs',
  ),
  role: text(
    'Сертификатта бұл құжатқа ұйым атынан қол қою құқығы жоқ',
    'По сертификату нет права подписывать этот документ за организацию',
    'The certificate gives no right to sign this document for the organisation',
  ),
  personal: text(
    'Бұл жерде ұйымның емес, жеке тұлғаның кілтімен қол қойылады',
    'Здесь подписывают ключом физического лица, а не организации',
    'Here one signs with a personal key, not with an organisation’s',
  ),
  signingTime: text(
    'Қолтаңбадағы уақыт қазіргі уақыттан тым алшақ. Құрылғының сағатын тексеріңіз',
    'Время в подписи слишком далеко от настоящего. Проверьте часы устройства',
    'The time in the signature is too far from now. Check the clock of the device',
  ),
  reused: text(
    'Бұл қолтаңба бұрын қолданылған. Қайта қол қойыңыз',
    'Эта подпись уже использована. Подпишите заново',
    'This signature was used before. Please sign again',
  ),
  otherDocument: text(
    'Осы мәтінмен басқа құжатқа қол қойылып қойған',
    'С этим содержанием уже подписан другой документ',
    'Another document with this content is already signed',
  ),
  already: text('Сіз бұл құжатқа қол қойғансыз', 'Вы уже подписали этот документ', 'You have already signed this document'),
} as const satisfies Record<string, Text>

/** Nothing wrong was found, but it cannot be said that the certificate was in force: to be checked again. */
const doubts = {
  crlMissing: text(
    'Сертификаттың кері қайтарылмағаны тексерілмеді: куәландырушы орталықтың тізімі жоқ. Кейінірек қайталаңыз',
    'Не проверено, что сертификат не отозван: списка удостоверяющего центра нет. Повторите позже',
    'It could not be checked whether the certificate is revoked: the authority’s list is missing. Try later',
  ),
  crlStale: text(
    'Сертификаттың кері қайтарылмағаны тексерілмеді: куәландырушы орталықтың тізімі ескірген. Кейінірек қайталаңыз',
    'Не проверено, что сертификат не отозван: список удостоверяющего центра устарел. Повторите позже',
    'It could not be checked whether the certificate is revoked: the authority’s list is out of date. Try later',
  ),
  crlForged: text(
    'Сертификаттың кері қайтарылмағаны тексерілмеді: тізімге оны шығарған орталық қол қоймаған',
    'Не проверено, что сертификат не отозван: список подписан не тем центром',
    'It could not be checked whether the certificate is revoked: the list was not signed by the authority',
  ),
} as const satisfies Record<string, Text>

export type DoubtCode = keyof typeof doubts
export type FaultCode = keyof typeof faults | DoubtCode

export const isDoubt = (code: FaultCode): code is DoubtCode => Object.hasOwn(doubts, code)

/** A fault or doubt in words. */
export const faultText = (code: FaultCode): Text => (isDoubt(code) ? doubts[code] : faults[code])

export type Provider = 'browser-key' | 'ncalayer' | 'code'

/** How it was signed. A demonstration signature is never called an electronic digital signature (domain 1.4). */
export const providerNames: Readonly<Record<Provider, Text>> = {
  'browser-key': text('Браузердегі сынақ кілті', 'Тестовый ключ в браузере', 'A test key in the browser'),
  ncalayer: text('NCALayer', 'NCALayer', 'NCALayer'),
  code: text('Бір реттік код', 'Одноразовый код', 'A one-time code'),
}

export const noLegalForce = text(
  'Сынақ қолтаңбасы. Заңдық күші жоқ.',
  'Тестовая подпись. Юридической силы не имеет.',
  'A test signature. It has no legal force.',
)

const force = {
  code: text(
    'Расталған байланысқа жіберілген бір реттік кодпен расталды. Бұл — ЭЦҚ емес.',
    'Подтверждено одноразовым кодом, отправленным на подтверждённый контакт. Это не ЭЦП.',
    'Confirmed by a one-time code sent to a proven contact. This is not an EDS.',
  ),
  codeDemo: text(
    'Көрсетілімде бір реттік кодпен расталды. Заңдық күші жоқ.',
    'Подтверждено одноразовым кодом в демонстрации. Юридической силы не имеет.',
    'Confirmed by a one-time code in the demonstration. It has no legal force.',
  ),
  national: text('ЭЦҚ-мен қол қойылды.', 'Подписано ЭЦП.', 'Signed with an EDS.'),
} as const

/** What a stored signature is worth, to be shown wherever it is shown. */
export function forceOf({ provider, legal }: { provider: Provider; legal: boolean }): Text {
  if (provider === 'code') return legal ? force.code : force.codeDemo
  return legal ? force.national : noLegalForce
}

/** As whom a certificate lets its owner sign. */
export const roleNames: Readonly<Record<string, Text>> = {
  individual: text('жеке тұлға', 'физическое лицо', 'an individual'),
  organisation: text('ұйым өкілі', 'представитель организации', 'a representative of an organisation'),
  head: text('бірінші басшы', 'первый руководитель', 'the head'),
  canSign: text('қол қою құқығы бар қызметкер', 'сотрудник с правом подписи', 'an employee with the right to sign'),
  canSignFinancial: text(
    'қаржы құжаттарына қол қою құқығы бар қызметкер',
    'сотрудник с правом подписи финансовых документов',
    'an employee who signs financial papers',
  ),
  hr: text('кадр қызметкері', 'сотрудник кадровой службы', 'a human-resources officer'),
  employee: text('қызметкер', 'сотрудник', 'an employee'),
}
