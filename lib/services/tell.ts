import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Case, type CaseStep, casesOf } from '@/db/schema'
import { send } from '@/lib/exchange/send'
import type { CaseMessage, StatusMessage } from './message'
import type { Held } from './store'

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null

/** A step as the other side sees it; why a case was handed over and what an officer saw stays with the AIS. */
const stepOf = (step: CaseStep): CaseMessage['steps'][number] => {
  const { caseId: _case, ip: _ip, at, dueBefore, dueAfter, note, ...rest } = step
  const isInner = rest.from === rest.to
  return { ...rest, note: isInner ? {} : note, at: at.toISOString(), dueBefore: iso(dueBefore), dueAfter: iso(dueAfter) }
}

const common = (of: Case, steps: readonly CaseStep[]) => ({
  caseId: of.id,
  service: of.service,
  version: of.version,
  number: of.number,
  iin: of.iin,
  name: of.name,
  locale: of.locale,
  regionCode: of.regionCode,
  centreId: of.centreId,
  channel: of.channel,
  answers: of.answers,
  timers: of.timers,
  dueAt: iso(of.dueAt),
  revision: of.revision,
  submittedAt: iso(of.submittedAt),
  steps: steps.map(stepOf),
})

const subjectOf = (caseId: string) => `case:${caseId}`

/** Gives an applicant's move to the AIS: the case first, then the bytes of its files, in this order (O206-31.C2). A move without a signature hands in nothing. */
export async function giveCase(tx: Tx, { of, steps, files: all }: Held, move: string, documentId: string | null): Promise<void> {
  const files = documentId ? all : []
  const data: CaseMessage = {
    ...common(of, steps),
    move,
    documentId,
    files: files.map(({ caseId: _case, check: _check, checkNote: _note, removedAt: _removed, createdAt, ...file }) => ({
      ...file,
      createdAt: createdAt.toISOString(),
    })),
  }
  await send(tx, 'platform', { type: 'case.v1', subject: subjectOf(of.id), data })
  if (files.length === 0) return
  const { caseFiles } = casesOf('platform')
  const rows = await tx
    .select()
    .from(caseFiles)
    .where(and(eq(caseFiles.caseId, of.id), isNull(caseFiles.removedAt)))
    .orderBy(asc(caseFiles.createdAt))
  for (const { id, kind, name, type, sha256, content } of rows)
    await send(tx, 'platform', {
      type: 'case-file.v1',
      subject: subjectOf(of.id),
      data: { caseId: of.id, fileId: id, kind, name, type, sha256, content: content?.toString('base64') ?? null },
    })
}

/** Tells the platform, and through it the person, where a case stands (GJS-10.S5, S6). */
export async function tellStatus(tx: Tx, { of, steps }: Pick<Held, 'of' | 'steps'>): Promise<void> {
  const data: StatusMessage = {
    ...common(of, steps),
    state: of.state,
    decision: of.decision,
    decidedAt: iso(of.decidedAt),
    closedAt: iso(of.closedAt),
    assigneeName: of.assigneeName,
  }
  await send(tx, 'ais', { type: 'case-status.v1', subject: subjectOf(of.id), data })
}
