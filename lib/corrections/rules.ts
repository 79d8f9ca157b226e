/** Correction of data (O206-26, P6): the order of its steps, who may make each, how values are read. Pure. */
import type { Day } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'
import type { CorrectableField, CorrectableRecord, CorrectionState } from './words'

export type Value = string | number | boolean | null
/** `card:<id>:last_name`, `fact:<id>:value`, `episode:<id>:since`. */
export type Target = { record: CorrectableRecord; id: string; field: CorrectableField }

const fields: Readonly<Record<CorrectableRecord, readonly CorrectableField[]>> = {
  card: ['last_name', 'first_name', 'middle_name', 'birth_date'],
  fact: ['value'],
  episode: ['since', 'until'],
}
export const fieldsOf = (record: CorrectableRecord): readonly CorrectableField[] => fields[record]

const isOneOf = <T extends string>(value: string | undefined, list: readonly T[]): value is T => list.some((each) => each === value)

export function readTarget(value: string): Target | null {
  const [record, id, field] = value.split(':')
  if (!isOneOf(record, ['card', 'fact', 'episode'] as const) || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id ?? '')) return null
  return isOneOf(field, fields[record]) ? { record, id: id!, field } : null
}

export const targetKey = ({ record, id, field }: Target): string => `${record}:${id}:${field}`

export type Act = 'send' | 'approve' | 'refuse' | 'execute' | 'verify'

/** Each act has one state in which it is due; without the ministry's decision nothing can be executed. */
const due: Readonly<Record<Act, { from: CorrectionState; to: CorrectionState }>> = {
  send: { from: 'draft', to: 'sent' },
  approve: { from: 'sent', to: 'approved' },
  refuse: { from: 'sent', to: 'refused' },
  execute: { from: 'approved', to: 'executed' },
  verify: { from: 'executed', to: 'verified' },
}
export const stateAfter = (act: Act): CorrectionState => due[act].to

const noLetter = text(
  'Министрліктің ресми хаты жоқ: түзету мүмкін емес (206-бұйрық, 26-тармақ)',
  'Нет официального письма министерства: исправлять нельзя (приказ 206, пункт 26)',
  'There is no official letter of the ministry: nothing may be corrected (order 206, clause 26)',
)
const otherState = text(
  'Өтінімнің күйі өзгерген: бетті жаңартыңыз',
  'Состояние заявки изменилось: обновите страницу',
  'The state of the request has changed: reload the page',
)
const samePerson = text(
  'Түзетуді оны енгізген әкімші емес, басқа әкімші тексереді',
  'Исправление проверяет не тот администратор, который его внёс',
  'A correction is checked by another administrator than the one who made it',
)

/** Why this act is not possible now; null = it is. */
export function problemOfAct(act: Act, of: { state: CorrectionState; executedBy: string | null }, userId: string): Text | null {
  if (of.state !== due[act].from)
    return act === 'execute' && (of.state === 'draft' || of.state === 'sent' || of.state === 'refused') ? noLetter : otherState
  return act === 'verify' && of.executedBy === userId ? samePerson : null
}

const wrongDay = text('Күнді ЖЖЖЖ-АА-КК түрінде жазыңыз', 'Укажите дату в виде ГГГГ-ММ-ДД', 'Write the day as YYYY-MM-DD')
const futureDay = text('Болашақ күн болмауы керек', 'Дата не может быть в будущем', 'The day may not lie in the future')
const wrongNumber = text('Сан жазыңыз', 'Напишите число', 'Write a number')
const wrongYes = text('true не false деп жазыңыз', 'Напишите true или false', 'Write true or false')
const needed = text('Бұл өріс бос болмайды', 'Это поле не может быть пустым', 'This field may not be empty')
const same = text(
  'Дұрыс мән қате мәннен өзгеше болуы керек',
  'Верное значение должно отличаться от ошибочного',
  'The right value must differ from the wrong one',
)
const complex = text(
  'Тізімді түзету үшін оның әр дерегін бөлек көрсетіңіз',
  'Список исправляется только по отдельным сведениям',
  'A list is corrected by its single facts only',
)

/** A day of the calendar or null. */
const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true

/** What was typed as the right value, in the kind of the wrong one; or what is wrong with it. */
export function readRight({
  field,
  wrong,
  typed,
  today,
}: {
  field: CorrectableField
  wrong: unknown
  typed: string
  today: Day
}): { value: Value } | { problem: Text } {
  const value = typed.trim()
  if (typeof wrong === 'object' && wrong !== null) return { problem: complex }
  const mayBeEmpty = field === 'middle_name'
  if (value === '') return mayBeEmpty ? differing(wrong, null) : { problem: needed }
  if (field === 'birth_date' || field === 'since' || field === 'until' || (typeof wrong === 'string' && isDay(wrong))) {
    if (!isDay(value)) return { problem: wrongDay }
    if (field !== 'value' && value > today) return { problem: futureDay }
    return differing(wrong, value)
  }
  if (typeof wrong === 'number')
    return /^-?\d{1,15}([.,]\d{1,6})?$/.test(value) ? differing(wrong, Number(value.replace(',', '.'))) : { problem: wrongNumber }
  if (typeof wrong === 'boolean') return value === 'true' || value === 'false' ? differing(wrong, value === 'true') : { problem: wrongYes }
  return differing(wrong, value.replace(/\s+/g, ' '))
}

const differing = (wrong: unknown, value: Value): { value: Value } | { problem: Text } => (wrong === value ? { problem: same } : { value })

/** A value as a person reads it. */
export const shown = (value: unknown): string =>
  value === null || value === undefined || value === '' ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value)
