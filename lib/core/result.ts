import type { Text } from './text'

/** What an action answers to the form that called it. `values` fill the form again, so that nothing typed is lost. */
export type Result = {
  ok: boolean
  text: Text
  fields?: Readonly<Record<string, Text>>
  values?: Readonly<Record<string, string[]>>
}
