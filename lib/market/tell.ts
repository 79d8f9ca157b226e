import 'server-only'
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisEmployers, aisResumes, aisVacancies, employers, marketSent, people, type Resume, resumes, users, vacancies } from '@/db/schema'
import type { MessageType, Sent } from '@/lib/exchange/contract'
import type { Copy } from '@/lib/exchange/copies'
import { holdSubjects, nextNumber, send } from '@/lib/exchange/send'
import type { ResumeData } from '@/lib/exchange/shapes/market'
import { type Data, employerData, type Kind, untold, vacancyData } from './rows'

/** How many rows one message carries at most: some hundred kilobytes, applied in less than a second. */
const atOnce = 200

/**
 * Tells the AIS what it does not know of these rows, or of any (O206-31.E1, C1): one as a message of its own, in the order of its changes; several as one message.
 * Whatever was changed many times since is told once. Answers how many were told.
 */
export async function tell(tx: Tx, kind: Kind, keys?: readonly string[]): Promise<number> {
  const found = [...(await untold(tx, kind, { ...(keys ? { keys } : {}), most: atOnce })).keys()]
  if (found.length === 0) return 0
  await holdSubjects(
    tx,
    'platform',
    found.map((key) => `${kind}:${key}`),
  )
  // read again under the hold: another may have told it meanwhile, or it has changed
  const marks = await untold(tx, kind, { keys: found, most: atOnce })
  if (marks.size === 0) return 0
  const items = await read[kind](tx, [...marks.keys()])
  const version = await nextNumber(tx, 'platform')
  const [only] = items
  if (items.length === 1 && only)
    await send(tx, 'platform', { type: `${kind}.v1`, subject: `${kind}:${only.id}`, version, data: only } as One)
  else if (items.length > 1)
    await send(tx, 'platform', { type: `${kind}-batch.v1`, subject: `${kind}-batch:${version}`, version, data: { items } } as Many)
  await tx
    .insert(marketSent)
    .values([...marks].map(([key, mark]) => ({ kind, key, mark, version })))
    .onConflictDoUpdate({
      target: [marketSent.kind, marketSent.key],
      set: { mark: sql`excluded.mark`, version: sql`excluded.version`, at: sql`now()` },
    })
  return marks.size
}

// the kind chooses the type and its data together; TypeScript does not follow a pair through a template
type Told<T extends MessageType> = T extends `${Kind}${'' | '-batch'}.v1`
  ? { type: T; subject: string; version: number; data: Sent<T> }
  : never
type One = Told<'employer.v1'>
type Many = Told<'employer-batch.v1'>

const read: { readonly [K in Kind]: (tx: Tx, keys: readonly string[]) => Promise<Data[K][]> } = {
  employer: async (tx, keys) =>
    (await tx.select().from(employers).where(inArray(employers.id, keys)).orderBy(employers.id)).map(employerData),
  vacancy: async (tx, keys) =>
    (
      await tx
        .select()
        .from(vacancies)
        .where(inArray(vacancies.id, keys.map(Number)))
        .orderBy(vacancies.id)
    ).map(vacancyData),
  resume: async (tx, keys) => {
    const rows = await tx
      .select({ resume: resumes, person: people, user: users })
      .from(resumes)
      .innerJoin(people, eq(people.userId, resumes.userId))
      .innerJoin(users, eq(users.userId, resumes.userId))
      .where(inArray(resumes.id, keys))
      .orderBy(resumes.id)
    return rows.map(({ resume, person, user }) => resumeData(resume, person, user))
  },
}

type Person = Pick<typeof people.$inferSelect, 'iin' | 'firstName' | 'lastName' | 'middleName'>
type Contacts = Pick<typeof users.$inferSelect, 'phone' | 'email'>

/** A résumé that is not shown any more takes its contents along. */
function resumeData(row: Resume, { iin, lastName, firstName, middleName }: Person, { phone, email }: Contacts): ResumeData {
  const open = row.state === 'published' && row.visibility !== 'hidden'
  const shown = {
    ...row,
    state: 'open' as const,
    iin,
    name: [lastName, firstName, middleName].filter(Boolean).join(' '),
    phone,
    email,
  }
  if (open) return shown
  return {
    ...shown,
    state: 'closed',
    name: '',
    about: null,
    jobs: [],
    studies: [],
    courses: [],
    languages: [],
    skills: [],
    phone: null,
    email: null,
  }
}

const kept = { employer: aisEmployers, vacancy: aisVacancies, resume: aisResumes }

/** How the copies of a kind are counted at both ends; a row that differs is forgotten as told, and told anew as it is now. */
export const copyOf = (kind: Kind): Copy => ({
  sent: async (tx, before) => {
    const rows = await tx
      .select({ key: marketSent.key, version: marketSent.version })
      .from(marketSent)
      .where(and(eq(marketSent.kind, kind), lt(marketSent.at, before)))
    return rows.map(({ key, version }) => [`${kind}:${key}`, version])
  },
  held: async (tx) => {
    const table = kept[kind]
    const rows = await tx.select({ id: sql<string>`${table.id}::text`, version: table.version }).from(table)
    return rows.map(({ id, version }) => [`${kind}:${id}`, version])
  },
  again: async (tx, names) => {
    const keys = names.map((name) => name.slice(kind.length + 1))
    for (let from = 0; from < keys.length; from += atOnce) {
      const some = keys.slice(from, from + atOnce)
      await tx
        .update(marketSent)
        .set({ mark: '' })
        .where(and(eq(marketSent.kind, kind), inArray(marketSent.key, some)))
      await tell(tx, kind, some)
    }
  },
})
