import { describe, expect, test } from 'vitest'
import { responseStates } from '@/db/schema/resumes'
import { dayTo, meeting, phone } from '@/lib/core/format'
import { noticeTexts } from '@/lib/core/notice-texts'
import { problemsOf } from '@/lib/core/problems'
import { addressOf, readFilter } from '@/lib/responses/filter'
import { answering, hiring, inviting, rejecting, sending } from '@/lib/responses/input'
import { closings, reasonName, refusalCodes, refusals, stateNames, stepName, titleOf } from '@/lib/responses/words'

const id = '0199a8b0-0000-7000-8000-000000000001'
const fieldsOf = (result: { success: boolean; error?: Parameters<typeof problemsOf>[0] }) =>
  Object.keys(result.error ? problemsOf(result.error) : {})

describe('forms', () => {
  test('the time of an interview is the clock of Kazakhstan', () => {
    const read = inviting.parse({ id, at: '2026-11-25T10:00', place: 'Абай 1', contact: 'Айгүл' })
    expect(read.at.toISOString()).toBe('2026-11-25T05:00:00.000Z')
  })
  test.each(['', '2026-13-40T10:00', 'ертең', '2026-11-25'])('not a time: %s', (at) =>
    expect(fieldsOf(inviting.safeParse({ id, at, place: 'Абай 1', contact: 'Айгүл' }))).toEqual(['at']),
  )
  test('another reason needs words', () => {
    expect(fieldsOf(rejecting.safeParse({ id, reason: 'other' }))).toEqual(['text'])
    expect(rejecting.safeParse({ id, reason: 'other', text: 'Орын қысқарды' }).success).toBe(true)
    expect(rejecting.safeParse({ id, reason: 'experience' }).success).toBe(true)
    expect(rejecting.safeParse({ id, reason: 'unanswered' }).success).toBe(false)
  })
  test('a message has at most 2000 characters (E4)', () => {
    expect(sending.safeParse({ vacancyId: '7', message: 'ә'.repeat(2000) }).success).toBe(true)
    expect(fieldsOf(sending.safeParse({ vacancyId: '7', message: 'ә'.repeat(2001) }))).toEqual(['message'])
    expect(sending.safeParse({ vacancyId: '7; drop' }).success).toBe(false)
  })
  test('hiring needs a day that exists; an answer is yes or no', () => {
    expect(fieldsOf(hiring.safeParse({ id, startOn: '2026-02-30', kind: 'permanent' }))).toEqual(['startOn'])
    expect(fieldsOf(hiring.safeParse({ id, startOn: '2026-12-01' }))).toEqual(['kind'])
    expect(fieldsOf(answering.safeParse({ id, answer: 'withdraw' }))).toEqual(['answer'])
  })
})

describe('words', () => {
  test('every state, refusal and step is said in three languages', () => {
    const all = [...Object.values(stateNames), ...Object.values(refusals), ...Object.values(closings)]
    for (const to of responseStates) all.push(stepName({ side: 'system', from: null, to, note: {} }))
    for (const { kk, ru, en } of all) for (const said of [kk, ru, en]) expect(said.trim()).not.toBe('')
  })
  test('the reasons of E4, in its order', () =>
    expect(refusalCodes).toEqual(['qualification', 'experience', 'health', 'no_show', 'refused_by_person', 'vacancy_filled', 'other']))
  test('a reason is a refusal or a closing, never a name of the language', () => {
    expect(reasonName('experience')).toBe(refusals.experience)
    expect(reasonName('filled')).toBe(closings.filled)
    expect(reasonName('constructor')).toBeNull()
    expect(reasonName(null)).toBeNull()
  })
  test('a step is told by where it came from', () => {
    const said = (from: string | null, to: string, note = {}) => stepName({ side: 'citizen', from, to, note }).ru
    expect(said(null, 'sent')).toBe('Отклик отправлен')
    expect(said('withdrawn', 'sent')).toBe('Отклик отправлен снова')
    expect(said('proposed', 'confirmed')).toContain('открыл свои данные')
    expect(said('offered', 'confirmed')).toContain('на работу')
    expect(said('invited', 'confirmed')).toContain('придёт')
    expect(said('invited', 'invited')).toContain('изменено')
    expect(said('sent', 'sent', { reminder: 'first' })).toContain('напомнили')
    expect(said('sent', 'unknown')).toBe('unknown')
  })
  test('a missing title borrows the other language', () => {
    expect(titleOf({ titleKk: null, titleRu: 'Повар' })).toEqual({ kk: 'Повар', ru: 'Повар', en: 'Повар' })
    expect(titleOf({ titleKk: 'Аспаз', titleRu: null }).ru).toBe('Аспаз')
  })
  test('Kazakh days stand in the dative before «дейін»', () => {
    expect(dayTo('kk', '2026-11-21')).toBe('2026 жылғы 21 қарашаға')
    expect(dayTo('kk', '2026-09-01')).toBe('2026 жылғы 1 қыркүйекке')
    expect(dayTo('ru', '2026-11-21')).toBe('21 ноября 2026 г.')
    expect(dayTo('kk', '2026-12-03', '2026-11-21')).toBe('3 желтоқсанға')
    expect(dayTo('kk', '2027-01-05', '2026-11-21')).toBe('2027 жылғы 5 қаңтарға')
    expect(dayTo('ru', '2026-12-03', '2026-11-21')).toBe('3 декабря')
  })
  test('a meeting has its weekday and the clock of Kazakhstan; phones are read in groups', () => {
    expect(meeting('kk', new Date('2026-11-23T20:30:00Z'))).toBe('сейсенбі, 24 қараша, 01:30')
    expect(meeting('ru', new Date('2026-11-23T05:30:00Z'))).toBe('понедельник, 23 ноября, 10:30')
    expect(phone('+77011234567')).toBe('+7\u00a0701\u00a0123\u00a045\u00a067')
    expect(phone('+998901234567')).toBe('+998901234567')
  })
  test('every notice of a response has its words', () => {
    const kinds = Object.keys(noticeTexts).filter((kind) => kind.startsWith('response.'))
    expect(kinds).toEqual(expect.arrayContaining(['response.interviewed', 'response.no_show', 'response.unanswered', 'response.overdue']))
  })
})

describe('the state of a list stands in the address', () => {
  test('what does not fit is left out', () => {
    expect(readFilter({ group: 'mine', state: 'constructor', vacancy: '0', after: "'; drop" })).toEqual({ group: 'mine' })
    expect(readFilter({ vacancy: '', state: '', group: ['mine', 'done'] })).toEqual({})
  })
  test('a changed filter begins at its first page', () => {
    const filter = readFilter({ group: 'mine', vacancy: '7', after: `2026-11-21 10:00:00.123+00~${id}` })
    expect(filter.after).toBeDefined()
    expect(addressOf(filter, { group: 'done' })).toBe('?group=done&vacancy=7')
    expect(addressOf(filter, { group: undefined, vacancy: undefined })).toBe('')
  })
})
