import 'server-only'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases } from '@/db/schema'
import { dayOf } from '@/lib/core/calendar'
import { guest, type User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { text } from '@/lib/core/text'
import { needsOrder } from '@/lib/services/definitions/staff-access-rules'
import { labourExchange } from '@/lib/services/definitions/staff-access-systems'
import { keepAnswers, keepFile } from '@/lib/services/fill'
import { makeMove } from '@/lib/services/move'
import { lockCase } from '@/lib/services/store'
import { obstacleToApprove } from '../applications/check'
import { decisionMessage } from '../applications/decision'
import { begin } from '../applications/open'
import { areLetterDays } from '../applications/rules'
import { refused } from '../applications/words'
import type { Decision } from '../carry-out'
import type { Naming } from './input'
import { ground } from './words'

/** The actor of everything that the command does, in the journals and in the steps of the application. */
export const command: User = { ...guest, id: 'command', name: 'npm run administrators' }

/**
 * An application of appendix 1 by letter, whole and by its own rules: filled in, entered and approved, in one transaction of the AIS. What sets it apart is who
 * enters and decides: the command, because nobody else can. Answers the decision for `carryOut`; throws the Refusal of whatever does not fit.
 */
export async function applyFor(
  ais: Tx,
  {
    kind,
    person,
    letter,
    letterFile,
    head,
    executor,
  }: Omit<Naming, 'persons'> & { kind: Decision['kind']; person: Naming['persons'][number] },
  now: Date,
): Promise<Decision> {
  const today = dayOf(now)
  const purpose = { kind, why: ground.kk }
  const id = await begin(ais, command, { way: 'letter', answers: { purpose } }, { now, ip: null, locale: 'kk' })
  const locked = async () => (await lockCase(ais, 'ais', id))!
  const ordered = needsOrder({ purpose })
  const steps = {
    ...(ordered && person.order ? { order: person.order } : {}),
    identity: person.identity,
    post: person.post,
    systems: { systems: [labourExchange] },
    // whoever has lost the link keeps the rights he has
    ...(kind === 'lost' ? {} : { exchange: { functions: ['administer'] } }),
    letter,
    head,
  }
  for (const [step, values] of Object.entries(steps)) await keepAnswers(ais, 'ais', await locked(), step, values, now)
  await ais
    .update(aisCases)
    .set({ iin: iinOf(person) })
    .where(eq(aisCases.id, id))
  const files = { letter: letterFile, ...(ordered && person.orderFile ? { order: person.orderFile } : {}) }
  for (const [paper, file] of Object.entries(files)) await keepFile(ais, 'ais', await locked(), { kind: paper, file }, now, today)
  if (!areLetterDays(String(letter.outDay), String(letter.inDay), today)) throw new Refusal(refused.letterDays)

  const viewer = { actor: 'officer', id: command.id, roles: ['administrator'] } as const
  const asked = { viewer, actorName: executor, now }
  const entered = await makeMove(ais, 'ais', await locked(), { name: 'enter', ...asked })
  const obstacle = await obstacleToApprove(entered.of, today)
  if (obstacle) throw new Refusal(obstacle)
  const approved = await makeMove(ais, 'ais', entered, { name: 'approve', ...asked })
  const message = decisionMessage(approved.of, { ...command, name: executor }, { grounds: [], text: null }, now)
  const { ground: order } = message
  return {
    ...message,
    ground: text(`${ground.kk}. ${order.kk}`, `${ground.ru}. ${order.ru}`, `${ground.en}. ${order.en}`),
    note: viaCommand,
  }
}

const viaCommand = text('npm run administrators', 'npm run administrators', 'npm run administrators')

/** The IIN without the spaces and dashes it may be typed with. */
export const iinOf = ({ identity }: Pick<Naming['persons'][number], 'identity'>): string => (identity.iin ?? '').replace(/[\s-]/g, '')
