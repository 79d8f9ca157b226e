import 'server-only'
import { z } from 'zod'

const shape = z.object({
  BASE_DOMAIN: z.string().default('enbek.localhost'),
  PORT: z.string().default('3000'),
  /** Origin of the main portal, for links in mails and between portals. */
  BASE_URL: z.string().optional(),
  AUTH_SECRET: z.string().min(16).optional(),
  DEMO: z.string().optional(),
  MAIL_TRANSPORT: z.enum(['mailbox', 'smtp']).default('mailbox'),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('no-reply@enbek.localhost'),
  /** The worker runs inside the web server unless it has a process of its own. */
  WORKER: z.enum(['inline', 'off']).default('inline'),
  CRON_SECRET: z.string().optional(),
})

const read = () => {
  const env = shape.parse(process.env)
  const baseUrl = env.BASE_URL ?? `http://${env.BASE_DOMAIN}:${env.PORT}`
  return { ...env, baseUrl, demo: env.DEMO === '1', secureCookies: baseUrl.startsWith('https:') }
}

let known: ReturnType<typeof read> | undefined

/** The configuration, read once at the first use. */
export const env = () => (known ??= read())
