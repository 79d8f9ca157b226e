import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { type Locale, locales } from '@/lib/core/text'
import { home } from './e2e'

const ours = new URL(home).hostname

/** Notes what a page must not do: complain, break, or ask another host. */
export function watch(page: Page) {
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    // the browser says of every document with a 4xx that it could not be loaded
    const ownStatus = /status of 4\d\d/.test(message.text()) && message.location().url === page.url()
    if (message.type() === 'error' && !ownStatus) complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const inside = hostname === ours || hostname.endsWith(`.${ours}`)
    if (/^(https?|wss?):$/.test(protocol) && !inside) foreign.push(request.url())
  })
  return { complaints, foreign }
}

/** The rules of every page, whatever it is about. */
export async function expectDecent(page: Page, answer: Response | null, locale: Locale) {
  await expect(page.locator('html'), 'language of the page').toHaveAttribute('lang', locale)
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), 'exactly one first heading').toBe(1)
  const { width } = page.viewportSize()!
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing scrolls sideways').toBeLessThanOrEqual(width)
  const policy = (await answer?.headerValue('content-security-policy')) ?? ''
  const scripts = policy.split(';').find((rule) => rule.trim().startsWith('script-src')) ?? ''
  expect.soft(scripts, 'a policy for scripts').toContain("'self'")
  expect.soft(scripts).not.toContain('unsafe-inline')
}

/** What public pages tell search engines: the same address in each language. */
export async function expectAlternates(page: Page) {
  const { origin, pathname } = new URL(page.url())
  const told = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')?.replace(/\?.*/, '')]))
  const rest = pathname.replace(/^\/(kk|ru|en)(?=\/|$)/, '')
  expect.soft(told, 'the page in each language').toEqual(locales.map((each) => [each, `${origin}/${each}${rest}`]))
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No violation that axe can see, in the page's colours of now. */
export async function expectAccessible(page: Page, colours: 'light' | 'dark') {
  // no frames here: the older way needs no second page
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')}\n  ${failureSummary}`).join('\n')}`,
  )
  expect.soft(told, `accessible in ${colours} colours`).toEqual([])
}
