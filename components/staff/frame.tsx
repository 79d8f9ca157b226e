import type { ReactNode } from 'react'
import { AccessNav } from '@/components/access/nav'
import { sectionsFor } from '@/components/access/sections'
import { CabinetNav } from '@/components/layout/cabinet-nav'
import { Page } from '@/components/layout/page'
import { linker, type View } from '@/components/layout/shell'
import { may, maySomewhere } from '@/lib/core/policy'
import { say } from '@/lib/messages'
import { Computer } from './computer'

/** A page of the staff portal: the sections this person may open, the open one marked. */
export function StaffPage({ view, title, children }: { view: View; title: string; children: ReactNode }) {
  return (
    <Page
      view={view}
      title={title}
      nav={
        <>
          <StaffNav view={view} />
          {isAccess(view.place.path) && <AccessNav view={view} />}
        </>
      }
    >
      <Computer view={view} />
      {children}
    </Page>
  )
}

const isAccess = (path: string) => path === '/access' || path.startsWith('/access/')

function StaffNav({ view }: { view: View }) {
  const t = say(view.place.locale)
  const to = linker(view)
  const { user } = view
  const sections = [
    { path: '/', label: t('staff.nav.home'), open: true },
    { path: '/cases', label: t('staff.nav.cases'), open: maySomewhere(user, 'case.take') },
    { path: '/mediation', label: t('staff.nav.mediation'), open: maySomewhere(user, 'offer.make') },
    { path: '/measures', label: t('staff.nav.measures'), open: maySomewhere(user, 'measure.offer') },
    { path: '/cards', label: t('staff.nav.cards'), open: maySomewhere(user, 'card.open') },
    { path: '/unemployed', label: t('staff.nav.unemployed'), open: maySomewhere(user, 'card.open') },
    { path: '/visits', label: t('staff.nav.visits'), open: maySomewhere(user, 'card.open') },
    { path: '/employers', label: t('staff.nav.employers'), open: true },
    { path: '/moderation', label: t('staff.nav.moderation'), open: maySomewhere(user, 'vacancy.moderate') },
    { path: '/corrections', label: t('corrections.nav'), open: maySomewhere(user, 'correction.read') },
  ]
  const managing = [
    { path: '/centres', label: t('staff.nav.centres'), open: maySomewhere(user, 'centre.save') },
    { path: sectionsFor(user)[0]?.path ?? '/access', label: t('desk.nav'), open: sectionsFor(user).length > 0 },
    { path: '/imports', label: t('staff.nav.imports'), open: may(user, 'import.see', { employerId: null }) },
    { path: '/queue', label: t('staff.nav.queue'), open: may(user, 'queue.retry') },
    { path: '/failures', label: t('failures.title'), open: may(user, 'failure.write') },
    { path: '/exchange', label: t('exchange.title'), open: may(user, 'exchange.read') },
    { path: '/calendar', label: t('staff.nav.calendar'), open: may(user, 'calendar.save') },
    { path: '/params', label: t('staff.nav.params'), open: may(user, 'param.save') },
    { path: '/journal', label: t('staff.nav.journal'), open: may(user, 'journal.read') },
  ]
  const shown = (all: typeof sections) => all.filter(({ open }) => open).map(({ path, label }) => ({ path, label, href: to(path) }))
  const manage = shown(managing)
  // One or two of them need no menu.
  const inMenu = manage.length > 2
  return (
    <CabinetNav
      label={t('staff.nav.label')}
      items={inMenu ? shown(sections) : [...shown(sections), ...manage]}
      more={inMenu ? { label: t('staff.nav.manage'), items: manage } : undefined}
      current={view.place.path}
    />
  )
}
