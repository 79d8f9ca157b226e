import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doorsOf } from '@/lib/core/doors'
import { type Permission, policy } from '@/lib/core/policy'
import { locales } from '@/lib/core/text'
import { files, importsOf, isActions, reach, source } from './source'

/** What of the code belongs to which face, read from the code itself: nobody keeps a list (docs/decisions/0011). */

const entry = /^app\/(.*\/)?(page|route|layout|error|not-found|robots|loading|template)\.tsx?$/
const staffEntry = /^app\/.*\.staff\.tsx?$/
/** What `instrumentation.ts` starts on every face. */
const started = ['lib/signatures/start.ts', 'lib/core/log.ts']

const dynamicImports = (file: string) =>
  [...source.get(file)!.matchAll(/import\(['"]@\/([^'"]+)['"]\)/g)].map(([, path]) => `${path}.ts`).filter((path) => source.has(path))

/** Everything that these files make the server run, actions included. */
function carried(from: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const walk = (file: string) => {
    if (reached.has(file)) return
    reached.add(file)
    for (const next of [...importsOf(file).map(({ file: name }) => name), ...dynamicImports(file)]) walk(next)
  }
  from.forEach(walk)
  return reached
}

export const publicFiles = carried([...files.filter((file) => entry.test(file) && !staffEntry.test(file)), ...started])
export const staffOnly = [...carried(files.filter((file) => staffEntry.test(file)))].filter((file) => !publicFiles.has(file))

const isMessages = (file: string) => file.startsWith('lib/messages/')
const publicText = [...publicFiles]
  .filter((file) => !isMessages(file))
  .map((file) => source.get(file)!)
  .join('\n')

/** `lib/vacancies/actions.ts#publishVacancy` → the right it asks for. */
export const rightsOfActions: ReadonlyMap<string, Permission> = new Map(
  files
    .filter(isActions)
    .flatMap((file) =>
      [...source.get(file)!.matchAll(/^export const (\w+) = action\(\{(?:[^{}]*?\n)?\s*can: '([\w.]+)'/gm)].map(
        ([, name, right]) => [`${file}#${name}`, right as Permission] as const,
      ),
    ),
)
export const isPublicRight = (right: Permission): boolean => doorsOf(right).some((portal) => portal !== 'staff')

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The namespace of interface texts → is it said by a file of the public face? */
export const namespaces = (folder: string): ReadonlyMap<string, boolean> =>
  new Map(
    readdirSync(folder)
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !['index', 'internal'].includes(name))
      .map((name) => [name, new RegExp(`['"\`]${camel(name)}\\.`).test(publicText)]),
  )

const leaves = (messages: object): string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value as object)))

export type Markers = {
  /** Names of actions that only the staff's pages have. */
  actions: readonly string[]
  /** Rights that no form of the public portals asks for. */
  rights: readonly string[]
  /** Words in Kazakh and Russian that stand in files of the staff only. */
  words: readonly string[]
}

export async function markersOfStaff(): Promise<Markers> {
  const said = await Promise.all(
    locales.map(async (locale) => leaves(((await import(`@/lib/messages/${locale}/internal.ts`)) as { default: object }).default)),
  )
  const literals = staffOnly
    .filter((file) => !isMessages(file))
    .flatMap((file) =>
      [...source.get(file)!.matchAll(/'([^'\\\n]+)'|"([^"\\\n]+)"|`([^`\\\n$]+)`/g)].map(([, a, b, c]) => a ?? b ?? c ?? ''),
    )
  const publicMessages = [...publicFiles].filter((file) => isMessages(file) && !internal.has(file)).map((file) => source.get(file)!)
  const everything = `${publicText}\n${publicMessages.join('\n')}`
  const telling = (words: string) =>
    words.length >= 8 && /[а-яәіңғүұқөһ]{3}/i.test(words) && !/["'\\\n]/.test(words) && !everything.includes(words)
  const isOurs = (name: string) => !new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(everything)
  return {
    actions: staffOnly
      .filter(isActions)
      .flatMap((file) => [...source.get(file)!.matchAll(/^export const (\w+) = action\(/gm)].map(([, name]) => name!))
      .filter(isOurs),
    rights: (Object.keys(policy) as Permission[]).filter((right) => !isPublicRight(right)),
    words: [...new Set([...said.flat(), ...literals])].filter(telling),
  }
}

/** Files of the three languages that a public build leaves out. */
const internal = reach(locales.map((locale) => `lib/messages/${locale}/internal.ts`))

/** Every file of a folder but the packages of others; paths begin at the folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (item.isDirectory())
      return item.name === 'node_modules' ? [] : filesIn(join(folder, item.name)).map((name) => `${item.name}/${name}`)
    return item.isFile() ? [item.name] : []
  })

export type Finding = { file: string; marker: string }

/** The markers in the files of a built face: in what browsers are given, rights as well; on the server, whatever the policy's table does not need. */
export function findMarkers(folder: string, { actions, rights, words }: Markers): Finding[] {
  const names = new RegExp(`(?<![\\w$])(?:${actions.join('|')})(?![\\w$])`, 'g')
  const asked = new RegExp(`['"\`](?:${rights.map((right) => right.replace('.', '\\.')).join('|')})['"\`]`, 'g')
  return filesIn(folder)
    .filter((file) => /\.(m?js|json|html|rsc|txt|map|css|svg|xml|webmanifest)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const toBrowsers = /(^|\/)(static|public)\//.test(file)
      const found = [
        ...[...text.matchAll(names)].map(([name]) => name),
        ...(toBrowsers ? [...text.matchAll(asked)].map(([name]) => name) : []),
        ...words.filter((marker) => text.includes(marker)),
      ]
      return [...new Set(found)].map((marker) => ({ file, marker }))
    })
}

type Reference = { filename: string; exportedName: string }

/** The actions that a built face would run. */
export function actionsIn(folder: string): Reference[] {
  const file = join(folder, 'server/server-reference-manifest.json')
  if (!existsSync(file)) return []
  const { node, edge } = JSON.parse(readFileSync(file, 'utf8')) as Record<'node' | 'edge', Record<string, Reference>>
  return [...Object.values(node), ...Object.values(edge)]
}

/** The routes that a built face answers. */
export const routesIn = (folder: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'server/app-paths-manifest.json'), 'utf8')) as Record<string, string>)
