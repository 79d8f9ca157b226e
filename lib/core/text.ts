/** The languages of the platform, the first is the default. Kazakh and Russian are equal by law (A349-6); English stands beside them. */
export const locales = ['kk', 'ru', 'en'] as const
export type Locale = (typeof locales)[number]

/** A text of law or domain that is stored, printed or sent in several languages at once. A missing language does not compile. */
export type Text = Readonly<Record<Locale, string>>

export const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en })

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)
