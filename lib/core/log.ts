import 'server-only'
import pino from 'pino'

/** IINs, phones and e-mail addresses never reach the log, whatever text carries them. */
export const withoutPersonalData = (text: string): string =>
  text
    .replace(/\b\d{12}\b/g, '[iin]')
    .replace(/\+?7\d{10}\b/g, '[phone]')
    .replace(/[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+/g, '[email]')

/** JSON lines for machines; messages without personal data. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { app: 'enbek' },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: {
    err: (error: Error) => ({
      type: error.name,
      message: withoutPersonalData(error.message),
      stack: withoutPersonalData(error.stack ?? ''),
    }),
  },
})
