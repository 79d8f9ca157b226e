/** Who may do what. The only place that decides; no line, no right. */
import type { staffRoleNames } from '@/db/lists'
import type { Locale } from './text'

export type StaffRoleName = (typeof staffRoleNames)[number]
export type StaffRole = {
  readonly role: StaffRoleName
  /** Two digits of KATO, or `*` for the whole country. */
  readonly regionCode: string
  /** The one career centre whose matters the person sees; null = all of the region, as for a mobility centre and the local body. */
  readonly centreId?: string | null
}
export type MemberRole = 'owner' | 'hr' | 'signatory'

export type User = {
  /** Account id, or `guest`. */
  readonly id: string
  readonly name: string
  readonly locale: Locale
  readonly sessionId: string | null
  /**
   * `open`: everything his rights allow · `temporary`: entered with a temporary password, which he may only change (A349-19) ·
   * `factor`: the second factor has not been shown in this session · `outside`: the request came from outside the internal network (O206-28.B1) ·
   * `unchecked`: whether his computer reaches the Internet is to be checked first.
   */
  readonly standing: 'open' | 'temporary' | 'factor' | 'outside' | 'unchecked'
  /** When a member of staff last showed the second factor in this session. */
  readonly factorAt: Date | null
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
  standing: 'open',
  factorAt: null,
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
/** The applicant of a case. */
const holder = (user: User, of: { userId: string | null }) => member(user) && user.id === of.userId
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
/** Heads who apply for access of those under them (A349-14). */
const accessHeads: readonly StaffRoleName[] = [...directors, 'leb', 'ministry', 'administrator']
const specialists = [...directors, 'lmc_specialist', 'centre_specialist'] as const
/** Whoever serves people and employers of a region: specialists and directors of its centres. */
const centre = (user: User, of: { regionCode: string | null }) => administrator(user) || staffOf(...specialists)(user, of)
/** The director of this very centre or of the mobility centre whose branch it is. */
const directorOf = (user: User, of: { regionCode: string | null; centreId: string | null }) =>
  staffOf('lmc_director')(user, of) ||
  user.roles.some((role) => role.role === 'centre_director' && role.centreId === of.centreId && within(role, of))
/** The access of others: `personId` is the account it is about. */
const overOthers = (user: User, of: { regionCode: string | null; centreId: string | null; personId?: string }) =>
  of.personId !== user.id && (administrator(user) || directorOf(user, of))
/** Whose openings no head of a centre judges. */
const aboveCentres: ReadonlySet<string> = new Set(['ministry', 'leb', 'administrator'])

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
  'response.detach': self,
  'response.view': recruiter,
  'response.move': recruiter,
  'case.start': member,
  'case.save': holder,
  'case.submit': holder,
  'case.intake': staffOf(...specialists),
  'case.fill': staffOf(...specialists),
  'case.open': staffOf(...specialists),
  'case.take': staffOf(...specialists),
  'case.check': staffOf(...specialists),
  'case.move': staffOf(...specialists),
  'signature.issueKey': member,
  'signature.revokeKey': self,
  'signature.askCode': member,
  /** The holder himself, and whoever serves him at his centre. */
  'document.read': (user: User, of: { userId: string | null } & InPlace) =>
    (of.userId !== null && self(user, { userId: of.userId })) || staffOf(...specialists)(user, of),
  'import.run': (user: User, of: { employerId: string | null }) =>
    administrator(user) || (of.employerId !== null && recruiter(user, { employerId: of.employerId })),
  'import.see': (user: User, of: { employerId: string | null }) =>
    administrator(user) || (of.employerId !== null && recruiter(user, { employerId: of.employerId })),
  'centre.save': (user: User, of: { regionCode: string | null; centreId: string | null }) => administrator(user) || directorOf(user, of),
  'register.ask': staffOf(...specialists),
  'correction.file': staffOf('leb'),
  'correction.decide': staffOf('ministry'),
  'correction.execute': administrator,
  'correction.verify': administrator,
  'correction.read': (user: User, of: { regionCode: string | null; centreId: string | null }) =>
    administrator(user) || staffOf('ministry', 'leb')(user, of) || directorOf(user, of),
  'queue.retry': administrator,
  'failure.report': anyone,
  'failure.write': administrator,
  'break.plan': administrator,
  'exchange.read': administrator,
  'exchange.replay': administrator,
  'exchange.skip': administrator,
  'exchange.again': administrator,
  'calendar.save': administrator,
  'param.save': administrator,
  /** Whoever entered a change of the law's numbers or days does not confirm it. */
  'law.decide': (user: User, of: { enteredBy: string }) => administrator(user) && of.enteredBy !== user.id,
  'law.takeBack': (user: User, of: { enteredBy: string }) => administrator(user) && of.enteredBy === user.id,
  'journal.read': administrator,
  'journal.export': administrator,
  'journal.verify': administrator,
  // mediation and measures (O206-24.3, 24.4): the centres; a contract is signed by a director
  'offer.make': staffOf(...specialists),
  'offer.move': staffOf(...specialists),
  'offer.review': staffOf(...specialists),
  'offer.facts': staffOf(...specialists),
  'offer.answer': self,
  'measure.offer': staffOf(...specialists),
  'measure.move': staffOf(...specialists),
  'measure.mark': staffOf(...specialists, 'centre_consultant'),
  'measure.signCentre': staffOf(...directors),
  'measure.answer': self,
  'measure.sign': self,
  // the personal employment card, the unemployed and deregistration (E6, E8, E9): specialists prepare, the head decides
  'card.open': staffOf('ministry', 'leb', ...specialists, 'centre_consultant'),
  'card.write': staffOf(...specialists, 'centre_consultant'),
  'card.extract': member,
  'plan.write': staffOf(...specialists, 'centre_consultant'),
  'plan.agree': member,
  'unemployed.check': staffOf(...specialists),
  'unemployed.confirm': staffOf(...specialists),
  'unemployed.decide': staffOf(...directors),
  'visit.mark': staffOf(...specialists, 'centre_consultant'),
  'dereg.draft': staffOf(...specialists),
  'dereg.decide': staffOf(...directors),
  'registration.report': member,
  'registration.explain': member,
  // who opened my file (O206-28.B3): the person asks, the head of whoever opened it answers, never he himself; odd ways of opening; protected persons (M6)
  'question.ask': member,
  'question.answer': (user: User, of: { staffId: string; role: string; regionCode: string; centreId: string | null }) =>
    of.staffId !== user.id && (administrator(user) || (!aboveCentres.has(of.role) && directorOf(user, of))),
  'pattern.read': administrator,
  'pattern.decide': (user: User, of: { staffId: string }) => administrator(user) && of.staffId !== user.id,
  'protection.read': administrator,
  'protection.mark': administrator,
  'protection.name': administrator,
  'protection.askEnd': administrator,
  /** Whoever asked to end a protection does not end it. */
  'protection.end': (user: User, of: { endAskedBy: string | null }) =>
    administrator(user) && of.endAskedBy !== null && of.endAskedBy !== user.id,
  'protection.break': staffOf('ministry', 'leb', ...specialists, 'centre_consultant'),
  'staff.enter': (user: User) => user.roles.length > 0,
  'staff.search': (user: User) => user.roles.length > 0,
  'staff.checkComputer': (user: User) => user.roles.length > 0 || user.standing === 'unchecked',
  // access to the staff systems (A349)
  'access.desk': administrator,
  /** The administrator of information security sees all of the staff, a head those of his centre. */
  'access.people': (user: User, of: { regionCode: string | null; centreId: string | null }) => administrator(user) || directorOf(user, of),
  'access.endSession': (user: User, of: { regionCode: string | null; centreId: string | null }) =>
    administrator(user) || directorOf(user, of),
  'iin.reveal': (user: User) => user.roles.length > 0,
  // personal data (PDL): the person asks, the administrator decides and keeps the registers
  'personalData.request': member,
  'personalData.lift': self,
  'personalData.open': administrator,
  'personalData.read': administrator,
  'personalData.decide': administrator,
  'personalData.incident': administrator,
  /** A head, for whoever works under him, and only what he has begun himself; a letter is entered by the administrator (A349-14). */
  'access.file': (user: User, of: { enteredBy: string }) =>
    user.roles.some(({ role }) => accessHeads.includes(role)) && of.enteredBy === user.id,
  /** The information-security administrator; never about himself, nor on an application of his own (A349-16). */
  'access.decide': (user: User, of: { subjectId: string | null; applicantId: string | null }) =>
    administrator(user) && of.subjectId !== user.id && of.applicantId !== user.id,
  'access.registry': administrator,
  /** Whoever holds the one-time link (A349-15). */
  'access.showPassword': anyone,
  'access.setPassword': (user: User) => member(user) && user.standing === 'temporary',
  /** A dismissal, a transfer and the answer to the quarterly review (A349-22, C-14): the head's and the administrator's, never about oneself. */
  'access.report': overOthers,
  'access.review': overOthers,
  'access.fileBreach': administrator,
  'access.decideBreach': (user: User, of: { personId?: string }) => administrator(user) && of.personId !== user.id,
  'factor.show': member,
  'factor.enrol': member,
  'factor.remove': member,
  'factor.codes': member,
}

export type Permission = keyof typeof policy

/** What is left to whoever has not come in wholly: his right is there, but waits for the new password (A349-19) or the second factor. */
const halfway: Readonly<Record<Exclude<User['standing'], 'open'>, readonly Permission[]>> = {
  temporary: ['access.setPassword', 'account.signOut'],
  factor: ['factor.show', 'factor.enrol', 'account.signOut'],
  outside: ['account.signOut'],
  unchecked: ['staff.checkComputer', 'account.signOut'],
}
export const mayNow = ({ standing }: User, permission: Permission): boolean => standing === 'open' || halfway[standing].includes(permission)

export type Resource<P extends Permission> = Parameters<(typeof policy)[P]> extends [unknown, infer R] ? R : undefined

/** For screens that show or hide; the action asks again. */
export const may = <P extends Permission>(user: User, permission: P, ...of: Resource<P> extends undefined ? [] : [Resource<P>]): boolean =>
  (policy[permission] as (user: User, of?: unknown) => boolean)(user, of[0])

/**
 * Whether this person could have the right over anything at all: a form that nobody of his kind may send is not even read. Tries what would suit him best:
 * matters of his own, of his employer, and of each place he serves.
 */
export function mayEver(user: User, permission: Permission): boolean {
  const places = user.roles.length > 0 ? user.roles : [{ regionCode: null, centreId: null }]
  const own = { userId: user.id, employerId: user.employerId }
  const ask = policy[permission] as (user: User, of: unknown) => boolean
  return places.some(({ regionCode, centreId = null }) =>
    [user.id, ''].some((enteredBy) => ask(user, { ...own, regionCode, centreId, enteredBy })),
  )
}

type Placed = { regionCode: string | null; centreId: string | null }
/** Rights over matters that have a region and a centre. */
type PlacedPermission = { [P in Permission]: Placed extends Resource<P> ? P : never }[Permission]

/** The roles that a member of staff has for matters of this place. */
export const rolesAt = (user: User, of: InPlace): StaffRoleName[] => user.roles.filter((role) => within(role, of)).map(({ role }) => role)

/** Whether a member of staff has this right anywhere, for menus. */
export const maySomewhere = (user: User, permission: PlacedPermission): boolean =>
  user.roles.some(({ regionCode, centreId = null }) =>
    (policy[permission] as (user: User, of: Placed) => boolean)(user, { regionCode, centreId }),
  )
