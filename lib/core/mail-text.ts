import { type Text, text } from './text'

/** How the platform signs what it sends. */
export const platform = text('Электрондық еңбек биржасы', 'Электронная биржа труда', 'Electronic Labour Exchange')

/** A letter in every language; an SMS sends `sms`, or the body where that is missing. */
export type Letter = { subject: Text; body: Text; sms?: Text }
