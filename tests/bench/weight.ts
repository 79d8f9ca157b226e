import { page, sizes } from './fetch'
import type { Server } from './servers'
import type { Size, Weight } from './types'

type Face = { url: string; display: string; ranges: (readonly [number, number])[] }

/** The fonts of a style sheet. */
function facesOf(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) => {
    const url = /url\(["']?([^"')]+)/.exec(rule)?.[1]
    const ranges = [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
      ([, from = '0', to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const,
    )
    return url ? [{ url, display: /font-display:\s*(\w+)/.exec(rule)?.[1] ?? 'auto', ranges }] : []
  })
}

/** A browser loads a font when the page has a character of its range. */
const isUsed = ({ ranges }: Face, points: ReadonlySet<number>) =>
  ranges.length === 0 || ranges.some(([from, to]) => [...points].some((point) => point >= from && point <= to))

const textOf = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, '\u00a0')

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&')
const tags = (html: string, name: string) => [...html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag)

/** What a first visit to a page loads: the page, and every file that it and its style sheets ask for. */
export async function weigh(server: Server, path: string): Promise<Weight> {
  const html = await page(server, path)
  const links = tags(html, 'link').map((tag) => ({
    rel: attribute(tag, 'rel') ?? '',
    href: attribute(tag, 'href') ?? '',
    as: attribute(tag, 'as'),
  }))
  const css = links.filter(({ rel }) => rel === 'stylesheet').map(({ href }) => href)
  const js = tags(html, 'script').flatMap((tag) => attribute(tag, 'src') ?? [])
  const images = [
    ...links.filter(({ rel }) => rel === 'icon').map(({ href }) => href),
    ...tags(html, 'img').flatMap((tag) => attribute(tag, 'src') ?? []),
  ]
  const preloaded = links.filter(({ rel, as }) => rel === 'preload' && as === 'font').length
  const sheets = await Promise.all(css.map((href) => sizes(server, href)))
  const points = new Set(Array.from(textOf(html), (letter) => letter.codePointAt(0) ?? 0))
  const faces = sheets.flatMap(({ raw }) => facesOf(raw.toString('utf8'))).filter((face) => isUsed(face, points))
  const fonts = await Promise.all([...new Set(faces.map(({ url }) => url))].map((url) => sizes(server, url)))
  const others = await Promise.all([...new Set(images)].map((url) => sizes(server, url)))
  const scripts = await Promise.all([...new Set(js)].map((url) => sizes(server, url)))
  const own = await sizes(server, path)
  return {
    page: path,
    html: { raw: own.raw.length, gzip: own.sent },
    css: sum(sheets),
    js: sum(scripts),
    fonts: sum(fonts).gzip,
    other: sum(others).gzip,
    blockingFonts: preloaded + faces.filter(({ display }) => display !== 'swap' && display !== 'optional' && display !== 'fallback').length,
    files: 1 + css.length + new Set(js).size + fonts.length + others.length,
  }
}

const sum = (files: readonly { raw: Buffer; sent: number }[]): Size => ({
  raw: files.reduce((all, { raw }) => all + raw.length, 0),
  gzip: files.reduce((all, { sent }) => all + sent, 0),
})
