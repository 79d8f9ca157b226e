import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from './env'
import { Hopeless } from './job'
import { log } from './log'

export type Letter = { id: string; channel: 'email' | 'sms'; to: string; locale: string; subject: string; body: string }
type Settings = Pick<ReturnType<typeof env>, 'MAIL_TRANSPORT' | 'SMTP_URL' | 'MAIL_FROM'>

/**
 * Hands a message over. `mailbox`: nothing leaves the house, the demonstration's mailbox shows the row. `smtp`: the mail server has accepted it.
 * Throws when it was not handed over; `Hopeless` when it never can be.
 */
export async function deliver(letter: Letter, settings: Settings = env()): Promise<void> {
  if (settings.MAIL_TRANSPORT === 'mailbox') return
  if (letter.channel === 'sms') return sendSms(letter)
  return sendMail(letter, settings)
}

/** The place of an SMS gateway: an operator's contract decides which one. */
async function sendSms({ id }: Letter): Promise<void> {
  log.error({ messageId: id }, 'no SMS gateway configured')
  throw new Hopeless('no SMS gateway configured')
}

async function sendMail({ id, to, locale, subject, body }: Letter, { SMTP_URL, MAIL_FROM }: Settings): Promise<void> {
  if (!SMTP_URL) throw new Error('SMTP_URL is not set')
  try {
    await mailer(SMTP_URL).sendMail({
      from: MAIL_FROM,
      to,
      subject,
      text: body,
      // the same on every attempt, so that a mail accepted twice is recognised as one
      messageId: `<${id}@${MAIL_FROM.split('@').at(-1)!.replace('>', '')}>`,
      headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    const { responseCode, message } = error as { responseCode?: number; message: string }
    // 5xx is the server's final word (RFC 5321, 4.2.1), but a refused password can be corrected
    if (responseCode && responseCode >= 550 && responseCode < 560) throw new Hopeless(message)
    throw error
  }
}

const mailers = new Map<string, Transporter>()

function mailer(url: string): Transporter {
  const known = mailers.get(url) ?? createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  mailers.set(url, known)
  return known
}

/** Said once at the start, because messages that never leave are easily overlooked. */
export function warnOfMailbox(settings: { MAIL_TRANSPORT: string; demo: boolean } = env()): void {
  if (process.env.NODE_ENV === 'production' && settings.MAIL_TRANSPORT === 'mailbox' && !settings.demo)
    log.warn('MAIL_TRANSPORT=mailbox: no message leaves this machine; set MAIL_TRANSPORT=smtp and SMTP_URL')
}
