import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planStepKinds, planStepStates } from '@/db/lists'
import { factTitle, factValue } from '@/lib/extracts/fact-words'
import { goalInput, markInput, stepInput } from '@/lib/plans/input'
import { awaitsPerson, canAsk, isAgreed, isLateStep, isReplanned, type Plan, planOf, type StepValue } from '@/lib/plans/rules'
import { stepKindNames, stepStateNames, whoNames } from '@/lib/plans/words'

const at = new Date('2026-11-27T05:00:00Z')
const step: StepValue = { kind: 'training', what: 'Аспаздар курсы', who: 'person', due: '2026-12-10', state: 'planned', note: null }
const fact = (key: string, value: unknown, section = 'plan') => ({ section, key, value, at, authorName: 'Маман' })
const plan: Plan = {
  revision: 2,
  asked: 2,
  goal: 'Аспаз болу',
  barriers: null,
  steps: [{ ...step, id: 'a', at, author: '' }],
  agreed: null,
}

describe('the individual plan of a card (L SC 1(65), 106(2))', () => {
  test('there is none until somebody has written into it', () => {
    expect(planOf([])).toBeNull()
    expect(planOf([fact('legalStatus', 'citizen', 'identity')])).toBeNull()
  })
  test('is read from the facts: steps by their last day, without those that were dropped', () => {
    const found = planOf([
      fact('goal', 'Аспаз болу'),
      fact('step:b', { ...step, due: '2026-12-20' }),
      fact('step:a', step),
      fact('step:c', { ...step, state: 'dropped' }),
      fact('revision', 3),
      fact('asked', 3),
      fact('agreed', { revision: 2, at: at.toISOString(), via: 'desk' }),
    ])
    expect(found).toMatchObject({ revision: 3, asked: 3, goal: 'Аспаз болу', barriers: null, agreed: { revision: 2, via: 'desk' } })
    expect(found!.steps.map(({ id, author }) => [id, author])).toEqual([
      ['a', 'Маман'],
      ['b', 'Маман'],
    ])
  })
  test.each<[string, Partial<Plan>, { asks: boolean; waits: boolean; agreed: boolean }]>([
    ['not asked yet', { asked: null }, { asks: true, waits: false, agreed: false }],
    ['asked', {}, { asks: false, waits: true, agreed: false }],
    ['changed after it was asked', { revision: 3 }, { asks: true, waits: false, agreed: false }],
    ['agreed', { agreed: { revision: 2, at: '', via: 'cabinet' } }, { asks: false, waits: false, agreed: true }],
    [
      'changed after the agreement',
      { revision: 3, agreed: { revision: 2, at: '', via: 'cabinet' } },
      { asks: true, waits: false, agreed: false },
    ],
    ['without a goal', { asked: null, goal: null }, { asks: false, waits: false, agreed: false }],
    ['without steps', { asked: null, steps: [] }, { asks: false, waits: false, agreed: false }],
  ])('%s', (_name, change, expected) => {
    const now = { ...plan, ...change }
    expect({ asks: canAsk(now), waits: awaitsPerson(now), agreed: isAgreed(now) }).toEqual(expected)
  })
  test('how a step went is no new plan; what, who, when and dropping are', () => {
    expect(isReplanned(null, step)).toBe(true)
    expect(isReplanned(step, { ...step, state: 'done', note: 'Бітірді' })).toBe(false)
    for (const change of [
      { what: 'Басқа' },
      { who: 'centre' as const },
      { due: '2026-12-11' },
      { kind: 'search' as const },
      { state: 'dropped' as const },
    ])
      expect(isReplanned(step, { ...step, ...change })).toBe(true)
  })
  test('a step is late from the day after its last one, and only while nobody has said how it went', () => {
    expect(isLateStep(step, '2026-12-10')).toBe(false)
    expect(isLateStep(step, '2026-12-11')).toBe(true)
    for (const state of planStepStates.filter((one) => one !== 'planned')) expect(isLateStep({ ...step, state }, '2027-01-01')).toBe(false)
  })
  test('never both asked and agreed, whatever the revisions', () => {
    const revision = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(revision, fc.option(revision), fc.option(revision), (now, asked, agreed) => {
        const some = { ...plan, revision: now, asked, agreed: agreed === null ? null : { revision: agreed, at: '', via: 'desk' as const } }
        expect([awaitsPerson(some), isAgreed(some), canAsk(some)].filter(Boolean)).toHaveLength(1)
      }),
    )
  })
  test('forms: what is missing or wrong is refused', () => {
    const id = '0199f9f0-0000-7000-8000-000000000000'
    expect(goalInput.safeParse({ id, goal: 'ә' }).success).toBe(false)
    expect(stepInput.safeParse({ id, ...step, due: '2026-02-30' }).success).toBe(false)
    expect(stepInput.safeParse({ id, ...step, kind: 'holiday' }).success).toBe(false)
    expect(stepInput.safeParse({ id, kind: 'search', what: 'Іздеу', who: 'person', due: '2026-12-10' }).success).toBe(true)
    expect(markInput.safeParse({ id, step: id, state: 'not_done' }).success).toBe(false)
    expect(markInput.safeParse({ id, step: id, state: 'not_done', note: 'Ауырды' }).success).toBe(true)
  })
})

test('facts of a plan say themselves in words', () => {
  for (const kind of planStepKinds) expect(factValue('kk', 'step:a', { ...step, kind })).toContain(stepKindNames[kind].kk)
  const said = factValue('ru', 'step:a', { ...step, state: 'not_done', note: 'Болел' })
  for (const words of [whoNames.person.ru, stepStateNames.not_done.ru, 'Болел', '10 декабря 2026']) expect(said).toContain(words)
  expect(factTitle('ru', { section: 'plan', key: 'step:a' })).toBe('Шаг')
  expect(factValue('ru', 'agreed', { revision: 2, at: at.toISOString(), via: 'cabinet' })).toMatch(/2.*кабинете/)
})
