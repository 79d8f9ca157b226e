import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, isNull, notInArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCaseFiles, aisCaseSteps, aisCases, type Case, caseSteps, cases } from '@/db/schema'
import { accountOfIin, proveIin } from '@/lib/accounts/proven'
import { Hopeless, type JobModule } from '@/lib/core/job'
import { log } from '@/lib/core/log'
import { notify } from '@/lib/core/notices'
import { Refusal } from '@/lib/core/refusal'
import type { Receivers } from '@/lib/exchange/receivers'
import { serviceOf } from './catalogue'
import { type CaseMessage, caseMessage, type StatusMessage, statusMessage } from './message'
import { makeMove } from './move'
import { remindOfficers } from './remind'
import { historyOf, lockCase } from './store'
import { tellStatus } from './tell'

const date = (moment: string | null): Date | null => (moment ? new Date(moment) : null)

/** Takes what the other side sent, or says that it can never be taken. */
function read<T>(shape: { safeParse: (value: unknown) => { success: boolean; data?: T; error?: { message: string } } }, data: unknown): T {
  const parsed = shape.safeParse(data)
  if (!parsed.success) throw new Hopeless(`case: ${parsed.error?.message}`)
  return parsed.data as T
}

const common = (message: CaseMessage | StatusMessage) => ({
  service: message.service,
  version: message.version,
  number: message.number,
  iin: message.iin,
  name: message.name,
  locale: message.locale,
  regionCode: message.regionCode,
  centreId: message.centreId,
  channel: message.channel,
  answers: message.answers,
  timers: message.timers as Case['timers'],
  dueAt: date(message.dueAt),
  revision: message.revision,
  submittedAt: date(message.submittedAt),
})

type Steps = CaseMessage['steps']
const stepRows = (caseId: string, steps: Steps) =>
  steps.map((step) => ({ ...step, caseId, at: new Date(step.at), dueBefore: date(step.dueBefore), dueAfter: date(step.dueAfter) }))

/** An applicant's move arrives in the AIS (O206-31.C2): a new case, or a correction or withdrawal of one that is known. */
async function receiveCase(tx: Tx, data: unknown, at: Date): Promise<void> {
  const message = read(caseMessage, data)
  const service = serviceOf(message.service)
  const held = await lockCase(tx, 'ais', message.caseId)
  if (!held) {
    const state = service.moves[message.move]?.to ?? service.office
    await tx.insert(aisCases).values({ ...common(message), id: message.caseId, state })
    if (message.steps.length > 0) await tx.insert(aisCaseSteps).values(stepRows(message.caseId, message.steps))
    await takeFiles(tx, message)
    return tellStatus(tx, (await lockCase(tx, 'ais', message.caseId))!)
  }
  const viewer = { actor: 'applicant' as const, id: 'applicant', roles: [] }
  // the moment is the person's: a slow exchange neither lengthens nor shortens the term
  const move = { name: message.move, viewer, actorName: message.name, now: at }
  try {
    const after = await tx.transaction(async (part) => {
      // answers and files come with a signature; a withdrawal leaves the officer's as they are
      if (!message.documentId) return makeMove(part, 'ais', held, move)
      await takeFiles(part, message)
      const { files } = await historyOf(part, 'ais', message.caseId)
      return makeMove(part, 'ais', { ...held, files, of: { ...held.of, answers: message.answers, name: message.name } }, move)
    })
    await tellStatus(tx, after)
  } catch (error) {
    // the officer was quicker: the person is told where the case stands, and nothing is lost
    if (!(error instanceof Refusal)) throw error
    log.info({ caseId: message.caseId, move: message.move }, 'the move came too late')
    await tx
      .update(aisCases)
      .set({ revision: held.of.revision + 1 })
      .where(eq(aisCases.id, held.of.id))
    await tellStatus(tx, (await lockCase(tx, 'ais', message.caseId))!)
  }
}

/** Rows of the files first; their bytes follow in messages of their own. A kind that came again replaces the earlier file. */
async function takeFiles(tx: Tx, { caseId, files }: CaseMessage): Promise<void> {
  const ids = files.map(({ id }) => id)
  const of = eq(aisCaseFiles.caseId, caseId)
  await tx
    .update(aisCaseFiles)
    .set({ removedAt: new Date() })
    .where(and(of, isNull(aisCaseFiles.removedAt), ids.length > 0 ? notInArray(aisCaseFiles.id, ids) : undefined))
  if (files.length > 0)
    await tx
      .insert(aisCaseFiles)
      .values(files.map((file) => ({ ...file, caseId, createdAt: new Date(file.createdAt) })))
      .onConflictDoNothing()
}

/** The state of a case arrives at the platform: the person's copy follows, and the person is told when it has moved. */
async function receiveStatus(tx: Tx, data: unknown): Promise<void> {
  const message = read(statusMessage, data)
  const [known] = await tx.select().from(cases).where(eq(cases.id, message.caseId)).for('update')
  if (known && known.revision > message.revision) return
  const userId = known?.userId ?? (await accountOfIin(tx, message.iin))
  if (!userId) return
  const row = {
    ...common(message),
    userId,
    state: message.state,
    decision: message.decision as Case['decision'],
    decidedAt: date(message.decidedAt),
    closedAt: date(message.closedAt),
    assigneeName: null,
    // what the person did meanwhile waits for an answer of its own
    pending: known && known.revision === message.revision ? known.pending : null,
    updatedAt: new Date(),
  }
  await tx
    .insert(cases)
    .values({ ...row, id: message.caseId })
    .onConflictDoUpdate({ target: cases.id, set: row })
  if (message.steps.length > 0) await tx.insert(caseSteps).values(stepRows(message.caseId, message.steps)).onConflictDoNothing()
  const service = serviceOf(message.service)
  if (message.iin && message.steps.some(({ move }) => service.moves[move]?.identifies)) await proveIin(tx, userId, message.iin, new Date())
  if (known?.state === message.state) return
  const state = service.states[message.state]
  if (!state) return
  await notify(tx, {
    userId,
    kind: 'case.moved',
    params: { number: message.number ?? '', service: service.title, state: state.name, says: state.says },
    path: `/cabinet/applications/${message.caseId}`,
  })
}

export const receivers: Receivers = {
  'case.v1': (data, { tx, message }) => receiveCase(tx, data, message.time),
  'case-file.v1': async ({ caseId, fileId, content }, { tx }) => {
    if (!content) return
    const bytes = Buffer.from(content, 'base64')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await tx
      .update(aisCaseFiles)
      .set({ content: bytes })
      .where(and(eq(aisCaseFiles.id, fileId), eq(aisCaseFiles.caseId, caseId), eq(aisCaseFiles.sha256, sha256)))
  },
  'case-status.v1': (data, { tx }) => receiveStatus(tx, data),
}

export const jobs: JobModule['jobs'] = { 'cases.remind': () => remindOfficers(new Date()) }
export const crontab: JobModule['crontab'] = [{ task: 'cases.remind', cron: '5 9 * * *' }]
