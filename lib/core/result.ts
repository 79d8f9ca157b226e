import type { Text } from './text'

/** What an action answers to the form that called it. `values` fill the form again, so that nothing typed is lost. */
export type Result = {
  ok: boolean
  text: Text
  /** Where what is missing can be made good, e.g. the page of the second factor. */
  link?: { href: string; text: Text }
  /** Shown to whoever did it, once, and kept nowhere: a temporary password. */
  secret?: string
  fields?: Readonly<Record<string, Text>>
  values?: Readonly<Record<string, string[]>>
}
