import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accessJournal } from '@/db/schema'
import type { Day } from '@/lib/core/calendar'
import { type Text, text } from '@/lib/core/text'

/** A numbered paper: the applicant's letter as sent, or as the owner of the systems received it. */
type Letter = { readonly number: string; readonly day: Day }

/** What form 2 says of one issue of a login (A349 appendix 2); the number and the moment are the database's. */
export type AccessEntry = {
  /** Two digits of KATO. */
  readonly regionCode: string
  readonly way: 'letter' | 'acms'
  /** Both null when the application came through the access-control system. */
  readonly outgoing: Letter | null
  readonly incoming: Letter | null
  readonly systems: readonly Text[]
  readonly registeredOn: Day
  readonly issuedOn: Day
  readonly ground: Text
  /** The information-security administrator: his account and his full name. */
  readonly administrator: { readonly id: string; readonly name: string }
  readonly note?: Text | null
  readonly caseId: string | null
  readonly accountId: string
}

/** A349-20 does not ask for rows of the automatic way; they are kept all the same and say so. */
const exempt = text(
  'ҚББЖ арқылы автоматты түрде берілді (20-тармақ)',
  'Выдано автоматически через СКУД (пункт 20)',
  'Issued automatically by the access-control system (clause 20)',
)
const joined = (first: Text, second: Text): Text =>
  text(`${first.kk}. ${second.kk}`, `${first.ru}. ${second.ru}`, `${first.en}. ${second.en}`)

/** Writes one row of the journal of form 2 in the caller's transaction, of either side (A349-20). */
export async function addToJournal2(tx: Tx, { outgoing, incoming, administrator, note = null, ...entry }: AccessEntry): Promise<void> {
  await tx.insert(accessJournal).values({
    ...entry,
    id: sql`uuidv7()`,
    // the trigger gives the next one
    number: 0,
    outgoingNumber: outgoing?.number,
    outgoingOn: outgoing?.day,
    incomingNumber: incoming?.number,
    incomingOn: incoming?.day,
    administrator: administrator.name,
    administratorId: administrator.id,
    note: entry.way === 'letter' ? note : note ? joined(exempt, note) : exempt,
  })
}
