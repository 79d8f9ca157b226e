import 'server-only'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { sameOrigin } from '@/lib/core/origin'
import { guest, may, type User } from '@/lib/core/policy'
import { address, portalOfHost } from '@/lib/core/portals'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { getHost, getIp, getUser } from '@/lib/core/session'
import { isLocale, type Locale, type Text, text } from '@/lib/core/text'
import { mostBytes, type UploadProblem, uploadInput } from './input'
import { boundaryOf } from './multipart'
import { ImportRefused, importVacancies } from './run'
import { noteStranger } from './store'
import { type Upload, UploadRefused, withUpload } from './upload'

const foreign = text(
  'Сұрау басқа сайттан келді. Бетті жаңартып, қайталаңыз',
  'Запрос пришёл с другого сайта. Обновите страницу и повторите',
  'The request came from another site. Reload the page and try again',
)
const forbidden = text('Файл жүктеуге құқығыңыз жоқ', 'У вас нет права загружать файлы', 'You may not import files')

/** The boundary lines and the small fields around a file. */
const around = 16_384

/**
 * A file sent by the page of imports: origin → user → right → how often → the form, streamed to disk → the import → the page of its result.
 * Everything the sender may correct leads back to a page (303), which works without JavaScript as well.
 */
export async function receiveImport(request: Request): Promise<Response> {
  const [user, host, ip] = await Promise.all([getUser(), getHost(), getIp()])
  const asked = new URL(request.url).searchParams.get('locale')
  const locale = isLocale(asked) ? asked : user.locale
  if (!sameOrigin(request.headers.get('origin'), host)) return stop(user, ip, foreign, locale)
  const { employerId } = user
  if (user.id === guest.id || !may(user, 'import.run', { employerId })) return stop(user, ip, forbidden, locale)
  const to = (path: string) => see(path, locale, host)
  const problem = (what: UploadProblem) => to(`/cabinet/imports?problem=${what}#upload`)
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (!boundary || !request.body) return problem('broken')
  try {
    await limit(`import:${user.id}`, { hits: 30, seconds: 3600 })
  } catch (error) {
    if (error instanceof Refusal) return problem('often')
    throw error
  }
  // far too much is not even taken; a little too much is, so that the browser hears the answer
  if (Number(request.headers.get('content-length') ?? 0) > 4 * mostBytes + around) return problem('size')
  try {
    const id = await withUpload(request.body, boundary, (upload) => run(upload, user, ip))
    return to(`/cabinet/imports/${id}`)
  } catch (error) {
    if (error instanceof UploadRefused) return problem(error.problem)
    if (error instanceof ImportRefused) return to(`/cabinet/imports/${error.id}`)
    log.error({ err: error }, 'upload failed')
    return problem('failed')
  }
}

async function run({ fileName, fields, stream }: Upload, actor: User, ip: string | null): Promise<string> {
  const { employerId } = actor
  const input = uploadInput.safeParse({ ...fields, source: fields.source || undefined })
  if (!input.success || (!employerId && !input.data.source)) throw new UploadRefused('source')
  const { source = '', partial } = input.data
  const done = await importVacancies({ stream: stream(), fileName, source, actor, employerId, partial, ip, now: new Date() })
  return done.id
}

/** The page in the portal of this host: relative, so no address is built from what a request says. */
function see(path: string, locale: Locale, host: string): Response {
  const { BASE_DOMAIN, baseUrl } = env()
  const named = portalOfHost(host, BASE_DOMAIN) ? 'by-host' : 'by-path'
  const location = address({ portal: 'enbek', locale, named }, path, baseUrl)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

async function stop(actor: User, ip: string | null, words: Text, locale: Locale): Promise<Response> {
  await noteStranger({ source: '', fileName: '', actor, employerId: actor.employerId }, ip, words.ru)
  return new Response(words[locale], { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
