import 'server-only'
import { and, asc, desc, eq, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessDomains, accessSystems, aisCases, aisDocuments, staffAccounts, users } from '@/db/schema'
import { may, type User } from '@/lib/core/policy'
import { asAis, asAisSystem, asSystem } from '@/lib/core/tx'
import { noteTaking } from '@/lib/documents/taking'
import { fileContent, type Held, isId, readCase } from '@/lib/services/store'

/** How the list is cut. */
export const tabs = ['waiting', 'late', 'drafts', 'done'] as const
export type Tab = (typeof tabs)[number]

const { id, number, iin, name, channel, state, timers, answers, dueAt, createdAt } = aisCases
const columns = { id, number, iin, name, channel, state, timers, answers, dueAt, createdAt }
const pageSize = 50
const unsent = sql`${aisCases.state} in ('draft', 'entering')`

const inTab = (tab: Tab, now: Date): SQL | undefined => {
  const waiting = eq(aisCases.state, 'review')
  const late = lt(aisCases.dueAt, sql`${now.toISOString()}::timestamptz`)
  return { waiting, late: and(waiting, late), drafts: unsent, done: and(isNotNull(aisCases.closedAt), isNotNull(aisCases.number)) }[tab]
}

/** May this person file or decide access applications at all? */
export const mayApply = (user: User): boolean => may(user, 'access.file', { enteredBy: user.id })
export const isDesk = (user: User): boolean => may(user, 'access.registry')

/** The applications that this person decides or has filed; by row-level security nothing else is there. Null: not for him. */
export async function applications(user: User, tab: Tab, now: Date) {
  if (!mayApply(user)) return null
  return asAis(user, async (tx) => {
    const ours = eq(aisCases.desk, 'access')
    const count = (one: Tab) => sql<number>`count(*) filter (where ${inTab(one, now)})::int`
    const [counts] = await tx
      .select({ waiting: count('waiting'), late: count('late'), drafts: count('drafts') })
      .from(aisCases)
      .where(and(ours, isNull(aisCases.closedAt)))
    const rows = await tx
      .select(columns)
      .from(aisCases)
      .where(and(ours, inTab(tab, now)))
      .orderBy(...(tab === 'done' ? [desc(aisCases.closedAt)] : [asc(aisCases.dueAt), desc(aisCases.createdAt)]))
      .limit(pageSize)
    return { rows, counts: counts! }
  })
}

/** One application with its history, files and papers; undefined for whoever neither decides nor has filed it. */
export async function application(user: User, caseId: string) {
  if (!isId(caseId) || !mayApply(user)) return undefined
  return asAis(user, async (tx) => {
    const held = await readCase(tx, 'ais', caseId)
    return held?.of.desk === 'access' ? held : undefined
  })
}

/** The papers of an application that the caller may see: the one to sign, the refusal. */
export const papersOf = (caseId: string) =>
  asAisSystem((tx) => {
    const { id: paperId, number: paperNumber, kind, title, state: paperState, paperSha256, createdAt: at } = aisDocuments
    return tx
      .select({ id: paperId, number: paperNumber, kind, title, state: paperState, paperSha256, createdAt: at })
      .from(aisDocuments)
      .where(and(eq(aisDocuments.caseId, caseId), sql`${paperState} <> 'replaced'`))
      .orderBy(desc(at))
  })

/** A copy of the order or of the letter: each taking is journalled. */
export async function applicationFile(user: User, caseId: string, fileId: string) {
  if (!(await application(user, caseId))) return undefined
  return asAisSystem(async (tx) => {
    const file = await fileContent(tx, 'ais', caseId, fileId)
    if (!file?.content) return undefined
    await noteTaking(tx, user, fileId, `case ${caseId}`)
    return file
  })
}

/** A paper of an application as PDF, as `pdfResponse` asks for it. */
export const applicationPdf = async (
  user: User,
  asked: { id: string; copy: 'kk' | 'ru' | 'signed'; ip: string | null },
  caseId: string,
) => {
  if (!(await application(user, caseId))) return undefined
  return asAisSystem(async (tx) => {
    const bytes = { kk: aisDocuments.kk, ru: aisDocuments.ru, signed: aisDocuments.paper }[asked.copy]
    const [row] = await tx
      .select({ number: aisDocuments.number, bytes })
      .from(aisDocuments)
      .where(and(eq(aisDocuments.id, asked.id), eq(aisDocuments.caseId, caseId)))
    if (!row?.bytes) return undefined
    await noteTaking(tx, user, asked.id, asked.copy, asked.ip)
    return { name: `${row.number}-${asked.copy}.pdf`, bytes: row.bytes }
  })
}

/** The sixteen systems as the registry has them (A349-4). */
export const registry = (tx: Tx) => tx.select().from(accessSystems).orderBy(sql`${accessSystems.code}::int`)
export const domains = async (tx: Tx): Promise<string[]> =>
  (await tx.select().from(accessDomains).orderBy(asc(accessDomains.domain))).map(({ domain }) => domain)

/** The staff account of an IIN with its login; the state is what an application may start from. */
export async function accountOf(tx: Tx, personIin: string) {
  const [row] = await tx
    .select({
      userId: staffAccounts.userId,
      state: staffAccounts.state,
      login: users.email,
      caseId: staffAccounts.caseId,
      completedAt: staffAccounts.completedAt,
    })
    .from(staffAccounts)
    .innerJoin(users, eq(users.userId, staffAccounts.userId))
    .where(eq(staffAccounts.iin, personIin))
  return row
}

/** The same, for the administrator's page. */
export const accountFor = (personIin: string) => asSystem((tx) => accountOf(tx, personIin))

/** For the page of the registry. */
export const systemsAndDomains = () => asSystem(async (tx) => ({ systems: await registry(tx), domains: await domains(tx) }))

/** Whose matter an application is: nobody decides his own, nor what he has filed or, from a letter, entered himself (A349-16): two people, always. */
export async function concernedBy({ of }: Pick<Held, 'of'>): Promise<{ subjectId: string | null; applicantId: string | null }> {
  const personIin = of.iin ?? ''
  const subject = personIin ? await asSystem((tx) => accountOf(tx, personIin)) : undefined
  return { subjectId: subject?.userId ?? null, applicantId: of.filledBy }
}
