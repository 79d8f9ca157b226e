import 'server-only'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import pino from 'pino'

/** IINs, phones and e-mail addresses never reach the log, whatever text carries them. */
export const withoutPersonalData = (text: string): string =>
  text
    .replace(/\b\d{12}\b/g, '[iin]')
    .replace(/\+?7\d{10}\b/g, '[phone]')
    // only from the beginning of a word: a long one without an @ is read once, not once from each of its letters
    .replace(/(?<![^\s@"<>])[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+/g, '[email]')

/** What went wrong in one line. Drizzle's message repeats every parameter of the query, so PostgreSQL's own stands for it. */
export function plainMessage(error: unknown): string {
  const told = error instanceof DrizzleQueryError ? error.cause : error
  return withoutPersonalData(told instanceof Error ? told.message || told.name : String(told)).slice(0, 500)
}

/** Where it happened; the lines before the first frame repeat the message. */
const framesOf = (error: Error) =>
  withoutPersonalData(
    (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  )

/** JSON lines for machines; messages without personal data. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: 'enbek' },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: {
    err: (error: Error) => ({
      type: error.name,
      message: plainMessage(error),
      stack: framesOf(error),
    }),
  },
})
