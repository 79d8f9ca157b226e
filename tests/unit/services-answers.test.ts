import { expect, test } from 'vitest'
import { text } from '@/lib/core/text'
import { answerWords, rowsOf } from '@/lib/services/answer-words'
import { jobSeeker } from '@/lib/services/definitions/job-seeker'

test('a row of the last jobs is one line with days in words', () => {
  const jobs = jobSeeker.steps.work!.fields.jobs!
  const rows = rowsOf(jobs, [{ employer: '«Алаш» ЖШС', post: 'Есепші', from: '2018-02-03', to: '' }, { employer: 'Дүкен' }])
  expect(rows).toEqual([
    text('«Алаш» ЖШС · Есепші · 2018 ж. 3 ақпан', '«Алаш» ЖШС · Есепші · 3 февраля 2018 г.', '«Алаш» ЖШС · Есепші · 3 February 2018'),
    text('Дүкен', 'Дүкен', 'Дүкен'),
  ])
})

const esil = text('Есіл ауданы, Астана', 'район Есиль, Астана', 'Esil District, Astana')
test.each([
  ['район Есиль, Астана · 711210000', esil],
  ['711210000', esil],
  // a code that no classifier knows, and words alone, stand as they were given
  ['Жаңа аудан · 999999999', 'Жаңа аудан'],
  ['Есіл', 'Есіл'],
])('a district is read in every language by its code: %s', (given, words) => {
  const names = new Map([['711210000', esil]])
  expect(answerWords(jobSeeker.steps.home!.fields.district!, given, names)).toEqual(words)
})
