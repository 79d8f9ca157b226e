import { env } from '@/lib/core/env'
import { face } from '@/lib/core/face'
import { sitemapPages } from '@/lib/vacancies/sitemap'

export const dynamic = 'force-dynamic'

/** The index of sitemaps; each part lists open vacancies in the three languages. The staff face has none: nothing there is for a search engine. */
export async function GET() {
  if (face === 'staff') return new Response(null, { status: 404 })
  const parts = Array.from(
    { length: await sitemapPages() },
    (_, page) => `<sitemap><loc>${env().baseUrl}/sitemaps/${page}.xml</loc></sitemap>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join('')}</sitemapindex>`,
    {
      headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    },
  )
}
