import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Locale } from '@/lib/core/text'

/** Colours of the house (docs/design-system.md, light). */
export const colours = {
  ink: '#15212b',
  muted: '#51606c',
  line: '#dedbd0',
  accent: '#0b5f73',
  accentStrong: '#084858',
  accentSoft: '#e0eff2',
  sun: '#f4b93a',
  warn: '#825300',
  warnSoft: '#fbeecf',
  white: '#ffffff',
} as const

const font = (name: string) => readFileSync(join(process.cwd(), `node_modules/@expo-google-fonts/noto-sans/${name}/NotoSans_${name}.ttf`))
let fonts: { regular: Buffer; bold: Buffer } | undefined
/** Noto Sans (OFL): all Kazakh letters and the tenge sign. Read once. */
const noto = () => (fonts ??= { regular: font('400Regular'), bold: font('700Bold') })

export type Style = { size: number; bold?: boolean; colour?: string; gap?: number }
export const styles = {
  title: { size: 20, bold: true, gap: 1 },
  lead: { size: 12, gap: 3 },
  heading: { size: 12.5, bold: true, colour: colours.accentStrong, gap: 1 },
  body: { size: 10, gap: 2 },
  strong: { size: 10, bold: true, gap: 2 },
  label: { size: 9, colour: colours.muted, gap: 1.5 },
  cell: { size: 9, gap: 1.5 },
  small: { size: 8, colour: colours.muted, gap: 1.5 },
} as const satisfies Record<string, Style>

export type Element = PDFKit.PDFStructureElement
/** Words as they are printed: in another language than the document's when `lang` says so. */
export type Said = { text: string; lang?: Locale }
export type Box = { x: number; y?: number; width: number; align?: 'left' | 'right' | 'center' }

/** Blank margins of a page in points; running heads and feet stand inside them. */
const margins = { top: 62, right: 54, bottom: 60, left: 54 }

/**
 * A4 pages that know where they are and tag what is written on them (PDF/A-3a: kept for decades, read aloud, with files inside): every text belongs to an element of the structure tree,
 * every ornament is marked as one. Nothing but this file and its neighbours speaks to the PDF library.
 */
export function openSheet(about: { title: string; lang: Locale; author: string; at: Date }) {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: about.lang,
    displayTitle: true,
    bufferPages: true,
    // the library's own default would load Helvetica, which is not embedded
    font: '',
    info: {
      Title: about.title,
      Author: about.author,
      Creator: about.author,
      Producer: 'pdfkit',
      CreationDate: about.at,
      ModDate: about.at,
    },
  })
  doc.registerFont('regular', noto().regular)
  doc.registerFont('bold', noto().bold)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const left = margins.left
  const width = doc.page.width - margins.left - margins.right

  const use = (style: Style) =>
    doc
      .font(style.bold ? 'bold' : 'regular')
      .fontSize(style.size)
      .fillColor(style.colour ?? colours.ink)
  const heightOf = (text: string, style: Style, boxWidth: number) =>
    use(style).heightOfString(text, { width: boxWidth, lineGap: style.gap ?? 0 })

  return {
    doc,
    root,
    left,
    width,
    right: left + width,
    heightOf,
    /** The height of a whole empty page. */
    whole: doc.page.height - margins.top - margins.bottom,
    /** Goes to the next page unless so much is left on this one. */
    room(height: number) {
      if (doc.y + height > doc.page.maxY()) doc.addPage()
    },
    skip(height: number) {
      doc.y += height
    },
    add(parent: Element, type: string, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
      const element = doc.struct(type, options)
      parent.add(element)
      return element
    },
    /** Writes words as an element of their own; the pen then stands below them. */
    write(
      parent: Element,
      type: string,
      said: Said,
      style: Style,
      box: Partial<Box> = {},
      options: PDFKit.Mixins.StructureElementOptions = {},
    ) {
      const { x = left, y = doc.y, width: boxWidth = width, align = 'left' } = box
      const lang = said.lang && { lang: said.lang }
      parent.add(
        doc.struct(type, { ...lang, ...options }, () => {
          use(style).text(said.text, x, y, { width: boxWidth, align, lineGap: style.gap ?? 0 })
        }),
      )
    },
    /** A drawing or a repeated line that tells nothing new. */
    ornament(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout') {
      const { x, y } = doc
      doc.markContent('Artifact', { type })
      draw()
      doc.endMarkedContent()
      Object.assign(doc, { x, y })
    },
    rule(y: number, colour: string = colours.line, x = left, to = left + width) {
      this.ornament(() => doc.lineWidth(0.6).strokeColor(colour).moveTo(x, y).lineTo(to, y).stroke())
    },
    /** Plain text inside an ornament; breaks no line and no page. */
    print(text: string, x: number, y: number, style: Style, boxWidth: number, align: 'left' | 'right' = 'left') {
      const { bottom } = doc.page.margins
      doc.page.margins.bottom = 0
      use(style).text(text, x, y, { width: boxWidth, align, lineBreak: false, height: style.size * 1.5, ellipsis: true })
      doc.page.margins.bottom = bottom
    },
    /** Does something once more on every page, e.g. its number. */
    eachPage(draw: (page: number, of: number) => void) {
      const { start, count } = doc.bufferedPageRange()
      for (let page = start; page < start + count; page += 1) {
        doc.switchToPage(page)
        draw(page - start + 1, count)
      }
    },
    async close(): Promise<Buffer> {
      const chunks: Buffer[] = []
      const whole = new Promise<Buffer>((resolve, reject) => {
        doc.on('data', (chunk: Buffer) => chunks.push(chunk))
        doc.on('end', () => resolve(Buffer.concat(chunks)))
        doc.on('error', reject)
      })
      root.end()
      doc.end()
      return whole
    },
  }
}

export type Sheet = ReturnType<typeof openSheet>
