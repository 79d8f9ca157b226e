/** What the platform answered about its copies of a wrong value. Pure. */
import type { Text } from '@/lib/core/text'

export type PlatformCopy = { kind: 'document' | 'application'; ref: string; title: Text; at: string }
type Reply = { at: Date; copies: readonly PlatformCopy[] }

/** Every copy that any answer named; it was corrected when an answer no longer named it. */
export function copiesOver(replies: readonly Reply[]): (PlatformCopy & { correctedAt: Date | null })[] {
  const keyOf = ({ kind, ref }: PlatformCopy) => `${kind} ${ref}`
  const found = new Map<string, PlatformCopy>()
  for (const { copies } of replies) for (const copy of copies) if (!found.has(keyOf(copy))) found.set(keyOf(copy), copy)
  return [...found.entries()].map(([key, copy]) => {
    const last = replies.findLastIndex(({ copies }) => copies.some((each) => keyOf(each) === key))
    return { ...copy, correctedAt: replies[last + 1]?.at ?? null }
  })
}
