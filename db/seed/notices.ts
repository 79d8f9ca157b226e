import type { notices } from '@/db/schema/accounts'
import { day, moment } from '@/lib/core/format'
import type { NoticeKind } from '@/lib/core/notice-texts'
import { locales, type Text } from '@/lib/core/text'
import { each, employerName, reasonName, titleOf } from '@/lib/responses/words'
import type { SeedEmployer } from './employers'
import { seededUuid } from './random'
import type { SeedResponse } from './responses'

type Row = typeof notices.$inferInsert

/** Which notice a step sends to whom, as `lib/responses/write.ts` does. */
const toEmployer: Readonly<Record<string, NoticeKind>> = {
  sent: 'response.received',
  confirmed: 'response.confirmed',
  declined: 'response.declined',
  withdrawn: 'response.withdrawn',
}
const toPerson: Readonly<Record<string, NoticeKind>> = {
  viewed: 'response.viewed',
  proposed: 'response.proposed',
  invited: 'response.invited',
  interviewed: 'response.interviewed',
  no_show: 'response.no_show',
  offered: 'response.offered',
  hired: 'response.hired',
  rejected: 'response.rejected',
}

const DAY = 86_400_000

const flat = (params: Readonly<Record<string, string | Text>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : locales.map((locale) => [`${name}.${locale}`, value[locale]] as const),
    ),
  )

function paramsOf({ row, vacancy }: SeedResponse): Record<string, string> {
  const { answerBy, interview, hired, reason } = row
  const why = reasonName(reason)
  return flat({
    vacancy: titleOf({ titleKk: vacancy.row.titleKk ?? null, titleRu: vacancy.row.titleRu ?? null }),
    employer: employerName(vacancy.employer.row),
    ...(answerBy ? { answerBy: each((locale) => day(locale, answerBy)) } : {}),
    ...(interview ? { when: each((locale) => moment(locale, new Date(interview.at))), place: interview.place } : {}),
    ...(hired ? { startOn: each((locale) => day(locale, hired.startOn)) } : {}),
    ...(why ? { reason: why } : {}),
  })
}

/** What the printed accounts find in their cabinets: of each response the last step that the other side made; older than two days is read. */
export function noticesOf(response: SeedResponse, staff: readonly string[], isPrinted: (userId: string) => boolean, now: Date): Row[] {
  const last = response.steps.at(-1)!
  const { id, userId } = response.row
  const make = (to: string, kind: NoticeKind, path: string): Row => ({
    id: seededUuid(`notice ${id} ${to}`, last.at),
    userId: to,
    kind,
    params: paramsOf(response),
    path,
    createdAt: last.at,
    readAt: now.getTime() - last.at.getTime() > 2 * DAY ? new Date(last.at.getTime() + DAY) : null,
  })
  const unanswered = response.row.reason === 'unanswered'
  const own: NoticeKind | undefined =
    last.side === 'system'
      ? unanswered
        ? 'response.unanswered'
        : 'response.closed'
      : last.side === 'employer'
        ? toPerson[last.to]
        : undefined
  const theirs: NoticeKind | undefined = last.side === 'citizen' ? toEmployer[last.to] : unanswered ? 'response.overdue' : undefined
  return [
    ...(own && isPrinted(userId) ? [make(userId, own, `/cabinet/responses/${id}`)] : []),
    ...(theirs ? staff.filter(isPrinted).map((to) => make(to, theirs, `/cabinet/candidates/${id}`)) : []),
  ]
}

/** The owner of a verified employer was told so. */
export function verifiedNotice({ row }: SeedEmployer, userId: string): Row | null {
  if (row.state !== 'verified_by_centre' || !row.verifiedAt) return null
  const at = row.verifiedAt
  return {
    id: seededUuid(`notice verified ${row.id}`, at),
    userId,
    kind: 'employer.verified' satisfies NoticeKind,
    params: flat({ employer: employerName(row) }),
    path: '/cabinet/employer',
    createdAt: at,
    readAt: new Date(at.getTime() + DAY),
  }
}
