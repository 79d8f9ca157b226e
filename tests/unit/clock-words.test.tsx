import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Clock, ClockTag } from '@/components/services/clock'
import { calendarRows, paramRows } from '@/db/seed/reference-files'
import { calendarsOf } from '@/lib/core/calendar'
import { pauseTimer, startTimer, stopTimer, type Term, type Unit } from '@/lib/core/clock'
import { clauseWords, clockWords, leftWords, lengthWords } from '@/lib/core/clock-words'
import { dayFrom } from '@/lib/core/format'
import { locales } from '@/lib/core/text'

const { at: calendarAt } = calendarsOf(calendarRows.map((row) => ({ ...row, version: 1 })))
const law = { calendarOf: (version: number) => ({ ...calendarAt(version), office: () => ({ opens: 540, closes: 1080 }) }) }
const at = (words: string) => new Date(`${words.slice(0, 10)}T${words.slice(11) || '10:00'}:00+05:00`)
const term: Term = { key: 'jobseeker.register', value: 1, unit: 'working_day', validFrom: '2017-07-04', source: 'S4 p.5, p.10' }
/** N 1: filled in on Thursday 19.03.2026 at 10:00. */
const timer = startTimer(term, at('2026-03-19'), 1)

describe('so many of a unit', () => {
  test.each<[number, Unit, string, string, string]>([
    [1, 'working_day', '1 жұмыс күні', '1 рабочий день', '1 working day'],
    [3, 'working_day', '3 жұмыс күні', '3 рабочих дня', '3 working days'],
    [11, 'calendar_day', '11 күнтізбелік күн', '11 календарных дней', '11 calendar days'],
    [21, 'month', '21 ай', '21 месяц', '21 months'],
    [2, 'year', '2 жыл', '2 года', '2 years'],
    [20, 'minute', '20 минут', '20 минут', '20 minutes'],
    [150, 'minute', '2 сағ 30 мин', '2 ч 30 мин', '2 h 30 min'],
    [300, 'minute', '5 сағ', '5 ч', '5 h'],
  ])('%i %s', (value, unit, kk, ru, en) => expect(lengthWords(value, unit)).toEqual({ kk, ru, en }))
})

test('a day from which something holds', () => {
  expect(dayFrom('kk', '2027-01-01')).toBe('2027 жылғы 1 қаңтардан')
  expect(dayFrom('ru', '2027-05-09')).toBe('9 мая 2027 г.')
})

describe('the clause', () => {
  test.each([
    ['L SC 99(4)(3)', 'Әлеуметтік кодекс, 99(4)(3)-бап', 'Социальный кодекс, ст. 99(4)(3)'],
    ['L SC 100(2): grounds 1, 4', 'Әлеуметтік кодекс, 100(2)-бап', 'Социальный кодекс, ст. 100(2)'],
    [
      'S4 p.5, p.10',
      '«Жұмыс іздеп жүрген адамдарды тіркеу» регламенті, 5, 10-тармақ',
      'регламент «Регистрация лиц, ищущих работу», п. 5, 10',
    ],
    ['O206-21 (S2 cl.21)', '№ 206 бұйрық, 21-тармақ', 'приказ № 206, п. 21'],
    ['S3 cl.17', '№ 349 бұйрық, 17-тармақ', 'приказ № 349, п. 17'],
    [
      'GJS-5.S3; L SC 97(2)',
      '«Жұмыс іздеп жүрген адамдарды тіркеу» регламенті, 5-тармақ',
      'регламент «Регистрация лиц, ищущих работу», п. 5',
    ],
    ['E7 JS3', 'платформа қағидасы', 'правило платформы'],
    ['D: card E9', 'платформа белгілеген', 'установлено платформой'],
    ['N ar.egemen.kz', 'қолданыстағы тәжірибе', 'действующая практика'],
    ['Заң № 12, 3-бап', 'Заң № 12, 3-бап', 'Заң № 12, 3-бап'],
  ])('%s', (source, kk, ru) => expect(clauseWords(source)).toMatchObject({ kk, ru }))
  test('every source of a term in the files is said without our marks', () => {
    const terms = paramRows.filter(({ unit }) => ['working_day', 'calendar_day', 'month', 'year', 'minute'].includes(unit))
    const marks = terms.map(({ source }) => clauseWords(source).ru).filter((words) => /^(L|N|R|D|S\d)\b/.test(words))
    expect(marks).toEqual([])
  })
})

describe('what is left', () => {
  test.each([
    [{ state: 'left', count: 2, unit: 'working_day' }, 'осталось: 2 рабочих дня', '2 жұмыс күні қалды'],
    [{ state: 'late', count: 1, unit: 'minute' }, 'просрочено на 1 минуту', 'мерзімі өткеніне 1 минут болды'],
    [{ state: 'late', count: 5, unit: 'working_day' }, 'просрочено на 5 рабочих дней', 'мерзімі өткеніне 5 жұмыс күні болды'],
    [{ state: 'late', count: 0, unit: 'working_day' }, 'срок истёк', 'мерзімі өтті'],
    [
      { state: 'paused', count: 2, unit: 'working_day' },
      'после возобновления останется: 2 рабочих дня',
      'жалғасқан соң 2 жұмыс күні қалады',
    ],
  ] as const)('%o', (left, ru, kk) => expect(leftWords(left)).toMatchObject({ ru, kk }))
})

describe('a clock as both sides see it', () => {
  test('running: N 1 is due on 20.03 when the office closes', () =>
    expect(clockWords('ru', timer, law, at('2026-03-19 12:00'))).toMatchObject({
      state: 'left',
      late: false,
      clause: 'регламент «Регистрация лиц, ищущих работу», п. 5, 10',
      length: '1 рабочий день',
      due: expect.stringMatching(/^20 марта 2026.*18:00$/),
      left: 'осталось: 1 рабочий день',
      pause: null,
    }))
  test('late', () => expect(clockWords('ru', timer, law, at('2026-03-20 18:30'))).toMatchObject({ state: 'late', late: true }))
  test('paused, and why', () => {
    const words = clockWords('kk', pauseTimer(timer, at('2026-03-20'), 'returned'), law, at('2026-04-01'))
    expect(words).toMatchObject({ state: 'paused', late: false, due: null, left: 'жалғасқан соң 1 жұмыс күні қалады' })
    expect(words.pause?.reason).toBe('өтініш түзетуге қайтарылды')
  })
  test('stopped in time and too late', () => {
    expect(clockWords('ru', stopTimer(timer, at('2026-03-20')), law, at('2026-04-01'))).toMatchObject({ state: 'stopped', late: false })
    expect(clockWords('ru', stopTimer(timer, at('2026-03-26')), law, at('2026-04-01'))).toMatchObject({ state: 'stopped', late: true })
  })
  test('a year that nobody has entered is said, the page stands', () =>
    expect(clockWords('ru', startTimer(term, at('2027-12-31'), 1), law, at('2027-12-31'))).toMatchObject({
      state: 'unknown',
      due: 'будет посчитано, когда заполнят рабочий календарь',
    }))
  test.each(locales)('is shown in %s', (locale) => {
    const html = renderToStaticMarkup(<Clock timer={timer} law={law} locale={locale} now={at('2026-03-19 12:00')} />)
    const words = clockWords(locale, timer, law, at('2026-03-19 12:00'))
    for (const part of [words.clause, words.length, words.due, words.left]) expect(html).toContain(part)
    const late = renderToStaticMarkup(<ClockTag timer={timer} law={law} locale={locale} now={at('2026-03-26 12:00')} />)
    expect(late).toContain(clockWords(locale, timer, law, at('2026-03-26 12:00')).left)
  })
})
