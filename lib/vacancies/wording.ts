/** Wording that the law forbids in an advertisement (SC 103(2)(5), LC 6; E2). A finding never refuses: it sends the text to a person. */
import { type Text, text } from '@/lib/core/text'

export type Finding = { code: FindingCode; quote: string }

export const findingWords = {
  sex: text('Жынысына қарай шектеу', 'Ограничение по полу', 'Limits by sex'),
  age: text('Жасына қарай шектеу', 'Ограничение по возрасту', 'Limits by age'),
  family: text('Отбасы жағдайына қарай шектеу', 'Ограничение по семейному положению', 'Limits by family status'),
  origin: text(
    'Ұлтына немесе шыққан тегіне қарай шектеу',
    'Ограничение по национальности или происхождению',
    'Limits by nationality or origin',
  ),
  religion: text('Дініне қарай шектеу', 'Ограничение по религии', 'Limits by religion'),
  looks: text('Сырт келбетіне қарай шектеу', 'Ограничение по внешности', 'Limits by looks'),
  residence: text('Тұрғылықты жеріне қарай шектеу', 'Ограничение по месту жительства', 'Limits by residence'),
  fee: text('Үміткерден ақы сұралады', 'С кандидата требуют деньги', 'A fee is asked from applicants'),
} as const satisfies Record<string, Text>
export type FindingCode = keyof typeof findingWords

/** Between letters of no alphabet: JavaScript's `\b` knows Latin letters only. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')

const patterns: readonly (readonly [FindingCode, RegExp])[] = [
  [
    'sex',
    word('(?:только|строго|исключительно)\\s+(?:для\\s+)?(?:мужчин[аыу]?|женщин[аыу]?|девуш(?:ка|ки|ек)|парн(?:и|ей)|муж\\.?|жен\\.?)'),
  ],
  ['sex', word('(?:мужчин[аы]|женщин[аы]|девушк[аи]|парень|юноша)\\s+(?:в\\s+возрасте\\s+)?(?:от|до|не\\s+старше)\\s+\\d{2}')],
  [
    'sex',
    word('(?:требу[ею]тся|ищем|приглашаем|нужн[аы]|примем)\\s+(?:на\\s+работу\\s+)?(?:девушк[аиу]|женщин[ауы]|мужчин[ауы]|парн(?:я|ей))'),
  ],
  ['sex', word('пол\\s*[:—–-]\\s*(?:муж(?:ской)?|жен(?:ский)?)')],
  ['sex', word('(?:тек|тек\\s+қана|ғана)\\s+(?:ер\\s+адам(?:дар)?|ерлер|әйел(?:дер)?(?:\\s+адам)?|қыз(?:дар)?|жігіт(?:тер)?)')],
  ['sex', word('(?:ер\\s+адам|ер\\s+азамат|әйел\\s+адам|қыз\\s+бала|жігіт)(?:дар|тар|лар)?\\s+(?:керек|қажет|шақырамыз|іздейміз)')],
  ['age', word('(?:не\\s+старше|до|максимум)\\s+\\d{2}(?:[\\s-]*х)?\\s+лет')],
  ['age', word('(?:возраст(?:ом)?\\s*[:—–-]?\\s*)?от\\s+\\d{2}\\s+до\\s+\\d{2}\\s+лет')],
  ['age', word('возраст\\s*[:—–-]?\\s*(?:до\\s+)?\\d{2}(?:\\s*[—–-]\\s*\\d{2})?')],
  ['age', word('\\d{2}\\s*(?:-?\\s*\\d{2}\\s*)?жасқа\\s+дейін(?:гі)?')],
  ['age', word('\\d{2}\\s*жастан\\s+аспаған')],
  ['age', word('(?:жасы|жас\\s+шамасы)\\s*[:—–-]?\\s*\\d{2}')],
  ['family', word('(?:незамужн(?:яя|ие|юю)|неженат(?:ый|ые)|без\\s+детей|бездетн\\p{L}+|не\\s+в\\s+декрете)')],
  ['family', word('(?:тұрмысқа\\s+шықпаған|үйленбеген|бойдақ|баласыз|баласы\\s+жоқ)')],
  [
    'origin',
    word(
      '(?:славянск\\p{L}+\\s+внешност\\p{L}+|лиц[аo]?\\s+(?:казахской|русской|славянской)\\s+национальност\\p{L}+|европейск\\p{L}+\\s+внешност\\p{L}+)',
    ),
  ],
  [
    'origin',
    word('(?:только|строго)\\s+(?:казахи|русские|славяне|местные)|(?:тек|тек\\s+қана)\\s+(?:қазақтар|орыстар|қазақ\\s+ұлты|орыс\\s+ұлты)'),
  ],
  [
    'religion',
    word('(?:только\\s+(?:мусульман\\p{L}+|христиан\\p{L}+|православн\\p{L}+)|без\\s+(?:хиджаба|платка)|тек\\s+мұсылман\\p{L}*|хиджабсыз)'),
  ],
  ['looks', word('(?:приятн\\p{L}+|привлекательн\\p{L}+|презентабельн\\p{L}+|модельн\\p{L}+)\\s+внешност\\p{L}+')],
  ['looks', word('(?:сымбатты|көрікті|сұлу|келбетті)\\s+(?:қыз|жігіт|бойжеткен)\\p{L}*')],
  ['residence', word('(?:только\\s+с\\s+)?(?:местной|городской|алматинской|астанинской)\\s+пропиской|тек\\s+жергілікті\\s+тұрғын\\p{L}*')],
  [
    'fee',
    word(
      '(?:оплата|взнос|залог)\\s+за\\s+(?:обучение|трудоустройство|форму|оформление)|вступительн\\p{L}+\\s+взнос|жұмысқа\\s+орналастырғаны\\s+үшін\\s+ақы',
    ),
  ],
]

/** Every place of the texts that a moderator has to read, each with the author's own words around it. */
export function findings(texts: readonly (string | null | undefined)[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const each of texts) {
    const plain = (each ?? '').normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')
    for (const [code, pattern] of patterns) {
      for (const match of plain.matchAll(pattern)) {
        const quote = around(plain, match.index, match.index + match[0].length)
        found.set(`${code} ${quote.toLowerCase()}`, { code, quote })
      }
    }
  }
  return [...found.values()]
}

/** The words with a little of what stands around them, cut between words. */
function around(text: string, from: number, to: number): string {
  const begin = from <= 20 ? 0 : text.lastIndexOf(' ', from - 20) + 1
  const space = text.indexOf(' ', to + 20)
  return text
    .slice(begin, space < 0 ? text.length : space)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
