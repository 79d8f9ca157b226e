import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/core/calendar'
import { catalogue, catalogueOf } from '@/lib/services/catalogue'
import type { Field, Service } from '@/lib/services/definition'
import { isOver, nextStep, stagesOf } from '@/lib/services/rules'
import { root } from '@/scripts/lib/env'
import { tiny } from '../support/tiny-service'

const params = new Set(
  readFileSync(join(root, 'db/reference/params.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0]),
)
const today: Day = '2026-03-19'

/** Every object with kk, ru and en below a value, with the path that leads to it. */
function texts(value: unknown, path: string): [string, { kk: string; ru: string; en: string }][] {
  if (typeof value !== 'object' || value === null || '_zod' in value) return []
  if ('kk' in value && typeof value.kk === 'string') return [[path, value as { kk: string; ru: string; en: string }]]
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`))
}

/** Words that are the same in both languages. */
const alike = new Set(['Паспорт Казахстана'])
const fieldsOf = (service: Service): [string, Field][] =>
  Object.entries(service.steps).flatMap(([step, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]): [string, Field][] => [
      [`${step}.${name}`, field],
      ...Object.entries(field.fields ?? {}).map(([inner, each]): [string, Field] => [`${step}.${name}.${inner}`, each]),
    ]),
  )

// the tiny service of the tests is held to the same rules: they can fail for another service than the one they were written by
describe.each([...Object.entries(catalogue), ['tiny', tiny] as const])('the service %s', (key, service) => {
  const states = Object.keys(service.states)
  const moves = Object.entries(service.moves)

  test('is known by its own id, has a version and letters for its numbers', () => {
    expect(service.id).toBe(key === 'tiny' ? tiny.id : key)
    expect(service.version).toBeGreaterThan(0)
    expect(service.prefix).toMatch(/^[A-Z]{2,5}$/)
  })
  test('every state is reached from the applicant’s or from the office’s beginning', () => {
    expect(
      stagesOf(service)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(states.sort())
  })
  test.each([
    ['portal', service.initial],
    ['office', service.office],
  ] as const)('on the channel %s every open state that is reached has a way out, and an end has none', (channel, begin) => {
    const out = (state: string) => moves.filter(([, move]) => move.to && move.from.includes(state) && (move.channel ?? channel) === channel)
    const reached = new Set([begin])
    for (const state of reached) for (const [, { to }] of out(state)) reached.add(to!)
    expect(reached.size).toBeGreaterThan(1)
    for (const state of reached) expect(out(state).length > 0, state).toBe(!isOver(service, state))
  })
  test('whoever has the step in a state has a move there', () => {
    for (const [state, { ball }] of Object.entries(service.states))
      if (ball)
        expect(
          moves.some(([, { from, by }]) => by === ball && from.includes(state)),
          state,
        ).toBe(true)
  })
  test('moves name states that exist, and start in one', () => {
    for (const [name, { from, to }] of moves) {
      expect(from.length, name).toBeGreaterThan(0)
      for (const state of [...from, ...(to ? [to] : [])]) expect(states, name).toContain(state)
    }
    expect(states).toContain(service.initial)
    expect(states).toContain(service.office)
  })
  test('every text is there in three languages, and Kazakh is not Russian', () => {
    const all = texts(service, service.id)
    expect(all.length).toBeGreaterThan(30)
    for (const [path, { kk, ru, en }] of all) {
      for (const said of [kk, ru, en]) expect(said.trim(), path).not.toBe('')
      if (!alike.has(ru)) expect(kk, path).not.toBe(ru)
    }
  })
  test('what a result says is there in three languages as well', () => {
    const said = { kk: 'а', ru: 'б', en: 'c' }
    for (const [name, result] of Object.entries(service.results)) {
      const words = result.says({ number: 'X-1', name: 'Сынақова', day: today, centre: said, grounds: [said], text: 'неге' })
      expect(words.length, name).toBeGreaterThan(0)
      for (const { kk, ru, en } of words) expect([kk, ru, en].every((word) => word.trim() !== '') && kk !== ru, name).toBe(true)
    }
  })
  test('terms and norms are legal parameters with a clause', () => {
    for (const [name, term] of Object.entries(service.terms)) {
      expect(params, name).toContain(term.param)
      expect(term.clause, name).not.toBe('')
    }
    for (const { act } of Object.values(service.states))
      if (act) {
        expect(params).toContain(act.norm)
        expect(act.clause).not.toBe('')
      }
  })
  test('clocks that moves start are terms; what can be paused can be resumed', () => {
    for (const [name, { clock }] of moves) if (clock?.start) expect(service.terms, name).toHaveProperty(clock.start)
    if (moves.some(([, { clock }]) => clock?.pause)) expect(moves.some(([, { clock }]) => clock?.resume)).toBe(true)
    for (const [name, { to, clock }] of moves)
      if (to && isOver(service, to) && Object.keys(service.terms).length > 0) expect(clock?.stop, `${name} ends the clock`).toBe(true)
  })
  test('grounds, checks and results that moves name exist, each ground with its clause', () => {
    for (const [name, { grounds = [], checked = [], issues, notBy }] of moves) {
      for (const ground of grounds) expect(service.grounds, name).toHaveProperty(ground)
      for (const check of checked) expect(service.checks, name).toHaveProperty(check)
      if (issues) expect(service.results, name).toHaveProperty(issues)
      if (notBy) expect(service.moves, name).toHaveProperty(notBy)
    }
    for (const [name, { clause }] of Object.entries(service.grounds)) expect(clause, name).not.toBe('')
    for (const name of Object.keys(service.templates ?? {})) expect(service.grounds).toHaveProperty(name)
    const used = new Set(moves.flatMap(([, { grounds = [] }]) => grounds))
    expect(Object.keys(service.grounds).filter((ground) => !used.has(ground))).toEqual([])
  })
  test('a negative decision is an officer’s, with grounds and a paper that says how to appeal (GJS-3, domain 1.2)', () => {
    for (const [name, { decides, by, grounds = [], issues }] of moves) {
      if (decides) expect(by, name).toBe('officer')
      if (decides !== 'no') continue
      expect(grounds.length, name).toBeGreaterThan(0)
      expect(service.results[issues ?? '']?.negative, name).toBe(true)
    }
    expect(moves.filter(([, { by, decides }]) => by === 'system' && decides)).toEqual([])
  })
  test('the applicant signs what he hands in', () => {
    for (const [name, { by, complete, signed }] of moves)
      if (by === 'applicant' && complete) expect(signed?.length, name).toBeGreaterThan(0)
  })
  test('officers’ moves say for whom', () => {
    for (const [name, { by, roles }] of moves) if (by === 'officer') expect(roles?.length, name).toBeGreaterThan(0)
  })
  test('the check before applying asks fields that exist, conditions and checks have clauses', () => {
    const fields = fieldsOf(service).map(([path]) => path)
    for (const asked of service.ask) expect(fields).toContain(asked)
    for (const [code, { clause }] of Object.entries(service.conditions)) expect(clause, code).not.toBe('')
    for (const [code, { clause }] of Object.entries(service.checks)) expect(clause, code).not.toBe('')
  })
  test('choices have options, lists have columns and no more rows than the form shows', () => {
    for (const [path, { as, options, fields, most }] of fieldsOf(service)) {
      if (as === 'choice' || as === 'choices') expect(Object.keys(options ?? {}).length, path).toBeGreaterThan(1)
      if (as === 'rows') expect([Object.keys(fields ?? {}).length > 0, (most ?? 3) <= 5], path).toEqual([true, true])
    }
  })
  test('steps that are empty and asked of everybody are where one begins', () => {
    expect(Object.keys(service.steps)).toContain(nextStep(service, { answers: {} }, [], today))
  })
  test('nothing of the catalogue is called as a prototype’s key or as the engine’s own steps', () => {
    const taken = ['papers', 'review', 'sign', 'created', 'assigned', 'constructor', '__proto__', 'toString']
    for (const names of [service.steps, service.moves, service.checks, service.papers])
      for (const name of Object.keys(names)) expect(taken).not.toContain(name)
  })
})

test('a service is found by its own id alone', () => {
  const { findCentreService, serviceOf } = catalogueOf([tiny])
  expect(findCentreService('tiny-copy')).toBe(tiny)
  for (const id of ['job-seeker', 'constructor', '__proto__', '']) {
    expect(findCentreService(id)).toBeUndefined()
    expect(() => serviceOf(id)).toThrow('No service')
  }
})
