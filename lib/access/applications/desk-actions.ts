'use server'

import { eq } from 'drizzle-orm'
import { accessDomains, accessSystems } from '@/db/schema'
import { action } from '@/lib/core/action'
import { Refusal } from '@/lib/core/refusal'
import { send } from '@/lib/exchange/send'
import { isOurs } from '@/lib/services/definitions/staff-access-systems'
import { makeMove } from '@/lib/services/move'
import { lockCase } from '@/lib/services/store'
import { obstacleToApprove } from './check'
import { decisionMessage } from './decision'
import { deciding, domainChange, systemChange } from './input'
import { page } from './open'
import { concernedBy } from './queries'
import { refused } from './words'

/**
 * The information-security administrator approves or refuses, a person in either case (A349-16, A349-17). What follows — account, link, answer, journal — is
 * the house's: it hears of the decision by a message that is written in this transaction and received once.
 */
export const decideApplication = action({
  can: 'access.decide',
  stepUp: true,
  scope: 'ais',
  input: deciding,
  load: async ({ id }, tx) => {
    const held = await lockCase(tx, 'ais', id)
    return held?.of.desk === 'access' ? { ...held, ...(await concernedBy(held)) } : undefined
  },
  run: async ({ input: { id, move, revision, grounds, text: words }, resource: held, user, tx, now, today, ip }) => {
    if (held.of.revision !== revision) throw new Refusal(refused.stale)
    const obstacle = move === 'approve' && held.of.state === 'review' ? await obstacleToApprove(held.of, today) : null
    if (obstacle) throw new Refusal(obstacle)
    const given = { grounds, text: words ?? null }
    const viewer = { actor: 'officer', id: user.id, roles: user.roles.map(({ role }) => role) } as const
    const after = await makeMove(tx, 'ais', held, { name: move, viewer, actorName: user.name, given, now, ip })
    await send(tx, 'ais', {
      type: 'access-decision.v1',
      subject: `access:${after.of.iin}`,
      data: decisionMessage(after.of, user, given, now),
    })
    return { subject: id, note: move, next: page(id, `?done=${move}`) }
  },
})

/** Who owns a system, whether it is terminal (A349-14.b) and which functions its owner has named: what the law leaves open. */
export const saveSystem = action({
  can: 'access.registry',
  stepUp: true,
  scope: 'system',
  input: systemChange,
  run: async ({ input: { id, kind, owner, functions }, user, tx, now }) => {
    const own = isOurs(id) ? {} : { functions }
    await tx
      .update(accessSystems)
      .set({ kind, owner, ...own, changedBy: user.id, changedAt: now })
      .where(eq(accessSystems.code, id))
    return { subject: id, note: isOurs(id) ? kind : `${kind}, functions: ${functions.length}` }
  },
})

export const addDomain = action({
  can: 'access.registry',
  stepUp: true,
  scope: 'system',
  input: domainChange,
  run: async ({ input: { id: domain }, user, tx }) => {
    await tx.insert(accessDomains).values({ domain, changedBy: user.id }).onConflictDoNothing()
    return { subject: domain, note: 'added' }
  },
})

export const removeDomain = action({
  can: 'access.registry',
  stepUp: true,
  scope: 'system',
  input: domainChange,
  run: async ({ input: { id: domain }, tx }) => {
    await tx.delete(accessDomains).where(eq(accessDomains.domain, domain))
    return { subject: domain, note: 'removed' }
  },
})
