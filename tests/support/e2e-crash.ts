import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type postgres from 'postgres'
import { root } from '@/scripts/lib/env'
import { wait } from '@/scripts/lib/ports'
import { run } from '@/scripts/lib/run'
import { actionFields, multipart } from '../bench/form'

/** The demonstration in an empty database, by the command that everybody has for it. */
export async function seed(url: string) {
  const args = ['--import', 'tsx', '--import', './scripts/lib/server-only.mjs', join(root, 'db/seed/cli.ts')]
  const { code, output } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: url },
  })
  if (code !== 0) throw new Error(`no demonstration: ${output}`)
}

/** A citizen with an open session. */
export type Prepared = { userId: string; token: string }

/** Signs in so many citizens of the demonstration. */
export async function prepareCitizens(sql: postgres.Sql, count: number): Promise<Prepared[]> {
  const rows = await sql<{ userId: string }[]>`select distinct user_id as "userId" from resumes where is_demo limit ${count}`
  const people = rows.map(({ userId }) => ({ userId, token: randomBytes(32).toString('base64url') }))
  for (const { userId, token } of people)
    await sql`insert into sessions (id, user_id, expires_at, ip, agent)
      values (${createHash('sha256').update(token).digest('hex')}, ${userId}, now() + interval '1 day', '127.0.0.1', 'crash')`
  return people
}

/** Open vacancies to which nobody has responded yet. */
export const untouched = async (sql: postgres.Sql, count: number): Promise<number[]> =>
  (
    await sql<{ id: string }[]>`select v.id from vacancies v join employers e on e.id = v.employer_id
      where v.state = 'published' and v.valid_until > current_date + 2 and e.state = 'verified_by_centre'
        and not exists (select from responses r where r.vacancy_id = v.id) order by v.id limit ${count}`
  ).map(({ id }) => Number(id))

/** The server answered nothing: it is being killed, or is not up yet. */
class Silence extends Error {}

const asked = async (url: string, init: RequestInit) => {
  try {
    const answer = await fetch(url, { ...init, redirect: 'manual' })
    return { leadsTo: answer.headers.get('location') ?? '', html: await answer.text() }
  } catch (error) {
    throw new Silence(String(error))
  }
}

const response = /cabinet\/responses\/([\da-f-]{36})/

/**
 * Responds through the real form as a stubborn person without JavaScript: opens it, sends it, and after a silence sends the same once more
 * (`resend`) or opens the page again. Returns the response's id as soon as the platform has confirmed it, by the redirect or by the page.
 */
export async function respondStubbornly(origin: string, { token }: Prepared, vacancyId: number, resend: boolean): Promise<string> {
  const page = `${origin}/enbek/ru/vacancies/${vacancyId}/respond`
  const headers = { cookie: `enbek.session=${token}`, origin }
  let filled: ReturnType<typeof multipart> | null = null
  for (let tries = 0; tries < 400; tries++) {
    try {
      if (!filled || !resend) {
        const { html } = await asked(page, { headers })
        const fields = actionFields(html)
        const known = response.exec(html)?.[1]
        if (!fields && known) return known
        if (!fields) throw new Silence('half a page')
        filled = multipart(new Map([...fields, ['resumeId', ''], ['message', `Отклик ${vacancyId}`]]))
      }
      const { body, type } = filled
      const { leadsTo } = await asked(page, { method: 'POST', headers: { ...headers, 'content-type': type }, body })
      const id = response.exec(leadsTo)?.[1]
      if (id) return id
      // the form came too late: the page says what there is
      filled = null
    } catch (error) {
      if (!(error instanceof Silence)) throw error
    }
    await wait(100 + Math.random() * 200)
  }
  throw new Error(`vacancy ${vacancyId}: never confirmed`)
}
