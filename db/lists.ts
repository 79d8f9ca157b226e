/** Lists that the tables, the forms and the search share. No imports: browsers load this file as well. */

export const vacancyStates = ['draft', 'on_moderation', 'published', 'paused', 'closed', 'expired', 'rejected'] as const
export const employments = ['permanent', 'temporary', 'seasonal', 'part_time', 'civil_law'] as const
export const schedules = ['full_day', 'part_day', 'shift', 'flexible', 'remote', 'home', 'rotation'] as const
export const experiences = ['none', 'lt1', '1-3', '3-6', 'gt6'] as const
export const conditions = ['normal', 'heavy', 'harmful', 'hazardous'] as const
export const educations = ['any', 'secondary', 'vocational', 'higher', 'postgraduate'] as const
export const audiences = ['disability', 'teenagers', 'students', 'age50', 'released', 'parents', 'kandas', 'resettlers'] as const
/** Sections of the classifier of economic activities (OKED), named in `lib/vacancies/industries.ts` (E2). */
export const industries = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U'] as const
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

/** What of a person staff open (O206-28.B3): what hangs on a card (résumé, contracts, papers, visits) opens with it. */
export const openingKinds = ['card', 'case', 'correction', 'account'] as const

/** Why it is opened (E6, O206-28.B3). */
export const openingPurposes = [
  'case',
  'registering',
  'mediation',
  'measures',
  'visit',
  'deregistration',
  'correction',
  'complaint',
  'check',
  'personal_data',
] as const

/** What the head finds about an opening that the person has asked about (O206-28.B3). */
export const questionFindings = ['justified', 'not_justified'] as const

/** Odd ways of opening files (O206-28), and what the security administrator made of them. */
export const patternKinds = ['hour', 'day', 'off_hours', 'no_case', 'neighbours', 'surname', 'own_surname', 'own_file', 'asked'] as const
export const patternStates = ['new', 'looked', 'breach'] as const

/** Why a person is seen by named staff only (M6). */
export const protectionKinds = ['asylum', 'witness', 'court', 'other'] as const

/** States of a centre's offer (E10), and those in which nobody has had the last word; why a person refuses one. */
export const offerStates = [
  'made',
  'agreed',
  'refused',
  'lapsed',
  'referred',
  'invited',
  'hired',
  'rejected',
  'no_show',
  'cancelled',
] as const
export const openOfferStates = ['made', 'lapsed', 'agreed', 'referred', 'invited', 'no_show'] as const
export const offerRefusals = ['pay', 'far', 'health', 'hours', 'family', 'profession', 'found_work', 'employer', 'other'] as const

/** Steps of an individual employment plan (L SC 1(65): planned and carried-out measures) and how they stand. */
export const planStepKinds = ['search', 'mediation', 'training', 'measure', 'consultation', 'documents', 'health', 'other'] as const
export const planStepStates = ['planned', 'done', 'not_done', 'dropped'] as const

/** Active measures (L SC 96(1)(5)), their states (E12), the marks of attendance and how they end early. */
export const measureKinds = ['training', 'business', 'subsidised', 'resettlement'] as const
export const measureStates = [
  'offered',
  'consented',
  'declined',
  'referral_issued',
  'contract_sent',
  'signed_person',
  'signed_centre',
  'in_progress',
  'completed',
  'terminated',
] as const
export const openMeasureStates = [
  'offered',
  'consented',
  'referral_issued',
  'contract_sent',
  'signed_person',
  'signed_centre',
  'in_progress',
] as const
export const attendanceMarks = ['present', 'absent', 'excused', 'note'] as const
export const measureEndings = ['own_wish', 'employed', 'moved', 'health', 'breach', 'employer_fault', 'agreement', 'death'] as const

/** Grounds of deregistration (E9, L SC 100); states of drafts and of proposals that wait for somebody. */
export const deregistrationGrounds = ['D1', 'D2a', 'D2b', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9'] as const
export const openDeregistrationStates = ['explaining'] as const
export const openProposalStates = ['proposed', 'confirmed'] as const

/** States of a request to correct data (O206-26, P6), and the records of a card that may be corrected. */
export const correctionStates = ['draft', 'sent', 'approved', 'refused', 'executed', 'verified'] as const
export const correctableRecords = ['card', 'fact', 'episode'] as const

/** What a person may ask about his data (PDL 8), and incidents with personal data: where they are known from (O206-22.1-5), their states, who was told. */
export const dataRequestKinds = ['block', 'publication'] as const
export const reportSources = ['request', 'specialist', 'monitoring', 'journals', 'soc'] as const
export const incidentStates = ['open', 'confirmed', 'in_work', 'closed', 'unfounded'] as const
/** Technical failures of the portals (O206-22, P3). */
export const failureStates = ['open', 'confirmed', 'in_work', 'restored', 'closed', 'unfounded'] as const
export const incidentTold = ['authority', 'persons', 'ministry', 'soc', 'heads'] as const

/** Breaches of information security that block a staff account (A349-21, A349-23, O206-28) and how one comes to be known. */
export const breachKinds = [
  'shared_login',
  'two_places',
  'password_given',
  'data_passed',
  'unknown_address',
  'internet_computer',
  'needless_lookups',
  'left_open',
  'other',
] as const
export const breachSources = ['administrator', 'head', 'person', 'journals', 'monitoring', 'soc'] as const
/** What closes an account until a new application comes (A349-22, C-14), and how a head answers the quarterly review. */
export const departureKinds = ['dismissal', 'transfer'] as const
export const reviewAnswers = ['keep', 'change', 'end'] as const
export const reviewStates = ['open', ...reviewAnswers, 'silent'] as const
