import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { dataViews, employers, journal, responseFiles, responses } from '@/db/schema'
import { fileResponse } from '@/lib/core/file-response'
import { guest, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import { detachFile, sendResponse, withdrawResponse } from '@/lib/responses/actions'
import { candidateFile, myFile } from '@/lib/responses/files'
import { openCandidate } from '@/lib/responses/opening'
import { myResponse } from '@/lib/responses/queries'
import { myViews } from '@/lib/resumes/own'
import { actAs, submit } from '../support/act'
import { person } from '../support/people'
import { citizen, employerId, hr, owner, prepare, rival, rowOf, signatory, vacancyId } from '../support/responses'

prepare()

const pdf = (name = 'диплом.pdf', text = 'one') => new File([`%PDF-1.7 ${text}`], name, { type: 'application/pdf' })
const png = (name = 'жұмысым.png') => new File([Buffer.from('89504e470d0a1a0a0000', 'hex')], name, { type: 'image/png' })

/** Several files under one name, as a browser sends them. */
function sending(files: readonly File[], values: Readonly<Record<string, string>> = {}) {
  const form = new FormData()
  form.append('vacancyId', String(vacancyId))
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  for (const file of files) form.append('files', file)
  return submit((previous) => sendResponse(previous, form))
}

/** A response of `citizen` with these files; their ids in the order of sending. */
async function sentWith(...files: File[]) {
  actAs(citizen)
  expect(await sending(files)).toMatchObject({ ok: true })
  const { id } = await rowOf()
  return { id, files: (await myResponse(citizen, id))?.files ?? [] }
}
const viewsOf = (user: { id: string }) => asSystem((tx) => tx.select().from(dataViews).where(eq(dataViews.userId, user.id)))

describe('attaching (E4)', () => {
  test('none, one and several; both sides see name and size, and open the bytes as an attachment', async () => {
    expect((await sentWith(pdf('..\\ab(it\u0000).pdf'), png())).files).toMatchObject([
      { name: 'ab(it).pdf', size: 12 },
      { name: 'жұмысым.png', size: 10 },
    ])
    const { id } = await rowOf()
    const shown = await openCandidate(hr, id)
    expect(shown?.files.map(({ name }) => name)).toEqual(['ab(it).pdf', 'жұмысым.png'])
    for (const [user, open] of [
      [citizen, myFile],
      [hr, candidateFile],
      [owner, candidateFile],
    ] as const) {
      const { headers, status } = fileResponse(await open(user, id, shown!.files[0]!.id))
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('application/pdf')
      expect(headers.get('content-disposition')).toMatch(/^attachment/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
  test('each opening by the employer is shown to the person once a day and journalled every time', async () => {
    const { id, files } = await sentWith(pdf())
    await candidateFile(hr, id, files[0]!.id)
    await candidateFile(hr, id, files[0]!.id)
    await myFile(citizen, id, files[0]!.id)
    expect((await myViews(citizen)).map(({ what }) => what)).toEqual(['file'])
    expect(await viewsOf(citizen)).toMatchObject([{ viewerId: hr.id, employerId, what: 'file', purpose: `response:${id}` }])
    const entries = await db()
      .select()
      .from(journal)
      .where(eq(journal.reason, `file ${files[0]!.id}`))
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatchObject({ action: 'response.view', outcome: 'done', actorId: hr.id, actingFor: employerId, subject: id })
  })
  test.each([
    ['a page that calls itself a PDF', [new File(['<script>alert(1)</script>'], 'cv.pdf')], /^cv\.pdf: Это не PDF/],
    ['a drawing with code', [new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg')], /Это не PDF/],
    ['one wrong among right ones', [pdf(), new File(['MZ'], 'run.exe'), png()], /^run\.exe: /],
    ['six files', Array.from({ length: 6 }, (_, at) => pdf(`${at}.pdf`)), /не больше 5 файлов/],
    ['more than 8 MB together', [pdf('a.pdf', 'x'.repeat(5e6)), pdf('b.pdf', 'x'.repeat(5e6))], /не больше 8 МБ/],
  ] as const)('%s: refused at the field, nothing is sent, what was typed comes back', async (_, files, words) => {
    actAs(citizen)
    const answer = await sending(files, { message: 'Сәлеметсіз бе', expectedPay: '400 000' })
    expect(answer).toMatchObject({ ok: false, fields: { files: { ru: expect.stringMatching(words) } } })
    expect(answer.values).toMatchObject({ message: ['Сәлеметсіз бе'], expectedPay: ['400 000'] })
    expect(await rowOf()).toBeUndefined()
  })
  test('words in the place of files are refused', async () => {
    actAs(citizen)
    expect(await submit(sendResponse, { vacancyId, files: ['a', 'b'] })).toMatchObject({ ok: false, fields: { files: expect.anything() } })
  })
  test('the name of a refused file stays out of the journal', async () => {
    actAs(citizen)
    await sending([new File(['MZ'], 'Ахметова-диагноз.exe')])
    const rows = await db().select().from(journal).where(eq(journal.actorId, citizen.id))
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused'])
    expect(JSON.stringify(rows)).not.toContain('диагноз')
  })
})

describe('who opens them', () => {
  test('a guest, a stranger, another employer, a signatory: nothing, nor is anything recorded', async () => {
    const { id, files } = await sentWith(pdf())
    const file = files[0]!.id
    for (const user of [guest, await person(), rival, signatory, citizen]) expect(await candidateFile(user, id, file)).toBeUndefined()
    for (const user of [guest, await person(), rival, hr]) expect(await myFile(user, id, file)).toBeUndefined()
    for (const odd of ['no-uuid', id])
      expect([await myFile(citizen, id, odd), await candidateFile(hr, id, odd)]).toEqual([undefined, undefined])
    expect(await viewsOf(citizen)).toEqual([])
  })
  test('a file is found under its own response only', async () => {
    const one = await sentWith(pdf())
    const other = await asSystem((tx) =>
      tx
        .insert(responses)
        .values({ vacancyId, employerId, userId: hr.id, origin: 'citizen', shared: true, state: 'sent' })
        .returning({ id: responses.id }),
    )
    expect(await candidateFile(hr, other[0]!.id, one.files[0]!.id)).toBeUndefined()
    await asSystem((tx) => tx.delete(responses).where(eq(responses.id, other[0]!.id)))
  })
  test('row-level security: only the person and, while it is shared, the employer', async () => {
    const { id } = await sentWith(pdf())
    const rows = (user: User) =>
      asUser(user, (tx) => tx.select({ id: responseFiles.id }).from(responseFiles).where(eq(responseFiles.responseId, id)))
    expect([(await rows(citizen)).length, (await rows(hr)).length]).toEqual([1, 1])
    for (const user of [guest, await person(), rival]) expect(await rows(user)).toEqual([])
    actAs(citizen)
    await submit(withdrawResponse, { id })
    expect([(await rows(citizen)).length, (await rows(hr)).length]).toEqual([1, 0])
    // the employer never writes there
    expect(await asUser(hr, (tx) => tx.delete(responseFiles).where(eq(responseFiles.responseId, id)).returning())).toEqual([])
  })
  test('an employer that is not verified opens none (E1)', async () => {
    const { id, files } = await sentWith(pdf())
    const stateTo = (state: 'self_declared' | 'verified_by_centre') =>
      db().update(employers).set({ state }).where(eq(employers.id, employerId))
    await stateTo('self_declared')
    expect([(await openCandidate(hr, id))?.files, await candidateFile(hr, id, files[0]!.id)]).toEqual([[], undefined])
    await stateTo('verified_by_centre')
    expect(await candidateFile(hr, id, files[0]!.id)).toMatchObject({ name: 'диплом.pdf' })
  })
})

describe('taking back', () => {
  test('after withdrawal the employer opens nothing, the person still does; sending again replaces the files', async () => {
    const { id, files } = await sentWith(pdf())
    expect(await submit(withdrawResponse, { id })).toMatchObject({ ok: true })
    expect([(await openCandidate(hr, id))?.files, await candidateFile(hr, id, files[0]!.id)]).toEqual([[], undefined])
    expect(await myFile(citizen, id, files[0]!.id)).toMatchObject({ name: 'диплом.pdf' })
    const again = await sentWith(png())
    expect(again.id).toBe(id)
    expect(again.files.map(({ name }) => name)).toEqual(['жұмысым.png'])
    expect(await myFile(citizen, id, files[0]!.id)).toBeUndefined()
  })
  test('the person takes one file away; nobody else does', async () => {
    const { id, files } = await sentWith(pdf(), png())
    const given = { id, fileId: files[0]!.id }
    for (const user of [guest, await person(), hr, rival]) {
      actAs(user)
      expect(await submit(detachFile, given)).toMatchObject({ ok: false })
    }
    actAs(citizen)
    expect(await submit(detachFile, given)).toMatchObject({ ok: true })
    expect(await submit(detachFile, given)).toMatchObject({ ok: false, text: { ru: 'Такого файла нет' } })
    expect((await openCandidate(hr, id))?.files.map(({ name }) => name)).toEqual(['жұмысым.png'])
    expect(await candidateFile(hr, id, files[0]!.id)).toBeUndefined()
  })
  test('files go with the response', async () => {
    const { id } = await sentWith(pdf())
    await asSystem((tx) => tx.delete(responses).where(eq(responses.id, id)))
    expect(await asSystem((tx) => tx.select().from(responseFiles).where(eq(responseFiles.responseId, id)))).toEqual([])
  })
})
