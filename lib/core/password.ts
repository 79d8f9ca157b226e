import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. About 30 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash of a password nobody has: whoever asks for an unknown account waits as long as for a known one. */
export const nobody = '$argon2id$v=19$m=19456,t=2,p=1$1BFQaFLYv+ScrxP7F96nAQ$WG80SAoRx0cAAR59OqkfLeMk+rjUfnDaBXZRzgL82nE'

const plain = (password: string) => password.normalize('NFKC')

/** Argon2id with its parameters and salt inside. Different at each call. */
export const hashPassword = (password: string): Promise<string> => hash(plain(password), cost)

/** Is it this password? `null` = there is no such account: takes the same time and is never true. */
export async function isPassword(known: string | null, password: string): Promise<boolean> {
  const same = await verify(known ?? nobody, plain(password))
  return known !== null && same
}
