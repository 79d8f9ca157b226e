import { describe, expect, test } from 'vitest'
import { measureStates, openMeasureStates } from '@/db/lists'
import { locales } from '@/lib/core/text'
import {
  allows,
  type Candidate,
  type Condition,
  conditionsOf,
  conditionTexts,
  type MeasureKind,
  monthsAfter,
  type Numbers,
  type Subsidy,
} from '@/lib/measures/conditions'
import { ballWith, isOpen, isQuit, type MoveName, moves, movesFor, obstacleTo } from '@/lib/measures/rules'
import { endingNames, kindNames, measureStateNames, subsidyNames } from '@/lib/measures/words'

const names = Object.keys(moves) as MoveName[]
const actors = ['specialist', 'person', 'director'] as const

describe('the table of moves (E12)', () => {
  test('every state is reached from nothing', () => {
    const reached = new Set<string | null>([null])
    for (let before = -1; before !== reached.size; ) {
      before = reached.size
      for (const { from, to } of Object.values(moves)) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(measureStates.filter((state) => !reached.has(state))).toEqual([])
  })
  test.each(openMeasureStates)('%s: whose turn it is can move', (state) => {
    expect(movesFor(ballWith(state)!, { state, hasContract: true, begun: true }).length).toBeGreaterThan(0)
  })
  test.each(measureStates.filter((state) => !isOpen(state)))('%s: it is over', (state) => {
    for (const actor of actors) expect(movesFor(actor, { state, hasContract: true, begun: true })).toEqual([])
  })
  test('nobody makes another’s move; a signature is never written down by a specialist', () => {
    for (const name of names)
      for (const actor of actors)
        if (!(moves[name].by as readonly string[]).includes(actor))
          for (const state of measureStates) expect(obstacleTo(name, actor, { state, hasContract: true, begun: true })).not.toBeNull()
    expect(moves.signPerson.by).toEqual(['person'])
    expect(moves.signCentre.by).toEqual(['director'])
    // what a specialist records is a signature by hand on the contract that was printed for it, never one with a key
    const waits = { state: 'contract_sent', hasContract: true, begun: true } as const
    expect([obstacleTo('signPaper', 'specialist', waits), obstacleTo('signPerson', 'person', { ...waits, onPaper: true })]).not.toContain(
      null,
    )
    expect([obstacleTo('signPaper', 'specialist', { ...waits, onPaper: true }), obstacleTo('signPerson', 'person', waits)]).toEqual([
      null,
      null,
    ])
  })
  test('no signature without a contract, no beginning before the first day', () => {
    expect(obstacleTo('signPerson', 'person', { state: 'contract_sent', hasContract: false, begun: true })).not.toBeNull()
    expect(obstacleTo('begin', 'specialist', { state: 'signed_centre', hasContract: true, begun: false })).not.toBeNull()
    expect(obstacleTo('begin', 'specialist', { state: 'signed_centre', hasContract: true, begun: true })).toBeNull()
  })
  test.each([
    ['own_wish', false, true],
    ['own_wish', true, false],
    ['breach', false, true],
    ['health', false, false],
    ['employed', false, false],
    [null, null, false],
  ] as const)('%s, valid %s → quit %s', (ground, validReason, quit) => expect(isQuit({ ground, validReason })).toBe(quit))
  test('all words stand in three languages', () => {
    for (const list of [measureStateNames, kindNames, subsidyNames, endingNames, conditionTexts])
      for (const words of Object.values(list)) expect(locales.every((locale) => words[locale].length > 0)).toBe(true)
  })
})

const somebody: Candidate = {
  age: 31,
  sex: 'F',
  registered: 'unemployed',
  legalStatus: 'citizen',
  student: false,
  registeredSince: '2026-08-20',
  quitBefore: false,
  lastTraining: null,
  openMeasure: null,
  graduate: true,
  hasWorked: false,
  representative: false,
}
const numbers: Numbers = {
  today: '2026-11-20',
  trainingOncePer: 2,
  trainingAfterDropout: 1,
  subsidyAfterQuit: 3,
  pensionAge: { M: 63, F: 61 },
  ageOf: (subsidy) => ({
    from: subsidy === 'silver_age' ? 50 : 16,
    to: subsidy === 'youth_practice' || subsidy === 'first_job' ? 35 : subsidy === 'generation_contract' ? 29 : null,
  }),
}
type Row = [
  what: string,
  change: Partial<Candidate>,
  kind: MeasureKind,
  subsidy: Subsidy | null,
  code: Condition['code'],
  outcome: Condition['outcome'] | 'absent',
]

describe('who may take part (E12, L SC 109-112)', () => {
  test.each<Row>([
    ['training: unemployed', {}, 'training', null, 'unemployed', 'fits'],
    ['training: a job seeker', { registered: 'job_seeker' }, 'training', null, 'unemployed', 'against'],
    ['training: kandas', { legalStatus: 'kandas' }, 'training', null, 'citizenOrKandas', 'fits'],
    ['training: a foreigner', { legalStatus: 'foreigner_permanent' }, 'training', null, 'citizenOrKandas', 'against'],
    ['training: status not known', { legalStatus: null }, 'training', null, 'citizenOrKandas', 'ask'],
    ['training: never before', {}, 'training', null, 'onceInTerm', 'absent'],
    [
      'training: two years ago to the day',
      { lastTraining: { endedOn: '2024-11-20', left: false } },
      'training',
      null,
      'onceInTerm',
      'fits',
    ],
    ['training: a day less', { lastTraining: { endedOn: '2024-11-21', left: false } }, 'training', null, 'onceInTerm', 'against'],
    [
      'training: left, a year after the new registration not over',
      { lastTraining: { endedOn: '2025-01-01', left: true } },
      'training',
      null,
      'afterDropout',
      'against',
    ],
    [
      'training: left, the year is over',
      { registeredSince: '2025-11-20', lastTraining: { endedOn: '2025-01-01', left: true } },
      'training',
      null,
      'afterDropout',
      'fits',
    ],
    ['subsidised: unemployed', {}, 'subsidised', 'social_jobs', 'unemployedOrStudent', 'fits'],
    ['subsidised: a student', { registered: null, student: true }, 'subsidised', 'social_jobs', 'unemployedOrStudent', 'fits'],
    ['subsidised: a job seeker', { registered: 'job_seeker' }, 'subsidised', 'social_jobs', 'unemployedOrStudent', 'against'],
    ['subsidised: quit, three months to the day', { quitBefore: true }, 'subsidised', 'social_jobs', 'afterQuit', 'fits'],
    [
      'subsidised: quit, a day less',
      { quitBefore: true, registeredSince: '2026-08-21' },
      'subsidised',
      'social_jobs',
      'afterQuit',
      'against',
    ],
    ['subsidised: never quit', {}, 'subsidised', 'social_jobs', 'afterQuit', 'absent'],
    ['silver age: 49', { age: 49 }, 'subsidised', 'silver_age', 'age', 'against'],
    ['silver age: 60, a woman', { age: 60 }, 'subsidised', 'silver_age', 'age', 'fits'],
    ['silver age: a woman of pension age', { age: 61 }, 'subsidised', 'silver_age', 'age', 'against'],
    ['silver age: a man of 62', { age: 62, sex: 'M' }, 'subsidised', 'silver_age', 'age', 'fits'],
    ['youth practice: 36', { age: 36 }, 'subsidised', 'youth_practice', 'age', 'against'],
    ['youth practice: no graduate', { graduate: false }, 'subsidised', 'youth_practice', 'graduate', 'against'],
    ['youth practice: not known', { graduate: null }, 'subsidised', 'youth_practice', 'graduate', 'ask'],
    ['first job: has worked', { hasWorked: true }, 'subsidised', 'first_job', 'noExperience', 'against'],
    ['first job: has not', {}, 'subsidised', 'first_job', 'noExperience', 'fits'],
    ['business: the ministry’s categories', {}, 'business', null, 'businessCategory', 'ask'],
    ['resettlement: a job seeker', { registered: 'job_seeker' }, 'resettlement', null, 'registered', 'fits'],
    ['resettlement: nobody', { registered: null }, 'resettlement', null, 'registered', 'against'],
    [
      'resettlement: a kandas who is not registered',
      { registered: null, legalStatus: 'kandas' },
      'resettlement',
      null,
      'registered',
      'fits',
    ],
    ['any: another measure is open', { openMeasure: 'AM-2026-1000001' }, 'business', null, 'oneAtATime', 'against'],
    ['under 18: the representative has to consent', { age: 17 }, 'subsidised', 'public_works', 'representative', 'ask'],
    ['eighteen: nobody else is asked', { age: 18 }, 'subsidised', 'public_works', 'representative', 'absent'],
  ])('%s', (_what, change, kind, subsidy, code, outcome) => {
    const found = conditionsOf({ ...somebody, ...change }, kind, subsidy, numbers)
    const one = found.find((each) => each.code === code)
    expect(one?.outcome ?? 'absent').toBe(outcome)
    if (outcome === 'against') expect(allows(found)).toBe(false)
    for (const each of found) expect(each.clause).not.toBe('')
  })
  test('the 31st of a shorter month is its last day', () => {
    expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28')
    expect(monthsAfter('2024-02-29', 24)).toBe('2026-02-28')
  })
})
