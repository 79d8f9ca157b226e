/** What the rest of the system, and later the Labour Market AIS, may hear about. Each fact once. */
export type Events = {
  'account.codeNeeded': { messageId: string }
  'vacancy.published': { vacancyId: number; employerId: string }
  'vacancy.changed': { vacancyId: number; employerId: string }
  'vacancy.closed': { vacancyId: number; employerId: string; reason: string }
  'vacancy.moderated': { vacancyId: number; employerId: string; outcome: 'approved' | 'rejected' }
  'employer.saved': { employerId: string }
  'employer.verified': { employerId: string }
  'employer.blocked': { employerId: string }
  'resume.published': { resumeId: string; userId: string }
  'response.moved': { responseId: string; from: string | null; to: string; side: 'citizen' | 'employer' | 'centre' | 'system' }
  /** A member of staff came in as one should not (A349-21.B1, B2): a suspicion for the administrator, no proof. */
  'staff.suspected': { userId: string; kind: 'two_places' | 'unknown_address'; ip: string | null; note: string; at: string }
}
export type EventName = keyof Events
