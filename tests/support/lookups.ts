import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { aisCases, cards, corrections, type Opening, openings } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asAisSystem } from '@/lib/core/tx'
import { openCase } from '@/lib/lookups/actions'
import { actAs, submit } from './act'

const tables = { card: cards, case: aisCases, correction: corrections } as const
type Kind = keyof typeof tables

/** The member of staff has it open in this browser, for so many minutes; negative: had. */
export const openedFor = (user: User, kind: Kind, subjectId: string, minutes = 30) =>
  asAisSystem(async (tx) => {
    const table = tables[kind]
    const [of] = await tx
      .select({ iin: table.iin, regionCode: table.regionCode, centreId: table.centreId })
      .from(table)
      .where(sql`${table.id} = ${subjectId}::uuid`)
    return write(tx, user, { ...of!, kind, subjectId }, minutes)
  })

/** The same for a person of whom a test has no card, only papers. */
export const openedIinFor = (user: User, iin: string) =>
  asAisSystem((tx) => write(tx, user, { kind: 'card', subjectId: randomUUID(), iin, regionCode: '71', centreId: null }, 30))

type Of = Pick<Opening, 'subjectId' | 'iin' | 'regionCode' | 'centreId'> & { kind: Kind }
async function write(tx: Tx, user: User, of: Of, minutes: number): Promise<Opening> {
  const [row] = await tx
    .insert(openings)
    .values({
      ...of,
      staffId: user.id,
      staffName: user.name,
      sessionId: user.sessionId,
      role: user.roles[0]?.role ?? 'centre_specialist',
      purpose: of.kind === 'card' ? 'registering' : of.kind,
      expiresAt: sql`now() + make_interval(mins => ${minutes}::int)`,
    })
    .returning()
  return row!
}

/** The member of staff, who acts from now on, has the card open. */
export async function actWithCard(user: User, cardId: string): Promise<User> {
  if (user.id !== guest.id) await openedFor(user, 'card', cardId)
  actAs(user)
  return user
}

/** The officer, who acts from now on, presses the button that opens the case. */
export function openedCaseFor(officer: User, id: string) {
  actAs(officer)
  return submit(openCase, { id })
}
