import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import { type CardFact, cardFacts, type EmploymentPlan, employmentPlans } from '@/db/schema'
import { guest, type User } from '@/lib/core/policy'
import { asAis, asUser } from '@/lib/core/tx'

/** Everything that was ever written into the plan of an open card, the newest first (E6: each fact with author and time); the bare count of versions left out. */
export const planHistory = (user: User, cardId: string): Promise<CardFact[]> =>
  asAis(user, (tx) =>
    tx
      .select()
      .from(cardFacts)
      .where(and(eq(cardFacts.cardId, cardId), eq(cardFacts.section, 'plan'), ne(cardFacts.key, 'revision')))
      .orderBy(desc(cardFacts.at), desc(cardFacts.id))
      .limit(100),
  )

/** The person's own plan; row-level security shows that of the proven IIN only. */
export const ownPlan = (user: User): Promise<EmploymentPlan | undefined> =>
  user.id === guest.id ? Promise.resolve(undefined) : asUser(user, async (tx) => (await tx.select().from(employmentPlans))[0])
