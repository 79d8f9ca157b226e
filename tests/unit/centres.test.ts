import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centreRows } from '@/db/seed/centre-places'
import { centreInput } from '@/lib/centres/input'
import { centreName, kazakhGenitive, russianGenitive } from '@/lib/centres/names'
import { changedContacts, foundCentres, missingContacts, servingCentre } from '@/lib/centres/rules'
import { problemsOf } from '@/lib/core/problems'

const place = (kk: string, ru: string, en = '') => ({ level: 'district', kk, ru, en })

describe('names (O206-2.4, 2.9)', () => {
  test.each([
    ['Абай ауданы', 'Абай ауданының'],
    ['Семей', 'Семей қаласының'],
    ['Ақтөбе облысы', 'Ақтөбе облысының'],
    ['Ғабит Мүсірепов атындағы аудан', 'Ғабит Мүсірепов атындағы ауданның'],
    ['Астана', 'Астана қаласының'],
  ])('%s → %s', (kk, genitive) => expect(kazakhGenitive(place(kk, ''))).toBe(genitive))
  test.each([
    ['Абай ауданы', 'Абайский район', 'Абайского района'],
    ['Ақсуат ауданы', 'район Ақсуат', 'района Ақсуат'],
    ['Ғабит Мүсірепов атындағы аудан', 'район им.Габита Мусрепова', 'района имени Габита Мусрепова'],
    ['Ақмола облысы', 'Акмолинская область', 'Акмолинской области'],
    ['Жетісу облысы', 'область Жетісу', 'области Жетісу'],
    ['Семей', 'Семей', 'города Семея'],
    ['Рудный', 'Рудный', 'города Рудного'],
    ['Қостанай', 'Костанай', 'города Костаная'],
    ['Саран', 'Сарань', 'города Сарани'],
    ['Қызылорда', 'Кызылорда', 'города Кызылорды'],
    ['Қонаев', 'Қонаев', 'города Қонаева'],
    ['Өскемен', 'Усть-Каменогорск', 'города Усть-Каменогорска'],
    ['Ақтөбе', 'Актобе', 'города Актобе'],
    ['Атырау', 'Атырау', 'города Атырау'],
    ['Алматы', 'Алматы', 'города Алматы'],
  ])('%s, %s → %s', (kk, ru, genitive) => expect(russianGenitive(place(kk, ru))).toBe(genitive))
  test('every one of them stands in the genitive and has three languages', () => {
    for (const { kind, name } of centreRows) {
      expect(name.kk).toMatch(
        kind === 'lmc' ? /(облысы|қаласы)ның еңбек мобильділігі орталығы$/ : /(ауданы|қаласы|аудан)ның мансап орталығы$/,
      )
      expect(name.ru).toMatch(
        kind === 'lmc'
          ? /^Центр трудовой мобильности (города .|.+ой области$|области .)/
          : /^Карьерный центр (города .|района .|.+ого района$)/,
      )
      expect(name.en).toMatch(/^(Labour Mobility|Career) Centre of \S/)
      expect(name.kk + name.ru).not.toMatch(/им\.|район$|область/)
    }
  })
  test('twenty mobility centres; a branch for each of 209 districts and towns and 19 districts of the three cities', () => {
    expect(centreRows.filter(({ kind }) => kind === 'lmc')).toHaveLength(20)
    expect(centreRows.filter(({ kind }) => kind === 'career')).toHaveLength(209 + 19)
    expect(new Set(centreRows.map(({ id }) => id)).size).toBe(centreRows.length)
    const ids = new Set<string | null>(centreRows.map(({ id }) => id))
    expect(centreRows.filter(({ kind, parentId }) => kind === 'career' && !ids.has(parentId))).toEqual([])
    expect(centreName('career', place('Есіл ауданы', 'район Есиль', 'Esil District'))).toEqual({
      kk: 'Есіл ауданының мансап орталығы',
      ru: 'Карьерный центр района Есиль',
      en: 'Career Centre of Esil District',
    })
  })
})

describe('the centre of residence (E7, JS5)', () => {
  test.each([
    ['101000000', 'cc-101000000'], // a town
    ['103230100', 'cc-103200000'], // a village of a district
    ['711210000', 'cc-711210000'], // a district of the capital
    ['711200000', 'cc-711210000'],
    ['710000000', 'lmc-71'], // the capital, the district unknown
    ['71', 'lmc-71'],
    ['119900000', 'lmc-11'], // a district nobody knows
    ['990000000', undefined],
    ['', undefined],
  ])('%s is served by %s', (code, id) => expect(servingCentre(centreRows, code)?.id).toBe(id))
})

describe('search', () => {
  const ids = (query: string) => foundCentres(centreRows, query).map(({ id }) => id)
  test.each([
    ['есил', ['cc-114800000', 'cc-594200000', 'cc-711210000']],
    ['Есіл', ['cc-114800000', 'cc-594200000', 'cc-711210000']],
    ['Бостандык', ['cc-751410000']],
    ['Qarasai', ['cc-195200000']],
    ['Майлин', ['cc-396400000']],
    ['каменогорск', ['cc-631000000']],
    ['x', []],
    ['', []],
    ['ауданы-жоқ', []],
  ])('«%s»', (query, expected) => expect(ids(query)).toEqual(expected))
  test('never breaks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        for (const found of foundCentres(centreRows.slice(0, 30), query)) expect(centreRows).toContain(found)
      }),
    )
  })
})

describe('contacts (O206-10.L1)', () => {
  const form = {
    id: 'cc-711210000',
    postcode: '010000',
    addressKk: 'Астана, Достық көшесі, 1',
    addressRu: 'Астана, улица Достык, 1',
    departments: [{ kk: 'Қабылдау залы', ru: 'Зал приёма', number: '8 7172 55 01 01' }],
    responsible: [{ kk: 'Басшы', ru: 'Руководитель', en: 'Head', number: '+7 701 123 45 67' }],
    site: 'https://example.kz/',
    emails: ['Ortalyq@Example.kz'],
    from: '09:00',
    to: '18:30',
    breakFrom: '13:00',
    breakTo: '14:30',
  }
  test('are read as typed; English falls back on Russian', () => {
    expect(centreInput.parse(form)).toMatchObject({
      address: { kk: form.addressKk, ru: form.addressRu, en: form.addressRu },
      departments: [{ who: { kk: 'Қабылдау залы', en: 'Зал приёма' }, number: '+77172550101' }],
      responsible: [{ who: { en: 'Head' }, number: '+77011234567' }],
      site: 'https://example.kz',
      emails: ['ortalyq@example.kz'],
      hours: { from: '09:00', to: '18:30', break: { from: '13:00', to: '14:30' }, saturday: null },
    })
  })
  test.each([
    [{ postcode: '0100' }, 'postcode'],
    [{ addressRu: undefined }, 'addressRu'],
    [{ departments: [{ kk: 'Бөлім', number: '+77011234567' }] }, 'departments.0.number'],
    [{ departments: [{ kk: 'Бөлім', ru: 'Отдел', number: '12' }] }, 'departments.0.number'],
    [{ site: 'javascript:alert(1)' }, 'site'],
    [{ site: 'https://user@example.kz' }, 'site'],
    [{ emails: ['a@b.kz', 'нет'] }, 'emails.1'],
    [{ emails: undefined }, 'emails'],
    [{ to: '08:00' }, 'to'],
    [{ from: '9' }, 'from'],
    [{ breakTo: undefined }, 'breakTo'],
    [{ breakFrom: '08:00' }, 'breakTo'],
    [{ saturdayFrom: '10:00' }, 'saturdayTo'],
    [{ saturdayFrom: '12:00', saturdayTo: '10:00' }, 'saturdayTo'],
    [{ id: "cc-1' or true" }, 'id'],
  ])('%o is refused at %s', (change, field) => {
    const answer = centreInput.safeParse({ ...form, ...change })
    expect(answer.success ? [] : Object.keys(problemsOf(answer.error))).toContain(field)
  })
  test('what is missing and what has changed is known by name', () => {
    const full = { address: {}, departments: [{}], responsible: [{}], site: 'https://a.kz', emails: ['a@b.kz'] }
    expect(missingContacts(full)).toEqual([])
    expect(missingContacts({ ...full, site: null, emails: [] })).toEqual(['site', 'emails'])
    const address = { kk: 'а', ru: 'б', en: 'в' }
    expect(changedContacts({ ...full, address }, { ...full, address: { en: 'в', ru: 'б', kk: 'а' } })).toEqual([])
    expect(changedContacts(full, { ...full, site: 'https://b.kz', hours: { from: '09:00' } })).toEqual(['site', 'hours'])
  })
})
