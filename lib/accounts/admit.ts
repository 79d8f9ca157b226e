import 'server-only'
import { headers } from 'next/headers'
import type { Tx } from '@/db/client'
import { signIn } from '@/lib/auth'
import { channelOf } from '@/lib/core/fields'
import { moment } from '@/lib/core/format'
import { sendLetter } from '@/lib/core/mail'
import { notify } from '@/lib/core/notices'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { codeSeconds, isNewDevice, issueCode, issueTicket, type Purpose } from './codes'
import { deviceOf } from './device'
import { codeLetter } from './letters'
import type { Account } from './queries'
import { seal, unseal } from './seal'
import { staffOf } from './staff'
import { lateStep } from './words'

/** The browser's name of itself, as it is kept with sessions. */
const agentHere = async (): Promise<string> => (await headers()).get('user-agent')?.slice(0, 300) ?? ''

/** Lets a person in: a ticket now, its session after the commit. A browser that this account has not met is told to the owner. */
export async function admit(tx: Tx, account: Account, contact: string, { ip, now }: { ip: string | null; now: Date }) {
  const agent = await agentHere()
  // the browsers of staff are known by more than their names, once the second factor is shown (lib/factors/entry.ts)
  if (!(await staffOf(tx, account.userId)) && (await isNewDevice(tx, account.userId, agent))) {
    const when = text(moment('kk', now), moment('ru', now), moment('en', now))
    await notify(tx, {
      userId: account.userId,
      kind: 'account.newSignIn',
      params: { when, device: deviceOf(agent), ip: ip ?? '—' },
      path: 'passport:/security',
    })
  }
  const ticket = await issueTicket(tx, account.userId, contact, agent)
  return () => signIn('ticket', { ticket, redirect: false })
}

type Code = { purpose: Purpose; contact: string; account: Account; payload?: Record<string, string> }

/** Makes a code and sends it to a contact, in the account's language. Returns the code's id. */
export async function sendCode(tx: Tx, { purpose, contact, account, payload }: Code): Promise<string> {
  const { id, code } = await issueCode(tx, { userId: account.userId, purpose, contact, payload })
  await sendLetter(tx, lineTo(contact, account), codeLetter(purpose, code))
  return id
}

/** Where a letter about this account goes. */
export const lineTo = (contact: string, account: Pick<Account, 'userId' | 'locale'>) => ({
  userId: account.userId,
  channel: channelOf(contact),
  to: contact,
  locale: account.locale,
})

/** The address of a page that asks for a code; what it is about travels sealed. */
export function stepTo(path: string, value: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(value).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `${path}?step=${seal(Object.fromEntries(said), codeSeconds * 4)}`
}

/** What travelled sealed with a form; a stale or foreign one begins anew. */
export function opened(step: string): Record<string, string> {
  const value = unseal(step)
  if (!value) throw new Refusal(lateStep)
  return value
}

/** The same answer takes the same time: whether an account exists cannot be read off a clock. */
export const evenly = (since: Date) => async () => {
  const rest = 350 - (Date.now() - since.getTime())
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest))
}
