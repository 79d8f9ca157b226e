import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'
import type { PasskeyWords } from './passkey'

/** The words of the button that makes or shows a passkey, for the browser's side of it. */
export function passkeyWords(locale: Locale, press: string): PasskeyWords {
  const t = say(locale)
  return {
    press,
    waiting: t('factors.waiting'),
    failed: t('factors.failed'),
    unable: t('factors.unable'),
    noScript: t('factors.noScript'),
  }
}
