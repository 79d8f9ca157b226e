import type { Locale } from '@/lib/core/text'
import { say } from '@/lib/messages'

/** The panel's texts, made on the server: the browser is given no dictionary. */
export function signWords(locale: Locale) {
  const t = say(locale)
  return {
    title: t('signatures.panel.title'),
    what: t('signatures.panel.what'),
    read: t('signatures.panel.read'),
    digest: t('signatures.panel.digest'),
    test: t('signatures.panel.test'),
    testText: t('signatures.panel.testText'),
    key: t('signatures.panel.key'),
    keyText: t('signatures.panel.keyText'),
    ncalayer: t('signatures.panel.ncalayer'),
    ncalayerText: t('signatures.panel.ncalayerText'),
    noScript: t('signatures.panel.noScript'),
    code: t('signatures.panel.code'),
    codeText: t('signatures.panel.codeText'),
    sendCode: t('signatures.panel.sendCode'),
    codeField: t('signatures.panel.codeField'),
    confirm: t('signatures.panel.confirm'),
    steps: {
      checking: t('signatures.panel.checking'),
      making: t('signatures.panel.making'),
      signing: t('signatures.panel.signing'),
      waiting: t('signatures.panel.waiting'),
      sending: t('signatures.panel.sending'),
    },
    problems: {
      changed: t('signatures.panel.changed'),
      unreachable: t('signatures.panel.unreachable'),
      broken: t('signatures.panel.broken'),
      absent: t('signatures.panel.absent'),
      cancelled: t('signatures.panel.cancelled'),
      refused: t('signatures.panel.refused'),
      interrupted: t('signatures.panel.interrupted'),
    },
  }
}
export type SignWords = ReturnType<typeof signWords>
