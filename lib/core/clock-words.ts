/** A clock in words, the same for the citizen and for the staff: by which clause, how long, until when, how much is left, why it stands still. Pure. */
import { CalendarGap } from './calendar'
import { dueOf, type Left, leftOf, type PauseReason, type Timer, type Unit, type WorkCalendar } from './clock'
import { moment } from './format'
import { type Locale, type Text, text } from './text'

// ——— So many of a unit ———

type Forms = { kk: string; ru: readonly [one: string, few: string, many: string]; en: readonly [one: string, other: string] }
const forms: Readonly<Record<Unit, Forms>> = {
  minute: { kk: 'минут', ru: ['минута', 'минуты', 'минут'], en: ['minute', 'minutes'] },
  working_day: { kk: 'жұмыс күні', ru: ['рабочий день', 'рабочих дня', 'рабочих дней'], en: ['working day', 'working days'] },
  calendar_day: {
    kk: 'күнтізбелік күн',
    ru: ['календарный день', 'календарных дня', 'календарных дней'],
    en: ['calendar day', 'calendar days'],
  },
  month: { kk: 'ай', ru: ['месяц', 'месяца', 'месяцев'], en: ['month', 'months'] },
  year: { kk: 'жыл', ru: ['год', 'года', 'лет'], en: ['year', 'years'] },
}
const russian = new Intl.PluralRules('ru')

/** `3 жұмыс күні`, `3 рабочих дня`, `3 working days`; 90 minutes and more as hours and minutes. */
export function lengthWords(value: number, unit: Unit): Text {
  if (unit === 'minute' && value >= 90) {
    const [hours, minutes] = [Math.floor(value / 60), value % 60]
    const rest = (word: string) => (minutes ? ` ${minutes} ${word}` : '')
    return text(`${hours} сағ${rest('мин')}`, `${hours} ч${rest('мин')}`, `${hours} h${rest('min')}`)
  }
  const { kk, ru, en } = forms[unit]
  const rule = russian.select(value)
  const form = rule === 'one' ? ru[0] : rule === 'few' ? ru[1] : ru[2]
  return text(`${value} ${kk}`, `${value} ${form}`, `${value} ${value === 1 ? en[0] : en[1]}`)
}

// ——— The clause ———

const codes = {
  SC: text('Әлеуметтік кодекс', 'Социальный кодекс', 'Social Code'),
  LC: text('Еңбек кодексі', 'Трудовой кодекс', 'Labour Code'),
  PDL: text('«Дербес деректер туралы» заң', 'Закон о персональных данных', 'Personal Data Law'),
  RL: text('«Босқындар туралы» заң', 'Закон о беженцах', 'Law on Refugees'),
} as const
const orders = {
  S2: text('№ 206 бұйрық', 'приказ № 206', 'order 206'),
  S3: text('№ 349 бұйрық', 'приказ № 349', 'order 349'),
  S4: text(
    '«Жұмыс іздеп жүрген адамдарды тіркеу» регламенті',
    'регламент «Регистрация лиц, ищущих работу»',
    'regulation “Registration of persons seeking work”',
  ),
} as const
const article = (of: Text, number: string) => text(`${of.kk}, ${number}-бап`, `${of.ru}, ст. ${number}`, `${of.en}, art. ${number}`)
const clause = (of: Text, number: string) => text(`${of.kk}, ${number}-тармақ`, `${of.ru}, п. ${number}`, `${of.en}, cl. ${number}`)

/**
 * A source of `legal_params` (`L SC 99(4)(3)`, `S4 p.5, p.10`, `D: card E9`) as a person reads it. What is not law says so: practice known from the press (`N`),
 * or a term that the platform has set itself (`D`). What an administrator has written stays as he wrote it.
 */
export function clauseWords(source: string): Text {
  const [head = ''] = source.split(/[:;]/)
  const law = /^L (SC|LC|PDL|RL) (\d.*)$/.exec(head.trim())
  if (law) return article(codes[law[1] as keyof typeof codes], law[2]!)
  const rules = /^(?:(O206|A349)-(\d+)|(S2|S3|S4) (?:cl|p)\.(\d.*))/.exec(head.trim())
  if (rules?.[1]) return clause(rules[1] === 'O206' ? orders.S2 : orders.S3, rules[2]!)
  if (rules) return clause(orders[rules[3] as keyof typeof orders], rules[4]!.replace(/(?:cl|p)\./g, ''))
  const service = /^GJS(?:-(\d+))?/.exec(head.trim())
  if (service) return service[1] ? clause(orders.S4, service[1]) : orders.S4
  if (head.trim() === 'D') return text('платформа белгілеген', 'установлено платформой', 'set by the platform')
  if (/^E\d+\b/.test(head)) return text('платформа қағидасы', 'правило платформы', 'a rule of the platform')
  if (/^[NR] /.test(head)) return text('қолданыстағы тәжірибе', 'действующая практика', 'present practice')
  return text(source, source, source)
}

// ——— Pauses and what is left ———

const pauseReasons: Readonly<Record<PauseReason, Text>> = {
  returned: text('өтініш түзетуге қайтарылды', 'заявление возвращено на исправление', 'the application was returned for correction'),
  waits_person: text('өтініш берушінің жауабы күтілуде', 'ждём ответа заявителя', 'the applicant’s answer is awaited'),
  outage: text('жүйедегі техникалық ақау', 'технический сбой системы', 'a technical failure of the system'),
}

/** `3 жұмыс күні қалды`, `просрочено на 2 рабочих дня`, `30 minutes late`. */
export function leftWords({ state, count, unit }: Left): Text {
  const { kk, ru, en } = lengthWords(count, unit)
  if (state === 'paused')
    return text(`жалғасқан соң ${kk} қалады`, `после возобновления останется: ${ru}`, `${en} will be left when it goes on`)
  if (state === 'left') return text(`${kk} қалды`, `осталось: ${ru}`, `${en} left`)
  if (count === 0) return text('мерзімі өтті', 'срок истёк', 'overdue')
  return text(`мерзімі өткеніне ${kk} болды`, `просрочено на ${ru.replace('минута', 'минуту')}`, `${en} late`)
}

export type ClockWords = {
  /** `unknown`: it runs into a year whose calendar nobody has entered. */
  state: Left['state'] | 'stopped' | 'unknown'
  late: boolean
  clause: string
  length: string
  started: string
  /** Null while a pause keeps it open. */
  due: string | null
  left: string | null
  pause: { reason: string; since: string } | null
  stopped: string | null
}

type Calendars = { calendarOf: (version: number) => WorkCalendar }

const unknown = text(
  'жұмыс күнтізбесі толтырылғанда есептеледі',
  'будет посчитано, когда заполнят рабочий календарь',
  'counted once the working-day calendar is filled',
)

/** Everything that is said about a clock at this moment, by the calendar it was born under. */
export function clockWords(locale: Locale, timer: Timer, law: Calendars, now: Date): ClockWords {
  const { term, startedAt, stoppedAt } = timer
  const open = stoppedAt === null ? timer.pauses.find(({ to }) => to === null) : undefined
  const said = {
    clause: clauseWords(term.source)[locale],
    length: lengthWords(term.value, term.unit)[locale],
    started: moment(locale, new Date(startedAt)),
    pause: open ? { reason: pauseReasons[open.reason][locale], since: moment(locale, new Date(open.from)) } : null,
    stopped: stoppedAt && moment(locale, new Date(stoppedAt)),
  }
  try {
    const calendar = law.calendarOf(timer.calendar)
    const due = dueOf(timer, calendar)
    const left = leftOf(timer, now, calendar)
    const late = due !== null && (stoppedAt === null ? now : new Date(stoppedAt)) > due
    return { ...said, state: left?.state ?? 'stopped', late, due: due && moment(locale, due), left: left && leftWords(left)[locale] }
  } catch (error) {
    if (!(error instanceof CalendarGap)) throw error
    return { ...said, state: 'unknown', late: false, due: unknown[locale], left: null }
  }
}
