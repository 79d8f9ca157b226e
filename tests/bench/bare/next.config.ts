import { join } from 'node:path'
import type { NextConfig } from 'next'

const project = join(import.meta.dirname, '../../..')

/** The yardstick of `npm run bench`: the least that Next needs for a dynamic page and for an action, and nothing of ours. */
const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: project,
  turbopack: { root: project },
  serverExternalPackages: ['postgres'],
}

export default config
