import { sql } from 'drizzle-orm'
import { customType, date, index, integer, jsonb, type PgPolicy, type PgTableFn, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Timer } from '@/lib/core/clock'
import { ais, bySide, createdAt, isInScope, isSelf, isSystem, moment, visibleTo } from './common'
import { isOpened, whileOpened } from './openings'

/** At which desk a case is decided: the centres' by its region and centre, or that of the information-security administrators (A349-16). */
const caseDesks = ['centres', 'access'] as const

/** Who of the staff sees a case of the AIS: the centres' by place; another desk's whoever sits at it, and whoever has filed it. */
const isAtDesk = sql`(case when desk = 'centres' then ${isInScope}
  else filled_by = current_setting('app.user_id', true) or desk = any (string_to_array(current_setting('app.desks', true), ',')) end)`

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What a person has answered: step → field → value. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What a negative or positive decision stood on, kept as it was at that moment. */
export type Decision = {
  at: string
  by: string
  byName: string
  grounds: readonly string[]
  /** In the language of the person. */
  text: string | null
  /** Answers, documents and register answers of that moment. */
  snapshot: Readonly<Record<string, unknown>>
}

/**
 * The state services' tables, the same on both sides: the platform's rows are the applicant's copy, the AIS's are the officer's.
 * Once a case is given to the AIS, the AIS decides its state and the platform follows its messages.
 */
const caseTables = <S extends string | undefined>(table: PgTableFn<S>, mine: typeof isSelf, walls: PgPolicy[] = []) => {
  const cases = table(
    'cases',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      /** Key of the service in `lib/services/catalogue.ts` and the version of its definition. */
      service: text().notNull(),
      version: integer().notNull(),
      desk: text({ enum: caseDesks }).notNull().default('centres'),
      /** Given when the case is submitted: `JS-2026-000123`. */
      number: text().unique(),
      /** The applicant's account on the platform; the AIS knows the person by the IIN. */
      userId: uuid(),
      iin: text(),
      name: text().notNull().default(''),
      locale: text({ enum: ['kk', 'ru', 'en'] })
        .notNull()
        .default('kk'),
      /** The employer in whose name it is filed. */
      employerId: uuid(),
      regionCode: text().notNull().default(''),
      centreId: text(),
      channel: text({ enum: ['portal', 'office'] })
        .notNull()
        .default('portal'),
      /** Who filled it in for the person, and why. */
      filledBy: text(),
      filledWhy: text(),
      state: text().notNull(),
      answers: jsonb().$type<Answers>().notNull().default({}),
      /** Clocks by the name of their term; each keeps the version of the law it was born under. */
      timers: jsonb().$type<Readonly<Record<string, Timer>>>().notNull().default({}),
      /** The due moment of the running clock, for the order of queues; null while none runs or it is paused. */
      dueAt: moment(),
      assigneeId: uuid(),
      assigneeName: text(),
      decision: jsonb().$type<Decision>(),
      /** Answers of registers and the officer's marks: check → what it said, when, by whom. */
      checks: jsonb().$type<Readonly<Record<string, Check>>>().notNull().default({}),
      /** Grows with each change; the other side takes only what is newer. */
      revision: integer().notNull().default(0),
      /** A move that the applicant has made and the AIS has not confirmed yet. */
      pending: text(),
      submittedAt: moment(),
      decidedAt: moment(),
      closedAt: moment(),
      createdAt: createdAt(),
      updatedAt: createdAt(),
    },
    (t) => [
      index().on(t.userId, t.service),
      index().on(t.iin, t.service),
      index().on(t.assigneeId, t.dueAt),
      // the order of the queue, of the country, a region and a centre: what is open by its due moment, what is over by its end
      index('cases_open_by_due').on(sql`coalesce(due_at, 'infinity'::timestamptz)`, t.id).where(sql`closed_at is null`),
      index('cases_open_in_region').on(t.regionCode, sql`coalesce(due_at, 'infinity'::timestamptz)`, t.id).where(sql`closed_at is null`),
      index('cases_open_in_centre').on(t.centreId, sql`coalesce(due_at, 'infinity'::timestamptz)`, t.id).where(sql`closed_at is null`),
      index('cases_closed').on(t.closedAt, t.id).where(sql`closed_at is not null`),
      index('cases_closed_in_region').on(t.regionCode, t.closedAt, t.id).where(sql`closed_at is not null`),
      index('cases_closed_in_centre').on(t.centreId, t.closedAt, t.id).where(sql`closed_at is not null`),
      visibleTo(mine),
      ...walls,
    ],
  )
  const ofVisibleCase = sql`${isSystem} or exists (select 1 from ${cases} c where c.id = case_id)`
  const ofCase = () => pgPolicy('visible', { for: 'all', using: ofVisibleCase, withCheck: ofVisibleCase })
  /** Each move: who, when, from, to, why, and what it did to the clock. Rows are only added. */
  const caseSteps = table(
    'case_steps',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      caseId: uuid()
        .notNull()
        .references(() => cases.id, { onDelete: 'cascade' }),
      at: createdAt(),
      actor: text({ enum: ['applicant', 'officer', 'system'] }).notNull(),
      actorId: text().notNull(),
      actorName: text().notNull().default(''),
      /** Name of the move in the definition, or `created`, `assigned`, `act:…`, `check:…`. */
      move: text().notNull(),
      from: text(),
      to: text().notNull(),
      note: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
      dueBefore: moment(),
      dueAfter: moment(),
      ip: text(),
    },
    (t) => [index().on(t.caseId, t.at), ofCase()],
  )
  /** Documents that were handed in. A new file of a kind replaces the earlier one, which stays with `removedAt`, without its bytes when nothing stood on them. */
  const caseFiles = table(
    'case_files',
    {
      id: uuid().primaryKey().default(sql`uuidv7()`),
      caseId: uuid()
        .notNull()
        .references(() => cases.id, { onDelete: 'cascade' }),
      /** Key of the document in the definition. */
      kind: text().notNull(),
      name: text().notNull(),
      type: text().notNull(),
      size: integer().notNull(),
      sha256: text().notNull(),
      /** Null: paper that was shown at the desk and given back (`type` = paper), or a file that was replaced before anything stood on it. */
      content: bytes(),
      number: text(),
      expiresOn: date(),
      check: text({ enum: ['fits', 'wrong'] }),
      checkNote: text(),
      createdAt: createdAt(),
      removedAt: moment(),
    },
    (t) => [index().on(t.caseId, t.kind), ofCase()],
  )
  return { cases, caseSteps, caseFiles }
}

export type Check = {
  /** What a register or a person answered; `unavailable` is never read as `confirmed`. */
  outcome: 'confirmed' | 'refuted' | 'unavailable'
  source: string
  at: string
  by: string
  /** What the officer saw when he checked by hand. */
  seen?: string
  details?: Readonly<Record<string, unknown>>
}

export const { cases, caseSteps, caseFiles } = caseTables(pgTable, isSelf)
export const {
  cases: aisCases,
  caseSteps: aisCaseSteps,
  caseFiles: aisCaseFiles,
} = caseTables(ais.table, isAtDesk, [
  // what the staff apply for themselves is kept by the desk of access, with the journal of form 2
  whileOpened(sql`(desk <> 'centres' or ${isOpened('case', sql`cases.id`)})`),
])

/** A side's tables of cases. */
export const casesOf = bySide({ cases, caseSteps, caseFiles }, { cases: aisCases, caseSteps: aisCaseSteps, caseFiles: aisCaseFiles })

export type Case = typeof cases.$inferSelect
export type CaseStep = typeof caseSteps.$inferSelect
export type CaseFile = typeof caseFiles.$inferSelect
