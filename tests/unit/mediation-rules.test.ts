import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offerStates, openOfferStates } from '@/db/lists'
import { locales } from '@/lib/core/text'
import {
  ballWith,
  type Counted,
  clockOf,
  countingOf,
  endsWith,
  isOpen,
  type MoveName,
  moves,
  movesFor,
  obstacleTo,
  refusalEvidence,
} from '@/lib/mediation/rules'
import { countingNames, offerStateNames, refusalReasonNames, verdictNames } from '@/lib/mediation/words'

const names = Object.keys(moves) as MoveName[]
const actors = ['specialist', 'person', 'employer', 'system'] as const

describe('the table of moves (E10)', () => {
  test('every state is reached from nothing', () => {
    const reached = new Set<string | null>([null])
    for (let before = -1; before !== reached.size; ) {
      before = reached.size
      for (const { from, to } of Object.values(moves)) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect(offerStates.filter((state) => !reached.has(state))).toEqual([])
  })
  test.each(openOfferStates)('%s: a specialist has a way out', (state) => {
    expect(movesFor('specialist', { state, overdue: false }).length).toBeGreaterThan(0)
    expect(ballWith(state)).not.toBeNull()
  })
  test.each(offerStates.filter((state) => !isOpen(state)))('%s: it is over for everybody', (state) => {
    for (const actor of actors) expect(movesFor(actor, { state, overdue: true })).toEqual([])
    expect([ballWith(state), clockOf(state)]).toEqual([null, null])
  })
  test('nobody makes another’s move', () => {
    for (const name of names)
      for (const actor of actors)
        for (const state of offerStates)
          if (!(moves[name].by as readonly string[]).includes(actor))
            expect(obstacleTo(name, actor, { state, overdue: true })).not.toBeNull()
  })
  test('silence is recorded only after the term', () => {
    expect(obstacleTo('lapse', 'specialist', { state: 'made', overdue: false })).not.toBeNull()
    expect(obstacleTo('lapse', 'specialist', { state: 'made', overdue: true })).toBeNull()
  })
  test.each<[string | null, readonly string[]]>([
    ['filled_by_portal', openOfferStates],
    ['filled_otherwise', openOfferStates],
    ['cancelled', openOfferStates],
    ['vanished', openOfferStates],
    ['rejected', openOfferStates],
    ['expired', ['made', 'lapsed']],
    [null, []],
  ])('a vacancy closed because of %s ends the offers in these states', (reason, states) => {
    expect(openOfferStates.filter((state) => endsWith(reason, state))).toEqual(states)
    expect(offerStates.filter((state) => !isOpen(state) && endsWith(reason, state))).toEqual([])
  })
  test('random walks by allowed moves end or can go on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (picks) => {
        let state: (typeof offerStates)[number] = 'made'
        for (const pick of picks) {
          const possible = actors.flatMap((actor) => movesFor(actor, { state, overdue: true }))
          if (possible.length === 0) break
          state = moves[possible[pick % possible.length]!].to
        }
        const stuck = actors.every((actor) => movesFor(actor, { state, overdue: true }).length === 0)
        expect(stuck).toBe(!isOpen(state))
      }),
    )
  })
  test('all words stand in three languages', () => {
    for (const list of [offerStateNames, refusalReasonNames, countingNames, verdictNames])
      for (const words of Object.values(list)) expect(new Set(locales.map((locale) => words[locale])).size).toBe(3)
  })
})

const refusal: Counted = { state: 'refused', verdict: 'suitable', answerReason: 'pay', review: null, delivered: true, madeOn: '2026-11-10' }
const since = '2026-11-02'

describe('what counts towards D1 (L SC 100(1)(1), scenarios 5 and 6)', () => {
  test.each<[string, Partial<Counted>, ReturnType<typeof countingOf>]>([
    ['a refusal of suitable work', {}, 'counts'],
    ['work that needs moving without consent', { verdict: 'needs_consent' }, 'needs_consent'],
    ['work that is not suitable', { verdict: 'not_suitable' }, 'not_suitable'],
    ['a justified refusal', { review: 'justified' }, 'justified'],
    ['a doubt of the suitability that nobody has looked at', { answerReason: 'health' }, 'to_review'],
    ['the same after a look', { answerReason: 'health', review: 'unjustified' }, 'counts'],
    ['not delivered', { delivered: false }, 'not_delivered'],
    ['before the registration', { madeOn: '2026-11-01' }, 'before_registration'],
    ['on its first day', { madeOn: since }, 'counts'],
    ['agreed', { state: 'agreed' }, 'not_refused'],
    ['silence after delivery', { state: 'lapsed', answerReason: null }, 'counts'],
    ['silence without delivery', { state: 'lapsed', delivered: false }, 'not_delivered'],
    ['silence about work that is not suitable', { state: 'lapsed', verdict: 'not_suitable' }, 'not_suitable'],
  ])('%s', (_what, change, expected) => {
    expect(countingOf({ ...refusal, ...change }, since)).toBe(expected)
  })
  test('two refusals are not enough, three are, and only those that count', () => {
    const away: Counted = { ...refusal, verdict: 'needs_consent' }
    expect(refusalEvidence([refusal, refusal, away], since, 3)).toBeNull()
    expect(refusalEvidence([refusal, away, refusal, refusal], since, 3)).toEqual([refusal, refusal, refusal])
  })
  test('one silence is enough, and stands alone', () => {
    const silence: Counted = { ...refusal, state: 'lapsed', answerReason: null }
    expect(refusalEvidence([refusal, silence], since, 3)).toEqual([silence])
  })
})
