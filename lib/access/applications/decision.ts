import 'server-only'
import type { Case } from '@/db/schema'
import { day } from '@/lib/core/format'
import type { User } from '@/lib/core/policy'
import { type Text, text } from '@/lib/core/text'
import type { Sent } from '@/lib/exchange/contract'
import { serviceOf } from '@/lib/services/catalogue'
import { kindNames } from '@/lib/services/definitions/staff-access-form'
import {
  asksOurs,
  givesRights,
  kindOf,
  lawfulSystemsOf,
  readAddresses,
  rolesAsked,
  wayOf,
} from '@/lib/services/definitions/staff-access-rules'
import { systemNames } from '@/lib/services/definitions/staff-access-systems'
import { readAnswers } from '@/lib/services/rules'

const said = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Column 5 of the journal of form 2: what was asked, and the order that it stands on. */
function groundOf(kind: keyof typeof kindNames, order: Readonly<Record<string, unknown>> | undefined): Text {
  const what = kindNames[kind]
  if (!order) return what
  const [number, on] = [String(order.orderNumber), String(order.orderDay)]
  return text(
    `${what.kk}, ${day('kk', on)} № ${number} бұйрық`,
    `${what.ru}, приказ № ${number} от ${day('ru', on)}`,
    `${what.en}, order No. ${number} of ${day('en', on)}`,
  )
}

/** A decided application as the house is told of it: everything that the account, the answer and the journal need, in one message. */
export function decisionMessage(
  of: Case,
  user: User,
  given: { grounds: readonly string[]; text: string | null },
  now: Date,
): Sent<'access-decision.v1'> {
  const service = serviceOf(of.service)
  const answers = readAnswers(service, of.answers)
  const { identity = {}, post = {}, head = {}, letter } = answers
  const kind = kindOf(of.answers)!
  const roles = rolesAsked(of.answers)
  const numbered = (number: unknown, day: unknown) => (letter ? { number: String(number), day: String(day) } : null)
  const district = /\d{9}/.exec(String(post.district ?? ''))?.[0] ?? ''
  return {
    caseId: of.id,
    number: of.number ?? '',
    outcome: of.state === 'approved' ? 'approved' : 'refused',
    kind,
    locale: of.locale,
    email: String(head.email),
    person: {
      iin: of.iin ?? '',
      login: String(identity.login),
      lastName: String(identity.lastName),
      firstName: String(identity.firstName),
      middleName: said(identity.middleName),
      post: String(post.post),
      unit: String(post.unit),
      workPhone: said(identity.workPhone),
      mobilePhone: said(identity.mobilePhone),
      addresses: readAddresses(String(identity.addresses)) ?? [],
    },
    roles: asksOurs(of.answers)
      ? givesRights(of.answers)
        ? roles.map(({ centreId = null, ...role }) => ({ ...role, centreId }))
        : []
      : null,
    systems: lawfulSystemsOf(of.answers).map((code) => systemNames[code]),
    way: wayOf(of.answers),
    regionCode: district.slice(0, 2),
    outgoing: numbered(letter?.outNumber, letter?.outDay),
    incoming: numbered(letter?.inNumber, letter?.inDay),
    ground: groundOf(kind, answers.order),
    grounds: given.grounds.flatMap((ground) => service.grounds[ground]?.text ?? []),
    text: given.text,
    administrator: { id: user.id, name: user.name },
    decidedAt: now.toISOString(),
  }
}
