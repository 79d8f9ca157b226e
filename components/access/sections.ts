import { may, type User } from '@/lib/core/policy'

type Audience = 'administrator' | 'head'
/** Pages of access control, in the order of the navigation; `head`: heads see their part of it. A test holds each to a page that exists. */
export const accessSections = [
  { path: '/access', key: 'home', for: 'head' },
  { path: '/access/applications', key: 'applications', for: 'head' },
  { path: '/access/users', key: 'users', for: 'head' },
  { path: '/access/blocked', key: 'blocked', for: 'head' },
  { path: '/access/review', key: 'review', for: 'head' },
  { path: '/access/sessions', key: 'sessions', for: 'head' },
  { path: '/access/sign-ins', key: 'signIns', for: 'administrator' },
  { path: '/access/questions', key: 'questions', for: 'head' },
  { path: '/access/patterns', key: 'patterns', for: 'administrator' },
  { path: '/access/protected', key: 'protected', for: 'administrator' },
  { path: '/access/personal-data', key: 'data', for: 'administrator' },
  { path: '/access/journal', key: 'journal', for: 'administrator' },
  { path: '/access/seal', key: 'seal', for: 'administrator' },
  { path: '/access/systems', key: 'systems', for: 'administrator' },
  { path: '/access/params', key: 'params', for: 'administrator' },
] as const satisfies readonly { path: string; key: string; for: Audience }[]

const leads = (user: User) => user.roles.some(({ regionCode, centreId = null }) => may(user, 'access.people', { regionCode, centreId }))

/** The sections that this person may open. */
export const sectionsFor = (user: User): readonly (typeof accessSections)[number][] => {
  if (may(user, 'access.desk')) return accessSections
  if (leads(user)) return accessSections.filter((section) => section.for === 'head')
  // the local body and the ministry apply for access of those under them (A349-14)
  return may(user, 'access.file', { enteredBy: user.id }) ? accessSections.filter(({ key }) => key === 'applications') : []
}
