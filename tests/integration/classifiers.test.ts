import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadReference } from '@/db/seed/reference'
import { resolvePlace } from '@/lib/classifiers/resolve'
import { Refusal } from '@/lib/core/refusal'
import { asSystem } from '@/lib/core/tx'
import { sql } from '../support/imports'

beforeAll(() => asSystem(loadReference))
afterAll(() => sql.end())

const find = (typed: string) => asSystem((tx) => resolvePlace(tx, typed, 'place'))
const asked = async (typed: string) => {
  const refusal = await find(typed).catch((error: unknown) => error)
  if (!(refusal instanceof Refusal)) throw new Error(`${typed} was not asked back`)
  return refusal.fields!.place!
}

it.each([
  ['Есіл ауданы, Астана · 711210000', '711210000'],
  ['бурабай ауданы', '117000000'],
  ['Бурабай', '117000000'],
  ['Бурабайский', '117000000'],
  ['Шымкент', '790000000'],
])('%s is the place %s', async (typed, code) => {
  expect(await find(typed)).toBe(code)
})

it('asks which one when several places have the name, in the language of the person', async () => {
  const { kk, ru } = await asked('Есіл')
  for (const code of ['114800000', '594200000', '711210000']) expect(kk).toContain(code)
  expect(kk).toContain('Есіл ауданы, Астана · 711210000')
  expect(ru).toContain('район Есиль, Астана · 711210000')
})

it.each(['Жоққала', '%', ' ', '999999999'])('knows no %s', async (typed) => {
  expect((await asked(typed)).kk).toContain('тізімде жоқ')
})
