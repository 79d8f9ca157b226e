import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wait } from './ports'
import { type Cluster, startCluster } from './postgres'
import { alive, runningServer } from './postmaster'

const prefix = 'enbek-test-'

/** A cluster for one run of tests: fast, not durable, gone afterwards. What killed runs left behind is removed first. */
export async function temporaryCluster({ keep = false } = {}): Promise<Cluster> {
  await sweep()
  const home = mkdtempSync(join(tmpdir(), `${prefix}${keep ? 'kept' : process.pid}-`))
  chmodSync(home, 0o755)
  const cluster = await startCluster(join(home, 'postgres'), { fast: true })
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Ends and removes the clusters of runs that are no more. */
async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (!pid || alive(pid)) continue
    const home = join(tmpdir(), name)
    const left = await runningServer(join(home, 'postgres'))
    if (left) process.kill(left.pid, 'SIGQUIT')
    for (let tries = 0; tries < 50 && (await runningServer(join(home, 'postgres'))); tries++) await wait(100)
    rmSync(home, { recursive: true, force: true })
  }
}
