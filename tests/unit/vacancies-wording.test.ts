import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findings } from '@/lib/vacancies/wording'

const codes = (text: string) => [...new Set(findings([text]).map(({ code }) => code))]

describe('wording that a person has to read first (E2, SC 103(2)(5), LC 6)', () => {
  test.each([
    ['Требуется девушка на ресепшен', 'sex'],
    ['Только мужчины, график 2/2', 'sex'],
    ['Пол: мужской', 'sex'],
    ['Тек ер адам', 'sex'],
    ['Жұмысқа тек қыздар алынады', 'sex'],
    ['Аспазшы, әйел адам керек', 'sex'],
    ['Возраст до 35 лет', 'age'],
    ['до\u00a035 лет', 'age'],
    ['от 18 до 45 лет', 'age'],
    ['не старше 40 лет', 'age'],
    ['35 жасқа дейін', 'age'],
    ['40 жастан аспаған', 'age'],
    ['незамужняя, без детей', 'family'],
    ['тұрмысқа шықпаған', 'family'],
    ['славянской внешности', 'origin'],
    ['тек қазақтар', 'origin'],
    ['только мусульмане', 'religion'],
    ['приятной внешности', 'looks'],
    ['сымбатты қыздар', 'looks'],
    ['с местной пропиской', 'residence'],
    ['оплата за обучение 20 000', 'fee'],
  ])('«%s» → %s', (text, code) => {
    expect(codes(text)).toContain(code)
  })
  test.each([
    'Опыт до 3 лет',
    'Опыт работы от 1 года',
    'Мұғалім, жұмыс өтілі 3 жыл',
    'Мастер женских стрижек',
    'Мужской зал барбершопа',
    'Ерлер киімінің сатушысы',
    'Доставка до 35 километров',
    'Воспитатель, группа детей от 3 до 6 лет',
    'Срок договора до 12 месяцев',
    'Девушкам и юношам одинаковые условия',
    'Приятный коллектив, внешний вид опрятный',
  ])('«%s» says nothing forbidden', (text) => {
    expect(codes(text)).toEqual([])
  })
  test('the author is shown his own words', () => {
    expect(findings(['Ищем продавца. Возраст до 35 лет, график 5/2'])[0]).toMatchObject({
      code: 'age',
      quote: expect.stringContaining('до 35 лет'),
    })
  })
  test('any text is read, however strange or long', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => Array.isArray(findings(texts))))
    const started = performance.now()
    findings([`${'до '.repeat(20_000)}${'мужчина '.repeat(20_000)}`])
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
