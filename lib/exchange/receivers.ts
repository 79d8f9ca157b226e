import type { Tx } from '@/db/client'
import type { Side } from '@/lib/core/side'
import type { MessageType, Received } from './contract'

/** A message as its receiver sees it. */
type Incoming = { id: string; type: MessageType; subject: string; version: number; source: string; time: Date }

/**
 * What a module does with a message, in the transaction that writes it down as received: both happen once, or neither. What leaves the house it queues
 * (`enqueue`), events it emits. Throws when it cannot: the message is tried again, and later ones of its subject wait behind it; `Hopeless` gives it up at once.
 */
export type Receiver<T extends MessageType> = (
  data: Received<T>,
  context: { tx: Tx; message: Incoming; side: Side; now: Date },
) => Promise<void>

/** What `lib/<module>/jobs.ts` may export as `receivers`. */
export type Receivers = { readonly [T in MessageType]?: Receiver<T> }

type Any = Receiver<MessageType>
export type ReceiverMap = ReadonlyMap<MessageType, readonly Any[]>

/** Who hears which type; several modules may, one after the other. */
export function receiversOf(modules: Readonly<Record<string, { receivers?: Receivers }>>): ReceiverMap {
  const map = new Map<MessageType, Any[]>()
  // the contract says what the data of a type are; a list over all types has lost that
  for (const { receivers = {} } of Object.values(modules))
    for (const [type, receiver] of Object.entries(receivers) as [MessageType, Any][]) map.set(type, [...(map.get(type) ?? []), receiver])
  return map
}
