import { getView } from '@/components/layout/page'
import { paySum } from '@/components/records/pay'
import { inLanguage } from '@/components/records/titles'
import { placeNames } from '@/lib/classifiers/queries'
import { originOf } from '@/lib/core/portals'
import { say } from '@/lib/messages'
import { newest } from '@/lib/vacancies/cards'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** Text for XML: escaped, and without the control characters that XML 1.0 forbids. */
const xml = (text: string) =>
  text.replace(/\p{Cc}/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : '')).replace(/[&<>"']/g, (sign) => escapes[sign]!)

/** The newest vacancies as RSS 2.0: `/kk/feed`, `/ru/feed?region=75`. */
export async function GET(request: Request) {
  const { place, baseUrl } = await getView()
  const { locale } = place
  const t = say(locale)
  const region = new URL(request.url).searchParams.get('region') ?? ''
  const named = (await placeNames()).get(`${region}0000000`)
  const rows = await newest(50, named ? region : undefined)
  const home = `${originOf('enbek', baseUrl)}/${locale}`
  const items = rows.map((row) => {
    const link = `${home}/vacancies/${row.id}`
    const about = [paySum(row, locale), inLanguage(locale, row.employerKk, row.employerRu).text].join(' · ')
    return `<item><title>${xml(inLanguage(locale, row.titleKk, row.titleRu).text)}</title><link>${link}</link><guid>${link}</guid><pubDate>${row.publishedAt?.toUTCString()}</pubDate><description>${xml(about)}</description></item>`
  })
  const title = named ? t('enbek.search.titleFor', { words: named.name[locale] }) : t('enbek.search.title')
  const body = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${xml(title)}</title><link>${home}/vacancies</link><description>${xml(t('common.brandLong'))}</description><language>${locale}</language>${items.join('')}</channel></rss>`
  return new Response(body, { headers: { 'content-type': 'application/rss+xml; charset=utf-8', 'cache-control': 'public, max-age=300' } })
}
