import { basename, dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sourceName } from '@/lib/imports/source'
import { Problem } from './steps'

const importKinds = ['vacancies', 'kato', 'occupations'] as const
type ImportKind = (typeof importKinds)[number]
export type ImportOptions = { kind: ImportKind; file: string; source: string; partial: boolean }

const usage = [
  'npm run import -- vacancies FILE [--source NAME] [--partial]',
  'npm run import -- kato FILE',
  'npm run import -- occupations FILE',
].join('\n  ')

/** What was asked on the command line; a source that is not named is called as the file's folder. `from`: what FILE is relative to. */
export function readOptions(args: readonly string[], from: string): ImportOptions {
  const { values, positionals } = parse(args)
  const [word, path, ...more] = positionals
  const kind = importKinds.find((each) => each === word)
  if (!kind || !path || more.length > 0) throw new Problem('What should be imported?', `One of:\n  ${usage}`)
  const file = resolve(from, path)
  const source = (values.source ?? (basename(dirname(file)) || 'file')).trim()
  if (kind === 'vacancies' && !sourceName.test(source))
    throw new Problem(`"${source}" is no name of a source.`, 'Letters, digits, dots, dashes, up to 64 characters: --source some-site.kz')
  return { kind, file, source, partial: values.partial ?? false }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { source: { type: 'string' }, partial: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message.split('.')[0]! : String(error), `Use one of:\n  ${usage}`)
  }
}
