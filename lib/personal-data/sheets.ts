import { maskIin } from '@/lib/core/identifiers'
import 'server-only'
import { journal } from '@/db/schema'
import { roleNames } from '@/lib/centres/words'
import { type Day, dayOf } from '@/lib/core/calendar'
import { moment } from '@/lib/core/format'
import { mayNow, type User } from '@/lib/core/policy'
import { type Sheet, sheetTypes, xlsx } from '@/lib/core/spreadsheet'
import { type Locale, text } from '@/lib/core/text'
import { asSystem } from '@/lib/core/tx'
import { reportSourceNames } from '@/lib/reference/report-sources'
import { requestsFor } from './accounts'
import { incidentFor, incidentsFor, personsWithAccess } from './queries'
import {
  dataKinds,
  incidentStateNames,
  isDataKind,
  isKept,
  isRefusalGround,
  keptNames,
  refusalGrounds,
  requestKindNames,
  requestStateNames,
  toldNames,
} from './words'

const columns = {
  number: text('№', '№', 'No.'),
  name: text('Аты-жөні', 'ФИО', 'Name'),
  iin: text('ЖСН', 'ИИН', 'IIN'),
  post: text('Лауазымы', 'Должность', 'Post'),
  unit: text('Бөлімшесі', 'Подразделение', 'Unit'),
  rights: text('Құқықтары', 'Права', 'Rights'),
  since: text('Қай күннен', 'С какого дня', 'Since'),
  kind: text('Не сұрайды', 'О чём просит', 'What is asked'),
  asked: text('Түскен уақыты', 'Поступило', 'Received'),
  due: text('Мерзімі', 'Срок', 'Term'),
  state: text('Күйі', 'Состояние', 'State'),
  decided: text('Шешім уақыты', 'Решено', 'Decided'),
  by: text('Кім шешті', 'Кто решил', 'Decided by'),
  ground: text('Негізі', 'Основание', 'Ground'),
  kept: text('Заң бойынша сақталады', 'Хранится по закону', 'Kept by law'),
  found: text('Анықталды', 'Обнаружен', 'Found'),
  began: text('Басталды', 'Начался', 'Began'),
  source: text('Қайдан белгілі', 'Откуда известно', 'Known from'),
  what: text('Не болды', 'Что случилось', 'What happened'),
  kinds: text('Қандай деректер', 'Какие данные', 'Which data'),
  persons: text('Қанша адам', 'Сколько людей', 'Persons'),
  measures: text('Шаралар', 'Меры', 'Measures'),
  told: text('Кімге, қашан хабарланды', 'Кому и когда сообщено', 'Who was told, and when'),
}
const heads = (locale: Locale, ...names: (keyof typeof columns)[]) => names.map((name) => columns[name][locale])
const at = (locale: Locale, value: Date | null) => (value ? moment(locale, value) : '')
const role = (locale: Locale, name: string) => (Object.hasOwn(roleNames, name) ? roleNames[name as keyof typeof roleNames][locale] : name)

async function persons(user: User, locale: Locale, day: Day): Promise<Sheet | null> {
  const found = await personsWithAccess(user, day)
  return (
    found && {
      title: `${day}`,
      head: heads(locale, 'number', 'name', 'iin', 'post', 'unit', 'rights', 'since'),
      rows: found.map(({ name, iin, post, unit, rights, since }, index) => [
        String(index + 1),
        name,
        maskIin(iin),
        post,
        unit,
        rights.map(({ value, regionCode, centreId }) => `${role(locale, value)} (${centreId ?? regionCode ?? '*'})`).join('; '),
        dayOf(since),
      ]),
    }
  )
}

async function requests(user: User, locale: Locale): Promise<Sheet | null> {
  const rows = []
  for (let after: number | null = 0; after !== null; ) {
    const page: Awaited<ReturnType<typeof requestsFor>> = await requestsFor(user, { after })
    if (!page) return null
    rows.push(...page.rows)
    after = page.next
  }
  return {
    title: 'requests',
    head: heads(locale, 'number', 'name', 'iin', 'kind', 'asked', 'due', 'state', 'decided', 'by', 'ground', 'kept'),
    rows: rows.map((row) => [
      String(row.number),
      row.shortName,
      row.maskedIin ?? '',
      requestKindNames[row.kind][locale],
      at(locale, row.createdAt),
      at(locale, row.dueAt),
      requestStateNames[row.state][locale],
      at(locale, row.decidedAt),
      row.decidedByName ?? '',
      isRefusalGround(row.ground) ? refusalGrounds[row.ground][locale] : '',
      row.kept
        .filter(isKept)
        .map((code) => keptNames[code][locale])
        .join('; '),
    ]),
  }
}

async function incidents(user: User, locale: Locale): Promise<Sheet | null> {
  const found = await incidentsFor(user)
  if (!found) return null
  const whole = (await Promise.all(found.map(({ id }) => incidentFor(user, id)))).flatMap((one) => one ?? [])
  return {
    title: 'incidents',
    head: heads(locale, 'number', 'found', 'began', 'source', 'what', 'kinds', 'persons', 'measures', 'told', 'state'),
    rows: whole.map(({ incident, steps }) => [
      String(incident.number),
      at(locale, incident.foundAt),
      at(locale, incident.beganAt),
      reportSourceNames[incident.source][locale],
      incident.what,
      incident.kinds
        .filter(isDataKind)
        .map((kind) => dataKinds[kind][locale])
        .join('; '),
      incident.persons === null ? '' : String(incident.persons),
      steps.flatMap((step) => (step.kind === 'measure' ? [`${at(locale, step.at)}: ${step.words}`] : [])).join('; '),
      steps.flatMap((step) => (step.told ? [`${toldNames[step.told][locale]}, ${at(locale, step.toldAt)}: ${step.words}`] : [])).join('; '),
      incidentStateNames[incident.state][locale],
    ]),
  }
}

export const registers = ['persons', 'requests', 'incidents'] as const
export type Register = (typeof registers)[number]

/** A register as a workbook, safe from formulas (`lib/core/spreadsheet.ts`); that it was taken away stands in the journal. Null: not for this person. */
export async function registerFile(user: User, locale: Locale, register: Register, { day, ip }: { day: Day; ip: string | null }) {
  if (!mayNow(user, 'personalData.read')) return null
  const sheet =
    register === 'persons'
      ? await persons(user, locale, day)
      : register === 'requests'
        ? await requests(user, locale)
        : await incidents(user, locale)
  if (!sheet) return null
  const note = { actorId: user.id, action: 'personalData.read', subject: register, outcome: 'done' as const, reason: `xlsx ${day}`, ip }
  await asSystem((tx) => tx.insert(journal).values(note))
  const content = await xlsx(sheet)
  return { name: `${register}-${day}-${locale}.xlsx`, type: sheetTypes.xlsx, size: content.length, content }
}
