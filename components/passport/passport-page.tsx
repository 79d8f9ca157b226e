import type { ReactNode } from 'react'
import { CabinetNav } from '@/components/layout/cabinet-nav'
import { Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { unreadOf } from '@/lib/accounts/queries'
import { say } from '@/lib/messages'

/** A page of the account for whoever has signed in, with its sections. */
export async function PassportPage({ view, title, children }: { view: View; title: string; children: ReactNode }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const unread = await unreadOf(view.user)
  const items = [
    { path: '/', label: t('passport.nav.overview') },
    { path: '/person', label: t('passport.nav.person') },
    { path: '/data', label: t('myData.nav') },
    { path: '/security', label: t('passport.nav.security') },
    { path: '/keys', label: t('signatures.nav') },
    { path: '/organisations', label: t('passport.nav.organisations') },
    { path: '/notices', label: t('passport.nav.notices'), count: unread },
  ]
  const nav = (
    <CabinetNav label={t('passport.nav.label')} current={view.place.path} items={items.map((item) => ({ ...item, href: to(item.path) }))} />
  )
  return (
    <Page view={view} title={title} nav={nav}>
      {children}
    </Page>
  )
}
