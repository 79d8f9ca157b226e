import type { SealProblem, SealWarning } from '@/db/schema'

/** More than these say nothing new; the first ones are what matters. */
const most = 100

/** What a verification has found so far. */
export class Report {
  private readonly found: SealProblem[] = []
  private readonly rows = new Map<string, number>()
  readonly warnings = new Set<SealWarning>()
  links = 0
  heads = 0

  /** A row may be wrong in several ways: the first is told. */
  add(problem: SealProblem): void {
    const isKnown = this.found.some(({ table, id }) => id !== '' && id === problem.id && table === problem.table)
    if (!isKnown && this.found.length < most) this.found.push(problem)
  }

  /** A row that stands behind its seal. */
  seen(table: string): void {
    this.rows.set(table, this.sealed(table) + 1)
  }

  sealed = (table: string): number => this.rows.get(table) ?? 0

  /** In the order of time, the first bad row first; what has no time comes last. */
  problems = (): SealProblem[] => this.found.toSorted((a, b) => (a.at ?? '9').localeCompare(b.at ?? '9'))
}
