import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in ticks of 10 ms. */
const TICK = 10

/** `/proc/<pid>/stat` after the name in brackets, which may hold anything. */
function statOf(pid: number | string): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

const PARENT = 1
const [USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM] = [11, 12, 13, 14] as const
const ticks = (stat: string[], fields: readonly number[]) => fields.reduce((sum, field) => sum + Number(stat[field]), 0)

/** Milliseconds of processor time that a process has used, with its living and ended children; null where the system does not tell. */
export function cpuOf(pid: number): number | null {
  if (!existsSync('/proc/self/stat')) return null
  const own = statOf(pid)
  if (!own) return null
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat !== null && Number(stat[PARENT]) === pid) as string[][]
  const sum =
    ticks(own, [USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM]) + children.reduce((all, stat) => all + ticks(stat, [USER, SYSTEM]), 0)
  return sum * TICK
}
