import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The product's own code as text, for tests that read its rules from it: nobody keeps a list. */
export const files: readonly string[] = ['app', 'components', 'db', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
)
export const source: ReadonlyMap<string, string> = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

export const isActions = (file: string): boolean => /^['"]use server['"]/.test(source.get(file)!)

/** The files that a file imports at run time, and the names it takes; imports of types only do not count. */
export function importsOf(file: string): { file: string; names: string }[] {
  return [...source.get(file)!.matchAll(/^(?:import|export)(?! type\b)([^'"]*?)from ['"]([^'"]+)['"]/gms)]
    .filter((match) => !/^\s*\{\s*(?:type [\w$]+(?: as [\w$]+)?\s*,?\s*)+\}\s*$/.test(match[1]!))
    .map((match) => ({ names: match[1]!, target: match[2]! }))
    .filter(({ target }) => target.startsWith('@/') || target.startsWith('.'))
    .map(({ names, target }) => ({ names, target: target.startsWith('@/') ? target.slice(2) : join(dirname(file), target) }))
    .flatMap(({ names, target }) =>
      [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`]
        .filter((path) => source.has(path))
        .map((path) => ({ file: path, names })),
    )
}

/** Everything that these files pull in. An action is only a reference: its code stays on the server. */
export function reach(from: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const walk = (file: string) => {
    if (reached.has(file) || isActions(file)) return
    reached.add(file)
    for (const { file: next } of importsOf(file)) walk(next)
  }
  from.forEach(walk)
  return reached
}
