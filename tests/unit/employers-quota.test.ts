import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotaOf } from '@/lib/employers/quota'

const law = { percent: 2, fromHeadcount: 50 }
const staff = (headcount: number | null, headcountDisabled: number | null = null, headcountHeavy: number | null = null) => ({
  headcount,
  headcountDisabled,
  headcountHeavy,
})

describe('the quota of jobs for people with disabilities (SC 107)', () => {
  test.each([
    ['headcount not told', staff(null), { kind: 'unknown' }],
    ['one below the law’s headcount', staff(49), { kind: 'small', from: 50 }],
    ['the law’s headcount', staff(50), { kind: 'owed', required: 1, lacking: 1 }],
    ['exactly whole', staff(100, 2), { kind: 'owed', required: 2, lacking: 0 }],
    ['rounded up', staff(101, 2), { kind: 'owed', required: 3, lacking: 1 }],
    ['heavy work aside', staff(240, 3, 60), { kind: 'owed', base: 180, required: 4, present: 3, lacking: 1 }],
    ['all in heavy work', staff(60, 0, 60), { kind: 'owed', base: 0, required: 0, lacking: 0 }],
    ['a fifth is not more than a fifth', staff(100, 20), { kind: 'owed', lacking: 0 }],
    ['more than a fifth: nothing is owed (SC 107(3))', staff(100, 21), { kind: 'exempt', share: 21 }],
    ['more than needed', staff(50, 5), { kind: 'owed', required: 1, lacking: 0 }],
  ])('%s', (_, people, expected) => expect(quotaOf(people, law)).toMatchObject(expected))

  test('by the parameters of the day, not by numbers of ours', () => {
    expect(quotaOf(staff(100), { percent: 4, fromHeadcount: 50 })).toMatchObject({ required: 4 })
    expect(quotaOf(staff(60), { percent: 2, fromHeadcount: 100 })).toEqual({ kind: 'small', from: 100 })
  })

  test('is the least whole number of jobs that reaches the share', () => {
    const people = fc.record({
      all: fc.integer({ min: 50, max: 1_000_000 }),
      heavyShare: fc.double({ min: 0, max: 1, noNaN: true }),
      percent: fc.integer({ min: 2, max: 4 }),
    })
    fc.assert(
      fc.property(people, ({ all, heavyShare, percent }) => {
        const quota = quotaOf(staff(all, 0, Math.floor(all * heavyShare)), { percent, fromHeadcount: 50 })
        if (quota.kind !== 'owed') throw new Error(quota.kind)
        expect(quota.required * 100).toBeGreaterThanOrEqual(quota.base * percent)
        expect((quota.required - 1) * 100).toBeLessThan(Math.max(1, quota.base * percent))
        expect(quota.lacking).toBe(quota.required)
      }),
    )
  })
})
