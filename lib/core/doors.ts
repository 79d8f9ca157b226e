/**
 * On which portals a right is used. An action answers only where its pages are, so that what belongs to the staff cannot be asked of a public host
 * (O206-28.B1) and a cabinet's form not of a portal that has none. `tests/unit/doors.test.ts` reads the pages and holds this list to them. Pure.
 */
import type { Permission } from './policy'
import type { Portal } from './portals'

type Subject = Permission extends infer P ? (P extends `${infer S}.${string}` ? S : never) : never

const bySubject: Readonly<Record<Subject, readonly Portal[]>> = {
  account: ['passport'],
  employer: ['enbek'],
  vacancy: ['enbek'],
  resume: ['enbek'],
  response: ['enbek'],
  case: ['enbek'],
  signature: ['passport'],
  document: ['enbek'],
  import: ['enbek', 'staff'],
  failure: ['staff'],
  break: ['staff'],
  centre: ['staff'],
  register: ['staff'],
  correction: ['staff'],
  question: ['staff'],
  pattern: ['staff'],
  protection: ['staff'],
  queue: ['staff'],
  exchange: ['staff'],
  calendar: ['staff'],
  param: ['staff'],
  law: ['staff'],
  journal: ['staff'],
  offer: ['staff'],
  measure: ['staff'],
  card: ['staff'],
  plan: ['staff'],
  unemployed: ['staff'],
  visit: ['staff'],
  dereg: ['staff'],
  registration: ['enbek'],
  staff: ['staff'],
  iin: ['staff'],
  personalData: ['staff'],
  access: ['passport'],
  factor: ['passport'],
}

/** Rights that are used elsewhere than the rest of their subject: the cabinet answers what the staff proposes. */
const byRight: Readonly<Partial<Record<Permission, readonly Portal[]>>> = {
  'access.decide': ['staff'],
  'access.decideBreach': ['staff'],
  'access.file': ['staff'],
  'access.fileBreach': ['staff'],
  'access.registry': ['staff'],
  'access.report': ['staff'],
  'access.review': ['staff'],
  'card.extract': ['enbek'],
  'case.check': ['staff'],
  'case.fill': ['staff'],
  'case.intake': ['staff'],
  'case.move': ['staff'],
  'case.open': ['staff'],
  'case.take': ['staff'],
  'employer.invite': ['passport'],
  'employer.join': ['passport'],
  'employer.leave': ['passport'],
  'employer.removeMember': ['passport'],
  'employer.verify': ['staff'],
  'failure.report': ['enbek'],
  'measure.answer': ['enbek'],
  'measure.sign': ['enbek'],
  'offer.answer': ['enbek'],
  'plan.agree': ['enbek'],
  'question.ask': ['enbek'],
  'signature.askCode': ['enbek', 'staff'],
  'signature.issueKey': ['enbek', 'passport', 'staff'],
  'access.endSession': ['staff'],
  'personalData.lift': ['passport'],
  'personalData.request': ['passport'],
  'vacancy.moderate': ['staff'],
}

export const doorsOf = (permission: Permission): readonly Portal[] => byRight[permission] ?? bySubject[permission.split('.')[0] as Subject]
