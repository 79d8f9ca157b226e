import '../support/act'
import { eq } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import Application from '@/app/[locale]/(staff)/staff/access/applications/[id]/page.staff'
import Systems from '@/app/[locale]/(staff)/staff/access/systems/page.staff'
import { accessSystems, journal } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { saveSystem } from '@/lib/access/applications/desk-actions'
import type { User } from '@/lib/core/policy'
import type { Locale } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { say } from '@/lib/messages'
import { administrator, lettered, member, newIin, row } from '../support/access'
import { actAs, newVisit, submit } from '../support/act'
import { noRight, staff } from '../support/people'

/** The registry of the sixteen systems (A349-4, A349-14.b): owner, kind, and functions as the owner has named them. */
let desk: User
beforeAll(async () => {
  await asSystem((tx) => loadReference(tx))
  desk = { ...(await member(administrator)), factorAt: new Date() }
})
beforeEach(() => newVisit())

const system = async (code: string) => (await asSystem((tx) => tx.select().from(accessSystems).where(eq(accessSystems.code, code))))[0]!
const save = (rest: object, user: User = desk) => {
  actAs(user)
  return submit(saveSystem, { id: '8', kind: 'terminal', ownerKk: 'Сынақ министрлігі', ownerRu: 'Пробное министерство', ...rest })
}
const kk = 'Қандасты тіркеу\n  Тізімдерді   көру \n\n'
const ru = 'Регистрация кандаса\nПросмотр списков'

async function html(user: User, locale: Locale, page: () => Promise<ReactElement>) {
  newVisit({ user, place: { portal: 'staff', locale, named: 'by-host', path: '/', query: '' } })
  return await new Response((await prerender(await page())).prelude).text()
}

test('functions are kept line by line in both languages, and journalled by their number', async () => {
  expect((await system('8')).functions).toEqual([])
  expect(await save({ functionsKk: kk, functionsRu: ru })).toMatchObject({ ok: true })
  expect(await system('8')).toMatchObject({
    kind: 'terminal',
    owner: { kk: 'Сынақ министрлігі', ru: 'Пробное министерство' },
    functions: [
      { kk: 'Қандасты тіркеу', ru: 'Регистрация кандаса' },
      { kk: 'Тізімдерді көру', ru: 'Просмотр списков' },
    ],
  })
  const [note] = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, '8')))
  expect(note).toMatchObject({ action: 'access.registry', actorId: desk.id, reason: 'terminal, functions: 2' })
})
test('a line without its other language is refused, and nothing typed is lost', async () => {
  const answer = await save({ functionsKk: kk, functionsRu: 'Регистрация кандаса' })
  expect(answer).toMatchObject({ ok: false, fields: { functionsRu: { ru: expect.stringContaining('поровну') } } })
  expect(answer.values).toMatchObject({ functionsRu: ['Регистрация кандаса'] })
})
test('of the two that are ours the code knows the functions: none are written', async () => {
  expect(await save({ id: '5', kind: 'ordinary', functionsKk: kk, functionsRu: ru })).toMatchObject({ ok: true })
  expect((await system('5')).functions).toEqual([])
})
test('nobody but the administrator changes the registry', async () => {
  const other = staff({ role: 'ministry', regionCode: '*' })
  expect(await save({}, other)).toMatchObject(noRight(other))
})
test('the registry shows them, and the decision of whoever asks for that system', async () => {
  // a terminal system is asked for through the access-control system, never by letter (A349-14.b)
  await save({ kind: 'ordinary', functionsKk: kk, functionsRu: ru })
  const registry = await html(desk, 'ru', () => Systems())
  expect(registry).toContain('Просмотр списков')
  expect(registry).toContain('Министерство труда и социальной защиты населения')
  expect(registry).toContain(say('ru')('applications.systems.unnamed'))
  const filer = await member(administrator)
  const asking = (systems: string[]) =>
    lettered(filer, { ...row(newIin()), systems: { systems }, others: { functions: 'Тізімдерді көру' } })
  const page = async (systems: string[]) => {
    const id = await asking(systems)
    return html(desk, 'kk', () => Application({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }))
  }
  expect(await page(['5', '8'])).toContain('Қандасты тіркеу')
  expect(await page(['5', '9'])).not.toContain('Қандасты тіркеу')
})
