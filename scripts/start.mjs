// `npm start` on a machine with nothing but Node.js: installs, then everything else in scripts/serve.ts.
import { handOver, install } from './lib/install.mjs'

install()
await handOver('scripts/serve.ts', process.argv.slice(2))
