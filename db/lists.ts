/** Lists that the tables, the forms and the search share. No imports: browsers load this file as well. */

export const vacancyStates = ['draft', 'on_moderation', 'published', 'paused', 'closed', 'expired', 'rejected'] as const
export const employments = ['permanent', 'temporary', 'seasonal', 'part_time', 'civil_law'] as const
export const schedules = ['full_day', 'part_day', 'shift', 'flexible', 'remote', 'home', 'rotation'] as const
export const experiences = ['none', 'lt1', '1-3', '3-6', 'gt6'] as const
export const conditions = ['normal', 'heavy', 'harmful', 'hazardous'] as const
export const educations = ['any', 'secondary', 'vocational', 'higher', 'postgraduate'] as const
export const audiences = ['disability', 'teenagers', 'students', 'age50', 'released', 'parents', 'kandas', 'resettlers'] as const
export const subsidies = ['social_jobs', 'youth_practice', 'silver_age', 'first_job', 'generation_contract', 'public_works'] as const

/** Who works in the Labour Market AIS (O206-23) and for the platform's owner, from the whole country down to one centre. */
export const staffRoleNames = [
  'administrator',
  'ministry',
  'leb',
  'lmc_director',
  'lmc_specialist',
  'centre_director',
  'centre_specialist',
  'centre_consultant',
] as const
