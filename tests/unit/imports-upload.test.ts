import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostBytes } from '@/lib/imports/input'
import { boundaryOf, FormBroken, type FormPart, readForm } from '@/lib/imports/multipart'
import { UploadRefused, withUpload } from '@/lib/imports/upload'

async function* pieces(content: Uint8Array, size: number) {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size)
}

/** The form as a browser's own code writes it. */
async function written(fields: [string, string | File][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const response = new Response(form)
  return { boundary: boundaryOf(response.headers.get('content-type'))!, body: new Uint8Array(await response.arrayBuffer()) }
}

async function gathered(parts: AsyncIterable<FormPart>) {
  const found: { name: string; fileName: string | null; text: string }[] = []
  let bytes: Uint8Array[] = []
  const close = () => {
    if (found.length > 0) found.at(-1)!.text = Buffer.concat(bytes).toString('latin1')
    bytes = []
  }
  for await (const { name, fileName, data } of parts) {
    if (data) bytes.push(Uint8Array.from(data))
    else {
      close()
      found.push({ name, fileName, text: '' })
    }
  }
  close()
  return found
}

describe('a form in pieces', () => {
  it('gives back any bytes, whatever the pieces', async () => {
    const signs = fc.uint8Array({ maxLength: 300 })
    const hostile = fc
      .string({ unit: fc.constantFrom('\r', '\n', '-', '-', 'x', '"'), maxLength: 80 })
      .map((text) => new TextEncoder().encode(text))
    await fc.assert(
      fc.asyncProperty(fc.oneof(signs, hostile), fc.integer({ min: 1, max: 90 }), async (content, size) => {
        const { boundary, body } = await written([
          ['source', 'сайт.kz'],
          ['file', new File([Uint8Array.from(content)], 'а "б".csv')],
          ['partial', 'on'],
        ])
        const parts = await gathered(readForm(pieces(body, size), boundary))
        expect(parts.map(({ name }) => name)).toEqual(['source', 'file', 'partial'])
        expect(parts[1]).toEqual({ name: 'file', fileName: 'а "б".csv', text: Buffer.from(content).toString('latin1') })
      }),
      { numRuns: 300 },
    )
  })

  it('refuses what has no end, no name or no form in it', async () => {
    const { boundary, body } = await written([['a', 'b']])
    for (const bad of [
      body.subarray(0, -4),
      new Uint8Array(0),
      new TextEncoder().encode(`--${boundary}\r\nx: y\r\n\r\n1`),
      new Uint8Array(50_000),
    ])
      await expect(gathered(readForm(pieces(bad, 1000), boundary))).rejects.toBeInstanceOf(FormBroken)
  })

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['Multipart/Form-Data;charset=utf-8; boundary="a b"', 'a b'],
    ['application/x-www-form-urlencoded', null],
    ['multipart/form-data', null],
    [null, null],
  ])('boundary of %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary)
  })
})

describe('a file taken', () => {
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('enbek-upload-'))

  it('is on disk while the work lasts and gone afterwards', async () => {
    const { boundary, body } = await written([
      ['file', new File(['жұмыс'.repeat(50_000)], '../../vac.csv')],
      ['source', 'сайт'],
    ])
    const before = await left()
    const size = await withUpload(pieces(body, 65_536), boundary, async ({ fileName, fields, stream }) => {
      expect([fileName, fields.source]).toEqual(['../../vac.csv', 'сайт'])
      let bytes = 0
      for await (const chunk of stream()) bytes += chunk.length
      const [folder] = (await left()).filter((name) => !before.includes(name))
      expect((await readFile(`${tmpdir()}/${folder}/file`)).length).toBe(bytes)
      return bytes
    })
    expect(size).toBe(500_000)
    expect(await left()).toEqual(before)
  })

  it.each([
    ['no file', [['source', 'x']], 'file'],
    ['a file field left empty', [['file', new File([], '')]], 'file'],
    ['a long field', [['source', 'x'.repeat(2000)]], 'broken'],
    ['too many fields', Array.from({ length: 30 }, () => ['a', 'b']), 'broken'],
    ['too large', [['file', new File([new Uint8Array(mostBytes + 1)], 'x')]], 'size'],
  ] as const)('%s is refused', async (_name, fields, problem) => {
    const { boundary, body } = await written(fields as [string, string | File][])
    const error = await withUpload(pieces(body, 65_536), boundary, async () => 'never').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(UploadRefused)
    expect((error as UploadRefused).problem).toBe(problem)
  })
})
