import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, expect, test, vi } from 'vitest'
import FirstEntryPage from '@/app/[locale]/(passport)/passport/first-entry/page'
import Application from '@/app/[locale]/(staff)/staff/access/applications/[id]/page.staff'
import { loadReference } from '@/db/seed/reference'
import { maskIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import type { Portal } from '@/lib/core/portals'
import type { Locale } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { say } from '@/lib/messages'
import { revealOnCase } from '@/lib/personal-data/reveal-actions'
import { administrator, filled, lettered, member, newIin, row, signAndSend } from '../support/access'
import { actAs, newVisit, submit } from '../support/act'

vi.mock('@/lib/core/env', async (original) => {
  const real = await original<typeof import('@/lib/core/env')>()
  return { ...real, env: () => ({ ...real.env(), baseUrl: 'http://enbek.localhost:3000' }) }
})
vi.setConfig({ testTimeout: 60_000 })

beforeAll(() => asSystem((tx) => loadReference(tx)))

async function html(user: User, portal: Portal, locale: Locale, page: () => Promise<ReactElement>) {
  newVisit({ user, place: { portal, locale, named: 'by-host', path: '/', query: '' } })
  const { prelude } = await prerender(await page())
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '')
}

/** Whether the IIN stands there but in the made-up addresses of this test. */
const whole = (page: string, iin: string) => page.replace(/[\w.-]+@[\w.-]+/g, '').includes(iin)

const ways = [
  [
    'filed',
    async (filer, iin) => {
      const id = await filled(filer, 'acms', row(iin))
      expect(await signAndSend(filer, id)).toMatchObject({ ok: true })
      return id
    },
  ],
  ['entered from a letter', (filer, iin) => lettered(filer, row(iin))],
] as const satisfies readonly (readonly [string, (filer: User, iin: string) => Promise<string>])[]

test.each(ways)(
  'an administrator who has %s an application reads that another one decides; the other has the buttons (A349-16)',
  async (_, make) => {
    const [filer, other] = [await member(administrator), await member(administrator)]
    const iin = newIin()
    const id = await make(filer, iin)
    const page = (user: User, locale: Locale) =>
      html(user, 'staff', locale, () => Application({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }))
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const t = say(locale)
      const [own, others] = [await page(filer, locale), await page(other, locale)]
      expect(own).toContain(t('applications.notYours'))
      expect(own).not.toMatch(/name="move"/)
      expect(others).not.toContain(t('applications.notYours'))
      expect(others).toMatch(/name="move"[^>]*value="approve"/)
      // the whole IIN is asked for, with a reason (L 8)
      expect(others).toContain(maskIin(iin))
      expect(whole(others, iin)).toBe(false)
      // the district was chosen in Kazakh; each reads it in his own language
      expect(own).toContain({ kk: 'Есіл ауданы', ru: 'район Есиль', en: 'Esil District' }[locale])
    }
    newVisit({ user: other })
    actAs(other)
    expect(await submit(revealOnCase, { id, reason: 'identity' })).toMatchObject({ ok: true })
    expect(whole(await page(other, 'kk'), iin)).toBe(true)
  },
)

test('beside a temporary password nothing is promised to citizens', async () => {
  const searchParams = Promise.resolve({ link: 'x'.repeat(43) })
  const page = await html(guest, 'passport', 'ru', () => FirstEntryPage({ searchParams }))
  expect(page).toContain(say('ru')('firstEntry.title'))
  expect(page).not.toContain(say('ru')('passport.aside.title'))
})
