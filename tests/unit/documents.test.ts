import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/lib/core/canonical'
import { type Text, text } from '@/lib/core/text'
import { newCode, readCode } from '@/lib/documents/code'
import type { Paper } from '@/lib/documents/paper'
import { renderPaper } from '@/lib/documents/render'
import { initials, standing } from '@/lib/documents/rules'
import { pageOf, paperWords } from '@/lib/documents/words'

const letters = 'әғқңөұүһі ӘҒҚҢӨҰҮҺІ ₸'
const holder = { name: 'Өтемұратова-Құдайбергенова Айгүлзәуреш Нұрмұхаммедқызы', iin: '950317400007' }
const longWord = 'электрондықүкіметпорталыныңтұтынушыларынақызметкөрсетуорталығындағы'.repeat(3)

const paper: Paper = {
  kind: 'refusal',
  title: text('Дәлелді бас тарту', 'Мотивированный отказ', 'Reasoned refusal'),
  number: 'JS-R-2026-1000123',
  day: '2026-11-26',
  issuer: {
    name: text('Мансап орталығы', 'Карьерный центр', 'Career centre'),
    address: text('Астана, Абай к-сі, 1', 'Астана, ул. Абая, 1', '1 Abay St, Astana'),
    phone: '+7 717 212 34 56',
    officer: { name: 'Ғалымжанова Үміт', post: text('маман', 'специалист', 'specialist') },
  },
  holder,
  lead: text('Сізге тіркеуден бас тартылды.', 'Вам отказано в регистрации.', 'You were refused.'),
  sections: [
    {
      heading: text('Негіздері', 'Основания', 'Grounds'),
      list: [text('Құжат ескірген', 'Документ просрочен', 'Out of date')],
      numbered: true,
    },
    { heading: text('Түсіндірме', 'Пояснение', 'Explanation'), paragraphs: [{ text: `${letters} ${longWord}`, lang: 'kk' }] },
    {
      heading: text('Кесте', 'Таблица', 'Table'),
      table: {
        columns: [text('Шара', 'Мера', 'Measure'), text('Сома', 'Сумма', 'Sum')],
        rows: Array.from({ length: 70 }, (_, at) => [text(`Шара ${at}`, `Мера ${at}`, `Measure ${at}`), '85 000 ₸']),
      },
    },
  ],
  next: [text('Қайта өтініш беріңіз', 'Подайте заявление снова', 'Apply again')],
  appeal: [text('Сотқа шағымданыңыз', 'Обжалуйте в суде', 'Appeal to a court')],
  signatures: [
    { role: text('Директор', 'Директор', 'Director'), name: 'Қуаныш Әбдірахманұлы' },
    { role: text('Азамат', 'Гражданин', 'Citizen'), name: holder.name },
  ],
  demo: true,
}
const code = 'K7MQ-2XHT-9RPA-4WCE'
const stamp = {
  code,
  url: `https://enbek.example.kz/documents/${code}`,
  data: { ә: [1, 2.5], a: 'б' },
  at: new Date('2026-11-26T10:00:00Z'),
}

/** Every stream of a PDF, unpacked where it is packed; no code of the library that wrote it. */
function streams(pdf: Buffer): string[] {
  const found: string[] = []
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue
    const whole = pdf.subarray(at + 7, pdf.indexOf('endstream', at))
    try {
      found.push(inflateSync(whole).toString('utf8'))
    } catch {
      found.push(whole.toString('utf8'))
    }
  }
  return found
}

/** The text as a reader of another make extracts it; null where the machine has none. */
function extracted(pdf: Buffer): string | null {
  const run = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
  return run.status === 0 ? run.stdout : null
}

const wordsOf = (of: Paper, locale: 'kk' | 'ru'): string[] =>
  [
    of.title,
    of.lead,
    ...of.sections.map(({ heading }) => heading),
    of.next![0],
    of.appeal![0],
    paperWords.demo,
    paperWords.next,
    paperWords.appeal,
  ].map((words) => (words as Text)[locale])

describe('a printed paper', () => {
  test.each(['kk', 'ru'] as const)('%s: the whole text comes back, with all Kazakh letters', async (locale) => {
    const pdf = await renderPaper(paper, locale, stamp)
    // what any reader needs to turn glyphs into letters
    const maps = streams(pdf)
      .filter((stream) => stream.includes('begincmap'))
      .join('\n')
    for (const letter of letters.replaceAll(' ', '')) expect(maps, letter).toContain(letter.codePointAt(0)!.toString(16).padStart(4, '0'))
    const read = extracted(pdf)
    if (read === null) return console.warn('pdftotext is not installed: only the letter maps were checked')
    const flat = read.replace(/\s+/g, ' ')
    for (const words of wordsOf(paper, locale)) expect(flat).toContain(words)
    expect(flat).toContain(letters)
    expect(read.replace(/\s+/g, '')).toContain(longWord)
    for (const fact of [holder.iin, code, paper.number, '85 000 ₸', pageOf(4, 4)[locale]]) expect(flat).toContain(fact)
    // each row once, though the table's head is repeated
    for (let row = 0; row < 70; row += 1) expect(flat.split(`${locale === 'kk' ? 'Шара' : 'Мера'} ${row} `)).toHaveLength(2)
  })

  test('is tagged, names its language and title, and is made to be kept', async () => {
    const pdf = (await renderPaper(paper, 'kk', stamp)).toString('latin1')
    expect(pdf).toMatch(/\/Marked true/)
    expect(pdf).toMatch(/\/Lang \(kk\)/)
    expect(pdf).toMatch(/\/DisplayDocTitle true/)
    for (const tag of ['H1', 'H2', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(pdf).toContain(`/S /${tag}\n`)
    expect(pdf).toContain('/Scope /Column')
    expect(pdf).not.toContain('Helvetica')
    expect(pdf).toMatch(/pdfaid:part>3</)
  })

  test('carries its data in canonical form', async () => {
    expect(streams(await renderPaper(paper, 'ru', stamp))).toContain('{"a":"б","ә":[1,2.5]}')
  })

  test('has the QR of its public address', async () => {
    const pdf = await renderPaper(paper, 'kk', stamp)
    expect(pdf.toString('latin1')).toContain(`/Alt (QR: ${stamp.url})`)
    const dark = QRCode.create(stamp.url, { errorCorrectionLevel: 'M' }).modules.data.filter((module) => module === 1).length
    const squares = streams(pdf)
      .flatMap((stream) => stream.match(/\/Figure[\s\S]*?EMC/g) ?? [])
      .map((figure) => figure.match(/ re\n/g)?.length)
    expect(squares).toEqual([dark])
  })

  test('a paper to sign says everything in both languages', async () => {
    const read = extracted(await renderPaper(paper, 'ru', stamp, { beside: true }))
    if (read === null) return
    const flat = read.replace(/\s+/g, ' ')
    for (const words of [...wordsOf(paper, 'kk'), ...wordsOf(paper, 'ru')]) expect(flat).toContain(words)
  })

  test('without the demonstration mark no page has it', async () => {
    const read = extracted(await renderPaper({ ...paper, demo: false }, 'kk', stamp))
    if (read !== null) expect(read).not.toContain(paperWords.demo.kk)
  })
})

describe('the code', () => {
  test('is found again however it is typed', () => {
    expect(readCode(' k7mq 2xht_9rpa–4wce ')).toBe(code)
    // the same keys on a Cyrillic keyboard's look-alikes
    expect(readCode('К7МQ-2ХНТ-9RРА-4WСЕ')).toBe(code)
    for (const wrong of ['', 'K7MQ-2XHT-9RPA-4WC', 'K7MQ-2XHT-9RPA-4WC0', 'K7MQ-2XHT-9RPA-4WCEE', "' or 1=1 --"])
      expect(readCode(wrong)).toBeNull()
  })
  test('is never given twice', () => {
    const codes = Array.from({ length: 20_000 }, newCode)
    expect(new Set(codes).size).toBe(codes.length)
    for (const one of codes.slice(0, 100)) expect(readCode(one.toLowerCase().replaceAll('-', ''))).toBe(one)
  })
  test('any text is a code or none, never an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (typed) => [null, typed].includes(readCode(typed)) || readCode(readCode(typed)!) === readCode(typed),
      ),
    )
  })
})

describe('what a document is worth', () => {
  test.each([
    ['issued', null, 'holds'],
    ['issued', '2026-11-26', 'holds'],
    ['issued', '2026-11-25', 'expired'],
    ['revoked', '2026-11-25', 'revoked'],
    ['replaced', null, 'replaced'],
    ['draft', null, 'unsigned'],
  ] as const)('%s, valid until %s → %s', (state, validUntil, expected) => {
    expect(standing({ state, validUntil }, '2026-11-26')).toBe(expected)
  })
  test('of the holder no more than initials', () => {
    expect(initials(holder.name)).toBe('Ө.-Қ. А. Н.')
    expect(initials('  ')).toBe('')
  })
})

test('canonical JSON: the example of RFC 8785 §3.2.3', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})
