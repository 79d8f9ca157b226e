'use server'

import { redirect } from 'next/navigation'
import postgres from 'postgres'

const shared = globalThis as { bareSql?: postgres.Sql }
const sql = () => (shared.bareSql ??= postgres(process.env.DATABASE_URL ?? '', { max: 10 }))

/** One insert, then the page after it: what any action costs at least. */
export async function apply(form: FormData): Promise<void> {
  await sql()`insert into bench_bare (vacancy_id, message) values (${Number(form.get('vacancyId'))}, ${String(form.get('message'))})`
  redirect('/apply/done')
}
