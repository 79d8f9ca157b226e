import type { Locale } from '@/lib/core/text'
import { type Fact, type PaperTable, type Signer, said, type Words } from '../paper'
import { type Box, colours, type Element, type Said, type Sheet, type Style, styles } from './sheet'

/** Which language a paper speaks, and which one stands beside it on a paper to sign. */
export type Languages = { first: Locale; beside: Locale | null }

/** What is said first, and what is said beside it where that is another text. */
function voices(words: Words, { first, beside }: Languages): [Said] | [Said, Said] {
  const one = said(words, first)
  const other = beside && typeof words !== 'string' && !('lang' in words) ? { text: words[beside], lang: beside } : null
  return other && other.text !== one.text ? [one, other] : [one]
}

const besideStyle = (style: Style): Style => ({ ...styles.label, size: Math.max(8, style.size - 1.5), gap: 1.6 })

/** Height of words with what stands beside them. */
const heightOf = (sheet: Sheet, words: Words, style: Style, width: number, languages: Languages) => {
  const [one, other] = voices(words, languages)
  return sheet.heightOf(one.text, style, width) + (other ? sheet.heightOf(other.text, besideStyle(style), width) : 0)
}

/** Words as one or two elements, one below the other. */
export function speak(
  sheet: Sheet,
  parent: Element,
  type: string,
  words: Words,
  style: Style,
  languages: Languages,
  box: Partial<Box> = {},
) {
  const [one, other] = voices(words, languages)
  sheet.write(parent, type, one, style, box)
  if (other) sheet.write(parent, type === 'Lbl' ? type : 'P', other, besideStyle(style), { ...box, y: undefined })
}

export function heading(sheet: Sheet, parent: Element, words: Words, languages: Languages) {
  // a heading stays with the beginning of what it heads
  sheet.room(heightOf(sheet, words, styles.heading, sheet.width, languages) + 62)
  sheet.skip(12)
  speak(sheet, parent, 'H2', words, styles.heading, languages)
  sheet.skip(5)
}

export function paragraphs(sheet: Sheet, parent: Element, words: readonly Words[], languages: Languages, style: Style = styles.body) {
  for (const one of words) {
    // at least two lines before a page ends
    sheet.room(Math.min(heightOf(sheet, one, style, sheet.width, languages), style.size * 3))
    speak(sheet, parent, 'P', one, style, languages)
    sheet.skip(5)
  }
}

export function list(sheet: Sheet, parent: Element, items: readonly Words[], languages: Languages, numbered = false) {
  const { doc, left, width } = sheet
  const indent = numbered ? 20 : 14
  const all = sheet.add(parent, 'L')
  items.forEach((words, at) => {
    sheet.room(Math.min(heightOf(sheet, words, styles.body, width - indent, languages), 40))
    const item = sheet.add(all, 'LI')
    const top = doc.y
    sheet.write(
      item,
      'Lbl',
      { text: numbered ? `${at + 1}.` : '•' },
      { ...styles.strong, colour: colours.accent },
      { y: top, width: indent },
    )
    const body = sheet.add(item, 'LBody')
    doc.y = top
    speak(sheet, body, 'P', words, styles.body, languages, { x: left + indent, width: width - indent })
    sheet.skip(4)
  })
}

/** One row of boxes that stay on one page together; what is higher than a page flows on. */
function row(sheet: Sheet, heights: readonly number[], draw: readonly ((top: number) => void)[]): number {
  const { doc } = sheet
  const height = Math.max(...heights)
  sheet.room(Math.min(height, sheet.whole))
  const top = doc.y
  let bottom = top
  for (const one of draw) {
    doc.y = top
    one(top)
    bottom = Math.max(bottom, doc.y)
  }
  // a cell that went over the page's end has left the pen on the next page
  doc.y = height > sheet.whole ? doc.y : bottom
  return top
}

/** Names and values: a table with a heading for each row. */
export function facts(sheet: Sheet, parent: Element, all: readonly Fact[], languages: Languages) {
  const { doc, left, width } = sheet
  const labelWidth = Math.round(width * 0.34)
  const valueBox = { x: left + labelWidth + 12, width: width - labelWidth - 12 }
  const table = sheet.add(parent, 'Table')
  for (const { label, value } of all) {
    const heights = [
      heightOf(sheet, label, styles.label, labelWidth, languages) + 1,
      heightOf(sheet, value, styles.body, valueBox.width, languages),
    ]
    const line = sheet.add(table, 'TR')
    row(sheet, heights, [
      (y) => speak(sheet, sheet.add(line, 'TH', { scope: 'Row' }), 'P', label, styles.label, languages, { y: y + 1, width: labelWidth }),
      (y) => speak(sheet, sheet.add(line, 'TD'), 'P', value, styles.body, languages, { y, ...valueBox }),
    ])
    sheet.skip(1)
    sheet.rule(doc.y)
    sheet.skip(3)
  }
}

const pad = 4

/** A table whose head is repeated on each page that it reaches. */
export function table(sheet: Sheet, parent: Element, { columns, rows, widths }: PaperTable, languages: Languages) {
  const { doc, left, width } = sheet
  const total = columns.reduce((sum, _, at) => sum + (widths?.[at] ?? 1), 0)
  const sizes = columns.map((_, at) => (width * (widths?.[at] ?? 1)) / total)
  const starts = sizes.map((_, at) => left + sizes.slice(0, at).reduce((sum, size) => sum + size, 0))
  const headStyle = { ...styles.label, bold: true, colour: colours.accentStrong }
  const heightsOf = (cells: readonly Words[], style: Style) =>
    cells.map((cell, at) => heightOf(sheet, cell, style, sizes[at]! - 2 * pad, languages))
  const headHeight = Math.max(...heightsOf(columns, headStyle)) + 2 * pad
  const shade = () => sheet.ornament(() => doc.rect(left, doc.y, width, headHeight).fill(colours.accentSoft))

  const all = sheet.add(parent, 'Table')
  const firstRow = rows[0] ? Math.max(...heightsOf(rows[0], styles.cell)) : 0
  sheet.room(Math.min(headHeight + firstRow + 2 * pad, sheet.whole))
  shade()
  const head = sheet.add(all, 'TR')
  sheet.skip(pad)
  row(
    sheet,
    heightsOf(columns, headStyle),
    columns.map((cell, at) => (y) => {
      speak(sheet, sheet.add(head, 'TH', { scope: 'Column' }), 'P', cell, headStyle, languages, {
        x: starts[at]! + pad,
        y,
        width: sizes[at]! - 2 * pad,
      })
    }),
  )
  sheet.skip(pad)
  for (const cells of rows) {
    const heights = heightsOf(cells, styles.cell)
    if (doc.y + Math.max(...heights) + 2 * pad > doc.page.maxY()) {
      doc.addPage()
      shade()
      sheet.ornament(() => {
        columns.forEach((cell, at) => {
          sheet.print(said(cell, languages.first).text, starts[at]! + pad, doc.page.margins.top + pad, headStyle, sizes[at]! - 2 * pad)
        })
      }, 'Pagination')
      sheet.skip(headHeight)
    }
    sheet.skip(pad)
    const line = sheet.add(all, 'TR')
    row(
      sheet,
      heights,
      cells.map((cell, at) => (y) => {
        speak(sheet, sheet.add(line, 'TD'), 'P', cell, styles.cell, languages, { x: starts[at]! + pad, y, width: sizes[at]! - 2 * pad })
      }),
    )
    sheet.skip(pad)
    sheet.rule(doc.y)
  }
  sheet.skip(8)
}

/** Places for signatures, two in a row. They say who signs; the signatures themselves stand on the page for checking. */
export function signatures(sheet: Sheet, parent: Element, signers: readonly Signer[], languages: Languages) {
  const { doc, left, width } = sheet
  const gap = 20
  const boxWidth = (width - gap) / 2
  for (let at = 0; at < signers.length; at += 2) {
    const pair = signers.slice(at, at + 2)
    const heights = pair.map(
      ({ role, name }) => heightOf(sheet, role, styles.label, boxWidth, languages) + sheet.heightOf(name, styles.strong, boxWidth) + 34,
    )
    sheet.room(Math.max(...heights))
    const top = row(
      sheet,
      heights,
      pair.map(({ role, name }, side) => (y) => {
        const box = { x: left + side * (boxWidth + gap), width: boxWidth }
        speak(sheet, parent, 'P', role, styles.label, languages, { ...box, y })
        sheet.write(parent, 'P', { text: name }, styles.strong, { ...box })
      }),
    )
    doc.y = Math.max(doc.y, top) + 26
    pair.forEach((_, side) => {
      const x = left + side * (boxWidth + gap)
      sheet.rule(doc.y, colours.muted, x, x + boxWidth)
    })
    sheet.skip(10)
  }
}
