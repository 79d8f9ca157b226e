import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Case, staffAccounts, staffRoles, users } from '@/db/schema'
import { type Day, dayOf } from '@/lib/core/calendar'
import { type Law, readLaw } from '@/lib/core/law'
import { ParamGap } from '@/lib/core/params'
import { Refusal } from '@/lib/core/refusal'
import { asSystem } from '@/lib/core/tx'
import { serviceOf } from '@/lib/services/catalogue'
import type { Given } from '@/lib/services/definition'
import {
  asksOurs,
  givesRights,
  kindOf,
  lawfulSystemsOf,
  orderVerdict,
  rolesAsked,
  systemsOf,
  wayOf,
} from '@/lib/services/definitions/staff-access-rules'
import { systemNames } from '@/lib/services/definitions/staff-access-systems'
import { readAnswers } from '@/lib/services/rules'
import { accountStates } from '../words'
import { accountOf, domains, registry } from './queries'
import { areLetterDays, isCorporate, joined, obstacleOf } from './rules'
import { refused } from './words'

const emailOf = ({ answers }: Pick<Case, 'answers'>) => String(readAnswers(serviceOf('staff-access'), answers).head?.email ?? '')

/** What cannot be filed at all: a terminal system by letter (A349-14.b), an answer to a mail that is not corporate, days of a letter that cannot be. */
export async function mustBeSendable(tx: Tx, of: Pick<Case, 'answers'>, today: Day): Promise<void> {
  const { answers } = of
  if (wayOf(answers) === 'letter') {
    const terminal = new Set((await registry(tx)).flatMap(({ code, kind }) => (kind === 'terminal' ? [code] : [])))
    const asked = lawfulSystemsOf(answers).filter((code) => terminal.has(code))
    if (asked.length > 0) throw new Refusal(refused.terminal(joined(asked.map((code) => systemNames[code]))))
    if (!areLetterDays(String(answers.letter?.outDay), String(answers.letter?.inDay), today)) throw new Refusal(refused.letterDays)
  }
  const allowed = await domains(tx)
  if (!isCorporate(emailOf(of), allowed)) throw new Refusal(refused.domain(allowed))
}

/** The day of the application: of a letter its outgoing date, else the day on which it was filed (A349-18). */
const appliedOn = ({ answers, submittedAt }: Pick<Case, 'answers' | 'submittedAt'>, today: Day): Day =>
  wayOf(answers) === 'letter' && typeof answers.letter?.outDay === 'string'
    ? answers.letter.outDay
    : submittedAt
      ? dayOf(submittedAt)
      : today

/** How many years old an order may be on that day (A349-18); unknown of a letter dated before the Rules. */
function orderYears(law: Law, applied: Day): number | undefined {
  try {
    return law.term('access.order_max_age', applied).value
  } catch (gap) {
    if (gap instanceof ParamGap) return undefined
    throw gap
  }
}

/** What the verdicts on an application's page are made of: the same days and numbers as the decision. */
export async function judgedBy(of: Pick<Case, 'answers' | 'submittedAt'>, today: Day): Promise<Given> {
  const applied = appliedOn(of, today)
  const years = orderYears(await readLaw(), applied)
  return {
    answers: of.answers,
    person: {},
    checks: {},
    today: applied,
    terms: years === undefined ? {} : { 'access.order_max_age': years },
  }
}

/** What stands in the way of approving: nobody overrides it, the administrator refuses or waits. Null: nothing. */
export async function obstacleToApprove(of: Case, today: Day) {
  const { answers } = of
  const kind = kindOf(answers)!
  const applied = appliedOn(of, today)
  return asSystem(async (tx) => {
    if (orderVerdict(answers, applied, orderYears(await readLaw(tx), applied)) !== 'met') return refused.order
    if (systemsOf(answers).includes('other')) return refused.unlisted
    const allowed = await domains(tx)
    if (!isCorporate(emailOf(of), allowed)) return refused.domain(allowed)
    if (await isAdministrators(tx, of)) return refused.answerToAdministrator
    if (!asksOurs(answers)) return null
    if (givesRights(answers) && rolesAsked(answers).length === 0) return refused.noRoles
    const account = await accountOf(tx, of.iin ?? '')
    const obstacle = obstacleOf(kind, account?.state ?? 'none')
    if (obstacle === 'wrongState') return refused.wrongState(accountStates[account!.state])
    if (obstacle) return refused[obstacle]
    const login = String(readAnswers(serviceOf(of.service), answers).identity?.login ?? '')
    if (account && kind !== 'lost' && account.login !== login) return refused.loginOther
    return !account && (await isTaken(tx, login)) ? refused.loginTaken : null
  })
}

/** The answer, which bears the link to the password, would go to an administrator who is not the one it is about. */
async function isAdministrators(tx: Tx, of: Pick<Case, 'answers' | 'iin'>): Promise<boolean> {
  const own = await tx
    .selectDistinct({ iin: staffAccounts.iin })
    .from(users)
    .innerJoin(staffAccounts, eq(staffAccounts.userId, users.userId))
    .innerJoin(staffRoles, and(eq(staffRoles.userId, users.userId), eq(staffRoles.role, 'administrator')))
    .where(sql`lower(${users.email}) = ${emailOf(of).toLowerCase()}`)
  return own.some(({ iin }) => iin !== of.iin)
}

const isTaken = async (tx: Tx, login: string): Promise<boolean> => (await tx.$count(users, eq(users.email, login))) > 0
