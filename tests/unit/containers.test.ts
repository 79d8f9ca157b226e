import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '@/scripts/lib/env'

/** No image can be built where the tests run: what the files of the containers name is compared with what there is. */
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const dockerfile = read('Dockerfile')
const compose = read('compose.yaml')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const found = (text: string, what: RegExp) => [...text.matchAll(what)].map(([, name]) => name!)
const stages = found(dockerfile, /^FROM \S+ AS (\w+)$/gm)
/** A service's part of the compose file. */
const service = (name: string) => new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)![1]!

describe('the containers', () => {
  test('every image has a version', () => {
    const images = [
      ...found(dockerfile, /^FROM (\S+)/gm).filter((name) => !stages.includes(name)),
      ...found(compose, /^ {4}image: (\S+)$/gm),
    ]
    expect(images.length).toBeGreaterThan(3)
    expect(images.filter((name) => !/^[a-z/]+:\d+(\.\d+)*(-[a-z]+)?$/.test(name))).toEqual([])
  })

  test('every file and script that they name is there', () => {
    const copied = found(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((paths) => paths.split(' '))
    const mounted = found(compose, /[[ ]\.\/([\w./-]+):/g)
    expect(copied.length + mounted.length).toBeGreaterThan(4)
    expect([...copied, ...mounted].filter((path) => !existsSync(join(root, path)))).toEqual([])
    const called = [
      ...found(dockerfile, /npm run (\w+)/g),
      ...found(dockerfile, /"npm", "run", "(\w+)"/g),
      ...found(compose, /\[npm, run, (\w+)\]/g),
    ]
    expect(called).toEqual(['build', 'migrate'])
    expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    // what npm runs, without npm between the signals and the worker
    const [worker] = found(dockerfile, /^CMD \["node", (.+worker\.ts")\]$/gm)
    expect(worker!.replace(/[",]/g, '').replace('--import tsx', 'tsx')).toBe(scripts.worker)
    expect(found(compose, /target: (\w+)/g).filter((target) => !stages.includes(target))).toEqual([])
  })

  test('the image of the web server is made as scripts/lib/build.ts makes it: server, static files, public folder', () => {
    expect(dockerfile).toContain(
      'mv "$dist/standalone" /srv/out && cp -r "$dist/static" "/srv/out/$dist/static" && cp -r public /srv/out/public',
    )
  })

  test('they run as an ordinary user on a root that is not written', () => {
    for (const stage of ['tools', 'app']) expect(dockerfile.split(` AS ${stage}\n`)[1]!.split('FROM ')[0]).toContain('USER node')
    expect(compose).toMatch(/x-walls: &walls\n {2}read_only: true\n {2}tmpfs: \[\/tmp\]\n {2}cap_drop: \[ALL\]/)
    expect(compose).toMatch(/x-app: &app\n {2}<<: \*walls/)
    for (const name of ['migrate', 'public', 'staff', 'worker', 'nginx']) expect(service(name)).toMatch(/<<: \*(walls|app)\n/)
  })

  test('no secret is baked in, nor has a default', () => {
    expect(dockerfile).not.toMatch(/SECRET|PASSWORD|_KEY/)
    expect(found(compose, /\$\{(\w*(?:PASSWORD|AUTH_SECRET))[^}]*\}/g).length).toBeGreaterThan(4)
    expect(found(compose, /\$\{(\w*(?:PASSWORD|AUTH_SECRET):-[^}]*)\}/g)).toEqual([])
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.data', '.env*', '.git', 'node_modules', '.next', '.next-*']),
    )
  })

  test('only the worker has the volume with the key of the journals', () => {
    expect(service('worker')).toContain('volumes: [files:/data]')
    expect(found(compose, /(files:\/data)/g)).toHaveLength(1)
  })
})
