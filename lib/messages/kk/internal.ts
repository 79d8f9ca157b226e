import cards from './cards'
import corrections from './corrections'
import desk from './desk'
import exchange from './exchange'
import staff from './staff'

/** What only pages of the staff say: a public build is given `lib/messages/none.ts` in its place (next.config.ts, docs/decisions/0011). */
export default { cards, corrections, desk, exchange, staff } as const
