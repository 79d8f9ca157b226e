'use server'

import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Employer, employers } from '@/db/schema'
import { action } from '@/lib/core/action'
import { notify } from '@/lib/core/notices'
import { Refusal } from '@/lib/core/refusal'
import { type Text, text } from '@/lib/core/text'
import { lifted } from '@/lib/core/tx'
import { decisionInput } from './input'
import { isMember, lockEmployer, ownersOf } from './queries'
import { isVerified, missingToPublish } from './rules'

const verified = text(
  'Ұйым расталды, иесіне хабар жіберілді',
  'Организация подтверждена, владелец извещён',
  'Verified; the owner has been told',
)
const blocked = text(
  'Ұйым бұғатталды, иесіне хабар жіберілді',
  'Организация заблокирована, владелец извещён',
  'Blocked; the owner has been told',
)
const decided = text(
  'Бұл шешімді басқа қызметкер қабылдап қойған. Бетті жаңартыңыз',
  'Это решение уже принял другой сотрудник. Обновите страницу',
  'A colleague has already decided so. Reload the page',
)
const ownMatter = text(
  'Сіз осы ұйымның өкілісіз: шешімді басқа қызметкер қабылдайды',
  'Вы представляете эту организацию: решение примет другой сотрудник',
  'You represent this organisation: a colleague has to decide',
)
const incomplete = text(
  'Деректері толық емес ұйымды растауға болмайды',
  'Организацию с неполными данными подтвердить нельзя',
  'An organisation with incomplete data cannot be verified',
)

/** A career centre of the region verifies an employer, or blocks it with a reason; the owners are told (E1). */
export const decideEmployer = action({
  can: 'employer.verify',
  input: decisionInput,
  load: ({ id }, tx) => lockEmployer(tx, id),
  run: async ({ input: { id, decision, reason }, resource: employer, user, tx, now, emit }) => {
    if (await lifted(tx, () => isMember(tx, id, user.id))) throw new Refusal(ownMatter)
    if (decision === 'verify') {
      if (isVerified(employer)) throw new Refusal(decided)
      if (missingToPublish({ ...employer, state: 'verified_by_centre' }).length > 0) throw new Refusal(incomplete)
      await tx.update(employers).set({ state: 'verified_by_centre', stateReason: null, verifiedAt: now }).where(eq(employers.id, id))
      await tellOwners(tx, employer, 'employer.verified')
      await emit('employer.verified', { employerId: id })
      return { subject: id, note: 'verify', text: verified }
    }
    if (employer.state === 'blocked') throw new Refusal(decided)
    await tx.update(employers).set({ state: 'blocked', stateReason: reason, verifiedAt: null }).where(eq(employers.id, id))
    await tellOwners(tx, employer, 'employer.blocked', { reason: reason! })
    await emit('employer.blocked', { employerId: id })
    return { subject: id, note: `block: ${reason}`, text: blocked }
  },
})

async function tellOwners(tx: Tx, employer: Employer, kind: 'employer.verified' | 'employer.blocked', more: Record<string, string> = {}) {
  const name: Text = text(employer.nameKk, employer.nameRu, employer.nameRu)
  const owners = await lifted(tx, () => ownersOf(tx, employer.id))
  for (const { userId } of owners) await notify(tx, { userId, kind, params: { employer: name, ...more }, path: '/cabinet/employer' })
}
