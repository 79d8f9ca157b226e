import type { ReactElement } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import WatchedAccount from '@/app/[locale]/(staff)/staff/access/blocked/[id]/page.staff'
import Blocked from '@/app/[locale]/(staff)/staff/access/blocked/page.staff'
import Review from '@/app/[locale]/(staff)/staff/access/review/page.staff'
import { accessReviews, staffAccounts, staffRoles } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { recordBreach } from '@/lib/access/breaches'
import { addDays, dayOf } from '@/lib/core/calendar'
import { syntheticIin } from '@/lib/core/identifiers'
import type { StaffRole, User } from '@/lib/core/policy'
import type { Locale } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { newVisit } from '../support/act'
import { person, staff } from '../support/people'

vi.mock('@/lib/core/env', async (original) => {
  const real = await original<typeof import('@/lib/core/env')>()
  return { ...real, env: () => ({ ...real.env(), baseUrl: 'http://enbek.localhost:3000' }) }
})

const esil = { regionCode: '71', centreId: 'cc-711210000' }
const away = (days: number) => new Date(Date.now() - days * 86_400_000)
let count = 0
async function officer(
  lastName: string,
  given: Partial<typeof staffAccounts.$inferInsert> = {},
  role: StaffRole['role'] = 'centre_specialist',
) {
  count += 1
  const { id } = await person({ lastName, firstName: 'Бота' })
  const iin = syntheticIin(addDays('1970-01-01', count), 'F', 1)
  await asSystem(async (tx) => {
    await tx.insert(staffAccounts).values({
      userId: id,
      iin,
      state: 'active',
      stateAt: away(200),
      issuedAt: away(200),
      lastEntryAt: away(1),
      post: 'Жетекші маман',
      ...given,
    })
    await tx.insert(staffRoles).values({ userId: id, role, ...esil })
  })
  return { id, iin }
}

const html = async (user: User, page: () => Promise<ReactElement>, locale: Locale = 'ru') => {
  newVisit({ user, place: { portal: 'staff', locale, named: 'by-host', path: '/access/blocked', query: '' } })
  const { prelude } = await prerender(await page())
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '')
}
const card = (id: string) => () => WatchedAccount({ params: Promise.resolve({ id }) })

describe('pages of the block and of the review (A349-22…24)', () => {
  let people: Record<'late' | 'soon' | 'blocked' | 'frozen' | 'reviewed', { id: string; iin: string }>
  let head: User
  const security = staff({ role: 'administrator', regionCode: '*', centreId: null })
  beforeAll(async () => {
    await asSystem(loadReference)
    head = { ...staff({ role: 'centre_director', ...esil }), id: (await officer('Директорова', {}, 'centre_director')).id }
    people = {
      late: await officer('Кешіккенова', { issuedAt: null, lastEntryAt: away(70) }),
      soon: await officer('Жақындаова', { issuedAt: null, lastEntryAt: away(57) }),
      blocked: await officer('Бұғатова', { state: 'blocked', stateReason: 'breach' }),
      frozen: await officer('Тоқтатова', { state: 'frozen', stateReason: 'transfer' }),
      reviewed: await officer('Сверкина'),
    }
    const today = dayOf(new Date())
    const review = { quarter: '2026-Q4', openedOn: today, dueOn: addDays(today, 9) }
    await asSystem((tx) => tx.insert(accessReviews).values({ ...review, userId: people.reviewed.id }))
    await asSystem((tx) =>
      recordBreach(tx, { userId: people.soon.id, kind: 'two_places', source: 'monitoring', now: new Date(), sure: false, ip: '10.1.2.3' }),
    )
  })

  test('a head finds his people by what has befallen them; IINs are masked, and nothing unblocks', async () => {
    const page = await html(head, Blocked)
    for (const name of ['Кешіккенова', 'Жақындаова', 'Бұғатова', 'Тоқтатова']) expect(page).toContain(name)
    for (const words of ['не входил 70 дней', '3 дня', 'Нарушение информационной безопасности', 'Приостановлены, ожидается заявка'])
      expect(page).toContain(words)
    for (const { iin } of Object.values(people)) expect(page).not.toContain(iin)
    expect(page).not.toContain('<form')
    expect(await html(security, Blocked, 'kk')).toContain('70 күн кірмеген')
  })
  test('whoever is no head, and a head of others, finds no page', async () => {
    const stranger = staff({ role: 'lmc_director', regionCode: '75', centreId: null })
    for (const user of [staff({ role: 'centre_specialist', ...esil })])
      for (const page of [Blocked, Review]) await expect(html(user, page)).rejects.toThrow()
    expect(await html(stranger, Blocked)).not.toContain('Бұғатова')
    for (const id of [people.soon.id, head.id, 'x']) await expect(html(stranger, card(id))).rejects.toThrow()
    await expect(html(head, card(head.id))).rejects.toThrow()
  })
  test('one account: a head reports, only the administrator sees and decides breaches; a closed one says what leads back', async () => {
    const [seen, known] = [await html(head, card(people.soon.id)), await html(security, card(people.soon.id))]
    for (const page of [seen, known]) expect(page).toContain('Сообщить об увольнении или переводе')
    expect(seen).not.toContain('Вход из двух мест')
    for (const words of ['Вход из двух мест', '10.1.2.3', 'Ждёт проверки', 'Записать и заблокировать']) expect(known).toContain(words)
    const closed = await html(head, card(people.late.id))
    expect(closed).toContain('открывает только новая заявка')
    expect(closed).not.toContain('Сообщить об увольнении')
  })
  test('the review asks the head about each, shows the term and how far it is', async () => {
    const page = await html(head, Review)
    for (const words of ['4 квартал 2026 года', 'Ответов: 0 из 1', 'Сверкина', 'Последний день', 'Прекратить', 'Мои люди'])
      expect(page).toContain(words)
    expect(await html(head, Review, 'kk')).toContain('1 адамның 0 бойынша жауап берілді')
    expect(await html(security, Review)).toContain('Люди других руководителей: 1, ждут ответа: 1')
  })
})
