import type { Text } from './text'

/** A rule said no. Shown to the person as it is; anything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly text: Text,
    readonly fields: Readonly<Record<string, Text>> = {},
  ) {
    super(text.ru)
    this.name = 'Refusal'
  }
}
