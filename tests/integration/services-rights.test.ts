import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caseFiles, journal, rateLimits } from '@/db/schema'
import { loadReference } from '@/db/seed/reference'
import { fileResponse } from '@/lib/core/file-response'
import { guest, type User } from '@/lib/core/policy'
import { asAis, asSystem, asUser } from '@/lib/core/tx'
import * as own from '@/lib/services/actions'
import * as desk from '@/lib/services/desk/actions'
import * as intake from '@/lib/services/desk/intake'
import { deskCase, deskFile, queue } from '@/lib/services/desk/queries'
import { myCase, myFile } from '@/lib/services/queries'
import { actAs, newVisit, submit } from '../support/act'
import { aisCase, arrived, because, fields, filled, later, pdf, platformCase } from '../support/cases'
import { openedCaseFor } from '../support/lookups'
import { staff } from '../support/people'
import { esil, specialist } from '../support/registrations'
import { person } from '../support/signatures-people'

beforeAll(() => asSystem((tx) => loadReference(tx)))
beforeEach(async () => {
  newVisit()
  await asSystem((tx) => tx.delete(rateLimits))
})

type Form = Parameters<typeof submit>[1]
type Given = { id: string; fileId: string; revision: number }
type Every = Readonly<Record<string, (given: Given) => [Parameters<typeof submit>[0], Form]>>

const mine: Every = {
  saveAnswers: ({ id }) => [own.saveAnswers, fields(id, 'home')],
  addFile: ({ id }) => [own.addFile, { id, kind: 'identity', file: pdf(), expiresOn: later }],
  removeFile: ({ id, fileId }) => [own.removeFile, { id, fileId }],
  prepareApplication: ({ id }) => [own.prepareApplication, { id, move: 'submit' }],
  sendApplication: ({ id }) => [
    own.sendApplication,
    { id, move: 'submit', documentId: randomUUID(), provider: 'browser-key', cms: 'AAAA' },
  ],
  withdrawApplication: ({ id }) => [own.withdrawApplication, { id, move: 'withdraw', sure: 'on' }],
}
const theirs: Every = {
  takeCase: ({ id }) => [desk.takeCase, { id }],
  handOver: ({ id }) => [desk.handOver, { id, to: randomUUID(), why: 'Демалыста боламын' }],
  askCheck: ({ id }) => [desk.askCheck, { id, check: 'employment' }],
  checkByHand: ({ id }) => [desk.checkByHand, { id, check: 'employment', outcome: 'confirmed', seen: 'көрдім, бәрі дұрыс' }],
  judgeFile: ({ id, fileId }) => [desk.judgeFile, { id, fileId, check: 'fits' }],
  moveCase: ({ id, revision }) => [desk.moveCase, { id, move: 'refuseIntake', revision, ...because('incomplete') }],
  fillAnswers: ({ id }) => [intake.fillAnswers, fields(id, 'home')],
  fillFile: ({ id }) => [intake.fillFile, { id, kind: 'identity', file: pdf(), expiresOn: later }],
  showPaper: ({ id }) => [intake.showPaper, { id, kind: 'identity', expiresOn: later }],
  dropFile: ({ id, fileId }) => [intake.dropFile, { id, fileId }],
}

describe('every action of the applicant', () => {
  test('is in the table', () =>
    expect(Object.keys(mine).sort()).toEqual(
      Object.keys(own)
        .filter((name) => name !== 'startApplication')
        .sort(),
    ))

  test('is refused to a guest, to another person and to staff, and changes nothing', async () => {
    const { user, id } = await filled()
    const [file] = (await myCase(user, id))!.files
    const before = await platformCase(id)
    for (const stranger of [guest, await person(), specialist()])
      for (const [name, make] of Object.entries(mine)) {
        actAs(stranger)
        const result = await submit(...make({ id, fileId: file!.id, revision: 0 }))
        expect(result.ok, name).toBe(false)
        expect(result.text?.ru, name).toMatch(/Не найдено|сеанс закончился/)
      }
    expect(await platformCase(id)).toEqual(before)
    expect((await myCase(user, id))!.files).toHaveLength(1)
    actAs(guest)
    expect((await submit(own.startApplication, { service: 'job-seeker' })).text?.ru).toMatch(/сеанс закончился/)
  })
  test('is refused once the application has been sent', async () => {
    const { user, id } = await arrived()
    const [file] = (await myCase(user, id))!.files
    for (const name of ['saveAnswers', 'addFile', 'removeFile', 'prepareApplication', 'sendApplication'] as const) {
      actAs(user)
      const result = await submit(...mine[name]!({ id, fileId: file!.id, revision: 0 }))
      expect(result.ok, name).toBe(false)
      expect(result.text?.ru, name).not.toMatch(/Произошла ошибка/)
    }
  })
})

describe('every action of the desk', () => {
  const consultant = staff({ role: 'centre_consultant', ...esil })
  const strangers: [string, User][] = [
    ['a guest', guest],
    ['another centre of the region', specialist({ regionCode: '71', centreId: 'cc-711410000' })],
    ['another region', staff({ role: 'lmc_specialist', regionCode: '75' })],
    ['a consultant of the same centre', consultant],
    ['an administrator', staff({ role: 'administrator', regionCode: '*' })],
    ['the ministry', staff({ role: 'ministry', regionCode: '*' })],
    ['the local body', staff({ role: 'leb', regionCode: '71' })],
  ]
  test('is in the table', () => {
    const all = [...Object.keys(desk), ...Object.keys(intake)].filter((name) => name !== 'receiveVisitor')
    expect(Object.keys(theirs).sort()).toEqual(all.sort())
  })
  test('is refused to whoever does not serve this centre, and changes nothing; they see nothing of it either (RLS)', async () => {
    const { user, id } = await arrived()
    const officer = specialist()
    await openedCaseFor(officer, id)
    const given = { id, fileId: (await deskCase(officer, id))!.files[0]!.id, revision: (await aisCase(id)).revision }
    const before = await aisCase(id)
    for (const [who, stranger] of [...strangers, ['the applicant', user] as [string, User]]) {
      for (const [name, make] of Object.entries(theirs)) {
        actAs(stranger)
        const result = await submit(...make(given))
        expect(result.ok, `${who}: ${name}`).toBe(false)
        expect(result.text?.ru, `${who}: ${name}`).toMatch(stranger.id === guest.id ? /сеанс закончился/ : /Не найдено|нет права/)
      }
      actAs(stranger)
      const visit = { service: 'job-seeker', iin: user.iin, why: 'came', locale: 'kk' }
      if (who !== 'another centre of the region') expect((await submit(intake.receiveVisitor, visit)).ok, who).toBe(false)
      expect(await deskCase(stranger, id), who).toBeUndefined()
      expect(await deskFile(stranger, id, given.fileId), who).toBeUndefined()
      const rows = (await queue(stranger, { tab: 'new' }, new Date()))?.rows ?? []
      expect(
        rows.map((row) => row.id),
        who,
      ).not.toContain(id)
    }
    expect(await aisCase(id)).toEqual(before)
    expect((await deskFile(officer, id, given.fileId))?.content?.length).toBeGreaterThan(0)
    // who has taken it is written down; a stranger took nothing
    expect(await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, given.fileId)))).toMatchObject([
      { actorId: officer.id, action: 'document.read', outcome: 'done', reason: `case ${id}` },
    ])
    expect(await queue(consultant, { tab: 'all' }, new Date())).toBeNull()
  })
  test('is open to the mobility centre above', async () => {
    const { id } = await arrived()
    const above = staff({ role: 'lmc_specialist', regionCode: '71' })
    expect(await openedCaseFor(above, id)).toMatchObject({ ok: true })
    expect(await deskCase(above, id)).toBeDefined()
  })
})

describe('the database itself', () => {
  test('shows files to nobody but the applicant, and lets no side read the other', async () => {
    const { user, id } = await filled()
    const [file] = (await myCase(user, id))!.files
    expect((await myFile(user, id, file!.id))?.name).toBe('id.pdf')
    for (const stranger of [guest, await person(), specialist()]) {
      expect(await myFile(stranger, id, file!.id)).toBeUndefined()
      expect(await asUser(stranger, (tx) => tx.select({ id: caseFiles.id }).from(caseFiles))).toEqual([])
    }
    await expect(asAis(specialist(), (tx) => tx.select({ id: caseFiles.id }).from(caseFiles))).rejects.toThrow()
  })
})

describe('files and odd input', () => {
  const text = (words: string, name: string, type = 'application/pdf') => new File([words], name, { type })
  test.each<[string, File, RegExp]>([
    ['a script named .pdf', text('#!/bin/sh\nrm -rf /', 'id.pdf'), /ни PDF|не PDF/],
    ['HTML named .png', text('<script>alert(1)</script>', 'id.png', 'image/png'), /не PDF/],
    ['a program with a half of WEBP', text('MZ123456WEBPVP8 ', 'id.webp', 'image/webp'), /не PDF/],
    ['too large', new File([new Uint8Array(8 * 1024 * 1024 + 1)], 'id.pdf', { type: 'application/pdf' }), /больше 8 МБ/],
  ])('%s is refused', async (_name, file, words) => {
    const { user, id } = await filled()
    actAs(user)
    expect(await submit(own.addFile, { id, kind: 'identity', file, expiresOn: later })).toMatchObject({
      ok: false,
      fields: { file: { ru: expect.stringMatching(words) } },
    })
  })
  test('no file, a paper that is not asked for, a name with folders and control characters', async () => {
    const { user, id } = await filled()
    actAs(user)
    expect((await submit(own.addFile, { id, kind: 'identity', file: text('', 'id.pdf'), expiresOn: later })).ok).toBe(false)
    for (const kind of ['nothing', 'constructor', 'representative'])
      expect((await submit(own.addFile, { id, kind, file: pdf() })).text?.ru, kind).toBe('Такой документ не запрашивается')
    const name = `../../etc/a\u202Eb\u0000\n(it’s) «құжат».pdf`
    expect(await submit(own.addFile, { id, kind: 'education', file: pdf(name) })).toMatchObject({ ok: true })
    const file = (await myCase(user, id))!.files.find(({ kind }) => kind === 'education')!
    expect(file.name).toBe('ab(it’s) «құжат».pdf')
    const { headers } = fileResponse(await myFile(user, id, file.id))
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''ab%28it/)
    expect([headers.get('x-content-type-options'), headers.get('content-security-policy')]).toEqual([
      'nosniff',
      "default-src 'none'; sandbox",
    ])
  })
  test('answers with keys of prototypes, NUL, foreign fields and files in the place of words', async () => {
    const { user, id } = await filled()
    actAs(user)
    const odd = {
      ...fields(id, 'home', { district: 'Есіл ауданы · 711210000', street: 'Дос\0тық, 1' }),
      'answers.__proto__.isAdmin': 'on',
      'answers.constructor': 'x',
      'answers.foreign': 'x'.repeat(10_000),
    }
    expect(await submit(own.saveAnswers, odd)).toMatchObject({ ok: true })
    expect((await platformCase(id)).answers.home).toEqual({ district: expect.stringContaining('711210000'), street: 'Достық, 1' })
    for (const step of ['nowhere', 'constructor', '__proto__'])
      expect((await submit(own.saveAnswers, { id, step, 'answers.a': '1' })).text?.ru, step).toBe('Такого шага нет')
    expect((await submit(own.saveAnswers, { ...fields(id, 'home'), 'answers.street': pdf() })).ok).toBe(false)
    expect((await submit(own.saveAnswers, { id, step: 'home', answers: 'x' })).ok).toBe(false)
  })
})
