import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, get, wait } from '@/scripts/lib/ports'

const absent = spawnSync('nginx', ['-v']).status !== 0
if (absent) console.log('nginx is not installed: the tests of the edge are skipped (apt-get install nginx-light)')

type Echo = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
type Answer = { status: number; headers: IncomingHttpHeaders; echo: Echo | null }

let home: string
let nginx: ChildProcess
let echo: Server
let open: number
let inner: number

/** One request to the edge, as a visitor would forge it. */
function ask(
  port: number,
  host: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string } = {},
) {
  const { method = 'GET', path = '/', headers = {}, body } = options
  return new Promise<Answer>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => {
        const status = answer.statusCode ?? 0
        resolve({ status, headers: answer.headers, echo: status === 200 && text.startsWith('{') ? JSON.parse(text) : null })
      })
    })
    call.once('error', reject)
    call.end(body)
  })
}

/** The first line of the answer to bytes that no HTTP library would send. */
const raw = (port: number, bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.once('close', () => resolve(text))
    socket.once('error', reject)
  })

describe.skipIf(absent)('the edge', () => {
  beforeAll(async () => {
    echo = createServer((asked, answer) => {
      let body = ''
      asked.on('data', (chunk) => {
        body += chunk
      })
      asked.on('end', () => answer.end(JSON.stringify({ method: asked.method, url: asked.url, headers: asked.headers, body })))
    })
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve))
    const address = echo.address()
    const upstream = typeof address === 'object' && address ? address.port : 0
    home = mkdtempSync(join(tmpdir(), 'enbek-nginx-'))
    cpSync('ops/nginx', home, { recursive: true })
    ;[open, inner] = [await freePort(), await freePort()]
    const edit = (name: string, change: (text: string) => string) =>
      writeFileSync(join(home, name), change(readFileSync(join(home, name), 'utf8')))
    edit('upstreams.conf', (text) => text.replace('app:3000', `127.0.0.1:${upstream}`))
    edit('sites.conf', (text) =>
      text.replaceAll('listen 8080', `listen 127.0.0.1:${open}`).replaceAll('listen 8081', `listen 127.0.0.1:${inner}`),
    )
    edit('nginx.conf', (text) => text.replaceAll('/tmp/', `${home}/`).replace('auto', '1').replace('65536', '1024').replace('16384', '512'))
    const args = ['-c', join(home, 'nginx.conf'), '-p', home, '-e', 'stderr']
    const checked = spawnSync('nginx', [...args, '-t'], { encoding: 'utf8' })
    expect(checked.stderr).toContain('test is successful')
    nginx = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'ignore' })
    for (let tries = 0; tries < 50 && (await get(open, '/healthz', 'enbek.localhost', 500)) !== 200; tries++) await wait(100)
  }, 20_000)

  afterAll(() => {
    nginx?.kill()
    echo?.close()
    rmSync(home, { recursive: true, force: true })
  })

  it.each([
    ['a stranger', 'evil.example', 421],
    ['an address', '127.0.0.1', 421],
    ['an unknown name below ours', 'x.enbek.localhost', 421],
    ['our name at the end of another', 'enbek.localhost.evil.example', 421],
    ['ours', 'enbek.localhost', 200],
    ['ours with a port', 'passport.enbek.localhost:8080', 200],
  ])('answers a host that is %s', async (_, host, status) => {
    expect((await ask(open, host)).status).toBe(status)
  })

  it('shows the staff section only at the inner listener', async () => {
    expect((await ask(open, 'staff.enbek.localhost')).status).toBe(421)
    const answer = await ask(inner, 'staff.enbek.localhost', { headers: { 'x-network-zone': 'moon' } })
    expect(answer.echo?.headers['x-network-zone']).toBe('internal')
    expect((await ask(open, 'enbek.localhost', { headers: { 'x-network-zone': 'internal' } })).echo?.headers['x-network-zone']).toBe(
      'internet',
    )
  })

  it('drops what only Next may say to itself, and says itself who asks', async () => {
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-proto': 'https',
      'x-middleware-subrequest': 'middleware:middleware',
      'x-middleware-rewrite': '/staff',
      'x-action-forwarded': '1',
      'x-nextjs-data': '1',
      'x-nextjs-html-request-id': '1',
      'x-locale': 'en',
      'x-portal': 'staff',
      forwarded: 'for=10.0.0.1',
      'x-real-ip': '10.0.0.1',
    }
    const headers = (await ask(open, 'enbek.localhost:8080', { headers: forged })).echo?.headers ?? {}
    expect(headers).toMatchObject({
      host: 'enbek.localhost:8080',
      'x-forwarded-host': 'enbek.localhost:8080',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
    })
    const passed = Object.keys(headers).filter((name) => name in forged)
    expect(passed.sort()).toEqual(['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'])
  })

  it('passes what a form and the browser side of Next need', async () => {
    const sent = {
      cookie: 'a=1',
      origin: 'http://enbek.localhost',
      'content-type': 'text/plain',
      'next-action': 'abc',
      rsc: '1',
      'user-agent': 'test',
      'accept-language': 'kk',
    }
    const answer = await ask(open, 'enbek.localhost', { method: 'POST', path: '/kk/x?q=1', headers: sent, body: 'сәлем' })
    expect(answer.echo).toMatchObject({ method: 'POST', url: '/kk/x?q=1', body: 'сәлем' })
    expect(answer.echo?.headers).toMatchObject(sent)
  })

  it('refuses a target that names another host, and does not mix two names', async () => {
    expect(await raw(open, 'GET http://evil.example/ HTTP/1.1\r\nHost: enbek.localhost\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 421/,
    )
    const mixed = await raw(open, 'GET http://enbek.localhost/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')
    expect(mixed).toContain('"host":"enbek.localhost"')
    expect(mixed).not.toContain('evil')
  })

  it.each([
    ['a body of 10 MB', { method: 'POST', body: 'x'.repeat(10_000_000) }, 413],
    ['TRACE', { method: 'TRACE' }, 405],
    ['PROPFIND', { method: 'PROPFIND' }, 405],
    ['readiness from outside', { path: '/api/health/ready' }, 404],
    ['the job clock from outside', { path: '/api/jobs/run' }, 404],
  ])('refuses %s', async (_, options, status) => {
    const answer = await ask(open, 'enbek.localhost', options).catch(() => ({ status: 413 }))
    expect(answer.status).toBe(status)
  })

  it('lets browsers keep the files that never change', async () => {
    expect((await ask(open, 'enbek.localhost', { path: '/assets/styles.1.css' })).headers['cache-control']).toContain('immutable')
  })

  it('slows a flood of writes down', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => ask(open, 'enbek.localhost', { method: 'POST', body: 'x' })))
    const refused = answers.filter(({ status }) => status === 429).length
    expect(refused).toBeGreaterThan(20)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(40)
  })
})
