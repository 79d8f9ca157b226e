/** What the AIS tells the house about a decided access application (A349-16, A349-17). */
import { z } from 'zod'
import { staffRoleNames } from '@/db/lists'

const words = z.object({ kk: z.string(), ru: z.string(), en: z.string() })
const numbered = z.object({ number: z.string(), day: z.iso.date() })

export const accessDecision = z.object({
  caseId: z.uuid(),
  number: z.string(),
  outcome: z.enum(['approved', 'refused']),
  kind: z.enum(['create', 'change', 'block', 'unblock', 'lost', 'end']),
  locale: z.enum(['kk', 'ru', 'en']),
  /** Corporate e-mail of the application: the answer goes there and nowhere else. */
  email: z.email(),
  person: z.object({
    iin: z.string().regex(/^\d{12}$/),
    login: z.email(),
    lastName: z.string(),
    firstName: z.string(),
    middleName: z.string().nullable(),
    post: z.string(),
    unit: z.string(),
    workPhone: z.string().nullable(),
    mobilePhone: z.string().nullable(),
    addresses: z.array(z.string()),
  }),
  /** The rights behind the functions of our two systems; null: nothing of ours is asked, there is nothing to grant. */
  roles: z.array(z.object({ role: z.enum(staffRoleNames), regionCode: z.string(), centreId: z.string().nullable() })).nullable(),
  systems: z.array(words),
  way: z.enum(['acms', 'letter']),
  regionCode: z.string(),
  outgoing: numbered.nullable(),
  incoming: numbered.nullable(),
  ground: words,
  /** Of a refusal: its grounds, and the words of whoever decided. */
  grounds: z.array(words),
  text: z.string().nullable(),
  administrator: z.object({ id: z.uuid(), name: z.string() }),
  decidedAt: z.iso.datetime({ offset: true }),
})
