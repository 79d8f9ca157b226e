import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, typed } from '@/lib/core/form-data'

const formOf = (pairs: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

test('paths become objects and lists, empty fields and the form’s own names are absent, nobody reaches a prototype', () => {
  const form = formOf([
    ['a.b', '1'],
    ['a.c', '2'],
    ['tags', 'x'],
    ['tags', ''],
    ['tags', 'y\0'],
    ['jobs.2.post', 'second'],
    ['jobs.0.post', 'first'],
    ['empty', ''],
    ['_key', 'k'],
    ['$ACTION', 'a'],
    ['a.__proto__.b', 'evil'],
    ['constructor', 'evil'],
  ])
  expect(decode(form)).toEqual({ a: { b: '1', c: '2' }, tags: ['x', 'y'], jobs: [{ post: 'first' }, { post: 'second' }] })
})

test('what was typed comes back as texts, never passwords, codes or files', () => {
  const form = formOf([
    ['name', 'Асан'],
    ['name', ''],
    ['newPassword', 'secret'],
    ['code', '123456'],
    ['_key', 'k'],
  ])
  form.append('file', new File(['x'], 'x.pdf'))
  expect(typed(form)).toEqual({ name: ['Асан', ''], file: [] })
})

test('a form is read in one pass: whoever sends a hundred thousand fields keeps nobody waiting', () => {
  const form = formOf([
    ['a', '1'],
    ['a', '2'],
  ])
  form.getAll = () => expect.unreachable('each getAll goes through the whole form')
  expect(decode(form)).toEqual({ a: ['1', '2'] })
  expect(typed(form)).toEqual({ a: ['1', '2'] })

  const flood = formOf(Array.from({ length: 5000 }, (_, at) => [`field${at}`, 'x'] as const))
  expect(Object.keys(decode(flood))).toHaveLength(2000)
  expect(Object.keys(typed(flood))).toHaveLength(2000)
})

test('whatever the names, nothing is thrown and no prototype changes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 })), { maxLength: 30 }), (pairs) => {
      const form = formOf(pairs)
      decode(form)
      typed(form)
      expect(({} as Record<string, unknown>).evil).toBeUndefined()
    }),
  )
})
