import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DerError, isSame, oid, only, parts, serialOf, time, whole } from '@/lib/signatures/der'
import { integer, tlv, utcTime, oid as writeOid } from '@/lib/signatures/der-write'
import { verifyDetached } from '@/lib/signatures/verify'
import { craft, iin, issue, makeAuthority, makeCrl, makeRoot, makeTrust, now, toBer } from '../support/signatures'

const root = makeRoot('p256')
const authority = makeAuthority(root, 'p256')
const signer = issue(authority)
const trust = makeTrust({ anchors: [root], intermediates: [authority], crls: [makeCrl(root), makeCrl(authority)] })
const document = new TextEncoder().encode('{"a":1}')
const good = craft(document, signer)
const ask = (cms: Uint8Array, of: Uint8Array = document) =>
  verifyDetached({ cms, document: of, trust, at: now, expected: { iin, organisation: null } })

describe('mutated bytes', () => {
  const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }))
  const mutants = fc.tuple(
    fc.array(change, { minLength: 1, maxLength: 6 }),
    fc.option(fc.nat(good.length), { nil: undefined }),
    fc.boolean(),
  )
  const mutate = (changes: readonly [number, number][], cut: number | undefined) => {
    const bytes = Uint8Array.from(good)
    for (const [at, mask] of changes) bytes[at] = bytes[at]! ^ mask
    return bytes.subarray(0, cut)
  }
  test('are classified, and never prove another content', () => {
    fc.assert(
      fc.property(mutants, fc.uint8Array({ maxLength: 40 }), ([changes, cut, asBer], other) => {
        const bytes = mutate(changes, cut)
        const verdict = ask(bytes)
        // what is still valid differs in dressing only: it names the same signer, over the same bytes
        if (verdict.outcome === 'valid') expect(isSame(verdict.signed.certificate.der, signer.certificate)).toBe(true)
        else expect(verdict.code).not.toBe('')
        if (!isSame(other, document)) expect(ask(bytes, other).outcome).toBe('invalid')
        if (asBer) expect(ask(Buffer.concat([bytes, bytes.subarray(0, 3)])).outcome).not.toBe('valid')
      }),
      { numRuns: 3000 },
    )
  })
  test('every single bit: refused, or only the dressing differs', () => {
    let accepted = 0
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      const bytes = Uint8Array.from(good)
      bytes[bit >> 3] = bytes[bit >> 3]! ^ (1 << (bit & 7))
      const verdict = ask(bytes)
      if (verdict.outcome !== 'valid') continue
      accepted += 1
      expect(verdict.signed.by.iin).toBe(iin)
      expect(isSame(verdict.signed.certificate.der, signer.certificate)).toBe(true)
    }
    expect(accepted).toBeLessThan(good.length / 10)
  })
  test('random bytes are no signature', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(ask(bytes).outcome).toBe('invalid')
        expect(ask(Uint8Array.of(0x30, 0x80, ...bytes)).outcome).toBe('invalid')
      }),
      { numRuns: 2000 },
    )
  })
  test('no changed document is proven', () => {
    fc.assert(
      fc.property(fc.nat(document.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const other = Uint8Array.from(document, (byte, i) => (i === at ? byte ^ mask : byte))
        expect(ask(good, other)).toMatchObject({ outcome: 'invalid', code: 'content' })
        expect(ask(toBer(good), other)).toMatchObject({ outcome: 'invalid', code: 'content' })
      }),
    )
  })
})

describe('DER', () => {
  test('what is written is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (chunks) => {
        const read = parts(only(tlv(0x30, ...chunks.map((chunk) => tlv(4, chunk)))))
        expect(read.map((node) => [...node.buffer.subarray(node.start, node.end)])).toEqual(chunks.map((chunk) => [...chunk]))
      }),
    )
    const arc = fc.tuple(fc.constantFrom(0, 1, 2), fc.nat(39), fc.array(fc.nat(2 ** 31 - 1), { maxLength: 8 }))
    fc.assert(
      fc.property(arc, ([first, second, rest]) => {
        const dotted = [first, second, ...rest].join('.')
        expect(oid(only(writeOid(dotted)))).toBe(dotted)
      }),
    )
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 160n }), (number) => {
        const bytes = Buffer.from(number.toString(16).padStart(42, '0'), 'hex')
        expect(BigInt(`0x${serialOf(only(integer(bytes)))}`)).toBe(number)
      }),
    )
    const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (at) => {
        expect(Math.floor(at.getTime() / 1000) * 1000).toBe(time(only(utcTime(at))).getTime())
      }),
    )
  })
  test.each([
    ['a length that is not minimal', [4, 0x81, 1, 0]],
    ['a length with leading zero', [4, 0x82, 0, 0x80]],
    ['an indefinite length', [0x30, 0x80, 0, 0]],
    ['a length beyond the end', [4, 5, 1]],
    ['a long tag', [0x1f, 0x81, 1, 0]],
    ['trailing bytes', [5, 0, 0]],
    ['nothing', []],
  ])('%s is refused', (_, bytes) => {
    expect(() => only(Uint8Array.from(bytes))).toThrow(DerError)
  })
  test.each(['260231100000Z', '261326100000Z', '261126250000Z', '2611261000Z', '261126100000+0500'])('%s is no moment', (said) => {
    expect(() => time(only(tlv(0x17, new TextEncoder().encode(said))))).toThrow(DerError)
  })
  test('a part keeps its bytes', () => {
    expect([...whole(parts(only(Uint8Array.of(0x30, 2, 5, 0)))[0]!)]).toEqual([5, 0])
  })
})
