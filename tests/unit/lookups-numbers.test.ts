import { expect, test } from 'vitest'
import { isOwnNumber } from '@/lib/lookups/numbers'

test.each([
  ['JS-2026-1000003', true],
  ['JS71-2026-000123', true],
  ['JS-N-2026-1000004', true],
  ['rf-2026-1000001', true],
  ['COR-2026-000001', true],
  ['AM-2026-0000017', true],
  ['ЗТ-2026-01234567', false],
  ['JS-17', false],
  ['В-17', false],
  ['хат № 12, 03.11.2026', false],
  ['12-3/2026-000123', false],
])('the form of a number of ours: %s → %s', (typed, ours) => expect(isOwnNumber(typed)).toBe(ours))
