'use server'

import { action } from '@/lib/core/action'
import { counted, finish } from './finish'
import { passkeyShown, showing } from './input'
import { namedBy } from './passkey'
import { spendAnyCode, spendPasskey } from './show'

/**
 * The second half of the entry of a member of staff (A349-21.B1, P1): a code of the authenticator or a recovery code. The same form shows it anew before
 * what is dangerous. A wrong code uses nothing up.
 */
export const showCode = action({
  can: 'factor.show',
  input: showing,
  prepare: counted,
  run: async ({ input: { code, ...back }, ...step }) => finish(step, await spendAnyCode(step.tx, step.user.id, code, step.now), back),
})

export const showPasskey = action({
  can: 'factor.show',
  input: passkeyShown,
  prepare: counted,
  run: async ({ input: { question, answer, ...back }, ...step }) => {
    await spendPasskey(step.tx, step.user, question, answer, namedBy(answer), step.now)
    return finish(step, 'passkey', back)
  },
})
