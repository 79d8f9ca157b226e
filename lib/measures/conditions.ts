/** Who may take part in which active measure (E12, E13, L SC 109-112): each condition with its clause and the data it stood on. Pure. */
import type { measureKinds, subsidies } from '@/db/lists'
import type { Day } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'

export type MeasureKind = (typeof measureKinds)[number]
export type Subsidy = (typeof subsidies)[number]

/** What is known about the person on the day of the offer. */
export type Candidate = {
  age: number
  sex: 'M' | 'F' | null
  registered: 'unemployed' | 'job_seeker' | null
  /** Citizen, kandas, … of domain 1.1; null = not known. */
  legalStatus: string | null
  student: boolean
  /** The day of the present registration as unemployed, and whether it followed a deregistration under D3. */
  registeredSince: Day | null
  quitBefore: boolean
  /** Last day of the latest training that was completed or left, and whether it was left without a valid reason. */
  lastTraining: { endedOn: Day; left: boolean } | null
  /** Number of another measure that has not ended. */
  openMeasure: string | null
  /** Graduate of a vocational, post-secondary or higher school; null = not known. */
  graduate: boolean | null
  /** Has worked before; null = not known. */
  hasWorked: boolean | null
  representative: boolean
}

/** Legal numbers of the day. Years and months as the law counts them. */
export type Numbers = {
  today: Day
  trainingOncePer: number
  trainingAfterDropout: number
  subsidyAfterQuit: number
  pensionAge: { M: number; F: number }
  ageOf: (subsidy: Subsidy) => { from: number; to: number | null }
}

type Outcome = 'fits' | 'against' | 'ask'
export type Condition = {
  code: keyof typeof conditionTexts
  clause: string
  outcome: Outcome
  text: Text
  data: Readonly<Record<string, string | number | boolean | null>>
}

export const conditionTexts = {
  oneAtATime: text('Бір адамға бір мезгілде бір шара', 'Один человек — одна мера одновременно', 'One person, one measure at a time'),
  unemployed: text('Жұмыссыз ретінде тіркелген', 'Зарегистрирован как безработный', 'Registered as unemployed'),
  unemployedOrStudent: text(
    'Жұмыссыз, немесе бос уақытында студент не жоғары сынып оқушысы',
    'Безработный, либо студент или старшеклассник в свободное время',
    'Unemployed, or a student or senior pupil in free time',
  ),
  registered: text(
    'Жұмыс іздеп жүрген адам, жұмыссыз немесе қандас',
    'Ищущий работу, безработный или кандас',
    'A job seeker, an unemployed person or a kandas',
  ),
  citizenOrKandas: text('Қазақстан азаматы немесе қандас', 'Гражданин Казахстана или кандас', 'Citizen of Kazakhstan or kandas'),
  businessCategory: text(
    'Министрлік белгілеген санатқа жатуын маман тексереді',
    'Отнесение к категории, определённой министерством, проверяет специалист',
    'A specialist checks that the person belongs to a category set by the ministry',
  ),
  onceInTerm: text(
    'Оқуға соңғы рет қатысқаннан бері мерзім өтті',
    'Со времени прошлого обучения прошёл срок',
    'The term since the last training has passed',
  ),
  afterDropout: text(
    'Оқуды дәлелсіз тастағаннан кейінгі мерзім өтті',
    'После ухода с обучения без уважительной причины прошёл срок',
    'The term after leaving training without a valid reason has passed',
  ),
  afterQuit: text(
    'Шарадан өз еркімен кеткеннен кейін қайта тіркелген соң мерзім өтті',
    'После добровольного ухода с меры и новой регистрации прошёл срок',
    'The term after leaving a measure at will and registering anew has passed',
  ),
  age: text('Жасы шараға сай', 'Возраст подходит', 'The age fits'),
  graduate: text(
    'Техникалық, орта білімнен кейінгі немесе жоғары оқу орнын бітірген',
    'Выпускник колледжа или вуза',
    'Graduate of a college or university',
  ),
  noExperience: text('Еңбек тәжірибесі жоқ', 'Не имеет опыта работы', 'Has no work experience'),
  representative: text(
    '18 жасқа толмағандар үшін заңды өкілдің келісімі',
    'До 18 лет — согласие законного представителя',
    'Under 18: consent of a legal representative',
  ),
} as const satisfies Record<string, Text>

const condition = (code: Condition['code'], clause: string, outcome: Outcome | boolean, data: Condition['data'] = {}): Condition => ({
  code,
  clause,
  outcome: typeof outcome === 'boolean' ? (outcome ? 'fits' : 'against') : outcome,
  text: conditionTexts[code],
  data,
})
/** Not known: asked of the person and checked by the specialist. */
const known = (value: boolean | null): Outcome => (value === null ? 'ask' : value ? 'fits' : 'against')

/** The same date some months later; the 31st of a shorter month is its last day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0))
  return `${last.toISOString().slice(0, 8)}${String(Math.min(date, last.getUTCDate())).padStart(2, '0')}`
}

function* training(of: Candidate, numbers: Numbers): Generator<Condition> {
  yield condition('unemployed', 'L SC 109(1)', of.registered === 'unemployed', { registered: of.registered })
  const status = of.legalStatus === null ? null : of.legalStatus === 'citizen' || of.legalStatus === 'kandas'
  yield condition('citizenOrKandas', 'L SC 109(1)', known(status), { legalStatus: of.legalStatus })
  if (!of.lastTraining) return
  const { endedOn, left } = of.lastTraining
  if (left) {
    const from = of.registeredSince && monthsAfter(of.registeredSince, 12 * numbers.trainingAfterDropout)
    yield condition('afterDropout', 'L SC 109(4)', from !== null && from <= numbers.today, { endedOn, from })
  } else {
    const from = monthsAfter(endedOn, 12 * numbers.trainingOncePer)
    yield condition('onceInTerm', 'L SC 109(1)', from <= numbers.today, { endedOn, from })
  }
}

function* subsidised(of: Candidate, subsidy: Subsidy, numbers: Numbers): Generator<Condition> {
  yield condition('unemployedOrStudent', 'L SC 111(1)', of.registered === 'unemployed' || of.student, {
    registered: of.registered,
    student: of.student,
  })
  if (of.quitBefore) {
    const from = of.registeredSince && monthsAfter(of.registeredSince, numbers.subsidyAfterQuit)
    yield condition('afterQuit', 'L SC 111(7)', from !== null && from <= numbers.today, { registeredSince: of.registeredSince, from })
  }
  const { from, to } = numbers.ageOf(subsidy)
  const until = to ?? (of.sex ? numbers.pensionAge[of.sex] : numbers.pensionAge.M) - 1
  yield condition('age', 'E13', of.age >= from && of.age <= until, { age: of.age, from, until })
  if (subsidy === 'youth_practice') yield condition('graduate', 'E13', known(of.graduate))
  if (subsidy === 'first_job') yield condition('noExperience', 'E13', known(of.hasWorked === null ? null : !of.hasWorked))
}

/** Every condition of a measure for a person. `ask`: nobody knows yet, the specialist has to check. */
export function conditionsOf(of: Candidate, kind: MeasureKind, subsidy: Subsidy | null, numbers: Numbers): readonly Condition[] {
  const own = {
    training: () => [...training(of, numbers)],
    subsidised: () => (subsidy ? [...subsidised(of, subsidy, numbers)] : []),
    business: () => [condition('businessCategory', 'L SC 110(1)', 'ask')],
    resettlement: () => [
      condition('registered', 'L SC 112(1)', of.registered !== null || of.legalStatus === 'kandas', { registered: of.registered }),
    ],
  }[kind]()
  const minor = of.age < 18 ? [condition('representative', 'L SC 111(6)', of.representative ? 'fits' : 'ask', { age: of.age })] : []
  return [condition('oneAtATime', 'J; O206-24.3', of.openMeasure === null, { open: of.openMeasure }), ...own, ...minor]
}

/** The measure can be offered: nothing speaks against it. What is to be asked the specialist confirms by offering. */
export const allows = (conditions: readonly Pick<Condition, 'outcome'>[]): boolean =>
  conditions.every(({ outcome }) => outcome !== 'against')
