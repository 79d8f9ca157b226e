/** Files of a response (E4): handed in with it, opened by its person and, while it is shared, by its employer. */
import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { employers, journal, type Response, responseFiles, responses } from '@/db/schema'
import { guest, may, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { getIp } from '@/lib/core/session'
import { type Text, text } from '@/lib/core/text'
import { asUser } from '@/lib/core/tx'
import { nameOfFile, type Taken, takeFile } from '@/lib/core/uploads'
import { isVerified } from '@/lib/employers/rules'
import { recordView } from './views'
import { each } from './words'

const check = text('Тіркелген файлдарды тексеріңіз', 'Проверьте приложенные файлы', 'Check the attached files')
const absent = text('Мұндай файл жоқ', 'Такого файла нет', 'There is no such file')

/** Reads what was attached; the file that is not taken is named at the field, and not in the journal. */
export const takeFiles = (files: readonly File[]): Promise<Taken[]> => Promise.all(files.map(take))

async function take(file: File): Promise<Taken> {
  try {
    return await takeFile(file)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const why: Text = error.text
    throw new Refusal(check, { files: each((locale) => `${nameOfFile(file.name)}: ${why[locale]}`) })
  }
}

/** What is attached now; files of an earlier sending go, as its message does. */
export async function keepFiles(tx: Tx, { id, userId }: Response, files: readonly Taken[]): Promise<void> {
  await tx.delete(responseFiles).where(eq(responseFiles.responseId, id))
  if (files.length > 0) await tx.insert(responseFiles).values(files.map((file) => ({ ...file, responseId: id, userId })))
}

export async function detach(tx: Tx, { id }: Response, fileId: string): Promise<void> {
  const gone = await tx
    .delete(responseFiles)
    .where(and(eq(responseFiles.id, fileId), eq(responseFiles.responseId, id)))
    .returning({ id: responseFiles.id })
  if (gone.length === 0) throw new Refusal(absent)
}

/** Without their bytes. */
export const filesOf = (tx: Tx, responseId: string) =>
  tx
    .select({ id: responseFiles.id, name: responseFiles.name, size: responseFiles.size })
    .from(responseFiles)
    .where(eq(responseFiles.responseId, responseId))
    .orderBy(asc(responseFiles.id))
export type Attached = Awaited<ReturnType<typeof filesOf>>[number]

const file = { name: responseFiles.name, type: responseFiles.type, size: responseFiles.size, content: responseFiles.content }
const areIds = (...ids: string[]) => ids.every((id) => z.uuid().safeParse(id).success)

/** A file of one's own response. */
export async function myFile(user: User, id: string, fileId: string) {
  if (user.id === guest.id || !areIds(id, fileId)) return undefined
  return asUser(user, async (tx) => {
    const own = and(eq(responseFiles.id, fileId), eq(responseFiles.responseId, id), eq(responseFiles.userId, user.id))
    return (await tx.select(file).from(responseFiles).where(own))[0]
  })
}

/**
 * A file as the employer's staff open it: only while the person shares the response, and only for a verified employer (E1, E3).
 * What is handed out is written down in the same transaction, for the person and in the journal.
 */
export async function candidateFile(user: User, id: string, fileId: string) {
  const { employerId } = user
  if (!employerId || !may(user, 'response.view', { employerId }) || !areIds(id, fileId)) return undefined
  const ip = await getIp()
  return asUser(user, async (tx) => {
    const [found] = await tx
      .select({ response: responses, employer: { state: employers.state }, file })
      .from(responseFiles)
      .innerJoin(responses, eq(responses.id, responseFiles.responseId))
      .innerJoin(employers, eq(employers.id, responses.employerId))
      .where(and(eq(responseFiles.id, fileId), eq(responses.id, id), eq(responses.employerId, employerId), eq(responses.shared, true)))
    if (!found || !isVerified(found.employer)) return undefined
    await recordView(tx, user, found.response, 'file')
    const entry = { actorId: user.id, actingFor: employerId, action: 'response.view', subject: id, outcome: 'done', ip } as const
    await tx.insert(journal).values({ ...entry, reason: `file ${fileId}` })
    return found.file
  })
}
