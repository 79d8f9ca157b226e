import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCaseFiles, aisCaseSteps, aisCases, type Case } from '@/db/schema'
import type { Answers } from '@/db/schema/cases'
import type { User } from '@/lib/core/policy'
import { serviceOf } from '@/lib/services/catalogue'
import { type Way, wayOf } from '@/lib/services/definitions/staff-access-rules'

export const page = (id: string, rest = '') => `/access/applications/${id}${rest}`

/** The head applies in the system; a letter is the administrator's to enter. */
export const actorOf = ({ channel }: Pick<Case, 'channel'>): 'applicant' | 'officer' => (channel === 'portal' ? 'applicant' : 'officer')

type Begin = { way: Way; answers: Answers }
type At = { now: Date; ip: string | null; locale?: Case['locale'] }

/** A new row of appendix 1, with what is known of the head. */
export async function begin(tx: Tx, user: User, { way, answers }: Begin, { now, ip, locale = user.locale }: At): Promise<string> {
  const service = serviceOf('staff-access')
  const channel = way === 'letter' ? 'office' : 'portal'
  const state = way === 'letter' ? service.office : service.initial
  // of a head who files himself the rights of this moment are kept: by them the signatory is judged
  const begun = {
    way,
    roles: way === 'acms' ? user.roles.map(({ role, regionCode, centreId = null }) => ({ role, regionCode, centreId })) : [],
  }
  const [made] = await tx
    .insert(aisCases)
    .values({
      service: service.id,
      version: service.version,
      desk: 'access',
      locale: locale === 'en' ? 'kk' : locale,
      channel,
      state,
      filledBy: user.id,
      answers: { ...answers, begun },
      createdAt: now,
    })
    .returning({ id: aisCases.id })
  const actor = actorOf({ channel })
  await tx
    .insert(aisCaseSteps)
    .values({ caseId: made!.id, at: now, actor, actorId: user.id, actorName: user.name, move: 'created', to: state, ip })
  return made!.id
}

/** What one more person of the same letter has in common with the first. */
export function copyHead(answers: Answers): Begin {
  const common = ['purpose', 'letter', 'head', 'systems'].flatMap((step) => (answers[step] ? [[step, answers[step]] as const] : []))
  return { way: wayOf(answers), answers: Object.fromEntries(common) }
}

/** The scan of the letter stands beside each person that it names. */
export async function copyLetter(tx: Tx, from: string, to: string, now: Date): Promise<void> {
  const of = and(eq(aisCaseFiles.caseId, from), eq(aisCaseFiles.kind, 'letter'), isNull(aisCaseFiles.removedAt))
  const [letter] = await tx.select().from(aisCaseFiles).where(of)
  if (!letter) return
  const { id: _id, check: _check, checkNote: _note, ...file } = letter
  await tx.insert(aisCaseFiles).values({ ...file, caseId: to, createdAt: now })
}
