// `npm run check`: types, lint and the fast tests at once; the output of those that fail is shown.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './lib/install.mjs'

/** @param {string} name @param {string[]} args @returns {Promise<boolean>} */
const run = (name, args) =>
  new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(join(root, 'node_modules/.bin', name), args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => (output += error.message))
    child.once('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name} ${args.join(' ')} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
      if (code !== 0) console.log(output)
      resolve(code === 0)
    })
  })

const types = async () => (await run('next', ['typegen'])) && (await run('tsc', ['--noEmit']))
const results = await Promise.all([types(), run('biome', ['check']), run('vitest', ['run', '--project', 'unit'])])
process.exit(results.every(Boolean) ? 0 : 1)
