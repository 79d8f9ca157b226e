import { defineConfig } from '@playwright/test'

// The browser's background calls go nowhere on a closed network and only fill the log.
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/test/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  // forty minutes of browsers on a shared machine: one stall does not end them, and the end of the run tells of each
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '.data/test/e2e.json' }]],
  use: {
    baseURL: process.env.E2E_BASE ?? 'http://enbek.localhost:3000',
    timezoneId: 'Asia/Almaty',
    trace: 'off',
    actionTimeout: 20_000,
    launchOptions: { executablePath: process.env.CHROMIUM || undefined, args },
  },
  // A test that speaks one language says so itself: test.use({ locale: 'ru-RU' }).
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
})
