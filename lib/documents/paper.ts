import type { Day } from '@/lib/core/calendar'
import type { Locale, Text } from '@/lib/core/text'

/** Words on a paper: in every language; in the one language in which an officer wrote them; or the same in all (names, numbers). */
export type Words = Text | { readonly text: string; readonly lang: Locale } | string

export type Fact = { readonly label: Text; readonly value: Words }

export type PaperTable = {
  readonly columns: readonly Text[]
  readonly rows: readonly (readonly Words[])[]
  /** Widths of the columns in relation to each other; equal when not said. */
  readonly widths?: readonly number[]
}

/** A part of a paper under its heading; what is given is printed in this order. */
export type Section = {
  readonly heading: Text
  readonly paragraphs?: readonly Words[]
  readonly facts?: readonly Fact[]
  readonly list?: readonly Words[]
  /** The list's items are numbered, so that one may refer to them. */
  readonly numbered?: boolean
  readonly table?: PaperTable
}

export type Issuer = {
  readonly name: Text
  readonly address?: Words
  readonly phone?: string
  /** Who decided or prepared it. */
  readonly officer?: { readonly name: string; readonly post: Text }
}

/** Whoever the paper is about. `facts` stand below the name, e.g. the birth date. */
type Holder = { readonly name: string; readonly iin: string | null; readonly facts?: readonly Fact[] }

/** A place for a signature: in what capacity, and whose. */
export type Signer = { readonly role: Text; readonly name: string }

/** A printed paper as data: one model, from which the PDFs of all languages are made. */
export type Paper = {
  /** What paper it is, for programs: `job-seeker.notice`. */
  readonly kind: string
  readonly title: Text
  readonly number: string
  readonly day: Day
  readonly issuer: Issuer
  readonly holder: Holder
  /** What it says in one or two sentences; printed large. */
  readonly lead?: Words
  readonly sections: readonly Section[]
  /** What happens next, step by step. */
  readonly next?: readonly Words[]
  /** How to appeal: a refusal or another burden never goes without it. */
  readonly appeal?: readonly Words[]
  readonly signatures?: readonly Signer[]
  readonly validUntil?: Day | null
  /** Every page says that it has no legal force. */
  readonly demo: boolean
}

/** A paper before it is issued: the number is given in the issuing transaction. */
export type Draft = Omit<Paper, 'number'>

/** These words in a language, and in which language they are when it is another. */
export function said(words: Words, locale: Locale): { text: string; lang?: Locale } {
  if (typeof words === 'string') return { text: words }
  if ('lang' in words) return words.lang === locale ? { text: words.text } : words
  return { text: words[locale] }
}
