import { notFound } from 'next/navigation'
import { form2File, form2Formats } from '@/lib/access/form2-queries'
import { fileResponse } from '@/lib/core/file-response'
import { getIp, getUser } from '@/lib/core/session'
import { isLocale } from '@/lib/core/text'

/** Form 2 as a workbook or as CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const [{ locale }, user, ip] = await Promise.all([params, getUser(), getIp()])
  const query = new URL(request.url).searchParams
  const format = form2Formats.find((each) => each === query.get('format'))
  if (!format || !isLocale(locale)) notFound()
  const wanted = (name: string, shape: RegExp) => {
    const value = query.get(name) ?? ''
    return shape.test(value) ? value : undefined
  }
  const file = await form2File(user, locale, {
    format,
    region: wanted('region', /^\d{2}$/),
    year: wanted('year', /^\d{4}$/),
    ip,
    now: new Date(),
  })
  if (!file) notFound()
  return fileResponse(file)
}
