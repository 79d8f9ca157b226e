import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Problem } from '@/scripts/lib/steps'
import type { Sending } from './driver'
import { page } from './fetch'
import { actionFields, multipart } from './form'
import { makeQueries, type Query, type Sample } from './queries'
import type { Server } from './servers'
import type { Request } from './types'

const QUERIES = 4_000
const sessionCookie = 'enbek.session'
const message = 'Сәлеметсіз бе! Осы жұмысқа қызығамын, тәжірибем бар.'

/** The search pages of the mix, and the same as query strings for the driver. */
export async function searchWork(samples: readonly Sample[], env: NodeJS.ProcessEnv): Promise<{ requests: Request[]; items: string[] }> {
  const queries = makeQueries(samples, QUERIES)
  const items = await turnPages(queries, env)
  return { items, requests: items.map((item, n) => ({ path: `/${queries[n]!.locale}/vacancies${item && `?${item}`}` })) }
}

/** Finds the cursors of further pages in a process of its own, which has this database. */
function turnPages(queries: readonly Query[], env: NodeJS.ProcessEnv): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('pages.ts', import.meta.url)), { env, serialization: 'advanced' })
    child.once('message', (strings: string[]) => resolve(strings))
    child.once('exit', (code) => reject(new Problem(`The pages of the query mix were not found (${code}).`, 'Its messages stand above.')))
    child.send(queries)
  })
}

export const vacancyWork = (samples: readonly { id: string }[]): { requests: Request[]; items: string[] } => ({
  items: samples.map(({ id }) => id),
  requests: samples.map(({ id }, n) => ({ path: `/${n % 2 ? 'kk' : 'ru'}/vacancies/${id}` })),
})

/** The next responses: each user in turn, never twice to one vacancy. Begins anew when the writes of a stage have been taken away. */
export function sendings(tokens: readonly string[], vacancies: readonly number[], count: number): Sending[] {
  return Array.from({ length: count }, (_, n) => {
    const user = n % tokens.length
    const round = Math.floor(n / tokens.length)
    return { token: tokens[user]!, vacancyId: vacancies[(user * 37 + round) % vacancies.length]!, key: randomUUID(), message }
  })
}

const cookieOf = (token: string) => ({ cookie: `${sessionCookie}=${token}` })

/** Opens the page of responding once for each user, as a browser would, and keeps the fields of its form. */
export async function formsOf(server: Server, tokens: readonly string[], vacancies: readonly number[]): Promise<Map<string, string>[]> {
  const found: Map<string, string>[] = []
  for (const [n, token] of tokens.entries()) {
    const path = `/ru/vacancies/${vacancies[(n * 37) % vacancies.length]}/respond`
    const fields = actionFields(await page(server, path, cookieOf(token)))
    if (!fields)
      throw new Problem(`${path} has no form of an action.`, 'The scene "response" needs it; leave it out with --scenes search,vacancy.')
    found.push(fields)
  }
  return found
}

/** The form of each sending as a browser without JavaScript posts it. */
export function postsOf(server: Server, forms: readonly ReadonlyMap<string, string>[], all: readonly Sending[]): Request[] {
  return all.map(({ token, vacancyId, key }, n) => {
    const fields = new Map([...forms[n % forms.length]!, ['_key', key], ['vacancyId', String(vacancyId)], ['message', message]])
    const { body, type } = multipart(fields)
    return {
      path: `/ru/vacancies/${vacancyId}/respond`,
      body,
      headers: { ...cookieOf(token), origin: `http://${server.host}`, 'content-type': type },
    }
  })
}

/** The same for the bare action. */
export async function barePosts(server: Server): Promise<Request[]> {
  const fields = actionFields(await page(server, '/apply'))
  if (!fields) throw new Problem('The bare page has no form.', 'See tests/bench/bare.')
  const { body, type } = multipart(new Map([...fields, ['message', message]]))
  return [{ path: '/apply', body, headers: { origin: `http://${server.host}`, 'content-type': type } }]
}

/** How many cards the bare page needs to weigh as much as ours. */
export async function bareWork(server: Server, bytes: number): Promise<Request[]> {
  const weigh = async (cards: number) => Buffer.byteLength(await page(server, `/?cards=${cards}`))
  const [few, many] = [await weigh(10), await weigh(30)]
  const each = (many - few) / 20
  const cards = Math.max(0, Math.round(10 + (bytes - few) / each))
  return [{ path: `/?cards=${cards}` }]
}
