import applications from './applications'
import block from './block'
import cards from './cards'
import corrections from './corrections'
import desk from './desk'
import exchange from './exchange'
import failures from './failures'
import journals from './journals'
import lookups from './lookups'
import oversight from './oversight'
import staff from './staff'
import zone from './zone'

/** What only pages of the staff say: a public build is given `lib/messages/none.ts` in its place (next.config.ts, docs/decisions/0011). */
export default { applications, block, cards, corrections, desk, exchange, failures, journals, lookups, oversight, staff, zone } as const
