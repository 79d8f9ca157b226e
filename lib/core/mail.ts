import 'server-only'
import type { Tx } from '@/db/client'
import { messages } from '@/db/schema'
import { type Letter, platform } from './mail-text'
import { enqueue } from './outbox'
import type { Locale } from './text'
import { lifted } from './tx'

export type Message = {
  /** Whose message it is; null for somebody without an account. */
  userId: string | null
  channel: 'email' | 'sms'
  /** An e-mail address, or a phone number in E.164. */
  to: string
  locale: Locale
  subject: string
  /** Plain text. Links in it are made of configured origins only. */
  body: string
}

/** Stores a message and queues its sending in the transaction that caused it; the task `send` does the rest. Returns its id. */
export async function sendMessage(tx: Tx, message: Message): Promise<string> {
  const [row] = await lifted(tx, () => tx.insert(messages).values(message).returning({ id: messages.id }))
  await enqueue(tx, 'send', { messageId: row!.id })
  return row!.id
}

/** The body of an e-mail with the platform's name under it. */
export const signed = (body: string, locale: Locale) => `${body}\n\n—\n${platform[locale]}\n`

/** Sends a letter by e-mail in both equal languages, Kazakh first; for answers whose reader nobody has asked for his language. */
export const sendInBoth = (tx: Tx, to: string, { subject, body }: Letter): Promise<string> =>
  sendMessage(tx, {
    userId: null,
    channel: 'email',
    to,
    locale: 'kk',
    subject: `${subject.kk} / ${subject.ru}`,
    body: `${signed(body.kk, 'kk')}\n\n${signed(body.ru, 'ru')}`,
  })

/** Sends a letter in one language: whole by e-mail, the short form by SMS. */
export const sendLetter = (tx: Tx, to: Omit<Message, 'subject' | 'body'>, { subject, body, sms = body }: Letter): Promise<string> =>
  sendMessage(tx, { ...to, subject: subject[to.locale], body: to.channel === 'sms' ? sms[to.locale] : signed(body[to.locale], to.locale) })
