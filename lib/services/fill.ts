import 'server-only'
import { and, eq, gte, inArray, isNull, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Case, casesOf, documentsOf } from '@/db/schema'
import { otherBirth } from '@/lib/accounts/rules'
import { picked } from '@/lib/classifiers/pick'
import { occupationNames, placeName } from '@/lib/classifiers/queries'
import { resolveOccupation, resolvePlace } from '@/lib/classifiers/resolve'
import type { Day } from '@/lib/core/calendar'
import { birthDateOf } from '@/lib/core/identifiers'
import { Refusal } from '@/lib/core/refusal'
import type { Side } from '@/lib/core/side'
import { text } from '@/lib/core/text'
import { sha256, takeFile } from '@/lib/core/uploads'
import { serviceOf } from './catalogue'
import type { Actor } from './definition'
import { answered, editableBy, own, papersFor } from './rules'
import type { Held } from './store'

const sent = text(
  'Өтініш жіберілген, енді өзгертуге болмайды',
  'Заявление уже подано, изменить его нельзя',
  'It has been sent and can no longer be changed',
)
const past = text(
  'Құжаттың мерзімі өтіп кеткен: жарамдысын қосыңыз',
  'Срок действия документа истёк: приложите действующий',
  'The document has expired: attach a valid one',
)
const noDay = text('Құжат қай күнге дейін жарамды?', 'До какого дня документ действителен?', 'Until when is the document valid?')
const noKind = text('Мұндай құжат сұралмайды', 'Такой документ не запрашивается', 'Such a document is not asked for')

/** What has been signed and is on its way to the other side (`pending`) is not changed either. */
export function mustBeEditable(of: Case, actor: Actor): void {
  if (of.pending || !editableBy(serviceOf(of.service), of.state, actor)) throw new Refusal(sent)
}

/** Keeps the answers of one step; what was typed into a classifier's field becomes its entry, or is asked back. */
export async function keepAnswers(
  tx: Tx,
  side: Side,
  { of }: Held,
  step: string,
  values: Readonly<Record<string, unknown>>,
  now: Date,
): Promise<void> {
  const service = serviceOf(of.service)
  const answers = answered(service, of.answers, step, values)
  mustBeBornSo(of, answers)
  const chosen = await resolved(tx, own(service.steps, step)!.fields, answers[step]!, of.locale)
  const { cases } = casesOf(side)
  const next = { ...answers, [step]: { ...answers[step], ...chosen } }
  const name = nameOf(next)
  await tx
    .update(cases)
    .set({ answers: next, updatedAt: now, ...(name ? { name } : {}) })
    .where(eq(cases.id, of.id))
}

/** The birth date is the one that the IIN tells, where both are known (domain 1.1): ages, and who must consent, are counted by it. */
function mustBeBornSo({ iin }: Case, { identity }: Case['answers']): void {
  const told = iin ? birthDateOf(iin) : null
  if (told && identity?.birthDate !== undefined && identity.birthDate !== told)
    throw new Refusal(otherBirth, { 'answers.birthDate': otherBirth })
}

/** Last, first and middle name as answered. */
const nameOf = (answers: Case['answers']): string =>
  ['lastName', 'firstName', 'middleName']
    .flatMap((key) => {
      const value = answers.identity?.[key]
      return typeof value === 'string' && value !== '' ? [value.trim()] : []
    })
    .join(' ')

async function resolved(
  tx: Tx,
  fields: Readonly<Record<string, { as: string }>>,
  values: Readonly<Record<string, unknown>>,
  locale: Case['locale'],
): Promise<Record<string, string>> {
  const chosen: Record<string, string> = {}
  for (const [name, { as }] of Object.entries(fields)) {
    const typed = values[name]
    if (typeof typed !== 'string' || typed === '') continue
    if (as === 'district') {
      const code = await resolvePlace(tx, typed, `answers.${name}`)
      chosen[name] = picked((await placeName(code, locale)) ?? code, code)
    }
    if (as === 'occupation') {
      const code = await resolveOccupation(tx, typed, `answers.${name}`)
      chosen[name] = picked((await occupationNames([code])).get(code)?.name[locale] ?? code, code)
    }
  }
  return chosen
}

/** Attaches a document in the place of an earlier one of its kind. Refuses what is not what it says, is too large or has expired (GJS-5.R1). */
export async function keepFile(
  tx: Tx,
  side: Side,
  { of }: Held,
  given: { kind: string; file: File | null; number?: string; expiresOn?: Day },
  now: Date,
  today: Day,
): Promise<string> {
  const paper = papersFor(serviceOf(of.service), of.answers, today).find(([kind]) => kind === given.kind)?.[1]
  if (!paper) throw new Refusal(noKind)
  if (paper.expires && !given.expiresOn) throw new Refusal(noDay, { expiresOn: noDay })
  if (given.expiresOn && given.expiresOn < today) throw new Refusal(past, { expiresOn: past })
  const taken = given.file ? await takeFile(given.file) : null
  const { caseFiles } = casesOf(side)
  await removeFiles(tx, side, of.id, given.kind, now)
  const [row] = await tx
    .insert(caseFiles)
    .values({
      caseId: of.id,
      kind: given.kind,
      name: taken?.name ?? '',
      type: taken?.type ?? 'paper',
      size: taken?.size ?? 0,
      sha256: taken?.sha256 ?? sha256(''),
      content: taken?.content ?? null,
      number: given.number ?? null,
      expiresOn: given.expiresOn ?? null,
      createdAt: now,
    })
    .returning({ id: caseFiles.id })
  return row!.id
}

/**
 * Takes away what is attached of a kind. The bytes go with it when nothing stands on them: no signed paper names them, and the case has not moved since they
 * were attached. What somebody signed or decided on stays whole.
 */
export async function removeFiles(tx: Tx, side: Side, caseId: string, kind: string, now: Date): Promise<void> {
  const { caseFiles } = casesOf(side)
  const attached = and(eq(caseFiles.caseId, caseId), eq(caseFiles.kind, kind), isNull(caseFiles.removedAt))
  const files = await tx.select({ id: caseFiles.id, createdAt: caseFiles.createdAt }).from(caseFiles).where(attached)
  for (const { id, createdAt } of files) {
    const stands = await isStoodOn(tx, side, caseId, createdAt)
    await tx
      .update(caseFiles)
      .set({ removedAt: now, ...(stands ? {} : { content: null }) })
      .where(eq(caseFiles.id, id))
  }
}

/** Has the case moved, or a paper of it been signed or issued, since this moment? */
async function isStoodOn(tx: Tx, side: Side, caseId: string, since: Date): Promise<boolean> {
  const { caseSteps } = casesOf(side)
  const { documents } = documentsOf(side)
  const [moved] = await tx
    .select({ id: caseSteps.id })
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, caseId), gte(caseSteps.at, since), ne(caseSteps.from, caseSteps.to)))
    .limit(1)
  if (moved) return true
  const [paper] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.caseId, caseId), gte(documents.createdAt, since), inArray(documents.state, ['issued', 'revoked'])))
    .limit(1)
  return paper !== undefined
}
