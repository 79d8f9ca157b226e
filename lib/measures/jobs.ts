import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { measureStates } from '@/db/lists'
import { aisDocuments, cards, documents, type MeasureCopy, measures } from '@/db/schema'
import { accountOfIin } from '@/lib/accounts/proven'
import { notify } from '@/lib/core/notices'
import type { Receiver, Receivers } from '@/lib/exchange/receivers'
import { acceptSignature } from '@/lib/signatures/accept'
import { isOpen, obstacleTo } from './rules'
import { measureName, measureStateNames } from './words'
import { lockMeasure, moveMeasure, situationOf } from './write'

const provider = z.enum(['browser-key', 'ncalayer'])
const about = { contractId: z.uuid(), iin: z.string().regex(/^\d{12}$/) }
const cms = z.base64().transform((value) => new Uint8Array(Buffer.from(value, 'base64')))

/** AIS → platform: the measure whole, and the centre's signature with the message of its signing. */
const told = z.object({
  ...about,
  state: z.enum(measureStates),
  revision: z.int().positive(),
  documentId: z.uuid().nullable(),
  dueAt: z.iso.datetime({ offset: true }).nullable(),
  signature: z.object({ provider, cms, iin: z.string(), name: z.string() }).nullable(),
  copy: z.custom<MeasureCopy>((value) => typeof value === 'object' && value !== null && 'number' in value && 'terms' in value),
})

/** Platform → AIS: what the person has done. */
const done = z.object({
  ...about,
  state: z.enum(['consent', 'decline', 'sign']),
  at: z.iso.datetime({ offset: true }),
  representative: z.string().nullish(),
  provider: provider.nullish(),
  cms: cms.nullish(),
})

/** Into the cabinet. Without an account the measure is dealt with at the desk, except for the signature. */
async function receiveOnPlatform(tx: Tx, data: unknown, now: Date): Promise<void> {
  const { contractId: id, iin, state, revision, documentId, dueAt, signature, copy } = told.parse(data)
  const userId = await accountOfIin(tx, iin)
  if (!userId) return
  const [before] = await tx.select().from(measures).where(eq(measures.id, id)).for('update')
  if (before && before.revision >= revision) return
  const values = { state, data: copy, contractId: documentId, dueAt: dueAt ? new Date(dueAt) : null, revision, updatedAt: now }
  if (before) await tx.update(measures).set(values).where(eq(measures.id, id))
  else await tx.insert(measures).values({ ...values, id, userId })
  if (signature && documentId) {
    const [row] = await tx.select().from(documents).where(eq(documents.id, documentId))
    if (row?.paper && row.paperSha256)
      await acceptSignature(tx, 'platform', {
        document: { id: row.id, sha256: row.paperSha256, bytes: row.paper },
        provider: signature.provider,
        cms: signature.cms,
        signer: { userId: null, iin: signature.iin },
        now,
        keepUndetermined: true,
      })
  }
  if (before?.state === state && before.data.signsOn === copy.signsOn) return
  const kind =
    state === 'offered'
      ? 'measure.offered'
      : state === 'contract_sent'
        ? copy.signsOn === 'paper'
          ? 'measure.signPaper'
          : 'measure.sign'
        : 'measure.moved'
  const own = before !== undefined && (state === 'consented' || state === 'declined' || state === 'signed_person')
  if (!own && (isOpen(state) || before))
    await notify(tx, {
      userId,
      kind,
      params: { measure: measureName(copy), ...(kind === 'measure.moved' ? { state: measureStateNames[state] } : {}) },
      path: `/cabinet/measures/${id}`,
    })
}

/** Into the AIS: consent, refusal, or the signed contract, whose signature is verified here once more. */
async function receiveInAis(tx: Tx, data: unknown, now: Date): Promise<void> {
  const { contractId, iin, state, at, representative = null, ...signed } = done.parse(data)
  const measure = await lockMeasure(tx, contractId)
  if (!measure) return
  // only the person of the card answers for it
  const [card] = await tx.select({ iin: cards.iin }).from(cards).where(eq(cards.id, measure.cardId))
  if (card?.iin !== iin) return
  const name = state === 'sign' ? 'signPerson' : state
  if (obstacleTo(name, 'person', { ...situationOf(measure), begun: true })) return
  const change = { name, actor: 'person', via: 'cabinet', by: { id: 'person', name: '' }, now, note: { representative } } as const
  if (state !== 'sign') {
    const set = state === 'consent' ? { consent: { at, via: 'cabinet' as const, representative } } : {}
    await moveMeasure(tx, measure, { ...change, set })
    return
  }
  const [row] = await tx
    .select()
    .from(aisDocuments)
    .where(eq(aisDocuments.id, measure.contractId ?? measure.id))
  if (!row?.paper || !row.paperSha256 || !signed.cms || !signed.provider)
    throw new Error(`The contract of measure ${contractId} is not here`)
  await acceptSignature(tx, 'ais', {
    document: { id: row.id, sha256: row.paperSha256, bytes: row.paper },
    provider: signed.provider,
    cms: signed.cms,
    signer: { userId: null, iin },
    now,
    keepUndetermined: true,
  })
  await moveMeasure(tx, measure, { ...change, set: { signedPersonAt: new Date(at) } })
}

const receive: Receiver<'measure-contract.v1'> = (data, { tx, side, now }) =>
  side === 'ais' ? receiveInAis(tx, data, now) : receiveOnPlatform(tx, data, now)

export const receivers: Receivers = { 'measure-contract.v1': receive }
