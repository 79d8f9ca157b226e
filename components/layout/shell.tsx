import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { homePortal, servedPortals } from '@/lib/core/face'
import type { User } from '@/lib/core/policy'
import { address, openPortals, type Place, type Portal, portalNames } from '@/lib/core/portals'
import { type Locale, locales } from '@/lib/core/text'
import { type Say, say } from '@/lib/messages'
import { Mark } from './mark'

/** What every page and document knows about the request. */
export type View = {
  place: Place & { path: string; query: string }
  user: User
  baseUrl: string
  demo: boolean
}

/** Link maker of a view: `to('/vacancies')` stays in the portal, `to({ portal: 'passport', path: '/sign-in' })` leaves it. */
export const linker = (view: View) => (to: string | { portal?: Portal; path: string; locale?: Locale }) =>
  address(view.place, to, view.baseUrl)

const languageNames: Record<Locale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** Header, main and footer of every page: which portal this is, who you are, and where you can go. Pure: documents and Next pages share it. */
export function Shell({ view, children, nav, bare = false }: { view: View; children: ReactNode; nav?: ReactNode; bare?: boolean }) {
  const t = say(view.place.locale)
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-2 focus:z-20 focus:rounded-md focus:bg-card focus:px-4 focus:py-2"
      >
        {t('common.skip')}
      </a>
      <Header view={view} t={t} />
      {nav}
      <main id="main" className={bare ? 'flex-1' : 'wrap w-full flex-1 py-8 sm:py-10'}>
        {children}
      </main>
      <Footer view={view} t={t} />
    </div>
  )
}

function Header({ view, t }: { view: View; t: Say }) {
  const to = linker(view)
  const name = portalNames[view.place.portal][view.place.locale]
  return (
    <header className="no-print border-b border-line bg-card">
      <div className="wrap flex items-center gap-2 py-3 sm:gap-3">
        <a
          href={to({ portal: homePortal(), path: '/' })}
          className="flex min-w-0 items-center gap-2.5 no-underline"
          aria-label={`${name} ${t('common.brand')}: ${t('common.home')}`}
        >
          <Mark />
          <span className="min-w-0 leading-tight">
            <span className={`block truncate font-bold ${name.length > 9 ? 'max-sm:text-xs' : ''}`}>{name}</span>
            <span className="hidden text-xs text-muted sm:block">{t('common.brand')}</span>
          </span>
        </a>
        <nav aria-label={t('common.portals')} className="ml-4 hidden items-center gap-1 lg:flex">
          <Portals view={view} />
        </nav>
        <div className="ml-auto flex items-center gap-0.5 sm:gap-3">
          <Languages view={view} label={t('common.language')} />
          <Account view={view} t={t} />
          <details className="relative lg:hidden">
            <summary
              className="flex size-11 list-none items-center justify-center rounded-md hover:bg-raised"
              aria-label={t('common.menu')}
            >
              <Icon name="menu" />
            </summary>
            <nav
              aria-label={t('common.portals')}
              className="absolute right-0 z-10 mt-1 grid w-60 gap-1 rounded-lg border border-line bg-card p-2 shadow-lift"
            >
              <Portals view={view} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  )
}

function Portals({ view }: { view: View }) {
  const to = linker(view)
  const shown = openPortals.filter((name) => servedPortals().includes(name) && (name !== 'staff' || view.user.roles.length > 0))
  return shown.map((name) => (
    <a
      key={name}
      href={to({ portal: name, path: '/' })}
      aria-current={name === view.place.portal ? 'true' : undefined}
      className="rounded-md px-3 py-2 text-sm no-underline hover:bg-raised aria-[current]:font-bold aria-[current]:text-accent"
    >
      {portalNames[name][view.place.locale]}
    </a>
  ))
}

function Languages({ view, label }: { view: View; label: string }) {
  const to = linker(view)
  return (
    <nav aria-label={label} className="flex items-center text-sm">
      {locales.map((locale) => (
        <a
          key={locale}
          lang={locale}
          hrefLang={locale}
          title={languageNames[locale]}
          href={to({ path: view.place.path, locale }) + view.place.query}
          aria-current={locale === view.place.locale ? 'true' : undefined}
          className="inline-flex min-h-11 min-w-8 items-center justify-center rounded-md px-0.5 uppercase sm:min-w-9 sm:px-1.5 text-muted no-underline hover:text-accent aria-[current]:font-bold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-sun aria-[current]:decoration-3 aria-[current]:underline-offset-6"
        >
          {locale === 'kk' ? 'қаз' : locale === 'ru' ? 'рус' : 'eng'}
        </a>
      ))}
    </nav>
  )
}

function Account({ view, t }: { view: View; t: Say }) {
  const to = linker(view)
  const { user, place } = view
  if (user.id === 'guest') {
    const back = place.portal === 'passport' ? '' : `?to=${encodeURIComponent(to(place.path) + place.query)}&from=${place.portal}`
    return (
      <a
        href={to({ portal: 'passport', path: '/sign-in' }) + back}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md bg-accent px-2 font-semibold text-on-accent no-underline hover:bg-accent-strong sm:px-4"
      >
        <Icon name="person" className="size-5 sm:hidden" />
        <span className="sr-only sm:not-sr-only">{t('common.signIn')}</span>
      </a>
    )
  }
  return (
    <a
      href={to({ portal: 'passport', path: '/' })}
      className="inline-flex min-h-11 max-w-40 items-center gap-2 rounded-md px-2 text-sm no-underline hover:bg-raised sm:max-w-60"
      aria-label={`${t('common.account')}: ${user.name}`}
    >
      <Icon name={user.employerId ? 'building' : 'person'} />
      <span className="hidden min-w-0 leading-tight sm:block">
        <span className="block truncate font-semibold">{user.name}</span>
        {user.employerName && (
          <span className="block truncate text-xs text-muted">{t('common.actingFor', { name: user.employerName })}</span>
        )}
      </span>
    </a>
  )
}

function Footer({ view, t }: { view: View; t: Say }) {
  const to = linker(view)
  return (
    <footer className="no-print mt-10 border-t border-line bg-card">
      <div className="wrap grid gap-4 py-8 text-sm text-muted sm:grid-cols-[1fr_auto]">
        <div className="max-w-2xl">
          <p className="font-semibold text-ink">{t('common.brandLong')}</p>
          <p className="mt-1">{t('common.footerLaw')}</p>
        </div>
        <div className="grid content-start gap-1 sm:text-right">
          {servedPortals().includes('enbek') && (
            <>
              <a className="link" href={to({ portal: 'enbek', path: '/centres' })}>
                {t('common.footerCentres')}
              </a>
              <a className="link" href={to({ portal: 'enbek', path: '/status' })}>
                {t('common.footerState')}
              </a>
            </>
          )}
          {view.demo && (
            <>
              <p>{t('common.demo')}</p>
              <a className="link" href={to({ portal: 'passport', path: '/mailbox' })}>
                {t('common.demoMailbox')}
              </a>
            </>
          )}
        </div>
      </div>
    </footer>
  )
}
