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

type Echo = { face: string; method: string; url: string; headers: IncomingHttpHeaders; body: string }
type Answer = { status: number; headers: IncomingHttpHeaders; echo: Echo | null }

let home: string
let nginx: ChildProcess
let faces: Record<'public' | 'staff', Server>
let open: number
let inner: number

/** One request to the edge, as a visitor would forge it. */
function ask(
  port: number,
  host: string,
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string; from?: string } = {},
) {
  const { method = 'GET', path = '/', headers = {}, body, from } = options
  return new Promise<Answer>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', localAddress: from, port, path, method, headers: { host, ...headers } }, (answer) => {
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

/** An application that answers with what it was asked. */
const echo = (face: string) =>
  createServer((asked, answer) => {
    let body = ''
    asked.on('data', (chunk) => {
      body += chunk
    })
    asked.on('end', () => answer.end(JSON.stringify({ face, method: asked.method, url: asked.url, headers: asked.headers, body })))
  })

const portOf = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )

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
    faces = { public: echo('public'), staff: echo('staff') }
    const ports = { public: await portOf(faces.public), staff: await portOf(faces.staff) }
    home = mkdtempSync(join(tmpdir(), 'enbek-nginx-'))
    cpSync('ops/nginx', home, { recursive: true })
    ;[open, inner] = [await freePort(), await freePort()]
    const edit = (name: string, change: (text: string) => string) =>
      writeFileSync(join(home, name), change(readFileSync(join(home, name), 'utf8')))
    edit('upstreams.conf', (text) =>
      text.replace(/server (public|staff):3000/g, (_, face: 'public' | 'staff') => `server 127.0.0.1:${ports[face]}`),
    )
    edit('sites.conf', (text) =>
      text.replaceAll('listen 8080', `listen 127.0.0.1:${open}`).replaceAll('listen 8081', `listen 127.0.0.1:${inner}`),
    )
    // seconds of patience that a test can wait for, and the networks of loopback that stand for a network of ours and for a stranger's
    edit('limits.conf', (text) => text.replace(/client_(header|body)_timeout \d+s/g, 'client_$1_timeout 1s'))
    edit('networks.conf', (text) => text.replace('allow 127.0.0.0/8', 'allow 127.0.0.1'))
    edit('nginx.conf', (text) => text.replaceAll('/tmp/', `${home}/`).replace('auto', '1').replace('65536', '1024').replace('16384', '512'))
    const args = ['-c', join(home, 'nginx.conf'), '-p', home, '-e', 'stderr']
    const checked = spawnSync('nginx', [...args, '-t'], { encoding: 'utf8' })
    expect(checked.stderr).toContain('test is successful')
    nginx = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'ignore' })
    for (let tries = 0; tries < 50 && (await get(open, '/healthz', 'enbek.localhost', 500)) !== 200; tries++) await wait(100)
  }, 20_000)

  afterAll(() => {
    nginx?.kill()
    for (const server of Object.values(faces ?? {})) server.close()
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

  it('leads each listener to its own face', async () => {
    expect((await ask(open, 'enbek.localhost')).echo?.face).toBe('public')
    expect((await ask(open, 'passport.enbek.localhost')).echo?.face).toBe('public')
    expect((await ask(inner, 'staff.enbek.localhost')).echo?.face).toBe('staff')
    expect((await ask(inner, 'passport.enbek.localhost')).echo?.face).toBe('staff')
    expect((await ask(inner, 'staff.enbek.localhost', { path: '/_next/static/x.js' })).echo?.face).toBe('staff')
    expect((await ask(inner, 'enbek.localhost')).status).toBe(421)
  })

  it.each([
    ['an address of ours', '127.0.0.1', 200],
    ['an address that is not on the list', '127.0.0.2', 403],
  ])('lets %s to the staff section: %s → %i', async (_, from, status) => {
    expect((await ask(inner, 'staff.enbek.localhost', { from })).status).toBe(status)
    expect((await ask(inner, 'staff.enbek.localhost', { from, path: '/_next/static/x.js' })).status).toBe(status)
    expect((await ask(open, 'enbek.localhost', { from })).status).toBe(200)
  })

  it.each([
    ['headers', 'GET / HTTP/1.1\r\nHost: enbek.localhost\r\nX-Slow: '],
    ['a body', 'POST / HTTP/1.1\r\nHost: enbek.localhost\r\nContent-Length: 1000\r\n\r\nabc'],
  ])('does not wait for a client that never finishes %s', async (_, beginning) => {
    // hung up on: with 408 or without a word
    expect(await raw(open, beginning).catch((error: NodeJS.ErrnoException) => error.code)).toMatch(/^(HTTP\/1\.1 408|ECONNRESET|$)/)
  })

  it.each([
    ['header lines that are too long', `GET / HTTP/1.1\r\nHost: enbek.localhost\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`, 400],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: enbek.localhost\r\nHost: staff.enbek.localhost\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two lengths of a body', 'POST / HTTP/1.1\r\nHost: enbek.localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400],
    ['a staff host in the target', 'GET http://staff.enbek.localhost/ HTTP/1.1\r\nHost: enbek.localhost\r\nConnection: close\r\n\r\n', 421],
  ])('refuses %s', async (_, bytes, status) => {
    expect(await raw(open, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`))
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
