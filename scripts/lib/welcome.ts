import { servedPortals } from '@/lib/core/face'
import type { Portal } from '@/lib/core/portals'
import type { Settings } from './env'
import { optional } from './optional'
import { say } from './steps'

type DemoAccount = { role: { kk: string; ru: string; en: string }; login: string; password: string }

/** `enbek` is the base domain itself, every other portal a name below it. */
export const portalAddress = (portal: string, { baseDomain, port }: Pick<Settings, 'baseDomain' | 'port'>) =>
  `http://${portal === 'enbek' ? '' : `${portal}.`}${baseDomain}${port === 80 ? '' : `:${port}`}`

/** Left-aligned columns. */
export function columns(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? []
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** The last lines of a start: where to go and as whom. */
export async function welcome(settings: Settings): Promise<void> {
  const open = (await optional<{ openPortals?: readonly Portal[] }>('lib/core/portals.ts'))?.openPortals ?? ['enbek']
  const portals = open.filter((portal) => servedPortals(settings.face).includes(portal))
  const accounts = settings.demo ? (await optional<{ demoAccounts?: DemoAccount[] }>('db/seed/accounts.ts'))?.demoAccounts : null
  say('\nReady:')
  for (const line of columns(portals.map((portal) => [portal, portalAddress(portal, settings)]))) say(`  ${line}`)
  if (accounts?.length) {
    say('\nDemonstration accounts (DEMO=0 starts without them):')
    for (const line of columns(accounts.map(({ role, login, password }) => [role.en, role.kk, login, password]))) say(`  ${line}`)
  }
  if (settings.face === 'public') say('\nThis face has no worker: run npm run worker beside it, or the staff face.')
  say('\nCtrl-C stops everything.')
}
