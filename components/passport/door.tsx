import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { Alert } from '@/components/ui/basics'
import { Icon, type IconName } from '@/components/ui/icon'
import { guest } from '@/lib/core/policy'
import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

type Props = { view: View; title: string; lead?: ReactNode; foot?: ReactNode; beside?: ReactNode; quiet?: true; children: ReactNode }

/** A page at the entrance of the account: one form, and beside it, for whoever has none yet, what the account is for. A quiet door (staff) stands alone. */
export function Door({ view, title, lead, foot, beside, quiet, children }: Props) {
  const guests = !quiet && view.user.id === guest.id
  return (
    <Page view={view} title={title}>
      <div
        className={guests ? 'mx-auto grid max-w-5xl items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-14' : 'mx-auto max-w-2xl'}
      >
        <div className="min-w-0">
          <div className="rounded-lg border border-line bg-card p-5 shadow-lift sm:p-8">
            <h1 className="text-2xl">{title}</h1>
            {lead && <div className="mt-2 text-muted">{lead}</div>}
            <div className="mt-6 grid gap-6">{children}</div>
          </div>
          {foot && <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-1 px-1 sm:px-8">{foot}</div>}
        </div>
        {guests && (
          <div className="grid gap-8 lg:pt-8">
            {beside}
            <Promises view={view} />
          </div>
        )}
      </div>
    </Page>
  )
}

/** What one account gives, in four lines. */
export function promises(locale: Locale): readonly (readonly [IconName, string])[] {
  const t = say(locale)
  return [
    ['search', t('passport.aside.jobs')],
    ['building', t('passport.aside.employer')],
    ['lock', t('passport.aside.private')],
    ['check', t('passport.aside.free')],
  ]
}

function Promises({ view }: { view: View }) {
  const t = say(view.place.locale)
  return (
    <aside aria-labelledby="promises">
      <h2 id="promises" className="text-lg">
        {t('passport.aside.title')}
      </h2>
      <ul className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
        {promises(view.place.locale).map(([icon, line]) => (
          <li key={icon} className="flex gap-3">
            <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
              <Icon name={icon} />
            </span>
            <span className="pt-1 text-sm">{line}</span>
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** In the demonstration nothing is sent: says where the code lies. */
export function DemoCode({ view, contact }: { view: View; contact: string }) {
  if (!view.demo) return null
  const t = say(view.place.locale)
  return (
    <Alert tone="warn">
      <p>{t('passport.code.demo')}</p>
      <a
        className="link inline-flex min-h-11 items-center font-semibold"
        href={`${linker(view)('/mailbox')}?contact=${encodeURIComponent(contact)}`}
        target="_blank"
        rel="noopener"
      >
        {t('passport.code.demoLink')}
      </a>
    </Alert>
  )
}

/** A link at the foot of an entrance, big enough for a thumb. */
export function FootLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="link inline-flex min-h-11 items-center">
      {children}
    </a>
  )
}
