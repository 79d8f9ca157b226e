/** A trouble the reader can do something about: one sentence of what is wrong, one of what to do. Never shown with a stack. */
export class Problem extends Error {
  override name = 'Problem'
  constructor(
    sentence: string,
    readonly remedy: string,
  ) {
    super(sentence)
  }
}

export const say = (line = '') => console.log(line)

/** `0.4 s`, `12 s`, `2 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Says what is being done, does it, and says how long it took. `note` tells how far it is. */
export async function step<T>(title: string, work: (note: (text: string) => void) => Promise<T> | T): Promise<T> {
  const started = Date.now()
  const live = process.stdout.isTTY
  const begin = (text: string) => process.stdout.write(live ? `\r\u001b[K… ${text}` : `… ${text}\n`)
  const finish = (sign: string) => process.stdout.write(`${live ? '\r\u001b[K' : ''}${sign} ${title} (${duration(Date.now() - started)})\n`)
  begin(title)
  try {
    const result = await work((text) => begin(`${title}: ${text}`))
    finish('✓')
    return result
  } catch (error) {
    finish('✗')
    throw error
  }
}

/** What the terminal shows of a failure: a problem in two sentences, anything else (our bug) with its stack. */
export function explain(error: unknown): string {
  const problem = error instanceof Problem ? error : machineProblem(error)
  if (problem) return `\n${problem.message}\n→ ${problem.remedy}\n`
  return `\nUnexpected failure. Please report it together with these lines:\n${error instanceof Error ? error.stack : String(error)}\n`
}

/** Rights and space can fail anywhere: the sentence is the same everywhere. */
function machineProblem(error: unknown): Problem | null {
  const path = (error as { path?: string } | null)?.path ?? 'A file'
  if (codeOf(error) === 'ENOSPC') return new Problem('The disk is full.', 'Free some space and start again.')
  if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return null
  return new Problem(`${path} cannot be written by this user.`, `Give the project's folder to yourself: sudo chown -R "$(id -un)" .`)
}

/** The last lines of a log that say something. */
export const tail = (text: string, lines: number) => text.trimEnd().split('\n').slice(-lines).join('\n')

export const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? ''
