import 'server-only'
import { randomBytes } from 'node:crypto'

/** Thirty-two signs that are not taken for one another: no l, o, 0, 1. */
const signs = '23456789abcdefghijkmnpqrstuvwxyz'
const length = 20

/** A temporary password of 100 bits (A349-15), easy to type: `7kq2m-xn4ph-c9rtd-w3aeb`. */
export const newPassword = (): string =>
  [...randomBytes(length)]
    .map((byte) => signs[byte % signs.length])
    .join('')
    .replace(/.{5}(?=.)/g, '$&-')
