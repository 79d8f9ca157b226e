import { randomBytes } from 'node:crypto'

/** 32 signs of which none is taken for another: no I, O, 0 and 1. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Cyrillic letters that look like ours, as a person with a Kazakh keyboard types them. */
const lookalikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

const grouped = (signs: string) => signs.match(/.{4}/g)!.join('-')

/** A new public code: 16 signs, 80 random bits. */
export const newCode = (): string => grouped(Array.from(randomBytes(16), (byte) => alphabet[byte % 32]!).join(''))

/** The code that a person meant, whatever the case, spaces, dashes and keyboard; null when it can be none. */
export function readCode(typed: string): string | null {
  const signs = Array.from(typed.toUpperCase().replace(/[\s\p{Pd}_.]/gu, ''), (sign) => lookalikes[sign] ?? sign).join('')
  return new RegExp(`^[${alphabet}]{16}$`).test(signs) ? grouped(signs) : null
}
