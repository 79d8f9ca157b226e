import 'server-only'
import { canonicalJson } from '@/lib/core/canonical'
import { day } from '@/lib/core/format'
import type { Locale } from '@/lib/core/text'
import { type Fact, type Paper, type Section, said } from './paper'
import { facts, heading, type Languages, list, paragraphs, signatures, speak, table } from './pdf/blocks'
import { drawDemoBand, drawMark, drawQr } from './pdf/marks'
import { colours, type Element, openSheet, type Sheet, styles } from './pdf/sheet'
import { otherLanguage, pageOf, paperWords } from './words'

export type Stamp = {
  /** The public code, and the address of the page that it opens. */
  code: string
  url: string
  /** Goes into the PDF as data.json, in its canonical form. */
  data: Readonly<Record<string, unknown>>
  /** The moment that the file names as its own. */
  at: Date
}

const inAll = (make: (locale: Locale) => string) => ({ kk: make('kk'), ru: make('ru'), en: make('en') })

/**
 * A paper as PDF: A4, tagged, in one language or, to be signed, with the other official one beside it.
 * Made once and kept: two runs need not give the same bytes.
 */
export async function renderPaper(paper: Paper, locale: Locale, stamp: Stamp, { beside = false } = {}): Promise<Buffer> {
  const languages: Languages = { first: locale, beside: beside ? otherLanguage(locale) : null }
  const title = `${paper.title[locale]} № ${paper.number}`
  const sheet = openSheet({ title, lang: locale, author: paper.issuer.name[locale], at: stamp.at })
  top(sheet, paper, stamp, languages)
  if (paper.lead) {
    speak(sheet, sheet.root, 'P', paper.lead, styles.lead, languages)
    sheet.skip(8)
  }
  facts(sheet, sheet.root, about(paper), languages)
  for (const section of paper.sections) part(sheet, section, languages)
  if (paper.next?.length) part(sheet, { heading: paperWords.next, list: paper.next, numbered: true }, languages)
  if (paper.appeal?.length) part(sheet, { heading: paperWords.appeal, paragraphs: paper.appeal }, languages)
  if (paper.signatures?.length) {
    const block = sheet.add(sheet.root, 'Sect')
    sheet.room(120)
    heading(sheet, block, paperWords.signatures, languages)
    signatures(sheet, block, paper.signatures, languages)
    paragraphs(sheet, block, [paperWords.signed], languages, styles.small)
  }
  check(sheet, stamp, languages)
  edges(sheet, paper, stamp, locale)
  sheet.doc.file(Buffer.from(canonicalJson(stamp.data)), {
    name: 'data.json',
    type: 'application/json',
    description: paperWords.data[locale],
    relationship: 'Data',
    creationDate: stamp.at,
    modifiedDate: stamp.at,
  })
  return sheet.close()
}

/** Mark, issuer and QR; the demo band; the title with its number and day. */
function top(sheet: Sheet, paper: Paper, { url, code }: Stamp, languages: Languages) {
  const { doc, root, left, right } = sheet
  const { first } = languages
  const qr = 78
  const start = 44
  drawMark(sheet, left, start, 36)
  doc.y = start + 1
  const box = { x: left + 46, width: sheet.width - 46 - qr - 24 }
  sheet.write(root, 'P', { text: paperWords.brand[first] }, { ...styles.strong, size: 11, colour: colours.accentStrong, gap: 1 }, box)
  speak(sheet, root, 'P', paper.issuer.name, { ...styles.label, gap: 1 }, languages, box)
  const below = doc.y
  drawQr(sheet, root, url, right - qr, start, qr)
  sheet.write(
    root,
    'P',
    { text: code },
    { ...styles.small, size: 7, bold: true, colour: colours.ink },
    { x: right - qr - 30, y: start + qr + 4, width: qr + 30, align: 'right' },
  )
  doc.y = Math.max(below, start + qr + 15) + 5
  sheet.rule(doc.y, colours.accent)
  sheet.skip(14)
  if (paper.demo) {
    drawDemoBand(sheet, root, paperWords.demo, first)
    sheet.skip(12)
  }
  speak(sheet, root, 'H1', paper.title, styles.title, languages)
  sheet.skip(2)
  sheet.write(root, 'P', { text: `№ ${paper.number} · ${day(first, paper.day)}` }, { ...styles.strong, size: 11, colour: colours.accent })
  sheet.skip(10)
}

/** To whom, by whom, until when. */
function about({ holder, issuer, validUntil, signatures: signers }: Paper): Fact[] {
  const { officer } = issuer
  // what people sign is issued to nobody
  const between = signers !== undefined && signers.length > 0
  return [
    { label: between ? paperWords.person : paperWords.holder, value: holder.name },
    ...(holder.iin ? [{ label: paperWords.iin, value: holder.iin }] : []),
    ...(holder.facts ?? []),
    { label: between ? paperWords.organisation : paperWords.issuer, value: issuer.name },
    ...(issuer.address ? [{ label: paperWords.address, value: issuer.address }] : []),
    ...(issuer.phone ? [{ label: paperWords.phone, value: issuer.phone }] : []),
    ...(officer ? [{ label: paperWords.officer, value: inAll((locale) => `${officer.name}, ${officer.post[locale]}`) }] : []),
    ...(validUntil ? [{ label: paperWords.validUntil, value: inAll((locale) => day(locale, validUntil)) }] : []),
  ]
}

function part(sheet: Sheet, section: Section, languages: Languages) {
  const element = sheet.add(sheet.root, 'Sect')
  heading(sheet, element, section.heading, languages)
  if (section.paragraphs) paragraphs(sheet, element, section.paragraphs, languages)
  if (section.facts) facts(sheet, element, section.facts, languages)
  if (section.list) list(sheet, element, section.list, languages, section.numbered)
  if (section.table) table(sheet, element, section.table, languages)
}

/** How anybody checks the paper. */
function check(sheet: Sheet, { url, code }: Stamp, { first }: Languages) {
  const element: Element = sheet.add(sheet.root, 'Sect')
  sheet.room(54)
  sheet.skip(10)
  sheet.rule(sheet.doc.y)
  sheet.skip(8)
  sheet.write(element, 'P', { text: paperWords.check[first] }, { ...styles.small, bold: true, colour: colours.ink })
  sheet.write(element, 'P', { text: `${paperWords.checkHow[first]} ${url.slice(0, url.lastIndexOf('/'))}` }, styles.small)
  sheet.write(element, 'P', { text: `${paperWords.code[first]}: ${code}. ${paperWords.data[first]}` }, styles.small)
}

/** Running heads and feet: what paper this is, which page, and on each page that a demonstration has no force. */
function edges(sheet: Sheet, paper: Paper, { code }: Stamp, locale: Locale) {
  const { doc, left, width } = sheet
  const small = styles.small
  sheet.eachPage((page, of) =>
    sheet.ornament(() => {
      const foot = doc.page.height - 46
      doc
        .lineWidth(0.6)
        .strokeColor(colours.line)
        .moveTo(left, foot)
        .lineTo(left + width, foot)
        .stroke()
      sheet.print(`№ ${paper.number} · ${code}`, left, foot + 7, small, width * 0.65)
      sheet.print(pageOf(page, of)[locale], left + width * 0.65, foot + 7, small, width * 0.35, 'right')
      if (page === 1) return
      sheet.print(said(paper.title, locale).text, left, 34, small, width * 0.38)
      if (paper.demo)
        sheet.print(paperWords.demo[locale], left + width * 0.4, 34, { ...small, bold: true, colour: colours.warn }, width * 0.6, 'right')
    }, 'Pagination'),
  )
}
