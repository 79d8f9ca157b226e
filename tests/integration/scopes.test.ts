import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Tx } from '@/db/client'
import { people } from '@/db/schema'
import type { User } from '@/lib/core/policy'
import { asAis, asUser, lifted } from '@/lib/core/tx'
import { person } from '../support/people'

const scopeOf = async (tx: Tx) => (await tx.execute<{ scope: string }>(sql`select current_setting('app.scope', true) as scope`))[0]!.scope
const known = async (tx: Tx) => (await tx.select({ id: people.userId }).from(people)).map(({ id }) => id)

test('a lifted piece of work sees everybody; what comes after it only what the person may see, also inside one another', async () => {
  const [owner, stranger] = [await person(), await person()]
  await asUser(owner, async (tx) => {
    const inside = await lifted(tx, async () => {
      await lifted(tx, async () => expect(await scopeOf(tx)).toBe('system'))
      expect(await scopeOf(tx)).toBe('system')
      return known(tx)
    })
    expect(inside).toEqual(expect.arrayContaining([owner.id, stranger.id]))
    expect(await scopeOf(tx)).toBe('user')
    expect(await known(tx)).toEqual([owner.id])
  })
})

test('the same on the side of the AIS, and nothing of it is left on the connection', async () => {
  const officer: User = { ...(await person()), roles: [{ role: 'centre_specialist', regionCode: '71', centreId: 'cc-711210000' }] }
  await asAis(officer, async (tx) => {
    await lifted(tx, async () => expect(await scopeOf(tx)).toBe('system'))
    expect(await scopeOf(tx)).toBe('user')
  })
  for (let connection = 0; connection < 12; connection += 1)
    await asUser({ ...officer, id: 'guest' }, async (tx) => expect(await known(tx)).toEqual([]))
})
