import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { env } from '@/lib/core/env'
import type { User } from '@/lib/core/policy'
import { guest } from '@/lib/core/policy'
import { address } from '@/lib/core/portals'
import { getPlace, getUser } from '@/lib/core/session'
import { factorPage } from '@/lib/core/step-up'
import { say } from '@/lib/messages'
import { Sections } from './sections'
import { linker, Shell, type View } from './shell'

/** Pages on which a member of staff finishes coming in (A349-19, the second factor), or reads why he may not work from here (O206-28.B1). */
const gates = {
  temporary: { portal: 'passport', path: '/first-password' },
  factor: { portal: 'passport', path: '/second-factor' },
  outside: { portal: 'passport', path: '/outside' },
  unchecked: { portal: 'staff', path: '/check' },
} as const

/** Who asks, from where, in which language: the first line of a page. Whoever has not come in wholly is led to what is missing. */
export async function getView(): Promise<View> {
  const [place, user] = await Promise.all([getPlace(), getUser()])
  const view = { place, user, baseUrl: env().baseUrl, demo: env().demo }
  if (user.standing === 'open') return view
  const gate = gates[user.standing]
  if (place.portal === gate.portal && place.path === gate.path) return view
  if (user.standing === 'factor') redirect(factorPage(place, view.baseUrl))
  const back = user.standing === 'unchecked' ? `?${new URLSearchParams({ to: place.path + place.query })}` : ''
  redirect(linker(view)(gate) + back)
}

/** The view of a page for signed-in people; anybody else is sent to sign in and comes back here. */
export async function getMemberView(): Promise<View & { user: User }> {
  const view = await getView()
  if (view.user.id !== guest.id) return view
  const back = `?to=${encodeURIComponent(address(view.place, view.place.path, view.baseUrl) + view.place.query)}&from=${view.place.portal}`
  redirect(linker(view)({ portal: 'passport', path: '/sign-in' }) + back)
}

/** A Next page inside the shell. Links are plain: each page is a fresh look at the data. */
export function Page({ view, title, nav, children }: { view: View; title: string; nav?: ReactNode; children: ReactNode }) {
  return (
    <>
      <title>{`${title} · ${say(view.place.locale)('common.brand')}`}</title>
      <Shell view={view} nav={nav ?? <Sections view={view} />}>
        {children}
      </Shell>
    </>
  )
}
