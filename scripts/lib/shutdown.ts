import './leash.mjs'
import { root } from './env'
import { explain } from './steps'

type Task = () => Promise<void> | void
const tasks: Task[] = []
let ending: Promise<void> | null = null

/** Done when the program ends, last registered first. */
export const onStop = (task: Task) => {
  tasks.push(task)
}

/** Ends everything in order, once, however often it is asked. */
export function stopAll(): Promise<void> {
  ending ??= (async () => {
    for (const task of tasks.reverse()) {
      try {
        await task()
      } catch (error) {
        console.error(explain(error))
      }
    }
  })()
  return ending
}

/** Runs a program; Ctrl-C, SIGTERM, a closed terminal and (on a leash) a dead parent end it cleanly, a failure is explained. */
export async function program(main: () => Promise<void>): Promise<void> {
  const end = async (code: number) => {
    await stopAll()
    process.exit(code)
  }
  const asked = () => {
    if (!ending) console.log('\nStopping…')
    void end(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
  process.chdir(root)
  try {
    await main()
  } catch (error) {
    if (!ending) console.error(explain(error))
    await end(1)
  }
}
