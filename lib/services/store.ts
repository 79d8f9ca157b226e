import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { type Case, type CaseFile, type CaseStep, casesOf } from '@/db/schema'
import type { Side } from '@/lib/core/side'

/** Everything of a case that the rules look at. The content of files is read only where it is shown. */
export type Held = { of: Case; steps: CaseStep[]; files: Omit<CaseFile, 'content'>[] }

const fileColumns = (side: Side) => {
  const { content: _content, ...rest } = casesOf(side).caseFiles
  const { id, caseId, kind, name, type, size, sha256, number, expiresOn, check, checkNote, createdAt, removedAt } = rest
  return { id, caseId, kind, name, type, size, sha256, number, expiresOn, check, checkNote, createdAt, removedAt }
}

/** Steps and files of a case, oldest first. */
export async function historyOf(tx: Tx, side: Side, caseId: string): Promise<Omit<Held, 'of'>> {
  const { caseSteps, caseFiles } = casesOf(side)
  const steps = await tx.select().from(caseSteps).where(eq(caseSteps.caseId, caseId)).orderBy(asc(caseSteps.at), asc(caseSteps.id))
  const files = await tx
    .select(fileColumns(side))
    .from(caseFiles)
    .where(and(eq(caseFiles.caseId, caseId), isNull(caseFiles.removedAt)))
    .orderBy(asc(caseFiles.createdAt))
  return { steps, files }
}

/** A case locked until the transaction ends; undefined for none and for one that row-level security hides. */
export async function lockCase(tx: Tx, side: Side, id: string): Promise<Held | undefined> {
  const { cases } = casesOf(side)
  const [of] = await tx.select().from(cases).where(eq(cases.id, id)).for('update')
  return of && { of, ...(await historyOf(tx, side, id)) }
}

/** For an id of an address. */
export const isId = (id: string): boolean => z.uuid().safeParse(id).success

export async function readCase(tx: Tx, side: Side, id: string): Promise<Held | undefined> {
  if (!isId(id)) return undefined
  const { cases } = casesOf(side)
  const [of] = await tx.select().from(cases).where(eq(cases.id, id))
  return of && { of, ...(await historyOf(tx, side, id)) }
}

/** One file with its bytes. */
export async function fileContent(tx: Tx, side: Side, caseId: string, id: string): Promise<CaseFile | undefined> {
  if (!isId(id)) return undefined
  const { caseFiles } = casesOf(side)
  const [file] = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.id, id), eq(caseFiles.caseId, caseId)))
  return file
}
