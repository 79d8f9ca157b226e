/** What the messages of mediation hold beyond the contract's common fields (O206-33). Each side reads only what it knows. Pure. */
import { z } from 'zod'
import { offerRefusals, offerStates } from '@/db/lists'
import type { OfferCopy } from '@/db/schema'

const moment = z.iso.datetime({ offset: true })
const iin = z.string().regex(/^\d{12}$/)
const vacancyId = z.int().positive()

/** AIS → platform: the offer whole. */
export const offerMessage = z.object({
  offerId: z.uuid(),
  vacancyId,
  iin,
  state: z.enum(offerStates),
  revision: z.int().positive(),
  dueAt: moment.nullable(),
  answerReason: z.enum(offerRefusals).nullable(),
  answerText: z.string().nullable(),
  copy: z.custom<OfferCopy>((value) => typeof value === 'object' && value !== null && 'vacancy' in value && 'reasons' in value),
})

const answerEvents = ['delivered', 'no_account', 'agree', 'refuse', 'reject', 'miss'] as const

/** Platform → AIS. `offerId` is absent for a response that the person has sent himself. */
const about = { offerId: z.uuid().nullish(), responseId: z.uuid().nullish(), vacancyId, iin }
export const answerMessage = z.object({
  ...about,
  event: z.enum(answerEvents),
  at: moment,
  reason: z.string().nullish(),
  text: z.string().nullish(),
})
export const invitationMessage = z.object({ ...about, at: moment.nullish(), place: z.string().nullish() })
export const hiredMessage = z.object({ ...about, startOn: z.iso.date(), contractNo: z.string().nullish() })
