// Next replaces `server-only` when it bundles; a script run by tsx (seed, worker, import) needs the same word to mean nothing.
import { register } from 'node:module'

const hook = `export const resolve = (name, context, next) =>
  name === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
