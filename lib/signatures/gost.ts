/**
 * Verifying signatures of the national algorithm GOST 34.10-2015 with 512 bits, in plain TypeScript.
 * The curve is tc26-gost-3410-12-512-paramSetA (RFC 7836). The layout was found on the national authority's published test certificates and list:
 * key X‖Y, signature r‖s (r first, unlike RFC 9215) and the hash, all with the lowest byte first.
 */
import { streebog } from './streebog'

const size = 64
/** The curve y² = x³ + ax + b over the prime p = 2^512 − 569, the order q of its base point. */
const p = 2n ** 512n - 569n
const a = p - 3n
const b =
  0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n
const q =
  0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n
const base: Point = [
  3n,
  0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
]

type Point = readonly [x: bigint, y: bigint]
/** x = X/Z², y = Y/Z³; Z = 0 is the point at infinity. */
type Jacobian = readonly [X: bigint, Y: bigint, Z: bigint]
const infinity: Jacobian = [1n, 1n, 0n]

const mask = 2n ** 512n - 1n
/** Modulo p for a number that is not negative: 2^512 counts 569. */
function reduced(x: bigint): bigint {
  const once = (x & mask) + 569n * (x >> 512n)
  const twice = (once & mask) + 569n * (once >> 512n)
  return twice >= p ? twice - p : twice
}
const minus = (x: bigint, y: bigint) => (x >= y ? x - y : x - y + p)

function inverse(x: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [x % modulus, modulus, 1n, 0n]
  while (r1 !== 0n) {
    const times = r0 / r1
    ;[r0, r1] = [r1, r0 - times * r1]
    ;[s0, s1] = [s1, s0 - times * s1]
  }
  return ((s0 % modulus) + modulus) % modulus
}

/** Doubles a point; a = −3 makes 3X² + aZ⁴ a product. */
function doubled([X, Y, Z]: Jacobian): Jacobian {
  if (Z === 0n) return infinity
  const Z2 = reduced(Z * Z)
  const slope = reduced(3n * reduced(minus(X, Z2) * reduced(X + Z2)))
  const Y2 = reduced(Y * Y)
  const S = reduced(4n * reduced(X * Y2))
  const X3 = minus(reduced(slope * slope), reduced(2n * S))
  return [X3, minus(reduced(slope * minus(S, X3)), reduced(8n * reduced(Y2 * Y2))), reduced(2n * reduced(Y * Z))]
}

function added([X, Y, Z]: Jacobian, [x, y]: Point): Jacobian {
  if (Z === 0n) return [x, y, 1n]
  const Z2 = reduced(Z * Z)
  const U = reduced(x * Z2)
  const S = reduced(reduced(y * Z2) * Z)
  if (U === X) return S === Y ? doubled([X, Y, Z]) : infinity
  const H = minus(U, X)
  const R = minus(S, Y)
  const H2 = reduced(H * H)
  const H3 = reduced(H2 * H)
  const V = reduced(X * H2)
  const X3 = minus(minus(reduced(R * R), H3), reduced(2n * V))
  return [X3, minus(reduced(R * minus(V, X3)), reduced(Y * H3)), reduced(Z * H)]
}

function affine([X, Y, Z]: Jacobian): Point {
  const inverted = inverse(Z, p)
  const squared = reduced(inverted * inverted)
  return [reduced(X * squared), reduced(reduced(Y * squared) * inverted)]
}

/** u·G + v·Q, both at once. */
function sumOf(u: bigint, v: bigint, point: Point): Jacobian {
  const sum = added([...base, 1n], point)
  const both = sum[2] === 0n ? null : affine(sum)
  let result = infinity
  for (let bit = 511n; bit >= 0n; bit -= 1n) {
    result = doubled(result)
    const inU = (u >> bit) & 1n
    const inV = (v >> bit) & 1n
    if (inU && inV) result = both ? added(result, both) : result
    else if (inU) result = added(result, base)
    else if (inV) result = added(result, point)
  }
  return result
}

const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
const halves = (bytes: Uint8Array): [bigint, bigint] => [number(bytes.subarray(0, size)), number(bytes.subarray(size))]

const isOnCurve = ([x, y]: Point) => x < p && y < p && reduced(y * y) === reduced(reduced(reduced(x * x) + a) * x + b)

/** Was `data` signed by the owner of this public key? Both are 128 bytes; anything that is no point or no signature is a no. */
export function verifyGost(key: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean {
  if (key.length !== 2 * size || signature.length !== 2 * size) return false
  const point = halves(key)
  const [r, s] = halves(signature)
  if (!isOnCurve(point) || r <= 0n || r >= q || s <= 0n || s >= q) return false
  const hash = number(streebog(data)) % q
  const inverted = inverse(hash === 0n ? 1n : hash, q)
  const found = sumOf((s * inverted) % q, ((q - r) * inverted) % q, point)
  return found[2] !== 0n && affine(found)[0] % q === r
}
