import { mkdirSync, openSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { demoPassword, officerAccounts } from '@/db/seed/accounts'
import { originOf } from '@/lib/core/portals'
import { freePort } from '@/scripts/lib/ports'
import { untilReady } from '@/scripts/lib/readiness'
import { endChild, startServer } from '@/scripts/lib/server'
import { test as base, expect, heading, home, signIn, visitor } from '../support/e2e'
import { onceOnDesktop } from '../support/e2e-services'

/** An address on the Internet that may begin to answer, and what it was asked with. */
async function internet() {
  const asked: IncomingHttpHeaders[] = []
  const port = await freePort()
  const server = createServer(({ headers }, answer) => {
    asked.push(headers)
    answer.writeHead(200).end('ok')
  })
  return {
    url: `http://127.0.0.1:${port}/healthz`,
    asked,
    answers: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
    close: () => server.close(),
  }
}

type World = Awaited<ReturnType<typeof internet>> & { staff: (path: string) => string }

/** The built application once more, over the same database, with the canary switched on: the journeys beside it are not watched. */
const test = base.extend<{ mode: 'warn' | 'enforce'; watched: World }>({
  mode: ['warn', { option: true }],
  watched: async ({ mode }, use, info) => {
    const outside = await internet()
    const port = await freePort()
    const folder = info.outputPath()
    mkdirSync(folder, { recursive: true })
    const env = { ...process.env, PORT: String(port), WORKER: 'off', CANARY: mode, CANARY_URL: outside.url, CANARY_MINUTES: '9' }
    const server = startServer(env, { log: openSync(join(folder, 'server.log'), 'w') })
    const { hostname } = new URL(home)
    try {
      await untilReady(server, port, hostname)
      await use({ ...outside, staff: (path) => `${originOf('staff', `http://${hostname}:${port}`)}/ru${path}` })
    } finally {
      outside.close()
      // nothing of it is wanted any more: it need not wait for the connections of the browser
      await endChild(server, 300)
    }
  },
})
onceOnDesktop()

/** Nobody else in the journeys works with these accounts; whoever is found is blocked for good, so that a second try takes another one. */
const { bostandyq, esilConsultant, almatyDirector } = officerAccounts

test('a computer that gets onto the Internet is found within minutes and warned (O206-28.B1)', async ({ browser, watched }) => {
  const officer = await visitor(browser, 'ru')
  const { page, t } = officer
  await signIn(officer, bostandyq.login, demoPassword)
  await page.clock.install()
  const told = page.waitForResponse((answer) => answer.url().endsWith('/canary'))
  await page.goto(watched.staff(''))
  expect(await (await told).json()).toEqual({ verdict: 'fine' })
  const warning = page.getByText(t('zone.warned'))
  await expect(warning).toBeHidden()

  await watched.answers()
  await page.clock.fastForward('03:05')
  await expect(warning).toBeVisible()
  expect(watched.asked[0]).not.toHaveProperty('cookie')
  expect(watched.asked[0]).not.toHaveProperty('referer')
  // he works on, and every page says it at once
  await page.goto(watched.staff('/cards'))
  await expect(warning).toBeVisible()
})

test.describe('where it is enforced', () => {
  test.use({ mode: 'enforce' })

  test('work begins with a check; a computer with the Internet ends it, and the account is blocked (A349-23)', async ({
    browser,
    watched,
  }, { retry }) => {
    const officer = await visitor(browser, 'ru')
    const { page, t } = officer
    const { login } = retry ? almatyDirector : esilConsultant
    await signIn(officer, login, demoPassword)
    const checked = page.waitForURL(/\/check\?/)
    await page.goto(watched.staff('/cards'))
    await checked
    await page.waitForURL(watched.staff('/cards'))
    await expect(heading(page, t('cards.title'))).toBeVisible()

    await watched.answers()
    await page.reload()
    await page.waitForURL(/\/outside\?why=internet/)
    await expect(heading(page, t('passport.outside.internetTitle'))).toBeVisible()
    await page.goto(watched.staff('/cards'))
    await expect(page).toHaveURL(/\/sign-in/)
  })
})
