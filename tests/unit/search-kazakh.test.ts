import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/search/fold'
import { documentVector, indexKeys, queryKeys, quoteLexeme, words } from '@/lib/search/keys'

/** Does a query find a document: every word of the query shares a key with some word of the document. */
function finds(query: string, document: string): boolean {
  const stored = new Set(words(document).flatMap(indexKeys))
  const wanted = words(query)
  return wanted.length > 0 && wanted.every((word) => queryKeys(word).some((key) => stored.has(key)))
}

const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100

/** dictionary form: inflected forms; … */
const FORMS = `
аспазшы: аспазшыларға, аспазшының; дәнекерлеуші: дәнекерлеушілердің, дәнекерлеушіге; жүргізуші: жүргізушіні, жүргізушілеріміз
мұғалім: мұғалімдерге, мұғалімінің; тәрбиеші: тәрбиешілердің, тәрбиешімен; мейіргер: мейіргерлерді, мейіргеріне
дәрігер: дәрігерлерге, дәрігерінің; хатшы: хатшыға, хатшылардан; есепші: есепшінің, есепшілермен; сатушы: сатушыларды, сатушысы
күзетші: күзетшілерге, күзетшінің; даяшы: даяшыларға, даяшыны; еден жуушы: еден жуушыға, еден жуушылардың
аула сыпырушы: аула сыпырушыларды, аула сыпырушының; құрылысшы: құрылысшылар, құрылысшыларымыздың; сылақшы: сылақшыларға, сылақшыны
бояушы: бояушылардың, бояушыдан; электрик: электриктерге, электригі; слесарь: слесарьлар, слесарьдің; механик: механиктерге, механигі
политолог: политологтар, политологымыз; аналитик: аналитиктермен, аналитикке; тракторшы: тракторшыларға, тракторшының
инженер: инженерлердің, инженеріне; бағдарламашы: бағдарламашыларды, бағдарламашымен; программист: программистер, программиске
әкімші: әкімшінің, әкімшілерге; кассир: кассирлерге, кассирі; менеджер: менеджерлеріміз, менеджеріне; маман: мамандардың, мамандарымызды
жетекші: жетекшісінің, жетекшілермен; басшы: басшыларының, басшыға; директор: директордың, директорлары
қойма меңгерушісі: қойма меңгерушісіне, қойма меңгерушілері; іс жүргізуші: іс жүргізушілерге, іс жүргізушісі
мал дәрігері: мал дәрігерлеріне, мал дәрігерінен; заңгер: заңгерлерге, заңгердің; экономист: экономистер, экономиске
журналист: журналиске, журналистерді; психолог: психологтардың, психологы; логопед: логопедтерге, логопеді; педагог: педагогтерге, педагогы
кітапханашы: кітапханашының, кітапханашылар; малшы: малшыларға, малшысы; сауыншы: сауыншылардың, сауыншыны
наубайшы: наубайшыларға, наубайшыдан; тігінші: тігіншілердің, тігіншіні; шаштараз: шаштараздар, шаштаразға
кондитер: кондитерлердің, кондитері; фармацевт: фармацевттерге, фармацевті; жүк тиеуші: жүк тиеушілерге, жүк тиеушінің
экскаваторшы: экскаваторшылар, экскаваторшыны; балташы: балташыларға, балташының; тас қалаушы: тас қалаушылардың, тас қалаушыға
монтажшы: монтажшылардың, монтажшыға; оператор: операторларға, операторының; диспетчер: диспетчерлердің, диспетчері
аудармашы: аудармашыларға, аудармашының; дизайнер: дизайнерлерге, дизайнеріміз; зертханашы: зертханашылардың, зертханашысы
бұрғылаушы: бұрғылаушыларды, бұрғылаушымен; мұнайшы: мұнайшыларға, мұнайшылардың; қызметкер: қызметкерлеріміз, қызметкерлердің
кәсіпкер: кәсіпкерлерге, кәсіпкердің; жұмыс: жұмысқа, жұмысында; жұмыс беруші: жұмыс берушілердің, жұмыс берушіге
жұмыссыз: жұмыссыздарға, жұмыссыздың; жалақы: жалақысы, жалақыны; еңбекақы: еңбекақысының, еңбекақыдан
зейнетақы: зейнетақысына, зейнетақылардың; жәрдемақы: жәрдемақысын, жәрдемақыға; сыйақы: сыйақылар, сыйақысымен; кәсіп: кәсібі, кәсіпке
мамандық: мамандығы, мамандықтардың; біліктілік: біліктілігін, біліктілікке; тәжірибе: тәжірибесі, тәжірибемен; дағды: дағдылары, дағдысын
түйіндеме: түйіндемеңізді, түйіндемесін; бос орын: бос орындар, бос орнына; вакансия: вакансиялар, вакансиясына; шарт: шартының, шарттарды
келісімшарт: келісімшартқа, келісімшарты; кесте: кестесі, кестеге; ауысым: ауысыммен, ауысымында; ай: айына, айда; жыл: жылына, жылдан
іс: істер, ісіне; тіл: тілдерін, тілінде; қала: қаладағы, қалаларда; ауыл: ауылдарға, ауылындағы; аудан: ауданы, аудандардан
облыс: облысы, облысындағы; Алматы: Алматыда, Алматыдағылардың; Астана: Астанадан, Астанаға; Шымкент: Шымкентте, Шымкенттегі
Ақтөбе: Ақтөбеге, Ақтөбедегі; Атырау: Атырауда, Атыраудағы; мектеп: мектебі, мектептердегі; балабақша: балабақшаға, балабақшасында
аурухана: ауруханасына, ауруханаларда; зауыт: зауытындағы, зауытқа; кәсіпорын: кәсіпорны, кәсіпорындарда; мекеме: мекемесі, мекемеде
ұйым: ұйымдар, ұйымына; компания: компаниямызға, компаниясы; дүкен: дүкеніне, дүкендерден; қонақүй: қонақүйге, қонақүйдің
көлік: көлігі, көлікпен; ауыл шаруашылығы: ауыл шаруашылығында, ауыл шаруашылығының; банк: банкілерге, банкіде
объект: объектілерде, объектісі; пункт: пунктінде, пунктілердің; жоба: жобаларымыз, жобасына; колледж: колледжінде, колледждер
университет: университетінде, университеттердің; диплом: дипломы, дипломын; куәлік: куәлігі, куәлігімен; өтініш: өтінішіңізді, өтініштің
грант: гранттар, грантқа; халық: халқымыздың, халыққа; қауіп: қаупі, қауіптен; автомобиль: автомобилі, автомобильдер; үй: үйде, үйінен
әйел: әйелдерге, әйелдің; мүмкіндік: мүмкіндігі, мүмкіндіктер; міндет: міндеттері, міндетіне; талап: талабы, талаптарды
жауапкершілік: жауапкершілігі, жауапкершілікпен
`
const pairs = FORMS.trim()
  .split(/[;\n]\s*/)
  .flatMap((line) => {
    const [lemma = '', forms = ''] = line.split(': ')
    return forms.split(', ').map((form) => [lemma, form] as const)
  })

describe('domain words', () => {
  it('has a table worth the name', () => expect(pairs.length).toBeGreaterThanOrEqual(200))

  it.each(pairs)('%s ↔ %s, also without Kazakh letters', (lemma, form) => {
    const missed = [lemma, fold(lemma)].flatMap((one) =>
      [form, fold(form)].flatMap((other) => [
        ...(finds(one, other) ? [] : [`${one} → ${other}`]),
        ...(finds(other, one) ? [] : [`${other} → ${one}`]),
      ]),
    )
    expect(missed).toEqual([])
  })

  it.each([
    ['жұмыс', 'жұмыссыз'],
    ['аспазшы', 'аспан'],
    ['мұғалім', 'ғалым'],
    ['дәрігер', 'дәрі'],
    ['бала', 'балабақша'],
    ['қала', 'қалта'],
    ['қойма', 'қой'],
    ['жалақы', 'жала'],
    ['мамандық', 'маман'],
    ['кәсіпкер', 'кәсіп'],
  ])('%s is not %s', (one, other) => {
    expect([finds(one, other), finds(other, one)]).toEqual([false, false])
  })
})

/** typed in Latin letters = written in Cyrillic; … */
const LATIN = `
aspazshy = аспазшыларға; aspazşılar = аспазшы; zhurgizushi = жүргізушілер; jürgizuşi = жүргізушінің; jürgızuşı = жүргізуші
mugalim = мұғалімдер; mūğalım = мұғалім; muǵalim = мұғалімге; dárigerlerdiń = дәрігер; dänekerleuşı = дәнекерлеуші; zhumys = жұмысқа
jūmys = жұмыс; qoima mengerushisi = қойма меңгерушісіне; túıindeme = түйіндемеңізді; ekonomist = экономистер; engbek = еңбек
qyzmetkerlerding = қызметкер; marketing = маркетингке; Almatyda = Алматы; kompaniya = компаниямызға; inzhener = инженерлер
`
  .trim()
  .split(/[;\n]\s*/)
  .map((line) => line.split(' = ') as [string, string])

describe('typing', () => {
  it.each(LATIN)('%s in Latin letters finds %s', (query, document) => expect(finds(query, document)).toBe(true))

  it('reads at most eight ways, whatever the word', () => {
    expect(queryKeys('ııııııııııııng').length).toBeLessThan(60)
  })

  it.each([
    ['1C', '1С'],
    ['c++', 'С++'],
    ['B2B', 'В2В'],
    ['Aлматы', 'Алматы'],
    ['ИHЖЕНЕР', 'инженер'],
    ['МЕНЕДЖЕР', 'менеджерге'],
    ['шахтёр', 'шахтер'],
    ['и\u0306од', 'йод'],
    ['до\u0301мбыра', 'домбыра'],
    ['жұ\u00adмыс', 'жұмыс'],
    ['Java', 'java'],
    ['Excel', 'EXCEL'],
  ])('%s and %s are one word', (one, other) => expect([finds(one, other), finds(other, one)]).toEqual([true, true]))

  it('keeps names and drops the rest', () => {
    const text = '«1С:Бухгалтерия», C++/C#; web-дизайнер (K8s) – 250 000 ₸ 🙂'
    expect(words(text)).toEqual(['1с', 'бухгалтерия', 'с++', 'с#', 'web', 'дизайнер', 'k8s', '250', '000'])
  })
})

const treebank = '../shared/data/lang-kk-ud-ktb/kk_ktb-ud-train.conllu'
const noTreebank = !existsSync(treebank)

/** The different [lemma, form] pairs of the rows whose part of speech is asked for. */
function treebankPairs(wants: (partOfSpeech: string) => boolean): [lemma: string, form: string][] {
  const rows = readFileSync(treebank, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const pairs = rows.filter(([, , , tag = '']) => wants(tag)).map(([, form = '', lemma = '']) => `${lemma}\t${form}`.toLowerCase())
  return [...new Set(pairs)]
    .map((pair) => pair.split('\t') as [string, string])
    .filter(([lemma, form]) => words(lemma).length > 0 && words(form).length > 0)
}

if (noTreebank) console.info(`Skipped: recall on real sentences, ${treebank} is absent.`)

describe.skipIf(noTreebank)('a treebank of real sentences', () => {
  it('finds at least 95 % of noun forms by the lemma, and back', () => {
    const all = treebankPairs((tag) => tag === 'NOUN')
    const share = (test: (lemma: string, form: string) => boolean) =>
      percent(all.filter(([lemma, form]) => test(lemma, form)).length, all.length)
    const recall = {
      'lemma finds form': share((lemma, form) => finds(lemma, form)),
      'form finds lemma': share((lemma, form) => finds(form, lemma)),
      'folded lemma finds form': share((lemma, form) => finds(fold(lemma), form)),
      'folded form finds lemma': share((lemma, form) => finds(fold(form), lemma)),
    }
    console.info(`Recall on ${all.length} noun pairs, %:`, recall)
    for (const rate of Object.values(recall)) expect(rate).toBeGreaterThanOrEqual(95)
  })

  /** Lemmas of the treebank that are in truth forms or parts of one word; to find them is right. */
  const related = ['дүние дүниеге', 'рет ретінде', 'істе іске', 'ас ас-сауд', 'сауд ас-сауд']
  const areRelated = (one: string, other: string) => related.includes(`${one} ${other}`) || related.includes(`${other} ${one}`)

  it.each([
    ['nouns', (tag: string) => tag === 'NOUN'],
    ['all words', (tag: string) => tag !== 'PUNCT'],
  ])('seldom takes one word for another: %s', (kind, wants) => {
    const lemmas = [...new Set(treebankPairs(wants).map(([lemma]) => lemma))]
    const mistakes = (lemma: string, query: string) =>
      lemmas.filter((other) => other !== lemma && !areRelated(lemma, other) && finds(query, other))
    const confused = (spell: (word: string) => string) =>
      percent(lemmas.filter((lemma) => mistakes(lemma, spell(lemma)).length > 0).length, lemmas.length)
    const [precise, folded] = [confused((word) => word), confused(fold)]
    console.info(`Noise, ${kind}: of ${lemmas.length} lemmas ${precise} % find an unrelated one, typed without Kazakh letters ${folded} %`)
    expect(precise).toBeLessThan(6)
    expect(folded).toBeLessThan(6)
  })
})

/** Any text: usual letters of both languages, Latin, digits and everything that breaks software. */
const letters = fc.string({
  unit: fc.constantFrom(...'аәбгғдеёжзийкқлмнңоөпрстуұүфхһцшщъыіьэюяAaCcIıgnyz019+#'),
  minLength: 1,
  maxLength: 40,
})
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  letters,
  fc.constantFrom("'", '\\', '\0', "a'b\\c\0d🙂", '\ud800', 'İа', '\u212aЀ'),
)

const LITERAL = /^(?:'(?:[^'\\\0]|''|\\\\)+':\d+[A-D](?:,\d+[A-D])*(?: (?!$)|$))*$/u

/** Reads a literal back, as PostgreSQL would. */
const readLiteral = (literal: string) =>
  Array.from(literal.matchAll(/'((?:[^'\\]|''|\\\\)+)':(\S+)/gu), ([, lexeme = '', positions = '']) => ({
    lexeme: lexeme.replace(/''|\\\\/g, (pair) => pair.charAt(0)),
    positions: positions.split(',').map((position) => Number.parseInt(position, 10)),
  }))

describe('properties', () => {
  it('every word has keys, finds itself, and no key is empty or long', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of [text, ...words(text)]) {
          const [stored, wanted] = [indexKeys(word), queryKeys(word)]
          for (const key of [...stored, ...wanted]) expect(key.length > 0 && Buffer.byteLength(key) < 2_047).toBe(true)
          expect(wanted.some((key) => stored.includes(key))).toBe(stored.length > 0)
        }
        for (const word of words(text)) expect(indexKeys(word)).not.toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('folding is idempotent, keys are folded, and words are words of themselves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        for (const word of words(text)) for (const key of indexKeys(word)) expect(key).toBe(fold(key))
        expect(words(words(text).join(' '))).toEqual(words(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('the vector is a well-formed literal', () => {
    const part = fc.record({ text: anyText, weight: fc.constantFrom('A', 'B', 'C', 'D') })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const literal = documentVector(parts)
        expect(literal).toMatch(LITERAL)
        const lexemes = readLiteral(literal).map(({ lexeme }) => lexeme)
        expect(new Set(lexemes)).toEqual(new Set(parts.flatMap(({ text }) => words(text).flatMap(indexKeys))))
        expect(new Set(lexemes).size).toBe(lexemes.length)
      }),
    )
  })
})

describe('the vector', () => {
  it('weighs and places the keys of each word', () => {
    expect(
      documentVector([
        { text: 'Аспазшыларға жұмыс', weight: 'A' },
        { text: 'жұмыс бар', weight: 'D' },
      ]),
    ).toBe("'аспазшыларга':1A 'аспазшылар':1A 'аспазшы':1A 'жумс':2A,3D 'бар':4D")
    expect(documentVector([])).toBe('')
  })

  it('quotes quotes and backslashes', () => expect(quoteLexeme(String.raw`o'b\c`)).toBe(String.raw`'o''b\\c'`))

  it('stays within the limits of PostgreSQL', () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `сөз${index}${'ж'.repeat(index % 90)}`).join(' ')
    const literal = documentVector([{ text: `${'қала '.repeat(400)}${'ғ'.repeat(9_000)} ${many}`, weight: 'B' }])
    const lexemes = readLiteral(literal)
    expect(Math.max(...lexemes.map(({ positions }) => positions.length))).toBe(255)
    expect(Math.max(...lexemes.flatMap(({ positions }) => positions))).toBeLessThan(16_384)
    expect(Math.max(...lexemes.map(({ lexeme }) => Buffer.byteLength(lexeme)))).toBeLessThan(2_047)
    expect(lexemes.reduce((sum, { lexeme, positions }) => sum + Buffer.byteLength(lexeme) + 4 + 2 * positions.length, 0)).toBeLessThan(
      2 ** 20,
    )
  })
})
