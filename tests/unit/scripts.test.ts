import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hashedName } from '@/scripts/assets'
import { complete, platformOf } from '@/scripts/complete-lock.mjs'
import { buildRemedy, sourceHash } from '@/scripts/lib/build'
import { closingLine, playwrightCounts, settle, sum, vitestCounts } from '@/scripts/lib/counts'
import { reason } from '@/scripts/lib/database'
import { authSecret, prepareDataDir, readSettings } from '@/scripts/lib/env'
import { isInstalled, nodeIsNewEnough } from '@/scripts/lib/install.mjs'
import { claimPort, freePort } from '@/scripts/lib/ports'
import { refuge } from '@/scripts/lib/postgres-home'
import { parsePostmaster, runningServer } from '@/scripts/lib/postmaster'
import { duration, explain, Problem, tail } from '@/scripts/lib/steps'
import { columns, portalAddress } from '@/scripts/lib/welcome'

const home = mkdtempSync(join(tmpdir(), 'enbek-unit-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('settings', () => {
  it('have defaults that need no environment', () => {
    expect(readSettings({}, '/srv/x')).toEqual({
      databaseUrl: null,
      ownerUrl: null,
      port: 3000,
      listen: '0.0.0.0',
      baseDomain: 'enbek.localhost',
      authSecret: null,
      worker: 'inline',
      mailTransport: 'mailbox',
      demo: true,
      face: 'all',
      dataDir: '/srv/x/.data',
    })
  })
  it('take the owner from DATABASE_URL, and keep demonstration data out of production', () => {
    const settings = readSettings({ DATABASE_URL: 'postgres://a:b@db/enbek', NODE_ENV: 'production' })
    expect(settings.ownerUrl).toBe('postgres://a:b@db/enbek')
    expect(settings.demo).toBe(false)
    expect(readSettings({ NODE_ENV: 'production', DEMO: '1' }).demo).toBe(true)
  })
  it('let the staff face be reached from this machine only, where nothing else is said (decision 0011)', () => {
    expect(readSettings({ FACE: 'staff' }).listen).toBe('127.0.0.1')
    expect(readSettings({ FACE: 'public' }).listen).toBe('0.0.0.0')
    expect(readSettings({ FACE: 'staff', LISTEN: '10.0.0.5' }).listen).toBe('10.0.0.5')
  })
  it.each([
    [{ PORT: 'x' }, /PORT is "x"/],
    [{ LISTEN: 'eth0' }, /LISTEN is "eth0"/],
    [{ PORT: '70000' }, /no port number/],
    [{ BASE_DOMAIN: 'http://enbek.kz' }, /no host name/],
    [{ WORKER: 'yes' }, /WORKER is "yes"/],
    [{ FACE: 'both' }, /FACE is "both"/],
    [{ MAIL_TRANSPORT: 'pigeon' }, /MAIL_TRANSPORT/],
    [{ DATABASE_URL: 'mysql://a/b' }, /DATABASE_URL is not an address/],
    [{ DATABASE_URL: 'postgres://a:b@db' }, /DATABASE_URL is not an address/],
    [{ DATABASE_OWNER_URL: 'postgres://a:b@db/enbek' }, /DATABASE_URL is not/],
  ])('%j is refused in a sentence', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(Problem)
    expect(() => readSettings(env)).toThrow(sentence)
  })
  it('make one secret and keep it to their owner', () => {
    const settings = { authSecret: null, dataDir: home }
    prepareDataDir(home)
    expect(authSecret(settings)).toHaveLength(43)
    expect(authSecret(settings)).toBe(authSecret(settings))
    expect(statSync(join(home, 'auth-secret')).mode & 0o777).toBe(0o600)
    expect(authSecret({ ...settings, authSecret: 'given' })).toBe('given')
  })
})

describe('messages', () => {
  it.each([
    [420, '0.4 s'],
    [9_949, '9.9 s'],
    [12_300, '12 s'],
    [125_000, '2 min 5 s'],
  ])('%i ms is %s', (ms, text) => expect(duration(ms)).toBe(text))
  it('show a problem without a stack, and a bug with one', () => {
    expect(explain(new Problem('It is so.', 'Do this.'))).toBe('\nIt is so.\n→ Do this.\n')
    expect(explain(new Error('oops'))).toMatch(/oops\n\s+at /)
    expect(explain(Object.assign(new Error('x'), { code: 'EACCES', path: '/p' }))).toMatch(/^\n\/p cannot be written/)
    expect(explain(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatch(/disk is full/)
  })
  it.each([
    ['ENOTFOUND', /host db is not known/],
    ['ECONNREFUSED', /nothing answers at db/],
    ['CONNECT_TIMEOUT', /does not answer/],
    ['28P01', /refuses the user "anna"/],
    ['3D000', /no database "enbek"/],
    ['XX000', /cannot be used \(boom\)/],
  ])('a database that answers %s', (code, text) => expect(reason(code, 'db', 'anna', 'enbek', new Error('boom'))).toMatch(text))
  it.each([
    ['ENOSPC: no space', /disk is full/],
    ['EACCES: permission denied', /\.next cannot be written/],
    ['JavaScript heap out of memory', /out of memory/],
    ['Type error', /log names/],
  ])('a build that ends with %s', (output, text) => expect(buildRemedy(output)).toMatch(text))
  it('align columns and keep the end of a log', () => {
    expect(
      columns([
        ['a', 'bb'],
        ['ccc', 'd'],
      ]),
    ).toEqual(['a    bb', 'ccc  d'])
    expect(columns([])).toEqual([])
    expect(tail('1\n2\n3\n', 2)).toBe('2\n3')
  })
  it('name the portals', () => {
    expect(portalAddress('enbek', { baseDomain: 'enbek.localhost', port: 3000 })).toBe('http://enbek.localhost:3000')
    expect(portalAddress('staff', { baseDomain: 'enbek.kz', port: 80 })).toBe('http://staff.enbek.kz')
  })
})

describe('ports', () => {
  it('a taken port is named', async () => {
    const server = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(claimPort(port, 0)).rejects.toThrow(`Port ${port} is in use by another program.`)
    await new Promise((resolve) => server.close(resolve))
    await claimPort(port, 1_000)
  })
  it('a free port can be had', async () => {
    await claimPort(await freePort(), 1_000)
  })
})

describe('the running server', () => {
  const text = (pid: number) => `${pid}\n${home}\n1700000000\n5433\n\n127.0.0.1\n 123 4\nready\n`
  it('is read from what it wrote', () => {
    expect(parsePostmaster(text(12))).toEqual({ pid: 12, port: 5433 })
    expect(parsePostmaster('12\n')).toBeNull()
    expect(parsePostmaster('')).toBeNull()
  })
  it('is not believed when its number belongs to another program', async () => {
    writeFileSync(join(home, 'postmaster.pid'), text(process.pid))
    expect(await runningServer(home)).toBeNull()
    expect(await runningServer(join(home, 'none'))).toBeNull()
  })
  it('has a refuge of its own for each project', () => {
    expect(refuge('/root/a')).toBe(refuge('/root/a'))
    expect(refuge('/root/a')).not.toBe(refuge('/root/b'))
  })
})

describe('the build', () => {
  it('is new when a source, the place or a name changes, and not when only made files do', () => {
    mkdirSync(join(home, 'app'), { recursive: true })
    mkdirSync(join(home, 'public/assets'), { recursive: true })
    writeFileSync(join(home, 'app/page.tsx'), '1')
    const first = sourceHash(home, ['20'])
    writeFileSync(join(home, 'public/assets/styles.1.css'), 'x')
    writeFileSync(join(home, 'README.md'), 'x')
    expect(sourceHash(home, ['20'])).toBe(first)
    expect(sourceHash(home, ['24'])).not.toBe(first)
    writeFileSync(join(home, 'app/page.tsx'), '2')
    expect(sourceHash(home, ['20'])).not.toBe(first)
  })
  it('names a style sheet by its content', () => {
    expect(hashedName('a')).toMatch(/^styles\.[0-9a-f]{8}\.css$/)
    expect(hashedName('a')).not.toBe(hashedName('b'))
  })
})

describe('counts', () => {
  const files = (...results: [string, number][]) => results.map(([status, n]) => ({ status, assertionResults: Array(n) }))
  it('of vitest, with a file that did not load counted as failed', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: files(['passed', 5], ['failed', 3], ['failed', 0]),
    }
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })
  it('of playwright', () => {
    expect(playwrightCounts({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 } })).toEqual({ passed: 4, failed: 2, skipped: 4 })
  })
  it('a suite that ran nothing or was cut short has failed', () => {
    expect(settle({ passed: 0, failed: 0, skipped: 3 }, 0).failed).toBe(1)
    expect(settle({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1)
    expect(settle({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0)
  })
  it('end in one line', () => {
    const all = sum([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ])
    expect(closingLine(all)).toBe('4 passed, 1 failed, 2 skipped')
  })
})

describe('packages', () => {
  it.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['18.20.0', false],
    ['24.1.0', true],
  ])('node %s', (version, enough) => expect(nodeIsNewEnough(version)).toBe(enough))
  it('are installed when every one that must be there is there in its version', () => {
    const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } } }
    expect(isInstalled(lock, null)).toBe(false)
    expect(isInstalled(lock, { packages: {} })).toBe(false)
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true)
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false)
  })
  it('the lock of this project is complete', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    expect(complete(packages).added).toBe(0)
  })
  it('a missing platform package is put back as a stub', () => {
    const packages = {
      '': {},
      'node_modules/x': { version: '1.0.0', dev: true, optionalDependencies: { '@x/linuxmusl-arm64': '^1.0.0', '@x/here': '1.0.0' } },
      'node_modules/@x/here': {},
    }
    const stub = { version: '1.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['linux'], libc: ['musl'] }
    expect(complete(packages)).toMatchObject({ added: 1, packages: { 'node_modules/@x/linuxmusl-arm64': stub } })
    expect(platformOf('@next/swc-darwin-arm64')).toEqual({ os: ['darwin'], cpu: ['arm64'], musl: false })
    expect(platformOf('@rollup/rollup-linux-arm-gnueabihf').cpu).toEqual(['arm'])
  })
})
