import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessLinks, journal, staffAccounts, staffRoles, users } from '@/db/schema'
import { notifyAll } from '@/lib/core/heads'
import { Refusal } from '@/lib/core/refusal'
import { asAisSystem, asSystem } from '@/lib/core/tx'
import { domains } from '../applications/queries'
import { isCorporate } from '../applications/rules'
import { refused as refusedApplication } from '../applications/words'
import { watchAbsences } from '../block/idle'
import { aboutOf, accountOf, carryOut, type Decision, type Issued } from '../carry-out'
import { applyFor, command, iinOf } from './apply'
import type { Naming } from './input'
import { kindFor, refusalOf, type Standing } from './rules'
import { refused } from './words'

export type Named = Issued & { readonly name: string; readonly kind: Decision['kind'] }

/**
 * Names the administrators whom an installation lacks: fewer than two can work, so that no application could be both entered and decided (A349-16). Behind
 * `npm run administrators` alone, no page leads here. First the block of the law falls on whoever is absent (A349-23), as it would at night. `host`: from where it
 * was run. Everything, a refusal too, stands in the journal. Answers the one-time links; they are kept nowhere else. Throws a Refusal.
 *
 * The applications stand in the AIS a moment before the accounts do: where the last commit fails, they lead to nothing and the command is run again.
 */
export async function nameAdministrators(input: Naming, host: string, now: Date): Promise<Named[]> {
  const note = `${input.executor}; ${host}`
  try {
    await watchAbsences(now)
    return await asSystem(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('access.installation'))`)
      const kinds = await kindsOf(tx, input, now)
      const { persons, ...common } = input
      const decisions = await asAisSystem(async (ais) => {
        const made: Decision[] = []
        for (const [at, person] of persons.entries()) made.push(await applyFor(ais, { ...common, person, kind: kinds[at]! }, now))
        return made
      })
      const named: Named[] = []
      for (const decision of decisions) {
        const { issued } = await carryOut(tx, decision, now)
        if (!issued) throw new Error(`no login was issued on application ${decision.number}`)
        named.push({ ...issued, name: aboutOf(decision).name, kind: decision.kind })
        await write(tx, { subject: issued.userId, outcome: 'done', reason: `${decision.kind} ${decision.number}; ${note}` })
      }
      await tell(tx, named, input.executor)
      return named
    })
  } catch (error) {
    if (error instanceof Refusal)
      await asSystem((tx) => write(tx, { subject: null, outcome: 'refused', reason: `${error.text.en}; ${note}` }))
    throw error
  }
}

const write = (tx: Tx, row: Pick<typeof journal.$inferInsert, 'subject' | 'outcome' | 'reason'>) =>
  tx.insert(journal).values({ actorId: command.id, action: 'access.named', ...row })

/** What each person's application asks for; throws the Refusal of whatever stands in the way before anything is written. */
async function kindsOf(tx: Tx, { persons }: Naming, now: Date): Promise<Decision['kind'][]> {
  const standing = await standings(tx, now)
  const asked = persons.map((person) => ({ iin: iinOf(person), login: (person.identity.login ?? '').trim() }))
  const refusal = refusalOf(standing, asked)
  if (refusal) throw new Refusal(refusal)
  const allowed = await domains(tx)
  const kinds: Decision['kind'][] = []
  for (const { iin, login } of asked) {
    if (!isCorporate(login, allowed)) throw new Refusal(refusedApplication.domain(allowed))
    const account = await accountOf(tx, iin)
    const kind = kindFor(account ? { state: account.state, isAdministrator: standing.some((one) => one.iin === iin) } : null)
    if (!kind) throw new Refusal(refused.iinTaken)
    kinds.push(kind)
  }
  return kinds
}

/** Every account with the administrator's right, whatever state it is in. */
async function standings(tx: Tx, now: Date): Promise<Standing[]> {
  const moment = sql`${now.toISOString()}::timestamptz`
  const hasLink = sql`exists (select from ${accessLinks} l where l.user_id = ${staffAccounts.userId} and l.used_at is null and l.expires_at > ${moment})`
  const awaited = sql<boolean>`${staffAccounts.state} = 'issued' and ${users.blockedAt} is null and (coalesce(${staffAccounts.passwordUntil} > ${moment}, false) or ${hasLink})`
  const open = sql<boolean>`${staffAccounts.state} = 'active' and ${users.blockedAt} is null`
  return tx
    .selectDistinct({ iin: staffAccounts.iin, state: staffAccounts.state, open, awaited })
    .from(staffAccounts)
    .innerJoin(users, eq(users.userId, staffAccounts.userId))
    .innerJoin(staffRoles, eq(staffRoles.userId, staffAccounts.userId))
    .where(eq(staffRoles.role, 'administrator'))
}

/** Every administrator that is known, the named ones too, and the ministry: whoever's name was used without asking hears of it. */
async function tell(tx: Tx, named: readonly Named[], executor: string): Promise<void> {
  const people = named.map(({ name, login }) => `${name} (${login})`).join(', ')
  const told = await tx
    .selectDistinct({ userId: staffRoles.userId })
    .from(staffRoles)
    .where(inArray(staffRoles.role, ['administrator', 'ministry']))
  await notifyAll(
    tx,
    told.map(({ userId }) => userId),
    { kind: 'access.named', params: { people, executor }, path: 'staff:/' },
  )
}
