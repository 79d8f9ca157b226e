import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/env'
import { run } from './lib/run'
import { explain, Problem, tail } from './lib/steps'

/** Kazakh, Russian and English; weights on one axis, upright. */
const subsets = ['latin', 'cyrillic', 'cyrillic-ext']
const source = 'app/styles.css'
const tailwind = join(root, 'node_modules/.bin/tailwindcss')

/** `styles.3f1c09ab.css`: a changed content has a new name, so browsers may keep it for ever. */
export const hashedName = (css: string | Buffer) => `styles.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`

function copyFonts(target: string) {
  mkdirSync(join(target, 'fonts'), { recursive: true })
  for (const subset of subsets) {
    const name = `noto-sans-${subset}-wght-normal.woff2`
    copyFileSync(join(root, 'node_modules/@fontsource-variable/noto-sans/files', name), join(target, 'fonts', name))
  }
}

const writeManifest = (target: string, name: string) =>
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify({ styles: `/assets/${name}` })}\n`)

/** Builds the style sheet under a name made of its content, and puts the fonts beside it. */
export async function buildAssets(home = root): Promise<string> {
  const target = join(home, 'public/assets')
  copyFonts(target)
  const fresh = join(target, 'styles.new')
  const { code, output } = await run(tailwind, ['-i', source, '-o', fresh, '--minify'], { cwd: home })
  if (code !== 0 || !existsSync(fresh)) throw new Problem(`The style sheet could not be built: ${tail(output, 5)}`, `Correct ${source}.`)
  const css = readFileSync(fresh)
  for (const old of readdirSync(target).filter((each) => each.startsWith('styles.'))) rmSync(join(target, old))
  const name = hashedName(css)
  writeFileSync(join(target, name), css)
  writeManifest(target, name)
  return name
}

/** For development: one fixed name, rebuilt at every change. Returns how to end it. */
export function watchAssets(home = root): () => void {
  const target = join(home, 'public/assets')
  copyFonts(target)
  writeManifest(target, 'styles.css')
  const child = spawn(tailwind, ['-i', source, '-o', join(target, 'styles.css'), '--watch=always'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return () => child.kill()
}

if (process.argv[1]?.endsWith('scripts/assets.ts')) {
  try {
    if (process.argv.includes('--watch')) watchAssets()
    else console.log(`public/assets/${await buildAssets()}`)
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
}
