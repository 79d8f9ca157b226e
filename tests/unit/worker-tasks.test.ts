import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { plainMessage, withoutPersonalData } from '@/lib/core/log'
import { cronItem, utcPattern } from '@/lib/worker/cron'
import { cronOf, modules, tasksOf } from '@/lib/worker/tasks'
import { isBearer } from '@/lib/worker/turn'

test.each([
  ['30 3 * * *', '30 22 * * *'],
  ['5 0 * * *', '5 19 * * *'],
  ['0 9,18 * * *', '0 4,13 * * *'],
  ['*/10 * * * *', '*/10 * * * *'],
])('%s in Kazakhstan is %s in UTC', (cron, utc) => {
  expect(utcPattern(cron)).toBe(utc)
})

test.each(['0 3 1 * *', '0 3 * * 1', '0 */2 * * *', '0 3', ''])('the clock refuses "%s"', (cron) => {
  expect(() => utcPattern(cron)).toThrow('clock pattern')
})

test('a daily run that was missed is made up for within a day, an hourly one within an hour', () => {
  expect(cronItem({ task: 'a', cron: '30 3 * * *' }).options).toMatchObject({ backfillPeriod: 86_400_000, maxAttempts: 12 })
  expect(cronItem({ task: 'a', cron: '*/10 * * * *' }).options).toMatchObject({ backfillPeriod: 3_600_000 })
})

test('every task of the platform has one owner and every clock a task and a pattern', () => {
  expect([...tasksOf(modules).keys()]).toEqual(expect.arrayContaining(['deliver', 'send', 'tidy']))
  for (const { cron } of cronOf(modules)) expect(() => utcPattern(cron)).not.toThrow()
})

test('two modules cannot own one task, and a clock cannot name a task that nobody has', () => {
  const job = async () => {}
  expect(() => tasksOf({ a: { jobs: { x: job } }, b: { jobs: { x: job } } })).toThrow('Two modules')
  expect(() => tasksOf({ a: { jobs: { deliver: job } } })).toThrow('Two modules')
  expect(() => tasksOf({ a: { crontab: [{ task: 'x', cron: '0 0 * * *' }] } })).toThrow('nobody has')
})

test('a failed query is told without the values it was asked with', () => {
  const error = new DrizzleQueryError(
    'insert into people values ($1)',
    ['Айгүл', '900101300123'],
    new Error('connection lost, iin 900101300123'),
  )
  expect(plainMessage(error)).toBe('connection lost, iin [iin]')
})

test('persons are left out of whatever text is logged, and a text of any length is read at once', () => {
  expect(withoutPersonalData('a.b+c@mail.kz, <x@y.kz> "z@z.kz" p@q@r.kz +77011234567 900101300123')).toBe(
    '[email] <[email]> "[email]" p@[email] [phone] [iin]',
  )
  const endless = 'x'.repeat(1_000_000)
  expect(withoutPersonalData(endless)).toBe(endless)
})

test('only the whole secret opens the cron route', () => {
  expect(isBearer('Bearer sesame', 'sesame')).toBe(true)
  for (const header of [null, '', 'sesame', 'Bearer sesam', 'Bearer sesame ', 'bearer sesame'])
    expect(isBearer(header, 'sesame')).toBe(false)
})
