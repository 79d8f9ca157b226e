import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Hopeless } from '@/lib/core/job'
import { log } from '@/lib/core/log'
import { deliver, type Letter, warnOfMailbox } from '@/lib/core/transport'
import { mailServer } from '../support/smtp'

const letter: Letter = { id: '0190', channel: 'email', to: 'aigul@example.kz', locale: 'kk', subject: 'Растау коды', body: 'Код: 123456' }
let server: Awaited<ReturnType<typeof mailServer>>
const smtp = (rest: object = {}) => ({
  MAIL_TRANSPORT: 'smtp' as const,
  SMTP_URL: server.url,
  MAIL_FROM: 'Жұмыс <no-reply@enbek.test>',
  ...rest,
})

beforeAll(async () => {
  server = await mailServer({
    answer: (to) => (to.startsWith('nobody') ? '550 no such user' : to.startsWith('later') ? '451 try again' : '250 ok'),
  })
})
afterAll(() => server.stop())

test('the mailbox of the demonstration sends nothing anywhere', async () => {
  await deliver(letter, smtp({ MAIL_TRANSPORT: 'mailbox' }))
  await deliver({ ...letter, channel: 'sms' }, smtp({ MAIL_TRANSPORT: 'mailbox' }))
  expect(server.state.connections).toBe(0)
})

test('a mail goes to its reader in his language, under an id that stays the same', async () => {
  await deliver(letter, smtp())
  await deliver(letter, smtp())
  expect(server.mails.map(({ to }) => to)).toEqual(['aigul@example.kz', 'aigul@example.kz'])
  for (const { text } of server.mails) {
    expect(text).toContain('Message-ID: <0190@enbek.test>')
    expect(text).toContain('Content-Language: kk')
  }
})

test('a reader who does not exist is hopeless, a server that is busy is not', async () => {
  await expect(deliver({ ...letter, to: 'nobody@example.kz' }, smtp())).rejects.toBeInstanceOf(Hopeless)
  const busy = await deliver({ ...letter, to: 'later@example.kz' }, smtp()).catch((error: unknown) => error)
  expect(busy).toBeInstanceOf(Error)
  expect(busy).not.toBeInstanceOf(Hopeless)
})

test('an SMS without a gateway says so and is hopeless', async () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => {})
  await expect(deliver({ ...letter, channel: 'sms' }, smtp())).rejects.toThrow('no SMS gateway configured')
  expect(error).toHaveBeenCalledWith({ messageId: '0190' }, 'no SMS gateway configured')
})

test('a subject cannot bring headers of its own', async () => {
  await deliver({ ...letter, subject: 'a\r\nBcc: thief@example.kz' }, smtp())
  expect(server.mails.at(-1)!.text.split('\n\n')[0]).not.toMatch(/^Bcc:/m)
})

test.each([
  ['production', 'mailbox', false, 1],
  ['production', 'mailbox', true, 0],
  ['production', 'smtp', false, 0],
  ['development', 'mailbox', false, 0],
])('in %s with %s and demo=%s the start warns %s times', (mode, transport, demo, times) => {
  const warn = vi
    .spyOn(log, 'warn')
    .mockReset()
    .mockImplementation(() => {})
  vi.stubEnv('NODE_ENV', mode)
  warnOfMailbox({ MAIL_TRANSPORT: transport, demo })
  expect(warn).toHaveBeenCalledTimes(times)
})
