import { suggest } from '@/lib/classifiers/queries'
import { isLocale } from '@/lib/core/text'

/** Suggestions while a person types: `/api/reference/occupations?q=асп&locale=kk`. */
export async function GET(request: Request, { params }: { params: Promise<{ list: string }> }) {
  const { list } = await params
  const url = new URL(request.url)
  const locale = url.searchParams.get('locale')
  if (list !== 'occupations' && list !== 'places') return Response.json([], { status: 404 })
  const found = await suggest(list, url.searchParams.get('q') ?? '', isLocale(locale) ? locale : 'kk')
  return Response.json(found, { headers: { 'cache-control': 'public, max-age=300' } })
}
