import { expect, test } from 'vitest'
import { text } from '@/lib/core/text'
import { rowsOf } from '@/lib/services/answer-words'
import { jobSeeker } from '@/lib/services/definitions/job-seeker'

test('a row of the last jobs is one line with days in words', () => {
  const jobs = jobSeeker.steps.work!.fields.jobs!
  const rows = rowsOf(jobs, [{ employer: '«Алаш» ЖШС', post: 'Есепші', from: '2018-02-03', to: '' }, { employer: 'Дүкен' }])
  expect(rows).toEqual([
    text('«Алаш» ЖШС · Есепші · 2018 ж. 3 ақпан', '«Алаш» ЖШС · Есепші · 3 февраля 2018 г.', '«Алаш» ЖШС · Есепші · 3 February 2018'),
    text('Дүкен', 'Дүкен', 'Дүкен'),
  ])
})
