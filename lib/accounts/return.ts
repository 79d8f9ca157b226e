/** Where a sign-in ends. Pure. */
import { originOf, type Place, type Portal, portals, route } from '@/lib/core/portals'

export type Return = { portal: Portal; path: string }
type Ours = { baseUrl: string; baseDomain: string }

/**
 * The portal and path that an address means, if it is one of ours; null for any other. `from` is the portal that a relative address belongs to.
 * Nothing of the given text becomes the redirect itself: `address()` makes it anew, so an open redirect has no way out.
 */
export function safeReturn(to: string | undefined, from: string | undefined, here: Pick<Place, 'named'>, ours: Ours): Return | null {
  if (!to || to.length > 2000 || /[\p{Cc}\\]/u.test(to)) return null
  const own = (portal: Portal) => originOf(portal, ours.baseUrl)
  const source = portals.find((portal) => portal === from) ?? 'passport'
  const url = URL.canParse(to, own(source)) ? new URL(to, own(source)) : null
  const portal = url && portals.find((name) => own(name) === url.origin)
  if (!url || !portal || url.username || url.password || to.startsWith('//')) return null
  const relative = to.startsWith('/')
  if (!relative && !to.startsWith(`${url.origin}/`)) return null
  // where the host names no portal, the path's first segment does
  const host = here.named === 'by-path' ? 'unnamed' : portal === 'enbek' ? ours.baseDomain : `${portal}.${ours.baseDomain}`
  const found = route(host, url.pathname, ours.baseDomain)
  return 'rewrite' in found ? { portal: found.portal, path: found.path + url.search } : null
}

/** The same way back, for the next page of an entrance. */
export const withBack = (path: string, { to, from }: { to?: string | undefined; from?: string | undefined }): string =>
  to ? `${path}?${new URLSearchParams({ to, from: from ?? '' })}` : path
