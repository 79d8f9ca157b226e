import { desc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { centres, journal } from '@/db/schema'
import { demoContacts } from '@/db/seed/centres'
import { loadReference } from '@/db/seed/reference'
import { saveCentre, saveTransport } from '@/lib/centres/actions'
import { allCentres, centreById, centreName, centreOf, centresIn, contactsIn, keptCentres } from '@/lib/centres/queries'
import { guest, type StaffRole, type User } from '@/lib/core/policy'
import { asAis, asSystem } from '@/lib/core/tx'
import { termsOf } from '@/lib/mediation/matching'
import { actAs, newVisit, submit } from '../support/act'
import { noRight, person, staff } from '../support/people'

const esil = 'cc-711210000'
const form = {
  id: esil,
  postcode: '010000',
  addressKk: 'Астана, Достық көшесі, 1',
  addressRu: 'Астана, улица Достык, 1',
  'departments.0.kk': 'Қабылдау залы',
  'departments.0.ru': 'Зал приёма',
  'departments.0.number': '8 7172 55 01 01',
  'responsible.0.kk': 'Басшы',
  'responsible.0.ru': 'Руководитель',
  'responsible.0.number': '+7 701 123 45 67',
  'emails.0': 'esil@example.kz',
  from: '09:00',
  to: '18:00',
}
const of = (role: StaffRole['role'], regionCode: string, centreId: string | null = null) => staff({ role, regionCode, centreId })
const administrator = of('administrator', '*')
const director = of('centre_director', '71', esil)

beforeAll(() =>
  asSystem(async (tx) => {
    await loadReference(tx)
    await demoContacts(tx)
  }),
)
beforeEach(() => {
  newVisit()
})

describe('reading', () => {
  test('all centres, one of residence, those of a region', async () => {
    expect((await allCentres()).size).toBe(248)
    expect(await centreOf('711230100')).toMatchObject({ id: esil, parentId: 'lmc-71' })
    expect((await centresIn('71')).map(({ id }) => id).slice(0, 2)).toEqual(['lmc-71', 'cc-711110000'])
    expect(await contactsIn('71', 'ru')).toHaveLength(7)
    expect(await centreName(esil)).toMatchObject({ kk: 'Есіл ауданының мансап орталығы' })
    expect([await centreName(null), await centreName('cc-0')]).toEqual([null, null])
  })
  test('invented contacts are marked and belong to nobody', async () => {
    const rows = await db().select().from(centres)
    for (const row of rows) {
      expect(row.isDemo && row.address && row.departments.length > 0 && row.responsible.length > 0).toBe(true)
      expect([...row.emails, row.site].every((each) => each?.endsWith('.enbek.localhost'))).toBe(true)
      expect([...row.departments, ...row.responsible].every(({ number }) => /^\+7700001\d{4}$/.test(number))).toBe(true)
    }
    const numbers = rows.flatMap((row) => [...row.departments, ...row.responsible].map(({ number }) => number))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  test('the AIS reads them and cannot change them; the platform removes none', async () => {
    expect(await asAis(administrator, (tx) => tx.$count(centres))).toBe(248)
    const denied = { cause: { code: '42501' } }
    await expect(asAis(administrator, (tx) => tx.update(centres).set({ site: null }))).rejects.toMatchObject(denied)
    await expect(asSystem((tx) => tx.delete(centres))).rejects.toMatchObject(denied)
  })
})

describe('a director keeps the contacts (O206-10.L1)', () => {
  test('they are saved, no longer invented, and journalled by what changed', async () => {
    actAs(director)
    expect(await submit(saveCentre, form)).toMatchObject({ ok: true })
    expect(await centreById(esil)).toMatchObject({
      isDemo: false,
      changedBy: director.id,
      address: { en: 'Астана, улица Достык, 1' },
      departments: [{ who: { kk: 'Қабылдау залы' }, number: '+77172550101' }],
      site: null,
      hours: { from: '09:00', to: '18:00', break: null, saturday: null },
    })
    const entry = async () =>
      (await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, esil)).orderBy(desc(journal.id))))[0]
    expect(await entry()).toMatchObject({
      action: 'centre.save',
      outcome: 'done',
      reason: 'address, departments, responsible, site, emails, postcode, hours',
    })
    await submit(saveCentre, { ...form, postcode: '010001' })
    expect(await entry()).toMatchObject({ reason: 'postcode' })
  })
  test('a new start brings back neither old contacts nor invented ones', async () => {
    await asSystem(async (tx) => {
      await loadReference(tx)
      await demoContacts(tx)
    })
    expect(await centreById(esil)).toMatchObject({ isDemo: false, postcode: '010001' })
  })
  test('wrong contacts are said at their fields', async () => {
    actAs(director)
    const answer = await submit(saveCentre, { ...form, postcode: '1', 'departments.0.number': '12', to: '08:00' })
    expect(Object.keys(answer.fields ?? {}).sort()).toEqual(['departments.0.number', 'postcode'])
  })
  test.each<[string, () => User | Promise<User>, boolean]>([
    ['a guest', () => guest, false],
    ['a citizen', () => person(), false],
    ['a specialist of the centre', () => of('centre_specialist', '71', esil), false],
    ['the director of another centre', () => of('centre_director', '71', 'cc-711310000'), false],
    ['the director of the region’s mobility centre', () => of('lmc_director', '71'), true],
    ['the director of another region’s mobility centre', () => of('lmc_director', '75'), false],
    ['the local body', () => of('leb', '71'), false],
    ['the ministry', () => of('ministry', '*'), false],
    ['an administrator', () => administrator, true],
  ])('%s', async (_, who, allowed) => {
    const user = await who()
    actAs(user)
    const answer = await submit(saveCentre, form)
    expect(answer.ok).toBe(allowed)
    if (!allowed) expect(answer).toMatchObject(noRight(user))
  })
  test('the way to suitable work is set by the centre, else by the one above, else by the country (L SC 101(2))', async () => {
    const minutes = () => asSystem(async (tx) => (await termsOf(tx, '2026-11-27', esil)).transportMinutes)
    expect(await minutes()).toBe(90)
    actAs(of('lmc_director', '71'))
    expect(await submit(saveTransport, { id: 'lmc-71', maxMinutes: '75' })).toMatchObject({ ok: true })
    expect(await minutes()).toBe(75)
    actAs(director)
    expect(await submit(saveTransport, { id: 'lmc-71', maxMinutes: '30' })).toMatchObject({ ok: false })
    expect(await submit(saveTransport, { id: esil, maxMinutes: '5' })).toMatchObject({
      ok: false,
      fields: { maxMinutes: expect.anything() },
    })
    expect(await submit(saveTransport, { id: esil, maxMinutes: '40' })).toMatchObject({ ok: true })
    expect(await minutes()).toBe(40)
    const [entry] = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, esil)).orderBy(desc(journal.id)).limit(1))
    expect(entry).toMatchObject({ action: 'centre.save', reason: 'suitable.max_minutes — → 40' })
    expect(await submit(saveTransport, { id: esil })).toMatchObject({ ok: true })
    expect(await minutes()).toBe(75)
    for (const user of [guest, of('centre_specialist', '71', esil), of('ministry', '*')]) {
      actAs(user)
      expect(await submit(saveTransport, { id: esil, maxMinutes: '40' })).toMatchObject({ ok: false })
    }
  })
  test('each sees the centres he keeps', async () => {
    const ids = async (user: User) => (await keptCentres(user))?.map(({ id }) => id)
    expect(await ids(director)).toEqual([esil])
    expect(await ids(of('lmc_director', '71'))).toHaveLength(7)
    expect(await ids(administrator)).toHaveLength(248)
    expect(await ids(of('centre_specialist', '71', esil))).toBeUndefined()
    expect(await ids(guest)).toBeUndefined()
  })
})

describe('the public pages (O206-10.L1)', () => {
  type Page = { GET: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response> }
  const pages = {
    list: () => import('@/app/[locale]/(enbek)/enbek/centres/route') as Promise<Page>,
    region: () => import('@/app/[locale]/(enbek)/enbek/centres/[region]/route') as unknown as Promise<Page>,
    centre: () => import('@/app/[locale]/(enbek)/enbek/centres/[region]/[id]/route') as unknown as Promise<Page>,
  }
  const get = async (page: keyof typeof pages, params: Record<string, string> = {}, query = '') => {
    const { GET } = await pages[page]()
    const answer = await GET(new Request(`http://enbek.localhost:3000${query}`), { params: Promise.resolve(params) })
    return { status: answer.status, html: (await answer.text()).replaceAll('<!-- -->', '') }
  }
  beforeEach(() => {
    newVisit({ place: { portal: 'enbek', locale: 'kk', named: 'by-host', path: '/centres', query: '' } })
  })
  test('a map of twenty regions; a district is found without Kazakh letters', async () => {
    const { html } = await get('list')
    expect(html.match(/href="\/kk\/centres\/\d\d"/g)).toHaveLength(20)
    const found = await get('list', {}, '/?q=Бостандык')
    expect(found.html).toContain('href="/kk/centres/75/cc-751410000"')
    expect((await get('list', {}, '/?q=zzz')).html).toContain('Мұндай аудан не қала табылмады')
    expect((await get('list', {}, '/?q=<script>alert(1)</script>')).html).not.toContain('<script>alert')
  })
  test('a centre shows all five kinds of contacts and its hours', async () => {
    const { html } = await get('centre', { region: '75', id: 'cc-751410000' })
    for (const words of [
      'Бостандық ауданының мансап орталығы',
      'Пошталық мекенжай',
      'Қабылдау залы',
      'Орталық басшысы',
      'Ресми сайт',
      'mailto:',
      'tel:+7',
      '09:00',
    ])
      expect(html).toContain(words)
    expect(html).toContain('Көрсетілім деректері')
  })
  test('a region lists its branches; unknown ones are not found', async () => {
    expect((await get('region', { region: '10' })).html.match(/\/kk\/centres\/10\/cc-/g)).toHaveLength(12)
    for (const [page, params] of [
      ['region', { region: '99' }],
      ['region', { region: "1'" }],
      ['centre', { region: '71', id: 'cc-751410000' }],
      ['centre', { region: '71', id: 'toString' }],
    ] as const)
      expect((await get(page, params)).status).toBe(404)
  })
})
