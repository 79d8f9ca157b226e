import QRCode from 'qrcode'
import type { Text } from '@/lib/core/text'
import { colours, type Element, type Sheet, styles } from './sheet'

/** Our mark, a door ajar in a rising sun (components/layout/mark.tsx), as an ornament. */
export function drawMark(sheet: Sheet, x: number, y: number, size: number) {
  sheet.ornament(() => {
    const { doc } = sheet
    doc
      .save()
      .translate(x, y)
      .scale(size / 40)
    doc.roundedRect(0, 0, 40, 40, 10).fill(colours.accent)
    doc.path('M8 31a12 12 0 0 1 24 0Z').fill(colours.sun)
    doc.path('M14 31V15a6 6 0 0 1 12 0v16Z').fill(colours.white)
    doc.path('M14 31V15a6 6 0 0 1 4-5.65V31Z').fill('#6b8e99')
    doc.circle(23.2, 21.5, 1.3).fill(colours.accent)
    doc.restore()
  })
}

/** A QR code drawn as squares, with its address as its alternative text. */
export function drawQr(sheet: Sheet, parent: Element, url: string, x: number, y: number, size: number) {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' })
  const step = size / modules.size
  const { doc } = sheet
  const figure = doc.struct('Figure', { alt: `QR: ${url}`, bbox: [x, y, x + size, y + size] }, () => {
    doc.fillColor(colours.ink)
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        // a hair wider, so that no printer leaves white seams
        if (modules.get(row, column)) doc.rect(x + column * step, y + row * step, step + 0.05, step + 0.05)
    doc.fill()
  })
  parent.add(figure)
}

/** The band that says in both languages that the paper has no legal force. */
export function drawDemoBand(sheet: Sheet, parent: Element, words: Text, lang: 'kk' | 'ru' | 'en') {
  const { doc, left, width } = sheet
  const second = lang === 'ru' ? 'kk' : 'ru'
  const style = { ...styles.strong, size: 9, gap: 1, colour: colours.warn }
  const inner = width - 24
  const heights = [words[lang], words[second]].map((text) => sheet.heightOf(text, style, inner))
  const height = heights[0]! + heights[1]! + 11
  sheet.room(height + 10)
  const top = doc.y
  sheet.ornament(() => {
    doc.roundedRect(left, top, width, height, 6).fill(colours.warnSoft)
    doc.rect(left, top + 6, 3, height - 12).fill(colours.sun)
  })
  doc.y = top + 5
  sheet.write(parent, 'P', { text: words[lang] }, style, { x: left + 14, width: inner })
  sheet.write(parent, 'P', { text: words[second], lang: second }, { ...style, bold: false }, { x: left + 14, width: inner })
  doc.y = top + height
}
