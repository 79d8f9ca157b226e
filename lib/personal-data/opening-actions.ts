'use server'

import { action } from '@/lib/core/action'
import { limit } from '@/lib/core/rate-limit'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { inHalfAnHour } from '@/lib/lookups/rules'
import { openOnce, writeOpening } from '@/lib/lookups/write'
import { accountHeadOf, requestHeadOf } from './accounts'
import { accountInput, requestId } from './input'

const absent = text('Табылмады', 'Не найдено', 'Not found')
const hidden = text(
  'Бұл адамды тек аталған қызметкерлер көреді. Сізді басқа әкімші атай алады',
  'Этого человека видят только названные сотрудники. Назвать вас может другой администратор',
  'Only named members of staff see this person. Another administrator can name you',
)
/** An account belongs to no region or centre. */
const everywhere = { regionCode: '*', centreId: null }
/** More than a day's work of an administrator; whoever needs more is looking around. */
const mayBeOpened = (userId: string) => limit(`personalData.open:${userId}`, { hits: 60, seconds: 86_400 })

/** O206-28.B3: an account of the platform opens for a purpose, for half an hour and for this browser; the person sees it in the cabinet. */
export const openAccount = action({
  can: 'personalData.open',
  scope: 'ais',
  input: accountInput,
  // the AIS knows no accounts: whose it is, is asked before its transaction begins, and the database compares
  prepare: async ({ input: { id }, user }) => {
    await mayBeOpened(user.id)
    const head = await accountHeadOf(user, id)
    if (!head) throw new Refusal(absent)
    return head
  },
  run: async ({ input: { id, purpose, about }, ready, user, tx, now }) => {
    const subject = { kind: 'account' as const, id, iin: ready.provenIin, ...everywhere }
    await writeOpening(tx, user, subject, { purpose, about, now, until: inHalfAnHour(now) })
    return { subject: id, note: purpose, next: `/access/personal-data/consents/${id}` }
  },
})

/** The same by a request about personal data: its number is the purpose. Pressed again it is not opened twice. */
export const openRequest = action({
  can: 'personalData.open',
  scope: 'ais',
  input: requestId,
  prepare: async ({ input: { id }, user }) => {
    await mayBeOpened(user.id)
    const request = await requestHeadOf(user, id)
    if (!request) throw new Refusal(absent)
    const head = await accountHeadOf(user, request.userId)
    if (!head) throw new Refusal(hidden)
    return { ...head, number: request.number }
  },
  run: async ({ input: { id }, ready: { userId, provenIin, number }, user, tx, now }) => {
    const subject = { kind: 'account' as const, id: userId, iin: provenIin, ...everywhere }
    const note = await openOnce(tx, user, subject, { purpose: 'personal_data', about: `№ ${number}`, now, until: inHalfAnHour(now) })
    return { subject: userId, note, next: `/access/personal-data/requests/${id}` }
  },
})
