import { and, desc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { employers, journal, legalParams, members, notices, outbox, people, rateLimits, sessions } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { syntheticBin, syntheticIin } from '@/lib/core/identifiers'
import { guest, type User } from '@/lib/core/policy'
import { hashOf } from '@/lib/core/session'
import { asSystem } from '@/lib/core/tx'
import { createEmployer, saveEmployer } from '@/lib/employers/actions'
import { employerOnDesk, employersOnDesk, ownEmployer, waitingEmployers } from '@/lib/employers/queries'
import { decideEmployer } from '@/lib/employers/staff-actions'
import { actAs, newVisit, submit } from '../support/act'
import { again, employerOf, mailTo, noRight, person, staff } from '../support/people'

let count = 1000
const newBin = () => syntheticBin(++count)
const form = (change: Record<string, string | null> = {}) => ({
  kind: 'legal_entity',
  bin: newBin(),
  nameKk: '«Наубай» ЖШС',
  place: 'Алматы · 750000000',
  contactPerson: 'Айгүл Сынақова',
  contactPhone: '8 701 234 56 78',
  ...change,
})
const rowOf = async (id: string) => (await asSystem((tx) => tx.select().from(employers).where(eq(employers.id, id))))[0]!
const byBin = async (bin: string) => (await asSystem((tx) => tx.select().from(employers).where(eq(employers.bin, bin))))[0]
const told = (id: string) => asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, id)).orderBy(desc(journal.id)))
const events = (name: string) => asSystem((tx) => tx.select().from(outbox).where(eq(outbox.name, name)))
const almaty = () => staff({ role: 'centre_specialist', regionCode: '75' })
const astana = () => staff({ role: 'centre_specialist', regionCode: '71' })
const administrator = () => staff({ role: 'administrator', regionCode: '*' })
const iinOf = (user: User, iin: string) => asSystem((tx) => tx.update(people).set({ iin }).where(eq(people.userId, user.id)))

beforeAll(() => asSystem(loadReference))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

/** A new employer with its owner in the browser. */
async function founded(change: Record<string, string | null> = {}) {
  const browser = await person()
  actAs(browser)
  const values = form(change)
  expect(await submit(createEmployer, values)).toEqual({ ok: true, next: '/ru/cabinet/employer' })
  const employer = (await byBin(values.bin!))!
  const owner = { ...(await again(browser)), token: browser.token }
  actAs(owner)
  return { id: employer.id, owner, values, row: employer }
}

describe('a new employer (E1, O206-10.E1)', () => {
  test('its creator owns it and acts for it', async () => {
    const { id, owner, row } = await founded({ headcount: '60', site: 'example.kz' })
    expect(owner).toMatchObject({ employerId: id, employerRole: 'owner', employerName: '«Наубай» ЖШС' })
    expect(row).toMatchObject({
      state: 'self_declared',
      nameKk: '«Наубай» ЖШС',
      nameRu: '«Наубай» ЖШС',
      regionCode: '75',
      placeCode: '750000000',
      contactPhone: '+77012345678',
      headcount: 60,
      site: 'https://example.kz',
    })
    expect(
      await asSystem((tx) =>
        tx
          .select()
          .from(sessions)
          .where(eq(sessions.id, hashOf(owner.token))),
      ),
    ).toMatchObject([{ actingFor: id }])
    expect((await events('employer.saved')).map(({ payload }) => payload)).toContainEqual({ employerId: id })
    expect(await told(id)).toMatchObject([{ action: 'employer.create', outcome: 'done', actorId: owner.id }])
  })
  test('shows its owner the quota by today’s parameters', async () => {
    const { owner } = await founded({ headcount: '101', headcountDisabled: '1' })
    expect(await ownEmployer(owner, new Date('2026-11-22'), 'kk')).toMatchObject({
      place: 'Алматы',
      quota: { kind: 'owed', required: 3, lacking: 2 },
    })
    await asSystem((tx) => tx.delete(legalParams).where(eq(legalParams.key, 'disability_quota.percent')))
    expect(await ownEmployer(owner, new Date(), 'kk')).toMatchObject({ quota: null })
    await asSystem(loadReference)
  })
  test('nobody acts for it but its people', async () => {
    await founded()
    const stranger = await person()
    expect(await ownEmployer(stranger, new Date(), 'ru')).toBeNull()
    expect(await ownEmployer(guest, new Date(), 'ru')).toBeNull()
  })
  test('a guest may not', async () => {
    actAs(guest)
    const values = form()
    expect(await submit(createEmployer, values)).toMatchObject(noRight(guest))
    expect(await byBin(values.bin!)).toBeUndefined()
  })
  test.each([
    ['a wrong check digit', { bin: '490140000011' }, 'bin', /контрольная/],
    ['the number of a person for a company', { bin: syntheticIin('1990-05-12', 'M', 1) }, 'bin', /не БИН/],
    ['a day in the future', { registeredOn: '2090-01-01' }, 'registeredOn', /в будущем/],
    ['no phone (O206-31.E1)', { contactPhone: null }, 'contactPhone', /Заполните/],
    ['no contact person (O206-31.E1)', { contactPerson: null }, 'contactPerson', /Заполните/],
    ['more people with a disability than people', { headcount: '5', headcountDisabled: '6' }, 'headcountDisabled', /численности/],
    ['a place that does not exist', { place: 'Атлантида' }, 'place', /нет в списке/],
    ['a place that is several', { place: 'Абай ауданы' }, 'place', /Уточните/],
  ])('refused at its field: %s', async (_, change, field, words) => {
    actAs(await person())
    const values = form(change)
    const answer = await submit(createEmployer, values)
    expect(answer.ok).toBe(false)
    expect(answer.fields?.[field]?.ru).toMatch(words)
    expect(answer.values).toMatchObject({ nameKk: ['«Наубай» ЖШС'] })
    expect(await byBin(values.bin!)).toBeUndefined()
  })
  test('a number that exists: ask its owner for an invitation', async () => {
    const { values, id } = await founded()
    const other = await person()
    actAs(other)
    const answer = await submit(createEmployer, form({ bin: values.bin! }))
    expect(answer.fields?.bin?.ru).toMatch(/приглашение/)
    expect(await asSystem((tx) => tx.select().from(members).where(eq(members.employerId, id)))).toHaveLength(1)
    expect((await again(other)).employerId).toBeNull()
  })
  test('ten people at once with one number: one employer, one owner', async () => {
    const values = form()
    const people = await Promise.all(Array.from({ length: 10 }, () => person()))
    const answers = await Promise.all(
      people.map((user) => {
        actAs(user)
        return submit(createEmployer, values)
      }),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ fields }) => fields?.bin?.ru.includes('приглашение'))).toHaveLength(9)
    const rows = await asSystem((tx) => tx.select().from(employers).where(eq(employers.bin, values.bin!)))
    expect(rows).toHaveLength(1)
    expect(await asSystem((tx) => tx.select().from(members).where(eq(members.employerId, rows[0]!.id)))).toHaveLength(1)
  })
  test('the same form sent twice makes one', async () => {
    actAs(await person())
    const values = { ...form(), _key: 'a-form-that-is-sent-twice' }
    expect(await submit(createEmployer, values)).toMatchObject({ ok: true })
    expect(await submit(createEmployer, values)).toMatchObject({ ok: true })
    expect(await asSystem((tx) => tx.$count(employers, eq(employers.bin, values.bin!)))).toBe(1)
  })
  test('nobody tries numbers without end', async () => {
    const { values } = await founded()
    actAs(await person())
    const answers = []
    for (let n = 0; n < 12; n += 1) answers.push(await submit(createEmployer, form({ bin: values.bin! })))
    expect(answers.at(-1)?.text?.ru).toMatch(/Слишком много попыток/)
  })
})

describe('an entrepreneur uses his own IIN', () => {
  const iin = syntheticIin('1995-03-17', 'F', 5)
  test.each([
    ['his own', iin, iin, null],
    ['another person’s', iin, syntheticIin('1995-03-17', 'F', 6), /только свой ИИН/],
    ['one that his account does not hold', null, iin, /укажите свой ИИН/],
  ])('%s', async (_, own, typed, refused) => {
    const user = await person()
    await asSystem((tx) => tx.update(people).set({ iin: null }).where(eq(people.iin, iin)))
    if (own) await iinOf(user, own)
    actAs(user)
    const answer = await submit(createEmployer, form({ kind: 'individual_entrepreneur', bin: typed }))
    expect(answer.ok).toBe(refused === null)
    if (refused) expect(answer.fields?.bin?.ru).toMatch(refused)
  })
  test('a joint enterprise of entrepreneurs has a BIN', async () => {
    actAs(await person())
    expect(await submit(createEmployer, form({ kind: 'individual_entrepreneur', bin: '490360000049' }))).toMatchObject({ ok: true })
  })
})

describe('editing', () => {
  test('the owner; the journal says what, without personal data (E1)', async () => {
    const { id, values, owner } = await founded({ headcount: '40', address: 'Абай даңғылы, 10' })
    const change = { ...values, id, headcount: '52', contactPhone: '+77771112233', address: null }
    expect(await submit(saveEmployer, change)).toEqual({ ok: true, next: '/ru/cabinet/employer' })
    expect(await rowOf(id)).toMatchObject({ headcount: 52, contactPhone: '+77771112233', address: null, state: 'self_declared' })
    expect((await told(id))[0]).toMatchObject({
      action: 'employer.save',
      actorId: owner.id,
      actingFor: id,
      reason: 'address; contactPhone; headcount: 40 → 52',
    })
  })
  test.each(['hr', 'signatory'] as const)('a member who is no owner (%s) may not', async (role) => {
    const owner = await person()
    const member = await person()
    const { id, acting } = await employerOf([owner, 'owner'], [member, role])
    actAs(acting[1])
    expect(await submit(saveEmployer, form({ id }))).toMatchObject({ ok: false, text: { ru: 'У вас нет права на это действие' } })
    expect((await told(id))[0]).toMatchObject({ action: 'employer.save', outcome: 'refused' })
  })
  test('requisites: stored as they are read, journalled by name, never by value (E1, domain 4.4)', async () => {
    const { id, values } = await founded()
    const requisites = { iban: 'kz16 999k zt00 0000 0017', bik: 'demokzka', bankName: 'Демо Банк' }
    expect(await submit(saveEmployer, { ...values, id, ...requisites })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ iban: 'KZ16999KZT0000000017', bik: 'DEMOKZKA', bankName: 'Демо Банк' })
    expect((await told(id))[0]).toMatchObject({ action: 'employer.save', reason: 'iban; bik; bankName' })
    const wrong = await submit(saveEmployer, { ...values, id, ...requisites, iban: 'KZ00999KZT0000000017' })
    expect(wrong.fields?.iban?.ru).toMatch(/Контрольные цифры/)
    expect(await submit(saveEmployer, { ...values, id })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ iban: null, bik: null, bankName: null })
  })
  test('the owner of another employer may not, whatever id the form holds', async () => {
    const mine = await founded()
    const theirs = await founded()
    actAs(mine.owner)
    expect(await submit(saveEmployer, form({ id: theirs.id, nameKk: '«Ұрланған» ЖШС' }))).toMatchObject({ ok: false })
    expect((await rowOf(theirs.id)).nameKk).toBe('«Наубай» ЖШС')
  })
  test('an employer that does not exist', async () => {
    const { values } = await founded()
    expect(await submit(saveEmployer, { ...values, id: '01a20064-101f-75ee-b753-0e2a0ad21f13' })).toMatchObject({
      ok: false,
      text: { ru: 'Не найдено' },
    })
  })
  test('an edit does not turn a company into another person (his IIN)', async () => {
    const { id, values } = await founded()
    const answer = await submit(saveEmployer, { ...values, id, kind: 'natural_person', bin: syntheticIin('1988-12-31', 'M', 9) })
    expect(answer.fields?.bin?.ru).toMatch(/свой ИИН/)
    expect((await rowOf(id)).kind).toBe('legal_entity')
  })
  test('a number of another employer is refused', async () => {
    const other = await founded()
    const { id, values } = await founded()
    const answer = await submit(saveEmployer, { ...values, id, bin: other.values.bin })
    expect(answer.fields?.bin?.ru).toMatch(/приглашение/)
  })
  test('a verified employer keeps its number, and a new name is verified anew', async () => {
    const { id, values, owner } = await founded()
    actAs(almaty())
    expect(await submit(decideEmployer, { id, decision: 'verify' })).toMatchObject({ ok: true })
    actAs(owner)
    expect((await submit(saveEmployer, { ...values, id, bin: newBin() })).fields?.bin?.ru).toMatch(/изменить нельзя/)
    expect(await submit(saveEmployer, { ...values, id, contactPerson: 'Басқа адам' })).toMatchObject({ ok: true })
    expect((await rowOf(id)).state).toBe('verified_by_centre')
    expect(await submit(saveEmployer, { ...values, id, nameKk: '«Басқа» ЖШС' })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'self_declared', verifiedAt: null })
  })
})

describe('a career centre decides (E1)', () => {
  test('of the region: verified, and the owner is told in the cabinet and by mail', async () => {
    const { id, owner } = await founded()
    actAs(almaty())
    expect(await submit(decideEmployer, { id, decision: 'verify' })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'verified_by_centre', verifiedAt: expect.any(Date) })
    expect(await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, owner.id)))).toMatchObject([
      { kind: 'employer.verified', path: '/cabinet/employer' },
    ])
    const [email] = await asSystem((tx) => tx.query.users.findMany({ where: (user) => eq(user.userId, owner.id) }))
    expect(await mailTo(email!.email!)).toMatchObject([{ subject: 'Организация подтверждена: «Наубай» ЖШС' }])
    expect((await events('employer.verified')).map(({ payload }) => payload)).toContainEqual({ employerId: id })
  })
  test('blocked with a reason that the owner reads, and taken back', async () => {
    const { id, owner } = await founded()
    actAs(almaty())
    expect((await submit(decideEmployer, { id, decision: 'block' })).fields?.reason?.ru).toMatch(/Напишите причину/)
    expect(await submit(decideEmployer, { id, decision: 'block', reason: 'Адрес не подтверждён' })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'blocked', stateReason: 'Адрес не подтверждён' })
    const [notice] = await asSystem((tx) => tx.select().from(notices).where(eq(notices.userId, owner.id)))
    expect(notice).toMatchObject({ kind: 'employer.blocked', params: { reason: 'Адрес не подтверждён' } })
    expect((await told(id))[0]).toMatchObject({ action: 'employer.verify', reason: 'block: Адрес не подтверждён' })
    expect((await events('employer.blocked')).map(({ payload }) => payload)).toContainEqual({ employerId: id })
    expect(await submit(decideEmployer, { id, decision: 'verify' })).toMatchObject({ ok: true })
    expect(await rowOf(id)).toMatchObject({ state: 'verified_by_centre', stateReason: null })
  })
  test('a colleague who decides the same a moment later is told so', async () => {
    const { id } = await founded()
    actAs(almaty())
    const answers = await Promise.all([1, 2, 3].map(() => submit(decideEmployer, { id, decision: 'verify' })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)?.text?.ru).toMatch(/другой сотрудник/)
  })
  test.each([
    ['a guest', () => guest],
    ['another region’s centre', astana],
    ['a member of no staff', () => ({ ...guest, id: '01a20064-101f-75ee-b753-0e2a0ad21f13' })],
  ])('%s may not', async (_, who) => {
    const { id } = await founded()
    actAs(who())
    expect(await submit(decideEmployer, { id, decision: 'verify' })).toMatchObject(noRight(who()))
    expect((await rowOf(id)).state).toBe('self_declared')
  })
  test('the owner himself may not, and neither may staff who act for the employer', async () => {
    const { id, owner } = await founded()
    expect(await submit(decideEmployer, { id, decision: 'verify' })).toMatchObject({ ok: false })
    actAs({ ...owner, roles: [{ role: 'administrator', regionCode: '*' }] })
    expect((await submit(decideEmployer, { id, decision: 'verify' })).text?.ru).toMatch(/Вы представляете/)
  })
  test('an employer without its data is not verified', async () => {
    const { id } = await employerOf([await person(), 'owner'])
    actAs(administrator())
    expect((await submit(decideEmployer, { id, decision: 'verify' })).text?.ru).toMatch(/неполными/)
  })
})

describe('the desk shows a centre its own region', () => {
  beforeAll(async () => {
    await asSystem((tx) =>
      tx.insert(employers).values({ kind: 'legal_entity', nameKk: 'Файлдан', nameRu: 'Из файла', source: 'feed', regionCode: '75' }),
    )
  })
  const names = async (user: User, filter: Partial<Parameters<typeof employersOnDesk>[1]> = {}) =>
    (await employersOnDesk(user, { state: 'waiting', ...filter }))?.rows.map(({ nameKk }) => nameKk)

  test('those who wait, by region; a name from a file does not wait', async () => {
    const here = await founded({ nameKk: '«Алматылық» ЖШС' })
    const there = await founded({ nameKk: '«Астаналық» ЖШС', place: 'Астана · 710000000' })
    const filter = { query: 'лық»' }
    expect(await names(almaty(), filter)).toEqual(['«Алматылық» ЖШС'])
    expect(await names(astana(), filter)).toEqual(['«Астаналық» ЖШС'])
    expect(await names(astana(), { ...filter, region: '75' })).toEqual([])
    expect(await names(administrator(), filter)).toEqual(['«Алматылық» ЖШС', '«Астаналық» ЖШС'])
    expect(await names(administrator(), { query: here.values.bin! })).toEqual(['«Алматылық» ЖШС'])
    expect(await names(almaty(), { query: 'Файлдан' })).toEqual([])
    expect(await names(almaty(), { state: 'imported' })).toEqual(['Файлдан'])
    expect(await names(almaty(), { query: '%' })).toEqual([])
    expect(await employerOnDesk(almaty(), here.id, new Date(), 'ru')).toMatchObject({ owners: [{ userId: here.owner.id }], own: false })
    expect(await employerOnDesk(almaty(), there.id, new Date(), 'ru')).toBeNull()
  })
  test('a stranger finds nothing', async () => {
    const { id, owner } = await founded()
    for (const user of [guest, owner]) {
      expect(await employersOnDesk(user, { state: 'waiting' })).toBeNull()
      expect(await employerOnDesk(user, id, new Date(), 'ru')).toBeNull()
    }
  })
  test('pages follow each other without a gap', async () => {
    await asSystem((tx) =>
      tx.insert(employers).values(
        Array.from({ length: 60 }, (_, n) => ({
          kind: 'legal_entity' as const,
          bin: newBin(),
          nameKk: `Бет ${n}`,
          nameRu: `Бет ${n}`,
          regionCode: '10',
        })),
      ),
    )
    const abai = staff({ role: 'centre_specialist', regionCode: '10' })
    expect(await waitingEmployers(abai)).toBe(60)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page: Awaited<ReturnType<typeof employersOnDesk>> = await employersOnDesk(abai, { state: 'waiting', after })
      seen.push(...page!.rows.map(({ id }) => id))
      after = page!.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
    const own = await asSystem((tx) =>
      tx
        .select()
        .from(employers)
        .where(and(eq(employers.regionCode, '10'))),
    )
    expect([...seen].sort()).toEqual(own.map(({ id }) => id).sort())
  })
})
