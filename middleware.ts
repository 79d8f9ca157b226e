import { type NextRequest, NextResponse } from 'next/server'
import { servedPortals } from '@/lib/core/face'
import { holdsIin } from '@/lib/core/identifiers'
import { route } from '@/lib/core/portals'
import { isLocale } from '@/lib/core/text'

/** Only maps host and path to a route and says where we are; it never authorises. */
export function middleware(request: NextRequest) {
  const { nextUrl } = request
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? ''
  const domain = process.env.BASE_DOMAIN ?? 'enbek.localhost'
  const preferred = request.cookies.get('enbek.locale')?.value
  const answer = route(host, nextUrl.pathname, domain, isLocale(preferred) ? preferred : 'kk', servedPortals())
  // misdirected: another face answers for this portal (O206-28.B1)
  if ('refused' in answer) return new NextResponse(null, { status: 421 })
  // PostgreSQL can neither hold nor look for a NUL: no page is asked with one
  const found = nextUrl.search.replaceAll('%00', '')
  const search = 'portal' in answer && answer.portal === 'staff' && request.method !== 'POST' ? withoutIins(found) : found
  if ('redirect' in answer || search !== nextUrl.search) {
    const target = nextUrl.clone()
    target.host = host
    if ('redirect' in answer) target.pathname = answer.redirect
    target.search = search
    return NextResponse.redirect(target, { headers: { 'cache-control': 'no-store' } })
  }

  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce, domain, answer.portal === 'staff' ? canaryOrigin() : '')
  const headers = new Headers(request.headers)
  headers.set('x-locale', answer.locale)
  headers.set('x-portal', answer.portal)
  headers.set('x-named', answer.named)
  headers.set('x-path', answer.path)
  headers.set('x-query', nextUrl.search)
  headers.set('content-security-policy', policy)
  const url = nextUrl.clone()
  url.pathname = answer.rewrite
  const response = NextResponse.rewrite(url, { request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/**
 * No page of the staff is asked by an address with an IIN, nor leads on with one (to the second factor, to sign in): in its place stands the mark of what has
 * lapsed (`lib/staff/typed.ts`), and the list says to type it again.
 */
function withoutIins(search: string): string {
  const asked = [...new URLSearchParams(search)]
  if (!asked.some((pair) => pair.some(holdsIin))) return search
  return `?${new URLSearchParams(asked.filter(([name]) => !holdsIin(name)).map(([name, value]) => [name, holdsIin(value) ? '~' : value]))}`
}

/** The public face on the Internet, which pages of the staff try to reach and must not (lib/canary). */
const canaryOrigin = (): string => {
  const url = process.env.CANARY_URL ?? ''
  return process.env.FACE !== 'public' && URL.canParse(url) ? new URL(url).origin : ''
}

/** Nothing comes from another origin; scripts of pages carry the nonce, documents load one file of ours. */
const contentPolicy = (nonce: string, domain: string, canary: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${process.env.NODE_ENV === 'development' ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // NCALayer, the national key software on the visitor's own computer
    `connect-src 'self' ${process.env.NCALAYER_URL ?? 'wss://127.0.0.1:13579'}${canary && ` ${canary}`}${process.env.NODE_ENV === 'development' ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    // a form without JavaScript may end on a sibling portal (sign in on passport, go back to enbek)
    `form-action 'self' ${domain}:* *.${domain}:*`,
    "frame-ancestors 'none'",
  ].join('; ')

/** Past it go only files that stand beside the portals, never an address inside one, whatever it ends with. */
export const config = {
  runtime: 'nodejs',
  matcher: ['/((?!api/|_next/|assets/|sitemaps/|[^/]+\\.(?:png|svg|js|ico|txt|xml|webmanifest)$).*)'],
}
