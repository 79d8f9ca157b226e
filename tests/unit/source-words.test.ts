import { describe, expect, test } from 'vitest'
import { paramRows } from '@/db/seed/reference-files'
import { sourceWords } from '@/lib/reference/source-words'

describe('where a parameter comes from', () => {
  test.each([
    ['L SC 107(2): 2 to 4 %, the least share', 'Әлеуметтік кодекс, 107(2)-бап', 'Социальный кодекс, ст. 107(2)'],
    [
      'N mgorod.kz, liter.kz; 2027 is entered by the administrator',
      'қолданыстағы тәжірибе: mgorod.kz, liter.kz',
      'действующая практика: mgorod.kz, liter.kz',
    ],
    ['N moore-global (order 353)', 'қолданыстағы тәжірибе: moore-global', 'действующая практика: moore-global'],
    ['R med: share of the wage', 'зерттеу деректері, сенімділігі орташа', 'данные исследования, надёжность средняя'],
    ['R hi; N mgorod.kz', 'зерттеу деректері, сенімділігі жоғары', 'данные исследования, надёжность высокая'],
    ['A349-21.B1, P4: one login', '№ 349 бұйрық, 21-тармақ', 'приказ № 349, п. 21'],
    ['D: card E9', 'платформа белгілеген', 'установлено платформой'],
    ['Бұйрық № 14, 2-тармақ', 'Бұйрық № 14, 2-тармақ', 'Бұйрық № 14, 2-тармақ'],
  ])('%s', (source, kk, ru) => expect(sourceWords(source)).toMatchObject({ kk, ru }))
  test('of the files none is said in English: only names of papers and sites stay', () => {
    const english = /\b(the|of|is|for|by|and|card|clause|order|rule|year|share|month|MCI)\b/
    for (const { source } of paramRows) {
      const { kk, ru } = sourceWords(source)
      expect(`${kk} ${ru}`, source).not.toMatch(english)
    }
  })
})
