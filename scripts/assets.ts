import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { root } from './lib/env'
import { run } from './lib/run'
import { explain, Problem, tail } from './lib/steps'

const span = (from: number, to: number) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index))

/** What our three languages write with: the rest of a text falls back to the system's font. The tenge sign lives in a file of its own. */
const alphabets: Readonly<Record<string, string>> = {
  latin: `${span(0x20, 0x7e)}\u00a0«»°±·×–—‘’“”„•…\u2009\u202f−`,
  cyrillic: `${span(0x400, 0x45f)}№`,
  'cyrillic-ext': 'ӘәҒғҚқҢңӨөҰұҮүҺһ',
  'latin-ext': '₸',
}
const source = 'app/styles.css'
const tailwind = join(root, 'node_modules/.bin/tailwindcss')

/** `styles.3f1c09ab.css`: a changed content has a new name, so browsers may keep it for ever. */
export const hashedName = (css: string | Buffer) => `styles.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`

/** Noto Sans with weights from regular to bold on one axis, upright, only the letters above: 28 kB instead of 290. */
async function makeFonts(target: string) {
  mkdirSync(join(target, 'fonts'), { recursive: true })
  for (const [subset, letters] of Object.entries(alphabets)) {
    const name = `noto-sans-${subset}-wght-normal.woff2`
    const whole = readFileSync(join(root, 'node_modules/@fontsource-variable/noto-sans/files', name))
    writeFileSync(
      join(target, 'fonts', name),
      await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } }),
    )
  }
}

const writeManifest = (target: string, name: string) =>
  writeFileSync(join(target, 'manifest.json'), `${JSON.stringify({ styles: `/assets/${name}` })}\n`)

/** Builds the style sheet under a name made of its content, and puts the fonts beside it. */
export async function buildAssets(home = root): Promise<string> {
  const target = join(home, 'public/assets')
  await makeFonts(target)
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
export async function watchAssets(home = root): Promise<() => void> {
  const target = join(home, 'public/assets')
  await makeFonts(target)
  writeManifest(target, 'styles.css')
  const child = spawn(tailwind, ['-i', source, '-o', join(target, 'styles.css'), '--watch=always'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return () => child.kill()
}

if (process.argv[1]?.endsWith('scripts/assets.ts')) {
  try {
    if (process.argv.includes('--watch')) await watchAssets()
    else console.log(`public/assets/${await buildAssets()}`)
  } catch (error) {
    console.error(explain(error))
    process.exitCode = 1
  }
}
