import 'server-only'
import type { Listeners } from '@/lib/core/job'
import type { Receivers } from '@/lib/exchange/receivers'
import { receiveAnswer, receiveHire, receiveInvitation } from './ais'
import { heardMove } from './heard'
import { receiveOffer } from './platform'

export const receivers: Receivers = {
  // on the platform
  'mediation-response.v1': receiveOffer,
  // in the AIS
  'mediation-answer.v1': receiveAnswer,
  'interview-invitation.v1': receiveInvitation,
  'hired.v1': receiveHire,
}

export const listeners: Listeners = {
  'response.moved': ({ responseId, from, to }, tx) => heardMove(tx, { responseId, from, to }, new Date()),
}
