import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Attempt, patternsOf } from '@/lib/access/desk/patterns'

const start = Date.UTC(2026, 10, 27, 4)
/** `minute subject network`, `!` before it: came in. */
const read = (line: string): Attempt => {
  const [minute, subject, network] = line.replace('!', '').split(' ') as [string, string, string]
  return { at: new Date(start + Number(minute) * 60_000), subject, network, ok: line.startsWith('!') }
}
const say = (lines: readonly string[]) =>
  patternsOf(lines.map(read)).map(({ kind, subject, network, tries, entered }) => [kind, subject ?? network, tries, entered])
const many = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n))

describe('signs of guessing', () => {
  test.each<[string, string[], unknown[]]>([
    ['nothing', [], []],
    ['four wrong passwords of one person', many(4, (n) => `${n} a net1`), []],
    ['the fifth within 15 minutes', many(5, (n) => `${n * 3} a net1`), [['guessing', 'a', 5, false]]],
    ['the fifth at the very edge', ['0 a net1', '1 a net1', '2 a net1', '3 a net1', '15 a net1'], [['guessing', 'a', 5, false]]],
    ['the fifth a minute later', ['0 a net1', '1 a net1', '2 a net1', '3 a net1', '16 a net1'], []],
    ['a long stretch is one', many(12, (n) => `${n * 3} a net1`), [['guessing', 'a', 12, false]]],
    [
      'two stretches are two',
      [...many(5, (n) => `${n} a net1`), ...many(5, (n) => `${n + 200} a net1`)],
      [
        ['guessing', 'a', 5, false],
        ['guessing', 'a', 5, false],
      ],
    ],
    ['and then the password was right', [...many(5, (n) => `${n} a net1`), '!60 a net1'], [['guessing', 'a', 5, true]]],
    ['right two hours later', [...many(5, (n) => `${n} a net1`), '!125 a net1'], [['guessing', 'a', 5, false]]],
    ['the owner came in from elsewhere', [...many(5, (n) => `${n} a net1`), '!10 a net2'], [['guessing', 'a', 5, false]]],
    ['one account from three networks', many(6, (n) => `${n * 9} a net${n % 3}`), [['scattered', 'a', 6, false]]],
    ['from two networks only', many(6, (n) => `${n * 9} a net${n % 2}`), []],
    ['five accounts from one network', many(5, (n) => `${n * 14} user${n} net1`), [['spraying', 'net1', 5, false]]],
    ['four accounts', many(4, (n) => `${n} user${n} net1`), []],
    ['five accounts in two hours', many(5, (n) => `${n * 29} user${n} net1`), []],
    ['five accounts from five networks', many(5, (n) => `${n} user${n} net${n}`), []],
    ['sprayed, and one of them opened', [...many(5, (n) => `${n} user${n} net1`), '!6 user3 net1'], [['spraying', 'net1', 5, true]]],
    ['a class that registers at once and enters rightly', many(30, (n) => `!${n} user${n} net1`), []],
  ])('%s', (_, lines, expected) => expect(say(lines)).toEqual(expected))

  test('the order in which they are read changes nothing, and nothing is made of entries alone', () => {
    const attempt = fc.record({
      at: fc.integer({ min: 0, max: 300 }).map((minute) => new Date(start + minute * 60_000)),
      subject: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      network: fc.constantFrom('1', '2', '3'),
      ok: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        const counts = (list: readonly Attempt[]) =>
          patternsOf(list)
            .map(({ kind, tries, entered }) => `${kind} ${tries} ${entered}`)
            .sort()
        expect(counts([...attempts].reverse())).toEqual(counts(attempts))
        expect(patternsOf(attempts.filter(({ ok }) => ok))).toEqual([])
      }),
    )
  })
})
