import type { Face } from '../../lib/core/face'

/** Each face is built into a folder of its own (docs/decisions/0011), so that one start does not spoil what another has built. */
export const distOf = (face: Face): string => (face === 'all' ? '.next' : `.next-${face}`)
