import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/core/text'
import en from './en'
import kk from './kk'
import ru from './ru'

/** The shape of every language's messages is that of the Kazakh ones. */
type Messages = typeof kk

declare module 'use-intl/core' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

const make = (locale: Locale, messages: Messages) => createTranslator<Messages>({ locale, messages, timeZone: 'Asia/Almaty' })

const translators = { kk: make('kk', kk), ru: make('ru', ru as unknown as Messages), en: make('en', en as unknown as Messages) }

/** Interface texts: `const t = say(locale); t('enbek.found', { count: 3 })`. Keys and arguments are typed; kk, ru and en are compared by a test. */
export const say = (locale: Locale) => translators[locale]
export type Say = ReturnType<typeof say>
