import { describe, expect, test } from 'vitest'
import { portals } from '@/lib/core/portals'
import { files, importsOf, reach, source } from '../support/source'

/** The rules of the house (docs/architecture.md), read from the code itself: nobody keeps a list. */
const imports = (file: string) => importsOf(file).map(({ file: target }) => target)
const edges = files.flatMap((from) => imports(from).map((to) => ({ from, to })))
const list = (broken: readonly { from: string; to: string }[]) => broken.map(({ from, to }) => `${from} → ${to}`)

describe('dependencies go one way: app → components → lib → db', () => {
  const level = (file: string) => ['db', 'lib', 'components', 'app', 'scripts'].indexOf(file.split('/')[0]!)
  const isSeed = (file: string) => file.startsWith('db/seed/')
  test('nothing imports what is above it', () => {
    expect(list(edges.filter(({ from, to }) => !isSeed(from) && level(from) < level(to)))).toEqual([])
  })
  test('nothing of the product needs the seed', () => {
    expect(list(edges.filter(({ from, to }) => !isSeed(from) && !from.startsWith('scripts/') && isSeed(to)))).toEqual([])
  })
  test('portals do not import each other', () => {
    const portal = (file: string) =>
      portals.find((name) => file.startsWith(`app/[locale]/(${name})/`) || file.startsWith(`components/${name}/`))
    expect(list(edges.filter(({ from, to }) => portal(from) && portal(to) && portal(from) !== portal(to)))).toEqual([])
  })
  test('only lib reaches the tables; lists without imports are for everybody', () => {
    expect(list(edges.filter(({ from, to }) => !/^(lib|db|scripts)\//.test(from) && to.startsWith('db/') && to !== 'db/lists.ts'))).toEqual(
      [],
    )
    expect(imports('db/lists.ts')).toEqual([])
  })
  test('the core knows no feature', () => {
    expect(list(edges.filter(({ from, to }) => from.startsWith('lib/core/') && /^lib\/(?!core\/)/.test(to)))).toEqual([])
  })
  test('rules, inputs, words and the pure core reach nothing impure', () => {
    const pure =
      /^lib\/(.*\/)?(rules|input|terms|wording|words|criteria)\.ts$|^lib\/core\/(text|calendar|clock|clock-words|params|policy|refusal|events|portals|form-data|shapes|fields|problems|identifiers|origin|format|result|notice-texts\/\w+)\.ts$/
    const impure = /Date\.now\(\)|new Date\(\)|Math\.random|process\.env|['"]server-only['"]/
    const reached = reach(files.filter((file) => pure.test(file)))
    expect([...reached].filter((file) => impure.test(source.get(file)!) || /^db\/(?!lists)/.test(file))).toEqual([])
  })
  test('files of the browser reach no server code', () => {
    const client = files.filter((file) => /^['"]use client['"]/.test(source.get(file)!))
    const reached = reach(client)
    expect([...reached].filter((file) => file.startsWith('db/') && file !== 'db/lists.ts')).toEqual([])
    expect([...reached].filter((file) => /from ['"]server-only['"]|import ['"]server-only['"]/.test(source.get(file)!))).toEqual([])
  })
  test('modules form no circle', () => {
    const module = (file: string) => /^lib\/(\w+)\//.exec(file)?.[1] ?? file
    const next = new Map<string, Set<string>>()
    for (const { from, to } of edges)
      if (module(from) !== module(to)) next.set(module(from), (next.get(module(from)) ?? new Set()).add(module(to)))
    const circles: string[] = []
    const done = new Set<string>()
    const visit = (name: string, path: readonly string[]) => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '))
      else if (!done.has(name)) for (const to of next.get(name) ?? []) visit(to, [...path, name])
      done.add(name)
    }
    for (const name of next.keys()) visit(name, [])
    expect(circles).toEqual([])
  })
})

describe('writes go one way', () => {
  const actions = files.filter((file) => /^lib\/.*actions\.ts$/.test(file))
  test('every server action is made by action()', () => {
    const bare = files
      .filter((file) => /^['"]use server['"]/m.test(source.get(file)!))
      .flatMap((file) =>
        [...source.get(file)!.matchAll(/^export (?!const \w+ = action\()(?!type ).*/gm)].map((match) => `${file}: ${match[0]}`),
      )
    expect(bare).toEqual([])
    expect(actions.length).toBeGreaterThan(3)
  })
  test('no action hides inside another file', () => {
    expect(files.filter((file) => /^\s+['"]use server['"]/m.test(source.get(file)!))).toEqual([])
  })
})

describe('the code stays small and honest', () => {
  test('no file is longer than 300 lines', () => {
    expect(files.filter((file) => !/^db\/seed\/.*(phrases|list)/.test(file) && source.get(file)!.split('\n').length > 300)).toEqual([])
  })
  test('no suppressions, no any', () => {
    const sins = /:\s*any\b|\bas any\b|<any>/
    const suppressions = /biome-ignore|eslint-disable|@ts-(?:ignore|expect-error|nocheck)/
    const code = (file: string) => source.get(file)!.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    expect(files.filter((file) => suppressions.test(source.get(file)!) || sins.test(code(file)))).toEqual([])
  })
})
