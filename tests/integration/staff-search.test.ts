import '../support/act'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { journal } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { cardFor } from '@/lib/cards/write'
import { syntheticIin } from '@/lib/core/identifiers'
import { guest } from '@/lib/core/policy'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { say } from '@/lib/messages'
import { search } from '@/lib/staff/search-actions'
import { hidden } from '@/lib/staff/typed'
import { actAs, newVisit, submit } from '../support/act'
import { noRight, person, staff } from '../support/people'
import { esil } from '../support/registrations'

const root = 'app/[locale]/(staff)/staff'
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.staff.tsx'))
const lists = pages.filter((file) => readFileSync(resolve(root, file), 'utf8').includes('<Search'))
const officer = staff({ role: 'centre_specialist', ...esil }, { role: 'administrator', regionCode: '*' })
const iin = syntheticIin('1995-03-17', 'F', 4_901)

beforeAll(async () => {
  await asSystem(loadReference)
  await asAisSystem((tx) =>
    cardFor(tx, { iin, lastName: 'Іздеуова', firstName: 'Айгерім', middleName: null, birthDate: '1995-03-17' }, esil),
  )
})
beforeEach(() => {
  const place = { portal: 'staff' as const, locale: 'kk' as const, named: 'by-host' as const, path: '/', query: '' }
  newVisit({ place, host: 'staff.enbek.localhost:3000', origin: 'http://staff.enbek.localhost:3000' })
  actAs(officer)
})

async function shown(file: string, query: object): Promise<string> {
  const { default: page } = (await import(resolve(root, file))) as { default: (props: object) => Promise<ReactElement> }
  const element = await page({ params: Promise.resolve({}), searchParams: Promise.resolve(query) })
  return await new Response((await prerender(element)).prelude).text()
}
const queryOf = (address: string | undefined) => Object.fromEntries(new URL(address!, 'http://staff.enbek.localhost').searchParams)

test('a field that takes words stands in a search that is sent, on every list', () => {
  const typed = pages.filter((file) => readFileSync(resolve(root, file), 'utf8').includes('<FilterText'))
  expect(typed.sort()).toEqual(lists.sort())
  expect(lists.length).toBeGreaterThan(7)
})

test('found by the whole IIN, which stands in no address: sealed, shown again in its field, kept by the pages that follow', async () => {
  const answer = await submit(search, { path: '/cards', q: iin, status: '' })
  expect(answer.ok).toBe(true)
  expect(answer.next).not.toContain(iin)
  const query = queryOf(answer.next)
  const html = await shown('cards/page.staff.tsx', query)
  expect(html).toContain('Іздеуова А.')
  expect(html).toContain(`value="${iin}"`)
  expect(html.match(/href="[^"]*"/g)!.filter((href) => href.includes(iin))).toEqual([])
  const [row] = await asSystem((tx) =>
    tx.select().from(journal).where(eq(journal.action, 'staff.search')).orderBy(desc(journal.id)).limit(1),
  )
  expect(row).toMatchObject({ actorId: officer.id, subject: '/cards', outcome: 'done', reason: null })
  // a colleague to whom the address was sent
  actAs(staff({ role: 'centre_specialist', ...esil }))
  const foreign = await shown('cards/page.staff.tsx', query)
  expect(foreign).toContain(say('kk')('staff.list.lapsed'))
  expect(foreign).not.toContain(iin)
})

test.each(lists)(
  '%s answers no whole IIN in its address, and says how to search; what was sent stands in its field alone',
  async (file) => {
    const names = [...readFileSync(resolve(root, file), 'utf8').matchAll(/<FilterText\s+name="(\w+)"/g)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      for (const typed of [iin, hidden(iin, { id: 'another' })]) {
        const html = await shown(file, { [name]: typed })
        expect(html).toContain(say('kk')('staff.list.lapsed'))
        expect(html.includes(iin)).toBe(false)
      }
      const { next } = await submit(search, { path: `/${file.replace('/page.staff.tsx', '')}`, [name]: iin })
      const html = await shown(file, queryOf(next))
      expect(html).not.toContain(say('kk')('staff.list.lapsed'))
      expect(html.split(iin)).toHaveLength(2)
      expect(html).toContain(`name="${name}"`)
      expect(html).toContain(`value="${iin}"`)
    }
  },
)

test('every page of the staff reads its address by what lets no IIN in', () => {
  for (const file of pages) {
    const source = readFileSync(resolve(root, file), 'utf8')
    if (source.includes('Promise<Query>')) expect(source, file).not.toMatch(/\bquery\.\w+|\bquery\[/)
  }
})

test('nobody but the staff searches', async () => {
  for (const other of [guest, await person()]) {
    actAs(other)
    expect(await submit(search, { path: '/cards', q: iin })).toMatchObject(noRight(other))
  }
})
