import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { isReached, tell } from '@/components/staff/canary-check'
import { freePort } from '@/scripts/lib/ports'

/** What the browser of the staff asks of the Internet and tells the staff portal (O206-28.B1), against real servers. */
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(answer: (asked: IncomingMessage & { body: string }) => { status: number; body?: string }): Promise<string> {
  const port = await freePort()
  const server = createServer((asked, response) => {
    let body = ''
    asked.on('data', (chunk) => {
      body += chunk
    })
    asked.on('end', () => {
      const { status, body: said } = answer(Object.assign(asked, { body }))
      response.writeHead(status).end(said)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return `http://127.0.0.1:${port}`
}

describe('is the Internet there?', () => {
  test.each([200, 204, 404, 500])('an answer of %i is an answer', async (status) => {
    expect(await isReached(`${await listen(() => ({ status }))}/healthz`)).toBe(true)
  })
  test('nobody there is fine', async () => {
    expect(await isReached(`http://127.0.0.1:${await freePort()}/healthz`)).toBe(false)
  })
  test('a name that nobody knows is fine', async () => {
    expect(await isReached('http://enbek.invalid/healthz')).toBe(false)
  })
  test('it brings no cookie and does not say where it comes from', async () => {
    let headers: IncomingMessage['headers'] = {}
    await isReached(
      await listen((asked) => {
        headers = asked.headers
        return { status: 200 }
      }),
    )
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('referer')
    expect(headers['cache-control']).toBe('no-cache')
  })
})

describe('the report', () => {
  test('says what was found and hears what follows', async () => {
    const seen: string[] = []
    const staff = await listen(({ method, body }) => {
      seen.push(`${method} ${body}`)
      return { status: 200, body: JSON.stringify({ verdict: body.includes('true') ? 'closed' : 'fine' }) }
    })
    expect([await tell(staff, true), await tell(staff, false)]).toEqual(['closed', 'fine'])
    expect(seen).toEqual(['POST {"answered":true}', 'POST {"answered":false}'])
  })
  test.each([
    ['refused', async () => listen(() => ({ status: 401 }))],
    ['rubbish', async () => listen(() => ({ status: 200, body: '<html>' }))],
    ['lost', async () => `http://127.0.0.1:${await freePort()}`],
  ])('%s: nothing follows, and nothing breaks', async (_, to) => {
    expect(await tell(await to(), true)).toBeNull()
  })
})
