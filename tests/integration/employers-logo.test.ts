import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { employerLogos, employers, journal } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asSystem } from '@/lib/core/tx'
import { removeLogo, saveLogo } from '@/lib/employers/actions'
import { logoResponse } from '@/lib/employers/logo'
import { publicEmployer } from '@/lib/vacancies/queries'
import { actAs, newVisit, submit } from '../support/act'
import { employerOf, person } from '../support/people'

let id: string
let owner: User
let hr: User
let rival: User

beforeAll(async () => {
  const [a, b, c] = await Promise.all([person(), person(), person()])
  const ours = await employerOf([a, 'owner'], [b, 'hr'])
  id = ours.id
  ;[owner, hr] = ours.acting
  rival = (await employerOf([c, 'owner'])).acting[0]
})
beforeEach(() => {
  newVisit()
  actAs(owner)
})

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0a7' } }).withExif({ IFD0: { Copyright: 'where it was taken' } })
const file = (bytes: Uint8Array, name = 'logo.png') => new File([new Uint8Array(bytes)], name)
const shown = async () => (await publicEmployer(id))?.logo ?? null

describe('the logo (E1)', () => {
  test.each(['png', 'jpeg', 'webp'] as const)(
    '%s: drawn anew as a small WebP without metadata, under the name of its content',
    async (format) => {
      const given = await picture(900, 600).toFormat(format).toBuffer()
      expect(await submit(saveLogo, { id, logo: file(given, `logo.${format}`) })).toMatchObject({ ok: true })
      const answer = await logoResponse(id, (await shown())!)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'public, max-age=31536000, immutable',
      })
      const served = await sharp(await answer.arrayBuffer()).metadata()
      expect(served).toMatchObject({ format: 'webp', width: 256, height: 171 })
      expect(served.exif).toBeUndefined()
    },
  )
  test('a small one is not blown up', async () => {
    await submit(saveLogo, { id, logo: file(await picture(100, 64).png().toBuffer()) })
    expect(await sharp(await (await logoResponse(id, (await shown())!)).arrayBuffer()).metadata()).toMatchObject({ width: 100, height: 64 })
  })
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /содержимое файла/],
    ['PDF', () => Buffer.from('%PDF-1.7'), /PNG, JPG или WEBP/],
    ['a cut PNG', async () => (await picture(300, 300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 2000), /повреждён/],
    ['a PNG in name only', () => Buffer.from('89504e470d0a1a0a00000000', 'hex'), /повреждён/],
    ['a page', () => Buffer.from('<html>'), /содержимое файла/],
    ['too small', () => picture(63, 20).png().toBuffer(), /не меньше 64/],
    ['too many pixels', () => picture(8000, 6000).png().toBuffer(), /слишком большой/],
    ['more than 2 MB', () => new Uint8Array(2 * 1024 * 1024 + 1), /больше 2 МБ/],
  ])('%s is refused at the field, and the earlier one stays', async (_, bytes, words) => {
    const before = await shown()
    expect(await submit(saveLogo, { id, logo: file(await bytes()) })).toMatchObject({
      ok: false,
      fields: { logo: { ru: expect.stringMatching(words) } },
    })
    expect(await shown()).toBe(before)
  })
  test('another one takes its place, and the address of the earlier one is gone; removing leaves none', async () => {
    await submit(saveLogo, { id, logo: file(await picture(80, 80).png().toBuffer()) })
    const first = (await shown())!
    await submit(saveLogo, { id, logo: file(await picture(90, 90).png().toBuffer()) })
    const second = (await shown())!
    expect([(await logoResponse(id, first)).status, (await logoResponse(id, second)).status]).toEqual([404, 200])
    expect(await submit(removeLogo, { id })).toMatchObject({ ok: true })
    expect([await shown(), (await logoResponse(id, second)).status]).toEqual([null, 404])
    expect(await asSystem((tx) => tx.$count(employerLogos, eq(employerLogos.employerId, id)))).toBe(0)
    const notes = (await db().select().from(journal).where(eq(journal.subject, id))).map(({ reason }) => reason)
    expect(notes).toEqual(expect.arrayContaining([`logo: ${second}`, 'logo: -']))
  })
  test('only the owner of this employer', async () => {
    const logo = file(await picture(80, 80).png().toBuffer())
    await submit(saveLogo, { id, logo })
    const before = await shown()
    for (const user of [guest, hr, rival, await person()]) {
      actAs(user)
      expect(await submit(saveLogo, { id, logo: file(await picture(99, 99).png().toBuffer()) })).toMatchObject({ ok: false })
      expect(await submit(removeLogo, { id })).toMatchObject({ ok: false })
    }
    expect(await shown()).toBe(before)
  })
  test('a blocked employer shows none; odd addresses find nothing', async () => {
    await submit(saveLogo, { id, logo: file(await picture(80, 80).png().toBuffer()) })
    const hash = (await shown())!
    for (const [employer, of] of [
      ['no-uuid', hash],
      [id, '../../etc/passwd'],
      [rival.employerId!, hash],
    ] as const)
      expect((await logoResponse(employer, of)).status).toBe(404)
    await db().update(employers).set({ state: 'blocked' }).where(eq(employers.id, id))
    expect((await logoResponse(id, hash)).status).toBe(404)
  })
})
