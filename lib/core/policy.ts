/** Who may do what. The only place that decides; no line, no right. */
import type { staffRoleNames } from '@/db/lists'
import type { Locale } from './text'

export type StaffRoleName = (typeof staffRoleNames)[number]
export type StaffRole = {
  readonly role: StaffRoleName
  /** Two digits of KATO, or `*` for the whole country. */
  readonly regionCode: string
  /** The one centre whose matters the person sees; null = all of the region. */
  readonly centreId?: string | null
}
export type MemberRole = 'owner' | 'hr' | 'signatory'

export type User = {
  /** Account id, or `guest`. */
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly sessionId: string | null
  /** The employer for whom the person acts now, and as what. */
  readonly employerId: string | null
  readonly employerRole: MemberRole | null
  readonly employerName: string | null
  readonly roles: readonly StaffRole[]
}

/** Whoever has not signed in. */
export const guest: User = {
  id: 'guest',
  name: '',
  locale: 'kk',
  sessionId: null,
  employerId: null,
  employerRole: null,
  employerName: null,
  roles: [],
}

/** The platform itself: jobs on a clock, imports from the terminal. */
export const system: User = { ...guest, id: 'system' }

const anyone = () => true
const member = (user: User) => user.id !== guest.id
const self = (user: User, of: { userId: string }) => member(user) && user.id === of.userId
const owner = (user: User, of: { employerId: string }) => user.employerId === of.employerId && user.employerRole === 'owner'
/** Owner and HR run vacancies and responses; a signatory only signs. */
const recruiter = (user: User, of: { employerId: string }) =>
  user.employerId === of.employerId && (user.employerRole === 'owner' || user.employerRole === 'hr')
const administrator = (user: User) => user.roles.some(({ role }) => role === 'administrator')
type InPlace = { regionCode: string | null; centreId?: string | null }
const within = (role: StaffRole, of: InPlace) =>
  (role.regionCode === '*' || role.regionCode === of.regionCode) &&
  (!role.centreId || of.centreId === undefined || role.centreId === of.centreId)
/** Staff in one of these roles, for matters of their region and, where they belong to one, their centre. */
const staffOf =
  (...names: readonly StaffRoleName[]) =>
  (user: User, of: InPlace) =>
    user.roles.some((role) => names.includes(role.role) && within(role, of))
const directors = ['lmc_director', 'centre_director'] as const
const specialists = [...directors, 'lmc_specialist', 'centre_specialist'] as const
/** Whoever serves people and employers of a region: specialists and directors of its centres. */
const centre = (user: User, of: { regionCode: string | null }) => administrator(user) || staffOf(...specialists)(user, of)

export const policy = {
  'account.register': anyone,
  'account.confirm': anyone,
  'account.signIn': anyone,
  'account.recover': anyone,
  'account.reset': anyone,
  'account.signOut': member,
  'account.endSession': self,
  'account.endOtherSessions': member,
  'account.changePassword': member,
  'account.changeLogin': member,
  'account.savePerson': member,
  'account.setLocale': member,
  'account.readNotice': self,
  'account.actFor': self,
  'employer.create': member,
  'employer.save': owner,
  'employer.invite': owner,
  'employer.removeMember': owner,
  'employer.join': member,
  'employer.leave': self,
  'employer.verify': centre,
  'vacancy.draft': recruiter,
  'vacancy.save': recruiter,
  'vacancy.publish': recruiter,
  'vacancy.renew': recruiter,
  'vacancy.pause': recruiter,
  'vacancy.close': recruiter,
  'vacancy.moderate': centre,
  'resume.create': member,
  'resume.save': self,
  'resume.setState': self,
  'resume.import': member,
  'resume.block': member,
  'resume.unblock': self,
  'response.send': member,
  'response.propose': recruiter,
  'response.answer': self,
  'response.withdraw': self,
  'response.view': recruiter,
  'response.move': recruiter,
  'import.run': (user: User, of: { employerId: string | null }) =>
    administrator(user) || (of.employerId !== null && recruiter(user, { employerId: of.employerId })),
  'import.see': (user: User, of: { employerId: string | null }) =>
    administrator(user) || (of.employerId !== null && recruiter(user, { employerId: of.employerId })),
  'queue.retry': administrator,
  'calendar.save': administrator,
  'param.save': administrator,
  'journal.read': administrator,
  'staff.enter': (user: User) => user.roles.length > 0,
}

export type Permission = keyof typeof policy
export type Resource<P extends Permission> = Parameters<(typeof policy)[P]> extends [unknown, infer R] ? R : undefined

/** For screens that show or hide; the action asks again. */
export const may = <P extends Permission>(user: User, permission: P, ...of: Resource<P> extends undefined ? [] : [Resource<P>]): boolean =>
  (policy[permission] as (user: User, of?: unknown) => boolean)(user, of[0])
