import type { Locale } from '@/lib/core/text'

/** A text that stands in Kazakh, in Russian or in both: the reader's language first; `lang` when it is the other one. */
export function inLanguage(
  locale: Locale,
  kk: string | null | undefined,
  ru: string | null | undefined,
): { text: string; lang: 'kk' | 'ru' | undefined } {
  const first = locale === 'kk' ? kk : ru
  if (first) return { text: first, lang: locale === 'en' ? 'ru' : undefined }
  const other = locale === 'kk' ? ru : kk
  return { text: other ?? '', lang: other ? (locale === 'kk' ? 'ru' : 'kk') : undefined }
}
