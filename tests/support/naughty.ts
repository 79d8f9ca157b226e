import { existsSync, readFileSync } from 'node:fs'

/** Strings that have broken programs before; by the Big List of Naughty Strings when it is here. */
const list = '../shared/data/std-naughty-strings/blns.json'
export const isListHere = existsSync(list)
export const bigList = isListHere ? (JSON.parse(readFileSync(list, 'utf8')) as string[]).filter(Boolean) : []

export const ownList = [
  'Ә',
  ' \u00a0 ортасы   мен\tшеті \u2003',
  'екі\r\nжол\rүш',
  'NUL \0 ортада',
  "Қ'ұлақ «тырнақша» “тағы” „бірі‟",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table vacancies; --",
  '</title></head><body onload=alert(1)>',
  '{{7*7}} \u0024{7*7} <%= 7*7 %> #{7*7} {name}',
  '{count, plural, one {#} other {#}}',
  '%s %d %n %00 \\0 \\u0000 \\x00',
  '👩‍👩‍👧‍👦🇰🇿 é é Å',
  '\u202eмәтін кері\u202c \u200b\u200d\ufeff',
  '\ud800 жартылай',
  'ﷺ'.repeat(20),
  'ұзын'.repeat(60),
  'a'.repeat(199),
  '& && :* !!! <-> | () "" \\\' :A',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '../../etc/passwd',
  'javascript:alert(1)',
  ']]></script><script>alert(1)//',
  '\u2028\u2029 жол',
]

/** What a browser sends of a text: lone halves of pairs replaced, line ends as they are; the server drops NUL and writes line ends as \n. */
const sent = (value: string) => Buffer.from(value, 'utf8').toString('utf8').replaceAll('\0', '').replace(/\r\n?/g, '\n')

/** How a field tidies what was typed; null: nothing is left. */
export const tidied = {
  line: (value: string) => sent(value).trim().replace(/\s+/g, ' ') || null,
  lines: (value: string) => sent(value).trim() || null,
  name: (value: string) => sent(value).trim().replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").normalize('NFC') || null,
} as const
export type Kind = keyof typeof tidied
