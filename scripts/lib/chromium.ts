import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Env } from './env'
import { Problem, say } from './steps'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of the journeys: named by CHROMIUM, Playwright's own, the system's, or the system's installed now. */
export function findChromium(env: Env): string {
  if (env.CHROMIUM) {
    if (existsSync(env.CHROMIUM)) return env.CHROMIUM
    throw new Problem(`CHROMIUM is ${env.CHROMIUM}, and there is no such file.`, 'Give the path of a Chromium, or unset CHROMIUM.')
  }
  return present() ?? installIt()
}

const present = () => [chromium.executablePath(), ...installed].find((path) => existsSync(path))

function installIt(): string {
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    say('… Installing Chromium (apt-get install chromium)')
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  }
  const found = present()
  if (found) return found
  throw new Problem(
    'No Chromium was found for the browser tests.',
    'Run "npx playwright install chromium", install your system\'s chromium, or name one: CHROMIUM=/path/to/chromium npm test.',
  )
}
