/** What a notice of each kind says, by subject. `{name}` is replaced by a parameter; a title stands alone in lists and as a letter's subject. */
import type { Locale } from '../text'
import { accessBlockTexts } from './access-block'
import { accountTexts } from './account'
import { correctionTexts } from './corrections'
import { employerTexts } from './employers'
import { factorTexts } from './factors'
import type { NoticeWords } from './kind'
import { lookupTexts } from './lookups'
import { mediationTexts } from './mediation'
import { personalDataTexts } from './personal-data'
import { registrationTexts } from './registrations'
import { responseTexts } from './responses'
import { resumeTexts } from './resumes'
import { sealTexts } from './seal'
import { serviceTexts } from './services'

export const noticeTexts = {
  ...accessBlockTexts,
  ...accountTexts,
  ...correctionTexts,
  ...employerTexts,
  ...factorTexts,
  ...lookupTexts,
  ...mediationTexts,
  ...personalDataTexts,
  ...registrationTexts,
  ...responseTexts,
  ...resumeTexts,
  ...sealTexts,
  ...serviceTexts,
} as const satisfies Record<string, NoticeWords>

export type NoticeKind = keyof typeof noticeTexts

/** The names of the parameters that the Kazakh words of a kind mention. */
export const paramsOf = (kind: NoticeKind): string[] => [
  ...new Set([...`${noticeTexts[kind].title.kk} ${noticeTexts[kind].body.kk}`.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)),
]

/** A notice in a person's language. `vacancy.kk` beside `vacancy.ru` is a parameter that has a form in each language. A kind of an older version says its name; a date that ends with a full stop (`2026 г.`) does not end a sentence twice. */
export function noticeIn(locale: Locale, row: { kind: string; params: Readonly<Record<string, string>> }): { title: string; body: string } {
  const words: NoticeWords | undefined = Object.hasOwn(noticeTexts, row.kind) ? noticeTexts[row.kind as NoticeKind] : undefined
  const fill = (template: string) =>
    template
      .replace(/\{(\w+)\}/g, (_, name: string) => row.params[`${name}.${locale}`] ?? row.params[name] ?? '…')
      .replace(/\.\.(?!\.)/g, '.')
  return words ? { title: fill(words.title[locale]), body: fill(words.body[locale]) } : { title: row.kind, body: '' }
}
