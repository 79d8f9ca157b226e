import { beforeAll, describe, expect, test } from 'vitest'
import { vacancyStates } from '@/db/lists'
import { responseStates } from '@/db/schema/resumes'
import { demoAccounts } from '@/db/seed/accounts'
import { inventedName } from '@/db/seed/companies'
import { type Demo, makeDemo } from '@/db/seed/demo'
import { jobs } from '@/db/seed/jobs'
import { dayAt } from '@/db/seed/random'
import { calendarRows, fileCalendar, groupRows, paramRows, placeRows } from '@/db/seed/reference-files'
import { makeWorld } from '@/db/seed/world'
import { passwordLength, weaknessOf } from '@/lib/accounts/rules'
import { addDays, addWorkingDays, CalendarGap, dayOf, isWorkingDay } from '@/lib/core/calendar'
import { readPhone } from '@/lib/core/fields'
import { birthDateOf, checkIin, sexOf } from '@/lib/core/identifiers'
import { type NoticeKind, noticeIn, paramsOf } from '@/lib/core/notice-texts'
import { type ParamKey, paramOn } from '@/lib/core/params'
import { locales } from '@/lib/core/text'
import { missingToPublish, problemOfNumber } from '@/lib/employers/rules'
import { moves, states } from '@/lib/responses/rules'
import { ageOn, publicationProblems } from '@/lib/resumes/rules'
import { isLate, readWording } from '@/lib/vacancies/rules'

describe('the working-day calendar of the files (domain 3)', () => {
  test.each([
    ['2026-03-19', 3, '2026-03-27'],
    ['2026-05-06', 3, '2026-05-13'],
    ['2026-05-26', 1, '2026-05-28'],
    ['2026-07-03', 1, '2026-07-07'],
    ['2026-08-28', 3, '2026-09-02'],
    ['2026-12-29', 3, '2027-01-05'],
    ['2027-03-12', 3, '2027-03-18'],
    ['2026-04-30', 10, '2026-05-19'],
  ])('received %s, %i working days: due %s', (received, term, due) => {
    expect(addWorkingDays(received, term, fileCalendar)).toBe(due)
  })
  test.each([
    ['2024', 117],
    ['2025', 119],
    ['2026', 118],
    ['2027', 118],
  ])('%s has %i days off', (year, off) => {
    let count = 0
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) if (!isWorkingDay(day, fileCalendar)) count += 1
    expect(count).toBe(off)
  })
  test('a year without rows is an error, not a guess', () => {
    expect(() => isWorkingDay('2028-01-03', fileCalendar)).toThrow(CalendarGap)
  })
  test('5 January 2025 was worked for the 3rd; 30 August is a holiday until 2025', () => {
    expect(isWorkingDay('2025-01-05', fileCalendar)).toBe(true)
    expect(isWorkingDay('2025-01-03', fileCalendar)).toBe(false)
    expect(isWorkingDay('2024-08-30', fileCalendar)).toBe(false)
    expect(isWorkingDay('2026-08-31', fileCalendar)).toBe(true)
  })
  test('each day stands once, with words and a source', () => {
    expect(new Set(calendarRows.map(({ day }) => day)).size).toBe(calendarRows.length)
    for (const row of calendarRows) expect(row.kk && row.ru && row.source && /^\d{4}-\d\d-\d\d$/.test(row.day)).toBeTruthy()
  })
})

describe('the legal parameters of the files (domain 2)', () => {
  const rows = paramRows.map((row) => ({ ...row, value: Number(row.value), validFrom: row.valid_from, validTo: row.valid_to || null }))
  test.each<[ParamKey, string, number]>([
    ['rate.min_wage', '2026-11-21', 85_000],
    ['rate.min_wage', '2023-05-01', 70_000],
    ['rate.min_wage', '2027-01-01', 85_000],
    ['rate.mci', '2026-11-21', 4_325],
    ['rate.mci', '2022-03-31', 3_063],
    ['rate.mci', '2022-04-01', 3_180],
    ['vacancy.post_within', '2026-11-21', 5],
    ['vacancy.valid_for', '2026-11-21', 30],
    ['vacancy.remind_before', '2026-11-21', 3],
    ['response.answer_within', '2026-11-21', 10],
    ['response.remind_after', '2026-11-21', 3],
    ['resume.confirm_within', '2026-11-21', 90],
    ['disability_quota.percent', '2026-11-21', 2],
    ['disability_quota.headcount', '2026-11-21', 50],
  ])('%s on %s is %i', (key, day, value) => {
    expect(paramOn(rows, key, day).value).toBe(value)
  })
  test('terms of one key do not overlap; every row has a source', () => {
    for (const row of rows) {
      expect(Number.isInteger(row.value) && row.source).toBeTruthy()
      const others = rows.filter(({ key, validFrom }) => key === row.key && validFrom > row.validFrom)
      for (const later of others) expect(row.validTo !== null && row.validTo < later.validFrom, `${row.key} ${row.validFrom}`).toBe(true)
    }
  })
  test('the amounts of 2026 in MCI (domain 2.1)', () => {
    const mci = paramOn(rows, 'rate.mci', '2026-06-01').value
    expect([15, 20, 30, 70, 400, 1625].map((count) => count * mci)).toEqual([64_875, 86_500, 129_750, 302_750, 1_730_000, 7_028_125])
  })
})

describe('the demonstration', { timeout: 30_000 }, () => {
  const now = new Date('2026-11-21T09:00:00Z')
  const today = dayOf(now)
  let demo: Demo
  beforeAll(() => {
    demo = makeDemo(now, 5_000, 1)
  }, 30_000)
  const rows = () => demo.vacancies.map(({ row }) => row)

  test('is the same at every run, and begins alike whatever its size', () => {
    const again = makeDemo(now, 60, 1)
    expect(again.vacancies.map(({ row }) => row)).toEqual(rows().slice(0, 60))
    expect(again.world.employers).toEqual(demo.world.employers)
    expect(again.resumes.map(({ row }) => row)).toEqual(demo.resumes.map(({ row }) => row))
    expect(makeWorld(new Date('2027-02-01T09:00:00Z'), 3).employers.map(({ row }) => row.id)).toEqual(
      demo.world.employers.slice(0, 3).map(({ row }) => row.id),
    )
  })
  test('has 300 employers with right and different numbers, in all 20 regions', () => {
    const employers = demo.world.employers.map(({ row }) => row)
    expect(employers.map(({ kind, bin }) => problemOfNumber(kind, bin!)).filter(Boolean)).toEqual([])
    expect(new Set(employers.map(({ bin }) => bin)).size).toBe(300)
    expect(new Set(employers.map(({ nameRu }) => nameRu)).size).toBe(300)
    expect(new Set(employers.map(({ regionCode }) => regionCode)).size).toBe(20)
    expect(new Set(employers.map(({ state }) => state)).size).toBe(4)
    expect(employers.every(({ headcount, headcountDisabled }) => headcountDisabled! <= headcount!)).toBe(true)
    expect(employers.every(({ contactPhone }) => readPhone(contactPhone!) !== null)).toBe(true)
  })
  test('names of companies do not repeat', () => {
    const names = Array.from({ length: 1_000 }, (_, n) => inventedName(n))
    expect(new Set(names.map(({ kk }) => kk)).size).toBe(1_000)
    expect(new Set(names.map(({ ru }) => ru)).size).toBe(1_000)
  })
  test('has 200 citizens of age with right IINs', () => {
    expect(demo.citizens).toHaveLength(200)
    for (const { person } of demo.citizens) {
      expect(checkIin(person.iin!)).toBeNull()
      expect([birthDateOf(person.iin!), sexOf(person.iin!)]).toEqual([person.birthDate, person.sex])
      expect(ageOn(person.birthDate!, today)).toBeGreaterThanOrEqual(18)
    }
    expect(new Set(demo.citizens.map(({ person }) => person.iin)).size).toBe(200)
  })
  test('spreads advertisements over regions, occupations, schedules and states', () => {
    const counts = (of: (row: ReturnType<typeof rows>[number]) => string | null | undefined) => new Set(rows().map(of).filter(Boolean)).size
    expect(counts(({ regionCode }) => regionCode)).toBe(20)
    expect(counts(({ occupationCode }) => occupationCode)).toBeGreaterThan(240)
    expect(counts(({ state }) => state)).toBe(vacancyStates.length)
    expect(counts(({ schedule }) => schedule)).toBe(7)
    expect(counts(({ subsidised }) => subsidised)).toBe(6)
    expect(new Set(rows().flatMap(({ suitableFor }) => suitableFor)).size).toBe(8)
    expect(rows().filter(({ titleKk }) => titleKk).length).toBeGreaterThan(4_000)
    expect(rows().filter(({ titleRu }) => titleRu).length).toBeGreaterThan(3_900)
    expect(rows().some(({ late }) => late)).toBe(true)
  })
  test('pays the minimum wage at least for the full norm, and states pay always', () => {
    const wrong = rows().filter(({ payFrom, payTo, payPeriod, employment, schedule, currency }) => {
      const full = payPeriod === 'month' && employment !== 'part_time' && employment !== 'civil_law' && schedule !== 'part_day'
      const least = payFrom ?? payTo ?? 0
      return currency !== 'KZT' || least <= 0 || (payFrom && payTo && payTo < payFrom) || (full && least < 85_000)
    })
    expect(wrong).toEqual([])
  })
  test('keeps the rules of vacancies', () => {
    const employerOf = new Map(demo.world.employers.map(({ row }) => [row.id, row]))
    const broken = rows().filter((row) => {
      const rough = row.conditions !== 'normal' && (row.subsidised !== null || row.suitableFor!.includes('teenagers'))
      const nowhere = !row.placeCode && !row.remote
      const unexplained = row.suitableFor!.includes('disability') && !row.accessNote
      if (rough || nowhere || unexplained || !row.publishedAt) return rough || nowhere || unexplained
      const employer = employerOf.get(row.employerId) as Parameters<typeof missingToPublish>[0]
      const timely = row.publishedAt <= now && row.createdAt! <= row.publishedAt
      const until = row.state === 'expired' ? row.validUntil! < today : row.state !== 'published' || row.validUntil! >= today
      const late = isLate(row.appearedOn!, { calendar: fileCalendar, postWithin: 5 }, dayAt(row.publishedAt))
      return missingToPublish(employer).length > 0 || !timely || !until || late !== row.late
    })
    expect(broken).toEqual([])
  })
  test('words that the law forbids stand only where moderation is to find them', () => {
    const found = rows()
      .filter(({ state }, n) => n % 8 === 0 || state === 'on_moderation' || state === 'rejected')
      .filter((row) => {
        const waits = row.state === 'on_moderation' || row.state === 'rejected'
        return readWording(row as Parameters<typeof readWording>[0]).length > 0 !== waits
      })
    expect(found).toEqual([])
  })
  test('days of moments are those of the calendar', () => {
    for (let hour = 0; hour < 72; hour++) {
      const moment = new Date(Date.parse('2026-12-30T00:30:00Z') + hour * 3_600_000)
      expect(dayAt(moment)).toBe(dayOf(moment))
    }
  })
  test('writes Kazakh in the Kazakh fields and Russian in the Russian ones', () => {
    const kazakh = new Set(jobs.flatMap(({ titles }) => titles.map(({ kk }) => kk)))
    const russian = new Set(jobs.flatMap(({ titles }) => titles.map(({ ru }) => ru)))
    const bare = (title: string) =>
      title.replace(
        / \((?:шұғыл|срочно|толық жұмыс күні|полный рабочий день|тұрақты жұмыс|постоянная работа|оқытамыз|обучаем|тұрғын үй беріледі|с жильём)\)$/,
        '',
      )
    const wrong = rows().filter(
      ({ titleKk, titleRu, dutiesKk, dutiesRu }) =>
        (titleKk && !kazakh.has(bare(titleKk))) ||
        (titleRu && !russian.has(bare(titleRu))) ||
        (dutiesRu && /[әғқңөұүһі]/i.test(dutiesRu)) ||
        (dutiesKk && !/[әғқңөұүһі]/i.test(dutiesKk)) ||
        !(titleKk || titleRu) ||
        !(dutiesKk || dutiesRu),
    )
    expect(wrong).toEqual([])
  })
  test('has responses in every state, each step allowed by the table of moves', () => {
    expect(new Set(demo.responses.map(({ row }) => row.state)).size).toBe(responseStates.length)
    expect(states).toHaveLength(responseStates.length)
    for (const { row, steps, vacancy } of demo.responses) {
      expect(steps.at(-1)!.to).toBe(row.state)
      let before = vacancy.row.publishedAt!
      for (const { from, to, side, at } of steps) {
        const allowed = Object.values(moves).some(
          (move) => move.to === to && move.side === side && (move.from as readonly (string | null)[]).includes(from ?? null),
        )
        expect(allowed, `${from} → ${to} by ${side}`).toBe(true)
        expect(at > before && at <= now, `${before.toISOString()} ${at.toISOString()}`).toBe(true)
        before = at
      }
      const held = steps.find(({ to }) => to === 'interviewed' || to === 'no_show')
      if (held) expect(new Date(row.interview!.at) < held.at).toBe(true)
      if (row.state === 'invited') expect(new Date(row.interview!.at) > now).toBe(true)
      if (row.state === 'hired') expect(row.hired!.startOn >= dayOf(steps[0]!.at)).toBe(true)
    }
    expect(new Set(demo.responses.map(({ row }) => `${row.vacancyId} ${row.userId}`)).size).toBe(demo.responses.length)
  })
  test('has résumés that may be published as they stand (O206-19)', () => {
    expect(demo.resumes).toHaveLength(200)
    for (const { row, citizen } of demo.resumes) {
      const problems = publicationProblems(row as Parameters<typeof publicationProblems>[0], { today, lastName: citizen.person.lastName })
      expect(problems, row.title).toEqual({})
    }
  })
  test('tells notices whose words have all their parts', () => {
    expect(demo.notices.length).toBeGreaterThan(50)
    for (const notice of demo.notices) {
      expect(paramsOf(notice.kind as NoticeKind).length).toBeGreaterThan(0)
      for (const locale of locales) {
        const { title, body } = noticeIn(locale, { kind: notice.kind, params: notice.params! })
        expect(`${title} ${body}`).not.toContain('…')
      }
    }
  })
  test('prints accounts with a password that the rules allow', () => {
    expect(new Set(demoAccounts.map(({ login }) => login)).size).toBe(21)
    for (const { login, password } of demoAccounts) {
      expect(password.length).toBeGreaterThanOrEqual(passwordLength.least)
      expect(weaknessOf(password, login)).toBeNull()
    }
  })
  test('names places and groups of the reference files only', () => {
    const places = new Set(placeRows.map(({ code }) => code))
    expect(rows().filter(({ placeCode }) => placeCode && !places.has(placeCode))).toEqual([])
    expect(groupRows.filter(({ code }) => !/^\d{1,4}$/.test(code))).toEqual([])
  })
})
