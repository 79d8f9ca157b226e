import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  dataViews,
  employers,
  journal,
  legalParams,
  members,
  notices,
  occupations,
  outbox,
  people,
  places,
  type Resume,
  responses,
  resumeBlocks,
  resumes,
  users,
  vacancies,
} from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asSystem, asUser } from '@/lib/core/tx'
import { blockEmployer, createResume, importResume, saveResume, setResumeState, unblockEmployer } from '@/lib/resumes/actions'
import { listInput } from '@/lib/resumes/input'
import { expireResumes } from '@/lib/resumes/jobs'
import { findEmployers, myBlocks, myResume, myResumes, myViews } from '@/lib/resumes/own'
import { openResume, searchResumes } from '@/lib/resumes/queries'
import { actAs, newVisit, submit } from '../support/act'
import { noRight } from '../support/people'

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`
const person = (n: number, rest: Partial<User> = {}): User => ({ ...guest, id: id(n), sessionId: `s${n}`, ...rest })

const aigerim = person(1)
const bolat = person(2)
const canary = { lastName: 'Канарейкина', firstName: 'Канария', email: 'canary@canary.kz', phone: '+77019990011', birthDate: '1990-04-05' }
const [good, fresh, boss] = [id(5), id(6), id(7)]
/** Recruiters of a verified employer, of one not verified yet, and of the present boss. */
const hr = person(3, { employerId: good, employerRole: 'hr' })
const newcomer = person(4, { employerId: fresh, employerRole: 'owner' })
const bossHr = person(8, { employerId: boss, employerRole: 'owner' })

const now = new Date('2026-11-21T07:00:00Z')
const all = listInput.parse({})

beforeAll(() =>
  asSystem(async (tx) => {
    await tx
      .insert(users)
      .values([1, 2, 3, 4, 8].map((n) => ({ userId: id(n), email: n === 1 ? canary.email : `u${n}@mail.kz`, passwordHash: 'x' })))
    await tx.update(users).set({ phone: canary.phone, emailConfirmedAt: now }).where(eq(users.userId, aigerim.id))
    await tx
      .insert(people)
      .values({ userId: aigerim.id, lastName: canary.lastName, firstName: canary.firstName, birthDate: canary.birthDate })
    await tx.insert(employers).values([
      { id: good, kind: 'legal_entity', bin: '490140000018', nameKk: '«Жақсы» ЖШС', nameRu: 'ТОО «Хорошее»', state: 'verified_by_centre' },
      { id: fresh, kind: 'legal_entity', nameKk: '«Жаңа» ЖШС', nameRu: 'ТОО «Новое»' },
      {
        id: boss,
        kind: 'individual_entrepreneur',
        bin: '900101300017',
        nameKk: 'ЖК Бастық',
        nameRu: 'ИП Начальник',
        state: 'verified_by_centre',
      },
    ])
    await tx.insert(members).values([
      { employerId: good, userId: hr.id, role: 'hr' },
      { employerId: fresh, userId: newcomer.id, role: 'owner' },
      { employerId: boss, userId: bossHr.id, role: 'owner' },
    ])
    await tx.insert(places).values([
      { code: '750000000', level: 'region', kk: 'Алматы', ru: 'Алматы', en: 'Almaty' },
      { code: '710000000', level: 'region', kk: 'Астана', ru: 'Астана', en: 'Astana' },
    ])
    await tx.insert(occupations).values([
      { code: '5120-01', level: 5, kk: 'Аспазшы', ru: 'Повар', en: 'Cook', source: 'test' },
      { code: '7212-01', level: 5, kk: 'Дәнекерлеуші', ru: 'Сварщик', en: 'Welder', source: 'test' },
    ])
    await tx
      .insert(legalParams)
      .values({ key: 'resume.confirm_within', validFrom: '2023-07-01', value: 90, unit: 'calendar_day', source: 'D: card E3' })
  }),
)

beforeEach(async () => {
  newVisit({
    host: 'enbek.localhost',
    origin: 'http://enbek.localhost',
    place: { portal: 'enbek', locale: 'ru', named: 'by-host', path: '/', query: '' },
  })
  await asSystem(async (tx) => {
    for (const table of [responses, vacancies, resumeBlocks, resumes, notices, outbox]) await tx.delete(table)
  })
  actAs(aigerim)
})

const ready = {
  title: 'Аспазшы, кондитер',
  occupation1: 'Аспазшы · 5120-01',
  place: 'Алматы · 750000000',
  locale: 'kk',
  visibility: 'public',
  payFrom: '350 000',
  skills: 'Тамақ дайындау, HACCP',
  'jobs.0.row': '0',
  'jobs.0.employer': 'ТОО «Тайна»',
  'jobs.0.post': 'Повар',
  'jobs.0.from': '03.2019',
  'jobs.0.to': '03.2021',
  'jobs.1.row': '1',
  'languages.0.row': '0',
  'languages.0.lang': 'kk',
  'languages.0.level': 'C2',
}

async function draft(title = 'Аспазшы'): Promise<string> {
  const { next } = await submit(createResume, { title, locale: 'kk', occupation1: 'аспазшы', place: 'Алматы' })
  return /resumes\/([\da-f-]{36})/.exec(next ?? '')![1]!
}
async function published(rest: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> {
  const resume = await draft()
  expect(await submit(saveResume, { ...ready, ...rest, id: resume, publish: 'yes' })).toMatchObject({ ok: true })
  return resume
}
const rowOf = async (resume: string): Promise<Resume> =>
  (await asSystem((tx) => tx.select().from(resumes).where(eq(resumes.id, resume))))[0]!

/** A response of Aigerim to a vacancy of this employer. */
const respond = (employerId: string, resumeId: string, shared = true) =>
  asSystem(async (tx) => {
    const [vacancy] = await tx
      .insert(vacancies)
      .values({ employerId, titleRu: 'Повар', state: 'published' })
      .returning({ id: vacancies.id })
    await tx
      .insert(responses)
      .values({ vacancyId: vacancy!.id, employerId, userId: aigerim.id, resumeId, origin: 'citizen', shared, state: 'sent' })
  })

describe('making and saving', () => {
  test('a draft of three lines, with the codes behind the words', async () => {
    const row = await rowOf(await draft())
    expect(row).toMatchObject({ state: 'draft', occupationCodes: ['5120-01'], placeCode: '750000000', regionCode: '75' })
  })

  test('everything that was typed is kept, and the experience is counted', async () => {
    const resume = await draft()
    const answer = await submit(saveResume, {
      ...ready,
      id: resume,
      occupation2: 'Welder',
      employments: ['permanent', 'seasonal'],
      trips: 'on',
      startOn: '2026-12-01',
      educationLevel: 'vocational',
      driverCategories: 'B',
      hideEmployers: 'on',
      about: 'Ас үйде\r\nон жыл',
      'courses.0.name': 'HACCP',
      'courses.0.year': '2024',
    })
    expect(answer).toMatchObject({ ok: true, next: expect.stringMatching(`^/ru/cabinet/resumes/${resume}[?]saved=[0-9]+$`) })
    expect(await rowOf(resume)).toMatchObject({
      state: 'draft',
      title: 'Аспазшы, кондитер',
      occupationCodes: ['5120-01', '7212-01'],
      payFrom: 350_000,
      employments: ['permanent', 'seasonal'],
      schedules: [],
      trips: true,
      relocate: false,
      startOn: '2026-12-01',
      experienceMonths: 24,
      jobs: [{ employer: 'ТОО «Тайна»', post: 'Повар', from: '2019-03', to: '2021-03', duties: '' }],
      courses: [{ name: 'HACCP', provider: '', year: '2024' }],
      languages: [{ lang: 'kk', level: 'C2' }],
      skills: ['Тамақ дайындау', 'HACCP'],
      driverCategories: ['B'],
      hideEmployers: true,
      about: 'Ас үйде\nон жыл',
    })
  })

  test('an unknown occupation is asked about at its field, and nothing is lost', async () => {
    const resume = await draft()
    const answer = await submit(saveResume, { ...ready, id: resume, occupation2: 'Космонавт' })
    expect(answer.ok).toBe(false)
    expect(Object.keys(answer.fields ?? {})).toEqual(['occupation2'])
    expect(answer.values?.['jobs.0.post']).toEqual(['Повар'])
    expect((await rowOf(resume)).title).toBe('Аспазшы')
  })

  test('a wrong date is said at its row, though the row before it was emptied', async () => {
    const resume = await draft()
    const answer = await submit(saveResume, {
      ...ready,
      id: resume,
      'jobs.0.employer': '',
      'jobs.0.post': '',
      'jobs.0.from': '',
      'jobs.0.to': '',
      'jobs.1.employer': 'ТОО',
      'jobs.1.post': 'Повар',
      'jobs.1.from': 'весной',
    })
    expect(Object.keys(answer.fields ?? {})).toEqual(['jobs.1.from'])
    const secret = await submit(saveResume, {
      ...ready,
      id: resume,
      publish: 'yes',
      'jobs.0.employer': '',
      'jobs.0.post': '',
      'jobs.0.from': '',
      'jobs.0.to': '',
      'jobs.1.employer': 'ТОО',
      'jobs.1.post': 'Повар',
      'jobs.1.from': '2019',
      'jobs.1.duties': '87011234567',
    })
    expect(Object.keys(secret.fields ?? {})).toEqual(['jobs.1.duties'])
  })

  test('no more than twenty', async () => {
    await asSystem((tx) => tx.insert(resumes).values(Array.from({ length: 20 }, () => ({ userId: aigerim.id, title: 'X' }))))
    expect((await submit(createResume, { title: 'Аспазшы', locale: 'kk' })).text?.ru).toMatch(/не больше 20/)
  })

  test('a stranger and a guest are refused, and find nothing', async () => {
    const resume = await published()
    for (const other of [bolat, hr, guest]) {
      actAs(other)
      const told = other === guest ? noRight(guest) : { ok: false, text: { en: 'Not found' } }
      expect(await submit(saveResume, { ...ready, id: resume, title: 'Взлом' })).toMatchObject(told)
      expect(await submit(setResumeState, { id: resume, to: 'archived' })).toMatchObject(told)
    }
    expect(await rowOf(resume)).toMatchObject({ title: 'Аспазшы, кондитер', state: 'published' })
    actAs(guest)
    expect(await submit(createResume, { title: 'Аспазшы', locale: 'kk' })).toMatchObject(noRight(guest))
    expect(await submit(importResume, { text: '{}', locale: 'kk' })).toMatchObject({ ok: false })
    expect(await submit(blockEmployer, { employerId: good })).toMatchObject({ ok: false })
    const refused = await asSystem((tx) =>
      tx
        .select()
        .from(journal)
        .where(and(eq(journal.subject, resume), eq(journal.outcome, 'refused'))),
    )
    expect(refused).toHaveLength(6)
  })
})

describe('publishing', () => {
  test('is an event, once', async () => {
    const resume = await published()
    await submit(saveResume, { ...ready, id: resume, title: 'Аспазшы' })
    await submit(setResumeState, { id: resume, to: 'published' })
    const events = await asSystem((tx) => tx.select().from(outbox).where(eq(outbox.name, 'resume.published')))
    expect(events.map(({ payload }) => payload)).toEqual([{ resumeId: resume, userId: aigerim.id }])
  })

  test.each([
    ['about', 'Звоните +7 701 123 45 67'],
    ['jobs.0.duties', 'ЖСН 950317400007'],
    ['skills', 'Excel, me@mail.kz'],
    ['title', 'Аспазшы Канарейкина'],
  ])('is refused with the reason at %s', async (field, value) => {
    const resume = await draft()
    const answer = await submit(saveResume, { ...ready, [field]: value, id: resume, publish: 'yes' })
    expect(Object.keys(answer.fields ?? {})).toEqual([field])
    expect(answer.values?.[field]).toEqual([value])
    // as a draft it may be kept; as it stands it is published by no other way either
    expect(await submit(saveResume, { ...ready, [field]: value, id: resume })).toMatchObject({ ok: true })
    expect(await submit(setResumeState, { id: resume, to: 'published' })).toMatchObject({ ok: false })
    expect((await rowOf(resume)).state).toBe('draft')
  })

  test('what is public already does not take in a telephone', async () => {
    const resume = await published()
    expect(await submit(saveResume, { ...ready, id: resume, about: '87011234567' })).toMatchObject({ ok: false })
    expect((await rowOf(resume)).about).toBeNull()
  })

  test('under sixteen it stays a draft', async () => {
    await asSystem((tx) => tx.update(people).set({ birthDate: '2012-01-01' }).where(eq(people.userId, aigerim.id)))
    const resume = await draft()
    expect((await submit(saveResume, { ...ready, id: resume, publish: 'yes' })).text?.ru).toMatch(/законного представителя/)
    await asSystem((tx) => tx.update(people).set({ birthDate: canary.birthDate }).where(eq(people.userId, aigerim.id)))
  })

  test('states move by the table only', async () => {
    const resume = await published()
    for (const [to, ok] of [
      ['draft', false],
      ['hidden', true],
      ['hidden', false],
      ['published', true],
      ['archived', true],
      ['published', false],
      ['draft', true],
    ] as const)
      expect((await submit(setResumeState, { id: resume, to })).ok, to).toBe(ok)
  })

  test('two browsers at once: one publishes, the other is told', async () => {
    const resume = await published()
    const answers = await Promise.all([1, 2].map(() => submit(setResumeState, { id: resume, to: 'archived' })))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('what the public sees (O206-19)', () => {
  const canaries = /canary|канаре|канари|9990011|1990-04-05|0190a000-0000-7000-8000-000000000001/i

  test('no name, no contacts, no birth date, no owner; masked even in rows that no form has checked', async () => {
    const resume = await published()
    await asSystem((tx) =>
      tx
        .update(resumes)
        .set({ about: `Я ${canary.phone}, ${canary.email}`, title: `Повар ${canary.phone}`, skills: [canary.email] })
        .where(eq(resumes.id, resume)),
    )
    for (const viewer of [guest, bolat, hr, newcomer]) {
      const opened = await openResume(viewer, resume, now)
      expect(opened?.person).toBeNull()
      expect(JSON.stringify(opened)).not.toMatch(canaries)
      expect(JSON.stringify(await searchResumes(viewer, all))).not.toMatch(canaries)
    }
  })

  test('former employers are hidden when asked', async () => {
    const resume = await published({ hideEmployers: 'on' })
    expect(JSON.stringify(await openResume(guest, resume, now))).not.toContain('Тайна')
    await respond(good, resume)
    expect(JSON.stringify(await openResume(hr, resume, now))).toContain('Тайна')
  })

  test('drafts, hidden and archived ones, and those for centres are for nobody else', async () => {
    const resume = await published()
    for (const change of [
      { state: 'draft' },
      { state: 'hidden' },
      { state: 'archived' },
      { visibility: 'centres_only' },
      { visibility: 'hidden' },
    ] as const) {
      await asSystem((tx) =>
        tx
          .update(resumes)
          .set({ state: 'published', visibility: 'public', ...change })
          .where(eq(resumes.id, resume)),
      )
      for (const viewer of [guest, bolat, hr]) {
        expect(await openResume(viewer, resume, now)).toBeNull()
        expect((await searchResumes(viewer, all)).rows).toEqual([])
      }
      expect(await openResume(aigerim, resume, now)).toMatchObject({ own: true })
    }
  })

  test('ids that are none', async () => {
    expect(await openResume(guest, id(9), now)).toBeNull()
    expect(await openResume(guest, "' or 1=1", now)).toBeNull()
    expect(await myResume(aigerim, '../1')).toBeNull()
  })

  test('row-level security: without any "where" another person gets public rows only', async () => {
    const resume = await published()
    await draft('Жасырын жоба')
    await submit(blockEmployer, { employerId: boss })
    await openResume(hr, resume, now)
    for (const viewer of [guest, bolat, newcomer]) {
      const seen = await asUser(viewer, async (tx) => ({
        resumes: (await tx.select().from(resumes)).map((row) => row.id),
        people: await tx.select().from(people),
        users: (await tx.select().from(users)).map((row) => row.userId).filter((one) => one !== viewer.id),
        blocks: await tx.select().from(resumeBlocks),
        views: (await tx.select().from(dataViews)).filter((view) => view.viewerId !== viewer.id),
      }))
      expect(seen).toEqual({ resumes: [resume], people: [], users: [], blocks: [], views: [] })
    }
  })
})

describe('what an employer sees', () => {
  test('name and contacts only after a response, and only when verified and recruiting', async () => {
    const resume = await published()
    expect((await openResume(hr, resume, now))?.person).toBeNull()
    await respond(good, resume, false)
    expect((await openResume(hr, resume, now))?.person).toBeNull()
    await asSystem((tx) => tx.update(responses).set({ shared: true }))
    expect(await openResume(hr, resume, now)).toMatchObject({ person: { ...canary, middleName: null }, own: false, mayPropose: true })
    await respond(fresh, resume)
    expect((await openResume(newcomer, resume, now))?.person).toBeNull()
    const signatory = { ...hr, employerRole: 'signatory' as const }
    expect(await openResume(signatory, resume, now)).toMatchObject({ person: null, mayPropose: false })
    expect(await openResume({ ...hr, employerId: null, employerRole: null }, resume, now)).toMatchObject({
      person: null,
      mayPropose: false,
    })
  })

  test('a résumé that is not public is open to whom it was sent', async () => {
    const resume = await published({ visibility: 'hidden' })
    expect(await openResume(hr, resume, now)).toBeNull()
    await respond(good, resume)
    expect((await openResume(hr, resume, now))?.person).toMatchObject({ lastName: canary.lastName })
    await respond(fresh, resume)
    expect(await openResume(newcomer, resume, now)).toBeNull()
  })

  test('each opening is written down for the owner, and cannot be undone', async () => {
    const resume = await published()
    const before = (await myViews(aigerim)).length
    await openResume(guest, resume, now)
    await openResume(bolat, resume, now)
    await openResume(aigerim, resume, now)
    expect(await myViews(aigerim)).toHaveLength(before)
    await openResume(newcomer, resume, now)
    await respond(good, resume)
    await openResume(hr, resume, now)
    const views = await myViews(aigerim)
    expect(views.slice(0, 2)).toMatchObject([
      { what: 'contacts', employerRu: 'ТОО «Хорошее»', resumeId: resume },
      { what: 'resume', employerRu: 'ТОО «Новое»', resumeId: resume },
    ])
    expect((await myResumes(aigerim, now)).find((row) => row.id === resume)?.views).toBe(2)
    expect(await myViews(bolat)).toEqual([])
    await expect(asUser(hr, (tx) => tx.delete(dataViews))).rejects.toThrow()
  })

  test('a blocked employer gets nothing, neither acting nor as a private person', async () => {
    const resume = await published()
    await respond(boss, resume)
    expect(await submit(blockEmployer, { employerId: boss })).toMatchObject({ ok: true })
    expect(await submit(blockEmployer, { employerId: boss })).toMatchObject({ ok: true })
    for (const viewer of [bossHr, { ...bossHr, employerId: null, employerRole: null }]) {
      expect(await openResume(viewer, resume, now)).toBeNull()
      expect((await searchResumes(viewer, all)).rows).toEqual([])
    }
    expect((await searchResumes(hr, all)).rows).toHaveLength(1)
    expect((await myBlocks(aigerim)).map((row) => row.id)).toEqual([boss])
    actAs(bossHr)
    expect(await submit(unblockEmployer, { employerId: boss })).toMatchObject({ ok: false, text: { en: 'Not found' } })
    actAs(aigerim)
    expect(await submit(unblockEmployer, { employerId: boss })).toMatchObject({ ok: true })
    expect(await openResume(bossHr, resume, now)).not.toBeNull()
  })

  test('employers are found by name or BIN; the number of an entrepreneur, an IIN, is told to nobody', async () => {
    expect((await findEmployers(aigerim, 'хорош')).map((row) => row.bin)).toEqual(['490140000018'])
    expect(await findEmployers(aigerim, '4901 4000 0018')).toHaveLength(1)
    expect(await findEmployers(aigerim, '900101300017')).toEqual([])
    expect((await findEmployers(aigerim, 'Бастық')).map((row) => row.bin)).toEqual([null])
    expect(await findEmployers(aigerim, '%')).toEqual([])
    await submit(blockEmployer, { employerId: good })
    expect(await findEmployers(aigerim, 'хорош')).toEqual([])
    expect(await submit(blockEmployer, { employerId: id(9) })).toMatchObject({ ok: false })
  })
})

describe('the list', () => {
  const found = async (filters: Record<string, string>) =>
    (await searchResumes(guest, listInput.parse(filters))).rows.map((row) => row.title)

  test('filters by words in any language, place, occupation and experience', async () => {
    await published({ title: 'Бас аспазшы' })
    await published({ title: 'Электр дәнекерлеуші', occupation1: 'Сварщик', place: 'Астана', 'jobs.0.to': '', skills: 'MIG' })
    expect(await found({})).toEqual(['Электр дәнекерлеуші', 'Бас аспазшы'])
    expect(await found({ q: 'повар' })).toEqual(['Бас аспазшы'])
    expect(await found({ q: 'welder mig' })).toEqual(['Электр дәнекерлеуші'])
    expect(await found({ q: 'аспазшылар' })).toEqual(['Бас аспазшы'])
    expect(await found({ q: '100%_' })).toEqual([])
    expect(await found({ region: '71' })).toEqual(['Электр дәнекерлеуші'])
    expect(await found({ occupation: 'Аспазшы · 5120-01' })).toEqual(['Бас аспазшы'])
    expect(await found({ occupation: '7212' })).toEqual(['Электр дәнекерлеуші'])
    expect(await found({ occupation: 'сварщик' })).toEqual(['Электр дәнекерлеуші'])
    expect(await found({ experience: '1-3' })).toEqual(['Бас аспазшы'])
    expect(await found({ experience: 'gt6' })).toEqual(['Электр дәнекерлеуші'])
    expect(await found({ region: "7'", experience: 'x', after: 'x' })).toHaveLength(2)
  })

  test('every résumé is on exactly one page, even with equal times', async () => {
    const same = { userId: aigerim.id, title: 'Повар', state: 'published', updatedAt: now } as const
    await asSystem((tx) => tx.insert(resumes).values(Array.from({ length: 45 }, () => ({ ...same }))))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof searchResumes>> = await searchResumes(guest, listInput.parse(after ? { after } : {}))
      seen.push(...page.rows.map((row) => row.id))
      after = page.next
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([45, 45])
  })
})

describe('a file', () => {
  const file = {
    basics: { label: 'Повар', location: { city: 'Астана' } },
    work: [{ name: 'ТОО', position: 'Повар', startDate: '2014', url: 'x' }],
    volunteer: [{}],
  }

  test('becomes a draft; what was not taken is told', async () => {
    const answer = await submit(importResume, { text: JSON.stringify(file), locale: 'ru' })
    expect(answer.next).toMatch(/\?saved=imported&left=work\.url~1%2Cvolunteer~1$/)
    const [row] = await asSystem((tx) => tx.select().from(resumes))
    expect(row).toMatchObject({ state: 'draft', title: 'Повар', placeCode: '710000000', regionCode: '71', locale: 'ru' })
    expect(row!.experienceMonths).toBeGreaterThan(140)
  })

  test('codes that nobody knows are left out', async () => {
    const own = { occupationCodes: ['5120-01', '9999-99'], placeCode: '999999999', payFrom: 'много' }
    const { next } = await submit(importResume, { file: new File([JSON.stringify({ ...file, 'x-enbek': own })], 'r.json'), locale: 'kk' })
    expect(decodeURIComponent(next!)).toContain('x-enbek.occupationCodes~1,x-enbek.placeCode~1')
    const [row] = await asSystem((tx) => tx.select().from(resumes))
    expect(row).toMatchObject({ occupationCodes: ['5120-01'], placeCode: null, payFrom: null })
  })

  test('broken: said where, and the text stays', async () => {
    const text = '{"basics": {"label": "Повар",}}'
    expect(await submit(importResume, { text, locale: 'ru' })).toMatchObject({
      ok: false,
      fields: { text: { ru: expect.stringContaining('строка 1') } },
      values: { text: [text] },
    })
    expect(await asSystem((tx) => tx.select().from(resumes))).toEqual([])
  })
})

describe('confirmation (E3, resume.confirm_within)', () => {
  const days = (n: number) => sql`${'2026-11-21T07:00:00Z'}::timestamptz - make_interval(days => ${n})`
  const confirmed = (resume: string, n: number) =>
    asSystem((tx) =>
      tx
        .update(resumes)
        .set({ confirmedAt: days(n) })
        .where(eq(resumes.id, resume)),
    )
  const told = async () => (await asSystem((tx) => tx.select().from(notices))).map(({ kind }) => kind)

  test.each([
    [82, 'published', []],
    [83, 'published', ['resume.expiring']],
    [90, 'published', ['resume.expiring']],
    [91, 'hidden', ['resume.hidden']],
  ])('%i days after it', async (age, state, kinds) => {
    const resume = await published()
    await confirmed(resume, age)
    await expireResumes(now)
    expect([(await rowOf(resume)).state, await told()]).toEqual([state, kinds])
    expect(await expireResumes(now)).toEqual({ hidden: 0, asked: 0 })
    expect(await told()).toEqual(kinds)
  })

  test('"still up to date" begins the term anew, without moving it up in the list', async () => {
    const resume = await published()
    const { updatedAt } = await rowOf(resume)
    await confirmed(resume, 85)
    expect(await submit(setResumeState, { id: resume, to: 'published' })).toMatchObject({
      ok: true,
      next: '/ru/cabinet/resumes?done=confirmed',
    })
    await expireResumes(now)
    expect(await rowOf(resume)).toMatchObject({ state: 'published', updatedAt })
    expect(await told()).toEqual([])
  })

  test('drafts and hidden ones are left alone', async () => {
    await confirmed(await draft(), 400)
    expect(await expireResumes(now)).toEqual({ hidden: 0, asked: 0 })
  })
})
