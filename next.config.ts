import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NextConfig } from 'next'
import { faces } from './lib/core/face'
import { locales } from './lib/core/text'
import { distOf } from './scripts/lib/faces'

const manifest = join(import.meta.dirname, 'public/assets/manifest.json')
const { styles } = existsSync(manifest)
  ? (JSON.parse(readFileSync(manifest, 'utf8')) as { styles: string })
  : { styles: '/assets/styles.css' }

const security = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'x-frame-options', value: 'DENY' },
]

/** What this build holds: the public face has no staff route and no staff action at all (O206-28.B1, docs/decisions/0011). */
const face = faces.find((name) => name === (process.env.FACE || 'all'))
if (!face) throw new Error(`FACE is "${process.env.FACE}". It can be ${faces.join(', ')}.`)

const config: NextConfig = {
  output: 'standalone',
  distDir: distOf(face),
  pageExtensions: face === 'public' ? ['tsx', 'ts'] : ['tsx', 'ts', 'staff.tsx', 'staff.ts'],
  // interface texts and services that only the staff reads
  turbopack:
    face === 'public'
      ? {
          resolveAlias: {
            ...Object.fromEntries(locales.map((locale) => [`@/lib/messages/${locale}/internal`, './lib/messages/none.ts'])),
            '@/lib/services/internal': './lib/services/none.ts',
          },
        }
      : {},
  poweredByHeader: false,
  // `npm run check` and `npm test` check the types; a start need not do it again
  // Next writes the folder of its types into the file it is given: that of the faces lists theirs, so that the main one stays as it is
  typescript: { ignoreBuildErrors: true, tsconfigPath: face === 'all' ? 'tsconfig.json' : 'tsconfig.face.json' },
  reactStrictMode: true,
  outputFileTracingRoot: import.meta.dirname,
  // documents are rendered by the plain react-dom/server (docs/decisions/0002)
  outputFileTracingIncludes: {
    '/**': [
      'node_modules/react/**/*',
      'node_modules/react-dom/**/*',
      'node_modules/scheduler/**/*',
      // printed papers read their fonts and colour profile from here (docs/decisions/0009)
      'node_modules/@expo-google-fonts/noto-sans/400Regular/*.ttf',
      'node_modules/@expo-google-fonts/noto-sans/700Bold/*.ttf',
      'node_modules/pdfkit/js/data/*',
    ],
  },
  // what the tracing takes for data because some path is made at run time; never the build's own folder, whose chunks it needs
  outputFileTracingExcludes: {
    '/**': ['app/**/*', 'Dockerfile', ...faces.filter((name) => name !== face).map((name) => `${distOf(name)}/**/*`)],
  },
  serverExternalPackages: ['graphile-worker', 'pg', 'pino', '@node-rs/argon2', 'nodemailer', 'pdfkit', 'qrcode'],
  // a document of 8 MiB and the rest of its form (lib/core/file-type.ts); the edge takes no more either
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  allowedDevOrigins: ['enbek.localhost', '*.enbek.localhost'],
  env: { STYLES: styles, FACE: face },
  // a page that could not name its icon is asked for it here
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: security },
    // a file of the assets has its content in its name, except in development
    ...(process.env.NODE_ENV === 'production'
      ? [{ source: '/assets/:path*', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] }]
      : []),
  ],
}

export default config
