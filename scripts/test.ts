import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { closingLine, sum } from './lib/counts'
import { root } from './lib/env'
import { journeys } from './lib/journeys'
import { program, stopAll } from './lib/shutdown'
import { duration, Problem, say } from './lib/steps'
import { checks, type Suite, suite, vitest } from './lib/suites'

const known = ['unit', 'integration', 'faces', 'e2e']

/** `npm test`: types and lint, unit, integration, what the faces hold, browser journeys; the last line is the sum of all tests. `npm test -- --only e2e office`: of one suite the files with this name. */
await program(async () => {
  const { only, keep, files } = options()
  const folder = join(root, '.data/test')
  mkdirSync(folder, { recursive: true })
  const wanted = (name: string) => !only || only === name

  const done: Suite[] = []
  if (!only) done.push(await suite('types and lint', checks))
  if (wanted('unit')) done.push(await suite('unit', () => vitest('unit', folder, files)))
  if (wanted('integration')) done.push(await suite('integration', () => vitest('integration', folder, files)))
  if (wanted('faces')) done.push(await suite('faces', () => vitest('faces', folder, files)))
  if (wanted('e2e')) done.push(await suite('e2e', () => journeys(folder, keep, files)))

  await stopAll()
  say('\n── result ──')
  for (const { name, counts, ok, seconds } of done) {
    const numbers = name === 'types and lint' ? '' : `: ${closingLine(counts)}`
    say(`${ok ? '✓' : '✗'} ${name}${numbers} (${duration(seconds * 1000)})`)
  }
  say(closingLine(sum(done.map(({ counts }) => counts))))
  process.exit(done.every(({ ok }) => ok) ? 0 : 1)
})

function options() {
  const { values, positionals } = parseArgs({
    options: { only: { type: 'string' }, keep: { type: 'boolean', default: false } },
    strict: false,
    allowPositionals: true,
  })
  const only = typeof values.only === 'string' ? values.only : null
  if (only && !known.includes(only)) throw new Problem(`--only ${only} is no suite.`, `It can be ${known.join(', ')}.`)
  return { only, keep: values.keep === true, files: positionals }
}
