import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, Case, Check } from '@/db/schema/cases'
import { isPaused, type Timer } from '@/lib/core/clock'
import { Refusal } from '@/lib/core/refusal'
import { jobSeeker } from '@/lib/services/definitions/job-seeker'
import {
  actsOf,
  answered,
  editableBy,
  isOver,
  judge,
  missing,
  movesFor,
  mustHaveGrounds,
  obstacleTo,
  readAnswers,
  runningTimer,
  stagesOf,
  timersAfter,
  type Viewer,
} from '@/lib/services/rules'
import { at, term } from '../support/clock'
import { refusal, tiny } from '../support/tiny-service'

const today = '2026-03-19'

describe('who may make which move', () => {
  const roles = ['centre_specialist'] as const
  const officer: Viewer = { actor: 'officer', id: 'o1', roles }
  const boss: Viewer = { actor: 'officer', id: 'o2', roles: ['centre_director'] }
  const applicant: Viewer = { actor: 'applicant', id: 'a1', roles: [] }
  const confirmed: Check = { outcome: 'confirmed', source: 'officer', at: '', by: '' }
  const all = { employment: confirmed, entrepreneur: confirmed, founder: confirmed }
  type Of = Pick<Case, 'state' | 'channel' | 'checks'>
  const of = (state: string, rest: Partial<Of> = {}): Of => ({ state, channel: 'portal', checks: all, ...rest })
  const step = (move: string, actorId: string) => ({ move, actorId })

  test.each<[string, string, Of, Viewer, string | null]>([
    ['a good one', 'accept', of('submitted'), officer, null],
    ['wrong state', 'accept', of('review'), officer, 'в другом состоянии'],
    ['from an end', 'withdraw', of('registered'), applicant, 'в другом состоянии'],
    ['an applicant decides', 'register', of('review'), applicant, 'в другом состоянии'],
    ['an officer withdraws for the person', 'withdraw', of('submitted'), officer, 'в другом состоянии'],
    ['wrong channel', 'acceptPaper', of('submitted'), officer, 'в другом состоянии'],
    ['paper at the office', 'acceptPaper', of('submitted', { channel: 'office' }), officer, null],
    ['the portal’s way at the office', 'accept', of('submitted', { channel: 'office' }), officer, 'в другом состоянии'],
    ['a consultant', 'accept', of('submitted'), { ...officer, roles: ['centre_consultant'] }, 'не для вашей роли'],
    ['no role', 'accept', of('submitted'), { ...officer, roles: [] }, 'не для вашей роли'],
    ['an administrator', 'register', of('review'), { ...officer, roles: ['administrator'] }, 'не для вашей роли'],
    ['checked', 'register', of('review'), officer, null],
    ['nothing checked', 'register', of('review', { checks: {} }), officer, 'ответы проверок'],
    ['one is missing', 'register', of('review', { checks: { employment: confirmed, founder: confirmed } }), officer, 'ответы проверок'],
    [
      'no answer',
      'register',
      of('review', { checks: { ...all, founder: { ...confirmed, outcome: 'unavailable' } } }),
      officer,
      'ответы проверок',
    ],
    [
      'refuted',
      'register',
      of('review', { checks: { ...all, founder: { ...confirmed, outcome: 'refuted' } } }),
      officer,
      'условие не выполнено',
    ],
    ['refuted, but refusing', 'refuse', of('review', { checks: {} }), officer, null],
    ['no such move', 'fly', of('review'), officer, 'в другом состоянии'],
    ['a prototype’s key', 'constructor', of('review'), officer, 'в другом состоянии'],
  ])('%s', (_name, move, row, viewer, words) => {
    const said = obstacleTo(jobSeeker, move, row, [], viewer)
    expect(said?.ru ?? null).toEqual(words === null ? null : expect.stringContaining(words))
  })
  test('a second pair of eyes: whoever proposed does not approve, the last proposal counts', () => {
    const approve = (made: { move: string; actorId: string }[], viewer: Viewer) => obstacleTo(tiny, 'approve', of('proposed'), made, viewer)
    expect(approve([step('propose', 'o1')], boss)).toBeNull()
    expect(approve([step('propose', 'o2')], boss)?.ru).toMatch(/второй человек/)
    expect(approve([step('propose', 'o2'), step('propose', 'o1')], boss)).toBeNull()
    expect(approve([step('propose', 'o1')], officer)?.ru).toMatch(/не для вашей роли/)
  })
  test('once is once', () => {
    const row = of('registered', { channel: 'office' })
    expect(obstacleTo(jobSeeker, 'handOut', row, [], officer)).toBeNull()
    expect(obstacleTo(jobSeeker, 'handOut', row, [step('handOut', 'o9')], officer)?.ru).toBe('Это уже сделано')
  })
  test('buttons: what waits for a check is shown with its reason, what is not for this person is not', () => {
    const shown = (row: Of, viewer: Viewer) => movesFor(jobSeeker, row, [], viewer).map(({ name, obstacle }) => [name, obstacle === null])
    expect(shown(of('review', { checks: {} }), officer)).toEqual([
      ['return', true],
      ['register', false],
      ['refuse', true],
    ])
    expect(shown(of('review'), { ...officer, roles: ['centre_consultant'] })).toEqual([])
    expect(shown(of('returned'), applicant)).toEqual([
      ['resubmit', true],
      ['withdraw', true],
    ])
    expect(shown(of('registered'), officer)).toEqual([])
  })
  test('answers change while the applicant holds the case, at the office while data are entered', () => {
    const editable = Object.keys(jobSeeker.states).flatMap((state) =>
      (['applicant', 'officer'] as const).flatMap((actor) => (editableBy(jobSeeker, state, actor) ? [`${state} ${actor}`] : [])),
    )
    expect(editable).toEqual(['draft applicant', 'returned applicant', 'entry officer'])
  })
  test('a negative step needs a ground of its list and a text (GJS-3, domain 1.2)', () => {
    const { refuse, register } = jobSeeker.moves
    const why = 'Тексеру бойынша сізде жұмыс бар'
    const fields = (grounds: string[], text: string | null) =>
      Object.keys(refusal(() => mustHaveGrounds(refuse!, { grounds, text })).fields)
    expect(fields([], why)).toEqual(['grounds'])
    expect(fields(['incomplete'], why)).toEqual(['grounds']) // a ground of another move
    expect(fields(['JS4', 'constructor'], why)).toEqual(['grounds'])
    expect(fields(['JS4'], null)).toEqual(['text'])
    expect(fields(['JS4'], `   ${'а'.repeat(19)}   `)).toEqual(['text'])
    expect(mustHaveGrounds(refuse!, { grounds: ['JS4', 'JS1'], text: why })).toBeUndefined()
    expect(mustHaveGrounds(register!, { grounds: [], text: null })).toBeUndefined()
  })

  const names = [...Object.keys(jobSeeker.moves), ...Object.keys(Object.prototype), '', 'fly']
  test('no sequence of an applicant’s moves reaches a decision', () => {
    const decided = Object.values(jobSeeker.moves).flatMap(({ decides, to }) => (decides && to ? [to] : []))
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(jobSeeker.states).filter((state) => !decided.includes(state))),
        fc.array(fc.constantFrom(...names), { maxLength: 30 }),
        fc.constantFrom('portal' as const, 'office' as const),
        (from, moves, channel) => {
          let state = from
          for (const name of moves)
            if (obstacleTo(jobSeeker, name, of(state, { channel }), [], applicant) === null) state = jobSeeker.moves[name]!.to ?? state
          expect(decided).not.toContain(state)
        },
      ),
    )
  })
  test('whatever is answered, sent and asked for is a result or a refusal, never a crash', () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom('identity', 'work', 'jobs', 'expiresOn', '__proto__', 'constructor', 'birthDate'), fc.string()),
      fc.oneof(fc.jsonValue(), fc.constant(undefined)),
    )
    const steps = fc.oneof(fc.constantFrom(...Object.keys(jobSeeker.steps), '__proto__', 'constructor'), fc.string())
    fc.assert(
      fc.property(steps, anything, fc.dictionary(steps, anything), fc.constantFrom(...names), (id, values, answers, move) => {
        const kept = (() => {
          try {
            return answered(jobSeeker, answers as Answers, id, values)
          } catch (error) {
            if (error instanceof Refusal) return answers as Answers
            throw error
          }
        })()
        missing(jobSeeker, { answers: kept }, [], today)
        judge(jobSeeker, { answers: kept, person: {}, checks: {}, today })
        readAnswers(jobSeeker, kept)
        jobSeeker.district(kept)
        obstacleTo(jobSeeker, move, of('review'), [], officer)
      }),
    )
  })
})

describe('the clock of a case', () => {
  const law = { term: () => term(1, 'working_day', 'jobseeker.register'), calendarVersion: 7 }
  const moved = (move: string, timers: Readonly<Record<string, Timer>>, moment: string) =>
    timersAfter(jobSeeker, jobSeeker.moves[move]!, timers, at(moment), law)

  test('starts, stands still while the person corrects, goes on and stops; the version of its birth stays (C-01)', () => {
    const started = moved('submit', {}, '2026-03-19 10:00')
    expect(started.register).toMatchObject({ calendar: 7, stoppedAt: null, pauses: [], term: { key: 'jobseeker.register', value: 1 } })
    const paused = moved('return', started, '2026-03-19 12:00')
    expect(isPaused(paused.register!)).toBe(true)
    expect(paused.register!.pauses).toMatchObject([{ reason: 'returned', to: null }])
    law.calendarVersion = 9
    const resumed = moved('resubmit', paused, '2026-03-25 09:00')
    expect(isPaused(resumed.register!)).toBe(false)
    expect(resumed.register!.calendar).toBe(7)
    const [name] = runningTimer(resumed)!
    expect(name).toBe('register')
    const stopped = moved('register', resumed, '2026-03-25 15:00')
    expect(stopped.register!.stoppedAt).toBe(at('2026-03-25 15:00').toISOString())
    expect(runningTimer(stopped)).toBeUndefined()
  })
  test('a move without a clock changes none; a stopped one stays as it was', () => {
    const started = moved('submit', {}, '2026-03-19 10:00')
    expect(moved('accept', started, '2026-03-20 10:00')).toEqual(started)
    const stopped = moved('withdraw', started, '2026-03-20 10:00')
    expect(moved('refuse', stopped, '2026-03-21 10:00')).toEqual(stopped)
  })
})

describe('acts and the process', () => {
  const step = (move: string, from: string | null, to: string, moment: string) => ({ move, from, to, at: at(moment) })

  test('acts begin when somebody takes the case up and end when it moves on (GJS-5.S1-S3, GJS-6)', () => {
    const acts = actsOf(jobSeeker, [
      step('created', null, 'submitted', '2026-03-19 09:00'),
      step('assigned', 'submitted', 'submitted', '2026-03-19 09:10'),
      step('acceptPaper', 'submitted', 'entry', '2026-03-19 09:20'),
      step('entered', 'entry', 'review', '2026-03-19 09:45'),
      step('check:employment', 'review', 'review', '2026-03-19 10:00'),
    ])
    expect(acts.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['S1', at('2026-03-19 09:10'), at('2026-03-19 09:20')],
      ['S2', at('2026-03-19 09:20'), at('2026-03-19 09:45')],
      ['S3', at('2026-03-19 09:45'), null],
    ])
  })
  test('the drawing goes from the beginning along the good way, and shows every state once', () => {
    const stages = stagesOf(jobSeeker)
    expect(stages.map(({ state }) => state).slice(0, 4)).toEqual(['draft', 'submitted', 'review', 'registered'])
    expect(new Set(stages.map(({ state }) => state)).size).toBe(stages.length)
    expect(stages.find(({ state }) => state === 'review')?.main).toBe('register')
    for (const { state, moves } of stages) expect(moves.length > 0).toBe(!isOver(jobSeeker, state))
  })
})
