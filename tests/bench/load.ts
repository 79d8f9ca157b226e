import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onStop } from '@/scripts/lib/shutdown'
import { Problem } from '@/scripts/lib/steps'
import type { Plan, Tally } from './types'

const file = fileURLToPath(new URL('child.ts', import.meta.url))
/** Milliseconds beyond the planned time after which a child is given up. */
const GRACE = 60_000

/** Runs a plan in a process of its own, so that the measuring disturbs what is measured as little as can be. */
export function runPlan(plan: Plan, env: NodeJS.ProcessEnv): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const child = fork(file, { env, serialization: 'advanced' })
    const kill = () => void child.kill('SIGKILL')
    onStop(kill)
    const timer = setTimeout(kill, plan.seconds * 1000 + GRACE)
    let answer: Tally | null = null
    child.once('message', (tally: Tally) => {
      answer = tally
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      if (answer) resolve(answer)
      else reject(new Problem(`The load generator ended without a result (${code}).`, 'Its messages stand above.'))
    })
    child.send(plan)
  })
}

/** Several children that ran at the same time, as one. */
export const together = (tallies: readonly Tally[]): Tally => ({
  latencies: Float64Array.from(tallies.flatMap(({ latencies }) => [...latencies])),
  seconds: Math.max(...tallies.map(({ seconds }) => seconds)),
  bytes: tallies.reduce((sum, { bytes }) => sum + bytes, 0),
  errors: tallies.reduce((sum, { errors }) => sum + errors, 0),
  firstError: tallies.find(({ firstError }) => firstError)?.firstError ?? null,
})

/** Nearest-rank percentiles of latencies in milliseconds. */
export function percentiles(latencies: Float64Array): { p50: number; p95: number; p99: number } {
  const sorted = latencies.slice().sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
