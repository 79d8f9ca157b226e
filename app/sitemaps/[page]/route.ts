import { env } from '@/lib/core/env'
import { face } from '@/lib/core/face'
import { locales } from '@/lib/core/text'
import { sitemapRows } from '@/lib/vacancies/sitemap'

/** `/sitemaps/0.xml`: open vacancies by number. */
export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }) {
  const page = /^(\d{1,6})\.xml$/.exec((await params).page)?.[1]
  if (page === undefined || face === 'staff') return new Response('not found', { status: 404 })
  const at = (locale: string, id: number) => `${env().baseUrl}/${locale}/vacancies/${id}`
  const urls = (await sitemapRows(Number(page))).map(
    ({ id, day }) =>
      `<url><loc>${at('kk', id)}</loc><lastmod>${day}</lastmod>${locales.map((locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${at(locale, id)}"/>`).join('')}</url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`,
    { headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' } },
  )
}
