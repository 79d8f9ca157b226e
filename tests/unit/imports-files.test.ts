import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileRefused, readVacancies } from '@/lib/imports/formats'
import { refusals } from '@/lib/imports/refused'
import { bytes, csv, csvRow, feed, HEADER, jsonl, now, readAll } from '../support/vacancy-files'

describe('files refused', () => {
  const cp1251 = Uint8Array.from([...bytes(`${HEADER}\n"A`), 0xcf, 0xf0, 0xe8, 0x0a])
  const spoilt = (byte: number) => Uint8Array.from([...bytes(csv(...Array.from({ length: 200 }, () => csvRow()))), byte])
  it.each([
    ['an empty file', '', refusals.empty, null],
    ['only a mark', '\ufeff \n', refusals.empty, null],
    ['a text', 'Добрый день!', refusals.unknown, null],
    ['HTML', '<html>', refusals.unknown, null],
    ['an Excel book', Uint8Array.from([0x50, 0x4b, 3, 4, 0]), refusals.binary, null],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x7b, 0]), refusals.notUtf8, null],
    ['cp1251', cp1251, refusals.notUtf8, 2],
    ['a bad byte far inside', spoilt(0xff), refusals.notUtf8, 802],
    ['a NUL far inside', spoilt(0), refusals.nul, 802],
    ['UTF-8 cut inside a letter', spoilt(0xd0), refusals.notUtf8, 802],
    ['a cut array', feed({}, {}).slice(0, -30), refusals.cut, 31],
    ['an array without its end', feed({}).slice(0, -1), refusals.cut, 18],
    ['words behind the array', `${feed({})} x`, refusals.notJson, 18],
    ['no comma', '[{} {}]', refusals.notJson, 1],
    ['a cut last line', jsonl({}, {}).slice(0, -20), refusals.cut, 2],
    ['an object of many lines', '{\n"a": 1\n}', refusals.notJson, 1],
    ['an open quote', csv(csvRow(), '"never closed'), refusals.quote, 6],
  ])('%s', async (_name, content, reason, line) => {
    for (const size of [1 << 20, 7]) {
      const { refused } = await readAll(content, { size })
      expect([refused?.text, refused?.line]).toEqual([reason, line])
    }
  })

  it.each([
    ['the header in line 3', `Выгрузка\n\n${csv(csvRow())}`, 'The column header must be in line 1, it is in line 3', 3],
    ['no column', 'title,company,location,salary\n1,2,3,4', 'Columns are missing: description, link', 1],
    ['a column twice', `${HEADER},Title\n`, 'Columns are repeated: title', 1],
  ])('%s', async (_name, content, words, line) => {
    const { refused, items } = await readAll(content)
    expect([refused?.text.en, refused?.line, items.length]).toEqual([words, line, 0])
  })

  it('never crashes on any bytes, in any pieces, and pieces change nothing', async () => {
    const start = fc.constantFrom('', '[', '{', '[{"id":', `${HEADER}\n`, csv(csvRow()), jsonl({}), feed({}), `${feed({}).slice(0, -1)},`)
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom('"', ',', '\n', '\r', '{', '}', '[', ']', '\\', 'a', '1', ':', ' ', 'ж'), maxLength: 80 })
        .map(bytes),
    )
    const shape = (all: Awaited<ReturnType<typeof readAll>>) => [
      all.items.map(({ bytes: _, ...item }) => item),
      all.refused?.text,
      all.refused?.line,
    ]
    await fc.assert(
      fc.asyncProperty(start, noise, fc.integer({ min: 1, max: 40 }), async (head, tail, size) => {
        const content = Uint8Array.from([...bytes(head), ...tail])
        expect(shape(await readAll(content, { size }))).toEqual(shape(await readAll(content)))
      }),
      { numRuns: 400 },
    )
  })
})

describe('streaming', () => {
  it('yields before the source ends and closes it when the reader stops', async () => {
    let taken = 0
    async function* endless() {
      for (;;) {
        taken++
        yield bytes(jsonl({}))
      }
    }
    const source = Readable.from(endless(), { highWaterMark: 1 })
    for await (const item of readVacancies(source, { now })) if (item.line === 50) break
    expect(taken).toBeLessThan(200)
    expect(source.destroyed).toBe(true)
    const refused = Readable.from([bytes('no format of ours')])
    await expect(readVacancies(refused, { now }).next()).rejects.toBeInstanceOf(FileRefused)
    expect(refused.destroyed).toBe(true)
  })

  it('takes linear time over hostile markup', async () => {
    const started = performance.now()
    for (const piece of ['<!--', '<script', '<a', '&#', '&lt;', '<b ', '\n ', '"'])
      await readAll(jsonl({ description: piece.repeat(100_000) }))
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
