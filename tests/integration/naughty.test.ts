import { and, desc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { GET as openVacancyPage } from '@/app/[locale]/(enbek)/enbek/vacancies/[id]/route'
import type { Tx } from '@/db/client'
import { calendarDays, employers, journal, legalParams, people, rateLimits, responses, resumes, vacancies } from '@/db/schema'
import { savePerson } from '@/lib/accounts/self/actions'
import { dayOf } from '@/lib/core/calendar'
import type { Result } from '@/lib/core/result'
import { asSystem } from '@/lib/core/tx'
import { saveEmployer } from '@/lib/employers/actions'
import { decideEmployer } from '@/lib/employers/staff-actions'
import { saveCalendarDay } from '@/lib/reference/actions'
import { answerResponse, hireCandidate, inviteCandidate, offerJob, rejectCandidate, sendResponse } from '@/lib/responses/actions'
import { createResume, importResume, saveResume } from '@/lib/resumes/actions'
import { listInput } from '@/lib/resumes/input'
import { searchResumes } from '@/lib/resumes/queries'
import { searchVacancies } from '@/lib/search'
import { readCriteria } from '@/lib/search/criteria'
import { draftVacancy, publishVacancy, saveVacancy } from '@/lib/vacancies/actions'
import { moderateVacancy } from '@/lib/vacancies/staff-actions'
import { actAs, newVisit, submit } from '../support/act'
import { confirmAll } from '../support/law'
import { bigList, isListHere, type Kind, ownList, tidied } from '../support/naughty'
import { person, staff } from '../support/people'
import { loadTables, vacancyForm, vacancyRow, verifiedEmployer } from '../support/vacancies'

const strings = [...new Set([...ownList, ...bigList])]
/** For texts that few people read: all of our own and each fifth of the big list. */
const some = strings.filter((_, at) => at < ownList.length || at % 5 === 0)
test.skipIf(isListHere)('the Big List of Naughty Strings (../shared/data/std-naughty-strings) is absent: only our own list runs', () => {})

let employer: Awaited<ReturnType<typeof verifiedEmployer>>
let citizen: Awaited<ReturnType<typeof person>>
const centre = staff({ role: 'centre_specialist', regionCode: '*' }, { role: 'administrator', regionCode: '*' })
const second = staff({ role: 'administrator', regionCode: '*' })

beforeAll(async () => {
  await loadTables()
  employer = await verifiedEmployer()
  citizen = await person({ locale: 'kk' })
  newVisit({
    host: 'enbek.localhost:3000',
    origin: 'http://enbek.localhost:3000',
    place: { portal: 'enbek', locale: 'ru', named: 'by-host', path: '/', query: '' },
  })
})

type Action = (previous: Result | null, form: FormData) => Promise<Result>
type Values = Record<string, string | number>
type Try = {
  action: Action
  /** A form that passes. */
  good: Values
  /** Its fields of free text. */
  fields: Readonly<Record<string, Kind>>
  /** What is stored, by field. */
  stored: (next: string | undefined) => Promise<Record<string, unknown>>
}

/**
 * Puts one string into every free-text field. What is refused is refused with a problem at the field; the rest, sent again, is stored
 * and reads back as it was typed, tidied as the field says.
 */
async function put(naughty: string, { action, good, fields, stored }: Try) {
  let kept = Object.keys(fields)
  for (;;) {
    const filled = Object.fromEntries(kept.map((name) => [name, naughty]))
    const answer = await submit(action, { ...good, ...filled })
    if (answer.ok) {
      const row = await stored(answer.next)
      const read = Object.fromEntries(kept.map((name) => [name, row[name] || null]))
      expect(read, JSON.stringify(naughty)).toEqual(Object.fromEntries(kept.map((name) => [name, tidied[fields[name]!](naughty)])))
      return
    }
    const refused = kept.filter((name) => answer.fields?.[name])
    expect(refused, `${JSON.stringify(naughty)}: ${answer.text?.ru} ${JSON.stringify(answer.fields ?? {})}`).not.toEqual([])
    kept = kept.filter((name) => !refused.includes(name))
  }
}

const lines = <const N extends string>(kind: Kind, ...names: N[]) =>
  Object.fromEntries(names.map((name) => [name, kind])) as Record<N, Kind>

/** The skeleton of a document: its tags in their order, without the texts between them. */
const tagsOf = (html: string) => [...html.matchAll(/<\/?[a-z][a-z\d]*/gi)].map(([tag]) => tag.toLowerCase())

describe('every free text', { timeout: 300_000 }, () => {
  test('of a vacancy, which is then published, shown to everybody and searched', async () => {
    actAs(employer.owner)
    const texts = lines('lines', 'dutiesKk', 'dutiesRu', 'requirementsKk', 'requirementsRu', 'offersKk', 'offersRu', 'accessNote')
    const fields = { ...lines('line', 'titleKk', 'titleRu', 'address', 'contactPerson', 'contactPhone'), ...texts }
    const good = { ...vacancyForm, ...Object.fromEntries(Object.keys(texts).map((name) => [name, 'Мәтін'])), address: 'Абай, 1' }
    const id = Number(/\d+$/.exec((await submit(draftVacancy, good)).next!)![0])
    const shown = async () => {
      await asSystem((tx) => tx.update(vacancies).set({ state: 'published', publishedAt: new Date() }).where(eq(vacancies.id, id)))
      const answer = await openVacancyPage(new Request('http://enbek.localhost:3000/ru'), { params: Promise.resolve({ id: String(id) }) })
      expect(answer.status).toBe(200)
      return answer.text()
    }
    await submit(publishVacancy, { id })
    const plain = tagsOf(await shown())
    for (const naughty of strings) {
      await asSystem((tx) => tx.update(vacancies).set({ state: 'draft' }).where(eq(vacancies.id, id)))
      await put(naughty, { action: saveVacancy, good: { ...good, id }, fields, stored: () => vacancyRow(id) })
      await submit(publishVacancy, { id })
      const html = await shown()
      // a text of nothing but spaces leaves its part of the page out
      if (tidied.lines(naughty)) expect(tagsOf(html), naughty).toEqual(plain)
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!
      expect(() => JSON.parse(data), naughty).not.toThrow()
      await searchVacancies(readCriteria(new URLSearchParams({ q: naughty })), new Date())
    }
  })

  test('of the pickers, which find an entry or say that there is none', async () => {
    actAs(employer.owner)
    for (const naughty of some) {
      const answer = await submit(draftVacancy, { ...vacancyForm, occupation: naughty, place: naughty })
      if (!answer.ok)
        expect(Object.keys(answer.fields ?? {}), naughty).toEqual(expect.arrayContaining([expect.stringMatching(/occupation|place/)]))
    }
  })

  test('of a moderator', async () => {
    actAs(employer.owner)
    const id = Number(/\d+$/.exec((await submit(draftVacancy, vacancyForm)).next!)![0])
    actAs(centre)
    for (const naughty of some) {
      await asSystem((tx) => tx.update(vacancies).set({ state: 'on_moderation' }).where(eq(vacancies.id, id)))
      const good = { id, decision: 'reject', ground: 'not_a_vacancy', text: 'Түзетіңіз' }
      await put(naughty, {
        action: moderateVacancy,
        good,
        fields: { text: 'lines' },
        stored: async () => ({ text: (await vacancyRow(id)).refusalText }),
      })
    }
  })

  test('of a résumé, by its form and from a file', async () => {
    actAs(citizen)
    const id = /([\da-f-]{36})/.exec((await submit(createResume, { title: 'Аспазшы', locale: 'kk' })).next!)![0]
    const good = {
      id,
      title: 'Аспазшы',
      locale: 'kk',
      visibility: 'public',
      'jobs.0.employer': 'Асхана',
      'jobs.0.post': 'Аспазшы',
      'jobs.0.from': '2019',
      'studies.0.level': 'vocational',
      'studies.0.institution': 'Колледж',
      'courses.0.name': 'Курс',
    }
    const fields = {
      ...lines(
        'line',
        'title',
        'jobs.0.employer',
        'jobs.0.post',
        'studies.0.institution',
        'studies.0.speciality',
        'courses.0.name',
        'courses.0.provider',
      ),
      ...lines('lines', 'jobs.0.duties', 'about'),
    }
    const stored = async () => {
      const [row] = await asSystem((tx) => tx.select().from(resumes).where(eq(resumes.id, id)))
      const flat = { ...row } as Record<string, unknown>
      for (const list of ['jobs', 'studies', 'courses'] as const)
        for (const [name, value] of Object.entries(row![list][0] ?? {})) flat[`${list}.0.${name}`] = value
      return flat
    }
    for (const naughty of strings) {
      await put(naughty, { action: saveResume, good, fields, stored })
      await submit(saveResume, { ...good, skills: naughty })
      await searchResumes(employer.owner, listInput.parse({ q: naughty, occupation: naughty }))
      const file = {
        basics: { label: naughty, summary: naughty, location: { city: naughty } },
        work: [{ name: naughty, position: naughty, startDate: '2019', summary: naughty }],
        skills: [{ name: naughty }],
        [naughty]: naughty,
      }
      const answer = await submit(importResume, { text: JSON.stringify(file), locale: 'ru' })
      if (!answer.ok) expect(answer.fields, naughty).toBeDefined()
      await submit(importResume, { text: naughty, locale: 'ru' })
      await asSystem((tx) => tx.delete(resumes).where(and(eq(resumes.userId, citizen.id), sql`${resumes.id} <> ${id}`)))
    }
  })

  test('of an employer and of the centre that decides about it', async () => {
    const { id, owner } = employer
    const [before] = await asSystem((tx) => tx.select().from(employers).where(eq(employers.id, id)))
    const good = {
      id,
      kind: 'legal_entity',
      bin: before!.bin!,
      nameKk: 'Ұйым',
      nameRu: 'Организация',
      place: 'Астана · 710000000',
      contactPerson: 'Асан',
      contactPhone: '+77012345678',
    }
    const fields = {
      ...lines('line', 'nameKk', 'nameRu', 'address', 'headName', 'contactPerson', 'bankName'),
      ...lines('lines', 'descriptionKk', 'descriptionRu'),
    }
    const row = async () => (await asSystem((tx) => tx.select().from(employers).where(eq(employers.id, id))))[0]!
    for (const naughty of strings) {
      actAs(owner)
      await put(naughty, { action: saveEmployer, good, fields, stored: row })
      if (!some.includes(naughty)) continue
      for (const name of ['bin', 'contactPhone', 'contactEmail', 'site', 'iban', 'bik', 'oked', 'headcount', 'place'])
        await submit(saveEmployer, { ...good, [name]: naughty })
      actAs(centre)
      await put(naughty, {
        action: decideEmployer,
        good: { id, decision: 'block', reason: 'Құжаттары сәйкес емес' },
        fields: { reason: 'line' },
        stored: async () => ({ reason: (await row()).stateReason }),
      })
      await asSystem((tx) => tx.update(employers).set({ state: 'verified_by_centre', stateReason: null }).where(eq(employers.id, id)))
    }
  })

  test('of a person', async () => {
    actAs(citizen)
    const stored = async () => (await asSystem((tx) => tx.select().from(people).where(eq(people.userId, citizen.id))))[0]!
    for (const naughty of some) {
      await put(naughty, {
        action: savePerson,
        good: { lastName: 'Сынақова', firstName: 'Айгерім' },
        fields: lines('name', 'lastName', 'firstName', 'middleName'),
        stored,
      })
      await submit(savePerson, { lastName: 'Сынақова', firstName: 'Айгерім', iin: naughty, birthDate: naughty, regionCode: naughty })
      await asSystem((tx) => tx.delete(rateLimits))
    }
    await submit(savePerson, { lastName: 'Сынақова', firstName: 'Айгерім' })
  })

  test('of a response, on both sides', async () => {
    const [vacancy] = await asSystem((tx) =>
      tx
        .insert(vacancies)
        .values({
          employerId: employer.id,
          state: 'published',
          titleKk: 'Аспаз',
          titleRu: 'Повар',
          publishedAt: new Date(),
          validUntil: '2099-01-01',
        })
        .returning(),
    )
    const one = and(eq(responses.vacancyId, vacancy!.id), eq(responses.userId, citizen.id))
    const row = async () => (await asSystem((tx) => tx.select().from(responses).where(one)))[0]!
    const become = (state: 'withdrawn' | 'viewed' | 'invited' | 'confirmed') =>
      asSystem((tx) => tx.update(responses).set({ state }).where(one))
    const at = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16)
    for (const naughty of strings) {
      actAs(citizen)
      await asSystem((tx) => tx.delete(rateLimits))
      await become('withdrawn')
      const message = { vacancyId: vacancy!.id, message: 'Хат' }
      await put(naughty, { action: sendResponse, good: message, fields: { message: 'lines' }, stored: row })
      if (!some.includes(naughty)) continue
      const { id } = await row()
      actAs(employer.owner)
      await put(naughty, {
        action: inviteCandidate,
        good: { id, at, place: 'Абай, 1', contact: 'Асан', text: 'Келіңіз' },
        fields: lines('line', 'place', 'contact'),
        stored: async () => ({ ...(await row()).interview }),
      })
      await submit(inviteCandidate, { id, at, place: 'Абай, 1', contact: 'Асан', text: naughty })
      await submit(offerJob, { id, text: naughty })
      actAs(citizen)
      await submit(answerResponse, { id, answer: 'decline', text: naughty })
      actAs(employer.owner)
      await become('viewed')
      await put(naughty, {
        action: hireCandidate,
        good: { id, startOn: dayOf(new Date()), kind: 'permanent', contractNo: '1' },
        fields: { contractNo: 'line' },
        stored: async () => ({ ...(await row()).hired }),
      })
      await become('viewed')
      await put(naughty, {
        action: rejectCandidate,
        good: { id, reason: 'other', text: 'Себебі' },
        fields: { text: 'lines' },
        stored: async () => ({ text: (await row()).reasonText }),
      })
    }
  })

  test('of the reference tables', async () => {
    actAs(centre)
    const day = '2027-03-04'
    for (const naughty of some)
      await put(naughty, {
        action: saveCalendarDay,
        good: { day, kind: 'off', kk: 'Мереке', ru: 'Праздник', source: 'бұйрық' },
        fields: lines('line', 'kk', 'ru', 'source'),
        stored: async () => {
          expect(await confirmAll(second, centre)).toMatchObject([{ ok: true }])
          const rows = (tx: Tx) => tx.select().from(calendarDays).where(eq(calendarDays.day, day)).orderBy(desc(calendarDays.version))
          return (await asSystem(rows))[0]!
        },
      })
    expect(await asSystem((tx) => tx.select().from(legalParams).limit(1))).toHaveLength(1)
  })

  test('and nothing broke: the journal knows no failure', async () => {
    const failed = await asSystem((tx) =>
      tx
        .select({ action: journal.action, reason: journal.reason, reference: journal.reference })
        .from(journal)
        .where(eq(journal.outcome, 'failed')),
    )
    expect(failed).toEqual([])
  })
})
