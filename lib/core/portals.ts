import { isLocale, type Locale, type Text, text } from './text'

/** A portal is a host name, a folder under `app/[locale]` and a layout (O206-7, O206-17, O206-3.1). */
export const portals = ['enbek', 'skills', 'business', 'hr', 'career', 'migration', 'passport', 'staff'] as const
export type Portal = (typeof portals)[number]

/** Portals that do something already; the others are not shown and answer "not found". */
export const openPortals: readonly Portal[] = ['enbek', 'career', 'passport', 'staff']

export const portalNames: Readonly<Record<Portal, Text>> = {
  enbek: text('Жұмыс', 'Работа', 'Jobs'),
  skills: text('Дағдылар', 'Навыки', 'Skills'),
  business: text('Бизнес', 'Бизнес', 'Business'),
  hr: text('Еңбек шарттары', 'Трудовые договоры', 'Contracts'),
  career: text('Кәсіптер', 'Профессии', 'Occupations'),
  migration: text('Көші-қон', 'Миграция', 'Migration'),
  passport: text('Аккаунт', 'Аккаунт', 'Account'),
  staff: text('Қызметкерге', 'Сотрудникам', 'Staff'),
}

/** How the visitor reached us: by a portal's host name, or by a host that is no portal's, where the first path segment names the portal. */
export type Place = { portal: Portal; locale: Locale; named: 'by-host' | 'by-path' }

/** What the address means: an inner route, the address it must be redirected to, or a portal that is not served here. */
export type Route = ({ rewrite: string; path: string } & Place) | { redirect: string } | { refused: Portal }

const isPortal = (value: unknown): value is Portal => portals.some((portal) => portal === value)

/** `passport.enbek.kz` → passport and `enbek.kz` → enbek when the base domain is `enbek.kz`; any other host names no portal. */
export function portalOfHost(host: string, baseDomain: string): Portal | null {
  const name = host.split(':')[0]!.toLowerCase()
  if (name === baseDomain) return 'enbek'
  if (!name.endsWith(`.${baseDomain}`)) return null
  const label = name.slice(0, -baseDomain.length - 1)
  return isPortal(label) ? label : null
}

/**
 * The inner route of a public address. Never leaves the portal's folder: an address with dot segments, encoded slashes or broken
 * encoding leads to the one without them. `path` is the address inside the portal and without the language. `served`: the portals of this face.
 */
export function route(
  host: string,
  pathname: string,
  baseDomain: string,
  preferred: Locale = 'kk',
  served: readonly Portal[] = portals,
): Route {
  const asked = pathname.split('/').filter(Boolean)
  const segments = asked.filter(isPlain)
  const byHost = portalOfHost(host, baseDomain)
  const first = segments[0]
  if (!byHost && !isPortal(first)) {
    const main = served.includes('enbek') ? 'enbek' : 'staff'
    return { redirect: `/${[main, ...(isLocale(first) ? segments : [preferred, ...segments])].join('/')}` }
  }
  const portal = byHost ?? (first as Portal)
  if (!served.includes(portal)) return { refused: portal }
  const rest = byHost ? segments : segments.slice(1)
  const locale = rest[0]
  if (!isLocale(locale)) return { redirect: `/${[...(byHost ? [] : [portal]), preferred, ...rest].join('/')}` }
  if (segments.length < asked.length) return { redirect: `/${segments.join('/')}` }
  const inner = rest.slice(1)
  return {
    rewrite: ['', locale, portal, ...inner].join('/'),
    path: inner.length ? `/${inner.join('/')}` : '/',
    portal,
    locale,
    named: byHost ? 'by-host' : 'by-path',
  }
}

/** A segment that names something: not `.` or `..` in any spelling, no hidden slash or control character, encoding that can be read. */
function isPlain(segment: string): boolean {
  let decoded: string
  try {
    decoded = decodeURIComponent(segment)
  } catch {
    return false
  }
  return !/^\.{1,2}$/.test(decoded) && !/[/\\\p{Cc}]/u.test(decoded)
}

/** Where links lead: relative inside a portal, absolute by the configured origin to another portal, by path where hosts name none. */
export function address(here: Place, to: string | { portal?: Portal; path: string; locale?: Locale }, baseUrl: string): string {
  const { portal = here.portal, path, locale = here.locale } = typeof to === 'string' ? { path: to } : to
  const tail = path === '/' ? '' : path
  if (here.named === 'by-path') return `/${portal}/${locale}${tail}`
  return portal === here.portal ? `/${locale}${tail}` : `${originOf(portal, baseUrl)}/${locale}${tail}`
}

/** `http://enbek.localhost:3000` and passport → `http://passport.enbek.localhost:3000`. Mails and cross-portal links use it. */
export function originOf(portal: Portal, baseUrl: string): string {
  return portal === 'enbek' ? baseUrl : baseUrl.replace('://', `://${portal}.`)
}
