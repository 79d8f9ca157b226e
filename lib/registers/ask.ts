import { maskIin } from '@/lib/core/identifiers'
import 'server-only'
import type { Check } from '@/db/schema'
import { journal } from '@/db/schema'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { asSystem } from '@/lib/core/tx'
import { driverFor } from './drivers'
import type { Answer, Driver, RegisterCheck } from './terms'

type Question = {
  at: Date
  /** Who asks. */
  by: { id: string; name: string }
  /** The case or card for which it is asked; for the journal. */
  about?: string
}

const longestWait = 10_000

const late = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('no answer in time')), longestWait).unref()
  })

/** A driver that breaks, is late or answers nonsense has not answered: nothing is ever guessed (L 1). */
async function answerOf(driver: Driver, check: RegisterCheck, iin: string): Promise<Answer & { source: string }> {
  try {
    return { ...(await Promise.race([driver.ask(check, iin), late()])), source: driver.source }
  } catch (error) {
    log.warn({ err: error, check, source: driver.source }, 'register')
    return { outcome: 'unavailable', source: 'failed' }
  }
}

/**
 * Puts a question to a register (GJS-5.S3). `confirmed` means what `claims` says; `unavailable` is never `confirmed`: a person checks by hand.
 * Every question is journalled, with the IIN's first six digits hidden, whether or not the caller's transaction ends well.
 */
export async function askRegister(
  check: RegisterCheck,
  iin: string,
  { at, by, about }: Question,
  driver: Driver = driverFor(env()),
): Promise<Check> {
  const { outcome, source, details } = await answerOf(driver, check, iin)
  await asSystem((tx) =>
    tx.insert(journal).values({
      actorId: by.id,
      action: 'register.ask',
      subject: about ?? null,
      outcome: 'done',
      reason: `${check} ${maskIin(iin)} → ${outcome} (${source})`,
    }),
  )
  return { outcome, source, at: at.toISOString(), by: by.name, ...(details ? { details } : {}) }
}
