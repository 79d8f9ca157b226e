/** Guessing of passwords, read off the refused entries (security.md: guessing, spraying). Pure. */

/** One try to enter. `subject`: an account, or the keyed hash of a login that nobody has; `network`: an IPv4 address or an IPv6 /64. */
export type Attempt = { at: Date; subject: string; network: string; ok: boolean }
export type Pattern = {
  /** `guessing`: one account from one network · `scattered`: one account from several · `spraying`: several accounts from one network. */
  kind: 'guessing' | 'scattered' | 'spraying'
  subject: string | null
  network: string | null
  from: Date
  to: Date
  tries: number
  subjects: number
  networks: number
  /** Somebody came in right after it with one of these accounts: the password may be known to a stranger. */
  entered: boolean
}

const minutes = (count: number) => count * 60_000
export const limits = {
  guessing: { tries: 5, within: minutes(15) },
  scattered: { tries: 6, networks: 3, within: minutes(60) },
  spraying: { subjects: 5, within: minutes(60) },
  /** How soon after the last try an entry is suspicious. */
  entered: minutes(60),
} as const

const different = (list: readonly Attempt[], of: (attempt: Attempt) => string) => new Set(list.map(of)).size
const bySubject = ({ subject }: Attempt) => subject
const byNetwork = ({ network }: Attempt) => network

/** The stretches in which tries stand so close together that `enough` of them fall into one window; overlapping windows are one stretch. */
function stretches(tries: readonly Attempt[], within: number, enough: (window: readonly Attempt[]) => boolean): Attempt[][] {
  const found: [number, number][] = []
  let start = 0
  tries.forEach((last, end) => {
    while (last.at.getTime() - tries[start]!.at.getTime() > within) start += 1
    if (!enough(tries.slice(start, end + 1))) return
    const open = found.at(-1)
    if (open && start <= open[1]) open[1] = end
    else found.push([start, end])
  })
  return found.map(([from, to]) => tries.slice(from, to + 1))
}

const grouped = (list: readonly Attempt[], key: (attempt: Attempt) => string): Attempt[][] => [
  ...list
    .reduce((groups, attempt) => groups.set(key(attempt), [...(groups.get(key(attempt)) ?? []), attempt]), new Map<string, Attempt[]>())
    .values(),
]

/** What looks like guessing, the latest first. */
export function patternsOf(attempts: readonly Attempt[]): Pattern[] {
  const sorted = [...attempts].sort((a, b) => a.at.getTime() - b.at.getTime())
  const refused = sorted.filter(({ ok }) => !ok)
  const entries = sorted.filter(({ ok }) => ok)
  const made = (kind: Pattern['kind'], tries: readonly Attempt[]): Pattern => {
    const [first, last] = [tries[0]!, tries.at(-1)!]
    const subjects = new Set(tries.map(bySubject))
    const networks = new Set(tries.map(byNetwork))
    return {
      kind,
      subject: kind === 'spraying' ? null : first.subject,
      network: kind === 'scattered' ? null : first.network,
      from: first.at,
      to: last.at,
      tries: tries.length,
      subjects: subjects.size,
      networks: networks.size,
      entered: entries.some(
        ({ at, subject, network }) =>
          subjects.has(subject) && networks.has(network) && at >= first.at && at.getTime() <= last.at.getTime() + limits.entered,
      ),
    }
  }
  const { guessing, scattered, spraying } = limits
  return [
    ...grouped(refused, ({ subject, network }) => `${subject} ${network}`)
      .flatMap((tries) => stretches(tries, guessing.within, (window) => window.length >= guessing.tries))
      .map((tries) => made('guessing', tries)),
    ...grouped(refused, bySubject)
      .flatMap((tries) =>
        stretches(
          tries,
          scattered.within,
          (window) => window.length >= scattered.tries && different(window, byNetwork) >= scattered.networks,
        ),
      )
      .map((tries) => made('scattered', tries)),
    ...grouped(refused, byNetwork)
      .flatMap((tries) => stretches(tries, spraying.within, (window) => different(window, bySubject) >= spraying.subjects))
      .map((tries) => made('spraying', tries)),
  ].sort((a, b) => b.to.getTime() - a.to.getTime())
}
