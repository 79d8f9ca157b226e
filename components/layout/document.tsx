import 'server-only'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import type { ReactElement, ReactNode } from 'react'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { guest } from '@/lib/core/policy'
import { originOf } from '@/lib/core/portals'
import { getPlace } from '@/lib/core/session'
import { locales } from '@/lib/core/text'
import { say } from '@/lib/messages'
import { Sections } from './sections'
import { Shell, type View } from './shell'

// The bundler would give route handlers the server-components build of React, which cannot make markup; this is the plain one (docs/decisions/0002).
const { renderToStaticMarkup } = createRequire(`${process.cwd()}/`)('react-dom/server') as {
  renderToStaticMarkup: (element: ReactElement) => string
}

type About = {
  title: string
  description?: string
  /** Query string of the canonical address; the path is the page's own. */
  query?: string
  /** Kept out of search engines. */
  hidden?: boolean
  /** schema.org data. */
  data?: object
  feed?: string
  status?: number
  bare?: boolean
}

/**
 * A public page as plain HTML: the same components as everywhere, no client JavaScript but a small file of ours, no second copy of the content.
 * It carries most of the load, so it is made by a route handler (docs/decisions/0002).
 */
export function document(view: View, about: About, children: ReactNode): Response {
  const markup = renderToStaticMarkup(
    <Frame view={view} about={about}>
      {children}
    </Frame>,
  )
  const data = about.data ? `<script type="application/ld+json">${JSON.stringify(about.data).replaceAll('<', '\\u003c')}</script>` : ''
  const guest = view.user.sessionId === null
  return new Response(`<!doctype html>${markup.replace('</head>', () => `${data}</head>`)}`, {
    status: about.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': guest && !about.status ? 'public, max-age=15' : 'private, no-store',
      vary: 'cookie',
    },
  })
}

type Handler<C> = (request: Request, context: C) => Promise<Response>

/** A document's route handler. If it breaks, the person gets a page in his language with a number that stands in the log. */
export const serve =
  <C,>(handler: Handler<C>): Handler<C> =>
  async (request, context) => {
    try {
      return await handler(request, context)
    } catch (error) {
      const reference = randomBytes(4).toString('hex').toUpperCase()
      log.error({ reference, err: error }, 'document failed')
      const view = await getBareView()
      const t = say(view.place.locale)
      return document(
        view,
        { title: t('common.errorTitle'), hidden: true, status: 500 },
        <div className="mx-auto max-w-xl py-12">
          <h1 className="text-2xl">{t('common.errorTitle')}</h1>
          <p className="mt-3 text-muted">{t('common.errorText')}</p>
          <p className="mt-3 font-mono text-lg font-bold">{reference}</p>
        </div>,
      )
    }
  }

/** The view without its person: what broke may be the very reading of him. */
const getBareView = async (): Promise<View> => ({ place: await getPlace(), user: guest, baseUrl: env().baseUrl, demo: env().demo })

function Frame({ view, about, children }: { view: View; about: About; children: ReactNode }) {
  const { locale, portal, path } = view.place
  const at = (language: string) => `${originOf(portal, view.baseUrl)}/${language}${path === '/' ? '' : path}${about.query ?? ''}`
  const title = `${about.title} · ${say(locale)('common.brand')}`
  return (
    <html lang={locale} data-portal={portal}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {about.description && <meta name="description" content={about.description} />}
        {about.hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={at(locale)} />}
        {!about.hidden && locales.map((language) => <link key={language} rel="alternate" hrefLang={language} href={at(language)} />)}
        {about.feed && <link rel="alternate" type="application/rss+xml" href={about.feed} />}
        <meta property="og:title" content={title} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={process.env.STYLES} />
        <script src="/enhance.js" defer />
      </head>
      <body>
        <Shell view={view} nav={<Sections view={view} />} bare={about.bare}>
          {children}
        </Shell>
      </body>
    </html>
  )
}
