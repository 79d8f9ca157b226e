/** Streebog, the hash function of GOST 34.11-2012 with 512 bits (RFC 6986). The tables are those of the standard, and so are the examples in its test. */

const bytesOf = (hexadecimal: string) => Uint8Array.from(Buffer.from(hexadecimal, 'hex'))
const wordsOf = (hexadecimal: string) => (hexadecimal.match(/.{16}/g) ?? []).map((word) => BigInt(`0x${word}`))

/** The nonlinear substitution π. */
const substitution = bytesOf(
  'fceedd11cf6e3116fbc4fada23c5044de977f0db932e99ba1736f1bb14cd5fc1f918655ae25cef21811c3c428b018e4f058402aee36a8fa0060bed987fd4d31f' +
    'eb342c51eac848abf22a68a2fd3aceccb5700e56080c7612bf7213479cb75d8715a19629107b9ac7f391786f9d9eb2b13275193dff358a7e6d54c680c3bd0d57' +
    'dff524a93ea843c9d779d6f67c22b903e00fecde7a94b0bcdce828504e330a4aa79760731e0062441ab83882649f2641ad454692275e552f8ca3a57d69d5953b' +
    '0758b34086ac1df730376be488d9e789e11b83494c3ff8fe8d53aa90cad88561207167a42d2b095bcb9b25d0bee56c5259a674d2e6f4b4c0d166afc2394b63b6',
)

/** The rows of the linear map: the highest bit of a word takes the first. */
const rows = wordsOf(
  '8e20faa72ba0b47047107ddd9b505a38ad08b0e0c3282d1cd8045870ef14980e6c022c38f90a4c073601161cf205268d1b8e0b0e798c13c883478b07b2468764' +
    'a011d380818e8f405086e740ce47c9202843fd2067adea1014aff010bdd875080ad97808d06cb40405e23c0468365a028c711e02341b2d0146b60f011a83988e' +
    '90dab52a387ae76f486dd4151c3dfdb924b86a840e90f0d2125c354207487869092e94218d243cba8a174a9ec8121e5d4585254f64090fa0accc9ca9328a8950' +
    '9d4df05d5f661451c0a878a0a1330aa660543c50de970553302a1e286fc58ca718150f14b9ec46dd0c84890ad27623e00642ca05693b9f700321658cba93c138' +
    '86275df09ce8aaa8439da0784e745554afc0503c273aa42ad960281e9d1d5215e230140fc080298471180a8960409a42b60c05ca30204d215b068c651810a89e' +
    '456c34887a3805b9ac361a443d1c8cd2561b0d22900e46692b838811480723ba9bcf4486248d9f5dc3e9224312c8c1a0effa11af0964ee50f97d86d98a327728' +
    'e4fa2054a80b329c727d102a548b194e39b008152acb82279258048415eb419d492c024284fbaec0aa16012142f35760550b8e9e21f7a530a48b474f9ef5dc18' +
    '70a6a56e2440598e3853dc371220a2471ca76e95091051ad0edd37c48a08a6d807e095624504536c8d70c431ac02a736c83862965601dd1b641c314b2b8ee083',
)

/** 512 bits as sixteen words, the lowest first. The words of a typed array lie so in memory on every machine that Node runs on. */
type Block = Uint32Array
const wordsIn = (bytes: Uint8Array): Block => new Uint32Array(bytes.slice().buffer)

/** The constants of the twelve rounds; written the highest byte first. */
const rounds = [
  'b1085bda1ecadae9ebcb2f81c0657c1f2f6a76432e45d016714eb88d7585c4fc4b7ce09192676901a2422a08a460d31505767436cc744d23dd806559f2a64507',
  '6fa3b58aa99d2f1a4fe39d460f70b5d7f3feea720a232b9861d55e0f16b501319ab5176b12d699585cb561c2db0aa7ca55dda21bd7cbcd56e679047021b19bb7',
  'f574dcac2bce2fc70a39fc286a3d843506f15e5f529c1f8bf2ea7514b1297b7bd3e20fe490359eb1c1c93a376062db09c2b6f443867adb31991e96f50aba0ab2',
  'ef1fdfb3e81566d2f948e1a05d71e4dd488e857e335c3c7d9d721cad685e353fa9d72c82ed03d675d8b71333935203be3453eaa193e837f1220cbebc84e3d12e',
  '4bea6bacad4747999a3f410c6ca923637f151c1f1686104a359e35d7800fffbdbfcd1747253af5a3dfff00b723271a167a56a27ea9ea63f5601758fd7c6cfe57',
  'ae4faeae1d3ad3d96fa4c33b7a3039c02d66c4f95142a46c187f9ab49af08ec6cffaa6b71c9ab7b40af21f66c2bec6b6bf71c57236904f35fa68407a46647d6e',
  'f4c70e16eeaac5ec51ac86febf240954399ec6c7e6bf87c9d3473e33197a93c90992abc52d822c3706476983284a05043517454ca23c4af38886564d3a14d493',
  '9b1f5b424d93c9a703e7aa020c6e41414eb7f8719c36de1e89b4443b4ddbc49af4892bcb929b069069d18d2bd1a5c42f36acc2355951a8d9a47f0dd4bf02e71e',
  '378f5a541631229b944c9ad8ec165fde3a7d3a1b258942243cd955b7e00d0984800a440bdbb2ceb17b2b8a9aa6079c540e38dc92cb1f2a607261445183235adb',
  'abbedea680056f52382ae548b2e4f3f38941e71cff8a78db1fffe18a1b3361039fe76702af69334b7a1e6c303b7652f43698fad1153bb6c374b4c7fb98459ced',
  '7bcd9ed0efc889fb3002c6cd635afe94d8fa6bbbebab076120018021148466798a1d71efea48b9caefbacd1d7d476e98dea2594ac06fd85d6bcaa4cd81f32d1b',
  '378ee767f11631bad21380b00449b17acda43c32bcdf1d77f82012d430219f9b5d80ef9d1891cc86e71da4aa88e12852faf417d5d9b21b9948bc924af11bd720',
].map((constant) => wordsIn(bytesOf(constant).reverse()))

/** For each place of a byte in a word, what the substitution and the linear map make of its 256 values: low and high half, one beside the other. */
const table = new Uint32Array(8 * 256 * 2)
for (let place = 0; place < 8; place += 1)
  for (let value = 0; value < 256; value += 1) {
    let word = 0n
    for (let bit = 0; bit < 8; bit += 1) if ((substitution[value]! >> bit) & 1) word ^= rows[63 - (place * 8 + bit)]!
    table[(place * 256 + value) * 2] = Number(word & 0xffffffffn)
    table[(place * 256 + value) * 2 + 1] = Number(word >> 32n)
  }

const mixed = new Uint32Array(16)
const bytesOfMixed = new Uint8Array(mixed.buffer)

/** out ← LPS(a ⊕ b): substitution, transposition of the square of bytes, linear map. Nothing is allocated: a large document asks for it millions of times. */
function lps(a: Block, b: Block, out: Block): void {
  for (let i = 0; i < 16; i += 1) mixed[i] = a[i]! ^ b[i]!
  for (let word = 0; word < 8; word += 1) {
    let low = 0
    let high = 0
    for (let place = 0; place < 8; place += 1) {
      const entry = (place * 256 + bytesOfMixed[place * 8 + word]!) * 2
      low ^= table[entry]!
      high ^= table[entry + 1]!
    }
    out[word * 2] = low
    out[word * 2 + 1] = high
  }
}

const key = new Uint32Array(16)
const text = new Uint32Array(16)

/** state ← g(state, message), the compression under a count. */
function compress(count: Block, state: Block, message: Block): void {
  lps(state, count, key)
  lps(key, message, text)
  for (let round = 0; round < 11; round += 1) {
    lps(key, rounds[round]!, key)
    lps(key, text, text)
  }
  lps(key, rounds[11]!, key)
  for (let i = 0; i < 16; i += 1) state[i] = state[i]! ^ key[i]! ^ text[i]! ^ message[i]!
}

/** a ← a + b modulo 2^512. */
function add(a: Block, b: Block): void {
  let carry = 0
  for (let i = 0; i < 16; i += 1) {
    carry += a[i]! + b[i]!
    a[i] = carry
    carry = carry > 0xffffffff ? 1 : 0
  }
}

const counter = (bits: number): Block => new Uint32Array(16).fill(bits, 0, 1)
const whole = counter(512)
const zero = new Uint32Array(16)

/** The 64 bytes of the hash, the lowest first. */
export function streebog(data: Uint8Array): Uint8Array {
  const [state, count, sum] = [new Uint32Array(16), new Uint32Array(16), new Uint32Array(16)]
  const message = new Uint32Array(16)
  const bytes = new Uint8Array(message.buffer)
  let at = 0
  for (; data.length - at >= 64; at += 64) {
    bytes.set(data.subarray(at, at + 64))
    compress(count, state, message)
    add(count, whole)
    add(sum, message)
  }
  const rest = data.length - at
  bytes.fill(0)
  bytes.set(data.subarray(at))
  bytes[rest] = 1
  compress(count, state, message)
  add(count, counter(rest * 8))
  add(sum, message)
  compress(zero, state, count)
  compress(zero, state, sum)
  return new Uint8Array(state.buffer)
}
