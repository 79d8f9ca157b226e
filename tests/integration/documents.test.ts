import { createHash, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { aisDocuments, documents, journal, people, signatures } from '@/db/schema'
import { guest } from '@/lib/core/policy'
import { text } from '@/lib/core/text'
import { asAis, asAisSystem, asSystem, asUser } from '@/lib/core/tx'
import { enactPaper, paperToSign, replaceDocument, revokeDocument } from '@/lib/documents/issue'
import { receivers } from '@/lib/documents/jobs'
import { nextNumber } from '@/lib/documents/numbers'
import { documentsOfCase, myDocuments, myPdf, publicDocument, staffPdf } from '@/lib/documents/queries'
import { receiveDocument, sendDocument } from '@/lib/documents/send'
import { actAs } from '../support/act'
import { asked, draft, holder, issue } from '../support/documents'
import { deliverAll } from '../support/exchange'
import { openedIinFor } from '../support/lookups'
import { person, staff } from '../support/people'

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const why = text('Қате берілген', 'Выдан ошибочно', 'Issued by mistake')
const now = new Date('2026-11-27T05:00:00Z')
let aigul: Awaited<ReturnType<typeof person>>
let stranger: Awaited<ReturnType<typeof person>>

beforeAll(async () => {
  aigul = await person()
  stranger = await person()
  await asSystem((tx) => tx.update(people).set({ iin: holder.iin, iinConfirmedAt: new Date() }).where(eq(people.userId, aigul.id)))
})

/** Carries a document of the AIS to the platform as its message would. */
const carry = async (id: string) => {
  const [row] = await asAisSystem((tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.id, id)))
  const { userId: _, subjectIin: iin, subjectName: name, ...rest } = row!
  const base64 = (bytes: Buffer | null) => bytes?.toString('base64') ?? null
  const data = { ...rest, documentId: id, iin, name, kk: base64(row!.kk), ru: base64(row!.ru), paper: base64(row!.paper) }
  const message: unknown = JSON.parse(JSON.stringify(data))
  await asSystem((tx) => receiveDocument(tx, 'platform', message))
  return message
}

describe('numbers', () => {
  test('20 at once, some rolled back: no holes, no doubles', async () => {
    const one = (at: number) =>
      asAisSystem(async (tx) => {
        const number = await nextNumber(tx, 'ais', 'PAR', 2026)
        if (at % 4 === 3) throw new Error('rolled back')
        return number
      }).catch(() => null)
    const given = (await Promise.all(Array.from({ length: 20 }, (_, at) => one(at)))).filter((number) => number !== null)
    expect(given.sort()).toEqual(Array.from({ length: 15 }, (_, at) => `PAR-2026-${1_000_001 + at}`))
  })
  test('each year, series and side counts on its own, and no number is given by both sides', async () => {
    const both = await Promise.all([
      asSystem((tx) => nextNumber(tx, 'platform', 'SER', 2026)),
      asAisSystem((tx) => nextNumber(tx, 'ais', 'SER', 2026)),
      asSystem((tx) => nextNumber(tx, 'platform', 'SER', 2027)),
    ])
    expect(both).toEqual(['SER-2026-000001', 'SER-2026-1000001', 'SER-2027-000001'])
  })
})

describe('an issued document', () => {
  test('keeps both PDFs with their digests, its code and its data', async () => {
    const row = await issue('ais', { paper: (number) => draft({ lead: text(`№ ${number}`, `№ ${number}`, number) }) })
    expect(row).toMatchObject({
      state: 'issued',
      kkSha256: digest(row.kk!),
      ruSha256: digest(row.ru!),
      subjectName: holder.name,
      regionCode: '71',
    })
    expect(row.number).toMatch(/^T-N-2026-1\d{6}$/)
    expect(row.data).toMatchObject({ document: { code: row.code, number: row.number }, content: { decision: 'registered' } })
    expect(row.kk!.subarray(0, 5).toString()).toBe('%PDF-')
    expect(row.kk!.equals(row.ru!)).toBe(false)
  })

  test.each([
    ['content', (id: string) => sql`update ais.documents set title = '{"kk":"x","ru":"x","en":"x"}' where id = ${id}`],
    ['bytes', (id: string) => sql`update ais.documents set kk = 'x' where id = ${id}`],
    ['holder', (id: string) => sql`update ais.documents set subject_iin = null where id = ${id}`],
    ['going back to a draft', (id: string) => sql`update ais.documents set state = 'draft' where id = ${id}`],
    ['removal', (id: string) => sql`delete from ais.documents where id = ${id}`],
  ])('%s cannot be changed, not by the system either', async (_name, change) => {
    const { id } = await issue('ais')
    const error = await asAisSystem((tx) => tx.execute(change(id))).catch((cause: unknown) => cause)
    expect((error as Error).cause).toMatchObject({ message: expect.stringMatching(/may not be changed|may not go|permission denied/) })
  })

  test('is revoked once and for all', async () => {
    const { id } = await issue('ais')
    const revoked = await asAisSystem((tx) => revokeDocument(tx, 'ais', { id, why, now }))
    expect(revoked).toMatchObject({ state: 'revoked', revokedAt: now, revision: 1 })
    await expect(asAisSystem((tx) => revokeDocument(tx, 'ais', { id, why, now }))).rejects.toThrow('not issued')
    await expect(asAisSystem((tx) => tx.execute(sql`update ais.documents set state = 'issued' where id = ${id}`))).rejects.toThrow()
  })
})

describe('a paper to sign', () => {
  const paper = (caseId: string) =>
    asUser(aigul, (tx) =>
      paperToSign(tx, 'platform', { ...asked({ number: 'JS-2026-000001', caseId, userId: aigul.id, by: aigul.id }), locale: 'ru' }),
    )
  test('one file, a draft until it is enacted; a later one takes its place', async () => {
    const caseId = randomUUID()
    const first = await paper(caseId)
    expect(first).toMatchObject({ state: 'draft', paperSha256: digest(first.paper!), paperLocale: 'ru', kk: null, ru: null })
    const second = await paper(caseId)
    expect(await asUser(aigul, (tx) => documentsOfCase(tx, 'platform', caseId))).toEqual([])
    await asUser(aigul, (tx) => enactPaper(tx, 'platform', second.id))
    const shown = await asUser(aigul, (tx) => documentsOfCase(tx, 'platform', caseId))
    expect(shown.map(({ id, state }) => [id, state])).toEqual([[second.id, 'issued']])
    expect(await publicDocument(first.code, '2026-11-27')).toMatchObject({ standing: 'replaced', replacedBy: second.code })
  })
})

describe('the platform shows what the AIS has issued', () => {
  test('the holder finds it by his IIN, a stranger does not; each taking is journalled', async () => {
    const { id, ruSha256, number } = await issue('ais')
    await carry(id)
    expect((await myDocuments(aigul)).map((one) => one.id)).toContain(id)
    expect(await myDocuments(stranger)).toEqual([])
    const file = await myPdf(aigul, { id, copy: 'ru', ip: '10.0.0.1' })
    expect(file).toMatchObject({ name: `${number}-ru.pdf` })
    expect(digest(file!.bytes)).toBe(ruSha256)
    expect(await myPdf(stranger, { id, copy: 'ru', ip: null })).toBeUndefined()
    expect(await myPdf(aigul, { id, copy: 'signed', ip: null })).toBeUndefined()
    const noted = await asSystem((tx) => tx.select().from(journal).where(eq(journal.subject, id)))
    expect(noted.map(({ actorId, action, reason, ip }) => [actorId, action, reason, ip])).toEqual([
      [aigul.id, 'document.read', 'ru', '10.0.0.1'],
    ])
  })

  test('comes as a file to keep, and as nothing for everybody else', async () => {
    const { id, number } = await issue('ais')
    await carry(id)
    const { GET } = await import('@/app/[locale]/(enbek)/enbek/cabinet/documents/[id]/pdf/route')
    const get = (key: string, lang: string) =>
      GET(new Request(`http://enbek.localhost:3000/kk/cabinet/documents/${key}/pdf?lang=${lang}`), { params: Promise.resolve({ id: key }) })
    actAs(aigul)
    const response = await get(id, 'kk')
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${number}-kk.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect((await get(id, 'en')).status).toBe(404)
    expect((await get('nonsense', 'kk')).status).toBe(404)
    for (const nobody of [stranger, guest]) {
      actAs(nobody)
      expect((await get(id, 'kk')).status).toBe(404)
    }
  })

  test('twice or late, a message changes nothing; a newer state does', async () => {
    const { id, code } = await issue('ais')
    const early = await carry(id)
    await asAisSystem((tx) => revokeDocument(tx, 'ais', { id, why, now }))
    await carry(id)
    await carry(id)
    await asSystem((tx) => receiveDocument(tx, 'platform', early))
    expect(await publicDocument(code, '2026-11-27')).toMatchObject({ standing: 'revoked', revokedWhy: why })
    await expect(asSystem((tx) => receiveDocument(tx, 'platform', { documentId: id }))).rejects.toThrow('document.v1')
  })

  test('it travels as document.v1 in the transaction that issues it, and each change of its state after it', async () => {
    const { id, code, kkSha256 } = await issue('ais', {}, (tx, row) => sendDocument(tx, 'ais', row))
    await expect(
      issue('ais', { number: 'T-N-rolled-back' }, async (tx, row) => {
        await sendDocument(tx, 'ais', row)
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await deliverAll('ais', receivers)
    expect(await publicDocument(code, '2026-11-27')).toMatchObject({
      standing: 'holds',
      files: [{ lang: 'kk', sha256: kkSha256 }, { lang: 'ru' }],
    })
    expect(digest((await myPdf(aigul, { id, copy: 'kk', ip: null }))!.bytes)).toBe(kkSha256)
    expect(await asSystem((tx) => tx.select().from(documents).where(eq(documents.number, 'T-N-rolled-back')))).toEqual([])
    await asAisSystem(async (tx) => sendDocument(tx, 'ais', await revokeDocument(tx, 'ais', { id, why, now })))
    await deliverAll('ais', receivers)
    expect(await publicDocument(code, '2026-11-27')).toMatchObject({ standing: 'revoked' })
  })

  test('staff take it only where they serve', async () => {
    const { id, subjectIin } = await issue('ais')
    const take = async (...roles: Parameters<typeof staff>) => {
      const user = staff(...roles)
      // not before it is opened (O206-28.B3)
      expect(await staffPdf(user, { id, copy: 'kk', ip: null })).toBeUndefined()
      await openedIinFor(user, subjectIin!)
      return staffPdf(user, { id, copy: 'kk', ip: null })
    }
    expect(await take({ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' })).toBeDefined()
    expect(await take({ role: 'lmc_director', regionCode: '71' })).toBeDefined()
    expect(await take({ role: 'centre_specialist', regionCode: '75', centreId: 'cc-751110000' })).toBeUndefined()
    expect(await take({ role: 'administrator', regionCode: '*' })).toBeUndefined()
    expect(
      await asAis(staff({ role: 'lmc_director', regionCode: '75' }), (tx) => tx.select().from(aisDocuments).where(eq(aisDocuments.id, id))),
    ).toEqual([])
  })
})

describe('the public page', () => {
  const at = (code: string) => ({ params: Promise.resolve({ code }) })
  const page = async (code: string, init?: RequestInit) => {
    const { GET, POST } = await import('@/app/[locale]/(enbek)/enbek/documents/[code]/route')
    const request = new Request(`http://enbek.localhost:3000/ru/documents/${code}`, init)
    const response = await (init ? POST : GET)(request, at(code))
    return { status: response.status, location: response.headers.get('location'), html: await response.text() }
  }
  const shown = async (side: 'ais', rest: Parameters<typeof issue>[1] = {}) => {
    const row = await issue(side, rest)
    await carry(row.id)
    return row
  }

  test('says what was issued and that it holds, and nothing personal', async () => {
    actAs(guest)
    const row = await shown('ais')
    const { status, html } = await page(row.code)
    expect(status).toBe(200)
    for (const words of [
      'Уведомление о регистрации',
      row.number,
      'Карьерный центр',
      'Документ действует',
      'Ө.-Қ. А. Н.',
      '••••••400007',
      row.kkSha256!,
      row.ruSha256!,
      'юридической силы не имеет',
    ])
      expect(html).toContain(words)
    for (const secret of ['Өтемұратова', 'Айгүл', holder.iin, '950317', 'decision', row.id]) expect(html).not.toContain(secret)
  })
  test('expired, revoked, replaced', async () => {
    const expired = await shown('ais', { paper: draft({ validUntil: '2026-11-20' }) })
    expect((await page(expired.code)).html).toContain('Срок документа истёк')
    const [old, next] = [await issue('ais'), await shown('ais')]
    await asAisSystem((tx) => replaceDocument(tx, 'ais', { id: old.id, by: next, why, now }))
    await carry(old.id)
    const replaced = (await page(old.code)).html
    expect(replaced).toContain('Документ заменён другим')
    expect(replaced).toContain(`/documents/${next.code}`)
    await asAisSystem((tx) => revokeDocument(tx, 'ais', { id: next.id, why, now }))
    await carry(next.id)
    const revoked = (await page(next.code)).html
    expect(revoked).toContain('Документ отменён: 27 ноября 2026')
    expect(revoked).toContain('Выдан ошибочно')
  })
  test('a code typed carelessly leads to its page, an unknown one to help', async () => {
    const row = await shown('ais')
    expect(await page(row.code.toLowerCase().replaceAll('-', ''))).toMatchObject({ status: 308, location: `/ru/documents/${row.code}` })
    for (const wrong of ['AAAA-AAAA-AAAA-AAAA', 'nonsense', '%D0%90', '%zz']) {
      const { status, html } = await page(wrong)
      expect(status).toBe(404)
      expect(html).toContain('Документа с таким кодом нет')
      expect(html).toContain('name="code"')
    }
  })
  test('a machine that tries codes is told to wait', async () => {
    globalThis.visit.ip = '10.9.9.9'
    const statuses: number[] = []
    for (let at = 0; at < 62; at += 1) statuses.push((await page('AAAA-AAAA-AAAA-AAAA')).status)
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(404))
    expect(statuses.at(-1)).toBe(429)
    globalThis.visit.ip = '127.0.0.1'
  })
  test('says who has signed, by initials', async () => {
    const paper = await asUser(aigul, (tx) =>
      paperToSign(tx, 'platform', { ...asked({ number: 'JS-2026-000009', userId: aigul.id, by: aigul.id }), locale: 'ru' }),
    )
    expect((await page(paper.code)).html).toContain('Пока никто не подписал')
    await asSystem((tx) =>
      tx.insert(signatures).values({
        documentId: paper.id,
        documentSha256: paper.paperSha256!,
        provider: 'code',
        fingerprint: randomUUID(),
        userId: aigul.id,
        iin: holder.iin,
        name: holder.name,
        outcome: 'valid',
        legal: false,
        acceptedAt: now,
      }),
    )
    const { html } = await page(paper.code)
    for (const words of ['Подтверждена', 'Ө.-Қ. А. Н.', '27 ноября 2026', paper.paperSha256!]) expect(html).toContain(words)
    for (const secret of ['Өтемұратова', holder.iin]) expect(html).not.toContain(secret)
  })
  test('compares a file and keeps nothing', async () => {
    const row = await shown('ais')
    const count = () => asSystem((tx) => tx.$count(documents))
    const before = await count()
    const send = (content: Buffer) => {
      const body = new FormData()
      body.append('file', new File([new Uint8Array(content)], 'a.pdf'))
      return page(row.code, { method: 'POST', body })
    }
    expect((await send(row.kk!)).html).toContain('role="status"')
    expect((await send(row.kk!)).html).toMatch(/<output>[\s\S]*Это тот самый файл[\s\S]*<\/output>/)
    expect((await send(Buffer.concat([row.kk!, Buffer.from(' ')]))).html).toMatch(/<output>[\s\S]*Это другой файл[\s\S]*<\/output>/)
    expect((await page(row.code, { method: 'POST', body: new FormData() })).html).toMatch(/<output>[\s\S]*Файл не выбран[\s\S]*<\/output>/)
    expect(await count()).toBe(before)
  })
})
