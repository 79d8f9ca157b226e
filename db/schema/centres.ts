import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Text } from '@/lib/core/text'
import { isDemo, moment } from './common'

/** Whom the number reaches: a department or the post of the person responsible (O206-10.L1), never a name. */
export type CentrePhone = { who: Text; number: string }
/** `HH:MM`. Monday to Friday, with an optional break, and Saturday where it is worked. */
export type WorkingHours = {
  from: string
  to: string
  break: { from: string; to: string } | null
  saturday: { from: string; to: string } | null
}

/**
 * Labour mobility centres (O206-2.4), one of each region, and the career centres that are their branches (O206-2.9).
 * Public, belongs to the house: both sides read it. Centres come from `db/reference`, contacts from the centres themselves.
 */
export const centres = pgTable(
  'centres',
  {
    /** `lmc-71` by region, `cc-711210000` by the KATO of the district. */
    id: text().primaryKey(),
    kind: text({ enum: ['lmc', 'career'] }).notNull(),
    /** The mobility centre whose branch a career centre is. */
    parentId: text(),
    regionCode: text().notNull(),
    districtCode: text(),
    name: jsonb().$type<Text>().notNull(),
    /** The region or district it stands in. */
    place: jsonb().$type<Text>().notNull(),
    /** KATO codes of the districts whose people it serves. */
    serves: jsonb().$type<readonly string[]>().notNull().default([]),
    postcode: text(),
    address: jsonb().$type<Text>(),
    departments: jsonb().$type<readonly CentrePhone[]>().notNull().default([]),
    responsible: jsonb().$type<readonly CentrePhone[]>().notNull().default([]),
    site: text(),
    emails: jsonb().$type<readonly string[]>().notNull().default([]),
    hours: jsonb().$type<WorkingHours>(),
    /** The longest way to suitable work that this centre has set from its public routes (L SC 101(2)), in minutes; null: the country's parameter. */
    maxMinutes: integer(),
    /** The contacts are invented for the demonstration. */
    isDemo: isDemo(),
    changedBy: uuid(),
    changedAt: moment(),
  },
  (table) => [index().on(table.regionCode, table.kind)],
)

export type Centre = typeof centres.$inferSelect
