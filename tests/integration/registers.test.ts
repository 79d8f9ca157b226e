import { desc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { journal } from '@/db/schema'
import { asSystem } from '@/lib/core/tx'
import { askRegister } from '@/lib/registers/ask'
import { simulator } from '@/lib/registers/drivers'
import type { Driver } from '@/lib/registers/terms'

const question = { at: new Date('2026-03-19T05:00:00Z'), by: { id: 'officer-1', name: 'Ақмарал Есенова' }, about: 'case-1' }
const newest = async () => (await asSystem((tx) => tx.select().from(journal).orderBy(desc(journal.id)).limit(1)))[0]

describe('asking a register', () => {
  test('without the demonstration nothing is answered, and a person must look', async () => {
    expect(await askRegister('contracts', '950317400007', question)).toEqual({
      outcome: 'unavailable',
      source: 'off',
      at: '2026-03-19T05:00:00.000Z',
      by: 'Ақмарал Есенова',
    })
  })
  test('every question is journalled without the IIN in clear', async () => {
    await askRegister('founder', '710930400000', question, simulator)
    const entry = await newest()
    expect(entry).toMatchObject({ actorId: 'officer-1', action: 'register.ask', subject: 'case-1', outcome: 'done' })
    expect(entry?.reason).toBe('founder ••••••400000 → refuted (simulator)')
    expect(JSON.stringify(entry)).not.toContain('710930400000')
  })
  test('a register that breaks has not answered', async () => {
    const broken: Driver = { source: 'broken', ask: () => Promise.reject(new Error('down')) }
    expect(await askRegister('court', '950317400007', question, broken)).toMatchObject({ outcome: 'unavailable', source: 'failed' })
    expect((await newest())?.reason).toMatch(/unavailable \(failed\)/)
  })
})
