import { z } from 'zod'

const iin = z.string().regex(/^\d{12}$/)
const moment = z.iso.datetime({ offset: true })
const day = z.iso.date()
const locale = z.enum(['kk', 'ru', 'en'])
/** Words in the languages of the law; English where it is known. */
const said = z.object({ kk: z.string(), ru: z.string(), en: z.string().optional() })

/** A case of a state service as its sender sees it. What else belongs to a service is added by `lib/services`. */
export const serviceCase = z.looseObject({ caseId: z.uuid(), service: z.string(), iin: iin.nullish() })

/** One document that was handed in with a case; its bytes in base64, absent for paper that was shown at the desk. */
export const caseFile = z.looseObject({
  caseId: z.uuid(),
  fileId: z.uuid(),
  kind: z.string(),
  name: z.string(),
  type: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.base64().nullish(),
})

/** Where the officer has brought a case, and what its clocks say. */
export const caseStatus = z.looseObject({ caseId: z.uuid(), state: z.string() })

/** A paper with a number, as bytes and their digest: a notice, a reasoned refusal, a certificate, a contract. */
export const document = z.looseObject({
  documentId: z.uuid(),
  kind: z.string(),
  iin: iin.nullish(),
  caseId: z.uuid().nullish(),
})

/** A person is registered as a job seeker or unemployed, or is not any more (S4 act 6). */
export const registration = z.looseObject({
  iin,
  kind: z.enum(['job_seeker', 'unemployed']),
  number: z.string(),
  state: z.enum(['open', 'closed']),
  since: day,
  until: day.nullish(),
  centreId: z.string(),
})

/** Résumé of a registered person, formed from the card (O206-32). */
export const registeredResume = z.looseObject({ iin, state: z.enum(['published', 'withdrawn']), title: z.string().nullish() })

/** A response to a vacancy that a centre has made for a person (O206-33.X1). */
export const mediationResponse = z.looseObject({ vacancyId: z.int().positive(), iin, state: z.string() })

/** What became of a centre's offer on the platform: delivered, answered by the person, or refused by the employer (O206-33.X1). */
export const mediationAnswer = z.looseObject({ vacancyId: z.int().positive(), iin, event: z.string() })

/** An employer invites a registered person to an interview (O206-33.X2). */
export const interviewInvitation = z.looseObject({
  vacancyId: z.int().positive(),
  responseId: z.uuid().nullish(),
  iin,
  at: moment.nullish(),
  place: z.string().nullish(),
})

/** An employer has hired a registered person for a registered vacancy (O206-33.X2). */
export const hired = z.looseObject({
  vacancyId: z.int().positive(),
  responseId: z.uuid().nullish(),
  iin,
  startOn: day,
  contractNo: z.string().nullish(),
})

/** A contract of active measures: offered by the centre, signed by the person (O206-10.C4). */
export const measureContract = z.looseObject({ contractId: z.uuid(), iin, state: z.string() })

/** Somebody has opened a person's card, application, correction or account: role, centre, purpose, time (E6, O206-28.B3). Names of staff stay with the AIS. */
export const cardOpening = z.looseObject({
  openingId: z.uuid(),
  iin: iin.nullable(),
  /** The account that was opened: its owner sees it without a proven IIN too. */
  accountId: z.uuid().nullish(),
  at: moment,
  role: z.string(),
  centreId: z.string().nullish(),
  purpose: z.string(),
})

/** A person has asked to stop the processing of his data, or has lifted that (PDL 8). */
export const processingBlock = z.object({ iin, since: moment, liftedAt: moment.nullable() })

/** The individual employment plan as the card holds it, whole (L SC 1(65), 106(2)). */
export const employmentPlan = z.looseObject({ iin, centreId: z.string() })

/** The person agrees in the cabinet to the plan with this revision. */
export const employmentPlanAnswer = z.object({ iin, revision: z.int().positive(), at: moment })

/** The person asks for a paper with everything that the card holds (E6). */
export const cardExtract = z.object({ iin, at: moment })

/** An unemployed person keeps the order of notices from the cabinet (L SC 99(4)(2)). */
export const visitMark = z.object({ visitId: z.uuid(), iin, at: moment })

/** What a person says to a draft of deregistration, with a document in base64 if there is one (E9). */
export const explanation = z.object({
  draftId: z.uuid(),
  iin,
  at: moment,
  text: z.string().max(4_000),
  file: z.object({ name: z.string().max(200), type: z.string().max(100), content: z.base64() }).nullish(),
})

/** The AIS asks the platform to tell a person something: a kind of `lib/core/notice-texts`. */
export const notice = z.object({
  iin,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), said])).default({}),
  path: z.string().startsWith('/').nullish(),
})

/** A wrong value was corrected by the administrator after the ministry's letter (O206-26, P6). */
export const correction = z.looseObject({ correctionId: z.uuid(), subject: z.string(), field: z.string(), locale: locale.optional() })
