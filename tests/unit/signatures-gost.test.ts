import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isSignedBy, keyOf } from '@/lib/signatures/algorithms'
import { hex } from '@/lib/signatures/der'
import { bitString, octets, oid, sequence } from '@/lib/signatures/der-write'
import { SignatureFault } from '@/lib/signatures/fault'
import { verifyGost } from '@/lib/signatures/gost'
import { oids } from '@/lib/signatures/oids'
import { streebog } from '@/lib/signatures/streebog'

const m1 = new TextEncoder().encode('012345678901234567890123456789012345678901234567890123456789012')

describe('Streebog with 512 bits (RFC 6986)', () => {
  test.each([
    [
      'M1',
      m1,
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    ],
    [
      'nothing',
      new Uint8Array(),
      '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    ],
  ])('%s', (_, message, expected) => {
    expect(hex(streebog(message))).toBe(expected)
  })
})

/** A signer of its own, by the textbook (GOST 34.10, 6.1): affine points, no shortcuts. */
const p = 2n ** 512n - 569n
const q =
  0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n
const base: Point = [
  3n,
  0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
]
type Point = [bigint, bigint]
const mod = (x: bigint, m = p) => ((x % m) + m) % m
function invert(x: bigint) {
  let [r0, r1, s0, s1] = [mod(x), p, 1n, 0n]
  while (r1) [r0, r1, s0, s1] = [r1, r0 % r1, s1, s0 - (r0 / r1) * s1]
  return mod(s0)
}
function plus(one: Point | null, two: Point | null): Point | null {
  if (!one || !two) return one ?? two
  if (one[0] === two[0] && mod(one[1] + two[1]) === 0n) return null
  const slope =
    one[0] === two[0] ? mod((3n * one[0] * one[0] + p - 3n) * invert(2n * one[1])) : mod((two[1] - one[1]) * invert(two[0] - one[0]))
  const x = mod(slope * slope - one[0] - two[0])
  return [x, mod(slope * (one[0] - x) - one[1])]
}
function times(n: bigint, point: Point): Point {
  let [result, step, rest]: [Point | null, Point | null, bigint] = [null, point, n]
  for (; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = plus(result, step)
    step = plus(step, step)
  }
  return result!
}
const little = (n: bigint) => Buffer.from(n.toString(16).padStart(128, '0'), 'hex').reverse()
const fromLittle = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
const secret = () => mod(fromLittle(randomBytes(64)), q - 1n) + 1n
function gostSign(key: bigint, data: Uint8Array) {
  const e = mod(fromLittle(streebog(data)), q) || 1n
  const k = secret()
  const r = mod(times(k, base)[0], q)
  return Buffer.concat([little(r), little(mod(r * key + k * e, q))])
}

describe('GOST 34.10-2015 with 512 bits', () => {
  const key = secret()
  const [x, y] = times(key, base)
  const point = Buffer.concat([little(x), little(y)])
  const data = new TextEncoder().encode('құжат')
  const signature = gostSign(key, data)
  const changed = (bytes: Uint8Array, at: number) => Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte))

  test('a signature of a signer of its own is accepted', () => {
    expect(verifyGost(point, signature, data)).toBe(true)
    expect(verifyGost(point, gostSign(key, m1), m1)).toBe(true)
  })
  test.each([
    ['other data', point, signature, m1],
    ['a changed r', point, changed(signature, 3), data],
    ['a changed s', point, changed(signature, 100), data],
    ['a point that is not on the curve', changed(point, 3), signature, data],
    ['zeros', point, new Uint8Array(128), data],
    ['r and s the other way round', point, Buffer.concat([signature.subarray(64), signature.subarray(0, 64)]), data],
    ['too short a signature', point, signature.subarray(0, 127), data],
    ['too short a key', point.subarray(1), signature, data],
  ])('refused: %s', (_, publicKey, given, of) => {
    expect(verifyGost(publicKey, given, of)).toBe(false)
  })
  test('the key of a certificate is read, and fits its own scheme only', () => {
    const parameters = sequence(oid(oids.gostCurve), oid(oids.gostHash))
    const spki = sequence(sequence(oid(oids.gostKey), parameters), bitString(octets(point)))
    expect(isSignedBy(keyOf(spki), oids.gostSignature, null, data, signature)).toBe(true)
    expect(() => isSignedBy(keyOf(spki), oids.ecdsaSha256, null, data, signature)).toThrow(SignatureFault)
    expect(() => isSignedBy(keyOf(spki), oids.gostSignature, 'sha256', data, signature)).toThrow(SignatureFault)
    const other = sequence(sequence(oid(oids.gostKey), sequence(oid('1.2.398.3.10.1.1.2.2.2'))), bitString(octets(point)))
    expect(() => keyOf(other)).toThrow(SignatureFault)
  })
})
