import 'server-only'
import { z } from 'zod'
import type { OutboxMessage } from '@/db/schema'
import { canonicalJson } from '@/lib/core/canonical'
import type { Side } from '@/lib/core/side'
import type { MessageType } from './contract'
import { sourceOf } from './place'

/** Attributes of CloudEvents 1.0; its canonical bytes are what is hashed, signed and kept. */
const shape = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().max(300),
  type: z.string().max(100),
  subject: z.string().min(1).max(300),
  dataversion: z.int().nonnegative(),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  data: z.unknown(),
})
export type Envelope = z.infer<typeof shape>

export type Outgoing = Pick<OutboxMessage, 'id' | 'subject' | 'version'> & { type: MessageType; data: unknown; time: Date }

export const bodyOf = (side: Side, { id, type, subject, version, data, time }: Outgoing): string =>
  canonicalJson({
    specversion: '1.0',
    id,
    source: sourceOf(side),
    type,
    subject,
    dataversion: version,
    time: time.toISOString(),
    datacontenttype: 'application/json',
    data,
  } satisfies Envelope)

/** Null when it is no envelope, or not in its canonical form. */
export function envelopeOf(body: string): Envelope | null {
  try {
    const parsed = shape.safeParse(JSON.parse(body))
    return parsed.success && canonicalJson(parsed.data) === body ? parsed.data : null
  } catch {
    return null
  }
}
