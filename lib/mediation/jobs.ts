import 'server-only'
import type { JobModule, Listeners } from '@/lib/core/job'
import type { Receivers } from '@/lib/exchange/receivers'
import { receiveAnswer, receiveHire, receiveInvitation } from './ais'
import { endOffersOfClosed } from './closed'
import { heardMove } from './heard'
import { receiveOffer } from './platform'
import { remindOfficers, remindPersons } from './remind'

export const receivers: Receivers = {
  // on the platform
  'mediation-response.v1': receiveOffer,
  // in the AIS
  'mediation-answer.v1': receiveAnswer,
  'interview-invitation.v1': receiveInvitation,
  'hired.v1': receiveHire,
  // after the market has kept its copies, which stand before this module in lib/worker/tasks.ts
  'vacancy.v1': ({ id }, { tx, now }) => endOffersOfClosed(tx, [id], now),
  'vacancy-batch.v1': ({ items }, { tx, now }) =>
    endOffersOfClosed(
      tx,
      items.map(({ id }) => id),
      now,
    ),
}

export const jobs: JobModule['jobs'] = {
  'mediation.remindPersons': () => remindPersons(new Date()),
  'mediation.remindOfficers': () => remindOfficers(new Date()),
}
export const crontab: JobModule['crontab'] = [
  { task: 'mediation.remindPersons', cron: '5 9 * * *' },
  { task: 'mediation.remindOfficers', cron: '10 9 * * *' },
]

export const listeners: Listeners = {
  'response.moved': ({ responseId, from, to }, tx) => heardMove(tx, { responseId, from, to }, new Date()),
}
