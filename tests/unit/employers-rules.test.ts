import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Employer } from '@/db/schema'
import { syntheticBin, syntheticIin } from '@/lib/core/identifiers'
import { problemsOf } from '@/lib/core/problems'
import { decisionInput, employerInput } from '@/lib/employers/input'
import {
  bothNames,
  changesOf,
  forbiddenEdits,
  isVerified,
  missingToPublish,
  numberIsPersonal,
  problemOfNumber,
  problemsOn,
  stateAfterEdit,
} from '@/lib/employers/rules'

const bin = syntheticBin(7)
const iin = syntheticIin('1990-05-12', 'M', 3)
/** A joint enterprise of entrepreneurs (domain 4.2, 4.3). */
const joint = '490360000049'

const employer: Employer = {
  id: '00000000-0000-7000-8000-000000000001',
  kind: 'legal_entity',
  bin,
  nameKk: '«Тест» ЖШС',
  nameRu: 'ТОО «Тест»',
  legalForm: 'llp',
  oked: null,
  registeredOn: null,
  regionCode: '75',
  placeCode: '750000000',
  address: null,
  headName: null,
  contactPerson: 'Айгүл',
  contactPhone: '+77012345678',
  contactEmail: null,
  site: null,
  iban: null,
  bik: null,
  bankName: null,
  headcount: 40,
  headcountDisabled: null,
  headcountHeavy: null,
  size: null,
  descriptionKk: null,
  descriptionRu: null,
  logo: null,
  state: 'verified_by_centre',
  stateReason: null,
  verifiedAt: null,
  source: null,
  sourceKey: null,
  isDemo: false,
  createdAt: new Date(0),
}

describe('whose number (E1 "bin / iin", domain 4)', () => {
  test.each([
    ['a legal entity has a BIN', 'legal_entity', bin, null],
    ['a branch has a BIN', 'branch', '490141000028', null],
    ['an entrepreneur has an IIN', 'individual_entrepreneur', iin, null],
    ['a joint enterprise has a BIN of type 6', 'individual_entrepreneur', joint, null],
    ['a natural person has an IIN', 'natural_person', iin, null],
    ['a legal entity does not have an IIN', 'legal_entity', iin, /не БИН/],
    ['a legal entity does not have the BIN of a joint enterprise', 'legal_entity', joint, /совместного/],
    ['an entrepreneur does not have the BIN of a company', 'individual_entrepreneur', bin, /нужен ИИН/],
    ['a natural person does not have the BIN of a joint enterprise', 'natural_person', joint, /нужен ИИН/],
    ['wrong check digit of a BIN', 'legal_entity', '490140000011', /контрольная/],
    ['wrong check digit of an IIN', 'individual_entrepreneur', '990101100005', /контрольная/],
    ['month 34', 'legal_entity', '123456789012', /месяц/],
    ['no digits', 'legal_entity', 'abc', /12 цифр/],
  ] as const)('%s', (_, kind, number, wrong) => {
    const problem = problemOfNumber(kind, number)
    if (wrong === null) expect(problem).toBeNull()
    else expect(problem?.ru).toMatch(wrong)
  })
  test.each([
    ['legal_entity', bin, false],
    ['branch', bin, false],
    ['individual_entrepreneur', iin, true],
    ['individual_entrepreneur', joint, false],
    ['natural_person', iin, true],
  ] as const)('%s %s is a person’s own number: %s', (kind, number, personal) => expect(numberIsPersonal(kind, number)).toBe(personal))
})

describe('what a clock tells', () => {
  test.each([
    ['2026-11-22', {}],
    ['2020-01-01', {}],
    [null, {}],
    ['2026-11-23', { registeredOn: expect.objectContaining({ ru: 'Дата не может быть в будущем' }) }],
  ])('registered on %s', (registeredOn, expected) => expect(problemsOn('2026-11-22', { registeredOn })).toEqual(expected))
})

test.each([
  [{ nameKk: 'А' }, { nameKk: 'А', nameRu: 'А' }],
  [{ nameRu: 'Б' }, { nameKk: 'Б', nameRu: 'Б' }],
  [
    { nameKk: 'А', nameRu: 'Б' },
    { nameKk: 'А', nameRu: 'Б' },
  ],
])('a name in one language is shown in both (E1): %o', (given, both) => expect(bothNames(given)).toEqual(both))

describe('what keeps an employer from publishing (E1; contacts O206-31.E1)', () => {
  test.each([
    ['complete and verified', {}, []],
    ['verified by signature', { state: 'verified_by_signature' }, []],
    ['self-declared', { state: 'self_declared' }, ['verified']],
    ['blocked', { state: 'blocked' }, ['unblocked']],
    ['no number', { bin: null }, ['number']],
    ['no place, but a region', { placeCode: null }, []],
    ['no place', { placeCode: null, regionCode: null }, ['place']],
    ['no contact person', { contactPerson: null }, ['contactPerson']],
    ['no contact phone', { contactPhone: '' }, ['contactPhone']],
    [
      'a name that only a file told',
      { state: 'self_declared', bin: null, placeCode: null, regionCode: null, contactPerson: null, contactPhone: null },
      ['number', 'place', 'contactPerson', 'contactPhone', 'verified'],
    ],
  ] as const)('%s', (_, change, missing) => expect(missingToPublish({ ...employer, ...change })).toEqual(missing))
})

describe('editing what a centre has verified', () => {
  test.each([
    ['a company may correct its number before it is verified', 'self_declared', { bin: 'x', kind: 'branch' }, [], 'self_declared'],
    ['the number is fixed afterwards', 'verified_by_centre', { bin: 'x' }, ['bin'], 'self_declared'],
    ['and the kind', 'verified_by_centre', { kind: 'branch' }, ['kind'], 'self_declared'],
    ['a blocked employer does not become another one', 'blocked', { bin: 'x' }, ['bin'], 'blocked'],
    ['a new name is verified anew', 'verified_by_centre', { nameRu: 'ТОО «Другое»' }, [], 'self_declared'],
    ['so is another legal form', 'verified_by_signature', { legalForm: 'jsc' }, [], 'self_declared'],
    ['a new phone is not', 'verified_by_centre', { contactPhone: '+77770000000' }, [], 'verified_by_centre'],
    ['the same name is not', 'verified_by_centre', { nameRu: employer.nameRu, nameKk: employer.nameKk }, [], 'verified_by_centre'],
    ['a blocked employer stays blocked under a new name', 'blocked', { nameRu: 'Б' }, [], 'blocked'],
  ] as const)('%s', (_, state, change, forbidden, after) => {
    const before = { ...employer, state }
    expect(Object.keys(forbiddenEdits(before, change))).toEqual(forbidden)
    expect(stateAfterEdit(before, change)).toBe(after)
  })
  test('the journal says what was changed, personal data by name only', () => {
    const after = { headcount: 52, contactPhone: '+77770000000', nameRu: employer.nameRu, oked: '62010' }
    expect(changesOf(employer, after)).toBe('headcount: 40 → 52; contactPhone; oked: — → 62010')
    expect(changesOf(employer, { ...employer })).toBe('')
    const requisites = { iban: 'KZ16999KZT0000000017', bik: 'DEMOKZKA', bankName: 'Демо Банк' }
    expect(changesOf(employer, requisites)).toBe('iban; bik; bankName')
    expect(stateAfterEdit(employer, requisites)).toBe('verified_by_centre')
  })
  test('never a digit of a phone, an IIN or a person’s name in the journal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[5-9]{8,12}$/), (secret) => {
        const change = {
          contactPhone: secret,
          bin: secret,
          headName: secret,
          contactPerson: secret,
          contactEmail: secret,
          address: secret,
          iban: secret,
          bik: secret,
          bankName: secret,
        }
        expect(changesOf(employer, change)).not.toContain(secret)
      }),
    )
  })
})

test.each([
  ['self_declared', false],
  ['blocked', false],
  ['verified_by_centre', true],
  ['verified_by_signature', true],
] as const)('%s is verified: %s', (state, verified) => expect(isVerified({ state })).toBe(verified))

describe('the form (card E1)', () => {
  const good = {
    kind: 'legal_entity',
    bin,
    nameKk: '«Тест» ЖШС',
    place: 'Алматы · 750000000',
    contactPerson: 'Айгүл',
    contactPhone: '8 701 234 56 78',
  }
  const problems = (change: object) => {
    const parsed = employerInput.safeParse({ ...good, ...change })
    return parsed.success ? [] : Object.keys(problemsOf(parsed.error))
  }
  test('tidies what was typed', () => {
    const typed = {
      ...good,
      bin: `${bin.slice(0, 6)} ${bin.slice(6)}`,
      nameRu: '  ТОО   «Тест» ',
      oked: '62.01.0',
      site: 'example.kz/',
      headcount: '1 200',
      contactEmail: ' HR@Example.KZ ',
      iban: 'kz16 999k zt00 0000 0017',
      bik: ' demokzka ',
      bankName: ' Демо   Банк ',
    }
    expect(employerInput.parse(typed)).toMatchObject({
      bin,
      nameRu: 'ТОО «Тест»',
      oked: '62010',
      site: 'https://example.kz',
      headcount: 1200,
      contactPhone: '+77012345678',
      contactEmail: 'hr@example.kz',
      iban: 'KZ16999KZT0000000017',
      bik: 'DEMOKZKA',
      bankName: 'Демо Банк',
    })
  })
  test.each([
    ['all is well', {}, []],
    ['Russian name only', { nameKk: undefined, nameRu: 'ТОО «Тест»' }, []],
    ['no name at all', { nameKk: undefined }, ['nameKk']],
    ['no contact person (O206-31.E1)', { contactPerson: undefined }, ['contactPerson']],
    ['no contact phone (O206-31.E1)', { contactPhone: undefined }, ['contactPhone']],
    ['no place', { place: undefined }, ['place']],
    ['a phone that is none', { contactPhone: '12345' }, ['contactPhone']],
    ['a wrong check digit', { bin: '490140000011' }, ['bin']],
    ['too few digits', { bin: '4901' }, ['bin']],
    ['a number of another kind', { kind: 'individual_entrepreneur' }, ['bin']],
    ['more people with a disability than people', { headcount: '10', headcountDisabled: '11' }, ['headcountDisabled']],
    ['as many', { headcount: '10', headcountDisabled: '10', headcountHeavy: '10' }, []],
    ['more in heavy work than people', { headcount: '10', headcountHeavy: '11' }, ['headcountHeavy']],
    ['a headcount in words', { headcount: 'он' }, ['headcount']],
    ['a negative headcount', { headcount: '-1' }, ['headcount']],
    ['OKED of four digits', { oked: '6201' }, ['oked']],
    ['a site that runs a script', { site: 'javascript:alert(1)' }, ['site']],
    ['a site with a password', { site: 'https://a:b@example.kz' }, ['site']],
    ['an IBAN with wrong check digits', { iban: 'KZ00999KZT0000000017' }, ['iban']],
    ['an IBAN of another country', { iban: 'DE89370400440532013000' }, ['iban']],
    ['a BIK of seven characters', { bik: 'DEMOKZK' }, ['bik']],
    ['a BIK in Cyrillic letters', { bik: 'КАЗАХСТА' }, ['bik']],
    ['a day that does not exist', { registeredOn: '2026-02-30' }, ['registeredOn']],
    ['everything wrong is said at once', { nameKk: undefined, contactPhone: undefined, bin: '1' }, ['bin', 'contactPhone', 'nameKk']],
  ])('%s', (_, change, expected) => expect(problems(change).sort()).toEqual([...expected].sort()))
})

test.each([
  ['verify', undefined, true],
  ['block', 'Мекенжайы расталмады', true],
  ['block', undefined, false],
  ['block', 'жоқ', false],
  ['forgive', 'Мекенжайы расталмады', false],
])('a decision "%s" with the reason "%s": %s', (decision, reason, accepted) =>
  expect(decisionInput.safeParse({ id: employer.id, decision, reason }).success).toBe(accepted),
)
