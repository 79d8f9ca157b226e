/** Names by which a definition calls what lies outside it. A misspelt one does not compile. */

/** Facts of an account that a form may begin with. */
const profileKeys = [
  'iin',
  'lastName',
  'firstName',
  'middleName',
  'birthDate',
  'phone',
  'email',
  'resume.title',
  'resume.occupation',
  'resume.pay',
  'resume.skills',
] as const
export type ProfileKey = (typeof profileKeys)[number]

export type RegisterName =
  | 'person'
  | 'contracts'
  | 'contributions'
  | 'entrepreneur'
  | 'founder'
  | 'student'
  | 'pension'
  | 'court'
  | 'education'

/** Who decides: the career and mobility centres by place, or the information-security administrators (A349-16). */
export type DeskName = 'centres' | 'access'

/** What follows a decision in other modules (`effects.ts`). */
export type EffectName = 'jobSeeker.register'
