import postgres from 'postgres'
import { afterAll, expect, it } from 'vitest'

const sql = postgres(process.env.DATABASE_URL ?? '', { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

// With the wrong locale Cyrillic is neither searched nor sorted, and nothing says so.
it('the cluster orders by the Kazakh alphabet, folds Cyrillic and sees its trigrams', async () => {
  const letters = ['а', 'ә', 'б', 'в', 'г', 'ғ', 'к', 'қ', 'н', 'ң', 'о', 'ө', 'у', 'ұ', 'ү', 'х', 'һ', 'ы', 'і']
  const rows = await sql`select letter from unnest(${[...letters].reverse()}::text[]) letter order by letter`
  expect(rows.map(({ letter }) => letter)).toEqual(letters)
  const [row] = await sql`select upper('қазақ') up, 'ДӘРІГЕР' ilike 'дәрігер' same, similarity('бухгалтер', 'бухгалтор') near`
  expect(row).toMatchObject({ up: 'ҚАЗАҚ', same: true })
  expect(row?.near).toBeGreaterThan(0.4)
})

it('the owner of the database is no superuser, so row-level security binds it', async () => {
  const [login] = await sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`
  expect(login).toEqual({ rolsuper: false, rolbypassrls: false })
})
