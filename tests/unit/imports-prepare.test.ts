import { describe, expect, it } from 'vitest'
import { readEducation } from '@/lib/imports/education'
import { languageOf } from '@/lib/imports/language'
import { occupationIndex, occupationOf } from '@/lib/imports/occupation'
import { payOf } from '@/lib/imports/pay'
import { employerKey } from '@/lib/imports/prepare'
import { postedMoment } from '@/lib/imports/rules'
import { parseSalary } from '@/lib/imports/salary'
import { isOwnSource, ownSource, plainFileName, sourceName } from '@/lib/imports/source'
import { now } from '../support/vacancy-files'

describe('the language of a title', () => {
  it.each([
    ['Аспазшы', 'kk'],
    ['Аула сыпырушы', 'kk'],
    ['Маман', 'kk'],
    ['Бас бухгалтер', 'kk'],
    ['Есепші / бухгалтер', 'kk'],
    ['Қонақүй әкімшісі', 'kk'],
    ['Бухгалтер', 'ru'],
    ['Менеджер по продажам в ТОО «Қазақстан»', 'ru'],
    ['Stories maker (Шымкент)', 'ru'],
    ['Специалист по работе с клиентами (Қарағанды)', 'ru'],
    ['DevOps engineer', 'ru'],
    ['', 'ru'],
    ['Біз сізге достық ұжым, тұрақты жалақы ұсынамыз. Резюме на почту.', 'kk'],
  ])('%s: %s', (title, language) => {
    expect(languageOf(title)).toBe(language)
  })
})

describe('education', () => {
  it.each([
    ['Высшее образование — бакалавриат', 'higher'],
    ['Высшее образование — специалитет, магистратура', 'higher'],
    ['Среднее профессиональное образование', 'vocational'],
    ['Среднее специальное', 'vocational'],
    ['Общее образование', 'secondary'],
    ['Tребования не предъявляются', 'any'],
    ['Не имеет значения', 'any'],
    ['СПО или высшее', null],
    ['Профильное образование может требоваться', null],
    ['Жоғары білім', 'higher'],
    ['Кәсіптік білім', 'vocational'],
    ['Жоғары оқу орнынан кейінгі білім', 'postgraduate'],
    [null, null],
  ])('%s: %s', (words, level) => {
    expect(readEducation(words)).toBe(level)
  })
})

describe('occupations', () => {
  const index = occupationIndex([
    { code: '5120', kk: 'Аспаздар', ru: 'Повара' },
    { code: '5120-01', kk: 'Аспаз', ru: 'Повар' },
    { code: '7212', kk: 'Дәнекерлеуші', ru: 'Сварщики' },
    { code: '7212-01', kk: 'Дәнекерлеуші', ru: 'Сварщик' },
    { code: '1111-01', kk: 'Басшы', ru: 'Руководитель' },
    { code: '2222-01', kk: 'Жетекші', ru: 'Руководитель' },
    { code: '3333-01', kk: 'Киномонтажёр', ru: 'Киномонтажёр' },
  ])
  it.each([
    ['Повар', '5120-01'],
    ['ПОВАР (горячий цех)', '5120-01'],
    ['аспаз, ыстық цех', '5120-01'],
    ['Дәнекерлеуші', '7212-01'],
    ['Киномонтажер', '3333-01'],
    ['Руководитель', null],
    ['Повар-кондитер', null],
    ['Старший повар', null],
    ['(повар)', null],
    ['', null],
  ])('%s: %s', (title, code) => {
    expect(occupationOf(title, index)).toBe(code)
  })
})

describe('pay as it is kept', () => {
  it.each([
    [
      'от 400 000 до 600 000 ₸ за месяц, на руки',
      { payFrom: 400_000, payTo: 600_000, gross: false, payPeriod: 'month', payNote: null },
      false,
    ],
    ['500 000 ₸', { payFrom: 500_000, payTo: 500_000, payPeriod: 'month' }, false],
    ['2 500 ₸ за час', { payFrom: 2500, payPeriod: 'hour' }, false],
    ['от 120 000 ₽ за вахту', { payFrom: null, payTo: null, payNote: 'от 120000 RUB / вахта' }, true],
    ['Договорная', { payFrom: null, payNote: 'Договорная' }, false],
    ['300 или 400 тысяч', { payFrom: null, payNote: '300 или 400 тысяч' }, true],
  ])('%s', (written, pay, remark) => {
    const kept = payOf(parseSalary(written))
    expect(kept.pay).toMatchObject(pay)
    expect(kept.remark !== null).toBe(remark)
  })
  it('no word is no remark', () =>
    expect(payOf(null)).toEqual({ pay: expect.objectContaining({ payFrom: null, payNote: null }), remark: null }))
})

describe('names and moments', () => {
  it('one employer in all spellings', () => {
    expect(employerKey('ТОО «Достык»')).toBe(employerKey(' тоо  "ДОСТЫК" '))
    expect(employerKey('ТОО «Достык»')).not.toBe(employerKey('ТОО «Достык 2»'))
  })
  it('a day begins in Kazakhstan, and nothing is posted after now', () => {
    expect(postedMoment('2026-06-18', now)).toEqual(new Date('2026-06-17T19:00:00Z'))
    expect(postedMoment('2026-08-20T10:00:00.000Z', now)).toEqual(now)
    expect(postedMoment(null, now)).toEqual(now)
  })
  it('a source is never an employer’s own by its name', () => {
    expect(sourceName.test(ownSource('1'))).toBe(false)
    expect([isOwnSource(ownSource('1')), isOwnSource('site.kz')]).toEqual([true, false])
    for (const name of ['', ' a', 'a/b', 'x'.repeat(65), '.', '-x']) expect(sourceName.test(name)).toBe(false)
  })
  it('a file’s own name', () => {
    expect(plainFileName('C:\\a\\б "в".csv')).toBe('б "в".csv')
    expect(plainFileName('../../etc/passwd')).toBe('passwd')
    expect(plainFileName('a\u202e\u0000\ud800')).toBe('a\ufffd')
    expect(plainFileName('/')).toBe('file')
  })
})
