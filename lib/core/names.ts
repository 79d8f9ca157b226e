import 'server-only'
import { sql } from 'drizzle-orm'
import { people, users } from '@/db/schema'

/** How an account is called, as columns of a query that joins `users` and, loosely, `people`: by the name, else by the login. */

/** By what the person signs in. */
export const loginName = sql<string>`coalesce(${users.email}, ${users.phone}, '')`

/** As a person is addressed: first name, surname. */
export const spokenName = sql<string>`coalesce(nullif(trim(${people.firstName} || ' ' || ${people.lastName}), ''), ${loginName})`

/** As lists have it: surname, first name. */
export const listedName = sql<string>`coalesce(nullif(trim(${people.lastName} || ' ' || ${people.firstName}), ''), ${loginName})`

/** As papers have it, with the patronymic; '' without a name. Needs `people` alone. */
export const fullName = sql<string>`concat_ws(' ', nullif(${people.lastName}, ''), nullif(${people.firstName}, ''), nullif(${people.middleName}, ''))`
