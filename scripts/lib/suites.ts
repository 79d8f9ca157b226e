import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Counts, nothing, type PlaywrightReport, playwrightCounts, settle, type VitestReport, vitestCounts } from './counts'
import { root } from './env'
import { run } from './run'
import { explain, say } from './steps'

export type Suite = { name: string; counts: Counts; ok: boolean; seconds: number }

const minutes = 60_000
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const report = <T>(file: string): T | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null)

/** Runs one suite; a problem in it is told and counts as a failure, and the others still run. */
export async function suite(name: string, work: () => Promise<{ code: number; counts: Counts }>): Promise<Suite> {
  const started = Date.now()
  say(`\n── ${name} ──`)
  try {
    const { code, counts } = await work()
    return { name, counts, ok: code === 0 && counts.failed === 0, seconds: (Date.now() - started) / 1000 }
  } catch (error) {
    say(explain(error))
    return { name, counts: { ...nothing, failed: 1 }, ok: false, seconds: (Date.now() - started) / 1000 }
  }
}

/** Types and lint: they count no tests, they only have to pass. */
export async function checks() {
  const typegen = await run(bin('next'), ['typegen'], { cwd: root, timeout: 5 * minutes })
  if (typegen.code !== 0) say(typegen.output)
  const [types, lint] = await Promise.all([
    run(bin('tsc'), ['--noEmit'], { cwd: root, timeout: 10 * minutes }),
    run(bin('biome'), ['check'], { cwd: root, timeout: 5 * minutes }),
  ])
  if (types.code !== 0) say(types.output)
  if (lint.code !== 0) say(lint.output)
  say(`types ${types.code === 0 ? 'pass' : 'FAIL'}, lint ${lint.code === 0 ? 'passes' : 'FAILS'}`)
  return { code: typegen.code || types.code || lint.code, counts: nothing }
}

export async function vitest(project: 'unit' | 'integration' | 'faces', folder: string, files: readonly string[]) {
  const file = join(folder, `${project}.json`)
  rmSync(file, { force: true })
  const args = ['run', ...files, '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await run(bin('vitest'), args, {
    cwd: root,
    live: true,
    timeout: 20 * minutes,
    env: { ...process.env, NODE_ENV: 'test' },
  })
  const counted = report<VitestReport>(file)
  return { code, counts: settle(counted ? vitestCounts(counted) : nothing, code) }
}

export async function playwright(folder: string, env: NodeJS.ProcessEnv, files: readonly string[]) {
  const file = join(folder, 'e2e.json')
  rmSync(file, { force: true })
  const { code } = await run(bin('playwright'), ['test', ...files], {
    cwd: root,
    live: true,
    timeout: 90 * minutes,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  })
  const counted = report<PlaywrightReport>(file)
  const flaky = counted?.stats.flaky ?? 0
  if (flaky) say(`${flaky} of them passed only at the second try (named "flaky" above): a fault of the test or a race in the product.`)
  return { code, counts: settle(counted ? playwrightCounts(counted) : nothing, code) }
}
