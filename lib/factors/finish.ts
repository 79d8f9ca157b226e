import 'server-only'
import type { Tx } from '@/db/client'
import { countFactor } from '@/lib/accounts/limits'
import { withBack } from '@/lib/accounts/return'
import { returnTo } from '@/lib/accounts/return-to'
import { type Staff, staffOf } from '@/lib/accounts/staff'
import type { User } from '@/lib/core/policy'
import { Refusal } from '@/lib/core/refusal'
import { asUser } from '@/lib/core/tx'
import { type FactorName, factorShown } from './entry'
import { factorsIn } from './queries'
import { staffOnly } from './words'

type Back = { to?: string | undefined; from?: string | undefined }
type Step = { user: User; tx: Tx; ip: string | null; now: Date; ready: Awaited<ReturnType<typeof counted>> }

const desk = { portal: 'staff', path: '/' } as const
const toDesk = { to: desk.path, from: desk.portal }

export async function mustBeStaff(tx: Tx, { id }: User): Promise<Staff> {
  const staff = await staffOf(tx, id)
  if (!staff) throw new Refusal(staffOnly)
  return staff
}

/** A try is counted before it is looked at, in a transaction of its own. */
export async function counted({ user, ip }: { user: User; ip: string | null }) {
  await asUser(user, (tx) => mustBeStaff(tx, user))
  return countFactor(user.id, ip)
}

/** What follows a factor that was right: the entry is complete, or the factor shown anew; and back to where the person wanted, else to the desk, at first past the recovery codes. */
export async function finish({ user, tx, ip, now, ready: limits }: Step, factor: FactorName, back: Back, made = false) {
  const entered = await factorShown(tx, { user, staff: await mustBeStaff(tx, user), factor, ip, now })
  const codes = made && (await factorsIn(tx, user.id)).codesLeft === 0
  return {
    subject: user.id,
    note: factor,
    next: codes ? withBack('/security/codes', back.to ? back : toDesk) : ((await returnTo(back)) ?? desk),
    after: async () => {
      await limits.succeeded()
      await entered()
    },
  }
}
