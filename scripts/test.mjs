// `npm test` on a machine with nothing but Node.js: installs, then everything else in scripts/test.ts.
import { handOver, install } from './lib/install.mjs'

install()
await handOver('scripts/test.ts', process.argv.slice(2))
