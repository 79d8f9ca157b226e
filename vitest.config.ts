import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const alias = [
  { find: /^@\//, replacement: here('./') },
  { find: 'server-only', replacement: here('./tests/support/empty.ts') },
]

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'], testTimeout: 30_000 } },
      // builds what is shipped to each network and looks into it: `npm test -- --only faces`
      // one after another: two builds would write the same assets
      { extends: true, test: { name: 'faces', include: ['tests/faces/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: './tests/support/postgres.ts',
          setupFiles: './tests/support/setup.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
})
